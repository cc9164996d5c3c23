import { expect } from "chai";
import { Limiter, PROFILES, parseQuota, QuotaExhausted } from "../../provider/client/limiter.js";
import { FakeClock } from "../support/clock.js";
import { rejection } from "../support/world.js";

/** Sends `count` calls at once and returns when each was let through, in milliseconds from the start. */
async function times(profile: string, count: number): Promise<number[]> {
  const clock = new FakeClock(0);
  const limiter = new Limiter(parseQuota(profile) ?? [], clock);
  return Promise.all(Array.from({ length: count }, () => limiter.take().then(() => clock.now())));
}

describe("the limiter", () => {
  it("lets 10 calls through in each second and 100 in each minute under the guide's profile", async () => {
    const sent = await times("guide", 250);
    for (const [index, at] of sent.entries()) {
      expect(
        sent.filter((other) => other > at - 1_000 && other <= at).length,
        `second before call ${index}`,
      ).to.be.at.most(10);
      expect(
        sent.filter((other) => other > at - 60_000 && other <= at).length,
        `minute before call ${index}`,
      ).to.be.at.most(100);
    }
    // The earliest possible start of the k-th call (reliability-and-performance.md section 6).
    for (const k of [17, 56, 110, 155, 210]) {
      expect(sent[k - 1], `call ${k}`).to.equal(
        60_000 * Math.floor((k - 1) / 100) + 1_000 * Math.floor(((k - 1) % 100) / 10),
      );
    }
  });

  it("fails at once, with the time to come back, when a window opens too late", async () => {
    const clock = new FakeClock(Date.parse("2026-11-23T12:00:00Z"));
    const limiter = new Limiter(parseQuota("10/100/3") ?? [], clock);
    for (let call = 0; call < 3; call++) await limiter.take();
    const error = await rejection(limiter.take());
    expect(error).to.be.instanceOf(QuotaExhausted);
    expect(error.message).to.equal(
      "The quota of 3 calls a day is used up. The next call may go at 2026-11-24T12:00:00Z; what is finished stays finished, and the next pulumi up goes on from there.",
    );
    expect(clock.slept).to.deep.equal([]);
  });

  it("goes on after a refusal once the window is open again", async () => {
    const clock = new FakeClock();
    const limiter = new Limiter(parseQuota("10/100/1") ?? [], clock);
    await limiter.take();
    await rejection(limiter.take());
    clock.advance(86_400_000);
    await limiter.take();
  });

  it("tells of waits, and never waits with the profile off", async () => {
    const told: number[] = [];
    const clock = new FakeClock(0);
    const limiter = new Limiter(parseQuota("1/100/1000") ?? [], clock, (waitMs) => told.push(waitMs));
    await limiter.take();
    await limiter.take();
    expect(told).to.deep.equal([1_000]);
    expect(await times("off", 50)).to.deep.equal(Array(50).fill(0));
  });

  it("knows the profiles of the contract and refuses anything else", () => {
    expect(Object.keys(PROFILES)).to.have.members([
      "guide",
      "basic",
      "advanced",
      "premium",
      "ultimate",
      "sandbox",
      "off",
    ]);
    expect(parseQuota("5/50/500")?.map(({ calls }) => calls)).to.deep.equal([5, 50, 500]);
    for (const wrong of ["fast", "1/2", "0/1/1", "-1/2/3", "", "toString"])
      expect(parseQuota(wrong), wrong).to.equal(undefined);
  });
});
