import { CAROUSEL_IMAGE, IMAGE, type Range, SAME_SHAPE, SINGLE_IMAGE_SIZES, VIDEO } from "../../../../facts/index.js";
import type { MediaFacts } from "../../../local-state/media-cache.js";

/** Checks a file: its size in bytes before reading it, its content afterwards. Sentences continue `source "x" …`. */
export interface Judge {
  readonly size: (bytes: number) => string | undefined;
  readonly content: (facts: MediaFacts) => string[];
}

const MB = 1024 * 1024;
const VIDEO_CONTAINERS = ["MPEG-4", "QuickTime", "MPEG-PS", "MPEG-TS", "MPEG Video", "AVI"];
const IMAGE_CONTAINERS = ["JPEG", "PNG", "GIF"];

const tooLarge = (bytes: number, most: number): string | undefined =>
  bytes > most ? `has ${Math.ceil(bytes / MB)} MB; TikTok accepts ${Math.floor(most / MB)} MB.` : undefined;

/** Whether two pictures have the same shape. */
export const sameShape = (one: number, other: number): boolean => Math.abs(one / other - 1) <= SAME_SHAPE;

const outside = (pixels: number, { min, max }: Range): boolean => pixels < min || pixels > max;

/** Why TikTok does not accept the size of a video, or undefined. */
function sizeFault(width: number, height: number): string | undefined {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const { square, shorter: short, longer: long } = VIDEO;
  if (sameShape(width / height, 1)) {
    if (!outside(shorter, square)) return undefined;
    return `is ${width}×${height}. Allowed for square videos: ${square.min}×${square.min} to ${square.max}×${square.max}.`;
  }
  if (!outside(shorter, short) && !outside(longer, long)) return undefined;
  return `is ${width}×${height}. Allowed: ${short.min}×${long.min} to ${short.max}×${long.max}, portrait or landscape.`;
}

/** Videos: facts/media.ts. TikTok's API documents no maximum length of a video; recommended lengths are advice. */
export const videoFaults: Judge = {
  size: (bytes) => tooLarge(bytes, VIDEO.megabytes * MB),
  content: ({ container, codec, width, height }) => {
    if (!VIDEO_CONTAINERS.includes(container)) return [`is ${container}, not a video. Allowed: MP4, MOV, MPEG, AVI.`];
    if (!codec || !width || !height) return ["contains no picture."];
    const size = sizeFault(width, height);
    const shaped = Object.values(VIDEO.ratios).some((one) => sameShape(width / height, one));
    return [
      ...(size ? [size] : []),
      ...(shaped ? [] : [`is ${width}×${height}, which is not one of the ratios 9:16, 1:1 and 16:9.`]),
    ];
  },
};

/** Images: facts/media.ts. */
export const imageFaults: Judge = {
  size: (bytes) => tooLarge(bytes, IMAGE.megabytes * MB),
  content: ({ container, width, height }) => {
    if (!IMAGE_CONTAINERS.includes(container))
      return [`is ${container}, not a supported image. Allowed: JPG, PNG, and GIF for add-ons.`];
    if (!width || !height) return ["contains no picture."];
    return width * height > IMAGE.pixels ? [`is ${width}×${height}; TikTok accepts 3,686,400 pixels in total.`] : [];
  },
};

/** A picture's width and height. */
export interface Picture {
  readonly width: number;
  readonly height: number;
}

const named = ({ width, height }: Picture): string => `${width}×${height}`;

/** Why an image cannot be the cover of a video, or undefined. Sentences continue `image "x" …`. */
export function coverFault(image: Picture, video: Picture): string | undefined {
  if (sameShape(image.width / image.height, video.width / video.height)) return undefined;
  return `is ${named(image)} and the video ${named(video)}: TikTok requires a cover with the video's shape.`;
}

/** Why an image cannot be a SINGLE_IMAGE on these placements, or undefined. */
export function singleImageFault(image: Picture, placements: readonly string[]): string | undefined {
  const wrong = placements.find((placement) =>
    SINGLE_IMAGE_SIZES[placement]?.every(([width, height]) => width !== image.width || height !== image.height),
  );
  if (wrong === undefined) return undefined;
  const sizes = (SINGLE_IMAGE_SIZES[wrong] ?? []).map(([width, height]) => `${width}×${height}`);
  return `is ${named(image)}. Allowed on ${wrong}: ${sizes.join(", ")}.`;
}

/** Why an image cannot be in a standard carousel, or undefined. */
export function carouselFault(image: Picture): string | undefined {
  const [shorter, longer] = [Math.min(image.width, image.height), Math.max(image.width, image.height)];
  const { shorter: short, longer: long, narrowest } = CAROUSEL_IMAGE;
  if (shorter <= short && longer <= long && shorter / longer >= narrowest) return undefined;
  return `is ${named(image)}. Allowed in a carousel: up to ${short}×${long}, portrait or landscape, and no narrower than 9:20.`;
}
