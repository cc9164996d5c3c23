/**
 * The journal's tables. `user_version` counts the migrations that a file has had; the tables of the first release (0.1) are
 * version 0. A migration is never changed once it was released: `tests/engine/recovery/journal.spec.ts` opens files of each version.
 */

/** Created if missing: the tables of version 0, which are then migrated. */
export const JOURNAL_SCHEMA = `
create table if not exists intents (
  row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
  object_id text unique
);
create index if not exists by_key on intents (key);
`;

/** Migration n takes a file from version n to n + 1. */
export const journalMigrations: readonly string[] = [
  // 1: run, stack and purpose of an intent; unknown in older ones.
  `alter table intents add column run text;
   alter table intents add column scope text;
   alter table intents add column purpose text;
   create index by_scope on intents (scope);`,
  // 2: the address of TikTok's API that an intent's object is at: ids of two addresses (a sandbox, an emulator, production) may be
  // equal, and are two objects. Older intents have it in their scope; those of version 0 nowhere, and are of any address.
  `create table intents_2 (
     row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
     object_id text, run text, scope text, purpose text, address text
   );
   insert into intents_2 select row, key, session, started_at, object_id, run, scope, purpose,
     case when json_valid(scope) then json_extract(scope, '$[#-2]') end from intents;
   drop table intents;
   alter table intents_2 rename to intents;
   create index by_key on intents (key);
   create index by_scope on intents (scope);
   create unique index by_object on intents (coalesce(address, ''), object_id);`,
];
