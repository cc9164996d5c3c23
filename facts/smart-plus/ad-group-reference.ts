/** Fields of ad groups with their own section in the reference (1843314887930946), beyond their values. */
import type { Condition, RuleRow } from "../language.js";
import { APPS, DIRECT, MESSAGES } from "./kinds.js";
import { DOC, REFUSED, rulesOf } from "./row.js";

const rule = rulesOf("smart_adgroup");
const spec = (name: string): string => `targeting_spec.${name}`;

const NORMAL: Condition = { placement_type: ["PLACEMENT_TYPE_NORMAL"] };
const BUNDLE_ONLY: Condition = { ...NORMAL, placements: { only: ["PLACEMENT_GLOBAL_APP_BUNDLE"] } };
const NO_PANGLE: Condition = { ...NORMAL, placements: { not: ["PLACEMENT_PANGLE"] } };
const NO_TIKTOK: Condition = { ...NORMAL, placements: { not: ["PLACEMENT_TIKTOK"] } };

/** Actions by scene. */
const SCENES = {
  VIDEO_RELATED: ["WATCHED_TO_END", "LIKED", "COMMENTED", "SHARED"],
  CREATOR_RELATED: ["FOLLOWING", "VIEW_HOMEPAGE"],
  HASHTAG_RELATED: ["VIEW_HASHTAG"],
} as const;

const audiences: readonly RuleRow[] = [
  ...(
    [
      ["isp_ids", "the Global App Bundle does not support providers"],
      ["purchase_intention_keyword_ids", "it works on TikTok and Pangle only"],
    ] as const
  ).map(([name, why]) => rule(`bundle.${name}`, spec(name), REFUSED, why, DOC.G, { when: BUNDLE_ONLY })),
  ...["included_pangle_audience_package_ids", "excluded_pangle_audience_package_ids", "blocked_pangle_app_ids"].map(
    (name) =>
      rule(`pangle.${name}`, spec(name), REFUSED, "it works on Pangle only", DOC.G, {
        when: NO_PANGLE,
        mark: "unclear",
      }),
  ),
  rule("saved-audience-place", spec("saved_audience_id"), REFUSED, "saved audiences work on TikTok only", DOC.G, {
    when: NO_TIKTOK,
    mark: "unclear",
  }),
  ...Object.entries(SCENES).map(([scene, oneOf]) =>
    rule(`actions-of.${scene}`, "item.video_user_actions", { oneOf }, "the scene supports these actions", DOC.G, {
      each: spec("actions"),
      when: { "item.action_scene": [scene] },
    }),
  ),
];

/** Fields of one kind of ad group, by where they apply. */
const ELSEWHERE: ReadonlyArray<readonly [field: string, when: Condition, why: string]> = [
  [
    "app_config",
    { "campaign.sales_destination": { not: ["WEB_AND_APP"] } },
    "it requires a website together with an app",
  ],
  ["minis_id", { promotion_type: { not: ["MINI_APP", "MINI_GAME"] } }, "it requires Minis"],
  ["app_id", { promotion_type: { not: APPS } }, "it requires app ads"],
  ["zalo_id_type", { messaging_app_type: { not: ["ZALO"] } }, "it requires Zalo"],
  ["message_event_set_id", { promotion_type: { not: [MESSAGES] } }, "it requires ads that open a messaging app"],
  ["phone_info", { messaging_app_type: { not: ["WHATSAPP", "ZALO"] } }, "it requires WhatsApp or Zalo"],
  ...["identity_id", "identity_type"].map(
    (field) =>
      [field, { promotion_type: { not: [DIRECT, "NATIVE_SERIES"] } }, "it requires direct messages or series"] as const,
  ),
  ["promotion_target_type", { promotion_type: { not: ["LEAD_GENERATION"] } }, "it requires forms"],
];

export const smartAdGroupReferenceRules: readonly RuleRow[] = [
  ...audiences,
  ...ELSEWHERE.map(([field, when, why]) =>
    rule(`elsewhere.${field}`, field, REFUSED, why, DOC.G, { when, mark: "unclear" }),
  ),
];
