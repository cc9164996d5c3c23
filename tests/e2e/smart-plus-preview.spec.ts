import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { type Stack, yamlStack } from "../support/stack.js";

/** What a test needs to know of a campaign to work out its money by itself. */
interface Shape {
  readonly key: string;
  readonly status: "ENABLE" | "DISABLE";
  /** The campaign's own budget: its mode, or nothing where ad groups have theirs. */
  readonly own?: { readonly mode: "DYNAMIC" | "TOTAL" | "DAY"; readonly amount: number; readonly raised?: boolean };
  /** Whether the campaign divides its budget among its ad groups. */
  readonly divides: boolean;
  /** Budgets of ad groups; under `divides` they have none. */
  readonly groups: readonly {
    readonly amount?: number;
    /** What the budget is from the account's next midnight on. */
    readonly scheduled?: number;
    readonly status?: "DISABLE";
  }[];
}

const MODES = { DYNAMIC: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", TOTAL: "BUDGET_MODE_TOTAL", DAY: "BUDGET_MODE_DAY" };

const groupYaml = ({ amount, scheduled, status }: Shape["groups"][number], index: number): string => `
      g${index}:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        bidType: BID_TYPE_NO_BID
        targetingSpec: { locationIds: ["6252001"] }
        scheduleStartTime: "2027-09-01T00:00:00Z"
        scheduleEndTime: "2027-10-01T00:00:00Z"${amount === undefined ? "" : `\n        budgetMode: ${MODES.DYNAMIC}\n        budget: ${amount}`}${scheduled ? `\n        scheduledBudget: ${scheduled}` : ""}${status ? `\n        status: ${status}` : ""}`;

const campaignYaml = ({ key, status, own, divides, groups }: Shape): string => `
  ${key}:
    objective: WEB_CONVERSIONS
    salesDestination: WEBSITE
    status: ${status}${divides ? "" : "\n    budgetOptimizeOn: false"}${own ? `\n    budgetMode: ${MODES[own.mode]}\n    budget: ${own.amount}` : ""}${own?.raised ? "\n    budgetAutoAdjustStrategy: AUTO_BUDGET_INCREASE" : ""}
    adGroups:${groups.map(groupYaml).join("")}`;

const yaml = (shapes: readonly Shape[]): string =>
  `advertiserId: "${SEED.advertiser}"\ncurrency: USD\nsmartPlusCampaigns:${shapes.map(campaignYaml).join("")}\n`;

/** The most of a day, worked out here from the documents: 125 % of an average, ten raises of a fifth, all of a lifetime budget, the larger of today and tomorrow. */
function worstDay({ status, own, divides, groups }: Shape): number {
  const running = groups.filter((group) => group.status !== "DISABLE");
  if (status === "DISABLE" || running.length === 0) return 0;
  const ofOwn = own
    ? own.amount * (own.mode === "DYNAMIC" ? 1.25 : 1) * (own.raised ? 1.2 ** 10 : 1)
    : Number.POSITIVE_INFINITY;
  if (divides) return ofOwn;
  return Math.min(
    ofOwn,
    running.reduce((sum, { amount = 0, scheduled = 0 }) => sum + Math.max(amount, scheduled) * 1.25, 0),
  );
}

const lifetime = ({ status, own }: Shape): number => (status === "ENABLE" && own?.mode === "TOTAL" ? own.amount : 0);
const total = (shapes: readonly Shape[], of: (shape: Shape) => number): number =>
  Math.round(shapes.reduce((sum, shape) => sum + of(shape), 0) * 100) / 100;

const dynamic = (amount: number, raised = false) => ({ mode: "DYNAMIC", amount, raised }) as const;

const BEFORE: readonly Shape[] = [
  { key: "raised", status: "ENABLE", own: dynamic(100), divides: true, groups: [{}] },
  { key: "automatic", status: "ENABLE", own: dynamic(100), divides: true, groups: [{}] },
  { key: "groups", status: "ENABLE", divides: false, groups: [{ amount: 40 }, { amount: 60 }] },
  { key: "tomorrow", status: "ENABLE", divides: false, groups: [{ amount: 50 }, { amount: 30, scheduled: 45 }] },
  {
    key: "limited",
    status: "ENABLE",
    own: { mode: "DAY", amount: 150 },
    divides: false,
    groups: [{ amount: 100 }, { amount: 100 }],
  },
  { key: "lifetime", status: "ENABLE", own: { mode: "TOTAL", amount: 1000 }, divides: true, groups: [{}] },
  { key: "resumed", status: "DISABLE", own: dynamic(80), divides: true, groups: [{}] },
  { key: "stopped", status: "ENABLE", own: dynamic(90), divides: true, groups: [{}] },
  { key: "halved", status: "ENABLE", divides: false, groups: [{ amount: 50 }, { amount: 70 }] },
  { key: "gone", status: "ENABLE", own: dynamic(60), divides: true, groups: [{}] },
];

const AFTER: readonly Shape[] = [
  { key: "raised", status: "ENABLE", own: dynamic(120), divides: true, groups: [{}] },
  { key: "automatic", status: "ENABLE", own: dynamic(100, true), divides: true, groups: [{}] },
  { key: "groups", status: "ENABLE", divides: false, groups: [{ amount: 80 }, { amount: 60 }] },
  {
    key: "tomorrow",
    status: "ENABLE",
    divides: false,
    groups: [
      { amount: 50, scheduled: 90 },
      { amount: 30, scheduled: 25 },
    ],
  },
  {
    key: "limited",
    status: "ENABLE",
    own: { mode: "DAY", amount: 90 },
    divides: false,
    groups: [{ amount: 100 }, { amount: 100 }],
  },
  { key: "lifetime", status: "ENABLE", own: { mode: "TOTAL", amount: 1500 }, divides: true, groups: [{}] },
  { key: "resumed", status: "ENABLE", own: dynamic(80), divides: true, groups: [{}] },
  { key: "stopped", status: "DISABLE", own: dynamic(90), divides: true, groups: [{}] },
  { key: "halved", status: "ENABLE", divides: false, groups: [{ amount: 50 }, { amount: 70, status: "DISABLE" }] },
  { key: "new", status: "ENABLE", own: dynamic(55), divides: true, groups: [{}] },
];

interface Line {
  readonly campaign?: string;
  readonly currency: string;
  readonly daily: { readonly before: number; readonly after: number };
  readonly lifetime: { readonly before: number; readonly after: number };
}

describe("Smart+: tiktok-ads preview on the real engine", function () {
  this.timeout(240_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, yaml(BEFORE));
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  it("adds up eleven changes of Smart+ campaigns as the test calculates them, and names the automatic raise", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    stack.write("ads/ads.yaml", yaml(AFTER));
    const { code, stdout, stderr } = await tiktokAds(["preview", "--format", "json"], stack);
    expect(code, stderr).to.be.oneOf([0, 1, 2]);
    const { stacks } = JSON.parse(stdout) as {
      stacks: {
        money: { total: Line[]; campaigns: Line[] };
        risks: { rule: string; object: string }[];
      }[];
    };
    const [report] = stacks;
    if (!report) throw new Error(stdout);
    const changed = AFTER.filter((one) => !BEFORE.some((old) => JSON.stringify(old) === JSON.stringify(one)));
    expect(changed.length + 1, "with the campaign that goes").to.equal(11);
    expect(report.money.total).to.have.length(1);
    expect(report.money.total[0]).to.deep.include({
      currency: "USD",
      daily: { before: total(BEFORE, worstDay), after: total(AFTER, worstDay) },
      lifetime: { before: total(BEFORE, lifetime), after: total(AFTER, lifetime) },
    });
    for (const key of new Set([...BEFORE, ...AFTER].map((one) => one.key))) {
      const only = (shapes: readonly Shape[]) => shapes.filter((one) => one.key === key);
      const line = report.money.campaigns.find(({ campaign }) => campaign === key);
      expect(line?.daily, key).to.deep.equal({
        before: total(only(BEFORE), worstDay),
        after: total(only(AFTER), worstDay),
      });
    }
    const raises = report.risks.filter(({ rule }) => rule === "automatic-increase");
    expect(raises.map(({ object }) => object)).to.deep.equal(["campaign automatic"]);
    const scheduled = report.risks.filter(({ rule }) => rule === "budget-scheduled");
    expect(scheduled.map(({ object }) => object)).to.have.members(["ad group tomorrow/g0", "ad group tomorrow/g1"]);
  });
});
