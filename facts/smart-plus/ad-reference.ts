/** What the reference of ads (1843317390059522) and the table of product information (1860735968798721) say, beyond products.ts and configuration.ts. */
import { VEHICLE_DETAILS } from "../enums/ads.js";
import type { Condition, RuleRow } from "../language.js";
import { CATALOG, configured, LEADS, NO_CATALOG, WEB } from "./ad-kinds.js";
import { DIRECT, MESSAGES } from "./kinds.js";
import { PURCHASE_CURRENCIES } from "./purchase-currencies.js";
import { DOC, REFUSED, REQUIRED, rulesOf, UNSET } from "./row.js";

const rule = rulesOf("smart_ad");
const info = (name: string): string => configured(`product_info.${name}`);

const LEAD_CATALOG: Condition = { ...LEADS, ...CATALOG };
const BOTH: Condition = { "campaign.sales_destination": ["WEB_AND_APP"] };
const PROMOS = info("promo_info_list");

/** What an inventory card may say. */
export const VEHICLE_TAGS = [
  "DEALER_NAME",
  "CURRENT_MILEAGE",
  "LEAD_PRICE",
  "LEAD_SALE_PRICE",
  "EXTERIOR_COLOR",
  "TRIM",
  "ADDRESS_CITY",
  "VEHICLE_STATE",
] as const;

const products: readonly RuleRow[] = [
  ...["product_titles", "product_image_list", "selling_points"].map((name) =>
    rule(
      `catalog.${name}`,
      info(name),
      REFUSED,
      "the information comes from the catalog, or TikTok shows none here",
      DOC.PI,
      {
        when: { any: [{ ...WEB, ...CATALOG }, BOTH, LEAD_CATALOG] },
        mark: "unclear",
      },
    ),
  ),
  rule("tags-of-others", info("catalog_tag_list"), REFUSED, "such catalogs show no product information", DOC.PI, {
    when: { "campaign.catalog_type": ["TRAVEL_ENTERTAINMENT", "MINI_SERIES"] },
    mark: "unclear",
  }),
  rule(
    "product-info-leads",
    configured("product_info_enabled"),
    { refuses: ["CATALOG"] },
    "there is no catalog",
    DOC.PI,
    {
      when: { ...LEADS, ...NO_CATALOG },
      mark: "unclear",
    },
  ),
  rule(
    "tags-of-vehicles",
    info("catalog_tag_list"),
    { oneOf: VEHICLE_TAGS },
    "TikTok supports these vehicle tags",
    DOC.A,
    {
      when: LEAD_CATALOG,
    },
  ),
  rule("tags-count", info("catalog_tag_list"), { count: { max: 4 } }, "up to four", DOC.A),
  ...["discount_currency", "minimum_purchase_currency"].map((name) =>
    rule(
      `promo-${name}-values`,
      `item.${name}`,
      { oneOf: PURCHASE_CURRENCIES },
      "TikTok supports these currencies",
      DOC.A,
      {
        each: PROMOS,
      },
    ),
  ),
];

const vehicles: readonly RuleRow[] = [
  rule(
    "catalog.end-card-needed",
    "item.creative_info.image_info",
    REQUIRED,
    "an automotive carousel has one end card",
    DOC.A,
    {
      each: "creative_list",
      when: { ...LEADS, "item.ad_material_id": UNSET, "item.creative_info.ad_format": ["CATALOG_CAROUSEL"] },
    },
  ),
  rule(
    "end-card-message",
    configured("end_card_cta"),
    { refuses: ["SEND_MESSAGE"] },
    "only direct messages of a catalog end with it",
    DOC.A,
    { when: { ...LEADS, "adgroup.promotion_type": { not: [DIRECT] } } },
  ),
  rule(
    "display-field-values",
    configured("product_display_field_list"),
    { oneOf: VEHICLE_DETAILS },
    "TikTok supports these vehicle details",
    DOC.A,
  ),
];

const messages: readonly RuleRow[] = [
  rule("auto-message-elsewhere", "auto_message_list", REFUSED, "it requires direct messages", DOC.A, {
    when: { "adgroup.promotion_type": { not: [DIRECT] } },
    mark: "unclear",
  }),
  rule("phone-elsewhere", configured("phone_info"), REFUSED, "it requires call ads", DOC.A, {
    when: { "adgroup.promotion_type": { not: ["LEAD_GEN_CLICK_TO_CALL"] } },
    mark: "unclear",
  }),
  rule(
    "scheme-needs-fallback",
    "item.deeplink",
    { matches: "https?://.+" },
    "a custom scheme opens the messaging app only if it is installed. Set fallback_type WEBSITE and a website",
    DOC.A,
    {
      each: "deeplink_list",
      when: {
        "adgroup.promotion_type": [MESSAGES],
        "adgroup.messaging_app_type": ["IM_URL"],
        [configured("fallback_type")]: UNSET,
      },
    },
  ),
  rule("fallback-elsewhere", configured("fallback_type"), REFUSED, "it requires URLs of messaging apps", DOC.A, {
    when: { "adgroup.promotion_type": { not: [MESSAGES] } },
    mark: "unclear",
  }),
  rule(
    "tracked-messages-elsewhere",
    configured("tracking_info.tracking_message_event_set_id"),
    REFUSED,
    "messages are measured for clicks that open a messaging app",
    DOC.A,
    { when: { "adgroup.promotion_type": { not: [MESSAGES] } }, mark: "unclear" },
  ),
];

export const smartAdReferenceRules: readonly RuleRow[] = [...products, ...vehicles, ...messages];
