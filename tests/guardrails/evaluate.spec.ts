import { expect } from "chai";
import type { Values } from "../../provider/definitions/index.js";
import type { GuardrailPolicy } from "../../provider/guardrails/form.js";
import { evaluateGuardrails, guardrailMessage, isGuardrailMessage } from "../../provider/guardrails/index.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const FROZEN = [{ from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z" }];

const campaign = (name: string, after: Values | undefined, more: Partial<Declared> = {}): Declared => ({
  ...ofKind("campaign"),
  name,
  ...(after ? { after } : {}),
  stateKnown: true,
  changed: true,
  ...more,
});
const judged = (guardrails: readonly GuardrailPolicy[], declared: readonly Declared[]) =>
  evaluateGuardrails({
    declared,
    guardrails: guardrails.map((one, index) => ({
      guardrails: one,
      file: `p${index}.yaml`,
      lineOf: ([level, rule]) => (level === "mandatory" ? 10 : 20) + String(rule).length,
    })),
    now: NOW,
  });

describe("what guardrails find", () => {
  const bad = campaign("spring", { name: "Spring", objective: "TRAFFIC" });

  it("is what every file says, mandatory rules first, each with its place", () => {
    const found = judged(
      [
        { advisory: { allowedObjectives: ["REACH"] } },
        { mandatory: { allowedObjectives: ["LEAD_GENERATION"] }, advisory: { namePattern: { campaign: "^x" } } },
      ],
      [bad],
    );
    expect(found.map(({ rule, enforcement, source }) => [rule, enforcement, source])).to.deep.equal([
      ["allowedObjectives", "mandatory", "p1.yaml:27"],
      ["allowedObjectives", "advisory", "p0.yaml:37"],
      ["namePattern", "advisory", "p1.yaml:31"],
    ]);
    expect(found.map(guardrailMessage).map((text) => text.split(": ")[0])).to.deep.equal([
      "Guardrail allowedObjectives",
      "Guardrail allowedObjectives (advisory)",
      "Guardrail namePattern (advisory)",
    ]);
    expect(found.map(guardrailMessage).filter((text) => !isGuardrailMessage(text))).to.deep.equal([]);
    expect(isGuardrailMessage("Advice: write a name")).to.equal(false);
    expect(isGuardrailMessage("see Guardrail x: y")).to.equal(false);
  });

  it("is a warning for what is there and does not change, or is only stopped", () => {
    const rules: GuardrailPolicy = { mandatory: { allowedObjectives: ["REACH"] } };
    const enforced = (more: Partial<Declared>) =>
      judged([rules], [{ ...bad, ...more }]).map(({ enforcement }) => enforcement);
    expect(enforced({})).to.deep.equal(["mandatory"]);
    expect(enforced({ changed: false })).to.deep.equal(["advisory"]);
    expect(enforced({ changed: false, stateKnown: false }), "nobody knows").to.deep.equal(["mandatory"]);
    const before = bad.after ?? {};
    expect(enforced({ after: { ...before, status: "DISABLE" }, before })).to.deep.equal(["advisory"]);
    expect(enforced({ after: { ...before, status: "ENABLE" }, before })).to.deep.equal(["mandatory"]);
  });

  it("is nothing about what others run, and about what goes only that nothing may change", () => {
    const rules: GuardrailPolicy = { mandatory: { allowedObjectives: ["REACH"], frozenWindows: FROZEN } };
    expect(judged([rules], [{ ...bad, foreign: true }])).to.deep.equal([]);
    const gone = campaign("old", undefined, { before: { name: "Old", objective: "TRAFFIC" } });
    expect(judged([rules], [gone]).map(({ rule }) => rule)).to.deep.equal(["frozenWindows"]);
    const goneGroup = { ...ofKind("adGroup"), name: "old/us", before: { name: "US" }, stateKnown: true, changed: true };
    expect(judged([{ mandatory: { requireEndDate: true } }], [goneGroup])).to.deep.equal([]);
  });

  it("is also about lifetime budgets", () => {
    const top = { ...bad, after: { ...bad.after, currency: "USD", budgetMode: "BUDGET_MODE_TOTAL", budget: 900 } };
    const set: GuardrailPolicy = { mandatory: { maxLifetimeBudget: { USD: { campaign: 800 } } } };
    expect(judged([set], [top]).map(({ rule, value }) => [rule, value])).to.deep.equal([
      ["maxLifetimeBudget", "900 USD"],
    ]);
  });
});
