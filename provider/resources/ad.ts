/** An ad: one creative in an ad group. Reference 3.6; it is sent as one item of a batch of at most 20. */
import { choice, defineResource, type Fields, reference, text } from "../definitions/index.js";
import { ancestorProperties, factRules } from "../facts/rules.js";
import { adFields } from "./ad-fields.js";
import { adGroup } from "./ad-group.js";
import { campaign } from "./campaign.js";
import { advertiserId, DELETED_ONLY, status } from "./shared.js";

/** An ad and its ancestors, as facts name them. */
const lineage = (fields: Fields) => [{ fields, noun: "ad" }, adGroup, campaign];

const CAROUSELS = ["CAROUSEL_ADS", "CATALOG_CAROUSEL"];

export const ad = defineResource({
  title: "Ad",
  kind: "ad",
  config: {
    section: "ads",
    doc: "Ads by name.",
    name: "clip",
    begin: "format: SINGLE_VIDEO",
    defaults: "ad",
    mayShareName: true,
  },
  import: "listed",
  permission: "ads",
  automation: "MANUAL",
  noun: "ad",
  level: "ad",
  wireId: "ad_id",
  doc: "An ad is what people see: a video, an image or a carousel, with its text, its button and its destination.",
  example: {
    adGroup: "@adGroup",
    name: "Iced coffee",
    format: "SINGLE_VIDEO",
    identityType: "BC_AUTH_TT",
    identityId: "7000000000000000101",
    identityAuthorizedBcId: "7000000000000000201",
    video: "@video",
    images: ["@cover"],
    text: "Iced coffee is back",
    callToAction: "LEARN_MORE",
    landingPageUrl: "https://example.com",
  },
  required: {
    adGroup: reference(adGroup, {
      wire: "adgroup_id",
      change: "replace",
      doc: "The ad group it belongs to: the resource, or its id.",
    }),
    name: text({
      wire: "ad_name",
      max: 512,
      doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an unnamed ad by its id; here each has a name, which is used to find a lost create.",
    }),
    format: choice(["SINGLE_VIDEO", "SINGLE_IMAGE", "CAROUSEL_ADS", "CATALOG_CAROUSEL", "LIVE_CONTENT"], {
      wire: "ad_format",
      change: {
        inPlace: (before) => !CAROUSELS.includes(String(before)),
        doc: "It can be changed in place unless the ad is a carousel.",
      },
      doc: "The format of the ad.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    status: status("ENABLE", "ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it."),
    ...adFields,
  },
  // None: an account has thousands of ads, and each byte of a state is rewritten with each change.
  outputs: {},
  rules: (fields) => factRules("ad", () => lineage(fields)),
  parent: {
    field: "adGroup",
    of: adGroup,
    looksAt: [...ancestorProperties("ad", lineage(adFields), 1), "parent"],
  },
  operations: {
    create: { by: "call", path: "/ad/create/", list: { name: "creatives", shared: ["adGroup"] } },
    read: {
      path: "/ad/get/",
      ids: "ad_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 1000,
      deletedOnly: DELETED_ONLY,
    },
    update: {
      path: "/ad/update/",
      style: "complete",
      list: { name: "creatives", shared: ["adGroup"] },
      patchable: [
        "name",
        "identityType",
        "identityId",
        "identityAuthorizedBcId",
        "video",
        "images",
        "musicId",
        "tiktokItemId",
        "text",
        "texts",
      ],
    },
    lookup: { parent: { field: "adGroup", filter: "adgroup_ids" } },
    status: { path: "/ad/status/update/", ids: "ad_ids" },
    delete: { by: "status" },
  },
});
