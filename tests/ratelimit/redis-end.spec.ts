import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { tiktokAds } from "../support/cli.js";
import { type Redis, startRedis } from "../support/redis.js";
import { ROOT } from "../support/world.js";

describe("a process that counts its calls in Redis", function () {
  this.timeout(60_000);

  let redis: Redis;
  let folder: string;

  before(async () => {
    redis = await startRedis();
    folder = mkdtempSync(join(tmpdir(), "tiktok-redis-end-"));
  });

  after(async () => {
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it("ends when its work is done, although the connection is open", async () => {
    // A user's program that calls functions has no end of its own at which it could close anything.
    const ledger = JSON.stringify(join(ROOT, "dist", "provider", "ratelimit", "redis-ledger.js"));
    const windows = '[{ name: "second", lengthMs: 1000, calls: 5 }]';
    const text = `require(${ledger}).RedisLedger.open(${JSON.stringify(redis.url)}).then(async (ledger) => { const ticket = await ledger.take([{ name: "app ", windows: ${windows} }], Date.now()); ticket.done(Date.now()); console.log("counted"); });`;
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", text], { timeout: 20_000 });
    expect(stdout).to.equal("counted\n");
  });

  it("ends as a command as well, also when Redis has disconnected meanwhile", async () => {
    const environment = { TIKTOK_QUOTA_URL: redis.url, TIKTOK_LIMITS: "guide", TIKTOK_ACCESS_TOKEN: "token" };
    const quota = await tiktokAds(["quota"], { folder, environment });
    expect(quota, quota.stderr).to.include({ code: 0 });
    await redis.kill();
    const without = await tiktokAds(["quota"], { folder, environment });
    expect(without.stderr).to.include("cannot be used");
  });
});
