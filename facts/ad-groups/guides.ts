/** Ad groups of catalog ads, live ads and ads for website and app, as TikTok's guides have them. */
import { WEB_AND_APP_EVENTS } from "../enums/events.js";
import { type Condition, type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.catalogAds, mark: "documented" });
const SALES = { "campaign.objective_type": ["PRODUCT_SALES"] } as const;
const ONE_DESTINATION = { "campaign.sales_destination": { not: ["WEB_AND_APP"] } } as const;
const CATALOG: Condition = {
  ...SALES,
  ...ONE_DESTINATION,
  shopping_ads_type: ["VIDEO"],
  product_source: ["CATALOG"],
};
const IN_APP: Condition = { ...CATALOG, promotion_type: ["APP_ANDROID", "APP_IOS"] };
const LIVE: Condition = { ...SALES, shopping_ads_type: ["LIVE"] };
const BOTH: Condition = { "campaign.sales_destination": ["WEB_AND_APP"] };
const PANGLE = [
  "blocked_pangle_app_ids",
  "included_pangle_audience_package_ids",
  "excluded_pangle_audience_package_ids",
] as const;

/** Fields that a guide does not pass: TikTok may refuse or drop them. */
const notPassed = (id: string, source: string, when: Condition, why: string, fields: readonly string[]): RuleRow[] =>
  fields.map((field) => row(`${id}-${field}`, field, { refuses: true }, when, why, { source, mark: "unclear" }));

const catalogRows: readonly RuleRow[] = [
  ...notPassed("catalog-guide", PAGE.catalogAds, CATALOG, "catalog ads do not use it", [
    ...PANGLE,
    "identity_id",
    "store_id",
  ]),
  ...notPassed(
    "catalog-clicks",
    PAGE.catalogAds,
    { ...CATALOG, promotion_type: ["WEBSITE"], optimization_goal: ["CLICK", "TRAFFIC_LANDING_PAGE_VIEW"] },
    "this goal does not use a pixel",
    ["pixel_id"],
  ),
  ...notPassed(
    "catalog-website",
    PAGE.catalogAds,
    { ...CATALOG, promotion_type: ["WEBSITE"] },
    "the ad group sells on a website",
    ["app_id"],
  ),
  row("catalog-app-system", "operating_systems", { requires: true }, IN_APP, "an app runs on one operating system"),
  row(
    "catalog-app-value",
    "optimization_event",
    { oneOf: ["ACTIVE_PAY"] },
    { ...IN_APP, optimization_goal: ["VALUE"] },
    "catalogs measure the value of purchases",
  ),
  row(
    "visits-without-retargeting",
    "shopping_ads_retargeting_type",
    { refuses: ["LAB1", "LAB2", "LAB3"] },
    { ...CATALOG, optimization_goal: ["DESTINATION_VISIT"] },
    "destination visits do not support retargeting",
    { source: PAGE.destinationVisitOfCatalogs },
  ),
];

const liveRows: readonly RuleRow[] = [
  ...notPassed("live-guide", PAGE.liveShopping, LIVE, "live ads do not use it", [
    ...PANGLE,
    "app_id",
    "pixel_id",
    "catalog_authorized_bc_id",
    "shopping_ads_retargeting_actions_days",
    "included_custom_actions",
    "excluded_custom_actions",
  ]),
  row(
    "live-retargeting",
    "shopping_ads_retargeting_type",
    { refuses: ["LAB1", "LAB2", "LAB3"] },
    LIVE,
    "live ads do not support retargeting",
    { source: PAGE.liveShopping, mark: "unclear" },
  ),
  row(
    "live-event",
    "optimization_event",
    { requires: true },
    { ...LIVE, optimization_goal: ["CONVERT", "VALUE", "PRODUCT_CLICK_IN_LIVE", "MT_LIVE_ROOM"] },
    "every live goal except clicks requires an event",
    { source: PAGE.liveShopping },
  ),
  row(
    "live-of-catalog",
    "shopping_ads_type",
    { refuses: ["LIVE"] },
    { ...SALES, "campaign.campaign_product_source": ["CATALOG"] },
    "live ads require a campaign with productSource STORE",
    { source: PAGE.liveShopping },
  ),
];

const websiteAndAppRows: readonly RuleRow[] = [
  row("both-goal", "optimization_goal", { oneOf: ["CONVERT"] }, BOTH, "website and app ads optimize for conversions", {
    source: `${PAGE.websiteAndApp}, ${PAGE.websiteAndAppCatalog}`,
  }),
  row(
    "both-event",
    "optimization_event",
    { oneOf: WEB_AND_APP_EVENTS },
    BOTH,
    "the event must exist for both websites and apps",
    {
      source: `${PAGE.websiteAndApp}, ${PAGE.websiteAndAppCatalog}`,
    },
  ),
  ...["product_source", "catalog_id", "catalog_authorized_bc_id"].map((field) =>
    row(`both-${field}`, field, { requires: true }, { ...SALES, ...BOTH }, "the products come from a catalog", {
      source: PAGE.websiteAndAppCatalog,
    }),
  ),
];

/** Rows of the guides that are missing from the field descriptions of /adgroup/create/. */
export const guideRules: readonly RuleRow[] = [...catalogRows, ...liveRows, ...websiteAndAppRows];
