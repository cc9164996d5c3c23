/** What a cause of trouble is. */

/** What the guide's troubleshooting speaks of. */
export type Area = "authentication" | "uploads" | "rate limits" | "network" | "project";

/** One cause: how it shows, what it is, what to do. */
export interface Cause {
  readonly area: Area;
  /** What the user sees. */
  readonly sign: string;
  readonly cause: string;
  readonly step: string;
  /** TikTok's codes (reference 8). */
  readonly codes?: readonly number[];
  /** How Pulumi words it. */
  readonly pattern?: RegExp;
}

/** A cause that TikTok or the project speaks of. */
export const cause = (area: Area, sign: string, why: string, step: string, ...codes: number[]): Cause => ({
  area,
  sign,
  cause: why,
  step,
  ...(codes.length > 0 ? { codes } : {}),
});

/** A cause that Pulumi speaks of. */
export const pulumiCause = (pattern: RegExp, sign: string, why: string, step: string): Cause => ({
  area: "project",
  sign,
  cause: why,
  step,
  pattern,
});
