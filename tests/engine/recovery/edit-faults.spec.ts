import { expect } from "chai";
import type { Fault } from "../../../emulator/index.js";
import type { Declared } from "../../support/model-engine.js";
import { firstModel, type Model, move, Real, upWith, useAnew } from "../../support/model-history.js";
import { SPARK_AD } from "../../support/samples.js";
import { FULL_SWEEP } from "../../support/sweep.js";

/** Faults of every kind, one at a time. */
const KINDS: readonly Omit<Fault, "path">[] = [
  { kind: "lose" },
  { kind: "cut" },
  { kind: "http", status: 502 },
  { kind: "http", status: 403 },
  { kind: "refuse", code: 49321, message: "A code that nobody knows." },
  { kind: "refuse", code: 50000, message: "System error" },
  { kind: "refuse", code: 40100, message: "App reaches the QPS limit." },
  { kind: "refuse", code: 40002, message: "Something is wrong." },
  { kind: "shuffle" },
  { kind: "drop" },
  { kind: "partial" },
  { kind: "lag", ms: 8_000 },
];
const REQUESTS = FULL_SWEEP ? 8 : 3;
const FAULTS = FULL_SWEEP ? KINDS : KINDS.slice(0, 3);

const ad = (name: string, parent = "group"): Declared => ({
  title: "Ad",
  parent,
  inputs: { ...SPARK_AD, status: "DISABLE", name },
});

/** What people do between two updates of a program with the ads a and b. */
const EDITS: Readonly<Record<string, (model: Model, real: Real) => void>> = {
  "a key is renamed, or the ad wrapped": ({ program }) => {
    program.delete("a");
    program.set("c", ad("a"));
  },
  "two keys are swapped": ({ program }) => {
    program.set("a", ad("b")).set("b", ad("a"));
  },
  "an ad is moved": (model) => move(model, "a", "group2"),
  "a key is used anew": (model) => useAnew(model, "a", "c"),
  "key and name change at once": ({ program }) => {
    program.delete("a");
    program.set("c", ad("a1"));
  },
  "one ad goes, one comes, one changes": ({ program }) => {
    program.delete("a");
    program.set("c", ad("c")).set("b", { ...ad("b"), inputs: { ...ad("b").inputs, text: "Now open" } });
  },
  "the machine is another": (model, real) => {
    real.loseMachine();
    model.program.set("c", ad("c"));
  },
};

describe("a fault at every request of an update after an edit", function () {
  this.timeout(120_000);

  for (const [edited, change] of Object.entries(EDITS))
    it(`ends with exactly what the program declares where ${edited}`, async () => {
      for (const fault of FAULTS)
        for (let request = 0; request < REQUESTS; request++) {
          const real = await Real.open();
          const model = firstModel();
          model.program.set("a", ad("a")).set("b", ad("b"));
          try {
            await upWith(model, real);
            expect(model.unsettled, "the first update").to.equal(false);
            change(model, real);
            real.world.emulator.faults.add({ path: "/", ...fault, skip: request, times: 1 });
            for (let run = 0; run < 3 && (run === 0 || model.unsettled); run++) {
              await upWith(model, real);
              real.expectNoDuplicates();
            }
            expect(model.unsettled, `${JSON.stringify(fault)} at request ${request + 1}`).to.equal(false);
          } finally {
            await real.close();
          }
        }
    });
});
