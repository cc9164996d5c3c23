/**
 * The journal's tables. `user_version` counts the migrations that a file has had; the tables of the first release (0.1) are
 * version 0. A migration is never changed once it was released: `tests/http/journal.spec.ts` opens files of each version.
 */

/** Made where it is missing: the tables of version 0, which migrations then bring up to date. */
export const JOURNAL_SCHEMA = `
create table if not exists intents (
  row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
  object_id text unique
);
create index if not exists by_key on intents (key);
`;

/** Migration n takes a file from version n to n + 1. */
export const journalMigrations: readonly string[] = [
  // 1: which run and stack an intent is of, and what it was for; unknown in older ones.
  `alter table intents add column run text;
   alter table intents add column scope text;
   alter table intents add column purpose text;
   create index by_scope on intents (scope);`,
];
