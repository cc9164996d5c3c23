import { expect } from "chai";
import { type InputsOf, typedValue, UNKNOWN } from "../../provider/definitions/index.js";
import { adGroup } from "../../provider/resources/ad-group.js";
import { campaign } from "../../provider/resources/campaign.js";
import { type Declared, ofKind, valueIn } from "../../provider/spend/declared.js";

describe("definitions that the compiler understands", () => {
  it("give names and types to the inputs of a resource", () => {
    const inputs: InputsOf<typeof campaign> = {
      name: "Spring",
      objective: "TRAFFIC",
      budgetMode: "BUDGET_MODE_DAY",
      budget: 80,
    };
    // @ts-expect-error a budget is a number
    const wrong: InputsOf<typeof campaign> = { ...inputs, budget: "80" };
    // @ts-expect-error a campaign has an objective
    const missing: InputsOf<typeof campaign> = { name: "Spring", budgetMode: "BUDGET_MODE_DAY" };
    expect([wrong.budget, missing.objective]).to.deep.equal(["80", undefined]);
  });

  it("read a property with its type, and accept no other type", () => {
    const values = { budget: 40, ageGroups: ["AGE_18_24"], scheduleStartTime: 5, pacing: UNKNOWN };
    expect(typedValue([adGroup], values, "budget")).to.equal(40);
    expect(typedValue([adGroup], values, "ageGroups")).to.deep.equal(["AGE_18_24"]);
    expect(typedValue([adGroup], values, "scheduleStartTime")).to.equal(undefined);
    expect(typedValue([adGroup], values, "pacing")).to.equal(UNKNOWN);
    expect(typedValue([adGroup], values, "bidPrice")).to.equal(undefined);
  });

  it("let money and guardrails compare a property only with values that it can have", () => {
    const one: Declared = {
      ...ofKind("campaign"),
      name: "spring",
      stateKnown: true,
      changed: true,
      after: { budget: "8" },
    };
    const mode = valueIn(one, "after", "budgetMode");
    // @ts-expect-error TikTok has no such mode
    expect(mode === "BUDGET_MODE_WEEK").to.equal(false);
    // A text is no amount, whatever it says: Check refuses it.
    const budget: number | typeof UNKNOWN | undefined = valueIn(one, "after", "budget");
    expect(budget).to.equal(undefined);
  });

  it("do not compile with a property that the definition does not have", () => {
    // @ts-expect-error the property is called budget
    expect(typedValue([campaign], { budgets: 1 }, "budgets")).to.equal(undefined);
  });
});
