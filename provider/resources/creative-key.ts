/** The identity of a Smart+ ad's creative: its content (reference/smart-plus.md section 17). */

const member = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (one, name) =>
      typeof one === "object" && one !== null ? Object.entries(one).find(([key]) => key === name)?.[1] : undefined,
    value,
  );

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/**
 * The key of an entry of creativeList, in camelCase: format, video, images (their order does not count), music, post,
 * account. Two entries of one ad with the same key are one creative to TikTok.
 */
export function creativeKey(entry: unknown): string {
  const info = (...path: readonly string[]): string => textOf(member(entry, "creativeInfo", ...path));
  const images = [member(entry, "creativeInfo", "imageInfo") ?? []]
    .flat()
    .map((image) => textOf(member(image, "webUri")))
    .sort();
  const parts = [
    info("adFormat"),
    info("videoInfo", "videoId"),
    images.join(","),
    info("musicInfo", "musicId"),
    info("tiktokItemId"),
    info("identityId"),
  ];
  return parts.join("|");
}
