-- What the code of 0.1.0 (f819bd9) wrote, dumped by SQLite; user_version 0
BEGIN TRANSACTION;
CREATE TABLE calls (
  hour integer not null, app text not null, stack text not null, path text not null, outcome text not null,
  code integer not null, count integer not null, retries integer not null, waited_ms integer not null,
  took_ms integer not null, b0 integer not null default 0, b1 integer not null default 0, b2 integer not null default 0, b3 integer not null default 0, b4 integer not null default 0, b5 integer not null default 0, b6 integer not null default 0, b7 integer not null default 0, b8 integer not null default 0, b9 integer not null default 0, b10 integer not null default 0,
  primary key (hour, app, stack, path, outcome, code)
) without rowid;
INSERT INTO "calls" VALUES(1795608000000,'app','dev','/ad/create/','refused',40002,1,0,12,140,0,0,0,0,1,0,0,0,0,0,0);
INSERT INTO "calls" VALUES(1795608000000,'app','dev','/campaign/create/','ok',0,2,1,24,170,0,0,1,0,1,0,0,0,0,0,0);
COMMIT;
