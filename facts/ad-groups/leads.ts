/** Leads: forms, websites, messages, calls, deep funnel. */
import { type RuleRow, rules } from "../language.js";
import { PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });
const LEADS = { "campaign.objective_type": ["LEAD_GENERATION"] } as const;
const MESSAGES = "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE";
const ON = { deep_funnel_optimization_status: ["ON"] } as const;

export const leadRules: readonly RuleRow[] = [
  row(
    "lead-goal-of-website",
    "optimization_goal",
    { refuses: ["LEAD_GENERATION"] },
    { ...LEADS, promotion_target_type: ["EXTERNAL_WEBSITE"] },
    "website leads support goal CONVERT or CLICK",
    { source: PAGE.searchCampaigns },
  ),
  row(
    "lead-conversions",
    "promotion_target_type",
    { oneOf: ["EXTERNAL_WEBSITE"] },
    { ...LEADS, optimization_goal: ["CONVERT"], promotion_type: ["LEAD_GENERATION"] },
    "goal CONVERT requires a website",
    { source: PAGE.searchCampaigns },
  ),
  row(
    "lead-goal-of-messages",
    "optimization_goal",
    { oneOf: ["CLICK", "CONVERSATION"] },
    { promotion_type: ["LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE", MESSAGES] },
    "messaging ads support goal CLICK or CONVERSATION",
  ),
  row(
    "lead-goal-of-calls",
    "optimization_goal",
    { oneOf: ["CLICK"] },
    { promotion_type: ["LEAD_GEN_CLICK_TO_CALL"] },
    "call ads support goal CLICK",
    { mark: "assumed" },
  ),
  row(
    "conversation-elsewhere",
    "optimization_goal",
    { refuses: ["CONVERSATION"] },
    { promotion_type: { not: ["LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE", MESSAGES] } },
    "conversations require messaging ads",
    { source: PAGE.conversionEvents },
  ),
  row(
    "target-elsewhere",
    "promotion_target_type",
    { refuses: ["INSTANT_PAGE", "EXTERNAL_WEBSITE"] },
    { "campaign.objective_type": { not: ["LEAD_GENERATION"] } },
    "it selects where leads are collected",
    { mark: "unclear" },
  ),
  row(
    "messaging-app",
    "messaging_app_type",
    { requires: true },
    { promotion_type: [MESSAGES], optimization_goal: ["CONVERSATION"] },
    "conversations take place in one app",
  ),
  row(
    "messaging-app-of-conversation",
    "messaging_app_type",
    { oneOf: ["MESSENGER", "WHATSAPP"] },
    { promotion_type: [MESSAGES], optimization_goal: ["CONVERSATION"] },
    "goal CONVERSATION supports these apps",
  ),
  row(
    "messaging-app-elsewhere",
    "messaging_app_type",
    { refuses: true },
    { promotion_type: { not: [MESSAGES] } },
    `it requires promotionType ${MESSAGES}`,
    { mark: "unclear" },
  ),
  row(
    "messaging-account",
    "messaging_app_account_id",
    { requires: true },
    { messaging_app_type: ["MESSENGER", "LINE"] },
    "it is the account that people message",
  ),
  ...(["phone_region_code", "phone_region_calling_code", "phone_number"] as const).map((field) =>
    row(
      `messaging-${field}`,
      field,
      { requires: true },
      { messaging_app_type: ["WHATSAPP", "ZALO"] },
      "it is the phone number that people message",
    ),
  ),
  ...(["deep_funnel_event_source", "deep_funnel_event_source_id", "deep_funnel_optimization_event"] as const).map(
    (field) =>
      row(
        field.replaceAll("_", "-"),
        field,
        { requires: true },
        ON,
        "deep funnel optimization requires the event to count",
      ),
  ),
  row(
    "deep-funnel-elsewhere",
    "deep_funnel_optimization_status",
    { refuses: ["ON"] },
    { promotion_type: { not: ["LEAD_GENERATION"] } },
    "deep funnel optimization requires promotionType LEAD_GENERATION",
    { mark: "unclear" },
  ),
];
