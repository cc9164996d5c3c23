/** What TikTok or AI adds to creatives: documents 1855450880142402, 1799186631031809; playables of 1739953377508354. */
import type { RuleRow } from "../language.js";
import { CREATE } from "./where.js";

const ENHANCE = "1855450880142402";
const AIGC = "1799186631031809";

export const enhancementRules: readonly RuleRow[] = [
  {
    id: "ad.enhancements",
    level: "ad",
    field: "creative_auto_enhancement_strategy_list",
    must: { oneOf: ["VIDEO_QUALITY", "MUSIC_REFRESH", "IMAGE_QUALITY", "IMAGE_RESIZE"] },
    why: "these are the enhancements of plain ads; TRANSLATE_AND_DUB is for Smart+",
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
      why: "TikTok does not enhance catalog ads nor reach and frequency",
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
      why: "the label is for ads of custom identities. On a TikTok account's post, disclose AI content in TikTok itself.",
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
    why: "playable ads run on Pangle",
    source: CREATE,
    mark: "unclear",
  },
];
