/** The content of a portfolio by type: /creative/portfolio/create/ (1739091950439426). */
import type { Condition, DefaultRow, RuleRow } from "../language.js";
import { asset, of, PAGE, REQUIRED } from "./row.js";
import { stickers } from "./stickers.js";

/** Members that assets of a type must have. */
const NEEDED: Readonly<Record<string, string>> = {
  CTA: "asset_content asset_ids",
  CARD: "card_type image_id",
  WEB_INFO_CARD: "image_id title selling_points",
  INVENTORY_CARD: "image_id description",
  SUPER_LIKE: "image_id",
  GESTURE:
    "gesture_type pop_up_window_image_id call_to_action_text badge_show_time badge_position interactive_music_id",
  PREMIUM_BADGE: "call_to_action_text badge_show_time badge_position badge_image_info",
  DOWNLOAD_CARD: "layouts tags app_id profile_image call_to_action mobile_app_id country_code",
  STICKER: "sticker_param sticker_param.title sticker_param.color",
  PRODUCT_CARD: "product_source identity_id identity_type",
  PRODUCT_TILE: "product_source identity_id identity_type catalog_id catalog_authorized_bc_id product_specific_type",
};

const needed = Object.entries(NEEDED).flatMap(([type, fields]) =>
  fields
    .split(" ")
    .map((field) =>
      asset(
        `${type}.${field}`,
        field,
        REQUIRED,
        of(type),
        type === "CTA"
          ? "take both from TikTok's recommendations: getCallToActions lists them, recommendedFor requests them"
          : "assets of this type require it",
      ),
    ),
);

const PRODUCTS = of("PRODUCT_CARD", "PRODUCT_TILE");
const CARD = of("PRODUCT_CARD");
const TILE = of("PRODUCT_TILE");
const CATALOG: Condition = { ...CARD, "item.product_source": ["CATALOG"] };
const STORE: Condition = { ...CARD, "item.product_source": ["STORE"] };

const products: readonly RuleRow[] = [
  // "When dynamic_format is DYNAMIC_CREATIVE", TikTok generates the cards, and their content need not be passed.
  ..."card_show_price card_tags"
    .split(" ")
    .map((field) =>
      asset(
        `PRODUCT_CARD.${field}`,
        field,
        REQUIRED,
        { ...CARD, "item.dynamic_format": { not: ["DYNAMIC_CREATIVE"] } },
        "a card defines its content, unless TikTok generates it (dynamic_format DYNAMIC_CREATIVE)",
      ),
    ),
  ..."catalog_id catalog_authorized_bc_id product_specific_type dynamic_format vertical_video_strategy"
    .split(" ")
    .map((field) =>
      asset(`catalog.${field}`, field, REQUIRED, CATALOG, "a card of a catalog requires it to name its products"),
    ),
  ..."store_id store_authorized_bc_id item_group_ids"
    .split(" ")
    .map((field) =>
      asset(`store.${field}`, field, REQUIRED, STORE, "a card of a shop requires it to name its products"),
    ),
  ..."store_id store_authorized_bc_id dynamic_format vertical_video_strategy"
    .split(" ")
    .map((field) => asset(`no-tile.${field}`, field, { refuses: true }, TILE, "tiles show catalog products only")),
  asset("tile.source", "product_source", { oneOf: ["CATALOG"] }, TILE, "tiles show catalog products only"),
  asset(
    "product-source",
    "product_source",
    { oneOf: ["UNSET", "CATALOG", "STORE", "SHOWCASE"] },
    CARD,
    "it selects where the products come from",
  ),
  asset(
    "identity-of-store",
    "identity_type",
    { oneOf: ["AUTH_CODE", "TT_USER", "BC_AUTH_TT"] },
    STORE,
    "products of a shop are shown by a TikTok account",
  ),
  asset(
    "business-center",
    "identity_authorized_bc_id",
    REQUIRED,
    { ...PRODUCTS, "item.identity_type": ["BC_AUTH_TT"] },
    "the account is authorized there",
  ),
  asset(
    "skus",
    "sku_ids",
    REQUIRED,
    { ...PRODUCTS, "item.product_specific_type": ["CUSTOMIZED_PRODUCTS"] },
    "it names the specific products",
  ),
  asset(
    "product-set",
    "product_set_id",
    { requires: true, or: ["item.item_group_ids"] },
    { ...PRODUCTS, "item.product_specific_type": ["PRODUCT_SET"] },
    "a product set is named by its id or by its groups",
  ),
  asset(
    "store-is-not-dynamic",
    "dynamic_format",
    { refuses: ["DYNAMIC_CREATIVE"] },
    STORE,
    "dynamic formats require a catalog",
  ),
  asset(
    "dynamic-has-no-strategy",
    "vertical_video_strategy",
    { oneOf: ["UNSET"] },
    { ...CARD, "item.dynamic_format": ["DYNAMIC_CREATIVE"] },
    "TikTok chooses the video",
  ),
  asset("tags-of-card", "card_tags", { oneOf: ["BRAND", "DESC"] }, CARD, "a card can show these"),
  asset("most-skus", "sku_ids", { count: { max: 20 } }, PRODUCTS, "a card shows at most 20 products"),
  asset("most-groups", "item_group_ids", { count: { max: 20 } }, PRODUCTS, "a card shows at most 20 products"),
];

const SLIDE: Condition = { ...of("GESTURE"), "item.gesture_type": ["STRAIGHT_SLIDE", "CURVED_SLIDE"] };

const gestures: readonly RuleRow[] = [
  asset(
    "gesture-type",
    "gesture_type",
    { oneOf: ["CLICK", "STRAIGHT_SLIDE", "CURVED_SLIDE"] },
    of("GESTURE"),
    "TikTok supports these gestures",
  ),
  asset(
    "slide-length",
    "slide_length",
    REQUIRED,
    { ...of("GESTURE"), "item.gesture_type": ["STRAIGHT_SLIDE"] },
    "a straight slide requires a length",
  ),
  ...["slide_dimension", "slide_dimension.dimension_width", "slide_dimension.dimension_height"].map((field) =>
    asset(
      `slide.${field}`,
      field,
      REQUIRED,
      { ...of("GESTURE"), "item.gesture_type": ["CURVED_SLIDE"] },
      "a curved slide requires a width and a height",
    ),
  ),
  ...["position_x", "position_y"].flatMap((field) => [
    asset(
      `badge.${field}`,
      `badge_position.${field}`,
      REQUIRED,
      of("GESTURE", "PREMIUM_BADGE"),
      "it selects where the icon is shown",
    ),
    asset(
      `badge-range.${field}`,
      `badge_position.${field}`,
      { range: { min: 0, max: 1 } },
      of("GESTURE", "PREMIUM_BADGE"),
      "it is a fraction of the screen",
    ),
  ]),
  asset(
    "badge-angle",
    "badge_position.angle",
    REQUIRED,
    { any: [SLIDE, of("PREMIUM_BADGE")] },
    "it sets how the icon is rotated",
  ),
  asset("badge-angle-range", "badge_position.angle", { range: { min: 0, max: 360 } }, of("PREMIUM_BADGE"), "degrees"),
  asset("badge-image", "badge_image_info.image_id", REQUIRED, of("PREMIUM_BADGE"), "the badge requires an image"),
  asset(
    "guide-text",
    "call_to_action_text",
    { length: { max: 27, wide: true } },
    of("GESTURE", "PREMIUM_BADGE"),
    "the guide has at most 27 characters",
  ),
];

const cards: readonly RuleRow[] = [
  asset("card-type", "card_type", { oneOf: ["IMAGE"] }, of("CARD"), "a display card requires an image"),
  asset("title-length", "title", { length: { max: 25 } }, of("WEB_INFO_CARD"), "a title has at most 25 characters"),
  asset("points", "selling_points", { count: { max: 5 } }, of("WEB_INFO_CARD"), "a card has at most five reasons"),
  asset(
    "point-length",
    "selling_points",
    { length: { max: 25 } },
    of("WEB_INFO_CARD"),
    "a reason has at most 25 characters",
  ),
  asset(
    "inventory-text",
    "description",
    { length: { max: 40 } },
    of("INVENTORY_CARD"),
    "the text has at most 40 characters",
  ),
  asset(
    "layout",
    "layouts",
    { oneOf: ["TYPE_1", "TYPE_2"] },
    of("DOWNLOAD_CARD"),
    "the layout is with or without the app's description",
  ),
  asset(
    "described",
    "description",
    REQUIRED,
    { ...of("DOWNLOAD_CARD"), "item.layouts": ["TYPE_1"] },
    "the layout requires it",
  ),
  asset(
    "two-tags",
    "tags",
    { count: { min: 2 } },
    { ...of("DOWNLOAD_CARD"), "item.layouts": ["TYPE_2"] },
    "the layout requires two tags",
  ),
  asset(
    "tag",
    "tags",
    { oneOf: ["CATEGORIES", "FILESIZE", "RATING", "RANKING", "COMMENT_VOLUME"] },
    of("DOWNLOAD_CARD"),
    "the store provides these tags",
  ),
  asset(
    "category",
    "category_label",
    REQUIRED,
    { ...of("DOWNLOAD_CARD"), "item.tags": ["CATEGORIES"] },
    "the tag requires it",
  ),
];

export const portfolioRules: readonly RuleRow[] = [...needed, ...stickers, ...products, ...gestures, ...cards];

export const portfolioDefaults: readonly DefaultRow[] = [
  { level: "portfolio", field: "creative_portfolio_type", value: "CTA", source: PAGE },
];
