-- What the code of 0.1.0 (f819bd9) wrote, dumped by SQLite; user_version 0
BEGIN TRANSACTION;
CREATE TABLE calls (row integer primary key autoincrement, account text not null, at integer not null, on_the_way integer not null);
INSERT INTO "calls" VALUES(1,'app',1795608000005,0);
INSERT INTO "calls" VALUES(2,'app',1795608000015,0);
INSERT INTO "calls" VALUES(3,'app',1795608000020,1);
CREATE TABLE closed (account text primary key, until integer not null);
INSERT INTO "closed" VALUES('app /ad/create/',1795608250000);
CREATE TABLE days (account text not null, day integer not null, count integer not null, primary key (account, day));
INSERT INTO "days" VALUES('app',20782,3);
CREATE INDEX by_account on calls (account, at);
COMMIT;
