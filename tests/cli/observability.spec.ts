import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import type { Attempt } from "../../provider/http/attempt.js";
import { AuditLog } from "../../provider/observability/audit-log.js";
import { Statistics } from "../../provider/observability/statistics.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";

const STACK = "urn:pulumi:prod::ads";

describe("what was called, by tiktok-ads quota, stats and audit", () => {
  let folder: string;
  let state: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-watch-"));
    state = join(folder, ".local", "state", "pulumi-tiktok");
    const statistics = new Statistics(state);
    const audit = new AuditLog(state, () => STACK, { GITHUB_ACTOR: "ada" });
    const attempt = (path: string, more: Partial<Attempt> = {}): void => {
      const one: Attempt = {
        method: "POST",
        path,
        kind: "write",
        number: 1,
        startedAt: Date.now(),
        waitedMs: 0,
        tookMs: 40,
        about: [`${STACK}::tiktok:index:Ad::clip`],
        outcome: "ok",
        code: 0,
        requestId: "2026",
        ...more,
      };
      statistics.note("app", STACK, one);
      audit.note(one);
    };
    for (let index = 0; index < 9; index++) attempt("/ad/create/");
    attempt("/ad/create/", { outcome: "invalid", code: 40002, tookMs: 3_000, number: 2, waitedMs: 1_500 });
    attempt("/campaign/update/", { about: [`${STACK}::tiktok:index:Campaign::spring`] });
    attempt("/ad/get/", { kind: "read", method: "GET" });
    statistics.close();
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(args, {
      folder,
      environment: { TIKTOK_ACCESS_TOKEN: SEED.token, TIKTOK_BASE_URL: "http://127.0.0.1:9" },
    });

  it("summarizes response times, errors and usage by endpoint, time, stack and outcome", async () => {
    const { code, stdout } = await run("stats");
    expect(code).to.equal(0);
    expect(stdout).to.match(/\/ad\/create\/ +10 +1 \(10\.0 %\) +1 +336 ms +50 ms +5 s +1\.5 s\n/);
    expect(stdout).to.match(/12 calls, 8\.3 % failed\.\n$/);
    const { groups } = JSON.parse((await run("stats", "--by", "outcome", "--json")).stdout) as {
      groups: { key: string; calls: number }[];
    };
    expect(groups.map(({ key, calls }) => `${key}: ${calls}`)).to.deep.equal(["ok: 11", "invalid 40002: 1"]);
    expect((await run("stats", "--by", "stack")).stdout).to.match(/^ads\/prod +12/m);
    expect(await run("stats", "--days", "400")).to.include({ code: 2 });
  });

  it("lists writes, and filters them", async () => {
    const all = await run("audit");
    expect(all.code).to.equal(0);
    expect(all.stdout.trim().split("\n")).to.have.length(12);
    expect(all.stdout)
      .to.match(/ada \(.+@.+\) +ads\/prod +POST \/ad\/create\/ +Ad clip +ok +2026\n/)
      .and.not.include("/ad/get/");
    const failed = await run("audit", "--failed", "--json");
    expect(
      failed.stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { code: number }).code),
    ).to.deep.equal([40002]);
    expect((await run("audit", "--about", "spring")).stdout.trim().split("\n")).to.have.length(2);
    expect((await run("audit", "--stack", "dev")).stdout).to.equal("No matching writes.\n");
    expect((await run("audit", "--since", "2099-01-01")).stdout).to.equal("No matching writes.\n");
    expect((await run("audit", "--limit", "3")).stdout.trim().split("\n")).to.have.length(4);
    expect(await run("audit", "--since", "yesterday")).to.include({ code: 2 });
  });

  describe("the quota", () => {
    let emulator: Emulator;

    beforeEach(async () => {
      emulator = await createEmulator();
    });

    afterEach(() => emulator.close());

    it("shows what is used and left in each window, and by whom", async () => {
      const environment = {
        TIKTOK_ACCESS_TOKEN: SEED.token,
        TIKTOK_BASE_URL: emulator.url,
        TIKTOK_ADVERTISER_ID: SEED.advertiser,
        TIKTOK_LIMITS: "10/100/50",
      };
      const report = await tiktokAds(["report", "--format", "csv"], { folder, environment });
      expect(report.code, report.stderr).to.equal(0);
      const made = emulator.requests().length;
      const { code, stdout, stderr } = await tiktokAds(["quota"], { folder, environment });
      expect(code, stderr).to.equal(0);
      expect(stdout)
        .to.match(new RegExp(`a day +${made} +50 +${50 - made}\\n`))
        .and.match(/\/report\/integrated\/get\/ +\d+/);
      const { windows } = JSON.parse((await tiktokAds(["quota", "--json"], { folder, environment })).stdout) as {
        windows: { name: string; used: number }[];
      };
      expect(windows.find(({ name }) => name === "day")?.used).to.equal(made);
      expect(emulator.requests().length).to.equal(made);
    });
  });
});
