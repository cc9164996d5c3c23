/**
 * Requirements of the page of Minis campaigns (1853377811982657) for ad groups and ads, beyond the rules of their
 * fields.
 */
import type { Condition, RuleRow } from "../language.js";
import { CATALOG, configured } from "./ad-kinds.js";
import { OF_MINIS } from "./kinds.js";
import { DAILY, DOC, REFUSED, REQUIRED, rulesOf } from "./row.js";

const CATALOG_OF_MINIS: Condition = { ...OF_MINIS, ...CATALOG };

const campaign = rulesOf("smart_campaign");
const group = rulesOf("smart_adgroup");
const ad = rulesOf("smart_ad");

export const smartMinisRules: readonly RuleRow[] = [
  campaign(
    "type-of-minis",
    "campaign_type",
    { oneOf: ["REGULAR_CAMPAIGN"] },
    "Minis do not support dedicated iOS campaigns",
    DOC.MIN,
    { when: { objective_type: ["APP_PROMOTION"], app_promotion_type: ["MINIS"] } },
  ),
  group(
    "targeting-of-minis",
    "targeting_optimization_mode",
    { oneOf: ["AUTOMATIC"] },
    "Minis are targeted automatically",
    DOC.MIN,
    { when: OF_MINIS },
  ),
  group(
    "systems-of-minis",
    "targeting_spec.operating_systems",
    REFUSED,
    "Minis support locations, languages, gender, the minimum age and excluded audiences",
    DOC.MIN,
    { when: OF_MINIS, mark: "unclear" },
  ),
  group("count-of-minis", "attribution_event_count", REFUSED, "TikTok counts every event of Minis", DOC.MIN, {
    when: OF_MINIS,
    mark: "unclear",
  }),
  ...["bid_price", "conversion_bid_price"].map((field) =>
    group(`${field}-of-minis`, field, { range: { max: 0 } }, "Minis use deep_bid_type", DOC.MIN, {
      when: OF_MINIS,
      mark: "unclear",
    }),
  ),
  group(
    "min-budget-of-minis",
    "min_budget",
    REFUSED,
    "a daily minimum of Minis requires a daily campaign budget",
    DOC.MIN,
    {
      when: {
        any: [
          { ...OF_MINIS, "campaign.budget_optimize_on": [false] },
          { ...OF_MINIS, "campaign.budget_mode": { not: [DAILY] } },
        ],
      },
    },
  ),
  ad("landing-page-of-minis", "landing_page_url_list", REQUIRED, "a click leads to the URL of the Minis", DOC.MIN, {
    when: OF_MINIS,
  }),
  ad(
    "products-of-minis",
    configured("product_specific_type"),
    { oneOf: ["CUSTOMIZED_PRODUCTS"] },
    "an ad of a mini series catalog promotes one series, named by product_ids",
    DOC.MIN,
    { when: CATALOG_OF_MINIS },
  ),
  ad(
    "products-count-of-minis",
    configured("product_ids"),
    { count: { max: 1 } },
    "an ad promotes one series",
    DOC.MIN,
    {
      when: CATALOG_OF_MINIS,
    },
  ),
  ad(
    "selling-points-of-minis",
    configured("product_info.selling_points"),
    REFUSED,
    "a mini series catalog has its own",
    DOC.MIN,
    { when: CATALOG_OF_MINIS, mark: "unclear" },
  ),
  ad(
    "add-ons-of-minis",
    "interactive_add_on_list",
    REFUSED,
    "mini series support add-ons, mini games do not",
    DOC.MIN,
    {
      when: { ...OF_MINIS, "adgroup.promotion_type": ["MINI_GAME"] },
    },
  ),
];
