import { expect } from "chai";
import fc from "fast-check";
import type { Fault } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { firstModel, HOUR_MS, type Model, move, Real, upWith, useAnew } from "../../support/model-history.js";
import { SPARK_AD } from "../../support/samples.js";
import { FULL_SWEEP, seedOf } from "../../support/sweep.js";

/** `npm run test:faults` runs many more. */
const RUNS = FULL_SWEEP ? 400 : 25;
const SEED = seedOf(14);
const MOST_COMMANDS = 30;

type Command = fc.AsyncCommand<Model, Real>;

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void> | void,
  check: (model: Model) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real);
    real.expectNoDuplicates();
  },
  toString: () => name,
});

const settled = (model: Model): boolean => !model.unsettled;
/** What an edited program no longer names, and a lost machine had begun, nobody can find. */
const editable = (model: Model): boolean => settled(model) || !model.lost;
const has = (key: string) => (model: Model) => editable(model) && model.program.has(key);

function edit(key: string, change: Values): (model: Model) => void {
  return (model) => {
    const { program } = model;
    model.edited = true;
    const declared = program.get(key);
    if (declared) program.set(key, { ...declared, inputs: { ...declared.inputs, ...change } });
  };
}

/** Two ads of one name are not this model's matter: nobody could tell which is which. */
const isNameTaken = ({ program }: Model, name: string): boolean =>
  [...program.values()].some(({ inputs }) => inputs.name === name);

const ADS = ["a", "b", "c", "d"];
const adKey = fc.constantFrom(...ADS);
const words = fc.constantFrom("Hello", "Iced coffee", "Now open");

const faults: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constantFrom(
      { kind: "lose" as const },
      { kind: "cut" as const },
      { kind: "http" as const, status: 502 },
      { kind: "refuse" as const, code: 50000, message: "System error" },
      { kind: "refuse" as const, code: 40100, message: "App reaches the QPS limit." },
      { kind: "shuffle" as const },
      { kind: "drop" as const },
      { kind: "partial" as const },
      { kind: "lag" as const, ms: 10_000 },
    ),
    skip: fc.nat(6),
    times: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ kind, skip, times }) => ({ path: "/", skip, times, ...kind }));

const commands: fc.Arbitrary<Command>[] = [
  adKey.map((key) =>
    command(
      `declare ${key}`,
      (model) => {
        model.edited = true;
        model.program.set(key, { title: "Ad", parent: "group", inputs: { ...SPARK_AD, status: "DISABLE", name: key } });
      },
      (model) => editable(model) && !model.program.has(key) && !isNameTaken(model, key),
    ),
  ),
  adKey.map((key) =>
    command(
      `undeclare ${key}`,
      (model) => {
        model.edited = true;
        model.program.delete(key);
      },
      has(key),
    ),
  ),
  fc
    .tuple(adKey, fc.nat(3))
    .map(([key, number]) =>
      command(
        `rename ${key} to ${key}${number}`,
        edit(key, { name: `${key}${number}` }),
        (model) => has(key)(model) && !isNameTaken(model, `${key}${number}`),
      ),
    ),
  // A new URN for the same ad: a renamed key, or a component that was wrapped around it.
  fc.tuple(adKey, adKey).map(([from, to]) =>
    command(
      `give ${from} the key ${to}`,
      (model) => {
        const declared = model.program.get(from);
        model.edited = true;
        model.program.delete(from);
        if (declared) model.program.set(to, declared);
      },
      (model) => has(from)(model) && !model.program.has(to),
    ),
  ),
  // Below another ad group it is another ad: created again, and the old one goes.
  fc
    .tuple(adKey, fc.constantFrom("group", "group2"))
    .map(([key, group]) => command(`move ${key} below ${group}`, (model) => move(model, key, group), has(key))),
  fc.tuple(adKey, adKey).map(([key, other]) =>
    command(
      `give ${key} the key ${other}, and use ${key} for a new ad`,
      (model) => useAnew(model, key, other),
      (model) => has(key)(model) && !model.program.has(other) && !isNameTaken(model, `${key}9`),
    ),
  ),
  fc.tuple(adKey, adKey).map(([one, other]) =>
    command(
      `swap ${one} and ${other}`,
      (model) => {
        const [first, second] = [model.program.get(one), model.program.get(other)];
        model.edited = true;
        if (first && second) model.program.set(one, second).set(other, first);
      },
      (model) => one !== other && has(one)(model) && has(other)(model),
    ),
  ),
  fc.constant(
    command(
      "another machine",
      (model, real) => {
        real.loseMachine();
        model.lost = model.unsettled;
        real.importCampaign(model.program);
      },
      (model) => settled(model) || !model.edited,
    ),
  ),
  fc.tuple(adKey, words).map(([key, text]) => command(`text of ${key}: ${text}`, edit(key, { text }), has(key))),
  fc
    .tuple(fc.constantFrom("campaign", "group", ...ADS), fc.constantFrom("ENABLE", "DISABLE"))
    .map(([key, status]) => command(`${status} ${key}`, edit(key, { status }), has(key))),
  fc
    .tuple(fc.constantFrom("campaign", "group"), fc.integer({ min: 50, max: 90 }))
    .map(([key, budget]) => command(`budget of ${key}: ${budget}`, edit(key, { budget }), has(key))),
  fc.constant(command("up", (model, real) => upWith(model, real))),
  faults.map((fault) =>
    command(`up with ${JSON.stringify(fault)}`, async (model, real) => {
      real.world.emulator.faults.add(fault);
      await upWith(model, real);
    }),
  ),
  fc
    .record({ call: fc.integer({ min: 1, max: 8 }), sent: fc.boolean() })
    .map((death) => command(`up, killed ${JSON.stringify(death)}`, (model, real) => upWith(model, real, death))),
  fc.constant(
    command("refresh", async (_model, real) => {
      await real.process(undefined, (session) => real.engine.refresh(session));
    }),
  ),
  fc.tuple(adKey, words).map(([key, text]) =>
    command(
      `somebody changes the text of ${key} to ${text}, and refresh`,
      async (_model, real) => {
        const { store } = real.world.emulator.world;
        const ad = store.get("ad", real.engine.state.get(key)?.id ?? "");
        if (ad) store.put({ ...ad, row: { ...ad.row, ad_text: text } });
        await real.process(undefined, (session) => real.engine.refresh(session));
      },
      settled,
    ),
  ),
  adKey.map((key) =>
    command(
      `somebody deletes ${key}, and refresh`,
      async (_model, real) => {
        const { store } = real.world.emulator.world;
        const ad = store.get("ad", real.engine.state.get(key)?.id ?? "");
        if (ad) store.put({ ...ad, deleted: true });
        await real.process(undefined, (session) => real.engine.refresh(session));
        real.now += HOUR_MS;
      },
      settled,
    ),
  ),
];

describe("any history of edits, updates, faults, kills and drift", function () {
  this.timeout(600_000);

  it(`ends with exactly what the program declares, nothing twice (${RUNS} histories, SEED=${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: MOST_COMMANDS, size: "max" }), async (history) => {
        const real = await Real.open();
        const model = firstModel();
        try {
          await fc.asyncModelRun(() => ({ model, real }), history);
          // Two runs at most: the first may find out what an earlier one has left behind.
          await upWith(model, real);
          if (model.unsettled) await upWith(model, real);
          expect(model.unsettled, "the last update").to.equal(false);
        } finally {
          await real.close();
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
