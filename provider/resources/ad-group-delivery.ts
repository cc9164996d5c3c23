/** Fields of an ad group about placement, pacing and measurement. Reference 3.2. */

import { AD_GROUP_ENUMS, SECONDARY_EVENTS } from "../../facts/index.js";
import { choice, flag, id, integer, items, list, money, number, text } from "../definitions/index.js";

const placement = {
  placementType: choice(AD_GROUP_ENUMS.placement_type, {
    default: "PLACEMENT_TYPE_NORMAL",
    doc: "PLACEMENT_TYPE_NORMAL uses the selected placements, PLACEMENT_TYPE_AUTOMATIC lets TikTok choose.",
  }),
  placements: list(items.choice(AD_GROUP_ENUMS.placements), {
    read: "never",
    doc: "Where the ads are shown.",
  }),
  tiktokSubplacements: list(items.choice(AD_GROUP_ENUMS.tiktok_subplacements), {
    wire: "tiktok_subplacements",
    doc: "Placements within TikTok; IN_FEED must be included.",
  }),
  searchResultEnabled: flag({
    read: "whenDeclared",
    doc: "Shows the ads in search results too. For most objectives TikTok sets it itself.",
  }),
  commentDisabled: flag({ doc: "People cannot comment." }),
  videoDownloadDisabled: flag({ doc: "People cannot download the video." }),
  shareDisabled: flag({ doc: "People cannot share the ads elsewhere." }),
  brandSafetyType: choice(AD_GROUP_ENUMS.brand_safety_type, {
    doc: "The inventory tier of videos next to the ads.",
  }),
  brandSafetyPartner: choice(AD_GROUP_ENUMS.brand_safety_partner, {
    doc: "The partner that checks it, under THIRD_PARTY.",
  }),
  categoryExclusionIds: list(items.id(), { doc: "Content categories to avoid." }),
  verticalSensitivityId: id({ doc: "The industry whose sensitive content to avoid." }),
  blockedPangleAppIds: list(items.text(128), { doc: "Apps of the Pangle network to exclude." }),
  includedPangleAudiencePackageIds: list(items.id(), {
    doc: "Pangle audience packages to reach; not together with the excluded ones.",
  }),
  excludedPangleAudiencePackageIds: list(items.id(), { doc: "Pangle audience packages to exclude." }),
};

const pace = {
  dayparting: {
    ...text({
      max: 336,
      reset: "1".repeat(336),
      doc: "The weekly schedule: 336 characters, one for each half hour from Monday 00:00, 1 for on and 0 for off. Default: always.",
    }),
  },
  bidDisplayMode: choice(AD_GROUP_ENUMS.bid_display_mode, { doc: "The display mode of a view bid: CPV." }),
  deepBidType: choice(AD_GROUP_ENUMS.deep_bid_type, {
    doc: "The bid strategy for a deeper goal.",
  }),
  deepCpaBid: money({ zero: true, doc: "The bid for the deeper goal, in the advertiser's currency." }),
  roasBid: number({ min: 0, doc: "The target return on ad spend, 0.01 to 1000." }),
  nextDayRetention: number({ min: 0, doc: "The share of people who return the next day." }),
  secondaryOptimizationEvent: choice(SECONDARY_EVENTS, { doc: "The deeper event; requires deepBidType." }),
  vboWindow: choice(AD_GROUP_ENUMS.vbo_window, {
    read: "whenDeclared",
    doc: "Over how long a purchase's value counts. TikTok's default is SEVEN_DAYS.",
  }),
  frequency: integer({
    doc: "How often one person sees the ads within frequencySchedule days; REACH only.",
  }),
  frequencySchedule: integer({ doc: "The days to which frequency applies." }),
  skipLearningPhase: flag({ doc: "Skips the learning phase." }),
};

const measurement = {
  clickAttributionWindow: choice(AD_GROUP_ENUMS.click_attribution_window, {
    read: "whenDeclared",
    doc: "How long after a click a conversion counts.",
  }),
  viewAttributionWindow: choice(AD_GROUP_ENUMS.view_attribution_window, {
    read: "whenDeclared",
    doc: "How long after a view a conversion counts.",
  }),
  engagedViewAttributionWindow: choice(AD_GROUP_ENUMS.engaged_view_attribution_window, {
    read: "whenDeclared",
    doc: "How long after an engaged view a conversion counts.",
  }),
  attributionEventCount: choice(AD_GROUP_ENUMS.attribution_event_count, {
    read: "whenDeclared",
    doc: "Whether each conversion counts or one per person.",
  }),
  statisticType: choice(AD_GROUP_ENUMS.statistic_type, {
    read: "whenDeclared",
    doc: "How conversions are counted.",
  }),
  searchKeywords: list(
    items.object({
      keyword: items.text(200),
      matchType: items.choice(AD_GROUP_ENUMS["search_keywords.match_type"]),
      keywordBidType: items.choice(AD_GROUP_ENUMS["search_keywords.keyword_bid_type"]),
      keywordBid: items.number({ minimum: 0 }),
    }),
    {
      doc: "Keywords of search ads: keyword, matchType, keywordBidType, keywordBid. A change sends the ads to review again.",
    },
  ),
  automatedKeywordsEnabled: flag({ doc: "Lets TikTok add keywords." }),
};

/** Where, when and how the ads run, and how results are counted. */
export const deliveryFields = { ...placement, ...pace, ...measurement };
