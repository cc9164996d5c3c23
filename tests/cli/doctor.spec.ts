import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CAUSES, type Cause, troubleshooting } from "../../cli/lib/causes.js";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { LoginStore } from "../../provider/auth/store.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { ROOT } from "../support/world.js";

interface Finding {
  check: string;
  status: string;
  detail: string;
  step?: string;
}

describe("tiktok-ads doctor", function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let folder: string;
  let environment: Record<string, string | undefined>;

  beforeEach(async () => {
    emulator = await createEmulator();
    folder = mkdtempSync(join(tmpdir(), "tiktok-doctor-"));
    environment = {
      TIKTOK_BASE_URL: emulator.url,
      TIKTOK_ACCESS_TOKEN: SEED.token,
      TIKTOK_APP_ID: SEED.appId,
      TIKTOK_APP_SECRET: SEED.secret,
      TIKTOK_ADS_KEYRING: "off",
    };
    writeFileSync(join(folder, ".env"), `TIKTOK_ADVERTISER_ID=${SEED.advertiser}\n`);
  });

  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<CommandOutcome> => tiktokAds(["doctor", ...args], { folder, environment });
  const findings = async (): Promise<Finding[]> =>
    (JSON.parse((await run("--json")).stdout) as { findings: Finding[] }).findings;
  const found = async (check: string): Promise<Finding | undefined> =>
    (await findings()).find((one) => one.check === check && one.status !== "ok");

  it("reports that everything is in order and where each setting came from, and shows no secret", async () => {
    const { code, stdout, stderr } = await run();
    expect(code, stdout + stderr).to.equal(0);
    expect(stdout)
      .to.include("✓ setting accessToken: …oken (from TIKTOK_ACCESS_TOKEN)")
      .and.include(`✓ setting advertiserId: ${SEED.advertiser} (from TIKTOK_ADVERTISER_ID in .env)`)
      .and.include(`✓ token: accepted by ${emulator.url}`)
      .and.match(/✓ advertiser: Emulator US \(\d+\): USD, Etc\/UTC, balance 100000/)
      .and.match(/✓ clock: within \d+ s/)
      .and.match(/✓ latency: \/user\/info\/ \d+ ms, \/advertiser\/info\/ \d+ ms, \/campaign\/get\/ \d+ ms/)
      .and.match(/✓ quota: \d of 1000 calls of today are used \(limits guide\)/)
      .and.include("✓ API version: v1.3");
    for (const secret of [SEED.token, SEED.secret]) expect(stdout + stderr).not.to.include(secret);
    expect(emulator.requests()).to.have.length(4);
  });

  it("names cause and next step of each finding, and exits with 1", async () => {
    environment.TIKTOK_ACCESS_TOKEN = "revoked-token-of-somebody";
    expect(await run()).to.include({ code: 1 });
    expect(await found("token")).to.include({ status: "failure", step: CAUSES.tokenWrong.step });
    environment.TIKTOK_ACCESS_TOKEN = undefined;
    expect(await found("setting accessToken")).to.include({ step: CAUSES.tokenMissing.step });
    environment.TIKTOK_ACCESS_TOKEN = SEED.token;
    environment.TIKTOK_APP_SECRET = "not-the-secret";
    expect(await found("app")).to.include({ step: CAUSES.appWrong.step });
    environment.TIKTOK_APP_SECRET = SEED.secret;
    environment.TIKTOK_ADVERTISER_ID = "7999999999999999999";
    expect(await found("advertiser")).to.include({ step: CAUSES.advertiserForeign.step });
    environment.TIKTOK_LIMITS = "10/100/3";
    expect((await run()).stdout).to.match(/quota/);
  });

  it("checks the configs: mistakes, the account's currency, what TikTok deprecates", async () => {
    mkdirSync(join(folder, "ads"));
    writeFileSync(
      join(folder, "ads", "a.yaml"),
      `advertiserId: "${SEED.advertiser}"
currency: EUR
campaigns:
  old:
    objective: CONVERSIONS
    budgetMode: BUDGET_MODE_DAY
    budget: 100
`,
    );
    expect(await found("currency")).to.deep.include({
      detail: "ads/a.yaml has EUR, the account has USD",
      step: CAUSES.currencyDiffers.step,
    });
    expect((await found("deprecations"))?.detail).to.match(
      /^ads\/a\.yaml:5: old: CONVERSIONS is the name in API v1\.2/,
    );
    writeFileSync(join(folder, "ads", "a.yaml"), "campaigns: 3\n");
    expect(await found("configs")).to.include({ step: CAUSES.configsWrong.step });
  });

  it("names the permissions that a login lacks for the configs and for reports", async () => {
    mkdirSync(join(folder, "ads"));
    writeFileSync(join(folder, "ads", "a.yaml"), "pixels:\n  shop: { name: Shop }\n");
    environment = { ...environment, HOME: folder, XDG_CONFIG_HOME: folder };
    const login = (scope: readonly number[]): string =>
      new LoginStore(environment).keep(
        emulator.url,
        { appId: SEED.appId, advertisers: [], scope: [...scope], at: "2026-11-26T00:00:00Z" },
        { accessToken: SEED.token },
      );
    login([21, 61]);
    expect(await found("scopes")).to.deep.include({
      detail: "missing: Reporting (for tiktok-ads report), Pixel Management (for pixels)",
      step: CAUSES.scopeMissing.step,
    });
    login([40, 8]);
    expect(await found("scopes")).to.equal(undefined);
  });

  it("lists plain campaigns of objectives that end, with the last day and the migration command", async () => {
    mkdirSync(join(folder, "ads"));
    const campaign = (name: string, objective: string): string =>
      `  ${name}:\n    objective: ${objective}\n    budgetMode: BUDGET_MODE_DAY\n    budget: 100\n`;
    writeFileSync(
      join(folder, "ads", "a.yaml"),
      `campaigns:\n${campaign("leads", "LEAD_GENERATION")}${campaign("seen", "REACH")}${campaign("shop", "WEB_CONVERSIONS")}`,
    );
    const { findings: all } = JSON.parse((await run("--offline", "--json")).stdout) as { findings: Finding[] };
    const plain = all.filter(({ check }) => check === "plain campaigns");
    expect(plain.map(({ detail }) => detail.split(" (")[0])).to.deep.equal([
      "ads/a.yaml:3: leads",
      "ads/a.yaml:11: shop",
    ]);
    expect(plain[0]).to.include({ status: "warning" });
    expect(plain[0]?.detail).to.match(/LEAD_GENERATION; 0 ad groups, 0 ads\): TikTok .* 2026-12-31\.$/);
    expect(plain[0]?.step).to.include("tiktok-ads migrate").and.include("docs/smart-plus.md");
  });

  it("exits with 3 when TikTok cannot be reached, and makes no call offline", async () => {
    await emulator.close();
    const gone = await run();
    expect(gone.code, gone.stdout).to.equal(3);
    expect(gone.stdout).to.include(`→ ${CAUSES.unreachable.step}`);
    emulator = await createEmulator();
    environment.TIKTOK_BASE_URL = emulator.url;
    expect(await run("--offline")).to.include({ code: 0 });
    expect(emulator.requests()).to.deep.equal([]);
  });

  it("shares its table of causes with docs/troubleshooting.md", () => {
    expect(readFileSync(join(ROOT, "docs", "troubleshooting.md"), "utf8"), "run `npm run generate`").to.equal(
      troubleshooting(),
    );
    const codes = Object.values(CAUSES as Readonly<Record<string, Cause>>).flatMap((one) => one.codes ?? []);
    for (const code of [40105, 40001, 40130, 40908, 40906, 40100]) expect(codes).to.include(code);
  });
});
