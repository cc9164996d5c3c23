/** Product information of ads of Upgraded Smart+ (reference section 10). */
import type { RuleRow } from "../language.js";
import { APPS, CATALOG, configured, NO_CATALOG, WEB } from "./ad-kinds.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET } from "./row.js";

const rule = rulesOf("smart_ad");

const PRODUCTS = configured("product_specific_type");
const TOGGLE = configured("catalog_creative_toggle");
const info = (name: string): string => configured(`product_info.${name}`);
const PROMOS = info("promo_info_list");

export const smartProductRules: readonly RuleRow[] = [
  rule("products", PRODUCTS, REQUIRED, "a catalog ad must select which products it shows", DOC.A, {
    when: CATALOG,
  }),
  rule(
    "products-values",
    PRODUCTS,
    { oneOf: ["ALL", "PRODUCT_SET", "CUSTOMIZED_PRODUCTS"] },
    "TikTok supports these choices",
    DOC.A,
  ),
  rule("products-elsewhere", PRODUCTS, REFUSED, "the campaign has no catalog", DOC.A, {
    when: NO_CATALOG,
    mark: "unclear",
  }),
  rule("products-of-rta", PRODUCTS, { oneOf: ["ALL"] }, "RTA selects the products", DOC.A, {
    when: { "campaign.rta_product_selection_enabled": [true] },
  }),
  rule("product-set", configured("product_set_id"), REQUIRED, "PRODUCT_SET requires the set", DOC.A, {
    when: { [PRODUCTS]: ["PRODUCT_SET"] },
  }),
  rule("product-ids", configured("product_ids"), REQUIRED, "CUSTOMIZED_PRODUCTS requires the products", DOC.A, {
    when: { [PRODUCTS]: ["CUSTOMIZED_PRODUCTS"] },
  }),
  rule(
    "product-ids-count",
    configured("product_ids"),
    { count: { max: 20 } },
    "an ad can name up to twenty products",
    DOC.A,
  ),
  rule("toggle", TOGGLE, { refuses: [true] }, "the campaign has no catalog", DOC.A, {
    when: NO_CATALOG,
    mark: "unclear",
  }),
  rule("toggle-is-kept", TOGGLE, { refuses: [false] }, "it cannot be disabled once media settings were chosen", DOC.A, {
    on: "update",
    when: { [`before.${configured("catalog_creative_info.catalog_media_settings")}`]: SET },
  }),
  rule(
    "media-settings",
    configured("catalog_creative_info.catalog_media_settings"),
    { oneOf: ["VIDEO", "IMAGE", "TEMPLATE_VIDEO", "MULTI_SHOW"] },
    "TikTok supports these",
    DOC.A,
  ),
  rule("media-elsewhere", configured("catalog_creative_info"), REFUSED, "it requires catalog_creative_toggle", DOC.A, {
    when: { [TOGGLE]: { not: [true] } },
    mark: "unclear",
  }),
  rule(
    "media-template",
    configured("catalog_creative_info.catalog_template_video_id"),
    REFUSED,
    "only TEMPLATE_VIDEO uses a template; without one all templates of the catalog are used",
    DOC.A,
    {
      when: { [configured("catalog_creative_info.catalog_media_settings")]: { not: ["TEMPLATE_VIDEO"] } },
      mark: "unclear",
    },
  ),
  rule(
    "product-info-values",
    configured("product_info_enabled"),
    { oneOf: ["UNSET", "NON_CATALOG", "CATALOG"] },
    "TikTok supports these",
    DOC.A,
  ),
  rule(
    "product-info-app",
    configured("product_info_enabled"),
    { refuses: ["CATALOG"] },
    "an app without a catalog requires its own selling points",
    DOC.PI,
    {
      when: { ...APPS, ...NO_CATALOG },
    },
  ),
  rule(
    "product-info-web",
    configured("product_info_enabled"),
    { refuses: ["CATALOG"] },
    "the campaign has no catalog",
    DOC.PI,
    {
      when: { ...WEB, ...NO_CATALOG },
    },
  ),
  rule(
    "product-info-e-commerce",
    configured("product_info_enabled"),
    { refuses: ["NON_CATALOG"] },
    "the information comes from the catalog",
    DOC.PI,
    {
      when: { ...WEB, "campaign.catalog_type": ["ECOMMERCE"] },
    },
  ),
  rule(
    "product-info-none",
    configured("product_info_enabled"),
    { refuses: ["NON_CATALOG", "CATALOG"] },
    "such campaigns show no product information",
    DOC.PI,
    {
      when: {
        any: [
          { ...WEB, "campaign.catalog_type": ["TRAVEL_ENTERTAINMENT", "MINI_SERIES"] },
          { ...WEB, ...NO_CATALOG, "campaign.sales_destination": ["WEB_AND_APP"] },
        ],
      },
      mark: "unclear",
    },
  ),
  rule("titles-count", info("product_titles"), { count: { max: 1 } }, "one name", DOC.A),
  rule(
    "titles-length",
    info("product_titles"),
    { length: { max: 40, wide: true } },
    "that is TikTok's maximum length",
    DOC.A,
  ),
  rule("images-count", info("product_image_list"), { count: { max: 10 } }, "TikTok accepts up to ten images", DOC.A),
  rule("points-count", info("selling_points"), { count: { max: 15 } }, "TikTok accepts up to fifteen points", DOC.A),
  rule(
    "points-length",
    info("selling_points"),
    { length: { min: 1, max: 25, wide: true } },
    "a point has 1 to 25 characters",
    DOC.A,
  ),
  ...["product_titles", "product_image_list"].map((name) =>
    rule(`app.${name}`, info(name), REFUSED, "an app shows selling points only", DOC.PI, {
      when: APPS,
      mark: "unclear",
    }),
  ),
  rule(
    "tags",
    info("catalog_tag_list"),
    { oneOf: ["PRICE", "STRIKETHROUGH_PRICE", "DISCOUNT", "FREE_SHIPPING"] },
    "TikTok supports these tags",
    DOC.A,
    {
      when: WEB,
    },
  ),
  rule("tags-elsewhere", info("catalog_tag_list"), REFUSED, "the campaign has no catalog", DOC.PI, {
    when: NO_CATALOG,
    mark: "unclear",
  }),
  rule(
    "card-types",
    info("product_card_type"),
    {
      oneOf: ["PRODUCT_CARD", "PRODUCT_TILE", "PRODUCT_INFO_CARD", "PRODUCT_SHOWCASE_TILE", "ANCHOR", "CAROUSEL_LABEL"],
    },
    "TikTok supports these cards",
    DOC.A,
  ),
  rule("promos-count", PROMOS, { count: { max: 10 } }, "TikTok accepts up to ten promotions", DOC.A),
  rule("promos-elsewhere", PROMOS, REFUSED, "promotions require web ads without a catalog", DOC.A, {
    when: { any: [CATALOG, { "campaign.objective_type": { not: ["WEB_CONVERSIONS"] } }] },
    mark: "unclear",
  }),
  ...["discount_type", "discount_value"].map((name) =>
    rule(`promo-${name}`, `item.${name}`, REQUIRED, "a promotion requires a discount", DOC.A, { each: PROMOS }),
  ),
  rule("promo-minimum", "item.minimum_purchase_value", REQUIRED, "a minimum requires a value", DOC.A, {
    each: PROMOS,
    when: { "item.minimum_purchase_type": SET },
  }),
  rule(
    "promo-types",
    "item.discount_type",
    { oneOf: ["PERCENTAGE", "CASH"] },
    "TikTok supports these discounts",
    DOC.A,
    {
      each: PROMOS,
    },
  ),
  rule(
    "promo-percentage",
    "item.discount_value",
    { range: { min: 1, max: 100 } },
    "a percentage must be a whole number from 1 to 100",
    DOC.A,
    {
      each: PROMOS,
      when: { "item.discount_type": ["PERCENTAGE"] },
    },
  ),
  rule(
    "promo-whole",
    "item.discount_value",
    { matches: "\\d+" },
    "a percentage must be a whole number from 1 to 100",
    DOC.A,
    {
      each: PROMOS,
      when: { "item.discount_type": ["PERCENTAGE"] },
    },
  ),
  rule("promo-cash", "item.discount_value", { range: { over: 0 } }, "an amount must be above 0", DOC.A, {
    each: PROMOS,
    when: { "item.discount_type": ["CASH"] },
  }),
  rule("promo-currency", "item.discount_currency", REQUIRED, "an amount requires a currency", DOC.A, {
    each: PROMOS,
    when: { "item.discount_type": ["CASH"] },
  }),
  rule("promo-code", "item.promo_code", { length: { max: 30, wide: true } }, "that is TikTok's maximum length", DOC.A, {
    each: PROMOS,
  }),
  rule(
    "promo-minimums",
    "item.minimum_purchase_type",
    { oneOf: ["QUANTITY", "SUBTOTAL"] },
    "TikTok supports these minimums",
    DOC.A,
    { each: PROMOS },
  ),
  rule("promo-quantity", "item.minimum_purchase_value", { range: { min: 0 } }, "a quantity must be 0 or more", DOC.A, {
    each: PROMOS,
    when: { "item.minimum_purchase_type": ["QUANTITY"] },
  }),
  rule(
    "promo-quantity-whole",
    "item.minimum_purchase_value",
    { matches: "\\d+" },
    "a quantity must be a whole number",
    DOC.A,
    {
      each: PROMOS,
      when: { "item.minimum_purchase_type": ["QUANTITY"] },
    },
  ),
  rule("promo-subtotal", "item.minimum_purchase_value", { range: { over: 0 } }, "an amount must be above 0", DOC.A, {
    each: PROMOS,
    when: { "item.minimum_purchase_type": ["SUBTOTAL"] },
  }),
  rule("promo-subtotal-currency", "item.minimum_purchase_currency", REQUIRED, "an amount requires a currency", DOC.A, {
    each: PROMOS,
    when: { "item.minimum_purchase_type": ["SUBTOTAL"] },
  }),
  rule("promo-start", "item.valid_start_time", REQUIRED, "an end requires a start", DOC.A, {
    each: PROMOS,
    when: { "item.valid_end_time": SET },
  }),
];
