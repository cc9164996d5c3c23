-- What the code of 0.1.0 (f819bd9) wrote, dumped by SQLite; user_version 0
BEGIN TRANSACTION;
CREATE TABLE intents (
  row integer primary key autoincrement, key text not null, session text not null, started_at integer not null,
  object_id text unique
);
INSERT INTO "intents" VALUES(1,'dev/7/campaign//spring','d0b7d180-a0b2-497e-8935-03994dfdc95b',1795608000000,'1800000000000001');
INSERT INTO "intents" VALUES(2,'dev/7/ad/1/clip','d0b7d180-a0b2-497e-8935-03994dfdc95b',1795608000001,NULL);
CREATE INDEX by_key on intents (key);
COMMIT;
