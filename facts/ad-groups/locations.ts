/** Locations. */
import { type RuleRow, rules } from "../language.js";
import { UK_NATIONS, UNITED_KINGDOM, UNITED_STATES, US_STATES } from "../locations.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const TOO_MANY = "TikTok accepts 3,000 locations and postal codes together";

export const locationRules: readonly RuleRow[] = [
  row(
    "locations",
    "location_ids",
    { requires: true, or: ["zipcode_ids"] },
    { saved_audience_id: { set: false } },
    "an ad group must specify where its ads are shown",
  ),
  row("location-count", "location_ids", { count: { max: 3000, and: ["zipcode_ids"] } }, undefined, TOO_MANY),
  row("zipcode-count", "zipcode_ids", { count: { max: 3000, and: ["location_ids"] } }, undefined, TOO_MANY),
  row(
    "us-and-a-state",
    "location_ids",
    { refuses: [...US_STATES] },
    { location_ids: [UNITED_STATES] },
    "the United States includes it already, and locations must not overlap",
  ),
  row(
    "uk-and-a-nation",
    "location_ids",
    { refuses: [...UK_NATIONS] },
    { location_ids: [UNITED_KINGDOM] },
    "the United Kingdom includes it already, and locations must not overlap",
  ),
  row(
    "zipcodes-of-a-country",
    "zipcode_ids",
    { computed: "zipsBesideCountries" },
    { location_ids: { set: true } },
    "the country includes it already, and locations must not overlap",
  ),
  row(
    "zipcode-placement",
    "zipcode_ids",
    { refuses: true },
    { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] }, placements: { not: ["PLACEMENT_TIKTOK"] } },
    "postal codes work on TikTok only, so placements must include PLACEMENT_TIKTOK",
  ),
  row(
    "zipcode-of-reach-and-frequency",
    "zipcode_ids",
    { refuses: true },
    { "campaign.objective_type": ["RF_REACH"] },
    "reach and frequency does not support postal codes",
  ),
  row(
    "us-is-kept",
    "location_ids",
    { computed: "unitedStatesKept" },
    { "before.location_ids": { set: true } },
    "an ad group that targeted the United States must keep at least one location there. Keep one, or create a new ad group",
    { source: PAGE.updateAdGroup, on: "update" },
  ),
  row(
    "us-zipcodes-are-kept",
    "location_ids",
    { computed: "unitedStatesKept" },
    { "before.zipcode_ids": { set: true }, "before.location_ids": { set: false } },
    "an ad group that targeted the United States must keep at least one location there. Keep one, or create a new ad group",
    { source: PAGE.updateAdGroup, on: "update" },
  ),
  row(
    "us-is-kept-beside-zipcodes",
    "zipcode_ids",
    { computed: "unitedStatesKept" },
    { location_ids: { set: false } },
    "an ad group that targeted the United States must keep at least one location there. Keep one, or create a new ad group",
    { source: PAGE.updateAdGroup, on: "update" },
  ),
];
