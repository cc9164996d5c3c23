/** Devices and networks. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });

export const deviceRules: readonly RuleRow[] = [
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
  ),
  row(
    "providers-of-bundle",
    "isp_ids",
    { refuses: true },
    { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] }, placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] } },
    "the Global App Bundle does not support internet providers",
  ),
  row(
    "providers-of-places",
    "isp_ids",
    { refuses: true },
    { location_ids: { set: false } },
    "internet providers require a country or region in locationIds",
    { mark: "unclear" },
  ),
];
