/**
 * Which updates of an ad TikTok accepts: the field descriptions of /ad/update/ (1739953405142018), disclaimers
 * 1739953274550273.
 */
import type { ChangeRow } from "../language.js";
import { CREATE, UPDATE } from "./where.js";

/** The create page lists these as fixed. */
const FIXED = [
  "deeplink_format_type",
  "tiktok_page_category",
  "tracking_message_event_set_id",
  "product_display_field_list",
];

/** Not in the update page: TikTok may refuse or drop them. */
const ABSENT =
  "catalog_id vehicle_ids showcase_products auto_disclaimer_types auto_message_id phone_number phone_region_code phone_region_calling_code schedule_id creative_auto_enhancement_strategy_list".split(
    " ",
  );

/** A change to what people see sends the ad through review. */
const REVIEWED =
  "video_id image_ids music_id tiktok_item_id ad_text ad_texts identity_id display_name landing_page_url call_to_action".split(
    " ",
  );

export const adChanges: readonly ChangeRow[] = [
  ...FIXED.map((field): ChangeRow => ({ level: "ad", field, update: "no", source: CREATE, mark: "documented" })),
  ...ABSENT.map((field): ChangeRow => ({ level: "ad", field, update: "no", source: UPDATE, mark: "unclear" })),
  { level: "ad", field: "operation_status", update: "status", source: "1739953422970882", mark: "documented" },
  {
    level: "ad",
    field: "ad_format",
    update: "yes",
    fixedWhen: { ad_format: ["CAROUSEL_ADS", "CATALOG_CAROUSEL"] },
    source: UPDATE,
    mark: "documented",
  },
  {
    level: "ad",
    field: "vertical_video_strategy",
    update: "yes",
    fixedWhen: { vertical_video_strategy: ["CATALOG_UPLOADED_VIDEOS"] },
    source: CREATE,
    mark: "documented",
  },
  { level: "ad", field: "disclaimer_type", update: "set", source: "1739953274550273", mark: "documented" },
  ...REVIEWED.map(
    (field): ChangeRow => ({
      level: "ad",
      field,
      update: "yes",
      // The URL of another TikTok page changes the subject of the ad.
      ...(field === "landing_page_url" ? { fixedWhen: { tiktok_page_category: ["OTHER_TIKTOK_PAGE"] } } : {}),
      review: true,
      source: UPDATE,
      mark: "documented",
    }),
  ),
];
