/** What a file is, as the prober read it. Sizes in pixels, length in seconds. */
export interface MediaFacts {
  readonly container: string;
  readonly codec?: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** Judges a file: by its size in bytes before it is read, by its content after. Sentences continue `source "x" …`. */
export interface Judge {
  readonly size: (bytes: number) => string | undefined;
  readonly content: (facts: MediaFacts) => string[];
}

const MB = 1024 * 1024;
const RATIOS = { "9:16": 9 / 16, "1:1": 1, "16:9": 16 / 9 };
const RATIO_TOLERANCE = 0.02;
const VIDEO_CONTAINERS = ["MPEG-4", "QuickTime", "MPEG-PS", "MPEG-TS", "MPEG Video", "AVI"];
const IMAGE_CONTAINERS = ["JPEG", "PNG"];

const tooLarge = (bytes: number, most: number): string | undefined =>
  bytes > most ? `has ${Math.ceil(bytes / MB)} MB; TikTok takes ${Math.floor(most / MB)} MB.` : undefined;

/** Videos: guide chapter 7 and reference 4.1: 720p or 1080p, 9:16, 1:1 or 16:9, 5 to 60 seconds, at most 500 MB. */
export const videoFaults: Judge = {
  size: (bytes) => tooLarge(bytes, 500 * MB),
  content: ({ container, codec, width, height, duration }) => {
    const faults: string[] = [];
    if (!VIDEO_CONTAINERS.includes(container)) return [`is ${container}, not a video. Allowed: MP4, MOV, MPEG, AVI.`];
    if (!codec || !width || !height) return ["holds no picture."];
    const shorter = Math.min(width, height);
    if (shorter < 700 || shorter > 1100)
      faults.push(`is ${width}×${height}. Allowed: 720p or 1080p (the shorter side 720 or 1080 pixels).`);
    const ratio = width / height;
    if (!Object.values(RATIOS).some((one) => Math.abs(ratio / one - 1) <= RATIO_TOLERANCE)) {
      faults.push(`is ${width}×${height}, which is none of the ratios 9:16, 1:1 and 16:9.`);
    }
    if (duration === undefined || duration < 5 || duration > 60.5) {
      faults.push(
        `lasts ${duration === undefined ? "an unknown time" : `${duration.toFixed(1)} seconds`}. Allowed: 5 to 60 seconds.`,
      );
    }
    return faults;
  },
};

/** Images: reference 4.2: JPG or PNG, at most 50 MB and 3,686,400 pixels. */
export const imageFaults: Judge = {
  size: (bytes) => tooLarge(bytes, 50 * MB),
  content: ({ container, width, height }) => {
    if (!IMAGE_CONTAINERS.includes(container))
      return [`is ${container}, not an image that TikTok takes. Allowed: JPG, PNG.`];
    if (!width || !height) return ["holds no picture."];
    return width * height > 3_686_400 ? [`is ${width}×${height}; TikTok takes 3,686,400 pixels in all.`] : [];
  },
};
