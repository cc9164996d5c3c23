/** Text, links and disclaimers of ads of Upgraded Smart+ (reference section 8). */
import type { Condition, RuleRow } from "../language.js";
import { APPS, CATALOG, configured, LEADS, NO_CATALOG, onTikTok } from "./ad-kinds.js";
import { TIKTOK_IDENTITIES } from "./creatives.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET, UNSET } from "./row.js";

const rule = rulesOf("smart_ad");

const BY_ACCOUNT = [
  { "creative_list.creative_info.identity_type": TIKTOK_IDENTITIES },
  { [configured("identity_type")]: TIKTOK_IDENTITIES },
] as const;
const ACCOUNT_ON_TIKTOK: Condition[] = BY_ACCOUNT.flatMap((rest) => onTikTok(rest));
const LEADS_ON_TIKTOK: Condition[] = onTikTok(LEADS);

/** Lists whose entries are objects with one member. */
const MEMBERS = {
  ad_text_list: "ad_text",
  call_to_action_list: "call_to_action",
  landing_page_url_list: "landing_page_url",
  auto_message_list: "auto_message_id",
} as const;

const CUSTOM_PAGE = "https://apps\\.apple\\.com/[^?\\s]+\\?(?:[^\\s]*&)?ppid=[^\\s]+";
const CUSTOM_PAGE_FORM = "it must have the form https://apps.apple.com/{region}/app/{app_name}/id{app_id}?ppid={ppid}";

export const smartTextRules: readonly RuleRow[] = [
  rule("name-length", "ad_name", { length: { max: 512, wide: true } }, "that is TikTok's maximum length", DOC.A),
  rule("status", "operation_status", { oneOf: ["ENABLE", "DISABLE"] }, "a new ad is enabled or disabled", DOC.A, {
    on: "create",
  }),
  rule("texts", "ad_text_list", REQUIRED, "anything but a post requires a text", DOC.A, {
    each: "creative_list",
    when: {
      "item.ad_material_id": UNSET,
      "item.creative_info.tiktok_item_id": UNSET,
      "item.creative_info.ad_format": ["SINGLE_VIDEO", "CAROUSEL_ADS"],
    },
  }),
  rule("texts-count", "ad_text_list", { count: { max: 5 } }, "an ad supports up to five texts", DOC.A),
  rule(
    "call-to-action",
    configured("call_to_action_id"),
    REQUIRED,
    "on TikTok, ads of a TikTok account require a portfolio of calls to action (CreativePortfolio)",
    DOC.A,
    {
      when: { "campaign.objective_type": ["APP_PROMOTION", "WEB_CONVERSIONS"], any: ACCOUNT_ON_TIKTOK },
    },
  ),
  rule(
    "call-to-action-leads",
    configured("call_to_action_id"),
    REQUIRED,
    "on TikTok, lead ads require a portfolio of calls to action (CreativePortfolio)",
    DOC.A,
    {
      when: { any: LEADS_ON_TIKTOK },
    },
  ),
  rule(
    "call-to-action-list",
    "call_to_action_list",
    REFUSED,
    "on TikTok, ads of a TikTok account and lead ads use call_to_action_id",
    DOC.A,
    {
      when: { any: [...ACCOUNT_ON_TIKTOK, ...LEADS_ON_TIKTOK] },
    },
  ),
  rule("call-to-action-count", "call_to_action_list", { count: { max: 3 } }, "an ad supports up to three", DOC.A),
  rule("landing-page", "landing_page_url_list", REQUIRED, "a click leads to a website", DOC.A, {
    when: { "adgroup.promotion_type": ["WEBSITE"], ...NO_CATALOG },
  }),
  rule("landing-page-count", "landing_page_url_list", { count: { max: 1 } }, "an ad supports one website", DOC.A),
  rule("landing-page-of-app", "landing_page_url_list", REFUSED, "a click on an app ad leads to the store", DOC.APN, {
    when: { ...APPS, "campaign.app_promotion_type": { not: ["MINIS"] } },
  }),
  rule(
    "landing-page-form",
    "item.landing_page_url",
    { matches: "https?://.+" },
    "a URL starts with http:// or https://",
    DOC.A,
    {
      each: "landing_page_url_list",
    },
  ),
  rule("pages", "page_list", REQUIRED, "it is the form that collects leads", DOC.A, {
    when: { "adgroup.promotion_type": ["LEAD_GENERATION"], "adgroup.promotion_target_type": ["INSTANT_PAGE"] },
  }),
  rule("pages-count", "page_list", { count: { max: 3 } }, "an ad supports up to three pages", DOC.A),
  rule("deeplink-count", "deeplink_list", { count: { max: 1 } }, "an ad supports one deep link", DOC.A),
  rule("deeplink-type", "item.deeplink_type", REQUIRED, "TikTok requires the type of the deep link", DOC.A, {
    each: "deeplink_list",
    when: { "item.deeplink": SET },
  }),
  rule("deeplink", "item.deeplink", REQUIRED, "the type requires a deep link", DOC.A, {
    each: "deeplink_list",
    when: { "item.deeplink_type": SET },
  }),
  ...Object.entries(MEMBERS).map(([list, member]) =>
    rule(`${list}-member`, `item.${member}`, REQUIRED, "an entry of this list requires it", DOC.A, { each: list }),
  ),
  rule("product-page-form", "item.custom_product_page_url", { matches: CUSTOM_PAGE }, CUSTOM_PAGE_FORM, DOC.A, {
    each: "custom_product_page_list",
  }),
  rule(
    "deeplink-types",
    "item.deeplink_type",
    { oneOf: ["NORMAL", "DEFERRED_DEEPLINK"] },
    "TikTok supports these types",
    DOC.A,
    {
      each: "deeplink_list",
    },
  ),
  rule("product-page-count", "custom_product_page_list", { count: { max: 1 } }, "an ad supports one", DOC.A),
  rule(
    "product-page-length",
    "item.custom_product_page_url",
    { length: { max: 512 } },
    "that is TikTok's maximum length",
    DOC.A,
    {
      each: "custom_product_page_list",
    },
  ),
  rule("product-page-elsewhere", "custom_product_page_list", REFUSED, "it requires retargeting of iOS apps", DOC.A, {
    when: {
      any: [
        { "campaign.app_promotion_type": { not: ["APP_RETARGETING"] } },
        { "adgroup.promotion_type": { not: ["APP_IOS"] } },
      ],
    },
    mark: "unclear",
  }),
  rule("add-ons-count", "interactive_add_on_list", { count: { max: 1 } }, "an ad supports one add-on", DOC.A),
  rule("playables-count", "playable_list", { count: { max: 5 } }, "an ad supports up to five", DOC.A),
  rule("playables-elsewhere", "playable_list", REFUSED, "playables require app installs or mini games", DOC.A, {
    when: {
      "campaign.app_promotion_type": { not: ["APP_INSTALL"] },
      "adgroup.promotion_type": { not: ["MINI_GAME"] },
    },
    mark: "unclear",
  }),
  rule("auto-message", "auto_message_list", REQUIRED, "a conversation starts with a message", DOC.A, {
    when: { "adgroup.promotion_type": ["LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE"] },
  }),
  rule("auto-message-count", "auto_message_list", { count: { max: 1 } }, "an ad supports one", DOC.A),
];

const TYPE = "disclaimer.disclaimer_type";
const CLICKABLE = "disclaimer.disclaimer_clickable_texts";

export const smartDisclaimerRules: readonly RuleRow[] = [
  rule("disclaimer-of-catalog", "disclaimer", REFUSED, "lead ads with a catalog do not support disclaimers", DOC.A, {
    when: { ...LEADS, ...CATALOG },
  }),
  rule("disclaimer-placement", "disclaimer", REFUSED, "disclaimers are shown on TikTok only", DOC.A, {
    when: { "adgroup.placement_type": ["PLACEMENT_TYPE_NORMAL"], "adgroup.placements": { not: ["PLACEMENT_TIKTOK"] } },
    mark: "unclear",
  }),
  rule("disclaimer-type", TYPE, REQUIRED, "a disclaimer is either text or links", DOC.DIS, {
    when: { disclaimer: SET },
  }),
  rule(
    "disclaimer-types",
    TYPE,
    { oneOf: ["TEXT_ONLY", "TEXT_LINK"] },
    "a disclaimer is either text or links",
    DOC.DIS,
  ),
  rule("disclaimer-text", "disclaimer.disclaimer_text.text", REQUIRED, "TEXT_ONLY requires a text", DOC.DIS, {
    when: { [TYPE]: ["TEXT_ONLY"] },
  }),
  rule(
    "disclaimer-text-length",
    "disclaimer.disclaimer_text.text",
    { length: { max: 90 } },
    "that is TikTok's maximum length",
    DOC.DIS,
  ),
  rule("disclaimer-no-links", CLICKABLE, REFUSED, "TEXT_ONLY does not use links", DOC.DIS, {
    when: { [TYPE]: ["TEXT_ONLY"] },
  }),
  rule("disclaimer-links", CLICKABLE, REQUIRED, "TEXT_LINK requires links", DOC.DIS, {
    when: { [TYPE]: ["TEXT_LINK"] },
  }),
  rule("disclaimer-no-text", "disclaimer.disclaimer_text.text", REFUSED, "TEXT_LINK uses links only", DOC.DIS, {
    when: { [TYPE]: ["TEXT_LINK"] },
  }),
  ...["text", "url"].map((member) =>
    rule(`disclaimer-link-${member}`, `item.${member}`, REQUIRED, "a link requires a text and a URL", DOC.DIS, {
      each: CLICKABLE,
    }),
  ),
  rule("disclaimer-links-count", CLICKABLE, { count: { max: 3 } }, "TikTok accepts up to three links", DOC.DIS),
  rule("disclaimer-link-length", "item.text", { length: { max: 40 } }, "that is TikTok's maximum length", DOC.DIS, {
    each: CLICKABLE,
  }),
  rule(
    "disclaimer-links-length",
    CLICKABLE,
    { computed: "disclaimerLength" },
    "all links together have at most 40 characters",
    DOC.DIS,
  ),
];
