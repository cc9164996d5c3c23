import { expect } from "chai";
import fc from "fast-check";
import { ruleOf } from "../../provider/http/codes.js";
import { TikTokError } from "../../provider/http/errors.js";
import { type CallKind, DEFAULT_BOUNDS, nextDelay, RetryBudget } from "../../provider/http/retry.js";

const error = (code: number): TikTokError =>
  new TikTokError({ ...ruleOf(code), message: "x", operation: "POST /x/", code });
const first = (kind: CallKind) => ({ kind, attempt: 1, elapsedMs: 0 });

describe("whether a call is sent again", () => {
  for (const code of [40016, 40100, 40133, 60001, 40202]) {
    it(`sends everything again after ${code}, which means that nothing ran`, () => {
      for (const kind of ["read", "write", "create"] as const)
        expect(nextDelay(error(code), first(kind), () => 0.5)).to.be.a("number");
    });
  }

  for (const code of [50000, 50002, 51305, 40700, 51010]) {
    it(`sends reads and writes again after ${code}, and never a create, which may have run`, () => {
      for (const kind of ["read", "write"] as const)
        expect(nextDelay(error(code), first(kind), () => 0.5)).to.be.a("number");
      expect(nextDelay(error(code), first("create"), () => 0.5)).to.equal(undefined);
    });
  }

  for (const code of [40000, 40001, 40002, 40007, 40050, 40105, 40300, 40911, 99999]) {
    it(`sends nothing again after ${code}`, () => {
      expect(nextDelay(error(code), first("read"), () => 0.5)).to.equal(undefined);
    });
  }

  it("never exceeds the limits of attempts and time, whatever happened before", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 90_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, elapsedMs, random) => {
          const wait = nextDelay(error(40100), { kind: "read", attempt, elapsedMs }, () => random);
          if (wait === undefined) return attempt >= DEFAULT_BOUNDS.attempts || elapsedMs > 0;
          return attempt < DEFAULT_BOUNDS.attempts && elapsedMs + wait <= DEFAULT_BOUNDS.totalMs && wait >= 0;
        },
      ),
    );
  });

  it("waits at least the second that a throttled window lasts", () => {
    expect(nextDelay(error(40100), first("read"), () => 0)).to.be.at.least(1_000);
  });

  it("doubles the wait each time, up to ten seconds, and adds a window where calls came too fast", () => {
    const bounds = { attempts: 20, totalMs: 600_000 };
    const wait = (code: number, attempt: number, random = 0.5) =>
      nextDelay(error(code), { kind: "read", attempt, elapsedMs: 0 }, () => random, bounds);
    expect([1, 2, 3, 10].map((attempt) => wait(50000, attempt))).to.deep.equal([250, 500, 1_000, 5_000]);
    expect([1, 2, 3].map((attempt) => wait(40100, attempt))).to.deep.equal([1_250, 2_500, 5_000]);
    expect(wait(50000, 1, 0)).to.equal(0);
  });

  it("uses its whole time, and not more", () => {
    const at = (elapsedMs: number) => nextDelay(error(50000), { kind: "read", attempt: 1, elapsedMs }, () => 0.5);
    expect(at(DEFAULT_BOUNDS.totalMs - 250)).to.equal(250);
    expect(at(DEFAULT_BOUNDS.totalMs - 249)).to.equal(undefined);
  });

  it("has ten retries to spend, and earns one with each ten calls, never more than ten", () => {
    const spent = (budget: RetryBudget): number =>
      Array.from({ length: 30 }, () => budget.spend()).filter(Boolean).length;
    const budget = new RetryBudget();
    expect(spent(budget)).to.equal(10);
    for (let call = 0; call < 9; call++) budget.earn();
    expect(budget.spend()).to.equal(false);
    for (let call = 0; call < 2; call++) budget.earn();
    expect(budget.spend()).to.equal(true);
    const rich = new RetryBudget();
    for (let call = 0; call < 100; call++) rich.earn();
    expect(spent(rich)).to.equal(10);
  });
});
