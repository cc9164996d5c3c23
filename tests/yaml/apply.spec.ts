import { expect } from "chai";
import { applyPlan } from "../../yaml/apply.js";
import type { Planned } from "../../yaml/plan.js";

describe("applying a plan", () => {
  it("keeps the stack traces of the program's own errors", async () => {
    const before = Error.stackTraceLimit;
    try {
      await applyPlan([]);
      expect(Error.stackTraceLimit).to.equal(before);
      expect(new Error("the program's own").stack).to.include("apply.spec");
    } finally {
      Error.stackTraceLimit = before;
    }
  });

  it("shows no stack trace in an error of its own, and restores the limit after one", async () => {
    const before = Error.stackTraceLimit;
    // No class has this title, so its declaration throws.
    const planned = { title: "Nothing", name: "a", inputs: {} } as unknown as Planned;
    let thrown: unknown;
    try {
      await applyPlan([planned]);
    } catch (error) {
      thrown = error;
    } finally {
      expect(Error.stackTraceLimit).to.equal(before);
      Error.stackTraceLimit = before;
    }
    expect(thrown).to.be.an("error");
    expect((thrown as Error).stack).not.to.match(/^\s+at /m);
  });
});
