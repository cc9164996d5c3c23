/** Fields of an ad group about its audience. Reference 3.2; empty lists mean everyone. */
import { AD_GROUP_ENUMS } from "../../facts/index.js";
import { choice, flag, id, items, list, object, text } from "../definitions/index.js";

/** Who sees the ads. */
export const targetingFields = {
  locationIds: list(items.id(), {
    reset: [],
    doc: "Regions, by TikTok's location ids (the United States are 6252001). Places must not lie inside each other; at most 3000 together with zipcodeIds.",
  }),
  zipcodeIds: list(items.id(), { doc: "Postal codes, by TikTok's ids; placements must include PLACEMENT_TIKTOK." }),
  gender: choice(AD_GROUP_ENUMS.gender, {
    doc: "TikTok's default is GENDER_UNLIMITED.",
  }),
  ageGroups: list(items.choice(AD_GROUP_ENUMS.age_groups), {
    doc: "Default: all ages. AGE_13_17 is barred in many countries.",
  }),
  excludeAgeUnderEighteen: flag({
    sentOn: "update",
    doc: "Where TikTok bars ages under 18 and ageGroups is left out: an update must say that they are left out. Only updates send it; a new ad group gets the ages from 18 by itself.",
  }),
  languages: list(items.text(16), { doc: "Language codes such as de or en. Default: all." }),
  audienceIds: list(items.id(), { doc: "Custom audiences to reach." }),
  excludedAudienceIds: list(items.id(), { doc: "Custom audiences to leave out." }),
  interestCategoryIds: list(items.id(), { doc: "Interest categories." }),
  interestKeywordIds: list(items.id(), { doc: "Interest keywords." }),
  purchaseIntentionKeywordIds: list(items.id(), {
    doc: "Purchase intention keywords; not together with interestKeywordIds.",
  }),
  actions: list(
    items.object({
      actionScene: items.choice(AD_GROUP_ENUMS["actions.action_scene"]),
      actionPeriod: items.number(),
      videoUserActions: items.list(items.text(32)),
      actionCategoryIds: items.list(items.id()),
    }),
    {
      doc: "What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which is any time), videoUserActions, actionCategoryIds.",
    },
  ),
  includedCustomActions: list(items.object({ code: items.text(64), days: items.number({ minimum: 1 }) }), {
    doc: "Custom actions of shopping audiences to reach: code and days.",
  }),
  excludedCustomActions: list(items.object({ code: items.text(64), days: items.number({ minimum: 1 }) }), {
    doc: "Custom actions of shopping audiences to leave out: code and days.",
  }),
  savedAudienceId: id({ doc: "A saved audience, instead of the targeting fields that it holds." }),
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
  operatingSystems: list(items.choice(AD_GROUP_ENUMS.operating_systems), {
    max: 1,
    doc: "One of ANDROID and IOS. Default: both.",
  }),
  minAndroidVersion: text({ max: 16, doc: "The oldest Android version, such as 10.0." }),
  minIosVersion: text({ max: 16, doc: "The oldest iOS version, such as 14.0." }),
  ios14Targeting: choice(AD_GROUP_ENUMS.ios14_targeting, {
    doc: "Which iOS versions a dedicated campaign reaches.",
  }),
  networkTypes: list(items.choice(AD_GROUP_ENUMS.network_types), { doc: "Kinds of network. Default: all." }),
  carrierIds: list(items.id(), { doc: "Mobile carriers." }),
  ispIds: list(items.text(32), {
    doc: "Internet service providers, such as EG00098; they belong to a country or region in locationIds.",
  }),
  deviceModelIds: list(items.id(), { doc: "Device models; not together with devicePriceRanges." }),
  devicePriceRanges: list(items.number({ minimum: 0, maximum: 10000 }), {
    doc: "Device prices in multiples of 50; 10000 means 1000 and more.",
  }),
  contextualTagIds: list(items.id(), {
    doc: "Tags of content to be shown next to; for REACH and VIDEO_VIEWS, where TikTok has opened it to the account.",
  }),
  audienceType: choice(AD_GROUP_ENUMS.audience_type, { doc: "The kind of audience of app retargeting." }),
  audienceRule: object(
    {},
    { doc: "The rule of a new custom audience, in TikTok's own form: inclusions and exclusions." },
  ),
};
