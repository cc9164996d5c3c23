/** Search campaigns: keywords and what cannot be combined with them. */
import { AD_GROUP_ENUMS } from "../enums/ad-groups.js";
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const SEARCH = { "campaign.is_search_campaign": [true] } as const;
const KEYWORDS = "search_keywords";

export const searchRules: readonly RuleRow[] = [
  row("keywords", KEYWORDS, { requires: true }, SEARCH, "a search campaign requires keywords"),
  row(
    "keywords-elsewhere",
    KEYWORDS,
    { refuses: true },
    { "campaign.is_search_campaign": { not: [true] } },
    "keywords require a campaign with isSearchCampaign",
  ),
  row("keyword-count", KEYWORDS, { count: { max: 1000 } }, undefined, "TikTok accepts 1,000"),
  row("keyword", "item.keyword", { requires: true }, undefined, "each entry requires a keyword", { each: KEYWORDS }),
  row("keyword-length", "item.keyword", { length: { max: 80 } }, undefined, "TikTok accepts 80 characters", {
    each: KEYWORDS,
  }),
  row(
    "keyword-form",
    "item.keyword",
    { matches: "[^!#$%&()*\\-/:;`?@\\\\^_¥…\\p{Extended_Pictographic}]*" },
    undefined,
    "keywords must not contain emoji or any of ! # $ % & ( ) * - / : ; ` ? @ \\ ^ _ ¥ …",
    { each: KEYWORDS },
  ),
  row("match-type", "item.match_type", { requires: true }, undefined, "each keyword requires a match type", {
    each: KEYWORDS,
  }),
  row(
    "match-type-values",
    "item.match_type",
    { oneOf: AD_GROUP_ENUMS["search_keywords.match_type"] },
    undefined,
    "TikTok supports these",
    { each: KEYWORDS },
  ),
  row(
    "keyword-bid-types",
    "item.keyword_bid_type",
    { oneOf: AD_GROUP_ENUMS["search_keywords.keyword_bid_type"] },
    undefined,
    "TikTok supports these",
    { each: KEYWORDS },
  ),
  row(
    "keyword-bid-type",
    "item.keyword_bid_type",
    { refuses: ["CUSTOM"] },
    {
      any: [
        { "campaign.objective_type": { not: ["TRAFFIC"] } },
        { bid_type: { not: ["BID_TYPE_CUSTOM"] } },
        { bid_price: { set: false } },
      ],
    },
    "keyword bids require a TRAFFIC search campaign with BID_TYPE_CUSTOM and bidPrice",
    { each: KEYWORDS },
  ),
  row(
    "keyword-bid",
    "item.keyword_bid",
    { requires: true },
    { "item.keyword_bid_type": ["CUSTOM"] },
    "CUSTOM requires a bid for the keyword",
    { each: KEYWORDS },
  ),
  row(
    "keyword-bid-above-zero",
    "item.keyword_bid",
    { range: { over: 0 } },
    { "item.keyword_bid_type": ["CUSTOM"] },
    "a bid must be above 0",
    { each: KEYWORDS },
  ),
  row(
    "automated-keywords-elsewhere",
    "automated_keywords_enabled",
    { refuses: [true] },
    { "campaign.is_search_campaign": { not: [true] } },
    "keywords require a campaign with isSearchCampaign",
    { mark: "unclear" },
  ),
  row(
    "automated-keywords-allowlist",
    "automated_keywords_enabled",
    { refuses: [true] },
    SEARCH,
    "TikTok enables it for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "search-placement",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK"] },
    { ...SEARCH, placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] } },
    "search campaigns run on TikTok only",
    { source: PAGE.searchCampaigns },
  ),
  row(
    "search-placement-type",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    SEARCH,
    "search campaigns run on TikTok, and TikTok requires that placement to be selected explicitly",
    { source: PAGE.searchCampaigns },
  ),
  row(
    "search-bid-type",
    "bid_type",
    { oneOf: ["BID_TYPE_CUSTOM"] },
    {
      ...SEARCH,
      any: [{ "campaign.objective_type": { not: ["LEAD_GENERATION"] } }, { optimization_goal: { not: ["CLICK"] } }],
    },
    "search campaigns require a bid",
    { source: PAGE.searchCampaigns },
  ),
  row("search-pacing", "pacing", { refuses: ["PACING_MODE_FAST"] }, SEARCH, "search campaigns use standard pacing", {
    source: PAGE.searchCampaigns,
  }),
  ...[
    "saved_audience_id",
    "audience_ids",
    "excluded_audience_ids",
    "interest_category_ids",
    "interest_keyword_ids",
    "purchase_intention_keyword_ids",
    "actions",
    "included_pangle_audience_package_ids",
    "excluded_pangle_audience_package_ids",
    "blocked_pangle_app_ids",
    "contextual_tag_ids",
    "vertical_sensitivity_id",
    "brand_safety_partner",
  ].map((field) =>
    row(`search-${field}`, field, { refuses: true }, SEARCH, "a search campaign targets by keyword, location and age", {
      source: PAGE.searchCampaigns,
      mark: "unclear",
    }),
  ),
];
