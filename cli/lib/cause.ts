/** Type of known causes of errors. */

/** Causes in the guide's troubleshooting chapter. */
export type Area = "authentication" | "uploads" | "rate limits" | "network" | "project";

/** One cause: symptom, explanation, fix. */
export interface Cause {
  readonly area: Area;
  /** What the user sees. */
  readonly sign: string;
  readonly cause: string;
  readonly step: string;
  /** TikTok's codes (reference 8). */
  readonly codes?: readonly number[];
  /** Pulumi's message. */
  readonly pattern?: RegExp;
}

/** A cause of TikTok's or the project's errors. */
export const cause = (area: Area, sign: string, why: string, step: string, ...codes: number[]): Cause => ({
  area,
  sign,
  cause: why,
  step,
  ...(codes.length > 0 ? { codes } : {}),
});

/** A cause of Pulumi's errors. */
export const pulumiCause = (pattern: RegExp, sign: string, why: string, step: string): Cause => ({
  area: "project",
  sign,
  cause: why,
  step,
  pattern,
});
