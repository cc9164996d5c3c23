/** What every peer creates: one campaign, GROUPS (5) ad groups of 20 ads. */
export const GROUPS = Number(process.env.GROUPS ?? 5);
export const ADS = 20;

/** Number of objects by kind. */
export const WANTED = { campaign: 1, adgroup: GROUPS, ad: GROUPS * ADS } as const;

/** With TikTok's names, for peers that write bodies by hand. */
export const CAMPAIGN = {
  campaign_name: "peers",
  objective_type: "TRAFFIC",
  budget_mode: "BUDGET_MODE_DAY",
  budget: 500,
};

export const adGroup = (index: number): Readonly<Record<string, unknown>> => ({
  adgroup_name: `g${index}`,
  promotion_type: "WEBSITE",
  optimization_goal: "CLICK",
  billing_event: "CPC",
  budget_mode: "BUDGET_MODE_DAY",
  budget: 20,
  placement_type: "PLACEMENT_TYPE_NORMAL",
  placements: ["PLACEMENT_TIKTOK"],
  location_ids: ["6252001"],
  schedule_type: "SCHEDULE_FROM_NOW",
  schedule_start_time: "2027-01-01 00:00:00",
  pacing: "PACING_MODE_SMOOTH",
});

export const creative = (index: number): Readonly<Record<string, unknown>> => ({
  ad_name: `a${index}`,
  ad_format: "SINGLE_VIDEO",
  tiktok_item_id: "1",
  identity_type: "AUTH_CODE",
  identity_id: "1",
  ad_text: "Hello",
  call_to_action: "LEARN_MORE",
  landing_page_url: "https://example.com",
});

/** The same as a Pulumi program; `library` has the classes. */
export const program = (library: string): string => `
const { Campaign, AdGroup, Ad } = require(${JSON.stringify(library)});
const campaign = new Campaign("peers", { name: "peers", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 500, startTime: "2027-01-01T00:00:00Z" });
for (let g = 0; g < ${GROUPS}; g++) {
  const group = new AdGroup("g" + g, { campaign, name: "g" + g, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY", budget: 20, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-01-01T00:00:00Z", scheduleType: "SCHEDULE_FROM_NOW", pacing: "PACING_MODE_SMOOTH" });
  for (let a = 0; a < ${ADS}; a++)
    new Ad("g" + g + "/a" + a, { adGroup: group, name: "a" + a, format: "SINGLE_VIDEO", tiktokItemId: "1", identityType: "AUTH_CODE", identityId: "1", text: "Hello", status: "ENABLE", callToAction: "LEARN_MORE", landingPageUrl: "https://example.com" });
}
`;
