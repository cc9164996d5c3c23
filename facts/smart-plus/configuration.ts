/** ad_configuration of ads of Upgraded Smart+ (reference section 10). */
import { END_CARD_BUTTONS } from "../enums/ads.js";
import type { RuleRow } from "../language.js";
import { CATALOG, configured, LEADS, onTikTok } from "./ad-kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_ad");

export const ENHANCEMENTS = [
  "TRANSLATE_AND_DUB",
  "MUSIC_REFRESH",
  "VIDEO_QUALITY",
  "IMAGE_QUALITY",
  "IMAGE_RESIZE",
] as const;

const TOGGLE = configured("catalog_creative_toggle");
const ENHANCED = configured("creative_auto_enhancement_strategy_list");
const APP_TRACKING = configured("tracking_info.app_tracking_info_list");
const UTM = configured("utm_params");

export const smartConfigurationRules: readonly RuleRow[] = [
  rule(
    "identity-types",
    configured("identity_type"),
    { oneOf: ["CUSTOMIZED_USER", "TT_USER", "BC_AUTH_TT"] },
    "TikTok supports these identities here",
    DOC.A,
  ),
  rule("identity", configured("identity_id"), REQUIRED, "it is the identity that the ad appears under", DOC.A, {
    when: { [configured("identity_type")]: SET },
  }),
  rule(
    "identity-center",
    configured("identity_authorized_bc_id"),
    REQUIRED,
    "it is the Business Center that shares the account",
    DOC.A,
    {
      when: { [configured("identity_type")]: ["BC_AUTH_TT"] },
    },
  ),
  rule(
    "custom-identity",
    configured("identity_type"),
    { refuses: ["CUSTOMIZED_USER"] },
    "custom identities are not supported on TikTok",
    DOC.A,
    {
      when: { any: onTikTok({}) },
    },
  ),
  rule("dark-posts", configured("dark_post_status"), { oneOf: ["ON", "OFF"] }, "it is enabled or disabled", DOC.A),
  rule(
    "auto-add",
    configured("creative_auto_add_toggle"),
    { refuses: [true] },
    "TikTok adds creatives to website, form and messaging ads only",
    DOC.A,
    {
      when: {
        "adgroup.promotion_type": { not: ["WEBSITE", "LEAD_GENERATION", "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE"] },
      },
      mark: "unclear",
    },
  ),
  rule("enhancements", ENHANCED, { oneOf: ENHANCEMENTS }, "TikTok supports these enhancements", DOC.AE),
  rule("enhancements-elsewhere", ENHANCED, REFUSED, "TikTok does not enhance such ads", DOC.AE, {
    when: {
      any: [
        { "campaign.app_promotion_type": ["APP_RETARGETING", "MINIS"] },
        {
          "adgroup.promotion_type": [
            "LEAD_GEN_CLICK_TO_CALL",
            "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
            "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE",
          ],
        },
        { ...LEADS, ...CATALOG },
      ],
    },
    mark: "unclear",
  }),
  rule("utm-count", UTM, { count: { max: 14 } }, "an ad supports up to fourteen", DOC.A),
  rule(
    "utm-of-address",
    UTM,
    { computed: "parametersOfFirstAddress" },
    "TikTok only records them; they must equal the parameters of the URL",
    DOC.A,
    { when: { "landing_page_url_list.landing_page_url": SET } },
  ),
  rule("utm-elsewhere", UTM, REFUSED, "only web campaigns record URL parameters", DOC.A, {
    when: { "campaign.objective_type": { not: ["WEB_CONVERSIONS"] } },
    mark: "unclear",
  }),
  ...[UTM, configured("deeplink_utm_params")].flatMap((list) => [
    rule(`${list}.key`, "item.key", { length: { max: 100 } }, "that is TikTok's maximum length", DOC.A, { each: list }),
    rule(`${list}.value`, "item.value", { length: { max: 600 } }, "that is TikTok's maximum length", DOC.A, {
      each: list,
    }),
  ]),
  rule(
    "deeplink-utm-count",
    configured("deeplink_utm_params"),
    { count: { max: 14 } },
    "an ad supports up to fourteen",
    DOC.A,
  ),
  rule(
    "deeplink-utm-elsewhere",
    configured("deeplink_utm_params"),
    REFUSED,
    "only deferred deep links of an app destination record them",
    DOC.A,
    {
      when: {
        any: [
          { "campaign.sales_destination": { not: ["APP"] } },
          { "deeplink_list.deeplink_type": { not: ["DEFERRED_DEEPLINK"] } },
        ],
      },
      mark: "unclear",
    },
  ),
  rule(
    "end-card",
    configured("end_card_cta"),
    {
      oneOf: [...END_CARD_BUTTONS, "SEND_MESSAGE"],
    },
    "TikTok supports these",
    DOC.A,
  ),
  rule("display-fields", configured("product_display_field_list"), { count: { max: 2 } }, "up to two", DOC.A),
  rule(
    "auto-disclaimers",
    configured("auto_disclaimer_types"),
    { oneOf: ["EMISSION", "DISCOUNT"] },
    "TikTok supports these",
    DOC.A,
  ),
  rule("auto-disclaimers-count", configured("auto_disclaimer_types"), { count: { max: 1 } }, "one of them", DOC.A),
  rule("end-card-needed", configured("end_card_cta"), REQUIRED, "the carousel ends with a card and its button", DOC.A, {
    when: { ...LEADS, ...CATALOG, [TOGGLE]: [true] },
  }),
  ...["end_card_cta", "product_display_field_list", "auto_disclaimer_types"].map((name) =>
    rule(
      `${name}-elsewhere`,
      configured(name),
      REFUSED,
      "it requires lead ads with creatives from an automotive catalog",
      DOC.A,
      {
        when: { any: [{ "campaign.objective_type": { not: ["LEAD_GENERATION"] } }, { [TOGGLE]: { not: [true] } }] },
        mark: "unclear",
      },
    ),
  ),
  ...["phone_region_code", "phone_region_calling_code", "phone_number"].map((part) =>
    rule(
      `phone.${part}`,
      configured(`phone_info.${part}`),
      REQUIRED,
      "it is the phone number that people call",
      DOC.A,
      {
        when: { "adgroup.promotion_type": ["LEAD_GEN_CLICK_TO_CALL"] },
      },
    ),
  ),
  rule("fallback", configured("fallback_type"), { oneOf: ["WEBSITE"] }, "a website is the only fallback", DOC.A),
  ...["app_type", "app_id"].map((name) =>
    rule(`app-tracking-${name}`, `item.${name}`, REQUIRED, "it selects the app that is tracked", DOC.A, {
      each: APP_TRACKING,
    }),
  ),
  rule(
    "app-tracking-types",
    "item.app_type",
    { oneOf: ["APP_ANDROID", "APP_IOS"] },
    "TikTok supports these operating systems",
    DOC.A,
    {
      each: APP_TRACKING,
    },
  ),
  rule(
    "app-tracking-address",
    "item.impression_tracking_url",
    { requires: true, or: ["item.click_tracking_url"] },
    "app tracking requires at least one URL",
    DOC.A,
    { each: APP_TRACKING },
  ),
  rule("app-tracking-elsewhere", APP_TRACKING, REFUSED, "it requires web and app together", DOC.A, {
    when: { "campaign.sales_destination": { not: ["WEB_AND_APP"] } },
    mark: "unclear",
  }),
  rule(
    "tracking-app",
    configured("tracking_info.tracking_app_id"),
    { equals: "adgroup.app_id" },
    "the app must be the one that the ad group promotes",
    DOC.A,
  ),
  rule("fallback-page", "landing_page_url_list", REQUIRED, "fallback_type WEBSITE needs the website", DOC.A, {
    when: { [configured("fallback_type")]: ["WEBSITE"] },
  }),
  rule(
    "offline-sets-count",
    configured("tracking_info.tracking_offline_event_set_ids"),
    { count: { max: 50 } },
    "up to fifty",
    DOC.A,
  ),
  rule(
    "app-tracking-count",
    configured("tracking_info.app_tracking_info_list"),
    { count: { max: 4 } },
    "up to four",
    DOC.A,
  ),
];
