/** Every rule of ad groups. */
import type { RuleRow } from "../language.js";
import { attributionRules } from "./attribution.js";
import { audienceRules } from "./audiences.js";
import { bidRules } from "./bids.js";
import { brandSafetyRules, frequencyRules } from "./brand-safety.js";
import { budgetRules, scheduleRules } from "./budgets.js";
import { updateRules } from "./changes.js";
import { dedicatedIosRules } from "./dedicated-ios.js";
import { demographicRules } from "./demographics.js";
import { deviceRules } from "./devices.js";
import { eventRules } from "./events.js";
import { goalRules } from "./goals.js";
import { guideRules } from "./guides.js";
import { leadRules } from "./leads.js";
import { locationRules } from "./locations.js";
import { placementRules } from "./placements.js";
import { promotionRules } from "./promotion.js";
import { searchRules } from "./search.js";
import { shoppingRules } from "./shopping.js";
import { specialIndustryRules } from "./special-industries.js";

import { valueRules } from "./value.js";

export { adGroupChanges, adGroupDefaults } from "./changes.js";
export { adGroupFills } from "./shown.js";

export const adGroupRules: readonly RuleRow[] = [
  ...promotionRules,
  ...goalRules,
  ...eventRules,
  ...shoppingRules,
  ...guideRules,
  ...leadRules,
  ...placementRules,
  ...searchRules,
  ...locationRules,
  ...demographicRules,
  ...specialIndustryRules,
  ...audienceRules,
  ...deviceRules,
  ...dedicatedIosRules,
  ...brandSafetyRules,
  ...budgetRules,
  ...scheduleRules,
  ...bidRules,
  ...valueRules,
  ...attributionRules,
  ...frequencyRules,
  ...updateRules,
];
