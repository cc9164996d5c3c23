/** Which settings a campaign's objective supports. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "campaign", source: PAGE.createCampaign, mark: "documented" });
const SALES = { virtual_objective_type: ["SALES"] } as const;

export const objectiveRules: readonly RuleRow[] = [
  row(
    "app-promotion-type",
    "app_promotion_type",
    { requires: true },
    { objective_type: ["APP_PROMOTION"] },
    "an app campaign requires what people should do",
  ),
  row(
    "sales-objective",
    "virtual_objective_type",
    { refuses: ["SALES"] },
    { objective_type: { not: ["WEB_CONVERSIONS", "PRODUCT_SALES"] } },
    "SALES combines WEB_CONVERSIONS and PRODUCT_SALES",
  ),
  row(
    "sales-destination",
    "sales_destination",
    { requires: true },
    { virtual_objective_type: { set: true } },
    "a SALES campaign requires where it sells",
  ),
  row(
    "sales-destination-alone",
    "sales_destination",
    { refuses: true },
    { virtual_objective_type: { set: false } },
    "it works only with virtualObjectiveType SALES",
    { mark: "unclear" },
  ),
  row(
    "shop-destination",
    "sales_destination",
    { refuses: ["TIKTOK_SHOP"] },
    { ...SALES, any: [{ objective_type: ["WEB_CONVERSIONS"] }, { campaign_product_source: ["CATALOG"] }] },
    "a TikTok Shop requires objective PRODUCT_SALES and productSource STORE",
    { source: PAGE.salesUpgrade },
  ),
  row(
    "website-destination",
    "sales_destination",
    { refuses: ["WEBSITE"] },
    { ...SALES, objective_type: ["PRODUCT_SALES"], campaign_product_source: ["STORE"] },
    "a website requires WEB_CONVERSIONS, or PRODUCT_SALES and a catalog",
    { source: PAGE.salesUpgrade },
  ),
  row(
    "app-destination",
    "sales_destination",
    { refuses: ["APP"] },
    { ...SALES, any: [{ objective_type: ["WEB_CONVERSIONS"] }, { campaign_product_source: ["STORE"] }] },
    "an app requires PRODUCT_SALES and a catalog",
    { source: PAGE.salesUpgrade },
  ),
  row(
    "website-and-app",
    "sales_destination",
    { refuses: ["WEB_AND_APP"] },
    SALES,
    "TikTok enables website and app together for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "product-source",
    "campaign_product_source",
    { requires: true },
    { objective_type: ["PRODUCT_SALES"], sales_destination: { not: ["WEB_AND_APP"] } },
    "product sales require where the products come from",
  ),
  row(
    "reach-and-frequency",
    "objective_type",
    { refuses: ["RF_REACH"] },
    undefined,
    "TikTok enables reach and frequency for selected accounts only",
    { mark: "allowlist" },
  ),
];
