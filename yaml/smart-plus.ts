/** Smart+ ads in short form: creatives by name, texts and pages as lists. TikTok's own form is accepted as well. */

import { isValues, type Resource } from "../provider/definitions/index.js";
import { image } from "../provider/resources/image.js";
import { video as videoFile } from "../provider/resources/video.js";
import type { Mapping } from "./mappings.js";

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Resolves the name of a video or an image, or `{ id: … }`; the path leads from the ad to the value. */
export type Resolve = (target: Resource, value: unknown, steps: readonly (string | number)[]) => unknown;

/** Lists of short texts, and what each stands for: `texts` is `adTextList` of `{ adText }`. */
export const SHORT_LISTS: Readonly<Record<string, readonly [list: string, member: string]>> = {
  texts: ["adTextList", "adText"],
  callsToAction: ["callToActionList", "callToAction"],
  landingPages: ["landingPageUrlList", "landingPageUrl"],
  pages: ["pageList", "pageId"],
};

/** The properties of a creative's short form; everything else belongs to creativeInfo. */
const without = (value: Mapping, names: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const IDENTITY = ["identityType", "identityId", "identityAuthorizedBcId"];

/**
 * One creative: a video with its cover, images with music, or a post; `identity` applies to creatives that name none.
 */
function creativeOf(
  own: Mapping,
  identity: Mapping,
  resolve: Resolve,
  at: readonly (string | number)[],
): Record<string, unknown> {
  const { video, cover, images, music, post, paused, format } = own;
  const rest = without(own, ["video", "cover", "images", "music", "post", "paused", "format"]);
  const shown = [
    ...(cover === undefined ? [] : [[cover, "cover"] as const]),
    ...entries(images).map((one, index) => [one, index] as const),
  ];
  const imageInfo = shown.map(([one, step]) => ({
    webUri: resolve(image, one, step === "cover" ? [...at, "cover"] : [...at, "images", step]),
  }));
  const info = {
    adFormat: format ?? (images === undefined ? "SINGLE_VIDEO" : "CAROUSEL_ADS"),
    ...(video === undefined ? {} : { videoInfo: { videoId: resolve(videoFile, video, [...at, "video"]) } }),
    ...(imageInfo.length > 0 ? { imageInfo } : {}),
    ...(music === undefined ? {} : { musicInfo: { musicId: String(music) } }),
    ...(post === undefined ? {} : { tiktokItemId: String(post) }),
    ...(IDENTITY.some((name) => name in own) ? {} : identity),
    ...Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, IDENTITY.includes(name) ? String(value) : value]),
    ),
  };
  return { creativeInfo: info, ...(paused === undefined ? {} : { paused }) };
}

/** The properties of a SmartPlusAd from its config. */
export function smartPlusAdInputs(own: Mapping, resolve: Resolve): Mapping {
  const { creatives, identity } = own;
  const rest = without(own, ["creatives", "identity", ...Object.keys(SHORT_LISTS)]);
  const account = isValues(identity)
    ? Object.fromEntries(Object.entries(identity).map(([name, value]) => [name, String(value)]))
    : {};
  const lists = Object.entries(SHORT_LISTS).flatMap(([name, [list, member]]) =>
    Array.isArray(own[name]) ? [[list, own[name].map((one: unknown) => ({ [member]: String(one) }))] as const] : [],
  );
  const made = entries(creatives).map((one, index) =>
    isValues(one) ? creativeOf(one, account, resolve, ["creatives", index]) : one,
  );
  return {
    ...rest,
    ...Object.fromEntries(lists),
    ...(creatives === undefined ? {} : { creativeList: [...made, ...entries(own.creativeList)] }),
  };
}

/** Where a property's fault is in a config in short form: `creativeList[1].…` under `creatives[1]`. */
export function shortPath(
  property: readonly (string | number)[],
  has: (name: string) => boolean,
): readonly (string | number)[] {
  const [first, index] = property;
  if (first === "creativeList" && has("creatives")) return index === undefined ? ["creatives"] : ["creatives", index];
  const short = Object.entries(SHORT_LISTS).find(([name, [list]]) => list === first && has(name))?.[0];
  if (short !== undefined) return index === undefined ? [short] : [short, index];
  return property;
}
