import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { SEED_ASSETS } from "../../emulator/seed-assets.js";
import { tiktokAds } from "../support/cli.js";
import { type Stack, yamlStack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** `npm run test:smart-plus` migrates an account of twenty campaigns, `npm test` one of four. */
const CAMPAIGNS = FULL_SWEEP ? 20 : 4;
const DAY = 86_400;
/** An hour ago, on the hour: TikTok takes no ad group that starts more than twelve hours back. */
const START = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 13)}:00:00Z`;

const ad = (name: string, more: string): string => `
          ${name}:
            format: SINGLE_VIDEO
            tiktokItemId: "7000000000000000501"
            identityType: TT_USER
            identityId: "${SEED.identity}"
            callToAction: SHOP_NOW
            landingPageUrl: https://example.com${more}`;

const BUDGETS = [
  "budgetMode: BUDGET_MODE_INFINITE",
  "budgetMode: BUDGET_MODE_DAY\n    budget: 200\n    budgetOptimizeOn: true",
  "budgetMode: BUDGET_MODE_INFINITE",
  "budgetMode: BUDGET_MODE_DAY\n    budget: 200",
];

/** Campaigns of every kind of budget; the fourth is paused, and has a video and an ad that cannot be kept. */
const campaign = (index: number): string => {
  const optimized = index % 4 === 1;
  const paused = index % 4 === 3;
  const own = optimized
    ? "budgetMode: BUDGET_MODE_INFINITE\n        bidType: BID_TYPE_NO_BID"
    : "budgetMode: BUDGET_MODE_DAY\n        budget: 40 # a day";
  return `
  old-${index}: # number ${index}
    name: Old ${index}
    objective: WEB_CONVERSIONS
    ${BUDGETS[index % 4]}
    status: ${paused ? "DISABLE" : "ENABLE"} # as of today
    adGroups:
      us:
        ${own}
        locationIds: ["6252001"]${index % 4 === 2 ? "\n        frequency: 3\n        frequencySchedule: 7" : ""}
        scheduleStartTime: "${START}"
        ads:${ad("one", "")}${ad("two", "\n            text: Another\n            status: DISABLE")}`;
};

const CONFIG = `# Our shop.
advertiserId: "${SEED.advertiser}"
currency: USD
defaults:
  adGroup:
    promotionType: WEBSITE
    optimizationGoal: CONVERT
    optimizationEvent: SHOPPING
    pixelId: "7000000000000000601"
    billingEvent: OCPM
    placements: [PLACEMENT_TIKTOK]
campaigns:${Array.from({ length: CAMPAIGNS }, (_one, index) => campaign(index)).join("")}
# The end.
`.replace(/\n {8}frequency: 3\n {8}frequencySchedule: 7/g, "\n        brandSafetyType: STANDARD_INVENTORY");

describe("Smart+: tiktok-ads migrate on the real engine", function () {
  this.timeout(420_000);
  let emulator: Emulator;
  let stack: Stack;
  /** Pairs of which both may spend, at any look at the emulator's clock. */
  const both = new Set<string>();
  /** What the old had spent when the new was first seen enabled. */
  const spentAtSwitch = new Map<string, number>();
  let isWatching = false;

  const named = (name: string): string =>
    emulator.world.store.query<{ id: string }>("select id from objects where kind = 'campaign' and name = ?", [name])[0]
      ?.id ?? "";
  const spent = (name: string): number =>
    emulator.world.store.query<{ sum: number | null }>("select sum(amount) as sum from spend where campaign = ?", [
      named(name),
    ])[0]?.sum ?? 0;

  function watch(): void {
    if (!isWatching) return;
    const rows = emulator.world.store.query<{ name: string }>(
      "select name from objects where kind = 'campaign' and gone = 0 and enabled = 1",
    );
    const running = new Set(rows.map(({ name }) => name));
    for (let index = 0; index < CAMPAIGNS; index++) {
      if (!running.has(`Old ${index} Smart+`)) continue;
      if (!spentAtSwitch.has(`Old ${index}`)) spentAtSwitch.set(`Old ${index}`, spent(`Old ${index}`));
      if (running.has(`Old ${index}`)) both.add(`Old ${index}`);
    }
  }

  beforeEach(async () => {
    let now = Date.now();
    // Each look at the clock takes a fifth of a second: whatever is enabled between two requests spends.
    const time = (): number => {
      now += 200;
      watch();
      return now;
    };
    emulator = await createEmulator({ unknownFields: "refuse", reviewSeconds: 3600, time });
    stack = await yamlStack(emulator.url, CONFIG);
    stack.write(
      "Pulumi.yaml",
      "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\nconfig:\n  tiktok:plainCampaignsUntil: never\n",
    );
  });

  afterEach(async () => {
    isWatching = false;
    stack.close();
    await emulator.close();
  });

  const run = (...args: string[]) =>
    tiktokAds(["migrate", ...args], { folder: stack.folder, environment: stack.environment });
  const config = (): string => readFileSync(join(stack.folder, "ads", "ads.yaml"), "utf8");

  it(`switches ${CAMPAIGNS} campaigns: at no time do both spend, and none of the old ones is deleted`, async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    emulator.advance(2 * 3600);

    const written = await run();
    expect(written.code, written.stderr).to.equal(0);
    expect(written.stdout).to.include("callToAction: SHOP_NOW becomes the portfolio website-buttons");
    expect(written.stdout).to.match(
      /ads\/ads\.yaml:\d+: old-2\/us: brandSafetyType: Smart\+ uses the account's inventory filter/,
    );
    expect(written.stdout).to.match(
      /Money: Until the switch the old may spend up to [\d,.]+ USD a day, the new nothing/,
    );
    expect(config().startsWith(CONFIG), "what was there stays to the letter").to.equal(true);
    isWatching = true;
    await stack.succeeds("up", "--yes", "--skip-preview");
    const disabled = emulator.world.store.query<{ n: number }>(
      "select count(*) as n from objects where kind = 'campaign' and name like '%Smart+' and enabled = 0",
    );
    expect(disabled[0]?.n).to.equal(CAMPAIGNS);

    const [buttons, ...others] = emulator.world.store
      .find("portfolio", { advertiser: SEED.advertiser })
      .filter(({ id }) => id !== SEED_ASSETS.callToAction);
    expect(others, "one portfolio for all").to.deep.equal([]);
    for (const { row } of emulator.world.store.find("smart_ad", { gone: false }))
      expect(row.ad_configuration).to.include({ call_to_action_id: buttons?.id });

    const early = await run("--switch", "--yes");
    expect(early.code).to.equal(1);
    expect(early.stderr).to.include("review has not approved").and.include("old-0-smart-plus/us/one");
    expect(config()).to.include("status: ENABLE # as of today");

    emulator.advance(2 * 3600);
    const from = emulator.requests().length;
    const over = await run("--switch", "--yes");
    expect(over.code, over.stderr).to.equal(0);
    expect(over.stdout).to.include("old-3 is paused, so old-3-smart-plus stays paused.");
    const writes = emulator
      .requests()
      .slice(from)
      .filter(({ method }) => method === "POST")
      .map(({ path }) => path);
    const [first] = writes;
    expect(first).to.equal("/campaign/status/update/");
    const enabling = writes.indexOf("/smart_plus/campaign/status/update/");
    expect(enabling).to.be.greaterThan(0);

    emulator.advance(3 * DAY);
    if (FULL_SWEEP) {
      // Once more changes nothing, and the code has nothing left to do.
      expect((await run("--switch", "--yes")).code).to.equal(0);
      await stack.succeeds("preview", "--expect-no-changes");
    }
    // A read brings spend up to date.
    const url = `${emulator.url}/open_api/v1.3/campaign/get/?advertiser_id=${SEED.advertiser}`;
    await fetch(url, { headers: { "Access-Token": SEED.token } });
    for (let index = 0; index < CAMPAIGNS; index++) {
      const isPaused = index % 4 === 3;
      expect(spent(`Old ${index}`) > 0, `old ${index}`).to.equal(!isPaused);
      expect(spent(`Old ${index} Smart+`) > 0, `new ${index}`).to.equal(!isPaused);
      expect(spentAtSwitch.get(`Old ${index}`), `old ${index} after the switch`).to.equal(
        isPaused ? undefined : spent(`Old ${index}`),
      );
    }
    expect([...both]).to.deep.equal([]);
    const old = emulator.world.store.find("campaign", { gone: false }).filter(({ name }) => !name.endsWith("Smart+"));
    expect(old.map(({ row }) => row.operation_status)).to.deep.equal(old.map(() => "DISABLE"));
    expect(old).to.have.length(CAMPAIGNS);
  });
});
