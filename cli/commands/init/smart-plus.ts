/** The example campaign of a new project if plain campaigns of its objective end: a Smart+ one. */

/** Selectable objectives, by TikTok's names. */
export const SMART_OBJECTIVES = ["WEB_CONVERSIONS", "PRODUCT_SALES", "APP_PROMOTION", "LEAD_GENERATION"] as const;
export type SmartObjective = (typeof SMART_OBJECTIVES)[number];

/** Context of the campaign. */
export interface SmartExample {
  readonly objective: SmartObjective;
  readonly currency: string;
  /** The minimum daily budget of a campaign. */
  readonly budget: number;
  readonly year: number;
  /** The emulator has ids for examples; those of an account are unknown here. */
  readonly emulator: boolean;
}

/** Differences between the objectives. `own` are lines that need an id from the account. */
interface Kind {
  readonly campaign: readonly string[];
  readonly group: readonly string[];
  readonly own: readonly string[];
  readonly ad: readonly string[];
  /** What the ad shows; default: the video declared below. */
  readonly creative?: string;
  /** Members of adConfiguration besides the call to action. */
  readonly settings?: string;
}

const IDS = {
  app: "7000000000000000301",
  catalog: "7000000000000000401",
  businessCenter: "7000000000000000201",
  page: "7000000000000000701",
  post: "7000000000000000501",
};

const website = ["landingPages: [https://example.com]"];
const clicks = ["optimizationGoal: CLICK", "billingEvent: CPC"];

/** `id` returns the emulator's id, or a placeholder for an account's own. */
function kindOf(objective: SmartObjective, id: (name: keyof typeof IDS) => string): Kind {
  switch (objective) {
    case "WEB_CONVERSIONS":
      return {
        campaign: ["objective: WEB_CONVERSIONS", "salesDestination: WEBSITE # or APP, WEB_AND_APP"],
        group: [
          "promotionType: WEBSITE",
          "optimizationGoal: CLICK # or CONVERT, with pixelId and optimizationEvent, and billingEvent: OCPM",
          "billingEvent: CPC",
        ],
        own: [],
        ad: website,
      };
    case "PRODUCT_SALES":
      return {
        campaign: [
          "objective: WEB_CONVERSIONS # in Smart+, sales of a catalog are web conversions",
          "salesDestination: WEBSITE",
          "catalogEnabled: true",
          "catalogType: ECOMMERCE",
        ],
        group: ["promotionType: WEBSITE", ...clicks],
        own: [
          `catalogId: "${id("catalog")}" # at least two of its products must be approved`,
          `catalogAuthorizedBcId: "${id("businessCenter")}"`,
        ],
        ad: website,
        creative: `- { post: "${id("post")}" } # with a catalog, posts of the account`,
        settings: ", productSpecificType: ALL",
      };
    case "APP_PROMOTION":
      return {
        campaign: ["objective: APP_PROMOTION", "appPromotionType: APP_INSTALL # or APP_RETARGETING, MINIS"],
        group: ["promotionType: APP_ANDROID # or APP_IOS", ...clicks],
        own: [`appId: "${id("app")}"`],
        ad: [],
      };
    case "LEAD_GENERATION":
      return {
        campaign: ["objective: LEAD_GENERATION"],
        group: [
          "promotionType: LEAD_GENERATION",
          "promotionTargetType: INSTANT_PAGE # or EXTERNAL_WEBSITE",
          "optimizationGoal: LEAD_GENERATION",
          "billingEvent: OCPM",
        ],
        own: [],
        ad: [`pages: ["${id("page")}"] # the form that collects leads`],
      };
  }
}

const lines = (indent: string, some: readonly string[]): string => some.map((line) => `${indent}${line}\n`).join("");
const commented = (indent: string, some: readonly string[]): string => lines(`${indent}# `, some);

function groupLines(example: SmartExample, { group, own }: Kind): string[] {
  const targeting = '{ locationIds: ["6252001"] } # the United States; npx tiktok-ads find location WORD finds others';
  return [
    "adGroups:",
    "  everybody:",
    "    name: Everybody, 18 and over",
    ...[...group, ...own].map((line) => `    ${line}`),
    "    bidType: BID_TYPE_NO_BID",
    `    targetingSpec: ${targeting}`,
    `    scheduleStartTime: "${example.year}-03-01T09:00:00Z"`,
    `    scheduleEndTime: "${example.year}-05-31T21:00:00Z"`,
  ];
}

const VIDEO = "- { video: clip, cover: cover } # declared below; up to fifty, each paused and replaced separately";

const adLines = (identity: readonly string[], { ad, creative = VIDEO, settings = "" }: Kind): string[] => [
  "ads:",
  "  clip:",
  "    identity:",
  ...identity.map((line) => `      ${line}`),
  "    creatives:",
  `      ${creative}`,
  "    texts: [What people read]",
  ...ad.map((line) => `    ${line}`),
  `    adConfiguration: { callToActionId: buttons${settings} } # declared below`,
];

/** The text of the ad's button, below the campaign. */
function buttonLines({ campaign, group }: Kind): string[] {
  const [objective, promotionType] = [campaign[0], group[0]].map((line = "") => /^\w+: (\w+)/.exec(line)?.[1]);
  return [
    "creativePortfolios:",
    "  buttons: # the text of the button: TikTok recommends several, and shows each viewer the best",
    `    recommendedFor: { objective: ${objective}, promotionType: ${promotionType} }`,
  ];
}

/** The lines of the campaign. `identity`: who its ad appears as. */
export function smartCampaign(example: SmartExample, identity: readonly string[]): string {
  const { objective, emulator, currency, budget } = example;
  const kind = kindOf(objective, (name) => (emulator ? IDS[name] : "…"));
  const group = groupLines(example, kind);
  // The account's ids are unknown: until they are filled in, the ad group is commented out.
  const isOpen = emulator || kind.own.length === 0;
  const below = isOpen
    ? lines("    ", group)
    : `    # Remove the # here once the ids are those of the account.\n${commented("    ", group)}`;
  return `smartPlusCampaigns: # TikTok accepts no new plain campaigns of this objective after 2026-12-31
  first: # its name in this project; name: is the one in TikTok Ads Manager
    name: My first campaign
${lines("    ", kind.campaign)}    budget: ${budget} # ${currency} per day on average, up to 125 % on one day, for all ad groups together
    status: DISABLE # nothing spends until this is ENABLE
    protect: true # Pulumi does not delete it; remove this line first
${below}        # Remove the # from here to the end to create the ad, too.
${commented("        ", adLines(identity, kind))}${commented("", buttonLines(kind))}`;
}
