/** Members of targetingSpec of a Smart+ ad group (reference/smart-plus.md section 5). Values and conditions are facts. */
import { items } from "../definitions/index.js";
import { savedAudience } from "./saved-audience.js";

const ids = () => items.list(items.id());
const words = () => items.list(items.text(64));
const flag = { type: "boolean" } as const;
const whole = { type: "integer" } as const;
const customAction = items.object({ code: items.text(64), days: whole });

export const targetingMembers = {
  locationIds: ids(),
  zipcodeIds: words(),
  languages: items.list(items.language()),
  operatingSystems: words(),
  spcAudienceAge: items.text(64),
  ageGroups: words(),
  gender: items.text(64),
  audienceIds: ids(),
  excludedAudienceIds: ids(),
  interestCategoryIds: ids(),
  interestKeywordIds: ids(),
  purchaseIntentionKeywordIds: ids(),
  actions: items.list(
    items.object({
      actionScene: items.text(64),
      actionPeriod: whole,
      actionCategoryIds: ids(),
      videoUserActions: words(),
    }),
  ),
  appTargetingType: items.text(64),
  shoppingAdsRetargetingType: items.text(64),
  shoppingAdsRetargetingActionsDays: whole,
  shoppingAdsRetargetingCustomAudienceRelation: items.text(64),
  includedCustomActions: items.list(customAction),
  excludedCustomActions: items.list(customAction),
  includedPangleAudiencePackageIds: ids(),
  excludedPangleAudiencePackageIds: ids(),
  blockedPangleAppIds: words(),
  deviceModelIds: ids(),
  devicePriceRanges: items.list(items.number()),
  ispIds: ids(),
  carrierIds: ids(),
  networkTypes: words(),
  minAndroidVersion: items.text(32),
  minIosVersion: items.text(32),
  spendingPower: items.text(64),
  householdIncome: words(),
  savedAudienceId: items.reference(savedAudience),
  smartAudienceEnabled: flag,
  smartInterestBehaviorEnabled: flag,
};
