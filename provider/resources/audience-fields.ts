/** Targeting that ad groups and saved audiences share. Reference 3.2, 5.3; empty lists mean everyone. */
import { AD_GROUP_ENUMS } from "../../facts/index.js";
import { choice, items, list, text } from "../definitions/index.js";

export const audienceFields = {
  locationIds: list(items.id(), {
    reset: [],
    doc: "Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap; at most 3000 together with zipcodeIds.",
  }),
  gender: choice(AD_GROUP_ENUMS.gender, {
    doc: "TikTok's default is GENDER_UNLIMITED.",
  }),
  ageGroups: list(items.choice(AD_GROUP_ENUMS.age_groups), {
    doc: "Default: all ages. AGE_13_17 is not allowed in many countries.",
  }),
  languages: list(items.language(), {
    doc: "Language codes such as de or en (`tiktok-ads find language`). Default: all.",
  }),
  audienceIds: list(items.id(), { doc: "Custom audiences to include." }),
  excludedAudienceIds: list(items.id(), { doc: "Custom audiences to exclude." }),
  interestCategoryIds: list(items.id(), { doc: "Interest categories." }),
  interestKeywordIds: list(items.id(), { doc: "Interest keywords." }),
  actions: list(
    items.object({
      actionScene: items.choice(AD_GROUP_ENUMS["actions.action_scene"]),
      actionPeriod: items.number(),
      videoUserActions: items.list(items.text(32)),
      actionCategoryIds: items.list(items.id()),
    }),
    {
      doc: "What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds.",
    },
  ),
  operatingSystems: list(items.choice(AD_GROUP_ENUMS.operating_systems), {
    max: 1,
    doc: "One of ANDROID and IOS. Default: both.",
  }),
  minAndroidVersion: text({ max: 16, doc: "The minimum Android version, such as 10.0." }),
  minIosVersion: text({ max: 16, doc: "The minimum iOS version, such as 14.0." }),
  networkTypes: list(items.choice(AD_GROUP_ENUMS.network_types), { doc: "Network types. Default: all." }),
  carrierIds: list(items.id(), { doc: "Mobile carriers." }),
  deviceModelIds: list(items.id(), { doc: "Device models; not together with devicePriceRanges." }),
  devicePriceRanges: list(items.number({ minimum: 0, maximum: 10000 }), {
    doc: "Device prices in multiples of 50; 10000 means 1000 and more.",
  }),
};
