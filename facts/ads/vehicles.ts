/** Ads of automotive catalogs: the field texts of document 1739953377508354. */
import { END_CARD_BUTTONS, VEHICLE_DETAILS } from "../enums/ads.js";
import type { RuleRow } from "../language.js";
import { CREATE } from "./where.js";

const CARS = { "campaign.objective_type": ["LEAD_GENERATION"], "campaign.catalog_enabled": [true] } as const;

export const vehicleRules: readonly RuleRow[] = [
  {
    id: "ad.vehicles",
    level: "ad",
    field: "vehicle_ids",
    when: { ...CARS, product_specific_type: ["CUSTOMIZED_PRODUCTS"] },
    must: { requires: true },
    why: "selected vehicles must be named one by one",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.vehicles-most",
    level: "ad",
    field: "vehicle_ids",
    must: { count: { max: 20 } },
    why: "an ad can name at most 20 vehicles",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.end-card",
    level: "ad",
    field: "end_card_cta",
    when: { ...CARS, ad_format: ["CATALOG_CAROUSEL"] },
    must: { requires: true },
    why: "the carousel of an automotive catalog ends with a card and its button",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.end-card-button",
    level: "ad",
    field: "end_card_cta",
    must: { oneOf: END_CARD_BUTTONS },
    why: "an end card supports these buttons",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.vehicle-fields-most",
    level: "ad",
    field: "product_display_field_list",
    must: { count: { max: 2 } },
    why: "an ad shows at most 2 fields of a vehicle",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.vehicle-fields",
    level: "ad",
    field: "product_display_field_list",
    must: { oneOf: VEHICLE_DETAILS },
    why: "TikTok supports these vehicle fields",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.automatic-disclaimers-most",
    level: "ad",
    field: "auto_disclaimer_types",
    must: { count: { max: 1 } },
    why: "TikTok writes at most one disclaimer",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.automatic-disclaimers",
    level: "ad",
    field: "auto_disclaimer_types",
    must: { oneOf: ["EMISSION", "DISCOUNT"] },
    why: "TikTok supports these disclaimers",
    source: CREATE,
    mark: "documented",
  },
];
