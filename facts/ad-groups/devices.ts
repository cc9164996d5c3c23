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
    "TikTok takes only one of the two",
  ),
  row("price-steps", "device_price_ranges", { computed: "multiplesOfFifty" }, undefined, "prices are multiples of 50"),
  row(
    "providers-of-bundle",
    "isp_ids",
    { refuses: true },
    { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] }, placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] } },
    "internet providers are not known to the Global App Bundle",
  ),
  row(
    "providers-of-places",
    "isp_ids",
    { refuses: true },
    { location_ids: { set: false } },
    "internet providers belong to a country or region in locationIds",
    { mark: "unclear" },
  ),
];
