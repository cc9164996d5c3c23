/** Configs of benchmarks: campaigns with ad groups with ads, which need no files. */

/** How many of each; ad groups per campaign, ads per ad group. */
export interface Size {
  readonly campaigns: number;
  readonly groups: number;
  readonly ads: number;
}

/** Objects of a size. */
export const objectsOf = ({ campaigns, groups, ads }: Size): number => campaigns * (1 + groups * (1 + ads));

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_one, index) => text(index)).join("");

/** An ad that shows a post. */
const post = (index: number): string =>
  `          a${index}: { format: SINGLE_VIDEO, tiktokItemId: "1", identityType: AUTH_CODE, identityId: "1", text: "Coffee ${index}", callToAction: LEARN_MORE, landingPageUrl: "https://example.com/${index}" }\n`;

/** The YAML config; without an account unless given. `ad` writes one ad, from its number in its ad group. */
export function funnel({ campaigns, groups, ads }: Size, advertiserId?: string, ad = post): string {
  const group = (index: number): string => `      g${index}:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        budgetMode: BUDGET_MODE_DAY
        budget: 20
        placements: [PLACEMENT_TIKTOK]
        locationIds: ["6252001"]
        ads:
${times(ads, ad)}`;
  const campaign = (index: number): string => `  c${index}:
    objective: TRAFFIC
    budgetMode: BUDGET_MODE_DAY
    budget: 5000
    startTime: "2027-01-01T00:00:00Z"
    adGroups:
${times(groups, group)}`;
  return `${advertiserId === undefined ? "" : `advertiserId: "${advertiserId}"\n`}campaigns:\n${times(campaigns, campaign)}`;
}
