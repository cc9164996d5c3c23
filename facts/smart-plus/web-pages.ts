/**
 * Requirements of the pages of web campaigns for campaigns, ad groups and ads, beyond the rules of their fields:
 * without a catalog (1847302878676994), with e-commerce (1847302895272962), travel (1847302908327938), streaming
 * (1847302920924306) and mini series (1847302935967746) catalogs, and for a website together with an app
 * (1855007163018689, 1855007137120578).
 */
import type { Condition, RuleRow } from "../language.js";
import { CATALOG, configured } from "./ad-kinds.js";
import { LPV, to } from "./kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, UNSET } from "./row.js";

const campaign = rulesOf("smart_campaign");
const group = rulesOf("smart_adgroup");
const ad = rulesOf("smart_ad");

const TO_WEBSITE = to("WEBSITE");
const TO_BOTH = to("WEB_AND_APP");
const SERIES: Condition = { ...TO_WEBSITE, "campaign.catalog_type": ["MINI_SERIES"] };
const TOGGLE = configured("catalog_creative_toggle");
const FORMAT = "item.creative_info.ad_format";
const MUSIC = "creative_list.creative_info.music_info.music_id";

/** A new creative that TikTok does not take from the catalog. */
const own = (type: string): Condition => ({
  ...TO_WEBSITE,
  "campaign.catalog_type": [type],
  [TOGGLE]: { not: [true] },
  "item.ad_material_id": UNSET,
});

const campaigns: readonly RuleRow[] = [
  ...(
    [
      ["WEBSITE", DOC.WEB],
      ["WEB_AND_APP", DOC.WAN],
    ] as const
  ).map(([destination, source]) =>
    campaign(
      `type-of.${destination}`,
      "campaign_type",
      { oneOf: ["REGULAR_CAMPAIGN"] },
      "this destination does not support dedicated iOS campaigns",
      source,
      { when: { objective_type: ["WEB_CONVERSIONS"], sales_destination: [destination] } },
    ),
  ),
  campaign(
    "catalog-types-of-web-and-app",
    "catalog_type",
    { refuses: ["MINI_SERIES"] },
    "a website together with an app supports e-commerce and travel",
    DOC.WAC,
    { when: { objective_type: ["WEB_CONVERSIONS"], sales_destination: ["WEB_AND_APP"] } },
  ),
];

const groups: readonly RuleRow[] = [
  ...(
    [
      [TO_WEBSITE, DOC.WEB],
      [TO_BOTH, DOC.WAN],
    ] as const
  ).map(([when, source], index) =>
    group(
      `no-form.${["website", "both"][index]}`,
      "promotion_target_type",
      REFUSED,
      "forms require lead campaigns",
      source,
      { when },
    ),
  ),
  group("event-of-clicks", "optimization_event", REFUSED, "clicks are not measured by an event", DOC.WEB, {
    when: { ...TO_WEBSITE, optimization_goal: ["CLICK"] },
  }),
  ...(
    [
      ["ECOMMERCE", DOC.EC],
      ["MINI_SERIES", DOC.SER],
    ] as const
  ).map(([type, source]) =>
    group(
      `cap-of-page-views.${type}`,
      "bid_type",
      { refuses: ["BID_TYPE_CUSTOM"] },
      "landing page views of this catalog do not support a cost cap",
      source,
      { when: { ...TO_WEBSITE, optimization_goal: [LPV], "campaign.catalog_type": [type] } },
    ),
  ),
];

const destinations: readonly RuleRow[] = [
  ...(
    [
      ["website", TO_WEBSITE, DOC.EC],
      ["both", TO_BOTH, DOC.WAC],
    ] as const
  ).flatMap(([id, kind, source]) => [
    ad(`landing-page-of-catalog.${id}`, "landing_page_url_list", REQUIRED, "a click leads to a website", source, {
      when: { ...kind, ...CATALOG },
    }),
    ad(`no-pages.${id}`, "page_list", REFUSED, "a click leads to landing_page_url_list", source, { when: kind }),
  ]),
  ad("deeplink-of-both", "deeplink_list", REFUSED, "landing_page_url_list contains the link to the app", DOC.WAN, {
    when: TO_BOTH,
  }),
  ad(
    "fallback-of-both",
    configured("fallback_type"),
    REFUSED,
    "landing_page_url_list contains the link to the app",
    DOC.WAN,
    { when: TO_BOTH },
  ),
  ad(
    "promotions-of-both",
    configured("product_info.promo_info_list"),
    REFUSED,
    "promotions require regular web campaigns",
    DOC.A,
    { when: TO_BOTH, mark: "unclear" },
  ),
];

const creatives: readonly RuleRow[] = [
  ...(
    [
      ["ECOMMERCE", DOC.EC],
      ["TRAVEL_ENTERTAINMENT", DOC.TRV],
      ["MINI_SERIES", DOC.SER],
    ] as const
  ).map(([type, source]) =>
    ad(
      `own-formats.${type}`,
      FORMAT,
      { oneOf: ["SINGLE_VIDEO"] },
      "with this catalog, additional creatives must be videos or video posts",
      source,
      { each: "creative_list", when: own(type) },
    ),
  ),
  ad(
    "posts-of-travel",
    "item.creative_info.tiktok_item_id",
    REQUIRED,
    "with a travel or entertainment catalog, an account's videos must be its posts",
    DOC.TRV,
    {
      each: "creative_list",
      when: {
        ...own("TRAVEL_ENTERTAINMENT"),
        [FORMAT]: ["SINGLE_VIDEO"],
        "item.creative_info.identity_type": ["TT_USER", "BC_AUTH_TT", "AUTH_CODE"],
      },
    },
  ),
  ad("toggle-music", MUSIC, REQUIRED, "creatives from the catalog require music", DOC.EC, {
    when: {
      "campaign.objective_type": ["WEB_CONVERSIONS"],
      [TOGGLE]: [true],
      "creative_list.ad_material_id": UNSET,
    },
  }),
];

const series: readonly RuleRow[] = [
  ad(
    "products-of-series",
    configured("product_specific_type"),
    { oneOf: ["CUSTOMIZED_PRODUCTS"] },
    "an ad of a mini series catalog promotes one series, named by product_ids",
    DOC.SER,
    { when: SERIES },
  ),
  ad(
    "products-count-of-series",
    configured("product_ids"),
    { count: { max: 1 } },
    "an ad promotes one series",
    DOC.SER,
    {
      when: SERIES,
    },
  ),
  ad("product-set-of-series", configured("product_set_id"), REFUSED, "product_ids names the series", DOC.SER, {
    when: SERIES,
  }),
];

export const smartWebPageRules: readonly RuleRow[] = [
  ...campaigns,
  ...groups,
  ...destinations,
  ...creatives,
  ...series,
];
