/** Smart+ ads in the short words of configs: the way back of smart-plus.ts. */
import { valuesIn } from "../provider/definitions/index.js";
import { SHORT_LISTS } from "./smart-plus.js";

type Mapping = Readonly<Record<string, unknown>>;

const isPlainMapping = (value: unknown): value is Mapping =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

const IDENTITY = ["identityType", "identityId", "identityAuthorizedBcId"];

/** The account that a creative names. */
export const identityOf = (info: Mapping): Mapping =>
  Object.fromEntries(IDENTITY.flatMap((name) => (info[name] === undefined ? [] : [[name, info[name]]])));

const member = (value: unknown, name: string): unknown => (isPlainMapping(value) ? value[name] : undefined);

/** One creative; `withIdentity` is whether it names its account itself. Undefined if it has no short form. */
export function shortCreative(entry: unknown, withIdentity: boolean): Mapping | undefined {
  const info = member(entry, "creativeInfo");
  if (!isPlainMapping(info)) return undefined;
  const { adFormat, videoInfo, imageInfo, musicInfo, tiktokItemId, ...rest } = info;
  const images = [imageInfo ?? []].flat().map((one) => member(one, "webUri"));
  const isVideo = adFormat === "SINGLE_VIDEO";
  if (isVideo && images.length > 1) return undefined;
  const byImages = !isVideo && images.length > 0;
  const format = isVideo || (byImages && adFormat === "CAROUSEL_ADS") ? {} : { format: adFormat };
  const others = Object.fromEntries(Object.entries(rest).filter(([name]) => withIdentity || !IDENTITY.includes(name)));
  const video = member(videoInfo, "videoId");
  const music = member(musicInfo, "musicId");
  return {
    ...format,
    ...(video === undefined ? {} : { video }),
    ...(isVideo && images.length === 1 ? { cover: images[0] } : {}),
    ...(byImages ? { images } : {}),
    ...(music === undefined ? {} : { music }),
    ...(tiktokItemId === undefined ? {} : { post: tiktokItemId }),
    ...others,
    ...(member(entry, "paused") === true ? { paused: true } : {}),
  };
}

function shortCreatives(list: readonly unknown[]): Mapping {
  const identities = list.map((entry) => {
    const info = member(entry, "creativeInfo");
    return JSON.stringify(isPlainMapping(info) ? identityOf(info) : {});
  });
  const [first = "{}"] = identities;
  const isShared = first !== "{}" && identities.every((one) => one === first);
  const creatives = list.map((entry) => shortCreative(entry, !isShared));
  if (creatives.includes(undefined)) return { creativeList: list };
  return { ...(isShared ? { identity: valuesIn(JSON.parse(first)) } : {}), creatives };
}

/** Lists whose entries have one member become lists of that member. */
export function shortList(name: string, value: unknown): readonly [string, unknown] {
  const [short, [, inner] = []] = Object.entries(SHORT_LISTS).find(([, [list]]) => list === name) ?? [];
  if (short === undefined || inner === undefined || !Array.isArray(value)) return [name, value];
  const isPlain = value.every(
    (one) => isPlainMapping(one) && Object.keys(one).length === 1 && one[inner] !== undefined,
  );
  return isPlain ? [short, value.map((one) => member(one, inner))] : [name, value];
}

/** The properties of a SmartPlusAd as configs write them, with names of videos and images instead of ids. */
export function shortAd(properties: readonly (readonly [string, unknown])[]): (readonly [string, unknown])[] {
  return properties.flatMap(([name, value]): (readonly [string, unknown])[] =>
    name === "creativeList" && Array.isArray(value) ? Object.entries(shortCreatives(value)) : [shortList(name, value)],
  );
}
