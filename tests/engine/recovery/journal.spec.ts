import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import type { Purpose } from "../../../provider/engine/recovery/journal.js";
import { journalFile, SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
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

describe("the journal of creates", () => {
  let folder: string;
  const open: SqliteJournal[] = [];
  const journal = (run?: string): SqliteJournal => {
    const one = new SqliteJournal(folder, { run });
    open.push(one);
    return one;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-journal-"));
  });

  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps what a create was for, and hands what is left behind to one caller", async () => {
    const dead = new SqliteJournal(folder, { run: "127.0.0.1:1" });
    const begun = await dead.begin(purpose("k"), 1_000);
    await dead.close();
    const [one, other] = [journal("127.0.0.1:2"), journal("127.0.0.1:2")];
    const claims = await Promise.all([one.claim("k"), other.claim("k")]);
    const [claimed, none] = claims;
    expect(claimed).to.deep.equal({ row: begun.row, key: "k", startedAt: 1_000, purpose: purpose("k") });
    expect(none).to.equal(undefined);
  });

  it("leaves alone what another provider of the same update is creating", async () => {
    const [one, other] = [journal("127.0.0.1:1"), journal("127.0.0.1:1")];
    await one.begin(purpose("k"), 1_000);
    expect(await other.claim("k")).to.equal(undefined);
    expect(await other.left("stack")).to.deep.equal([]);
  });

  it("hands out what a living provider of a dead update holds, and names it: a stack has one update at a time", async () => {
    const orphan = new SqliteJournal(folder, { run: "127.0.0.1:1" });
    const begun = await orphan.begin(purpose("k"), 1_000);
    const next = journal("127.0.0.1:2");
    expect(await next.left("stack")).to.have.length(1);
    const claimed = await next.claim("k");
    expect(claimed?.heldBy).to.be.a("string");
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(true);
    // What the orphan has on the way still comes in, and is noted.
    expect(await orphan.done(begun, "99")).to.equal(true);
    await orphan.close();
    expect(await next.lives(claimed?.heldBy ?? "")).to.equal(false);
    expect((claimed && (await next.current(claimed)))?.objectId).to.equal("99");
  });

  it("keeps stacks apart, and one object to one intent", async () => {
    const dead = new SqliteJournal(folder);
    const first = await dead.begin(purpose("a", "dev"), 1_000);
    const second = await dead.begin(purpose("b", "prod"), 1_000);
    expect(await dead.done(first, "1")).to.equal(true);
    expect(await dead.done(second, "1")).to.equal(false);
    await dead.close();
    const next = journal();
    expect((await next.left("dev")).map(({ key }) => key)).to.deep.equal(["a"]);
    expect((await next.left("prod")).map(({ key }) => key)).to.deep.equal(["b"]);
  });

  it("brings a file of the first release up to date, and takes over what it holds", async () => {
    mkdirSync(join(folder, "sessions"), { recursive: true });
    const old = new Database(journalFile(folder));
    old.exec(`
      create table intents (
        row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
        object_id text unique
      );
      create index by_key on intents (key);
      insert into intents (key, session, started_at, object_id) values ('k', 'gone', 1000, '42'), ('l', 'gone', 2000, null);
    `);
    old.close();
    const next = journal("127.0.0.1:2");
    expect(await next.claim("k")).to.deep.equal({ row: 1, key: "k", startedAt: 1_000, objectId: "42" });
    expect(await next.claim("l")).to.deep.equal({ row: 2, key: "l", startedAt: 2_000 });
    await next.begin(purpose("m"), 3_000);
    const read = new Database(journalFile(folder));
    expect(read.prepare("pragma user_version").get()).to.include({ user_version: 1 });
    read.close();
    expect(await journal().objectIds(), "opened again").to.deep.equal(["42"]);
  });

  it("refuses a file of a newer release, whose rows may mean something else", async () => {
    await new SqliteJournal(folder).close();
    const file = new Database(journalFile(folder));
    file.exec("pragma user_version = 99");
    file.close();
    const error = await rejection(Promise.resolve().then(() => journal()));
    expect(error.message).to.equal(
      "journal.sqlite was written by a newer release of pulumi-tiktok (version 99); update this one",
    );
  });
});
