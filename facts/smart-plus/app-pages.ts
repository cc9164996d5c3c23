/**
 * Requirements of the pages of app campaigns (1853377390815233, dedicated 1853377803841537) and of catalog ads for an
 * app (1847303035303106) for campaigns, ad groups and ads, beyond the rules of their fields.
 */
import type { Condition, RuleRow } from "../language.js";
import { INSTALLS, IOS14, REGULAR, RETARGETING, to } from "./kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const campaign = rulesOf("smart_campaign");
const group = rulesOf("smart_adgroup");
const ad = rulesOf("smart_ad");

const REGULAR_INSTALLS: Condition = { ...INSTALLS, ...REGULAR };
const DEDICATED_INSTALLS: Condition = { ...INSTALLS, ...IOS14 };
const TO_APP = to("APP");
const DEDICATED_TO_APP: Condition = { ...TO_APP, ...IOS14 };
const IOS: Condition = { "adgroup.promotion_type": ["APP_IOS"] };
const PROFILE_PAGE = "campaign.campaign_app_profile_page_state";
const STORE = "a click on such an ad leads to the store";
const STATED = { requires: true, or: ["placements"], stated: true } as const;

const groups: readonly RuleRow[] = [
  ...(
    [
      ["retargeting", RETARGETING, DOC.APN],
      ["dedicated", DEDICATED_INSTALLS, DOC.APD],
      ["app", TO_APP, DOC.CAP],
    ] as const
  ).map(([id, kind, source]) =>
    group(`value-placement.${id}`, "placement_type", STATED, "app value requires a selected placement", source, {
      when: { ...kind, optimization_goal: ["VALUE"] },
      message: "placement error",
    }),
  ),
  group(
    "placement-of-rta",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    "retargeting by RTA runs on TikTok, as a selected placement",
    DOC.APN,
    { when: { ...RETARGETING, "campaign.rta_id": SET }, message: "placement error" },
  ),
  group(
    "placement-of-dedicated-catalog",
    "placement_type",
    { oneOf: ["PLACEMENT_TYPE_NORMAL"] },
    "dedicated catalog ads for an app run on TikTok, as a selected placement",
    DOC.CAP,
    { when: DEDICATED_TO_APP, message: "placement error" },
  ),
  group(
    "placements-of-dedicated-catalog",
    "placements",
    { oneOf: ["PLACEMENT_TIKTOK"] },
    "dedicated catalog ads for an app run on TikTok only",
    DOC.CAP,
    { when: { ...DEDICATED_TO_APP, placement_type: ["PLACEMENT_TYPE_NORMAL"] } },
  ),
  group("event-of-installs", "optimization_event", { oneOf: ["ACTIVE"] }, "an install is event ACTIVE", DOC.CAP, {
    when: { ...TO_APP, optimization_goal: ["INSTALL"] },
  }),
  group(
    "app-targeting-of-installs",
    "targeting_spec.app_targeting_type",
    REFUSED,
    "app installs support neither prospecting nor retargeting",
    DOC.CAP,
    { when: { ...TO_APP, ...REGULAR, optimization_goal: ["INSTALL"] } },
  ),
];

const pages: readonly RuleRow[] = [
  ...(
    [
      ["installs", REGULAR_INSTALLS, DOC.APN],
      ["dedicated", { ...DEDICATED_INSTALLS, [PROFILE_PAGE]: { not: ["ON"] } }, DOC.APD],
      ["retargeting-ios", { ...RETARGETING, ...IOS }, DOC.APN],
      ["app", TO_APP, DOC.CAP],
    ] as const
  ).map(([id, when, source]) => ad(`pages-of-app.${id}`, "page_list", REFUSED, STORE, source, { when })),
  ad("profile-page", "page_list", REQUIRED, "campaign_app_profile_page_state ON shows an app profile page", DOC.APD, {
    when: { ...DEDICATED_INSTALLS, [PROFILE_PAGE]: ["ON"] },
  }),
  ad("landing-page-of-catalog-app", "landing_page_url_list", REFUSED, STORE, DOC.CAP, { when: TO_APP }),
];

const links: readonly RuleRow[] = [
  ...(
    [
      [
        "installs",
        REGULAR_INSTALLS,
        "DEFERRED_DEEPLINK",
        "people who install the app first get there afterwards",
        DOC.APN,
      ],
      ["retargeting", RETARGETING, "NORMAL", "the audience already has the app", DOC.APN],
      ["app", { ...TO_APP, ...REGULAR }, "DEFERRED_DEEPLINK", "catalog ads for an app support this type", DOC.CAP],
    ] as const
  ).map(([id, when, type, why, source]) =>
    ad(`deeplink-type-of.${id}`, "item.deeplink_type", { oneOf: [type] }, why, source, { each: "deeplink_list", when }),
  ),
  ad(
    "deeplink-of-dedicated-catalog",
    "deeplink_list",
    REFUSED,
    "dedicated catalog ads do not support deep links",
    DOC.CAP,
    {
      when: DEDICATED_TO_APP,
    },
  ),
  ad(
    "call-to-action-of-retargeting",
    "ad_configuration.call_to_action_id",
    REQUIRED,
    "retargeting requires a portfolio of calls to action (CreativePortfolio)",
    DOC.APN,
    { when: RETARGETING },
  ),
  ad(
    "call-to-action-list-of-retargeting",
    "call_to_action_list",
    REFUSED,
    "retargeting uses call_to_action_id",
    DOC.APN,
    { when: RETARGETING },
  ),
];

export const smartAppPageRules: readonly RuleRow[] = [
  campaign(
    "type-of-retargeting",
    "campaign_type",
    { oneOf: ["REGULAR_CAMPAIGN"] },
    "app retargeting does not support dedicated iOS campaigns",
    DOC.APN,
    { when: { objective_type: ["APP_PROMOTION"], app_promotion_type: ["APP_RETARGETING"] } },
  ),
  ...groups,
  ...pages,
  ...links,
];
