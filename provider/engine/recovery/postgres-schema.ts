/**
 * The tables of the shared journal. Migration n migrates a database from version n to n + 1; a released one is never
 * changed. Machines with different releases may share a database: an older one refuses a version that it does not know.
 */
import type { Client } from "pg";
import { NewerRelease } from "../../local-state/newer-release.js";

const MIGRATIONS: readonly string[] = [
  `create table pulumi_tiktok_intents (
     row bigint generated always as identity primary key, key text not null, session text not null,
     started_at bigint not null, object_id text unique, run text not null, scope text not null, purpose jsonb not null
   );
   create index pulumi_tiktok_intents_by_key on pulumi_tiktok_intents (key);
   create index pulumi_tiktok_intents_by_scope on pulumi_tiktok_intents (scope)`,
  // The address of TikTok's API: ids of two addresses may be equal, and are two objects (journal-schema.ts, 2).
  `alter table pulumi_tiktok_intents add column address text;
   update pulumi_tiktok_intents set address = scope::jsonb ->> -2 where scope like '[%';
   alter table pulumi_tiktok_intents drop constraint pulumi_tiktok_intents_object_id_key;
   create unique index pulumi_tiktok_intents_by_object on pulumi_tiktok_intents (coalesce(address, ''), object_id)`,
];

/** One machine migrates at a time. The number is arbitrary: "taj" for TikTok ads journal. */
const MIGRATION_LOCK = 0x74_61_6a;

/** Migrates the tables. Rejects for a database that a newer release has written. */
export async function migrate(client: Client): Promise<void> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await client.query("create table if not exists pulumi_tiktok_journal (version integer not null)");
    const { rows } = await client.query<{ version: number }>("select version from pulumi_tiktok_journal");
    const version = rows[0]?.version ?? 0;
    if (version > MIGRATIONS.length) throw new NewerRelease("it", version, MIGRATIONS.length);
    for (const migration of MIGRATIONS.slice(version)) await client.query(migration);
    if (version < MIGRATIONS.length) {
      await client.query("delete from pulumi_tiktok_journal");
      await client.query("insert into pulumi_tiktok_journal (version) values ($1)", [MIGRATIONS.length]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}
