/** Members of targeting_spec of Upgraded Smart+ (reference section 5). */
import type { Condition, RuleRow } from "../language.js";

import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_adgroup");
const spec = (name: string): string => `targeting_spec.${name}`;

const MANUAL: Condition = { targeting_optimization_mode: ["MANUAL"] };
const SUGGESTIONS = "suggestion_audience_enabled";
const TO_APP: Condition = { "campaign.objective_type": ["WEB_CONVERSIONS"], "campaign.sales_destination": ["APP"] };
const NOT_TO_APP: Condition = { "campaign.sales_destination": { not: ["APP"] } };

const DAYS = [1, 2, 3, 7, 14, 30, 60, 90, 180];
const PRICES = [...Array.from({ length: 21 }, (_one, index) => index * 50), 10_000];

export const smartTargetingRules: readonly RuleRow[] = [
  rule("targeting", "targeting_spec", REQUIRED, "an ad group must specify its locations", DOC.G),
  rule("locations", spec("location_ids"), REQUIRED, "an ad group must specify its locations", DOC.G, {
    when: { targeting_spec: SET, "campaign.catalog_type": { not: ["TRAVEL_ENTERTAINMENT"] } },
  }),
  rule(
    "locations-of-travel",
    spec("location_ids"),
    { requires: true, or: [spec("zipcode_ids")] },
    "an ad group must specify its locations",
    DOC.G,
    {
      when: { targeting_spec: SET, "campaign.catalog_type": ["TRAVEL_ENTERTAINMENT"] },
    },
  ),
  rule(
    "locations-count",
    spec("location_ids"),
    { count: { max: 3000, and: [spec("zipcode_ids")] } },
    "that is TikTok's maximum",
    DOC.G,
  ),
  rule("zip-codes", spec("zipcode_ids"), REFUSED, "only travel catalogs support postal codes", DOC.G, {
    when: { "campaign.catalog_type": { not: ["TRAVEL_ENTERTAINMENT"] } },
  }),
  rule("zip-codes-industries", spec("zipcode_ids"), REFUSED, "the law restricts it in special industries", DOC.G, {
    when: { "campaign.special_industries": SET },
  }),
  rule("systems", spec("operating_systems"), { oneOf: ["ANDROID", "IOS"] }, "TikTok supports these", DOC.G),
  rule("systems-count", spec("operating_systems"), { count: { max: 1 } }, "choose one operating system or none", DOC.G),
  rule(
    "audience-ages",
    spec("spc_audience_age"),
    { oneOf: ["OVER_EIGHTEEN", "OVER_TWENTY_FIVE", "ALL"] },
    "Smart+ supports these ages",
    DOC.G,
  ),
  rule(
    "ages",
    spec("age_groups"),
    { oneOf: ["AGE_13_17", "AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100"] },
    "TikTok supports these ages",
    DOC.G,
  ),
  rule(
    "minors",
    spec("age_groups"),
    { refuses: ["AGE_13_17"] },
    "only app installs and retargeting can target minors",
    DOC.G,
    {
      when: {
        "campaign.app_promotion_type": { not: ["APP_INSTALL", "APP_RETARGETING"] },
        any: [MANUAL, { [SUGGESTIONS]: [true] }],
      },
    },
  ),
  rule(
    "genders",
    spec("gender"),
    { oneOf: ["GENDER_FEMALE", "GENDER_MALE", "GENDER_UNLIMITED"] },
    "TikTok supports these",
    DOC.G,
  ),
  ...["audience_ids", "excluded_audience_ids"].map((name) =>
    rule(`rta.${name}`, spec(name), REFUSED, "RTA chooses the audience", DOC.G, { when: { "campaign.rta_id": SET } }),
  ),
  rule(
    "app-targeting",
    spec("app_targeting_type"),
    REQUIRED,
    "an app destination requires prospecting or retargeting",
    DOC.G,
    {
      when: { ...TO_APP, optimization_goal: ["CLICK", "IN_APP_EVENT", "VALUE"] },
    },
  ),
  rule(
    "app-targetings",
    spec("app_targeting_type"),
    { oneOf: ["PROSPECT", "RETARGETING"] },
    "TikTok supports these",
    DOC.G,
  ),
  rule(
    "app-targeting-ios14",
    spec("app_targeting_type"),
    { oneOf: ["PROSPECT"] },
    "dedicated iOS 14 campaigns support prospecting only",
    DOC.G,
    {
      when: { "campaign.campaign_type": ["IOS14_CAMPAIGN"] },
    },
  ),
  rule("app-targeting-elsewhere", spec("app_targeting_type"), REFUSED, "it requires an app destination", DOC.G, {
    when: NOT_TO_APP,
    mark: "unclear",
  }),
  rule(
    "retargetings",
    spec("shopping_ads_retargeting_type"),
    { oneOf: ["OFF", "LAB1", "LAB2", "LAB3"] },
    "TikTok supports these",
    DOC.G,
  ),
  rule(
    "retargeting-catalog",
    spec("shopping_ads_retargeting_type"),
    { refuses: ["LAB1", "LAB2", "LAB3"] },
    "it requires e-commerce catalogs",
    DOC.G,
    {
      when: { "campaign.catalog_type": { not: ["ECOMMERCE"] } },
      mark: "unclear",
    },
  ),
  rule(
    "retargeting-days",
    spec("shopping_ads_retargeting_actions_days"),
    REQUIRED,
    "actions require a number of days",
    DOC.G,
    {
      when: { ...MANUAL, [spec("shopping_ads_retargeting_type")]: ["LAB1", "LAB2"] },
    },
  ),
  rule(
    "retargeting-days-values",
    spec("shopping_ads_retargeting_actions_days"),
    { oneOf: DAYS },
    "TikTok supports these numbers of days",
    DOC.G,
  ),
  rule(
    "retargeting-actions",
    spec("included_custom_actions"),
    { requires: true, or: [spec("excluded_custom_actions")] },
    "LAB3 requires its actions",
    DOC.G,
    { when: { ...MANUAL, [spec("shopping_ads_retargeting_type")]: ["LAB3"] } },
  ),
  ...["included_custom_actions", "excluded_custom_actions"].flatMap((name) => [
    rule(
      `${name}-codes`,
      "item.code",
      { oneOf: ["VIEW_PRODUCT", "ADD_TO_CART", "PURCHASE"] },
      "TikTok supports these actions",
      DOC.G,
      {
        each: spec(name),
      },
    ),
    rule(`${name}-days`, "item.days", { range: { min: 1, max: 180 } }, "TikTok accepts up to 180 days", DOC.G, {
      each: spec(name),
    }),
  ]),
  rule(
    "retargeting-relation",
    spec("shopping_ads_retargeting_custom_audience_relation"),
    { oneOf: ["AND", "OR"] },
    "TikTok supports these",
    DOC.G,
  ),
  rule(
    "pangle-packages",
    spec("included_pangle_audience_package_ids"),
    REFUSED,
    "packages are included or excluded, not both",
    DOC.G,
    {
      when: { ...MANUAL, [spec("excluded_pangle_audience_package_ids")]: SET },
    },
  ),
  rule(
    "action-scenes",
    "item.action_scene",
    { oneOf: ["VIDEO_RELATED", "CREATOR_RELATED", "HASHTAG_RELATED"] },
    "TikTok supports these scenes",
    DOC.G,
    {
      each: spec("actions"),
    },
  ),
  rule("action-periods", "item.action_period", { oneOf: [0, 7, 15] }, "TikTok supports these periods", DOC.G, {
    each: spec("actions"),
  }),
  rule("devices", spec("device_model_ids"), REFUSED, "device models and prices cannot be combined", DOC.G, {
    when: { ...MANUAL, [spec("device_price_ranges")]: SET },
  }),
  rule(
    "device-prices",
    spec("device_price_ranges"),
    { oneOf: PRICES },
    "prices must be multiples of 50, and 10000 means 1000 and more",
    DOC.G,
    {
      when: MANUAL,
    },
  ),
  rule("spending-powers", spec("spending_power"), { oneOf: ["ALL", "HIGH"] }, "TikTok supports these", DOC.G),
  rule(
    "incomes",
    spec("household_income"),
    { oneOf: ["TOP5", "TOP10", "TOP10_25", "TOP25_50"] },
    "TikTok supports these",
    DOC.G,
    {
      when: MANUAL,
    },
  ),
  rule(
    "saved-audience-industries",
    spec("saved_audience_id"),
    REFUSED,
    "the law restricts it in special industries",
    DOC.G,
    {
      when: { ...MANUAL, "campaign.special_industries": SET },
    },
  ),
  rule(
    "retargeting-relation-audience",
    spec("shopping_ads_retargeting_custom_audience_relation"),
    REFUSED,
    "it combines retargeting with audience_ids",
    DOC.G,
    {
      when: {
        ...MANUAL,
        any: [
          { [spec("audience_ids")]: { set: false } },
          { [spec("shopping_ads_retargeting_type")]: { not: ["LAB1", "LAB2", "LAB3"] } },
        ],
      },
      mark: "unclear",
    },
  ),
];
