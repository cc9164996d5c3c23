import { expect } from "chai";
import { FallbackLedger } from "../../provider/ratelimit/fallback-ledger.js";
import { type Account, CLOSED, isTicket, type Ledger, MemoryLedger } from "../../provider/ratelimit/ledger.js";
import { rejection } from "../support/world.js";

describe("the quota while its first counter fails", () => {
  const app: Account = { name: "app", windows: [{ name: "minute", lengthMs: 60_000, calls: 2 }] };
  let first: MemoryLedger & { close?: () => Promise<void> };
  let second: MemoryLedger;
  /** Why the first counter fails now. */
  let failure: unknown;
  let opened: number;
  let now: number;
  let words: string[];
  let ledger: FallbackLedger;

  /** A counter that can fail as one on the network does. */
  const frail = (inner: Ledger): Ledger => ({
    take: async (accounts, at) => (failure === undefined ? inner.take(accounts, at) : Promise.reject(failure)),
    closeUntil: async (account, until) =>
      failure === undefined ? inner.closeUntil(account, until) : Promise.reject(failure),
    usage: async (account, at) => (failure === undefined ? inner.usage(account, at) : Promise.reject(failure)),
    close: async () => inner.close?.(),
  });

  beforeEach(() => {
    [first, second, failure, opened, now, words] = [new MemoryLedger(), new MemoryLedger(), undefined, 0, 0, []];
    ledger = new FallbackLedger(
      async () => {
        opened++;
        if (failure !== undefined) throw failure;
        return frail(first);
      },
      second,
      ({ message }) => words.push(message),
      () => now,
    );
  });

  /** Whether a call is admitted; it is answered at once. */
  async function send(): Promise<boolean> {
    const answer = await ledger.take([app], now);
    if (isTicket(answer)) answer.done(now);
    return isTicket(answer);
  }
  const minutes = async (): Promise<number[]> =>
    Promise.all([first, second].map(async (one) => (await one.usage("app", now)).minute));

  it("counts each admitted call in both, until its answer, and what is refused in neither", async () => {
    const ticket = await ledger.take([app], now);
    if (!isTicket(ticket)) throw new Error("refused");
    now += 90_000;
    expect(await minutes(), "on the way").to.deep.equal([1, 1]);
    ticket.done(now);
    now += 59_999;
    expect(await minutes(), "answered").to.deep.equal([1, 1]);
    now += 1;
    expect(await minutes(), "a minute after its answer").to.deep.equal([0, 0]);
    expect([await send(), await send(), await send()]).to.deep.equal([true, true, false]);
    expect(await minutes()).to.deep.equal([2, 2]);
    expect([opened, words]).to.deep.equal([1, []]);
  });

  it("admits what the first counter admits, though the second one is full or fails", async () => {
    await second.closeUntil("app", 1_000);
    expect(await send()).to.equal(true);
    expect(await minutes()).to.deep.equal([1, 0]);
    second.take = () => Promise.reject(new Error("the disk is full"));
    expect(await send()).to.equal(true);
    second.closeUntil = () => Promise.reject(new Error("the disk is full"));
    await ledger.closeUntil("app", 300_000);
    expect(await ledger.take([app], now)).to.deep.equal({ window: CLOSED, waitMs: 300_000 });
    expect(words).to.deep.equal([]);
  });

  it("closes both, so that a suspension holds also once the first one fails", async () => {
    await ledger.closeUntil("app", 300_000);
    failure = new Error("gone");
    expect(await ledger.take([app], now)).to.deep.equal({ window: CLOSED, waitMs: 300_000 });
  });

  it("closes the second one, and reads its usage, while the first one fails", async () => {
    await send();
    failure = new Error("gone");
    expect((await ledger.usage("app", now)).minute).to.equal(1);
    await ledger.closeUntil("app", 300_000);
    expect(await send()).to.equal(false);
    expect(words).to.deep.equal(["gone"]);
  });

  it("leaves the first one alone for ten seconds after each failure, and reports the first failure only", async () => {
    failure = "no route";
    expect(await send()).to.equal(true);
    now = 9_999;
    expect(await send()).to.equal(true);
    expect(opened, "not tried").to.equal(1);
    now = 10_000;
    await send();
    expect(opened, "tried again").to.equal(2);
    failure = undefined;
    now = 19_999;
    await send();
    expect([opened, await minutes()], "and left alone again").to.deep.equal([2, [0, 2]]);
    now = 20_000;
    expect(await send(), "the first one counts alone what it admits").to.equal(true);
    expect([opened, (await minutes())[0]]).to.deep.equal([3, 1]);
    expect(words).to.deep.equal(["no route"]);
  });

  it("is opened once for calls at the same time, and closed with the ledger, also where it was never opened or failed", async () => {
    let closed = 0;
    first.close = async () => void closed++;
    await ledger.close();
    await Promise.all([send(), send()]);
    expect(opened).to.equal(1);
    await ledger.close();
    expect(closed).to.equal(1);
    failure = new Error("gone");
    const other = new FallbackLedger(
      () => Promise.reject(failure),
      second,
      () => undefined,
      () => now,
    );
    const taking = other.take([app], now);
    await other.close();
    await taking;
  });

  it("fails where the second one fails as well", async () => {
    failure = new Error("gone");
    second.take = () => Promise.reject(new Error("the disk is full"));
    expect((await rejection(ledger.take([app], now))).message).to.equal("the disk is full");
  });
});
