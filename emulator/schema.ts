/** The store's tables. */

/** Version of the tables below; a file with another one is refused. */
export const FORMAT = 3;

export const SCHEMA = `
create table if not exists objects (
  kind text not null, id text not null, advertiser text not null, campaign text not null, adgroup text not null,
  name text not null, deleted integer not null, gone integer not null, enabled integer not null, row text not null,
  primary key (kind, id)
) without rowid;
create index if not exists by_account on objects (kind, advertiser, gone);
create index if not exists by_campaign on objects (campaign, kind) where campaign <> '';
create index if not exists by_group on objects (adgroup, kind) where adgroup <> '';
create index if not exists by_name on objects (name, kind) where name <> '';
create table if not exists requests (
  seq integer primary key autoincrement, time text, method text, path text, code integer, advertiser text, body text,
  message text, urn text, ms real, request_id text, answer text, fault text
);
create table if not exists spend (
  ad text not null, day text not null, adgroup text not null, campaign text not null, advertiser text not null,
  amount real not null, primary key (ad, day)
) without rowid;
create index if not exists spend_by_campaign on spend (campaign, day, amount);
create index if not exists spend_by_group on spend (adgroup, day, amount);
create index if not exists spend_by_account on spend (advertiser, day);
create table if not exists changes (
  seq integer primary key autoincrement, time integer not null, advertiser text not null, operator text not null,
  kind text not null, id text not null, name text not null, field text not null, old text, new text
);
create table if not exists meta (name text primary key, value text not null);
`;
