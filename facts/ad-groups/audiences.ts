/** Audiences, interests and behaviour. */
import { ACTIONS_OF_SCENE, AD_GROUP_ENUMS } from "../enums/ad-groups.js";
import { type RuleRow, rules, table } from "../language.js";
import { PAGE, SEEN } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const CHOSEN = { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] } } as const;
const PURCHASES = "purchase_intention_keyword_ids";
const CONFLICT = "TikTok accepts only one of the two";
const SMART = ["smart_audience_enabled", "smart_interest_behavior_enabled"] as const;

const purchaseRules: readonly RuleRow[] = [
  row("keyword-conflict", PURCHASES, { refuses: true }, { interest_keyword_ids: { set: true } }, CONFLICT),
  row(
    "purchases-of-objective",
    PURCHASES,
    { refuses: true },
    {
      "campaign.objective_type": {
        not: ["APP_PROMOTION", "WEB_CONVERSIONS", "LEAD_GENERATION", "TRAFFIC", "PRODUCT_SALES"],
      },
    },
    "this objective does not support purchase intention",
  ),
  row(
    "purchases-of-a-shop",
    PURCHASES,
    { refuses: true },
    { "campaign.objective_type": ["PRODUCT_SALES"], product_source: { not: ["CATALOG"] } },
    "product sales support purchase intention only with a catalog",
  ),
  row(
    "purchases-of-placement",
    PURCHASES,
    { refuses: true },
    { ...CHOSEN, placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] } },
    "purchase intention works on TikTok and Pangle only",
  ),
];

const actionRules: readonly RuleRow[] = [
  row(
    "action-period",
    "item.action_period",
    { requires: true },
    undefined,
    "TikTok rejects an action without a period",
    {
      each: "actions",
      source: SEEN.refusal,
      mark: "single",
      effect: "refuse",
    },
  ),
  row(
    "action-scenes",
    "item.action_scene",
    { oneOf: AD_GROUP_ENUMS["actions.action_scene"] },
    undefined,
    "TikTok supports these types of behaviour",
    { each: "actions" },
  ),
  row(
    "action-periods",
    "item.action_period",
    { oneOf: AD_GROUP_ENUMS["actions.action_period"] },
    undefined,
    "TikTok accepts these numbers of days",
    {
      each: "actions",
    },
  ),
  row(
    "video-period",
    "item.action_period",
    { refuses: [0] },
    { "item.action_scene": ["VIDEO_RELATED"] },
    "for videos TikTok accepts 7 or 15 days; 0 was refused although its page lists it",
    { each: "actions", source: SEEN.refusal, mark: "single" },
  ),
  ...table("adgroup.actions-of-scene", "item.action_scene", ACTIONS_OF_SCENE, {
    level: "adgroup",
    each: "actions",
    field: "item.video_user_actions",
    why: "each scene has its own actions",
    source: PAGE.createAdGroup,
    mark: "documented",
  }),
  row(
    "action-categories",
    "item.action_category_ids",
    { refuses: true },
    {
      any: [
        { placement_type: ["PLACEMENT_TYPE_AUTOMATIC"] },
        { placements: ["PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE"] },
      ],
    },
    "behaviour categories work on TikTok only",
    { each: "actions", mark: "unclear", effect: "advise" },
  ),
];

const smartRules: readonly RuleRow[] = [
  ...SMART.flatMap((field) => [
    row(
      `${field}-objective`,
      field,
      { refuses: [true] },
      { "campaign.objective_type": { not: ["TRAFFIC", "LEAD_GENERATION", "WEB_CONVERSIONS", "APP_PROMOTION"] } },
      "smart targeting is for TRAFFIC, LEAD_GENERATION, WEB_CONVERSIONS and APP_PROMOTION",
      { source: PAGE.smartTargeting },
    ),
    row(
      `${field}-saved-audience`,
      field,
      { refuses: [true] },
      { saved_audience_id: { set: true } },
      "smart targeting expands the audiences listed here, not a saved audience",
      { source: PAGE.smartTargeting, mark: "unclear" },
    ),
    row(
      `${field}-retargeting`,
      field,
      { refuses: [true] },
      { "campaign.app_promotion_type": ["APP_RETARGETING"] },
      "smart targeting cannot be combined with retargeting",
      { source: PAGE.smartTargeting, mark: "unclear" },
    ),
  ]),
  row(
    "smart-audience-of-audiences",
    "smart_audience_enabled",
    { refuses: [true] },
    { audience_ids: { set: false } },
    "it expands audienceIds, and none are set",
    { source: PAGE.smartTargeting, mark: "unclear" },
  ),
  row(
    "smart-interest-of-interests",
    "smart_interest_behavior_enabled",
    { refuses: [true] },
    {
      interest_category_ids: { set: false },
      interest_keyword_ids: { set: false },
      purchase_intention_keyword_ids: { set: false },
      actions: { set: false },
    },
    "it expands interests and behaviour, and none are set",
    { source: PAGE.smartTargeting, mark: "unclear" },
  ),
];

const savedRules: readonly RuleRow[] = [
  row(
    "saved-audience-of-objective",
    "saved_audience_id",
    { refuses: true },
    { "campaign.objective_type": ["PRODUCT_SALES"] },
    "product sales do not support saved audiences",
  ),
  row(
    "saved-audience-of-placement",
    "saved_audience_id",
    { refuses: true },
    { ...CHOSEN, placements: { not: ["PLACEMENT_TIKTOK"] } },
    "saved audiences work on TikTok only",
  ),
];

const ENDED = "TikTok retired it in June 2024. Use smartAudienceEnabled and smartInterestBehaviorEnabled";

const endedRules: readonly RuleRow[] = [
  row("automatic-targeting", "auto_targeting_enabled", { refuses: [true] }, undefined, ENDED),
  row("targeting-expansion", "targeting_expansion.expansion_enabled", { refuses: [true] }, undefined, ENDED),
];

const retargetingRules: readonly RuleRow[] = [
  row(
    "audience-type",
    "audience_type",
    { requires: true },
    { "campaign.app_promotion_type": ["APP_RETARGETING"] },
    "retargeting requires the type of audience",
  ),
  row(
    "audience-type-elsewhere",
    "audience_type",
    { refuses: true },
    { "campaign.app_promotion_type": { not: ["APP_RETARGETING"] } },
    "it requires APP_RETARGETING",
  ),
  row(
    "audience-type-values",
    "audience_type",
    { oneOf: ["NEW_CUSTOM_AUDIENCE"] },
    undefined,
    "TikTok accepts this one",
  ),
  row(
    "audience-rule-elsewhere",
    "audience_rule",
    { refuses: true },
    { "campaign.objective_type": { not: ["TRAFFIC", "APP_PROMOTION"] } },
    "audience rules require TRAFFIC or APP_PROMOTION",
    { mark: "unclear" },
  ),
  row(
    "audience-twice",
    "excluded_audience_ids",
    { disjoint: "audience_ids" },
    undefined,
    "an audience cannot be both included and excluded",
  ),
];

const pangleRules: readonly RuleRow[] = [
  row(
    "pangle-packages",
    "excluded_pangle_audience_package_ids",
    { refuses: true },
    { included_pangle_audience_package_ids: { set: true } },
    CONFLICT,
  ),
  ...(["included_pangle_audience_package_ids", "excluded_pangle_audience_package_ids"] as const).map((field) =>
    row(
      `${field}-placement`,
      field,
      { refuses: true },
      { ...CHOSEN, placements: { not: ["PLACEMENT_PANGLE"] } },
      "these audiences work on Pangle only",
      { mark: "unclear" },
    ),
  ),
];

const contextualRules: readonly RuleRow[] = [
  row(
    "contextual-of-objective",
    "contextual_tag_ids",
    { refuses: true },
    { "campaign.objective_type": { not: ["REACH", "VIDEO_VIEWS", "RF_REACH"] } },
    "contextual tags require REACH or VIDEO_VIEWS",
  ),
  row(
    "contextual-of-third-party",
    "contextual_tag_ids",
    { refuses: true },
    { brand_safety_type: ["THIRD_PARTY"] },
    "a third party checks brand safety here",
  ),
  row(
    "contextual-of-reach",
    "contextual_tag_ids",
    { refuses: true },
    {
      "campaign.objective_type": ["REACH"],
      any: [
        { tiktok_subplacements: ["LEMON8"] },
        { placement_type: { not: ["PLACEMENT_TYPE_AUTOMATIC"] }, placements: ["PLACEMENT_GLOBAL_APP_BUNDLE"] },
      ],
    },
    "neither Lemon8 nor the Global App Bundle supports contextual tags",
  ),
  row(
    "contextual-allowlist",
    "contextual_tag_ids",
    { refuses: true },
    { "campaign.objective_type": ["REACH", "VIDEO_VIEWS"] },
    "TikTok enables contextual tags for selected accounts only",
    { source: PAGE.contextual, mark: "allowlist" },
  ),
];

export const audienceRules: readonly RuleRow[] = [
  ...purchaseRules,
  ...actionRules,
  ...smartRules,
  ...savedRules,
  ...endedRules,
  ...retargetingRules,
  ...pangleRules,
  ...contextualRules,
];
