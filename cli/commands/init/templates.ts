/** The files of a new project: what a media buyer edits, and what runs it. */
import { CURRENCIES } from "../../../facts/index.js";
import { SMART_OBJECTIVES, type SmartObjective, smartCampaign } from "./smart-plus.js";

/** Objectives that an example is made for. */
export const INIT_OBJECTIVES = ["TRAFFIC", ...SMART_OBJECTIVES] as const;
export type Objective = (typeof INIT_OBJECTIVES)[number];

/** Marks a file as the scaffold's example: an import moves it aside as long as no line has changed. */
export const SCAFFOLD_MARK = "# The example that tiktok-ads init wrote: change it, or remove it.";

/** Context of the files. */
export interface Scaffold {
  /** Name of the Pulumi project. */
  readonly name: string;
  readonly advertiserId: string;
  readonly currency: string;
  /** Default: TRAFFIC. */
  readonly objective?: Objective;
  readonly emulator: boolean;
  /** Milliseconds; schedules begin next year. */
  readonly now: number;
  /** The workflow of examples/ci, as it is. */
  readonly workflow: string;
  /** Version of this package. */
  readonly version: string;
}

const pulumiYaml = ({ name }: Scaffold): string => `name: ${name}
runtime: { name: nodejs, options: { typescript: false } } # index.js needs no compiler
description: TikTok ads as code
main: index.js
`;

const packageJson = ({ name, version }: Scaffold): string =>
  `${JSON.stringify(
    {
      name,
      private: true,
      scripts: { validate: "tiktok-ads validate", preview: "tiktok-ads preview" },
      dependencies: { "@pulumi/pulumi": "~3.248.0", "pulumi-tiktok": `^${version}` },
    },
    undefined,
    2,
  )}\n`;

const indexJs = `// Applies the configs in ads/. There is nothing to edit here.
module.exports = require("pulumi-tiktok").applyConfigs();
`;

/** Contents of the example. */
export type Example = Omit<Scaffold, "name" | "workflow" | "version">;

const isSmart = (objective: Objective): objective is SmartObjective => objective !== "TRAFFIC";

const yearOf = ({ now }: Example): number => new Date(now).getUTCFullYear() + 1;

/** The minimum budgets that TikTok accepts in a currency, and the guardrails derived from them. */
function budgetsOf(currency: string) {
  const ratio = CURRENCIES.get(currency)?.ratio ?? 1;
  const [campaign, group] = [50 * ratio, 20 * ratio];
  return { campaign, group, mostCampaign: campaign * 2, mostStack: campaign * 10, mostInAll: campaign * 20 };
}

/** The identity of the example's ad: the emulator has one; an account's own are found with `find`. */
const identity = ({ emulator }: Pick<Scaffold, "emulator">): readonly string[] => [
  "identityType: BC_AUTH_TT # npx tiktok-ads find identity prints these three lines",
  `identityId: "${emulator ? "7000000000000000101" : "…"}"`,
  `identityAuthorizedBcId: "${emulator ? "7000000000000000201" : "…"}"`,
];

/** A plain campaign: its objective continues after 2026. */
const plainCampaign = (scaffold: Example): string => {
  const { currency } = scaffold;
  const { campaign: most, group } = budgetsOf(currency);
  const year = yearOf(scaffold);
  return `# Defaults of every ad group and ad of this file.
defaults:
  adGroup:
    promotionType: WEBSITE
    optimizationGoal: CLICK
    billingEvent: CPC
    placements: [PLACEMENT_TIKTOK]

campaigns:
  first: # its name in this project; name: is the one in TikTok Ads Manager
    name: My first campaign
    objective: TRAFFIC # or REACH, VIDEO_VIEWS, ENGAGEMENT
    budgetMode: BUDGET_MODE_DAY
    budget: ${most} # ${currency} per day, for all ad groups together
    status: DISABLE # nothing spends until this is ENABLE
    startTime: "${year}-03-01T09:00:00Z"
    endTime: "${year}-05-31T21:00:00Z"
    protect: true # Pulumi does not delete it; remove this line first
    adGroups:
      everybody:
        name: Everybody, 18 to 34
        budgetMode: BUDGET_MODE_DAY
        budget: ${group}
        locationIds: ["6252001"] # the United States; npx tiktok-ads find location WORD finds others
        ageGroups: [AGE_18_24, AGE_25_34]
        # Remove the # from here to the end to create the ad, too.
        # ads:
        #   clip:
        #     format: SINGLE_VIDEO
        #     video: clip # declared below
        #     images: [cover] # one image of the video's shape
${identity(scaffold)
  .map((line) => `        #     ${line}\n`)
  .join("")}        #     text: What people read
        #     callToAction: LEARN_MORE
        #     landingPageUrl: https://example.com
`;
};

/** The example, `ads/first.yaml`. */
export const exampleConfig = (scaffold: Example): string => {
  const { advertiserId, currency, objective = "TRAFFIC", emulator } = scaffold;
  const { campaign: most } = budgetsOf(currency);
  const year = yearOf(scaffold);
  return `# yaml-language-server: $schema=../node_modules/pulumi-tiktok/schema/ads.schema.json
${SCAFFOLD_MARK}
# One file can contain any number of campaigns, and this folder any number of files. Every property is explained in
# node_modules/pulumi-tiktok/docs, and by your editor if it has the YAML language server.
advertiserId: "${advertiserId}"
currency: ${currency}

${isSmart(objective) ? smartCampaign({ objective, currency, budget: most, year, emulator }, identity(scaffold)) : plainCampaign(scaffold)}
# videos:
#   clip:
#     source: media/clip.mp4 # MP4, MOV, MPEG or AVI; 9:16 is best; at least 540×960; 5 to 60 seconds work best; at most 500 MB
# images:
#   cover:
#     source: media/cover.png # JPG or PNG; the video's shape, such as 720×1280
`;
};

const policy = ({
  currency,
}: Scaffold): string => `# Rules for every change, on every machine (docs/guardrails.md of pulumi-tiktok).
mandatory:
  maxDailyBudget:
    ${currency}: { campaign: ${budgetsOf(currency).mostCampaign}, stack: ${budgetsOf(currency).mostStack} }
  maxLifetimeBudget:
    ${currency}: { campaign: ${budgetsOf(currency).mostInAll} } # total, under lifetime budgets
  maxIncrease: 50 # percent per change
  newObjectsPaused: true # new objects start paused; enabling them is a separate change
advisory:
  requireEndDate: true
`;

const gitignore = `node_modules/
.env
.state/
`;

const env = ({ advertiserId, emulator }: Scaffold): string =>
  emulator
    ? `# The emulator: npx tiktok-ads emulator
TIKTOK_BASE_URL=http://127.0.0.1:8787
TIKTOK_ACCESS_TOKEN=emulator-token
TIKTOK_APP_ID=emulator-app
TIKTOK_APP_SECRET=emulator-secret
TIKTOK_ADVERTISER_ID=${advertiserId}
`
    : `# Secrets. This file is in .gitignore; keep it there. npx tiktok-ads login gets a token with these two.
TIKTOK_APP_ID=
TIKTOK_APP_SECRET=
TIKTOK_ADVERTISER_ID=${advertiserId}
`;

/** The files by path. */
export const scaffoldFiles = (scaffold: Scaffold): ReadonlyMap<string, string> =>
  new Map([
    ["Pulumi.yaml", pulumiYaml(scaffold)],
    ["package.json", packageJson(scaffold)],
    ["index.js", indexJs],
    ["ads/first.yaml", exampleConfig(scaffold)],
    ["tiktok-ads.policy.yaml", policy(scaffold)],
    [".env", env(scaffold)],
    [".gitignore", gitignore],
    [".github/workflows/ads.yml", scaffold.workflow],
  ]);
