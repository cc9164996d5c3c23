/** What TikTok fills in for ads of Upgraded Smart+, and which updates it accepts (reference sections 8, 14). */
import type { ChangeRow, FillRow } from "../language.js";
import { changesOf, DOC, fillsOf } from "./row.js";

const fill = fillsOf("smart_ad");
const change = changesOf("smart_ad");

export const smartAdFills: readonly FillRow[] = [
  fill("operation_status", "ENABLE", DOC.A),
  fill("call_to_action_list", [], DOC.A),
  fill("deeplink_list", [], DOC.A),
  fill("interactive_add_on_list", [], DOC.A),
  fill("page_list", [], DOC.A),
  fill("ad_configuration.tracking_info", {}, DOC.A),
  fill("ad_configuration.catalog_creative_toggle", false, DOC.AG),
  fill("ad_configuration.dark_post_status", "ON", DOC.A),
  fill("ad_configuration.creative_auto_add_toggle", false, DOC.A),
  fill("ad_configuration.product_info_enabled", "UNSET", DOC.A),
  fill("secondary_status", "AD_STATUS_AUDIT", DOC.A, { volatile: true }),
];

export const smartAdChanges: readonly ChangeRow[] = [
  ...change(
    "yes",
    [
      "ad_name",
      "call_to_action_list",
      "landing_page_url_list",
      "page_list",
      "deeplink_list",
      "custom_product_page_list",
      "interactive_add_on_list",
      "playable_list",
    ],
    DOC.AU,
  ),
  ...change("yes", ["creative_list", "ad_text_list", "disclaimer", "ad_configuration"], DOC.AU, { review: true }),
  ...change("status", ["operation_status"], DOC.AU),
  ...change("no", ["auto_message_list"], DOC.AU),
];
