/**
 * Which files TikTok accepts: documents 1737587322856449 (videos), 1739067433456642 (images, and sizes of a video and
 * its cover), 1777633230937090 (single images), 1766217791987713 (carousels), 1749019676181505 (add-ons). Sizes in
 * pixels.
 */

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Videos on TikTok by shape: 9:16 and 16:9 by both sides, 1:1 by one side. */
export const VIDEO = {
  shorter: { min: 540, max: 2160 },
  longer: { min: 960, max: 3840 },
  square: { min: 640, max: 1280 },
  megabytes: 500,
  ratios: { "9:16": 9 / 16, "1:1": 1, "16:9": 16 / 9 },
} as const;

/** Images for any use. GIF is for premium add-ons. */
export const IMAGE = { megabytes: 50, pixels: 3_686_400 } as const;

/** Width and height of a SINGLE_IMAGE by placement; Pangle accepts the last three from accounts on an allowlist. */
export const SINGLE_IMAGE_SIZES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  PLACEMENT_PANGLE: [
    [720, 1280],
    [1200, 628],
    [640, 640],
    [640, 100],
    [600, 500],
    [640, 200],
  ],
  PLACEMENT_GLOBAL_APP_BUNDLE: [
    [720, 1280],
    [1200, 628],
    [640, 640],
  ],
};

/** Images of a standard carousel: maximum length and width, portrait or landscape, and no narrower than 9:20. */
export const CAROUSEL_IMAGE = { shorter: 1242, longer: 2340, narrowest: 9 / 20 } as const;

/** How far two ratios may differ and still be the same shape: encoders round to even pixels. */
export const SAME_SHAPE = 0.02;
