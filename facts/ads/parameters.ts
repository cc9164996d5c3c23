/** URL parameters: documents 1739953377508354 and 1739953405142018. */
import type { RuleRow } from "../language.js";
import { CREATE, UPDATE } from "./where.js";

export const parameterRules: readonly RuleRow[] = [
  ...["utm_params", "deeplink_utm_params"].flatMap((list): RuleRow[] => {
    const id = `ad.${list.replaceAll("_", "-")}`;
    const common = { level: "ad", source: CREATE, mark: "documented" } as const;
    return [
      {
        ...common,
        id: `${id}-most`,
        field: list,
        must: { count: { max: 14 } },
        why: "a URL supports at most 14 parameters",
      },
      {
        ...common,
        id: `${id}-key`,
        field: "item.key",
        each: list,
        must: { length: { max: 100 } },
        why: "a parameter's name has at most 100 characters",
      },
      {
        ...common,
        id: `${id}-value`,
        field: "item.value",
        each: list,
        must: { length: { max: 600 } },
        why: "a parameter's value has at most 600 characters, or is a macro",
      },
    ];
  }),
  {
    id: "ad.utm-of-installs",
    level: "ad",
    field: "utm_params",
    when: {
      "campaign.objective_type": ["APP_PROMOTION"],
      "campaign.app_promotion_type": { not: ["APP_PREREGISTRATION"] },
    },
    must: { refuses: true },
    why: "app promotion supports parameters for pre-registration only",
    source: UPDATE,
    mark: "documented",
  },
  {
    id: "ad.utm-of-shops",
    level: "ad",
    field: "utm_params",
    when: { "campaign.objective_type": ["PRODUCT_SALES"], "adgroup.product_source": ["STORE", "SHOWCASE"] },
    must: { refuses: true },
    why: "for product sales, only catalog video ads support parameters",
    source: UPDATE,
    mark: "documented",
  },
  {
    id: "ad.utm-of-address",
    level: "ad",
    field: "utm_params",
    when: {
      shopping_ads_fallback_type: { not: ["SHOPPING_ADS"] },
      "campaign.catalog_enabled": { not: [true] },
      landing_page_url: { set: true },
    },
    must: { computed: "parametersOfAddress" },
    why: "TikTok appends parameters to product links only; elsewhere they must equal those of the URL",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.deeplink-utm-of-deeplink",
    level: "ad",
    field: "deeplink_utm_params",
    when: { shopping_ads_deeplink_type: ["CUSTOM"], deeplink: { set: true } },
    must: { computed: "parametersOfDeepLink" },
    why: "TikTok appends parameters to product deep links only; your own deep link must contain them itself",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.deeplink-utm-of-catalogs",
    level: "ad",
    field: "deeplink_utm_params",
    when: { "adgroup.product_source": { not: ["CATALOG"] } },
    must: { refuses: true },
    why: "only catalog video ads support parameters for deep links",
    source: CREATE,
    mark: "documented",
  },
];
