import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import {
  EXTRA,
  lastingBecause,
  type Resource,
  UNCHECKED,
  UNKNOWN,
  type Values,
  wireName,
} from "../../provider/definitions/index.js";
import { check, diff, read, remove, update } from "../../provider/engine/index.js";
import { resetWire } from "../../provider/engine/objects/wire.js";
import { resourceOf } from "../../provider/resources/index.js";
import { type Above, inputsIn, otherValue } from "./samples.js";
import { checked, made, type TestWorld, testWorld } from "./world.js";

/** What a resource's spec adds to what its definition says. */
export interface Samples {
  /** Properties next to the base inputs that a field needs in order to be valid. */
  readonly given?: Readonly<Record<string, Values>>;
  /** The new value where the made-up one will not do, and what must change along with it. */
  readonly change?: Readonly<Record<string, Values>>;
  /** The same, where the value must exist in the account. */
  readonly changeIn?: (world: TestWorld) => Promise<Readonly<Record<string, Values>>>;
  /** What the resource is under where the field has a place there only. */
  readonly under?: Readonly<Record<string, Above>>;
  /** Properties that change in place to their sample, and back only by a replacement. */
  readonly oneWay?: readonly string[];
  /** Fields that TikTok changes only together with others (rules about updates): alone they replace. */
  readonly notAlone?: readonly string[];
  /** Properties of which TikTok takes one value only, which means "not set": nothing can be changed to. */
  readonly ended?: readonly string[];
  /** Properties that Check works out whatever the program says. */
  readonly computed?: readonly string[];
}

/** What a change of the field must come to, from the definition's own table. */
function expectedVerdict(resource: Resource, name: string, before: unknown, after: unknown): string {
  const field = resource.fields[name];
  if (!field) throw new Error(name);
  const { change, wire } = field.tiktok;
  if (typeof change === "string") return change;
  if (!change.inPlace(before, after)) return "replace";
  return wire === null ? "local" : (change.by ?? "update");
}

/** Proves for one resource what design.md section 6 promises for all. */
export function describeResource(title: string, samples: Samples = {}): void {
  const resource = resourceOf(title);
  const advertiserId = SEED.advertiser;

  describe(`${title} over the lifecycle`, () => {
    let world: TestWorld;
    let base: Values;

    beforeEach(async () => {
      world = await testWorld();
      base = await inputsIn(world, title);
      world.calls();
    });

    afterEach(() => world.close());

    it("reads back what was created, without a difference", async () => {
      const { id, state } = await made(world, title, base);
      const live = await read(world.session, resource, id, advertiserId, state);
      expect(live?.inputs).to.deep.equal(await checked(resource, base));
      expect(live?.outputs).to.deep.equal(state);
    });

    it("shows no difference on a second run", async () => {
      const { state } = await made(world, title, base);
      expect(diff(resource, state, await checked(resource, base)).changed).to.deep.equal([]);
    });

    it("imports as the program would have declared it", async () => {
      const { id } = await made(world, title, base);
      const live = await read(world.session, resource, id, advertiserId, undefined);
      const program = await checked(resource, base);
      // What never travels cannot come back.
      const hidden = Object.keys(program).filter((name) => resource.fields[name]?.tiktok.wire === null);
      // Nor is what Check fills in by itself written into the code.
      const filled = Object.keys(program).filter(
        (name) =>
          !(name in base) && (resource.fields[name]?.tiktok.default !== undefined || samples.computed?.includes(name)),
      );
      const visible = Object.fromEntries(
        Object.entries(program).filter(([name]) => !hidden.includes(name) && !filled.includes(name)),
      );
      expect(live?.inputs).to.include(
        Object.fromEntries(Object.entries(visible).filter(([, value]) => typeof value !== "object")),
      );
      expect(
        diff(resource, { ...live?.inputs, ...Object.fromEntries(hidden.map((name) => [name, program[name]])) }, program)
          .replaces,
      ).to.deep.equal([]);
    });

    it("no longer exists on read after it was deleted, and can be deleted twice; or stays at TikTok, which is reported", async () => {
      const { id, state } = await made(world, title, base);
      await world.nextRun();
      const said: string[] = [];
      const session = { ...world.session, log: (_level: string, message: string) => void said.push(message) };
      const why = lastingBecause(resource.operations.delete, state);
      world.calls();
      await remove(session, resource, id, state);
      if (why === undefined) {
        expect(await read(world.session, resource, id, advertiserId, state)).to.equal(undefined);
        await remove(world.session, resource, id, state);
        return;
      }
      expect(world.calls()).to.deep.equal([]);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(`${id} stays at TikTok: ${why}`);
      expect((await read(world.session, resource, id, advertiserId, state))?.id).to.equal(id);
    });

    it("accepts unknown values for every property in a preview", async () => {
      for (const name of Object.keys(resource.fields)) {
        const context = { advertiserId, inspect: async () => ({ signature: "0".repeat(32) }) };
        const result = await check(resource, { ...base, [name]: UNKNOWN }, undefined, context);
        expect(result.faults, name).to.deep.equal([]);
        if (!samples.computed?.includes(name)) expect(result.inputs[name], name).to.equal(UNKNOWN);
      }
    });

    it("plans a replacement for every unknown value of a fixed property", () => {
      for (const [name, field] of Object.entries(resource.fields)) {
        if (name === UNCHECKED) continue;
        const found = diff(resource, base, { ...base, [name]: UNKNOWN });
        if (field.tiktok.change === "replace") expect(found.replaces, name).to.deep.equal([name]);
        else expect(found.changed, name).to.include(name);
      }
    });

    for (const [name, field] of Object.entries(resource.fields)) {
      // Escapes have a spec of their own: what they hold has no form that a sample could know.
      if (name === EXTRA || name === UNCHECKED) continue;
      it(`plans what the definition declares when ${name} changes`, () => {
        const given: Values = { ...base, ...samples.given?.[name] };
        const value = samples.change?.[name]?.[name] ?? otherValue(field, given[name]);
        // Where TikTok knows one value only, the change is from none to it.
        const before = JSON.stringify(value) === JSON.stringify(given[name]) ? without(given, name) : given;
        const found = diff(resource, before, { ...before, [name]: value });
        const wanted = samples.notAlone?.includes(name)
          ? "replace"
          : expectedVerdict(resource, name, before[name], value);
        expect(found.verdicts).to.deep.equal({ [name]: wanted });
      });

      const inPlace =
        typeof field.tiktok.change === "object" || ["update", "status"].includes(field.tiktok.change as string);
      if (!inPlace || wireName(name, field) === null || samples.ended?.includes(name)) continue;
      it(`updates ${name} in place, clears it again, and reads both back`, async () => {
        // What happens to a field that is left out of an update is not settled (reference 3.2): where the definition
        // knows a value that clears it, it must work under both readings, else under the documented one.
        const clearable = Object.keys(resetWire(resource, [name])).length > 0;
        const other = await testWorld({ omittedFields: clearable ? "keep" : "reset" });
        try {
          await updatesInPlace(other, name, otherValue(field, base[name]));
        } finally {
          await other.close();
        }
      });
    }
  });

  async function updatesInPlace(world: TestWorld, name: string, fallback: unknown): Promise<void> {
    const inputs = { ...(await inputsIn(world, title, samples.under?.[name])), ...samples.given?.[name] };
    const { id, state } = await made(world, title, inputs);
    const wanted = (await samples.changeIn?.(world))?.[name] ?? samples.change?.[name] ?? { [name]: fallback };
    expect(diff(resource, state, { ...state, ...wanted }).replaces, "a sample that is changed in place").to.deep.equal(
      [],
    );
    const news = await checked(resource, { ...without(state, ...Object.keys(resource.outputs)), ...wanted });
    world.calls();
    const after = await update(world.session, resource, id, state, news);
    expect(world.calls().filter((call) => !call.endsWith(" 0"))).to.deep.equal([]);
    const live = await read(world.session, resource, id, advertiserId, after);
    expect(diff(resource, live?.inputs ?? {}, news).changed, "after the update").to.deep.equal([]);
    await clearsAgain(world, resource, { id, after, before: state }, Object.keys(wanted));
  }

  async function clearsAgain(
    world: TestWorld,
    definition: Resource,
    { id, after, before }: { readonly id: string; readonly after: Values; readonly before: Values },
    names: readonly string[],
  ): Promise<void> {
    const back = await checked(
      definition,
      without(
        { ...after, ...Object.fromEntries(names.map((name) => [name, before[name]])) },
        ...Object.keys(definition.outputs),
      ),
    );
    const { replaces } = diff(definition, after, back);
    if (names.some((name) => samples.oneWay?.includes(name))) {
      expect(replaces, "the way back").to.deep.equal(names.filter((name) => samples.oneWay?.includes(name)));
      return;
    }
    expect(replaces, "the way back (oneWay names fields that have none)").to.deep.equal([]);
    const cleared = await update(world.session, definition, id, after, back);
    const live = await read(world.session, definition, id, advertiserId, cleared);
    expect(diff(definition, live?.inputs ?? {}, back).changed, "after clearing").to.deep.equal([]);
  }
}

function without(values: Values, ...names: string[]): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !names.includes(name) && value !== undefined),
  );
}
