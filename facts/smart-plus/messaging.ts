/** Messages, forms and what ad groups of one campaign share (reference sections 4, 7). */
import type { RuleRow } from "../language.js";
import { IOS14, MESSAGES } from "./kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");

export const smartMessagingRules: readonly RuleRow[] = [
  rule("messaging-app", "messaging_app_type", REQUIRED, "conversations take place in an app", DOC.G, {
    when: { promotion_type: [MESSAGES], optimization_goal: ["CONVERSATION"] },
  }),
  rule(
    "messaging-apps",
    "messaging_app_type",
    { oneOf: ["MESSENGER", "WHATSAPP", "ZALO", "LINE", "IM_URL"] },
    "TikTok supports these",
    DOC.G,
  ),
  rule(
    "messaging-conversations",
    "messaging_app_type",
    { refuses: ["LINE", "IM_URL"] },
    "TikTok cannot count conversations there",
    DOC.G,
    {
      when: { optimization_goal: ["CONVERSATION"] },
    },
  ),
  rule("messaging-elsewhere", "messaging_app_type", REFUSED, "it requires ads that open a messaging app", DOC.G, {
    when: { promotion_type: { not: [MESSAGES] } },
    mark: "unclear",
  }),
  rule("messaging-account", "messaging_app_account_id", REQUIRED, "it is the account that people message", DOC.G, {
    when: {
      any: [
        { messaging_app_type: ["MESSENGER", "LINE"] },
        { messaging_app_type: ["ZALO"], zalo_id_type: ["ZALO_OFFICIAL_ACCOUNT"] },
      ],
    },
  }),
  rule(
    "messaging-account-unused",
    "messaging_app_account_id",
    REFUSED,
    "TikTok derives it from the phone number",
    DOC.G,
    {
      when: {
        any: [
          { messaging_app_type: ["WHATSAPP"] },
          { messaging_app_type: ["ZALO"], zalo_id_type: ["ZALO_PHONE_ACCOUNT"] },
        ],
      },
      mark: "unclear",
    },
  ),
  rule("zalo", "zalo_id_type", REQUIRED, "Zalo has two types of accounts", DOC.G, {
    when: { messaging_app_type: ["ZALO"] },
  }),
  rule(
    "zalo-kinds",
    "zalo_id_type",
    { oneOf: ["ZALO_OFFICIAL_ACCOUNT", "ZALO_PHONE_ACCOUNT"] },
    "Zalo has these types",
    DOC.G,
  ),
  rule(
    "zalo-phone",
    "zalo_id_type",
    { refuses: ["ZALO_PHONE_ACCOUNT"] },
    "a Zalo phone account supports clicks only",
    DOC.G,
    {
      when: { optimization_goal: { not: ["CLICK"] } },
    },
  ),
  ...["phone_region_code", "phone_region_calling_code", "phone_number"].map((part) =>
    rule(`phone.${part}`, `phone_info.${part}`, REQUIRED, "it is the phone number that people message", DOC.G, {
      when: {
        any: [
          { messaging_app_type: ["WHATSAPP"] },
          { messaging_app_type: ["ZALO"], zalo_id_type: ["ZALO_PHONE_ACCOUNT"] },
        ],
      },
    }),
  ),
  ...["deep_funnel_event_source", "deep_funnel_event_source_id", "deep_funnel_optimization_event"].map((field) =>
    rule(`funnel.${field}`, field, REQUIRED, "deep funnel optimization requires its event", DOC.G, {
      when: { deep_funnel_optimization_status: ["ON"] },
    }),
  ),
  rule(
    "funnel-values",
    "deep_funnel_optimization_status",
    { oneOf: ["ON", "OFF"] },
    "it is enabled or disabled",
    DOC.G,
  ),
  rule(
    "funnel-sources",
    "deep_funnel_event_source",
    { oneOf: ["PIXEL", "OFFLINE", "CRM"] },
    "TikTok supports these sources",
    DOC.G,
  ),
  rule("funnel-elsewhere", "deep_funnel_optimization_status", { refuses: ["ON"] }, "it requires lead forms", DOC.G, {
    when: { promotion_type: { not: ["LEAD_GENERATION"] } },
    mark: "unclear",
  }),
  rule("gaming-values", "gaming_ad_compliance_agreement", { oneOf: ["ON", "OFF"] }, "it is enabled or disabled", DOC.G),
  rule(
    "gaming",
    "gaming_ad_compliance_agreement",
    { refuses: ["ON"] },
    "it requires app retargeting or regular app installs",
    DOC.G,
    {
      when: {
        any: [
          { "campaign.app_promotion_type": { not: ["APP_INSTALL", "APP_RETARGETING"] } },
          { "campaign.app_promotion_type": ["APP_INSTALL"], ...IOS14 },
        ],
      },
      mark: "unclear",
    },
  ),
  rule("premiere", "movie_premiere_date", { matches: "\\d{4}-\\d{2}-\\d{2}" }, "a day has the form YYYY-MM-DD", DOC.G),
  rule("premiere-elsewhere", "movie_premiere_date", REFUSED, "it requires promotional campaigns", DOC.G, {
    when: { "campaign.is_promotional_campaign": { not: [true] } },
    mark: "unclear",
  }),
];

const SAME_UNDER_CBO = [
  "promotion_type",
  "promotion_target_type",
  "optimization_goal",
  "optimization_event",
  "custom_conversion_id",
  "billing_event",
  "bid_type",
  "bid_price",
  "conversion_bid_price",
  "deep_bid_type",
  "vbo_window",
  "roas_bid",
];
const SAME_WITHOUT = ["bid_type", "deep_bid_type", "vbo_window", "budget_mode"];

/** What all ad groups of a campaign share; when one is updated, TikTok sets it on all. */
export const smartSiblingRules: readonly RuleRow[] = [
  ...SAME_UNDER_CBO.map((field) =>
    rule(
      `siblings-cbo.${field}`,
      field,
      { equalAmongSiblings: true },
      "under campaign budget optimization all ad groups share it",
      DOC.G,
      {
        on: "create",
        when: { "campaign.budget_optimize_on": [true], [field]: SET },
      },
    ),
  ),
  ...SAME_WITHOUT.map((field) =>
    rule(`siblings.${field}`, field, { equalAmongSiblings: true }, "all ad groups of a campaign share it", DOC.G, {
      on: "create",
      when: { "campaign.budget_optimize_on": [false], [field]: SET },
    }),
  ),
];
