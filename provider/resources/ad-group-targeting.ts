/** Fields of an ad group about its audience. Reference 3.2; empty lists mean everyone. */
import { AD_GROUP_ENUMS } from "../../facts/index.js";
import { choice, flag, items, list, object, reference } from "../definitions/index.js";
import { audienceFields } from "./audience-fields.js";
import { savedAudience } from "./saved-audience.js";

/** Who sees the ads. */
export const targetingFields = {
  locationIds: audienceFields.locationIds,
  zipcodeIds: list(items.id(), { doc: "Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK." }),
  gender: audienceFields.gender,
  ageGroups: audienceFields.ageGroups,
  excludeAgeUnderEighteen: flag({
    sentOn: "update",
    doc: "If TikTok does not allow ages under 18 and ageGroups is not set, an update must exclude them with this. Only updates send it; a new ad group gets the ages from 18 automatically.",
  }),
  languages: audienceFields.languages,
  audienceIds: audienceFields.audienceIds,
  excludedAudienceIds: audienceFields.excludedAudienceIds,
  interestCategoryIds: audienceFields.interestCategoryIds,
  interestKeywordIds: audienceFields.interestKeywordIds,
  purchaseIntentionKeywordIds: list(items.id(), {
    doc: "Purchase intention keywords; not together with interestKeywordIds.",
  }),
  actions: audienceFields.actions,
  includedCustomActions: list(items.object({ code: items.text(64), days: items.number({ minimum: 1 }) }), {
    doc: "Custom actions of shopping audiences to reach: code and days.",
  }),
  excludedCustomActions: list(items.object({ code: items.text(64), days: items.number({ minimum: 1 }) }), {
    doc: "Custom actions of shopping audiences to exclude: code and days.",
  }),
  savedAudienceId: reference(savedAudience, {
    doc: "A saved audience, instead of the targeting fields that it contains: the resource, or its id.",
  }),
  smartAudienceEnabled: flag({ doc: "Lets TikTok expand the selected audiences." }),
  smartInterestBehaviorEnabled: flag({ doc: "Lets TikTok expand the selected interests." }),
  autoTargetingEnabled: flag({
    doc: "Automatic targeting, which TikTok retired in June 2024: only false is allowed. Use smartAudienceEnabled and smartInterestBehaviorEnabled.",
  }),
  targetingExpansion: object(
    { expansionEnabled: { type: "boolean" }, expansionTypes: items.list(items.text(64)) },
    { doc: "Targeting expansion, which TikTok retired in June 2024: expansionEnabled can only be false." },
  ),
  spendingPower: choice(AD_GROUP_ENUMS.spending_power, { doc: "HIGH targets people who spend more." }),
  householdIncome: list(items.choice(AD_GROUP_ENUMS.household_income), {
    doc: "Household income; in the United States, on TikTok only.",
  }),
  operatingSystems: audienceFields.operatingSystems,
  minAndroidVersion: audienceFields.minAndroidVersion,
  minIosVersion: audienceFields.minIosVersion,
  ios14Targeting: choice(AD_GROUP_ENUMS.ios14_targeting, {
    doc: "Which iOS versions a dedicated campaign targets.",
  }),
  networkTypes: audienceFields.networkTypes,
  carrierIds: audienceFields.carrierIds,
  ispIds: list(items.text(32), {
    doc: "Internet service providers, such as EG00098; they require a country or region in locationIds.",
  }),
  deviceModelIds: audienceFields.deviceModelIds,
  devicePriceRanges: audienceFields.devicePriceRanges,
  contextualTagIds: list(items.id(), {
    doc: "Tags of the content next to the ads; for REACH and VIDEO_VIEWS, if TikTok has enabled it for the account.",
  }),
  audienceType: choice(AD_GROUP_ENUMS.audience_type, { doc: "The type of audience of app retargeting." }),
  audienceRule: object(
    {},
    { doc: "The rule of a new custom audience, in TikTok's own form: inclusions and exclusions." },
  ),
};
