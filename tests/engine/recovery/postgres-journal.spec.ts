import { expect } from "chai";
import pg from "pg";
import type { Purpose } from "../../../provider/engine/recovery/journal.js";
import { PostgresJournal } from "../../../provider/engine/recovery/postgres-journal.js";
import { type Postgres, startPostgres } from "../../support/postgres.js";
import { rejection } from "../../support/world.js";

const purpose = (key: string, scope = "stack"): Purpose => ({
  key,
  scope,
  kind: "Ad",
  advertiserId: "7000000000000000001",
  parent: "17",
  name: "clip",
  inputs: { text: "Hello" },
});

describe("the journal that machines share, in a real PostgreSQL", function () {
  this.timeout(60_000);

  let server: Postgres;
  const open: PostgresJournal[] = [];
  const journal = async (run = "machine-a/1"): Promise<PostgresJournal> => {
    const one = await PostgresJournal.open({ url: server.url, run });
    open.push(one);
    return one;
  };
  const sql = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(text);
    await client.end();
  };

  before(async () => {
    server = await startPostgres();
  });

  after(() => server.remove());

  afterEach(async () => {
    for (const one of open.splice(0)) await one.close().catch(() => {});
    await sql("drop table if exists pulumi_tiktok_intents, pulumi_tiktok_journal");
  });

  it("keeps what a create was for, and hands what a lost machine left behind to one caller", async () => {
    const dead = await journal("machine-a/1");
    const begun = await dead.begin(purpose("k"), 1_000);
    await dead.close();
    const [one, other] = [await journal("machine-b/1"), await journal("machine-b/1")];
    const claims = await Promise.all([one.claim("k"), other.claim("k")]);
    expect(claims.filter(Boolean)).to.deep.equal([
      { row: begun.row, key: "k", startedAt: 1_000, purpose: purpose("k") },
    ]);
  });

  it("leaves alone what another provider of the same update is creating", async () => {
    const [one, other] = [await journal(), await journal()];
    await one.begin(purpose("k"), 1_000);
    expect(await other.claim("k")).to.equal(undefined);
    expect(await other.left("stack")).to.deep.equal([]);
  });

  it("hands out what a living provider of a dead update holds, and names it", async () => {
    const orphan = await journal("machine-a/1");
    const begun = await orphan.begin(purpose("k"), 1_000);
    const next = await journal("machine-b/7");
    expect(await next.left("stack")).to.have.length(1);
    const claimed = await next.claim("k");
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(true);
    expect(await orphan.done(begun, "99")).to.equal(true);
    await orphan.close();
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(false);
    expect((claimed && (await next.current(claimed)))?.objectId).to.equal("99");
  });

  it("keeps stacks apart, and one object to one intent, until the engine is seen to know it", async () => {
    const dead = await journal("machine-a/1");
    const first = await dead.begin(purpose("a", "dev"), 1_000);
    const second = await dead.begin(purpose("b", "prod"), 1_000);
    expect(await dead.unclear("a")).to.equal(1);
    expect(await dead.done(first, "1")).to.equal(true);
    expect(await dead.done(second, "1")).to.equal(false);
    await dead.close();
    const next = await journal("machine-b/1");
    expect((await next.left("dev")).map(({ key }) => key)).to.deep.equal(["a"]);
    expect([await next.objectIds(), await next.holds("1")]).to.deep.equal([["1"], true]);
    await next.confirm("1");
    await next.forget(second);
    expect([await next.holds("1"), await next.left("prod")]).to.deep.equal([false, []]);
  });

  it("has an intent on disk before the create is sent: it outlives a crash of the server", async () => {
    await (await journal("machine-a/1")).begin(purpose("k"), 1_000);
    await server.kill();
    await server.start();
    const next = await journal("machine-b/1");
    expect((await next.claim("k"))?.purpose).to.deep.equal(purpose("k"));
  });

  it("creates nothing more once the connection is lost in the middle of a run", async () => {
    const one = await journal();
    await server.kill();
    await server.start();
    expect(await rejection(one.begin(purpose("k"), 1_000))).to.be.instanceOf(Error);
  });

  it("is made by several machines at once, and refuses what a newer release has written", async () => {
    await Promise.all(Array.from({ length: 5 }, () => journal()));
    await sql("update pulumi_tiktok_journal set version = 99");
    const error = await rejection(journal());
    expect(error.message).to.include("newer release of pulumi-tiktok (version 99)");
  });
});
