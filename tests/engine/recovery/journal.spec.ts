import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import { journalFile, SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { describeJournal, purpose } from "../../support/journal-suite.js";
import { rejection } from "../../support/world.js";

describe("the journal of creates", () => {
  let folder: string;
  const open: SqliteJournal[] = [];
  const journal = (run?: string, address?: string): SqliteJournal => {
    const one = new SqliteJournal(folder, { run, address });
    open.push(one);
    return one;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-journal-"));
  });

  afterEach(async () => {
    // The suite closes some of them itself.
    for (const one of open.splice(0)) await one.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });

  describeJournal(async (run, address) => journal(run, address));

  it("treats creates that name no run as left behind once their process is gone", async () => {
    const dead = new SqliteJournal(folder);
    await dead.begin(purpose("a", "dev"), 1_000);
    const next = journal();
    expect(await next.left("dev")).to.deep.equal([]);
    await dead.close();
    expect((await next.left("dev")).map(({ key }) => key)).to.deep.equal(["a"]);
  });

  it("does not touch what a living process is creating where one of the two names no run", async () => {
    const [unnamed, named] = [journal(), journal("a/1")];
    await unnamed.begin(purpose("k"), 1_000);
    await named.begin(purpose("l"), 1_000);
    expect(await named.claim("k")).to.equal(undefined);
    expect(await unnamed.claim("l")).to.equal(undefined);
    expect([await named.left("stack"), await unnamed.left("stack")]).to.deep.equal([[], []]);
  });

  it("removes the traces of processes that are gone, its own when it is closed, and none of a living one", async () => {
    const sessions = (): string[] => [
      ...new Set(readdirSync(join(folder, "sessions")).map((name) => name.split(".")[0] ?? "")),
    ];
    const living = journal("a/1");
    await living.begin(purpose("k"), 1_000);
    const [holder = ""] = sessions();
    for (const name of ["gone.sqlite", "gone.sqlite-journal"]) writeFileSync(join(folder, "sessions", name), "");
    const next = journal("a/1");
    expect(sessions()).to.include(holder).and.to.have.length(2).and.not.to.include("gone");
    await next.close();
    expect(sessions()).to.deep.equal([holder]);
    expect(await journal("b/1").lives(holder)).to.equal(true);
    await living.close();
    expect(sessions()).to.not.include(holder);
  });

  it("reports what it cannot write, and never takes it for another intent's object", async () => {
    const one = journal("a/1");
    const begun = await one.begin(purpose("k"), 1_000);
    await one.close();
    expect((await rejection(one.done(begun, "1"))).message).to.match(/not open|closed/);
    expect((await rejection(one.confirm("1"))).message).to.match(/not open|closed/);
    expect(await journal("a/2").current({ ...begun, row: begun.row + 1 }), "no such row").to.equal(undefined);
  });

  it("hands over leftovers of a key in the order in which they were begun, each once", async () => {
    const dead = new SqliteJournal(folder, { run: "a/1" });
    for (const startedAt of [1_000.4, 2_000]) await dead.begin(purpose("k"), startedAt);
    await dead.close();
    const next = journal("b/1");
    const claimed = [await next.claim("k"), await next.claim("k"), await next.claim("k")];
    expect(claimed.map((one) => one?.startedAt)).to.deep.equal([1_000, 2_000, undefined]);
    expect(await next.left("stack"), "they are this process's now").to.deep.equal([]);
    expect(await journal("b/1").left("stack"), "and this run's").to.deep.equal([]);
    expect((await journal("c/1").left("stack")).length).to.equal(2);
  });

  it("migrates a file of the first release, and adopts what it holds", async () => {
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
    expect(read.prepare("pragma user_version").get()).to.include({ user_version: 2 });
    read.close();
    expect(await journal().objectIds(), "opened again").to.deep.equal(["42"]);
  });

  it("derives the address of the second release's rows from their scope", async () => {
    mkdirSync(join(folder, "sessions"), { recursive: true });
    const old = new Database(journalFile(folder));
    old.exec(`
      create table intents (
        row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
        object_id text unique, run text, scope text, purpose text
      );
      create index by_key on intents (key);
      create index by_scope on intents (scope);
      pragma user_version = 1;
    `);
    const put = old.prepare(
      "insert into intents (key, session, started_at, object_id, scope) values (?, 'gone', 1, ?, ?)",
    );
    put.run(["k", "42", JSON.stringify(["/home/ada/ads", "https://one.example", "urn:pulumi:dev::ads"])]);
    put.run(["l", "43", JSON.stringify(["https://two.example", null])]);
    old.close();
    expect(await journal("r", "https://one.example").objectIds()).to.deep.equal(["42"]);
    expect(await journal("r", "https://two.example").objectIds()).to.deep.equal(["43"]);
    expect((await journal("r", "https://one.example").claim("k"))?.objectId).to.equal("42");
  });

  it("refuses a file of a newer release, whose rows may mean something else", async () => {
    mkdirSync(folder, { recursive: true });
    const file = new Database(journalFile(folder));
    file.exec("create table creates (a text); pragma user_version = 99");
    file.close();
    const before = readFileSync(journalFile(folder));
    const error = await rejection(Promise.resolve().then(() => journal()));
    expect(error.message).to.equal(
      "journal.sqlite was written by a newer release of pulumi-tiktok (version 99; this one knows 2)",
    );
    expect(readFileSync(journalFile(folder)).equals(before), "not a byte of it was changed").to.equal(true);
  });
});
