/** What TikTok fills in for an ad. */
import type { DefaultRow, FillRow } from "../language.js";
import { CATALOG, CREATE, LIVE, PULL, SPARK } from "./where.js";

const IMAGE = "1777633230937090";
const READ = "1735735588640770";
const CATALOG_ADS = { "adgroup.product_source": ["CATALOG"] } as const;
const TIKTOK_ACCOUNT = { identity_type: ["AUTH_CODE", "TT_USER", "BC_AUTH_TT"] } as const;

type Short = Omit<FillRow, "level" | "field" | "shows" | "mark" | "source"> & { readonly mark?: FillRow["mark"] };

const fill = (field: string, shows: unknown, source: string, more: Short = {}): FillRow => ({
  level: "ad",
  field,
  shows,
  source,
  mark: "documented",
  ...more,
});

const fills = (fields: string, shows: unknown, source: string, more: Short = {}): FillRow[] =>
  fields.split(" ").map((field) => fill(field, shows, source, more));

/** Names and text. */
const texts: readonly FillRow[] = [
  fill("ad_name", { from: "ad_id" }, CREATE),
  fill("display_name", { from: "post.display_name" }, SPARK, {
    when: { identity_type: ["AUTH_CODE"] },
    also: ["", null],
  }),
  fill("display_name", { from: "identity.display_name" }, SPARK, { also: ["", null] }),
  fill("app_name", { from: "app.app_name" }, SPARK, { also: ["", null] }),
  // All printed answers of ads without an app show an empty text.
  fill("app_name", "", IMAGE),
  fill("avatar_icon_web_uri", { from: "identity.avatar_icon_web_uri" }, IMAGE, {
    when: { identity_type: ["CUSTOMIZED_USER"] },
  }),
  fill("profile_image_url", { from: "identity.profile_image" }, IMAGE, {
    when: { identity_type: ["CUSTOMIZED_USER"] },
  }),
  ...fills("avatar_icon_web_uri profile_image_url", "", SPARK, { when: TIKTOK_ACCOUNT }),
  fill("ad_text", "", SPARK, { when: { ...PULL, identity_type: ["AUTH_CODE"] } }),
  fill("ad_text", { from: "post.text" }, `${SPARK}, 1839882947475458`, {
    when: { ...PULL, identity_type: ["TT_USER", "BC_AUTH_TT"] },
    also: [""],
  }),
  fill("ad_text", "", LIVE),
  fill("ad_texts", null, SPARK),
];

/** Creatives. */
const creatives: readonly FillRow[] = [
  fill("tiktok_item_id", { from: "post.item_id" }, READ, {
    when: { ...TIKTOK_ACCOUNT, any: [{ video_id: { set: true } }, { image_ids: { set: true } }] },
    volatile: true,
    mark: "observed",
  }),
  fill("image_ids", [], SPARK),
  ...fills("video_id music_id", null, SPARK),
  fill("creative_type", "CUSTOM_INSTANT_PAGE", "1775548501843970", {
    when: { page_id: { set: true }, "adgroup.promotion_website_type": ["TIKTOK_NATIVE_PAGE"] },
  }),
  fill("creative_type", "APP_PROMOTION", "1798658439859202", {
    when: { page_id: { set: true }, "campaign.campaign_app_profile_page_state": ["ON"] },
  }),
  fill("creative_type", "LEAD_ADS", "1815394136739841", {
    when: {
      page_id: { set: true },
      "campaign.objective_type": ["LEAD_GENERATION"],
      "adgroup.promotion_target_type": { not: ["EXTERNAL_WEBSITE"] },
    },
  }),
  // A page that TikTok generates from the catalog: its id is never sent.
  ...[{ dynamic_destination: ["DLP"] }, { instant_product_page_used: [true] }].map((when) =>
    fill("creative_type", "SHOPPING_CATALOG_PAGE", "1750361698613249", {
      when: { ...when, "adgroup.product_source": ["CATALOG"] },
    }),
  ),
  // Reads do not show that the page was requested.
  fill("creative_type", "SHOPPING_CATALOG_PAGE", "1750361698613249", {
    when: { page_id: { set: true }, "adgroup.product_source": ["CATALOG"] },
  }),
  fill("creative_type", null, SPARK),
  fill("dark_post_status", "ON", `${SPARK}, 1848048566169730`, { also: ["OFF"] }),
  fill("promotional_music_disabled", true, SPARK),
  fill("creative_authorized", false, CREATE),
  fill("aigc_disclosure_type", "NOT_DECLARED", CREATE),
  fill("creative_auto_enhancement_strategy_list", [], "1855450880142402", {
    also: [["VIDEO_QUALITY"], ["MUSIC_REFRESH"], ["IMAGE_QUALITY"], ["IMAGE_RESIZE"]],
  }),
  ...fills("item_duet_status item_stitch_status", null, SPARK),
];

/** Destinations. */
const destinations: readonly FillRow[] = [
  fill("page_id", { from: "catalog.page_id" }, "1750361698613249", {
    when: { creative_type: ["SHOPPING_CATALOG_PAGE"] },
  }),
  fill("landing_page_url", "", SPARK),
  fill("deeplink", "", "1798658439859202", { also: [null] }),
  fill("playable_url", "", SPARK),
  ...fills("page_id card_id call_to_action_id", null, SPARK),
  // The schema of a client in production accepts null and an object here, no empty list.
  ...fills(
    "disclaimer_type disclaimer_text disclaimer_clickable_texts showcase_products",
    null,
    "live, airbyte-source-tiktok-marketing",
    {
      mark: "single",
    },
  ),
  fill("deeplink_type", "NORMAL", IMAGE),
  fill("fallback_type", "UNSET", IMAGE),
  fill("deeplink_format_type", "NONE", READ, { mark: "single" }),
];

/** Tracking. */
const tracking: readonly FillRow[] = [
  fill("tracking_app_id", { from: "adgroup.app_id" }, SPARK),
  fill("tracking_pixel_id", { from: "adgroup.pixel_id" }, "1839882947475458", {
    when: { "adgroup.pixel_id": { set: true } },
    also: [0],
  }),
  fill("tracking_pixel_id", 0, SPARK),
  fill("tracking_offline_event_set_ids", [], SPARK),
  ...fills("impression_tracking_url click_tracking_url video_view_tracking_url", null, CATALOG),
  ...fills("viewability_postbid_partner brand_safety_postbid_partner", "UNSET", IMAGE),
  ...fills("viewability_vast_url brand_safety_vast_url", null, SPARK),
];

/** Catalog ads, and what other ads show for these fields. */
const catalog: readonly FillRow[] = [
  ...fills("dynamic_format dynamic_destination", "UNSET", CATALOG),
  fill("vertical_video_strategy", "UNSET", READ, { mark: "single" }),
  fill("shopping_ads_deeplink_type", "NONE", CATALOG, { when: CATALOG_ADS }),
  fill("shopping_ads_fallback_type", "DEFAULT", CATALOG, { when: CATALOG_ADS }),
  fill("shopping_ads_video_package_id", "", CATALOG, { when: CATALOG_ADS }),
  fill("product_specific_type", "UNSET", LIVE, { also: [null] }),
];

/** Other values that no program sets. */
const readOnly: readonly FillRow[] = [
  ...fills("is_aco vast_moat_enabled branded_content_disabled", false, SPARK),
  fill("is_new_structure", true, SPARK),
  ...fills("optimization_event landing_page_urls carousel_image_labels ad_ref_pixel_id", null, SPARK),
  fill("campaign_automation_type", "MANUAL", SPARK),
];

export const adFills: readonly FillRow[] = [
  ...texts,
  ...creatives,
  ...destinations,
  ...tracking,
  ...catalog,
  ...readOnly,
];

/** Values that TikTok assumes for an ad when a request omits the field. */
export const adDefaults: readonly DefaultRow[] = [
  { level: "ad", field: "promotional_music_disabled", value: true, source: CREATE },
];
