/** All facts about Upgraded Smart+ (reference/smart-plus.md). */
import type { ChangeRow, DefaultRow, FillRow, RuleRow } from "../language.js";
import { smartAdGroupReferenceRules } from "./ad-group-reference.js";
import { smartAdReferenceRules } from "./ad-reference.js";
import { smartAdChanges, smartAdFills } from "./ad-rows.js";
import { smartDisclaimerRules, smartTextRules } from "./ads.js";
import { smartAppPageRules } from "./app-pages.js";
import { smartAttributionTableRules } from "./attribution.js";
import { smartAttributionRules, smartBidRules } from "./bids.js";
import { smartCampaignChanges, smartCampaignDefaults, smartCampaignFills } from "./campaign-rows.js";
import { smartCampaignRules } from "./campaigns.js";
import { smartConfigurationRules } from "./configuration.js";
import { smartCreativeRules } from "./creatives.js";
import { smartEventRules } from "./events.js";
import { smartMatrixRules } from "./goals.js";
import { smartGroupChanges, smartGroupFills } from "./group-rows.js";
import { smartGroupDefaults, smartGroupRules } from "./groups.js";
import { smartMessagingRules, smartSiblingRules } from "./messaging.js";
import { smartMinisRules } from "./minis.js";
import { smartPlaceRules } from "./places.js";
import { smartProductRules } from "./products.js";
import { smartTargetingRules } from "./targeting.js";
import { smartTargetingModeRules } from "./targeting-modes.js";
import { smartUseCaseRules } from "./use-cases.js";
import { smartWebPageRules } from "./web-pages.js";

export const smartPlusRules: readonly RuleRow[] = [
  ...smartCampaignRules,
  ...smartMatrixRules,
  ...smartMinisRules,
  ...smartEventRules,
  ...smartBidRules,
  ...smartAttributionRules,
  ...smartMessagingRules,
  ...smartSiblingRules,
  ...smartGroupRules,
  ...smartTargetingModeRules,
  ...smartTargetingRules,
  ...smartPlaceRules,
  ...smartTextRules,
  ...smartDisclaimerRules,
  ...smartProductRules,
  ...smartConfigurationRules,
  ...smartCreativeRules,
  ...smartAdGroupReferenceRules,
  ...smartAdReferenceRules,
  ...smartUseCaseRules,
  ...smartAttributionTableRules,
  ...smartAppPageRules,
  ...smartWebPageRules,
];
export const smartPlusFills: readonly FillRow[] = [...smartCampaignFills, ...smartGroupFills, ...smartAdFills];
export const smartPlusChanges: readonly ChangeRow[] = [
  ...smartCampaignChanges,
  ...smartGroupChanges,
  ...smartAdChanges,
];
export const smartPlusDefaults: readonly DefaultRow[] = [...smartCampaignDefaults, ...smartGroupDefaults];
