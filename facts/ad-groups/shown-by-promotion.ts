/** What TikTok fills in for apps, dedicated campaigns and products that were not sent. */
import { type Condition, type FillRow, fills } from "../language.js";
import { PAGE, SEEN } from "../sources.js";

const fill = fills({ level: "adgroup", source: `${PAGE.getAdGroups}, ${SEEN.row}`, mark: "documented" });
const DEDICATED: Condition = { "campaign.campaign_type": ["IOS14_CAMPAIGN"] };

export const promotionFills: readonly FillRow[] = [
  fill(
    "app_id",
    { from: "campaign.app_id" },
    { ...DEDICATED, app_config: { set: false } },
    { source: PAGE.advancedDedicated },
  ),
  fill(
    "app_type",
    { from: "promotion_type" },
    { promotion_type: ["APP_ANDROID", "APP_IOS"] },
    {
      source: PAGE.advancedDedicated,
    },
  ),
  ...["ANDROID", "IOS"].map((system) =>
    fill(
      "app_type",
      `APP_${system}`,
      { promotion_type: ["WEBSITE"], app_id: { set: true }, operating_systems: [system] },
      { source: PAGE.customProductPages },
    ),
  ),
  fill("ios14_targeting", "IOS14_PLUS", DEDICATED, { source: PAGE.dedicatedCampaigns }),
  fill("ios14_targeting", "UNSET"),
  fill("ios14_quota_type", "OCCUPIED", DEDICATED, { overwrites: true }),
  fill("ios14_quota_type", "UNOCCUPIED"),
  fill(
    "adgroup_app_profile_page_state",
    "ON",
    { ...DEDICATED, "campaign.campaign_app_profile_page_state": ["ON"] },
    {
      source: PAGE.advancedDedicated,
    },
  ),
  fill("adgroup_app_profile_page_state", "OFF", DEDICATED, { source: PAGE.advancedDedicated }),
  fill(
    "adgroup_app_profile_page_state",
    "UNSET",
    { "campaign.app_promotion_type": ["APP_RETARGETING"], promotion_type: ["APP_IOS"] },
    {
      source: PAGE.customProductPages,
    },
  ),
  fill("adgroup_app_profile_page_state", null, undefined, { also: ["UNSET", "OFF", "INVALID"] }),
  fill(
    "adgroup_app_profile_page_type",
    { from: "adgroup_app_profile_page_state" },
    { promotion_type: ["APP_IOS"], adgroup_app_profile_page_state: ["ON", "OFF", "UNSET"] },
    { source: PAGE.customProductPages },
  ),
  fill("product_source", "UNSET", undefined, { source: PAGE.liveShopping }),
  fill("promotion_website_type", "UNSET", undefined, { source: PAGE.valueOptimization }),
  fill("promotion_target_type", "UNSET", undefined, { source: PAGE.destinationVisit, also: ["INSTANT_PAGE"] }),
  fill(
    "messaging_app_account_id",
    { from: "phone_number" },
    { messaging_app_type: ["WHATSAPP"] },
    {
      source: PAGE.createAdGroup,
      mark: "assumed",
    },
  ),
];
