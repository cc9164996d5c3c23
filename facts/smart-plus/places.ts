/** Locations of ad groups of Upgraded Smart+ (reference section 5), and where the Global App Bundle is available. */
import type { RuleRow } from "../language.js";
import {
  COUNTRIES_BUT_BUNDLE,
  COUNTRIES_BUT_US,
  UK_NATIONS,
  UNITED_KINGDOM,
  UNITED_STATES,
  US_PLACES,
  US_STATES,
} from "../locations.js";
import { DOC, rulesOf, UNSET } from "./row.js";

const rule = rulesOf("smart_adgroup");
const spec = (name: string): string => `targeting_spec.${name}`;

export const smartPlaceRules: readonly RuleRow[] = [
  rule(
    "us-and-a-state",
    spec("location_ids"),
    { refuses: [...US_STATES] },
    "the United States includes it already, and locations must not overlap",
    DOC.G,
    { when: { [spec("location_ids")]: [UNITED_STATES] } },
  ),
  rule(
    "uk-and-a-nation",
    spec("location_ids"),
    { refuses: [...UK_NATIONS] },
    "the United Kingdom includes it already, and locations must not overlap",
    DOC.G,
    { when: { [spec("location_ids")]: [UNITED_KINGDOM] } },
  ),
  rule(
    "us-is-kept",
    spec("location_ids"),
    { refuses: [...COUNTRIES_BUT_US] },
    "an ad group that targeted the United States must keep at least one location there. Keep one, or create a new ad group",
    DOC.GU,
    {
      on: "update",
      when: {
        [`before.${spec("location_ids")}`]: [...US_PLACES],
        [spec("location_ids")]: { only: [...COUNTRIES_BUT_US] },
        [spec("zipcode_ids")]: UNSET,
      },
    },
  ),
  rule(
    "bundle-countries",
    "placements",
    { refuses: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
    "the Global App Bundle is available in Brazil, Indonesia, Vietnam, the Philippines, Thailand, Malaysia, Mexico, Saudi Arabia and Japan",
    DOC.G,
    {
      when: {
        placement_type: ["PLACEMENT_TYPE_NORMAL"],
        placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
        [spec("location_ids")]: { only: COUNTRIES_BUT_BUNDLE },
      },
    },
  ),
];
