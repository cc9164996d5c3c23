import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect } from "chai";
import fc from "fast-check";
import { FallbackLedger } from "../../provider/ratelimit/fallback-ledger.js";
import { isTicket, type Ledger, MemoryLedger } from "../../provider/ratelimit/ledger.js";
import { Limiter, QuotaExhausted } from "../../provider/ratelimit/limiter.js";
import { PROFILES, parseQuota, type Quota } from "../../provider/ratelimit/quota.js";
import { RedisLedger } from "../../provider/ratelimit/redis-ledger.js";
import { SqliteLedger } from "../../provider/ratelimit/sqlite-ledger.js";
import { rankOf, type Urgency } from "../../provider/ratelimit/urgency.js";
import { FakeClock } from "../support/clock.js";
import { type Redis, startRedis } from "../support/redis.js";
import { rejection } from "../support/world.js";

const quota = (text: string): Quota => {
  const found = parseQuota(text);
  if (!found) throw new Error(text);
  return found;
};

/** The suite that every ledger must pass. */
function describeLedger(name: string, open: () => Ledger | Promise<Ledger>): void {
  describe(`the limiter on ${name}`, () => {
    let ledger: Ledger;
    let clock: FakeClock;

    beforeEach(async () => {
      ledger = await open();
      clock = new FakeClock(Date.parse("2026-11-23T12:00:00Z"));
    });

    afterEach(async () => ledger.close?.());

    const limiter = (profile: string, app = "app"): Limiter =>
      new Limiter({ quota: quota(profile), app, ledger, clock });

    /** Sends `count` calls at once, each answered at once; when each went, in milliseconds from the start. */
    async function times(profile: string, count: number, path = "/x/"): Promise<number[]> {
      const start = clock.now();
      const one = limiter(profile);
      return Promise.all(
        Array.from({ length: count }, () =>
          one.take(path).then((done) => {
            done();
            return clock.now() - start;
          }),
        ),
      );
    }

    it("uses every second and minute of the guide's profile in full, and never exceeds them", async () => {
      const sent = await times("guide", 250);
      for (const [index, at] of sent.entries()) {
        expect(
          sent.filter((other) => other > at - 1_000 && other <= at).length,
          `second before call ${index}`,
        ).to.be.at.most(10);
        expect(
          sent.filter((other) => other > at - 60_000 && other <= at).length,
          `minute before call ${index}`,
        ).to.be.at.most(100);
      }
      // The earliest possible start of the k-th call (reliability-and-performance.md section 6).
      for (const k of [17, 56, 110, 155, 210]) {
        expect(sent[k - 1], `call ${k}`).to.equal(
          60_000 * Math.floor((k - 1) / 100) + 1_000 * Math.floor(((k - 1) % 100) / 10),
        );
      }
    });

    it("keeps the narrower windows of an endpoint", async () => {
      expect((await times("basic", 6, "/ad/create/")).at(-1)).to.equal(1_000);
      clock.advance(60_000);
      expect((await times("basic", 6, "/campaign/create/")).at(-1)).to.equal(0);
    });

    it("counts a call until its answer is there", async () => {
      const one = limiter("1/100/1000");
      const done = await one.take("/x/");
      let admitted = false;
      const second = one.take("/x/").then(() => {
        admitted = true;
      });
      // It looks again each second, and finds the first still on the way.
      while (clock.slept.length < 3) await setImmediate();
      expect(admitted).to.equal(false);
      done();
      const answered = clock.now();
      await second;
      expect(clock.now() - answered).to.equal(1_000);
    });

    it("shares one quota among limiters, and keeps apps separate", async () => {
      const [one, other, stranger] = [
        limiter("2/100/1000"),
        limiter("2/100/1000"),
        limiter("2/100/1000", "another app"),
      ];
      (await one.take("/x/"))();
      (await other.take("/x/"))();
      (await stranger.take("/x/"))();
      expect(clock.slept).to.deep.equal([]);
      (await one.take("/x/"))();
      expect(clock.slept).to.deep.equal([1_000]);
    });

    it("never exceeds any window, whatever two limiters send and however long answers take", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(1), fc.nat(400), fc.nat(300)), { minLength: 5, maxLength: 40 }),
          async (calls) => {
            const fresh = await open();
            const time = new FakeClock(Date.parse("2026-11-23T00:00:00Z"));
            const both = [0, 1].map(() => new Limiter({ quota: quota("3/12/1000"), ledger: fresh, clock: time }));
            const counted: number[] = [];
            for (const [who, pause, answer] of calls) {
              time.advance(pause);
              const done = await both[who]?.take("/x/");
              time.advance(answer);
              counted.push(time.now() - (answer % 2 === 0 ? answer : 0));
              done?.();
            }
            await fresh.close?.();
            counted.sort((a, b) => a - b);
            for (const at of counted) {
              expect(counted.filter((other) => other > at - 1_000 && other <= at).length).to.be.at.most(3);
              expect(counted.filter((other) => other > at - 60_000 && other <= at).length).to.be.at.most(12);
            }
          },
        ),
        { numRuns: 25 },
      );
    });

    it("fails at once, with the time of the reset, when the day is used up: it resets at 00:00 UTC", async () => {
      const one = limiter("10/100/3");
      for (let call = 0; call < 3; call++) (await one.take("/x/"))();
      const error = await rejection(one.take("/x/"));
      expect(error).to.be.instanceOf(QuotaExhausted);
      expect(error.message).to.equal(
        "The quota of 3 calls a day is used up: 0 are left, and this run needs at least 1 more. The next call is possible at 2026-11-24T00:00:00Z. Finished work is kept, and the next pulumi up continues from there.",
      );
      expect(clock.slept).to.deep.equal([]);
      clock.advance(12 * 3_600_000);
      await one.take("/x/");
    });

    it("closes for all processes that share the ledger", async () => {
      await limiter("guide").close("minute");
      expect((await rejection(limiter("guide").take("/x/"))).message).to.include(
        "TikTok has suspended the app for a few minutes",
      );
      clock.advance(300_000);
      await limiter("guide").take("/x/");
    });

    it("serves the most urgent first, and makes nobody wait forever", async () => {
      const one = limiter("1/100/1000");
      const order: string[] = [];
      const send = async (name: string, urgency: Urgency): Promise<void> => {
        const done = await one.take("/x/", urgency);
        order.push(name);
        done();
      };
      const first = one.take("/x/").then((done) => done());
      const sent = [
        send("create", "change"),
        send("read", "read"),
        send("pause", "stop"),
        send("lost create", "reconcile"),
        send("another pause", "stop"),
      ];
      await Promise.all([first, ...sent]);
      expect(order).to.deep.equal(["lost create", "pause", "another pause", "read", "create"]);
      expect(rankOf("change", 90_000)).to.equal(rankOf("reconcile", 0));
    });

    it("keeps 2 % of a day for lost creates and for pausing", async () => {
      const one = limiter("100/100/100");
      for (let call = 0; call < 98; call++) (await one.take("/x/"))();
      expect((await rejection(one.take("/x/"))).message).to.match(/^The quota of 98 calls a day is used up/);
      (await one.take("/x/", "stop"))();
      (await one.take("/x/", "reconcile"))();
      expect(await rejection(one.take("/x/", "reconcile"))).to.be.instanceOf(QuotaExhausted);
    });

    it("does not let a full endpoint block the others", async () => {
      const one = limiter("basic");
      const waiting = Array.from({ length: 6 }, () => one.take("/ad/create/").then((done) => done()));
      await one.take("/campaign/create/");
      expect(clock.slept.length, "nothing had to wait for it").to.be.at.most(1);
      await Promise.all(waiting);
    });

    it("reports the usage of each window", async () => {
      const one = limiter("guide");
      for (let call = 0; call < 3; call++) (await one.take("/x/"))();
      clock.advance(2_000);
      await one.take("/x/");
      expect((await one.usage()).used).to.deep.equal({ second: 1, minute: 4, day: 4 });
    });

    it("forgets calls of processes that died during a call, after as long as a call may take", async () => {
      await limiter("1/1/1000").take("/x/");
      clock.advance(119_000);
      const waiting = limiter("1/1/1000").take("/x/");
      await waiting;
      expect(clock.slept.length).to.be.at.least(1);
    });
  });
}

describeLedger("memory", () => new MemoryLedger());

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "tiktok-ledger-"));
  folders.push(made);
  return made;
};
after(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

describeLedger("SQLite", () => new SqliteLedger(folder()));

describe("a fleet's quota", () => {
  let redis: Redis;

  before(async () => {
    redis = await startRedis();
  });

  after(() => redis.kill());

  /** A clean Redis, with the caller's clock, since the suite's stands still. */
  const cleaned = async (): Promise<RedisLedger> => {
    await redis.clear();
    return RedisLedger.open(redis.url, undefined, { clock: "caller" });
  };

  describeLedger("Redis", cleaned);

  it("is counted by Redis's own clock, whatever the machines' clocks show", async () => {
    await redis.clear();
    const [one, other] = await Promise.all([RedisLedger.open(redis.url), RedisLedger.open(redis.url)]);
    const app = { name: "app", windows: quota("1/100/1000").app };
    const first = await one.take([app], 0);
    expect(isTicket(first)).to.equal(true);
    const second = await other.take([app], 5_000_000_000_000);
    expect(second).to.have.property("waitMs").that.is.within(1, 1_000);
    await Promise.all([one.close(), other.close()]);
  });

  it("is counted on this machine, with one report, while Redis is unavailable", async () => {
    const mine = await startRedis();
    const words: string[] = [];
    let now = Date.parse("2026-11-23T12:00:00Z");
    const ledger = new FallbackLedger(
      () => RedisLedger.open(mine.url, undefined, { clock: "caller" }),
      new MemoryLedger(),
      ({ message }) => words.push(message),
      () => now,
    );
    const app = { name: "app", windows: quota("1/100/1000").app };
    const take = async (): Promise<boolean> => {
      const answer = await ledger.take([app], now);
      if (isTicket(answer)) answer.done(now);
      return isTicket(answer);
    };
    expect(await take()).to.equal(true);
    await mine.kill();
    expect(await take(), "what was sent while Redis was there counts").to.equal(false);
    expect(words).to.have.length(1);
    now += 1_000;
    expect(await take()).to.equal(true);
    expect(await take(), "and is counted on this machine").to.equal(false);
    now += 10_000;
    expect(await take()).to.equal(true);
    expect(words).to.have.length(1);
    await ledger.close();
  });
});

/** A clock whose sleepers are woken by hand, in any order. */
class HandClock {
  time = 0;
  readonly sleeps: { readonly until: number; readonly wake: () => void }[] = [];

  now = (): number => this.time;

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.sleeps.push({ until: this.time + ms, wake }));
  }

  /** Turns the time to a sleeper's, and wakes it. */
  async wake(index: number): Promise<void> {
    const { until = 0, wake } = this.sleeps[index] ?? {};
    this.time = Math.max(this.time, until);
    wake?.();
    for (let turn = 0; turn < 5; turn++) await setImmediate();
  }
}

describe("waiting calls", () => {
  const window = (name: "second" | "minute", lengthMs: number, calls = 1) => ({ name, lengthMs, calls });
  const endpoints = { "/slow/": [window("minute", 60_000)], "/fast/": [window("second", 1_000)] };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await setImmediate();
  };

  it("wake in order of urgency, also when the most urgent came last, and sleep once for the same moment", async () => {
    const clock = new HandClock();
    const waits: number[] = [];
    const one = new Limiter({ quota: { app: [], endpoints }, clock, onWait: (ms) => waits.push(ms) });
    const gone: string[] = [];
    const send = (path: string) =>
      void one.take(path).then((done) => {
        gone.push(path);
        done();
      });
    send("/slow/");
    send("/fast/");
    await settle();
    expect(gone).to.deep.equal(["/slow/", "/fast/"]);
    send("/slow/");
    await settle();
    send("/fast/");
    await settle();
    send("/slow/");
    await settle();
    expect(waits, "the later moment is not slept for again").to.deep.equal([60_000, 1_000]);
    await clock.wake(1);
    expect(gone.slice(2)).to.deep.equal(["/fast/"]);
    expect(clock.sleeps.map(({ until }) => until).slice(2), "then it sleeps for the rest").to.deep.equal([60_000]);
    await clock.wake(2);
    expect(gone.slice(3)).to.deep.equal(["/slow/"]);
  });

  it("sleep for the shortest of several waits", async () => {
    const clock = new HandClock();
    const three = { ...endpoints, "/middle/": [window("minute", 10_000)] };
    const one = new Limiter({ quota: { app: [], endpoints: three }, clock });
    const paths = Object.keys(three);
    for (const done of await Promise.all(paths.map((path) => one.take(path)))) done();
    for (const path of ["/slow/", "/middle/", "/fast/"]) {
      void one.take(path);
      await settle();
    }
    expect(clock.sleeps.map(({ until }) => until)).to.deep.equal([60_000, 10_000, 1_000]);
    await clock.wake(2);
    expect(clock.sleeps[3]?.until, "of the slow one and the middle one, the middle one").to.equal(10_000);
  });

  it("are refused together with those of their kind, and leave the others waiting", async () => {
    const clock = new FakeClock();
    const one = new Limiter({ quota: quota("100/100/100"), clock });
    for (let call = 0; call < 98; call++) (await one.take("/x/"))();
    const changes = [one.take("/x/"), one.take("/y/")].map(rejection);
    const stop = one.take("/x/", "stop");
    for (const error of await Promise.all(changes)) expect(error.message).to.include("needs at least 2 more");
    (await stop)();
  });

  it("are not refused with those of another kind", async () => {
    const clock = new HandClock();
    const daily = { ...endpoints, "/daily/": [{ name: "day" as const, lengthMs: 86_400_000, calls: 1 }] };
    const one = new Limiter({ quota: { app: [], endpoints: daily }, clock });
    for (const path of ["/slow/", "/daily/"]) (await one.take(path))();
    let isServed = false;
    const slow = one.take("/slow/").then(() => {
      isServed = true;
    });
    await settle();
    expect((await rejection(one.take("/daily/"))).message).to.include("needs at least 1 more");
    expect(isServed).to.equal(false);
    await clock.wake(0);
    await slow;
  });

  it("all fail when the counter cannot be used", async () => {
    const broken: Ledger = {
      take: () => Promise.reject(new Error("the disk is full")),
      closeUntil: () => Promise.resolve(),
      usage: () => Promise.reject(new Error("the disk is full")),
    };
    const one = new Limiter({ quota: quota("guide"), ledger: broken, clock: new FakeClock() });
    for (const error of await Promise.all([one.take("/x/"), one.take("/y/")].map(rejection)))
      expect(error.message).to.equal("the disk is full");
  });
});

describe("a Redis that takes connections and never answers", function () {
  this.timeout(60_000);
  let redis: Redis;
  const app = { name: "app", windows: quota("1/100/1000").app };

  beforeEach(async () => {
    redis = await startRedis();
  });

  afterEach(() => redis.kill());

  const opened = (): Promise<RedisLedger> =>
    RedisLedger.open(redis.url, undefined, { clock: "caller", deadlineMs: 1_000 });

  it("is abandoned when it is silent from the beginning", async () => {
    redis.freeze();
    expect((await rejection(opened())).message).to.equal("Redis did not answer to connect within 1000 ms");
  });

  it("is abandoned when it falls silent, and the machine counts by itself", async () => {
    const words: string[] = [];
    const ledger = new FallbackLedger(
      opened,
      new MemoryLedger(),
      ({ message }) => words.push(message),
      () => 0,
    );
    const first = await ledger.take([app], 0);
    if (!isTicket(first)) throw new Error("refused");
    first.done(0);
    redis.freeze();
    expect(isTicket(await ledger.take([app], 5_000)), "the call is admitted here").to.equal(true);
    expect(words).to.deep.equal(["Redis did not answer to EVAL within 1000 ms"]);
    await ledger.close();
  });

  it("leaves neither a write nor a read waiting", async () => {
    const ledger = await opened();
    redis.freeze();
    expect((await rejection(ledger.closeUntil("app", 1))).message).to.include("did not answer to SET");
    expect((await rejection(ledger.usage("app", 1))).message).to.match(/did not answer to (ZCOUNT|HGET)/);
    await ledger.close();
  });
});

describe("the ledger of a machine", () => {
  it("counts across processes: what one has sent, another waits for", async () => {
    const shared = folder();
    const clock = new FakeClock();
    const [one, other] = [new SqliteLedger(shared), new SqliteLedger(shared)];
    const limiters = [one, other].map((ledger) => new Limiter({ quota: quota("1/100/1000"), ledger, clock }));
    (await limiters[0]?.take("/x/"))?.();
    (await limiters[1]?.take("/x/"))?.();
    expect(clock.slept).to.deep.equal([1_000]);
    one.close();
    other.close();
  });

  it("is recreated when its file is damaged, and counts nothing from the future", async () => {
    const place = folder();
    writeFileSync(join(place, "quota.sqlite"), "this is no database ".repeat(100));
    const ledger = new SqliteLedger(place);
    const clock = new FakeClock();
    const one = new Limiter({ quota: quota("1/1/1000"), ledger, clock });
    clock.advance(3_600_000);
    (await one.take("/x/"))();
    clock.advance(-3_600_000);
    await one.take("/x/");
    expect(clock.slept).to.deep.equal([]);
    ledger.close();
  });

  it("knows the profiles of the contract and refuses all others", () => {
    expect(Object.keys(PROFILES)).to.have.members([
      "guide",
      "basic",
      "advanced",
      "premium",
      "ultimate",
      "sandbox",
      "off",
    ]);
    expect(quota("5/50/500").app.map(({ calls }) => calls)).to.deep.equal([5, 50, 500]);
    for (const wrong of ["fast", "1/2", "0/1/1", "1/0/1", "1/1/0", "1/1/1/1", "-1/2/3", "", "toString"])
      expect(parseQuota(wrong), wrong).to.equal(undefined);
  });

  it("never waits with the profile off", async () => {
    const clock = new FakeClock();
    const one = new Limiter({ quota: quota("off"), clock });
    for (let call = 0; call < 1_000; call++) (await one.take("/x/"))();
    expect(clock.slept).to.deep.equal([]);
  });
});
