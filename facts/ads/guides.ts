/** Ads of catalogs, and for website and app, as in TikTok's guides. */
import type { Condition, RuleRow } from "../language.js";
import { CATALOG, CATALOG_GROUP, CATALOG_VIDEOS } from "./where.js";

const VISITS = "1782087855154177";
const BOTH = "1839882969587906";

/** Catalog ads that lead to a website or to an app. */
const GROUP: Condition = { ...CATALOG_GROUP, "campaign.sales_destination": { not: ["WEB_AND_APP"] } };
const DYNAMIC: Condition = { ...GROUP, dynamic_format: ["DYNAMIC_CREATIVE"] };
const CAROUSEL: Condition = { ...GROUP, ad_format: ["CATALOG_CAROUSEL"] };
const VIDEO: Condition = { ...GROUP, ad_format: ["SINGLE_VIDEO"] };
const MADE: Condition = { ...VIDEO, vertical_video_strategy: [...CATALOG_VIDEOS] };
const IN_APP: Condition = { ...GROUP, "adgroup.promotion_type": ["APP_ANDROID", "APP_IOS"] };
const OWN: Condition = { ...VIDEO, vertical_video_strategy: ["SINGLE_VIDEO"] };
const VISIT: Condition = { ...CATALOG_GROUP, "adgroup.optimization_goal": ["DESTINATION_VISIT"] };
const WEBSITE_AND_APP: Condition = {
  "campaign.sales_destination": ["WEB_AND_APP"],
  "campaign.objective_type": ["WEB_CONVERSIONS"],
};

/** Fields that a guide does not pass: TikTok may refuse or drop them. */
const notPassed = (id: string, when: Condition, why: string, source: string, fields: readonly string[]): RuleRow[] =>
  fields.map((field) => ({
    id: `ad.${id}-${field.replaceAll("_", "-")}`,
    level: "ad",
    field,
    when,
    must: { refuses: true },
    why,
    source,
    mark: "unclear",
  }));

const refused = (id: string, field: string, values: readonly string[], when: Condition, why: string, source: string) =>
  ({
    id: `ad.${id}`,
    level: "ad",
    field,
    when,
    must: { refuses: values },
    why,
    source,
    mark: "documented",
  }) satisfies RuleRow;

const PAGE_AND_PHONE = "page_id phone_number phone_region_code phone_region_calling_code tiktok_page_category".split(
  " ",
);

export const guideRules: readonly RuleRow[] = [
  ...notPassed("catalog-guide", GROUP, "catalog ads lead to products", CATALOG, PAGE_AND_PHONE),
  ...notPassed("catalog-music", VIDEO, "the video has its own sound", CATALOG, ["music_id"]),
  // The guide passes no card_id with dynamic formats, but prints answers that contain one, so it is accepted.
  ...notPassed("catalog-carousel-guide", CAROUSEL, "a catalog carousel shows the catalog's images", CATALOG, [
    "card_id",
    "image_ids",
    "video_id",
    "shopping_ads_video_package_id",
  ]),
  ...notPassed("catalog-video-guide", MADE, "TikTok generates the video from the catalog", CATALOG, [
    "video_id",
    "image_ids",
  ]),
  ...notPassed("single-video-guide", OWN, "the ad shows your own video", CATALOG, ["shopping_ads_video_package_id"]),
  ...[DYNAMIC, CAROUSEL, { ...GROUP, dynamic_destination: ["DLP"] }, IN_APP].map(
    (when, at): RuleRow => ({
      id: `ad.product-page-${["dynamic", "carousel", "destination", "app"][at]}`,
      level: "ad",
      field: "instant_product_page_used",
      when,
      must: { refuses: [true] },
      why: "instant product pages support single and catalog videos on a website, without dynamicDestination",
      source: CATALOG,
      mark: "unclear",
    }),
  ),
  {
    id: "ad.catalog-carousel-strategy",
    level: "ad",
    field: "vertical_video_strategy",
    when: CAROUSEL,
    must: { refuses: ["SINGLE_VIDEO", ...CATALOG_VIDEOS] },
    why: "a carousel has no video",
    source: CATALOG,
    mark: "unclear",
  },
  refused(
    "uploaded-videos-of-app",
    "vertical_video_strategy",
    ["CATALOG_UPLOADED_VIDEOS"],
    IN_APP,
    "uploaded catalog videos require promotionType WEBSITE on the ad group",
    CATALOG,
  ),
  refused("carousel-destination", "dynamic_destination", ["DLP"], CAROUSEL, "a carousel has one destination", CATALOG),
  refused(
    "catalog-visit-fallback",
    "fallback_type",
    ["APP_INSTALL", "WEBSITE"],
    VISIT,
    "shoppingAdsFallbackType selects where people without the app go",
    VISITS,
  ),
  ...notPassed("catalog-visit", VISIT, "shoppingAdsDeeplinkType selects the deep link", VISITS, [
    "deeplink_format_type",
  ]),
  ...notPassed(
    "catalog-visit-store",
    { ...VISIT, shopping_ads_fallback_type: ["DEFAULT", "SHOPPING_ADS"] },
    "people without the app go to the store or to the product. A URL requires shoppingAdsFallbackType CUSTOM",
    VISITS,
    ["landing_page_url"],
  ),
  refused(
    "website-and-app-format",
    "ad_format",
    ["SINGLE_IMAGE", "CAROUSEL_ADS"],
    WEBSITE_AND_APP,
    "website and app ads must be single videos",
    BOTH,
  ),
  {
    id: "ad.website-and-app-deeplink",
    level: "ad",
    field: "deeplink",
    when: WEBSITE_AND_APP,
    must: { requires: true },
    why: "the ad leads into the app, or to landingPageUrl for people without it",
    source: BOTH,
    mark: "documented",
  },
  refused(
    "website-and-app-deferred",
    "deeplink_type",
    ["DEFERRED_DEEPLINK"],
    WEBSITE_AND_APP,
    "website and app ads support plain deep links",
    BOTH,
  ),
  refused(
    "website-and-app-fallback",
    "fallback_type",
    ["APP_INSTALL", "WEBSITE"],
    WEBSITE_AND_APP,
    "people without the app go to landingPageUrl",
    BOTH,
  ),
];
