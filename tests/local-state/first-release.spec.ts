import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { openShared } from "../../provider/local-state/shared-database.js";
import { LATENCY_BOUNDS, Statistics } from "../../provider/observability/statistics.js";
import { isTicket } from "../../provider/ratelimit/ledger.js";
import { SqliteLedger } from "../../provider/ratelimit/sqlite-ledger.js";
import { ROOT } from "../support/world.js";

/** When the code of 0.1.0 wrote the files. */
const THEN = Date.UTC(2026, 10, 25, 12, 0, 0);

describe("databases that 0.1.0 has written", () => {
  let folder: string;

  /** Puts the file of 0.1.0 into the state folder, and tells where. */
  function firstRelease(name: string): string {
    const file = join(folder, `${name}.sqlite`);
    const db = new Database(file);
    db.exec(readFileSync(join(ROOT, "tests", "local-state", "v0.1.0", `${name}.sql`), "utf8"));
    db.close();
    return file;
  }

  const versionOf = (file: string, version?: number): unknown => {
    const db = new Database(file);
    if (version !== undefined) db.exec(`pragma user_version = ${version}`);
    const row = db.prepare("pragma user_version").get() as { user_version: number };
    db.close();
    return row.user_version;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-first-"));
    mkdirSync(join(folder, "sessions"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("journal: creates that it left behind are claimed", async () => {
    const file = firstRelease("journal");
    const journal = new SqliteJournal(folder, { run: "127.0.0.1:2" });
    expect(await journal.claim("dev/7/campaign//spring")).to.include({ objectId: "1800000000000001", startedAt: THEN });
    expect(await journal.claim("dev/7/ad/1/clip")).to.deep.equal({
      row: 2,
      key: "dev/7/ad/1/clip",
      startedAt: THEN + 1,
    });
    await journal.close();
    expect(versionOf(file)).to.equal(2);
  });

  it("quota: calls, the day and a closed endpoint still count", async () => {
    firstRelease("quota");
    const ledger = new SqliteLedger(folder);
    expect(await ledger.usage("app", THEN + 100)).to.deep.include({ minute: 3, day: 3 });
    const windows = [{ name: "minute" as const, lengthMs: 60_000, calls: 100 }];
    expect(isTicket(await ledger.take([{ name: "app /ad/create/", windows }], THEN + 100))).to.equal(false);
    expect(isTicket(await ledger.take([{ name: "app", windows }], THEN + 100))).to.equal(true);
    ledger.close();
  });

  it("statistics: hours are read and continued", () => {
    firstRelease("statistics");
    const statistics = new Statistics(folder);
    const call = {
      path: "/campaign/create/",
      outcome: "ok",
      code: 0,
      number: 1,
      startedAt: THEN + 5,
      waitedMs: 1,
      tookMs: 20,
    };
    statistics.note("app", "dev", call as never);
    const rows = statistics.since(THEN).map(({ path, count, code }) => [path, count, code]);
    expect(rows).to.deep.equal([
      ["/ad/create/", 1, 40002],
      ["/campaign/create/", 3, 0],
    ]);
    expect(statistics.since(THEN)[0]?.latency).to.have.length(LATENCY_BOUNDS.length + 1);
    statistics.close();
  });

  for (const [name, open] of [
    ["quota", () => new SqliteLedger(folder)],
    ["statistics", () => new Statistics(folder)],
  ] as const) {
    it(`${name}: a file of a newer release is refused and left as it is`, () => {
      const file = firstRelease(name);
      versionOf(file, 7);
      expect(open).to.throw(
        new RegExp(
          `${name}\\.sqlite was written by a newer release of pulumi-tiktok \\(version 7; this one knows 0\\)`,
        ),
      );
      expect(versionOf(file)).to.equal(7);
    });
  }

  it("numbered migrations update a file once, all or nothing, and keep its rows", () => {
    const file = firstRelease("quota");
    const schema = "create table if not exists calls (row integer primary key autoincrement);";
    const open = (...migrations: string[]) =>
      openShared({ folder, name: "quota.sqlite", schema, migrations, synchronous: "normal" });
    const [first, second] = [
      "alter table calls rename column account to counter;",
      "alter table calls add column app text not null default 'a';",
    ] as const;

    expect(() => open(first, "alter table nowhere add column b text;")).to.throw(/nowhere/);
    expect(versionOf(file)).to.equal(0);

    open(first).close();
    expect(versionOf(file)).to.equal(1);
    const db = open(first, second);
    expect(db.prepare("select counter, app, count(*) as count from calls").get()).to.deep.include({
      counter: "app",
      app: "a",
      count: 3,
    });
    db.close();
    expect(versionOf(file)).to.equal(2);
  });
});
