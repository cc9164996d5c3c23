/** Deep links: documents 1779541971843073, 1782086241778690 (destination visit), 1774519076905985 (catalogs on websites). */
import type { Condition, RuleRow } from "../language.js";
import { CATALOG_GROUP, CREATE, DEEPLINK } from "./where.js";

const VISIT = "1782086241778690";
const COMBINATIONS = "1774519076905985";

/** Cases in which TikTok's table has no deferred deep links. */
const NEVER_DEFERRED: Readonly<Record<string, { readonly when: Condition; readonly why: string }>> = {
  objective: {
    when: { "campaign.objective_type": ["REACH", "VIDEO_VIEWS", "TRAFFIC", "LEAD_GENERATION", "RF_REACH"] },
    why: "deferred deep links are for app installs and for catalog ads that acquire new app users",
  },
  retargeting: {
    when: { "campaign.app_promotion_type": ["APP_RETARGETING"] },
    why: "retargeted people already have the app",
  },
  dedicated: {
    when: { "campaign.campaign_type": ["IOS14_CAMPAIGN"] },
    why: "dedicated iOS campaigns do not support deferred deep links",
  },
  "catalog-retargeting": {
    when: { ...CATALOG_GROUP, "adgroup.shopping_ads_retargeting_type": ["LAB1", "LAB2", "LAB3"] },
    why: "retargeted people already have the app",
  },
  "catalog-website": {
    when: { ...CATALOG_GROUP, "adgroup.promotion_type": ["WEBSITE"] },
    why: "deferred deep links lead to apps",
  },
  "destination-visit": {
    when: { "adgroup.optimization_goal": ["DESTINATION_VISIT"] },
    why: "destination visits are measured with plain deep links",
  },
};

const TRAFFIC_VISIT: Condition = {
  "campaign.objective_type": ["TRAFFIC"],
  "adgroup.optimization_goal": ["DESTINATION_VISIT"],
};

const CATALOG_CLICK: Condition = {
  ...CATALOG_GROUP,
  "adgroup.promotion_type": ["WEBSITE"],
  "adgroup.optimization_goal": ["CLICK"],
};

export const deepLinkRules: readonly RuleRow[] = [
  {
    id: "ad.deeplink-form",
    level: "ad",
    field: "deeplink",
    must: { matches: "[A-Za-z][A-Za-z0-9+.\\-]*://.+" },
    why: "it must have the form scheme://resource, or be an http(s) universal or app link",
    source: DEEPLINK,
    mark: "documented",
  },
  ...Object.entries(NEVER_DEFERRED).map(
    ([name, { when, why }]): RuleRow => ({
      id: `ad.never-deferred-${name}`,
      level: "ad",
      field: "deeplink_type",
      when,
      must: { refuses: ["DEFERRED_DEEPLINK"] },
      why,
      source: DEEPLINK,
      mark: "documented",
    }),
  ),
  {
    id: "ad.fallback-address",
    level: "ad",
    field: "landing_page_url",
    when: { fallback_type: ["WEBSITE"], shopping_ads_fallback_type: { not: ["SHOPPING_ADS"] } },
    must: { requires: true },
    why: "people without the app are sent to this website URL",
    source: `${CREATE}, ${DEEPLINK}`,
    mark: "documented",
  },
  {
    id: "ad.fallback-beside-deferred",
    level: "ad",
    field: "fallback_type",
    when: { ...CATALOG_GROUP, deeplink_type: ["DEFERRED_DEEPLINK"] },
    must: { refuses: ["APP_INSTALL", "WEBSITE"] },
    why: "a deferred deep link leads to the store first",
    source: DEEPLINK,
    mark: "documented",
  },
  {
    id: "ad.fallback-of-installs",
    level: "ad",
    field: "fallback_type",
    when: { "campaign.objective_type": ["REACH", "VIDEO_VIEWS", "APP_PROMOTION"] },
    must: { refuses: ["APP_INSTALL", "WEBSITE"] },
    why: "people without the app go to the ad's URL, or to the store page of the promoted app, automatically",
    source: DEEPLINK,
    mark: "unclear",
  },
  ...["deeplink", "fallback_type"].map(
    (field): RuleRow => ({
      id: `ad.reservation-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: { "campaign.objective_type": ["RF_REACH"] },
      must: field === "deeplink" ? { refuses: true } : { refuses: ["APP_INSTALL", "WEBSITE"] },
      why: "reach and frequency does not support deep links",
      source: "1740029173531649",
      mark: "documented",
    }),
  ),
  ...["deeplink", "deeplink_format_type"].map(
    (field): RuleRow => ({
      id: `ad.visit-${field.replaceAll("_", "-")}`,
      level: "ad",
      field,
      when: TRAFFIC_VISIT,
      must: { requires: true },
      why: "the goal measures visits to a place inside the app",
      source: VISIT,
      mark: "documented",
    }),
  ),
  {
    id: "ad.deeplink-format",
    level: "ad",
    field: "deeplink_format_type",
    must: { oneOf: ["UNIVERSAL_OR_APP_LINK", "SCHEME_LINK", "NONE"] },
    why: "TikTok supports these types of deep links",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.universal-link-form",
    level: "ad",
    field: "deeplink",
    when: { deeplink_format_type: ["UNIVERSAL_OR_APP_LINK"] },
    must: { matches: "https?://.+" },
    why: "universal and app links begin with http:// or https://",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.universal-link-fallback",
    level: "ad",
    field: "fallback_type",
    when: { ...TRAFFIC_VISIT, deeplink_format_type: ["UNIVERSAL_OR_APP_LINK"] },
    must: { refuses: ["APP_INSTALL", "WEBSITE"] },
    why: "a universal or app link is already a web URL",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.universal-link-address",
    level: "ad",
    field: "landing_page_url",
    when: { ...TRAFFIC_VISIT, deeplink_format_type: ["UNIVERSAL_OR_APP_LINK"] },
    must: { refuses: true },
    why: "a universal or app link is already a web URL",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.scheme-link-form",
    level: "ad",
    field: "deeplink",
    when: { deeplink_format_type: ["SCHEME_LINK"] },
    must: { matches: "(?!https?://).+" },
    why: "a scheme link begins with the app's own scheme, such as coffee://",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.store-fallback-address",
    level: "ad",
    field: "landing_page_url",
    when: { ...TRAFFIC_VISIT, fallback_type: ["APP_INSTALL"] },
    must: { refuses: true },
    why: "people without the app go to the store, not to a URL",
    source: `${VISIT}, ${DEEPLINK}`,
    mark: "documented",
  },
  {
    id: "ad.visit-page",
    level: "ad",
    field: "page_id",
    when: TRAFFIC_VISIT,
    must: { refuses: true },
    why: "the ad leads into the app",
    source: VISIT,
    mark: "documented",
  },
  {
    id: "ad.custom-product-deeplink",
    level: "ad",
    field: "deeplink",
    when: { shopping_ads_deeplink_type: ["CUSTOM"] },
    must: { requires: true },
    why: "a custom deep link requires your own link",
    source: `${CREATE}, ${DEEPLINK}`,
    mark: "documented",
  },
  {
    id: "ad.custom-product-address",
    level: "ad",
    field: "landing_page_url",
    when: { shopping_ads_fallback_type: ["CUSTOM"], instant_product_page_used: { not: [true] } },
    must: { requires: true },
    why: "a custom link requires your own URL",
    source: `${CREATE}, ${DEEPLINK}`,
    mark: "documented",
  },
  ...["shopping_ads_deeplink_type", "shopping_ads_fallback_type"].flatMap((field): RuleRow[] => {
    const common = { level: "ad", field, must: { refuses: ["SHOPPING_ADS"] }, mark: "documented" } as const;
    const id = `ad.${field.replaceAll("_", "-")}`;
    return [
      {
        ...common,
        id: `${id}-of-single-video`,
        when: { ad_format: ["SINGLE_VIDEO"], vertical_video_strategy: ["SINGLE_VIDEO"] },
        why: "a single video shows many products and cannot lead to the page of one",
        source: `${CREATE}, ${DEEPLINK}`,
      },
      {
        ...common,
        id: `${id}-of-carousel`,
        when: { ad_format: ["CATALOG_CAROUSEL"] },
        why: "a catalog carousel cannot lead to product links",
        source: `${CREATE}, 1766217791987713`,
      },
    ];
  }),
  {
    id: "ad.product-deeplink-with-product-link",
    level: "ad",
    field: "shopping_ads_fallback_type",
    when: { ...CATALOG_CLICK, shopping_ads_deeplink_type: ["SHOPPING_ADS"] },
    must: { oneOf: ["SHOPPING_ADS"] },
    why: "a product deep link requires product links",
    source: COMBINATIONS,
    mark: "documented",
  },
  {
    id: "ad.custom-deeplink-with-custom-link",
    level: "ad",
    field: "shopping_ads_fallback_type",
    when: { ...CATALOG_CLICK, shopping_ads_deeplink_type: ["CUSTOM"] },
    must: { oneOf: ["CUSTOM"] },
    why: "a custom deep link requires a custom link or an instant product page",
    source: COMBINATIONS,
    mark: "documented",
  },
];
