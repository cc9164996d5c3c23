import { expect } from "chai";
import pg from "pg";
import { PostgresJournal } from "../../../provider/engine/recovery/postgres-journal.js";
import { describeJournal, purpose } from "../../support/journal-suite.js";
import { type Postgres, startPostgres } from "../../support/postgres.js";
import { rejection } from "../../support/world.js";

describe("the journal that machines share, in a real PostgreSQL", function () {
  this.timeout(60_000);

  let server: Postgres;
  const open: PostgresJournal[] = [];
  const journal = async (run = "machine-a/1", address?: string): Promise<PostgresJournal> => {
    const one = await PostgresJournal.open({ url: server.url, run, address });
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

  describeJournal(journal);

  it("migrates a database without addresses: an intent's scope contains it", async () => {
    await sql(`
      create table pulumi_tiktok_journal (version integer not null);
      insert into pulumi_tiktok_journal values (1);
      create table pulumi_tiktok_intents (
        row bigint generated always as identity primary key, key text not null, session text not null,
        started_at bigint not null, object_id text unique, run text not null, scope text not null, purpose jsonb not null
      );
      insert into pulumi_tiktok_intents (key, session, started_at, object_id, run, scope, purpose)
      values ('k', 'gone', 1, '42', 'r', '["https://one.example","urn:pulumi:dev::ads"]', '{}');
    `);
    expect(await (await journal("machine-a/1", "https://one.example")).objectIds()).to.deep.equal(["42"]);
    expect(await (await journal("machine-a/1", "https://two.example")).objectIds()).to.deep.equal([]);
  });

  it("has an intent on disk before the create is sent: it survives a crash of the server", async () => {
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

  it("can be created by several machines at once, and refuses what a newer release has written", async () => {
    await Promise.all(Array.from({ length: 5 }, () => journal()));
    await sql("update pulumi_tiktok_journal set version = 99");
    const error = await rejection(journal());
    expect(error.message).to.include("newer release of pulumi-tiktok (version 99; this one knows 2)");
  });
});
