/** Where ads are shown, and the switches that depend on it. */
import { type RuleRow, rules } from "../language.js";
import { COUNTRIES_BUT_BUNDLE } from "../locations.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const AUTOMATIC = { placement_type: ["PLACEMENT_TYPE_AUTOMATIC"] } as const;
const CHOSEN = { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] } } as const;
const SEARCHED = ["APP_PROMOTION", "WEB_CONVERSIONS", "TRAFFIC", "LEAD_GENERATION"] as const;
const SALES = { "campaign.objective_type": ["PRODUCT_SALES"] } as const;
const WEB_AND_APP = { "campaign.sales_destination": ["WEB_AND_APP"] } as const;

export const placementRules: readonly RuleRow[] = [
  row(
    "placements",
    "placements",
    { requires: true },
    CHOSEN,
    "you choose the placements, unless placementType is PLACEMENT_TYPE_AUTOMATIC. Allowed: PLACEMENT_TIKTOK, PLACEMENT_PANGLE, PLACEMENT_GLOBAL_APP_BUNDLE",
  ),
  row(
    "retired-placements",
    "placements",
    { refuses: ["PLACEMENT_TOPBUZZ", "PLACEMENT_HELO"] },
    CHOSEN,
    "TikTok has retired it",
  ),
  row(
    "landing-page-placement",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    { ...CHOSEN, optimization_goal: ["TRAFFIC_LANDING_PAGE_VIEW"] },
    "the Global App Bundle does not measure landing page views",
  ),
  row(
    "bundle-places",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    { ...CHOSEN, location_ids: { only: [...COUNTRIES_BUT_BUNDLE] }, zipcode_ids: { set: false } },
    "the Global App Bundle is available in Brazil, Indonesia, Vietnam, the Philippines, Thailand, Malaysia, Mexico, Saudi Arabia and Japan only",
    { source: `${PAGE.createAdGroup}, ${PAGE.placements}`, on: "create" },
  ),
  row(
    "sales-placement",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK"] },
    { ...SALES, ...CHOSEN, "campaign.sales_destination": { not: ["WEB_AND_APP"] } },
    "product sales run on TikTok only",
  ),
  row(
    "live-placement",
    "placement_type",
    { refuses: ["PLACEMENT_TYPE_AUTOMATIC"] },
    { ...SALES, promotion_type: ["LIVE_SHOPPING"] },
    "live sessions run on TikTok only",
    { source: PAGE.liveShopping },
  ),
  row(
    "reach-on-bundle",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    { ...CHOSEN, "campaign.objective_type": ["REACH"] },
    "TikTok enables it for reach for selected accounts only, and drops it silently elsewhere",
    { mark: "allowlist" },
  ),
  row(
    "destination-visit-placement",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK"] },
    { ...CHOSEN, optimization_goal: ["DESTINATION_VISIT"], "campaign.objective_type": ["TRAFFIC"] },
    "destination visits are measured on TikTok only",
    { source: PAGE.destinationVisit },
  ),
  row(
    "destination-visit-placement-type",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    { optimization_goal: ["DESTINATION_VISIT"] },
    "destination visits are measured on TikTok, and TikTok requires that placement to be selected explicitly",
    { source: `${PAGE.destinationVisit}, ${PAGE.destinationVisitOfCatalogs}` },
  ),
  row(
    "dedicated-placement",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    { ...CHOSEN, "campaign.campaign_type": ["IOS14_CAMPAIGN"] },
    "dedicated iOS campaigns run on TikTok and Pangle",
    { source: PAGE.advancedDedicated },
  ),
  row("in-feed", "tiktok_subplacements", { includes: ["IN_FEED"] }, undefined, "the feed must always be included", {
    message: "tiktok_subplacements: IN_FEED must be included.",
  }),
  row(
    "lemon8",
    "tiktok_subplacements",
    { refuses: ["LEMON8"] },
    { "campaign.objective_type": { not: ["REACH"] } },
    "Lemon8 requires objective REACH",
  ),
  row(
    "tiktok-lite",
    "tiktok_subplacements",
    { refuses: ["TIKTOK_LITE"] },
    undefined,
    "since July 2025 TikTok accepts no new ad group with it",
    { on: "create" },
  ),
  row(
    "subplacements-allowlist",
    "tiktok_subplacements",
    { refuses: ["SEARCH_FEED", "LEMON8"] },
    undefined,
    "TikTok enables it for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "subplacements-elsewhere",
    "tiktok_subplacements",
    { refuses: true },
    {
      any: [
        { "campaign.objective_type": { not: ["REACH", "VIDEO_VIEWS", "ENGAGEMENT"] } },
        AUTOMATIC,
        { placements: { not: ["PLACEMENT_TIKTOK"] } },
        { placements: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
      ],
    },
    "they can be chosen on TikTok only, for REACH, VIDEO_VIEWS or ENGAGEMENT",
    { mark: "unclear" },
  ),
  row(
    "search-results-of-objective",
    "search_result_enabled",
    { refuses: [true] },
    { "campaign.objective_type": { not: [...SEARCHED] } },
    "search results support objectives APP_PROMOTION, WEB_CONVERSIONS, TRAFFIC and LEAD_GENERATION",
  ),
  row(
    "search-results-of-placement",
    "search_result_enabled",
    { refuses: [true] },
    { ...CHOSEN, placements: { not: ["PLACEMENT_TIKTOK"] } },
    "search results are shown on TikTok only",
  ),
  row(
    "search-results-later-of-leads",
    "search_result_enabled",
    { refuses: [true] },
    {
      "before.search_result_enabled": { not: [true] },
      promotion_type: [
        "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
        "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
        "LEAD_GEN_CLICK_TO_CALL",
      ],
    },
    "for leads, only promotionType LEAD_GENERATION can switch it on later",
    { source: PAGE.updateAdGroup, on: "update" },
  ),
  row(
    "search-results-later-of-search",
    "search_result_enabled",
    { refuses: [true] },
    {
      "before.search_result_enabled": { not: [true] },
      any: [{ "campaign.is_search_campaign": [true] }, { search_keywords: { set: true } }],
    },
    "in a search campaign it cannot be switched on later",
    { source: PAGE.updateAdGroup, on: "update" },
  ),
  row(
    "sharing-of-sales",
    "share_disabled",
    { refuses: [true] },
    { ...SALES },
    "sharing cannot be switched off for product sales",
    { mark: "unclear" },
  ),
  row(
    "sharing-of-placement",
    "share_disabled",
    { refuses: [true] },
    { ...CHOSEN, placements: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
    "sharing can be switched off on TikTok only",
    { mark: "unclear" },
  ),
  row(
    "website-and-app-placement",
    "placements",
    { refuses: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
    { ...SALES, ...WEB_AND_APP, ...CHOSEN },
    "one of TikTok's pages allows it, another does not",
    { source: PAGE.websiteAndAppCatalog, mark: "assumed" },
  ),
];
