/**
 * Rules of saved audiences: /dmp/saved_audience/create/ (1780154541898754), as the descriptions of TikTok's own SDK
 * quote the page (yml_files/dmp_saved_audience_create.yml, February 2026).
 */
import { ACTIONS_OF_SCENE, AD_GROUP_ENUMS } from "./enums/ad-groups.js";
import { type RuleRow, rules, table } from "./language.js";
import { CHINESE } from "./sources.js";

const PAGE = "1780154541898754";
const row = rules({ level: "saved_audience", source: PAGE, mark: "documented" });
const EACH = { each: "actions" } as const;

export const savedAudienceRules: readonly RuleRow[] = [
  row(
    "models-or-prices",
    "device_price_ranges",
    { refuses: true },
    { device_model_ids: { set: true } },
    "TikTok accepts only one of the two",
  ),
  row(
    "price-steps",
    "device_price_ranges",
    { computed: "multiplesOfFifty" },
    undefined,
    "prices must be multiples of 50",
    {
      source: CHINESE,
    },
  ),
  ...["action_scene", "action_period", "video_user_actions", "action_category_ids"].map((name) =>
    row(`needs-${name}`, `item.${name}`, { requires: true }, undefined, "TikTok requires it for each action", EACH),
  ),
  row(
    "action-scenes",
    "item.action_scene",
    { oneOf: AD_GROUP_ENUMS["actions.action_scene"] },
    undefined,
    "TikTok supports these types of behaviour",
    EACH,
  ),
  row(
    "action-periods",
    "item.action_period",
    { oneOf: AD_GROUP_ENUMS["actions.action_period"] },
    undefined,
    "TikTok accepts these numbers of days",
    EACH,
  ),
  ...table("saved_audience.actions-of-scene", "item.action_scene", ACTIONS_OF_SCENE, {
    ...EACH,
    level: "saved_audience",
    field: "item.video_user_actions",
    why: "each scene has its own actions",
    source: PAGE,
    mark: "documented",
  }),
];
