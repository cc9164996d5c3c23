import { expect } from "chai";
import type { Journal, Purpose } from "../../provider/engine/recovery/journal.js";

/** What a create may be for. */
export const purpose = (key: string, scope = "stack"): Purpose => ({
  key,
  scope,
  kind: "Ad",
  advertiserId: "7000000000000000001",
  parent: "17",
  name: "clip",
  inputs: { text: "Hello" },
});

/**
 * What every journal of creates must do, wherever it is kept. `open` opens the journal of one process of the run that is
 * named, at an address of TikTok's API; whoever opens it closes what the suite leaves open.
 */
export function describeJournal(open: (run: string, address?: string) => Promise<Journal>): void {
  it("keeps the time at which a create that had waited was sent", async () => {
    const own = await open("machine-a/1");
    const begun = await own.begin(purpose("k"), 1_000);
    await own.renew(begun, 31_000);
    expect((await own.current(begun))?.startedAt).to.equal(31_000);
    await own.close();
  });

  it("keeps objects of equal ids separate at two addresses: an emulator's is not TikTok's", async () => {
    const [real, emulated] = [
      await open("a/1", "https://business-api.tiktok.com"),
      await open("a/1", "http://127.0.0.1:1"),
    ];
    expect(await real.done(await real.begin(purpose("k"), 1_000), "99")).to.equal(true);
    expect(await emulated.holds("99"), "there is none of this id here").to.equal(false);
    expect(await emulated.objectIds()).to.deep.equal([]);
    expect(await emulated.done(await emulated.begin(purpose("l"), 1_000), "99"), "another object").to.equal(true);
    await emulated.confirm("99");
    expect([await real.holds("99"), await emulated.holds("99")]).to.deep.equal([true, false]);
  });

  it("keeps the inputs of a create, and gives a leftover to one caller", async () => {
    const dead = await open("machine-a/1");
    const begun = await dead.begin(purpose("k"), 1_000);
    await dead.close();
    const [one, other] = [await open("machine-b/1"), await open("machine-b/1")];
    const claims = await Promise.all([one.claim("k"), other.claim("k")]);
    expect(claims.filter(Boolean)).to.deep.equal([
      { row: begun.row, key: "k", startedAt: 1_000, purpose: purpose("k") },
    ]);
  });

  it("does not touch what another provider of the same update is creating", async () => {
    const [one, other] = [await open("machine-a/1"), await open("machine-a/1")];
    await one.begin(purpose("k"), 1_000);
    expect(await other.claim("k")).to.equal(undefined);
    expect(await other.left("stack")).to.deep.equal([]);
  });

  it("does not report what another provider of this update was answered, which has ended before this one", async () => {
    const [one, other] = [await open("machine-a/1"), await open("machine-a/1")];
    await one.done(await one.begin(purpose("k"), 1_000), "17");
    const unanswered = await one.begin(purpose("l"), 2_000);
    await one.close();
    expect((await other.left("stack")).map(({ row }) => row)).to.deep.equal([unanswered.row]);
    const next = await open("machine-a/2");
    expect((await next.left("stack")).map(({ objectId }) => objectId)).to.deep.equal(["17", undefined]);
  });

  it("names who holds an object, while that process lives and afterwards", async () => {
    const one = await open("machine-a/1");
    await one.done(await one.begin(purpose("k"), 1_000), "17");
    expect((await one.holder("17"))?.heldBy, "its own").to.be.a("string");
    const other = await open("machine-b/1");
    expect((await other.holder("17"))?.heldBy).to.be.a("string");
    await one.close();
    const holder = await other.holder("17");
    expect([holder?.heldBy, holder?.purpose?.name, await other.holder("18")]).to.deep.equal([
      undefined,
      "clip",
      undefined,
    ]);
  });

  it("passes on, and names, what a living provider of a dead update holds: a stack has one update at a time", async () => {
    const orphan = await open("machine-a/1");
    const begun = await orphan.begin(purpose("k"), 1_000);
    const next = await open("machine-b/7");
    const [left] = await next.left("stack");
    expect(await next.lives(left?.heldBy ?? ""), "who still lives is named").to.equal(true);
    const claimed = await next.claim("k");
    expect(claimed?.heldBy).to.be.a("string");
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(true);
    expect([claimed && (await next.isOwn(claimed)), await orphan.isOwn(begun)], "whose it is").to.deep.equal([
      true,
      false,
    ]);
    // What the orphan has on the way still comes in, and is noted.
    expect(await orphan.done(begun, "99")).to.equal(true);
    await orphan.close();
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(false);
    expect((claimed && (await next.current(claimed)))?.objectId).to.equal("99");
  });

  it("forgets every object that the engine is known to have, hundreds in one turn, also when it is closed at once", async () => {
    const journal = await open("machine-a/1");
    const ids = Array.from({ length: 50 }, (_one, index) => `o${index}`);
    for (const id of ids) await journal.done(await journal.begin(purpose(id), 1_000), id);
    const [last = "", ...most] = ids;
    await Promise.all(most.map((id) => journal.confirm(id)));
    expect(await journal.objectIds()).to.deep.equal([last]);
    const confirmed = journal.confirm(last);
    await journal.close();
    await confirmed.catch(() => undefined);
    expect(await (await open("machine-a/2")).left("stack")).to.deep.equal([]);
  });

  it("keeps stacks separate, and one object to one intent, until the engine is known to have it", async () => {
    const dead = await open("machine-a/1");
    const first = await dead.begin(purpose("a", "dev"), 1_000);
    const second = await dead.begin(purpose("b", "prod"), 1_000);
    expect(await dead.unclear("a")).to.equal(1);
    expect(await dead.done(first, "1")).to.equal(true);
    expect(await dead.done(second, "1")).to.equal(false);
    await dead.close();
    const next = await open("machine-b/1");
    expect([...(await next.scopes())].sort()).to.deep.equal(["dev", "prod"]);
    expect((await next.left("dev")).map(({ heldBy }) => heldBy)).to.deep.equal([undefined]);
    expect((await next.left("dev")).map(({ key }) => key)).to.deep.equal(["a"]);
    expect((await next.left("prod")).map(({ key }) => key)).to.deep.equal(["b"]);
    expect([await next.objectIds(), await next.holds("1")]).to.deep.equal([["1"], true]);
    await next.confirm("1");
    await next.forget(second);
    expect([await next.holds("1"), await next.left("prod")]).to.deep.equal([false, []]);
  });
}
