/** An ad: one creative in an ad group. Reference 3.6; it travels as one item of a batch of at most 20. */
import { ABSENT, choice, defineResource, needs, PRESENT, reference, refuses, rule, text } from "../definitions/index.js";
import { adFields } from "./ad-fields.js";
import { advertiserId, status } from "./shared.js";

const CAROUSELS = ["CAROUSEL_ADS", "CATALOG_CAROUSEL"];

export const ad = defineResource({
  title: "Ad",
  noun: "ad",
  wireId: "ad_id",
  doc: "An ad is what people see: a video, an image or a carousel, with its text, its button and where that leads.",
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
    adGroup: reference("AdGroup", {
      wire: "adgroup_id",
      change: "replace",
      doc: "The ad group it belongs to: the resource, or its id.",
    }),
    name: text({
      wire: "ad_name",
      max: 512,
      doc: "The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji.",
    }),
    format: choice(["SINGLE_VIDEO", "SINGLE_IMAGE", "CAROUSEL_ADS", "CATALOG_CAROUSEL", "LIVE_CONTENT"], {
      wire: "ad_format",
      change: {
        inPlace: (before) => !CAROUSELS.includes(String(before)),
        doc: "It can be changed in place unless the ad is a carousel.",
      },
      doc: "The form of the ad.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    status: status("ENABLE", "ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it."),
    ...adFields,
  },
  // None: an account has thousands of ads, and each byte of a state is written anew with each change.
  outputs: {},
  rules: [
    needs("video", { format: ["SINGLE_VIDEO"], tiktokItemId: ABSENT }),
    needs("images", { format: ["SINGLE_IMAGE", "CAROUSEL_ADS"] }),
    rule(["format", "images"], "images", (view) => {
      const count = [view.get("images")].flat().filter((one) => one !== undefined).length;
      if (view.get("format") === "SINGLE_VIDEO" && count > 1)
        return `images has ${count} entries; a video takes one cover image.`;
      return view.get("format") === "SINGLE_IMAGE" && count > 1
        ? `images has ${count} entries; a SINGLE_IMAGE ad takes one.`
        : undefined;
    }),
    needs("musicId", { format: ["CAROUSEL_ADS"] }),
    rule(["text", "format", "tiktokItemId"], "text", (view) =>
      ["SINGLE_VIDEO", "SINGLE_IMAGE"].includes(String(view.get("format"))) &&
      !view.get("tiktokItemId") &&
      !view.get("text")
        ? "text is required for a video or an image that is not a Spark ad."
        : undefined,
    ),
    needs("identityId", { identityType: PRESENT }),
    needs("identityType", { identityId: PRESENT }),
    needs("identityAuthorizedBcId", { identityType: ["BC_AUTH_TT"] }),
    refuses(
      "tiktokItemId",
      { identityType: ["CUSTOMIZED_USER"] },
      "a custom identity has no posts. Use the identity that owns the post.",
    ),
    needs("identityId", { tiktokItemId: PRESENT }),
    needs("displayName", { identityType: ["CUSTOMIZED_USER"], landingPageUrl: PRESENT }),
    needs("landingPageUrl", {
      "parent.promotionType": ["WEBSITE"],
      format: ["SINGLE_VIDEO", "SINGLE_IMAGE", "CAROUSEL_ADS"],
      pageId: ABSENT,
      tiktokPageCategory: ABSENT,
    }),
    rule(["callToAction", "callToActionId", "landingPageUrl"], "callToAction", (view) =>
      view.get("landingPageUrl") !== undefined && !view.get("callToAction") && !view.get("callToActionId")
        ? "callToAction or callToActionId is required when landingPageUrl is set."
        : undefined,
    ),
    needs("appName", { "parent.promotionType": ["APP_ANDROID", "APP_IOS"], identityType: ["CUSTOMIZED_USER"] }),
    needs("disclaimerText", { disclaimerType: ["TEXT_ONLY"] }),
    needs("disclaimerClickableTexts", { disclaimerType: ["TEXT_LINK"] }),
    rule(["itemDuetStatus", "itemStitchStatus", "promotionalMusicDisabled"], "promotionalMusicDisabled", (view) =>
      (view.get("itemDuetStatus") || view.get("itemStitchStatus")) && view.get("promotionalMusicDisabled") !== false
        ? "promotionalMusicDisabled must be false when itemDuetStatus or itemStitchStatus is set."
        : undefined,
    ),
  ],
  parent: { field: "adGroup", title: "AdGroup", looksAt: ["promotionType", "parent"] },
  operations: {
    create: { path: "/ad/create/", list: { name: "creatives", shared: ["adGroup"] } },
    read: { path: "/ad/get/", ids: "ad_ids", maxIds: 100, idsIn: "filtering", maxPageSize: 1000 },
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
      ],
    },
    lookup: { parent: { field: "adGroup", filter: "adgroup_ids" } },
    status: { path: "/ad/status/update/", ids: "ad_ids" },
  },
});
