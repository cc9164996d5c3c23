/** A video in the asset library. Reference 4.1, 4.3. */
import { defineResource, number, time } from "../definitions/index.js";
import { contentFields, sourceRules } from "./asset.js";
import { advertiserId } from "./shared.js";

const MB = 1024 * 1024;

export const video = defineResource({
  title: "Video",
  noun: "video",
  kind: "video",
  config: {
    section: "videos",
    doc: "Videos by name; ads refer to them by it.",
    name: "clip",
    begin: "source: media/clip.mp4",
  },
  import: "referenced",
  permission: "creatives",
  wireId: "video_id",
  doc: "A video file in the account's library, ready to be used in ads: MP4, MOV, MPEG or AVI, 9:16 or 16:9 from 540×960 to 2160×3840, or square from 640 to 1280 pixels, at most 500 MB.",
  example: { source: "media/spring.mp4" },
  required: contentFields("video").required,
  optional: {
    advertiserId: advertiserId(),
    ...contentFields("video").optional,
  },
  outputs: {
    width: number({ change: "local", doc: "Width in pixels." }),
    height: number({ change: "local", doc: "Height in pixels." }),
    duration: number({ change: "local", doc: "Length in seconds." }),
    createTime: time({ change: "local", doc: "When TikTok received it." }),
  },
  rules: sourceRules,
  operations: {
    create: {
      by: "upload",
      kind: "video",
      path: "/file/video/ad/upload/",
      part: "video_file",
      signature: "video_signature",
      url: "video_url",
      oneShotBytes: 20 * MB,
      readyWhen: ["width", "height", "duration", "signature"],
    },
    read: { path: "/file/video/ad/info/", ids: "video_ids", maxIds: 60, idsIn: "query", maxPageSize: 60, lists: false },
    update: { path: "/file/video/ad/update/", style: "partial" },
    delete: { by: "call", path: "/creative/asset/delete/", ids: "video_ids", failed: "failed_video_ids" },
  },
});
