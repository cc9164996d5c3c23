/** Text and buttons: document 1739953377508354. */
import type { Condition, RuleRow } from "../language.js";
import { CREATE, ON_TIKTOK, SPARK } from "./where.js";

/** Ads that lead to a website, an app or a form, on TikTok. */
const WITH_BUTTON: readonly Condition[] = ON_TIKTOK.flatMap((place) => [
  {
    ...place,
    "campaign.objective_type": ["TRAFFIC", "WEB_CONVERSIONS", "APP_PROMOTION", "LEAD_GENERATION", "PRODUCT_SALES"],
  },
  { ...place, landing_page_url: { set: true } },
]);

export const textRules: readonly RuleRow[] = [
  {
    id: "ad.texts-most",
    level: "ad",
    field: "ad_texts",
    must: { count: { max: 5 } },
    why: "search ads rotate 1 to 5 texts",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.texts-length",
    level: "ad",
    field: "ad_texts",
    must: { length: { min: 1, max: 100 } },
    why: "each text has 1 to 100 characters",
    source: CREATE,
    mark: "documented",
  },
  {
    id: "ad.texts-of-posts",
    level: "ad",
    field: "ad_texts",
    when: { tiktok_item_id: { set: true } },
    must: { refuses: true },
    why: "an existing post keeps its text",
    source: CREATE,
    mark: "unclear",
  },
  {
    id: "ad.button",
    level: "ad",
    field: "call_to_action",
    when: { any: WITH_BUTTON, ad_format: { not: ["LIVE_CONTENT"] } },
    must: { requires: true, or: ["call_to_action_id"] },
    why: "an ad on TikTok with a destination requires a button: one text, or a portfolio of texts from which TikTok chooses",
    source: `${CREATE}, ${SPARK}`,
    mark: "documented",
  },
];
