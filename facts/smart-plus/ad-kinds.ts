/** Kinds of ads of Upgraded Smart+, as conditions (reference sections 8, 10). */
import type { Condition } from "../language.js";

export const configured = (name: string): string => `ad_configuration.${name}`;

export const CATALOG: Condition = { "campaign.catalog_enabled": [true] };
export const NO_CATALOG: Condition = { "campaign.catalog_enabled": { not: [true] } };
export const LEADS: Condition = { "campaign.objective_type": ["LEAD_GENERATION"] };
export const APPS: Condition = { "campaign.objective_type": ["APP_PROMOTION"] };
export const WEB: Condition = { "campaign.objective_type": ["WEB_CONVERSIONS"] };

/** The ad is shown on TikTok itself. */
export const onTikTok = (rest: Condition): Condition[] => [
  { "adgroup.placement_type": ["PLACEMENT_TYPE_AUTOMATIC"], ...rest },
  { "adgroup.placements": ["PLACEMENT_TIKTOK"], ...rest },
];
