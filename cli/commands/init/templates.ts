/** The files of a fresh project: what a media buyer edits, and what runs it. */

/** What the files are made for. */
export interface Scaffold {
  /** Name of the Pulumi project. */
  readonly name: string;
  readonly advertiserId: string;
  readonly currency: string;
  readonly emulator: boolean;
  /** Version of this package. */
  readonly version: string;
}

const pulumiYaml = ({ name }: Scaffold): string => `name: ${name}
runtime: nodejs
description: TikTok ads as code
main: index.js
`;

const packageJson = ({ name, version }: Scaffold): string =>
  `${JSON.stringify(
    {
      name,
      private: true,
      scripts: { validate: "tiktok-ads validate", preview: "tiktok-ads preview" },
      dependencies: { "@pulumi/pulumi": "^3.200.0", "pulumi-tiktok": `^${version}` },
    },
    undefined,
    2,
  )}\n`;

const indexJs = `// Applies the configs in ads/. There is nothing to edit here.
module.exports = require("pulumi-tiktok").applyConfigs();
`;

const campaign = ({
  advertiserId,
  currency,
  emulator,
}: Scaffold): string => `# yaml-language-server: $schema=../node_modules/pulumi-tiktok/schema/ads.schema.json
# One file may hold any number of campaigns, and this folder any number of files. Every property is explained in
# node_modules/pulumi-tiktok's docs, and by your editor if it has the YAML language server.
advertiserId: "${advertiserId}"
currency: ${currency}

# What every ad group and ad of this file has unless it says otherwise.
defaults:
  adGroup:
    promotionType: WEBSITE
    optimizationGoal: CLICK
    billingEvent: CPC
    placements: [PLACEMENT_TIKTOK]

campaigns:
  first: # its name in this project; name: is the one in TikTok Ads Manager
    name: My first campaign
    objective: TRAFFIC # or REACH, VIDEO_VIEWS, WEB_CONVERSIONS, …
    budgetMode: BUDGET_MODE_DAY
    budget: ${currency === "JPY" ? 10000 : 50} # ${currency} a day, for all ad groups together
    status: DISABLE # nothing spends until this says ENABLE
    protect: true # Pulumi does not delete it; take this line out first
    adGroups:
      everybody:
        name: Everybody, 18 to 34
        budgetMode: BUDGET_MODE_DAY
        budget: ${currency === "JPY" ? 5000 : 20}
        locationIds: ["6252001"] # the United States; tiktok-ads and getRegions find others
        ageGroups: [AGE_18_24, AGE_25_34]
        scheduleStartTime: "2027-03-01T09:00:00Z"
        # ads:
        #   clip:
        #     format: SINGLE_VIDEO
        #     video: clip # declared below
        #     images: [cover] # one image of the video's shape
        #     identityType: BC_AUTH_TT # the TikTok account in whose name the ad appears
        #     identityId: "${emulator ? "7000000000000000101" : "…"}" # ${emulator ? "the emulator's" : "npx tiktok-ads import shows those of ads that you have"}
        #     identityAuthorizedBcId: "${emulator ? "7000000000000000201" : "…"}" # the Business Center that gives access to it
        #     text: What people read
        #     callToAction: LEARN_MORE
        #     landingPageUrl: https://example.com

# videos:
#   clip:
#     source: media/clip.mp4 # MP4, MOV, MPEG or AVI; 9:16 is best; at least 540×960; 5 to 60 seconds work best; at most 500 MB

# images:
#   cover:
#     source: media/cover.png # JPG or PNG; the video's shape, such as 720×1280
`;

const policy = ({
  currency,
}: Scaffold): string => `# What every change must keep to, on every machine (docs/guardrails.md of pulumi-tiktok).
mandatory:
  maxDailyBudget:
    ${currency}: { campaign: ${currency === "JPY" ? 20000 : 100}, stack: ${currency === "JPY" ? 100000 : 500} }
  maxLifetimeBudget:
    ${currency}: { campaign: ${currency === "JPY" ? 200000 : 1000} } # in all, under lifetime budgets
  maxIncrease: 50 # per cent of one change
  newObjectsPaused: true # what is new starts paused; enabling it is a change of its own
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

const workflow = `# Previews pull requests and applies main. Secrets: TIKTOK_ACCESS_TOKEN, PULUMI_ACCESS_TOKEN (or what your backend needs).
name: Ads
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  pull-requests: write
env:
  TIKTOK_ACCESS_TOKEN: \${{ secrets.TIKTOK_ACCESS_TOKEN }}
  PULUMI_ACCESS_TOKEN: \${{ secrets.PULUMI_ACCESS_TOKEN }}
jobs:
  ads:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - uses: pulumi/actions@v6
      - run: npm install
      - run: npx tiktok-ads validate
      - if: github.event_name == 'pull_request'
        env:
          GITHUB_TOKEN: \${{ github.token }}
        run: |
          code=0
          npx tiktok-ads preview --stack prod --format markdown --out preview.md || code=$?
          if [ -f preview.md ]; then npx tiktok-ads comment --github --quiet preview.md; fi
          exit $code
      - if: github.event_name == 'push'
        run: pulumi up --yes --stack prod
`;

/** The files by path. */
export const scaffoldFiles = (scaffold: Scaffold): ReadonlyMap<string, string> =>
  new Map([
    ["Pulumi.yaml", pulumiYaml(scaffold)],
    ["package.json", packageJson(scaffold)],
    ["index.js", indexJs],
    ["ads/first.yaml", campaign(scaffold)],
    ["tiktok-ads.policy.yaml", policy(scaffold)],
    [".env", env(scaffold)],
    [".gitignore", gitignore],
    [".github/workflows/ads.yml", workflow],
  ]);
