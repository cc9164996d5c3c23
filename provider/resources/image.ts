/** An image in the asset library. Reference 4.2. */
import { defineResource, number, time } from "../definitions/index.js";
import { contentFields, sourceRules } from "./asset.js";
import { advertiserId } from "./shared.js";

const MB = 1024 * 1024;

export const image = defineResource({
  title: "Image",
  noun: "image",
  kind: "image",
  config: {
    section: "images",
    doc: "Images by name; ads refer to them by it.",
    name: "cover",
    begin: "source: media/cover.jpg",
  },
  import: "referenced",
  permission: "creatives",
  wireId: "image_id",
  doc: "An image file in the account's library, ready to be used in ads: JPG or PNG (GIF for add-ons), at most 50 MB and 3,686,400 pixels.",
  example: { source: "media/spring.png" },
  required: contentFields("image").required,
  optional: {
    advertiserId: advertiserId(),
    ...contentFields("image").optional,
  },
  outputs: {
    width: number({ change: "local", doc: "Width in pixels." }),
    height: number({ change: "local", doc: "Height in pixels." }),
    createTime: time({ change: "local", doc: "When TikTok received it." }),
  },
  rules: sourceRules,
  operations: {
    create: {
      by: "upload",
      kind: "image",
      path: "/file/image/ad/upload/",
      part: "image_file",
      signature: "image_signature",
      url: "image_url",
      oneShotBytes: 20 * MB,
      readyWhen: ["width", "height", "signature"],
    },
    read: {
      path: "/file/image/ad/info/",
      ids: "image_ids",
      maxIds: 100,
      idsIn: "query",
      maxPageSize: 100,
      lists: false,
    },
    update: { path: "/file/image/ad/update/", style: "partial" },
    delete: { by: "call", path: "/creative/asset/delete/", ids: "image_ids", failed: "failed_image_ids" },
  },
});
