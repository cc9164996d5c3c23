/**
 * The creatives of an ad of Upgraded Smart+ (reference section 9). An item that only references a creative by its id is
 * not checked.
 */
import type { Condition, RuleRow } from "../language.js";
import { SMART_PLUS_MOST } from "./limits.js";
import { DOC, REFUSED, REQUIRED, rulesOf, SET, UNSET } from "./row.js";

const rule = rulesOf("smart_ad");

export const AD_FORMATS = ["SINGLE_VIDEO", "CAROUSEL_ADS", "CATALOG_CAROUSEL"] as const;
export const TIKTOK_IDENTITIES = ["TT_USER", "BC_AUTH_TT", "AUTH_CODE"] as const;

const info = (name: string): string => `item.creative_info.${name}`;
const TOGGLE = "ad_configuration.catalog_creative_toggle";

const NEW: Condition = { "item.ad_material_id": UNSET };
const OWN: Condition = { ...NEW, [TOGGLE]: { not: [true] } };
const PUSH: Condition = { ...OWN, [info("tiktok_item_id")]: UNSET };
const POST: Condition = { ...NEW, [info("tiktok_item_id")]: SET };
const format = (name: (typeof AD_FORMATS)[number]): Condition => ({ [info("ad_format")]: [name] });
const each = "creative_list";

export const smartCreativeRules: readonly RuleRow[] = [
  rule("creatives", "creative_list", REQUIRED, "an ad requires a creative", DOC.A),
  rule(
    "creatives-count",
    "creative_list",
    { count: { min: 1, max: SMART_PLUS_MOST.creatives } },
    "an ad supports up to fifty creatives",
    DOC.A,
  ),
  rule("format", info("ad_format"), REQUIRED, "a creative requires a format", DOC.A, { each, when: OWN }),
  rule(
    "formats",
    info("ad_format"),
    { oneOf: AD_FORMATS },
    "Smart+ supports these formats, and no single images",
    DOC.A,
    {
      each,
      when: NEW,
    },
  ),
  rule(
    "catalog-carousel",
    info("ad_format"),
    { refuses: ["CATALOG_CAROUSEL"] },
    "a catalog carousel requires a campaign with a catalog",
    DOC.A,
    {
      each,
      when: { ...NEW, "campaign.catalog_enabled": { not: [true] } },
    },
  ),
  rule("video", info("video_info.video_id"), REQUIRED, "a video creative requires a video or a post", DOC.A, {
    each,
    when: { ...PUSH, ...format("SINGLE_VIDEO") },
  }),
  rule("cover", info("image_info"), REQUIRED, "a video requires a cover", DOC.A, {
    each,
    when: { ...PUSH, ...format("SINGLE_VIDEO"), [info("video_info.video_id")]: SET },
    effect: "drop",
  }),
  rule("cover-count", info("image_info"), { count: { max: 1 } }, "a video has one cover", DOC.A, {
    each,
    when: { ...PUSH, ...format("SINGLE_VIDEO") },
  }),
  rule("video-music", info("music_info.music_id"), REFUSED, "a video has its own sound", DOC.A, {
    each,
    when: { ...PUSH, ...format("SINGLE_VIDEO") },
    mark: "unclear",
  }),
  rule("carousel-images", info("image_info"), REQUIRED, "a carousel requires images", DOC.A, {
    each,
    when: { ...PUSH, ...format("CAROUSEL_ADS") },
  }),
  rule(
    "carousel-count",
    info("image_info"),
    { count: { min: 1, max: 35 } },
    "a carousel supports up to 35 images",
    DOC.A,
    {
      each,
      when: { ...PUSH, ...format("CAROUSEL_ADS") },
    },
  ),
  rule("carousel-music", info("music_info.music_id"), REQUIRED, "a carousel requires music", DOC.A, {
    each,
    when: { ...PUSH, ...format("CAROUSEL_ADS") },
  }),
  rule("carousel-video", info("video_info.video_id"), REFUSED, "a carousel does not use a video", DOC.A, {
    each,
    when: { ...NEW, ...format("CAROUSEL_ADS") },
  }),
  ...["video_info.video_id", "image_info"].map((name) =>
    rule(`post.${name}`, info(name), REFUSED, "a post has its own video and images", DOC.A, { each, when: POST }),
  ),
  ...["identity_type", "identity_id"].map((name) =>
    rule(`post.${name}`, info(name), REQUIRED, "a post requires an account", DOC.A, { each, when: POST }),
  ),
  rule(
    "push.identity",
    info("identity_id"),
    { requires: true, or: ["ad_configuration.identity_id"] },
    "an ad requires an identity",
    DOC.A,
    {
      each,
      when: PUSH,
    },
  ),
  rule(
    "creative-identity-types",
    info("identity_type"),
    { oneOf: TIKTOK_IDENTITIES },
    "a creative appears under a TikTok account; a custom identity belongs in ad_configuration",
    DOC.A,
    {
      each,
      when: NEW,
    },
  ),
  rule(
    "identity-of-code",
    info("identity_type"),
    { refuses: ["AUTH_CODE"] },
    "an authorization code works for its post only",
    DOC.A,
    {
      each,
      when: PUSH,
    },
  ),
  rule("identity-type", info("identity_type"), REQUIRED, "TikTok requires the type of the account", DOC.A, {
    each,
    when: { [info("identity_id")]: SET },
  }),
  rule(
    "creative-identity-center",
    info("identity_authorized_bc_id"),
    REQUIRED,
    "it is the Business Center that shares the account",
    DOC.A,
    {
      each,
      when: { [info("identity_type")]: ["BC_AUTH_TT"] },
    },
  ),
  rule(
    "aigc-values",
    info("aigc_disclosure_type"),
    { oneOf: ["SELF_DISCLOSURE", "NOT_DECLARED"] },
    "TikTok supports these disclosures",
    DOC.A,
    {
      each,
    },
  ),
  rule(
    "aigc",
    info("aigc_disclosure_type"),
    { refuses: ["SELF_DISCLOSURE"] },
    "only custom identities disclose it here",
    DOC.A,
    {
      each,
      when: { "ad_configuration.identity_type": { not: ["CUSTOMIZED_USER"] } },
      mark: "unclear",
    },
  ),
  rule(
    "toggle.post",
    info("tiktok_item_id"),
    REFUSED,
    "posts cannot be combined with creatives from the catalog",
    DOC.A,
    {
      each,
      when: { ...NEW, [TOGGLE]: [true] },
    },
  ),
  rule("toggle.music", info("music_info.music_id"), REQUIRED, "a catalog carousel requires music", DOC.A, {
    each,
    when: { ...NEW, ...format("CATALOG_CAROUSEL") },
  }),
  rule("catalog.video", info("video_info.video_id"), REFUSED, "a catalog carousel shows products", DOC.A, {
    each,
    when: { ...NEW, ...format("CATALOG_CAROUSEL") },
  }),
  rule("catalog.images", info("image_info"), REFUSED, "web catalogs do not support their own images", DOC.A, {
    each,
    when: { ...NEW, ...format("CATALOG_CAROUSEL"), "campaign.objective_type": ["WEB_CONVERSIONS"] },
  }),
  rule(
    "catalog.end-card",
    info("image_info"),
    { count: { max: 1 } },
    "an automotive carousel has one end card",
    DOC.A,
    {
      each,
      when: { ...NEW, ...format("CATALOG_CAROUSEL"), "campaign.objective_type": ["LEAD_GENERATION"] },
    },
  ),
  rule(
    "catalog.spark",
    info("tiktok_item_id"),
    REQUIRED,
    "with an e-commerce catalog, an account's videos must be its posts",
    DOC.EC,
    {
      each,
      when: {
        ...OWN,
        ...format("SINGLE_VIDEO"),
        "campaign.catalog_type": ["ECOMMERCE"],
        "campaign.sales_destination": ["WEBSITE"],
        [info("identity_type")]: TIKTOK_IDENTITIES,
      },
    },
  ),
];
