import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { type Requests, VersionedOperations } from "../../provider/adapters/versioned.js";
import { type Resource, upgraded, type Values } from "../../provider/definitions/index.js";
import { inspectAsset } from "../../provider/engine/assets/media/inspect.js";
import { check, create, diff, read, remove, update } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { CAMPAIGN } from "../support/samples.js";
import { ROOT, rejection, type TestWorld, testWorld } from "../support/world.js";

/** A resource as the code of 0.1.0 made it: what a program gave, and what went into the state. */
interface Stored {
  readonly title: string;
  readonly given: Values;
  readonly inputs: Values;
  readonly outputs: Values;
}

const stored = JSON.parse(
  readFileSync(join(ROOT, "tests", "definitions", "states-0.1.0.json"), "utf8"),
) as readonly Stored[];

describe("states that 0.1.0 has written", () => {
  for (const { title, given, inputs, outputs } of stored) {
    it(`equal what the same program declares today, with nothing to change: ${title}`, async () => {
      const resource = resourceOf(title);
      const inspect = (kind: "video" | "image", source: string) => inspectAsset(ROOT, kind, source);
      const checked = await check(resource, given, undefined, {
        advertiserId: SEED.advertiser,
        inspect,
        isNew: false,
        before: upgraded(resource, inputs),
      });
      expect(checked.faults).to.deep.equal([]);
      const { changed, replaces } = diff(resource, upgraded(resource, outputs), checked.inputs);
      expect({ changed, replaces }).to.deep.equal({ changed: [], replaces: [] });
    });
  }
});

describe("a state of an older release", () => {
  let world: TestWorld;
  let operations: VersionedOperations;
  let removed: Values[];

  const before: Resource = resourceOf("Campaign");
  /** A release that calls the old `label` a `name`, and then the old `daily` budgets by TikTok's own word. */
  const today: Resource = {
    ...before,
    migrations: [
      { doc: "label became name.", apply: ({ label, ...rest }) => ({ ...rest, name: label }) },
      {
        doc: "daily became BUDGET_MODE_DAY.",
        apply: (values) => ({ ...values, ...(values.budgetMode === "daily" ? { budgetMode: "BUDGET_MODE_DAY" } : {}) }),
      },
    ],
  };
  const aged = ({ name, ...rest }: Values): Values => ({ ...rest, label: name, budgetMode: "daily" });

  beforeEach(async () => {
    world = await testWorld();
    const { session } = world;
    removed = [];
    const requests: Requests = {
      check: (resource, olds, sent) =>
        check(resource, sent, undefined, {
          advertiserId: SEED.advertiser,
          inspect: (kind, source) => inspectAsset(ROOT, kind, source),
          isNew: Object.keys(olds).length === 0,
          before: olds,
        }),
      diff: (resource, _id, olds, news) => diff(resource, olds, news),
      create: (resource, inputs) => create(session, resource, inputs),
      read: (resource, id, state) => read(session, resource, id, String(state.advertiserId), state),
      import: (resource, id) => read(session, resource, id, SEED.advertiser),
      update: (resource, id, olds, news) => update(session, resource, id, olds, news),
      remove: (resource, id, state) => {
        removed.push(state);
        return remove(session, resource, id, state);
      },
    };
    operations = new VersionedOperations(requests);
  });

  afterEach(() => world.close());

  it("is migrated in Check, Diff, Read, Update and Delete, and written with its version", async () => {
    const first = await operations.check(before, {}, CAMPAIGN);
    const made = await operations.create(before, first.inputs);
    expect(first.inputs, "the first release marks nothing").not.to.have.property("__version");
    const [oldInputs, oldOutputs] = [aged(first.inputs), aged(made.outputs)];
    world.calls();

    const { inputs, faults } = await operations.check(today, oldInputs, CAMPAIGN);
    expect(faults).to.deep.equal([]);
    expect(inputs).to.include({ name: "demo", budgetMode: "BUDGET_MODE_DAY", __version: 2 });
    expect(operations.diff(today, made.id, oldOutputs, inputs).changed).to.deep.equal([]);
    expect(world.calls()).to.deep.equal([]);

    const live = await operations.read(today, made.id, oldOutputs);
    expect(live?.outputs).to.deep.equal({ ...made.outputs, __version: 2 });
    expect(live?.inputs).to.deep.equal({ ...first.inputs, __version: 2 });

    const more = await operations.check(today, oldInputs, { ...CAMPAIGN, budget: 60 });
    expect(operations.diff(today, made.id, oldOutputs, more.inputs).changed).to.deep.equal(["budget"]);
    const outputs = await operations.update(today, made.id, oldOutputs, more.inputs);
    expect(outputs).to.include({ name: "demo", budget: 60, __version: 2 });
    expect(world.calls()).to.deep.equal(["GET /campaign/get/ 0", "POST /campaign/update/ 0"]);

    // What was written by this release is not migrated again.
    expect(operations.diff(today, made.id, outputs, more.inputs).changed).to.deep.equal([]);
    await operations.remove(today, made.id, oldOutputs);
    expect(removed).to.deep.equal([made.outputs]);
  });

  it("is migrated from the version that it has", async () => {
    const { inputs } = await operations.check(today, {}, CAMPAIGN);
    const between = { ...inputs, budgetMode: "daily", __version: 1 };
    expect(operations.diff(today, "1", between, inputs).changed).to.deep.equal([]);
  });

  it("of a newer release is refused with a next step, and nothing is sent", async () => {
    const newer = { ...CAMPAIGN, advertiserId: SEED.advertiser, __version: 3 };
    const words =
      /The state of this campaign was written by a newer release .*version 3, this one knows 2.*Update the package/;
    for (const refused of [
      operations.check(today, newer, CAMPAIGN),
      operations.read(today, "1", newer),
      operations.update(today, "1", newer, CAMPAIGN),
      (async () => operations.remove(today, "1", newer))(),
      (async () => operations.diff(today, "1", newer, CAMPAIGN))(),
    ])
      expect((await rejection(refused)).message).to.match(words);
    expect(world.calls()).to.deep.equal([]);
  });
});
