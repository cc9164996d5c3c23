/** Another release of the product comes upon what a killed update left behind. A sweep (`npm run test:faults`), judged by the emulator. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import { Attacked, type Program } from "../support/attacked.js";
import { ADAPTERS } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** How the journal's tables were in the first release, and in the one after it. */
const TABLES = [
  "create table old (row integer primary key autoincrement, key text not null, session text not null, started_at integer not null, object_id text unique)",
  "create table old (row integer primary key autoincrement, key text not null, session text not null, started_at integer not null, object_id text unique, run text, scope text, purpose text)",
];
const COLUMNS = [
  "row, key, session, started_at, object_id",
  "row, key, session, started_at, object_id, run, scope, purpose",
];

const BEFORE: Program = { ads: {} };
const WANTED: Program = { ads: { clip: "", more: "" } };
const EDITED: Program = { campaign: "budget: 120,", ads: { clip: 'text: "Other words",', more: "" } };

describe("attacks on a stack: another release of the product, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP || process.platform !== "linux") return;
  const attacked = Attacked.forEach();

  const file = (): string => join(attacked.stack.folder, ".local", "state", "pulumi-tiktok", "journal.sqlite");

  function inJournal<T>(work: (db: Database.Database) => T): T {
    const db = new Database(file());
    try {
      return work(db);
    } finally {
      db.close();
    }
  }

  /** Writes the journal again as an older release had it: with less in each row. */
  const asOf = (version: 0 | 1): void =>
    inJournal((db) => {
      const columns = COLUMNS[version] ?? "";
      db.exec(`${TABLES[version]}; insert into old select ${columns} from intents; drop table intents;
        alter table old rename to intents; create index by_key on intents (key);`);
      if (version === 1) db.exec("create index by_scope on intents (scope)");
      db.exec(`pragma user_version = ${version}; pragma wal_checkpoint(truncate);`);
    });

  for (const adapter of ADAPTERS) {
    it(`finds what an older release left behind, and brings it to a program that has changed since, ${adapter}`, async () => {
      await attacked.ups(BEFORE, adapter);
      attacked.write(WANTED, adapter);
      await attacked.killedAt("/ad/create/");
      const before = attacked.all;
      asOf(1);
      await attacked.ups(EDITED, adapter);
      expect(attacked.all).to.deep.equal(before);
      expect(attacked.living("ad").map(({ row }) => row.ad_text)).to.have.members(["Other words", "Hello"]);
      await attacked.agree();
      await attacked.settled(EDITED, adapter);
    });

    it(`takes over what the first release left behind, and reports what the program no longer declares, ${adapter}`, async () => {
      await attacked.ups(BEFORE, adapter);
      attacked.write(WANTED, adapter);
      await attacked.killedAt("/ad/create/");
      const before = attacked.all;
      asOf(0);
      const output = await attacked.ups({ ads: { clip: "" } }, adapter);
      expect(attacked.all).to.deep.equal(before);
      expect(output).to.include("A run of the first release of pulumi-tiktok").and.to.include("tiktok-ads drift");
      await attacked.ups(WANTED, adapter);
      expect(attacked.all).to.deep.equal(before);
      await attacked.agree();
      expect(await attacked.ups(WANTED, adapter)).to.not.include("A run of the first release");
    });

    it(`changes nothing, and says why, where a newer release has written the journal, ${adapter}`, async () => {
      await attacked.ups(BEFORE, adapter);
      attacked.write(WANTED, adapter);
      await attacked.killedAt("/ad/create/");
      const [before, writes] = [attacked.all, attacked.writes];
      inJournal((db) => db.exec("pragma user_version = 99; pragma wal_checkpoint(truncate);"));
      const bytes = readFileSync(file());
      attacked.write(EDITED, adapter);
      for (const command of ["up", "destroy"]) {
        const { code, output } = await attacked.stack.pulumi(command, "--yes", "--skip-preview");
        expect(code, output).to.not.equal(0);
        expect(output)
          .to.include("was written by a newer release of pulumi-tiktok (version 99; this one knows 2)")
          .and.to.include("Update the package")
          .and.to.not.include("XDG_STATE_HOME");
      }
      expect(attacked.writes, "calls that write").to.equal(writes);
      expect(readFileSync(file()).equals(bytes), "the journal's bytes").to.equal(true);
      inJournal((db) => db.exec("pragma user_version = 2"));
      await attacked.ups(EDITED, adapter);
      expect(attacked.all).to.deep.equal(before);
      await attacked.agree();
    });
  }
});
