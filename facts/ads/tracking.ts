/** Measurement partners of ads: the field descriptions of document 1739953377508354. */
import type { RuleRow } from "../language.js";
import { CREATE } from "./where.js";

const common = { level: "ad", source: CREATE, mark: "documented" } as const;
const PARTNERS = ["DOUBLE_VERIFY", "IAS", "ZEFR"] as const;
const VIEWABILITY = "viewability_postbid_partner";
const SAFETY = "brand_safety_postbid_partner";

/** A partner that measures both or neither. */
const both = (partner: string): RuleRow[] =>
  [
    [VIEWABILITY, SAFETY],
    [SAFETY, VIEWABILITY],
  ].map(([one = "", other = ""]) => ({
    ...common,
    id: `ad.${partner.toLowerCase()}-of-${other.split("_")[0]}`,
    field: other,
    when: { [one]: [partner], [other]: { not: ["UNSET"] } },
    must: { oneOf: [partner] },
    why: `${partner} measures both viewability and brand safety, and cannot be combined with another partner`,
  }));

export const trackingRules: readonly RuleRow[] = [
  {
    ...common,
    id: "ad.pixel-of-group",
    field: "tracking_pixel_id",
    must: { equals: "adgroup.pixel_id" },
    why: "the pixel must be the one that the ad group optimizes with",
  },
  {
    ...common,
    id: "ad.app-of-group",
    field: "tracking_app_id",
    must: { equals: "adgroup.app_id" },
    why: "the app must be the one that the ad group promotes",
  },
  {
    ...common,
    id: "ad.offline-sets-most",
    field: "tracking_offline_event_set_ids",
    must: { count: { max: 50 } },
    why: "an ad supports at most 50 offline event sets",
  },
  {
    ...common,
    id: "ad.offline-sets-of-sales",
    field: "tracking_offline_event_set_ids",
    when: {
      "campaign.objective_type": ["PRODUCT_SALES"],
      "adgroup.product_source": { not: ["CATALOG"] },
      ad_format: { not: ["LIVE_CONTENT"] },
    },
    must: { refuses: true },
    why: "for product sales, only catalog video ads support offline event sets",
  },
  ...both("IAS"),
  ...both("ZEFR"),
  {
    ...common,
    id: "ad.viewability-address",
    field: "viewability_vast_url",
    when: { [VIEWABILITY]: ["IAS"] },
    must: { requires: true },
    why: "IAS requires its own measurement URL",
  },
  {
    ...common,
    id: "ad.brand-safety-address",
    field: "brand_safety_vast_url",
    when: { [SAFETY]: ["IAS"] },
    must: { requires: true },
    why: "IAS requires its own measurement URL",
  },
  {
    ...common,
    id: "ad.one-address",
    field: "brand_safety_vast_url",
    when: { [SAFETY]: ["IAS"], [VIEWABILITY]: ["IAS"] },
    must: { equals: "viewability_vast_url" },
    why: "IAS measures both with one URL",
  },
  {
    ...common,
    id: "ad.brand-safety-off",
    field: SAFETY,
    when: { "adgroup.brand_safety_type": ["NO_BRAND_SAFETY"] },
    must: { refuses: [...PARTNERS] },
    why: "the ad group has no brand safety to measure",
  },
  ...[VIEWABILITY, SAFETY].map(
    (field): RuleRow => ({
      ...common,
      id: `ad.live-${field.replaceAll("_", "-")}`,
      field,
      when: { "adgroup.promotion_type": ["LIVE_SHOPPING"] },
      must: { refuses: [...PARTNERS] },
      why: "partners do not measure live shopping",
    }),
  ),
  ...[
    { "adgroup.promotion_type": { not: ["LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE"] } },
    { "adgroup.optimization_goal": { not: ["CLICK"] } },
    {
      "adgroup.messaging_app_type": { not: ["MESSENGER", "WHATSAPP"] },
      "adgroup.messaging_app_account_id": { set: true },
    },
    { page_id: { set: true } },
  ].map(
    (when, index): RuleRow => ({
      ...common,
      id: `ad.message-events-${index + 1}`,
      field: "tracking_message_event_set_id",
      when,
      must: { refuses: true },
      why: "message events require clicks to Messenger or WhatsApp, without an instant page",
      mark: "unclear",
    }),
  ),
];
