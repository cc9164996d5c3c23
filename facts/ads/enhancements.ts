/** What TikTok or AI adds to creatives: documents 1855450880142402, 1799186631031809; playables of 1739953377508354. */
import type { RuleRow } from "../language.js";
import { CATALOG_VIDEOS, CREATE } from "./where.js";

const ENHANCE = "1855450880142402";
const AIGC = "1799186631031809";
const CAROUSEL = { ad_format: ["CATALOG_CAROUSEL"] } as const;

export const enhancementRules: readonly RuleRow[] = [
  {
    id: "ad.enhancements",
    level: "ad",
    field: "creative_auto_enhancement_strategy_list",
    must: { oneOf: ["VIDEO_QUALITY", "MUSIC_REFRESH", "IMAGE_QUALITY", "IMAGE_RESIZE"] },
    why: "plain ads support these enhancements; TRANSLATE_AND_DUB is for Smart+",
    source: `${ENHANCE}, ${CREATE}`,
    mark: "documented",
  },
  ...[
    { "adgroup.product_source": ["CATALOG"] },
    { "campaign.catalog_enabled": [true] },
    { "campaign.objective_type": ["RF_REACH"] },
  ].map(
    (when, index): RuleRow => ({
      id: `ad.enhancements-where-${index + 1}`,
      level: "ad",
      field: "creative_auto_enhancement_strategy_list",
      when,
      must: { refuses: true },
      why: "TikTok enhances neither catalog ads nor reach and frequency",
      source: ENHANCE,
      mark: "unclear",
    }),
  ),
  ...[{ identity_type: ["AUTH_CODE", "TT_USER", "BC_AUTH_TT"] }, { tiktok_item_id: { set: true } }].map(
    (when, index): RuleRow => ({
      id: `ad.ai-disclosure-${index + 1}`,
      level: "ad",
      field: "aigc_disclosure_type",
      when,
      must: { refuses: ["SELF_DISCLOSURE"] },
      why: "the label is for ads of custom identities. For a TikTok account's post, disclose AI content in TikTok itself.",
      source: AIGC,
      mark: "unclear",
    }),
  ),
  {
    id: "ad.playable-placement",
    level: "ad",
    field: "playable_url",
    when: {
      "adgroup.placement_type": { not: ["PLACEMENT_TYPE_AUTOMATIC"] },
      "adgroup.placements": { not: ["PLACEMENT_PANGLE"] },
    },
    must: { refuses: true },
    why: "playable ads run on Pangle; TikTok has accepted none on its own placement since 30 September 2024",
    source: CREATE,
    mark: "documented",
  },
  ...[{ dynamic_format: ["DYNAMIC_CREATIVE"] }, { vertical_video_strategy: CATALOG_VIDEOS }, CAROUSEL].map(
    (when, index): RuleRow => ({
      id: `ad.ai-disclosure-is-kept-${index + 1}`,
      level: "ad",
      field: "aigc_disclosure_type",
      when: { ...when, "before.ad_format": { set: true } },
      must: { computed: "keepsItsValue" },
      why: "dynamic formats, catalog videos and catalog carousels keep the setting they were created with",
      source: CREATE,
      mark: "documented",
      on: "update",
    }),
  ),
  {
    id: "ad.ai-disclosure-with-creative",
    level: "ad",
    field: "aigc_disclosure_type",
    when: { "before.ad_format": { set: true } },
    must: { computed: "changesWithCreative" },
    why: "TikTok accepts another disclosure only together with another video or other images",
    source: CREATE,
    mark: "documented",
    on: "update",
  },
  {
    id: "ad.example-of-a-video",
    level: "ad",
    field: "creative_authorized",
    when: { ad_format: ["SINGLE_IMAGE", "CAROUSEL_ADS", "CATALOG_CAROUSEL"] },
    must: { refuses: [true] },
    why: "TikTok shows the videos as examples",
    source: CREATE,
    mark: "unclear",
  },
];
