/** An ad of Upgraded Smart+: a list of creatives with texts and links (reference/smart-plus.md sections 8 to 11). */
import {
  type ConditionalChange,
  defineResource,
  isAbsent,
  items,
  list,
  object,
  reference,
  rule,
  text,
} from "../definitions/index.js";
import { changeOf, unsetMembersOf } from "../facts/notes.js";
import { factRules } from "../facts/rules.js";
import { creativeKey } from "./creative-key.js";
import { creativePortfolio } from "./creative-portfolio.js";
import { advertiserId, DELETED_ONLY, status } from "./shared.js";
import { configurationMembers, creative } from "./smart-plus-ad-fields.js";
import { smartPlusAdGroup } from "./smart-plus-ad-group.js";
import { smartPlusCampaign } from "./smart-plus-campaign.js";

const LEVEL = "smart_ad";

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([one]) => one === name)?.[1] : undefined;

const disclaimerChange: ConditionalChange = {
  inPlace: (before, after) =>
    !isAbsent(after) && (isAbsent(before) || member(before, "disclaimerType") === member(after, "disclaimerType")),
  doc: "It can be added later and its text can change; without it, or with another type, the ad is replaced.",
};

const deeplinkChange: ConditionalChange = {
  inPlace: (_before, after) => [after ?? []].flat().every((one) => member(parsed(one), "deeplinkType") !== "NORMAL"),
  doc: "Deferred deep links change in place; a link of type NORMAL is accepted on create only, so a change to one replaces the ad.",
};

/** Diffs pass list items as JSON. */
const parsed = (one: unknown): unknown => (typeof one === "string" ? JSON.parse(one) : one);

/** Members that TikTok accepts on create only. */
const FIXED_CONFIGURATION = ["phoneInfo", "fallbackType", "productDisplayFieldList"];
const FIXED_TRACKING = ["appTrackingInfoList", "trackingMessageEventSetId"];

const enhancements = (value: unknown): unknown[] => [member(value, "creativeAutoEnhancementStrategyList") ?? []].flat();

const configurationChange: ConditionalChange = {
  inPlace: (before, after) => {
    const dubbed = (value: unknown): boolean => enhancements(value).includes("TRANSLATE_AND_DUB");
    if (dubbed(before) !== dubbed(after)) return false;
    const same = (name: string, one: unknown, other: unknown): boolean =>
      JSON.stringify(member(one, name)) === JSON.stringify(member(other, name));
    const [tracked, tracks] = [member(before, "trackingInfo"), member(after, "trackingInfo")];
    return (
      FIXED_CONFIGURATION.every((name) => same(name, before, after)) &&
      // Members of trackingInfo that the program omits are TikTok's.
      FIXED_TRACKING.every((name) => isAbsent(member(tracks, name)) || same(name, tracked, tracks))
    );
  },
  doc: "It changes in place, except for phoneInfo, fallbackType, productDisplayFieldList, appTrackingInfoList and trackingMessageEventSetId of trackingInfo, and the enhancement TRANSLATE_AND_DUB, which replace the ad.",
};

const single = (name: string) => items.object({ [name]: items.text(2048) });
const wholeList = (wire: string, name: string, doc: string) =>
  list(single(name), { change: changeOf(LEVEL, wire), doc });

const duplicates = rule(["creativeList"], "creativeList", (view) => {
  const keys = [view.get("creativeList") ?? []].flat().map(creativeKey);
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (at < 0) return undefined;
  return `creativeList[${at}] shows the same as creativeList[${keys.indexOf(keys[at] ?? "")}]: TikTok identifies creatives by their content. Leave one out.`;
});

export const smartPlusAd = defineResource({
  title: "SmartPlusAd",
  kind: "ad",
  config: {
    section: "ads",
    doc: "Ads of Upgraded Smart+ by name.",
    name: "clip",
    begin: "texts: [Cold brew]",
    defaults: "smartPlusAd",
    mayShareName: true,
  },
  import: "listed",
  permission: "ads",
  automation: "UPGRADED_SMART_PLUS",
  noun: "Smart+ ad",
  level: "smart_ad",
  wireId: "smart_plus_ad_id",
  doc: "An ad of Upgraded Smart+: up to fifty creatives that TikTok shows with up to five texts. A creative is identified by its content: adding, removing or pausing one does not change the others.",
  example: {
    adGroup: "@adGroup",
    name: "Iced coffee",
    creativeList: [
      {
        creativeInfo: {
          adFormat: "SINGLE_VIDEO",
          tiktokItemId: "7000000000000000501",
          identityType: "BC_AUTH_TT",
          identityId: "7000000000000000101",
          identityAuthorizedBcId: "7000000000000000201",
        },
      },
    ],
    landingPageUrlList: [{ landingPageUrl: "https://example.com" }],
    adConfiguration: { callToActionId: "7000000000000000901" },
  },
  required: {
    adGroup: reference(smartPlusAdGroup, {
      wire: "adgroup_id",
      change: "replace",
      doc: "The Smart+ ad group it belongs to: the resource, or its id.",
    }),
    name: text({
      wire: "ad_name",
      max: 512,
      change: changeOf(LEVEL, "ad_name"),
      doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji.",
    }),
    creativeList: list(creative, {
      change: changeOf(LEVEL, "creative_list"),
      form: "creatives",
      members: {
        unset: {
          paused: [false],
          "creativeInfo.identityAuthorizedBcId": ["0"],
          "creativeInfo.aigcDisclosureType": ["NOT_DECLARED"],
        },
        ignored: [
          "adMaterialId",
          "materialOperationStatus",
          "creativeInfo.materialName",
          "creativeInfo.videoInfo.fileName",
        ],
      },
      doc: "What is shown: videos, carousels and posts, 1 to 50. A creative is identified by its format, video, images, music, post and account.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    status: status("ENABLE", "ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it."),
    adTextList: list(single("adText"), {
      change: changeOf(LEVEL, "ad_text_list"),
      doc: "The texts, 1 to 5; not needed where posts are shown.",
    }),
    callToActionList: wholeList(
      "call_to_action_list",
      "callToAction",
      "The buttons, at most 3, outside of TikTok; on TikTok a TikTok account uses adConfiguration.callToActionId.",
    ),
    landingPageUrlList: wholeList("landing_page_url_list", "landingPageUrl", "Where a click leads: one URL."),
    pageList: wholeList("page_list", "pageId", "The forms that collect leads, at most 3."),
    deeplinkList: list(items.object({ deeplink: items.text(2048), deeplinkType: items.text(64) }), {
      change: deeplinkChange,
      doc: "Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK.",
    }),
    customProductPageList: wholeList(
      "custom_product_page_list",
      "customProductPageUrl",
      "A page of an iOS app in the App Store, for retargeting.",
    ),
    interactiveAddOnList: list(items.object({ cardId: items.reference(creativePortfolio) }), {
      change: changeOf(LEVEL, "interactive_add_on_list"),
      doc: "A card shown with videos: one CreativePortfolio of a display card, countdown or gift code.",
    }),
    playableList: wholeList("playable_list", "playableUrl", "Playables, at most 5; app installs and mini games."),
    autoMessageList: list(single("autoMessageId"), {
      change: changeOf(LEVEL, "auto_message_list"),
      doc: "The message that a conversation starts with; direct messages.",
    }),
    disclaimer: object(
      {
        disclaimerType: items.text(64),
        disclaimerText: items.object({ text: items.text(512) }),
        disclaimerClickableTexts: items.list(items.object({ text: items.text(256), url: items.text(2048) })),
      },
      {
        change: disclaimerChange,
        doc: "TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together.",
      },
    ),
    adConfiguration: object(configurationMembers, {
      change: configurationChange,
      members: {
        unset: unsetMembersOf(LEVEL, "ad_configuration"),
        filled: ["trackingInfo", "phoneInfo"],
        defaults: { darkPostStatus: "ON", creativeAutoAddToggle: false, creativeAutoEnhancementStrategyList: [] },
      },
      doc: "Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless enabled here.",
    }),
  },
  outputs: {
    materials: object(
      {},
      {
        change: "local",
        doc: "TikTok's id of each creative (ad_material_id) by content; kept with every update.",
      },
    ),
  },
  rules: (fields) => [
    ...factRules(LEVEL, () => [{ fields, noun: "ad" }, smartPlusAdGroup, smartPlusCampaign]),
    duplicates,
  ],
  parent: {
    field: "adGroup",
    of: smartPlusAdGroup,
    looksAt: ["name", "promotionType", "promotionTargetType", "placementType", "placements", "appId", "parent"],
  },
  operations: {
    create: { by: "call", path: "/smart_plus/ad/create/" },
    read: {
      path: "/smart_plus/ad/get/",
      ids: "smart_plus_ad_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 100,
      deletedOnly: DELETED_ONLY,
    },
    update: { path: "/smart_plus/ad/update/", style: "partial" },
    guardedByName: false,
    lookup: { parent: { field: "adGroup", filter: "adgroup_ids" } },
    status: { path: "/smart_plus/ad/status/update/", ids: "smart_plus_ad_ids" },
    delete: { by: "status" },
    creatives: { field: "creativeList", output: "materials", statusPath: "/smart_plus/ad/material_status/update/" },
  },
});
