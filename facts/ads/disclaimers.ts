/** Disclaimers: document 1739953274550273. */
import type { RuleRow } from "../language.js";
import { OFF_TIKTOK } from "./where.js";

const SOURCE = "1739953274550273";
const common = { level: "ad", source: SOURCE, mark: "documented" } as const;
const TEXT = { disclaimer_type: ["TEXT_ONLY"] } as const;
const LINKS = { disclaimer_type: ["TEXT_LINK"] } as const;

export const disclaimerRules: readonly RuleRow[] = [
  {
    ...common,
    id: "ad.disclaimer-objective",
    field: "disclaimer_type",
    when: {
      any: [
        { "campaign.objective_type": ["PRODUCT_SALES"] },
        { "campaign.objective_type": ["LEAD_GENERATION"], "campaign.catalog_enabled": [true] },
      ],
    },
    must: { refuses: true },
    why: "catalog and shop ads do not support disclaimers",
  },
  {
    ...common,
    id: "ad.disclaimer-placement",
    field: "disclaimer_type",
    when: OFF_TIKTOK,
    must: { refuses: true },
    why: "disclaimers are shown on TikTok only",
  },
  {
    ...common,
    id: "ad.disclaimer-text",
    field: "disclaimer_text",
    when: TEXT,
    must: { requires: true },
    why: "it is the text of the disclaimer",
  },
  {
    ...common,
    id: "ad.disclaimer-text-length",
    field: "disclaimer_text.text",
    when: TEXT,
    must: { length: { max: 90 } },
    why: "a disclaimer has at most 90 characters",
  },
  {
    ...common,
    id: "ad.disclaimer-text-alone",
    field: "disclaimer_clickable_texts",
    when: TEXT,
    must: { refuses: true },
    why: "a disclaimer is either a text or linked texts",
  },
  {
    ...common,
    id: "ad.disclaimer-links",
    field: "disclaimer_clickable_texts",
    when: LINKS,
    must: { requires: true },
    why: "they are the texts of the disclaimer",
  },
  {
    ...common,
    id: "ad.disclaimer-links-most",
    field: "disclaimer_clickable_texts",
    must: { count: { max: 3 } },
    why: "a disclaimer has at most 3 linked texts",
  },
  {
    ...common,
    id: "ad.disclaimer-link-text",
    field: "item.text",
    each: "disclaimer_clickable_texts",
    must: { requires: true },
    why: "a linked text requires a text",
  },
  {
    ...common,
    id: "ad.disclaimer-link-url",
    field: "item.url",
    each: "disclaimer_clickable_texts",
    must: { requires: true },
    why: "a linked text requires a URL",
  },
  {
    ...common,
    id: "ad.disclaimer-links-length",
    field: "disclaimer_clickable_texts",
    must: { computed: "disclaimerLength" },
    why: "linked texts together have at most 40 characters",
  },
  {
    ...common,
    id: "ad.disclaimer-links-alone",
    field: "disclaimer_text",
    when: LINKS,
    must: { refuses: true },
    why: "a disclaimer is either a text or linked texts",
  },
  ...["disclaimer_text", "disclaimer_clickable_texts"].map(
    (field): RuleRow => ({
      ...common,
      id: `ad.${field.replaceAll("_", "-")}-needs-type`,
      field,
      when: { disclaimer_type: { set: false } },
      must: { refuses: true },
      why: "without disclaimerType TikTok shows no disclaimer",
      mark: "unclear",
    }),
  ),
];
