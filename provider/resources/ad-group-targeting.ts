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
    doc: "Where TikTok bars ages under 18 and ageGroups is left out: an update must say that they are left out. Only updates send it; a new ad group gets the ages from 18 by itself.",
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
    doc: "Custom actions of shopping audiences to leave out: code and days.",
  }),
  savedAudienceId: reference(savedAudience, {
    doc: "A saved audience, instead of the targeting fields that it holds: the resource, or its id.",
  }),
  smartAudienceEnabled: flag({ doc: "Lets TikTok go beyond the chosen audiences." }),
  smartInterestBehaviorEnabled: flag({ doc: "Lets TikTok go beyond the chosen interests." }),
  autoTargetingEnabled: flag({
    doc: "Automatic targeting, which TikTok ended in June 2024: only false is left. Use smartAudienceEnabled and smartInterestBehaviorEnabled.",
  }),
  targetingExpansion: object(
    { expansionEnabled: { type: "boolean" }, expansionTypes: items.list(items.text(64)) },
    { doc: "Targeting expansion, which TikTok ended in June 2024: expansionEnabled can only be false." },
  ),
  spendingPower: choice(AD_GROUP_ENUMS.spending_power, { doc: "HIGH reaches people who spend more." }),
  householdIncome: list(items.choice(AD_GROUP_ENUMS.household_income), {
    doc: "Household income; the United States on TikTok only.",
  }),
  operatingSystems: audienceFields.operatingSystems,
  minAndroidVersion: audienceFields.minAndroidVersion,
  minIosVersion: audienceFields.minIosVersion,
  ios14Targeting: choice(AD_GROUP_ENUMS.ios14_targeting, {
    doc: "Which iOS versions a dedicated campaign reaches.",
  }),
  networkTypes: audienceFields.networkTypes,
  carrierIds: audienceFields.carrierIds,
  ispIds: list(items.text(32), {
    doc: "Internet service providers, such as EG00098; they belong to a country or region in locationIds.",
  }),
  deviceModelIds: audienceFields.deviceModelIds,
  devicePriceRanges: audienceFields.devicePriceRanges,
  contextualTagIds: list(items.id(), {
    doc: "Tags of content to be shown next to; for REACH and VIDEO_VIEWS, where TikTok has opened it to the account.",
  }),
  audienceType: choice(AD_GROUP_ENUMS.audience_type, { doc: "The kind of audience of app retargeting." }),
  audienceRule: object(
    {},
    { doc: "The rule of a new custom audience, in TikTok's own form: inclusions and exclusions." },
  ),
};
