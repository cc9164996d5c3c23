/** Parses option values: numbers, times, lists. Throws UserError with exit code 2. */
import { EXIT, UserError } from "./exit.js";

/** A whole number within bounds. */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UserError(`${option} "${text}" is not a whole number from ${least} to ${most}.`, EXIT.usage);
}

/** `YYYY-MM-DD` or ISO 8601, in milliseconds. */
export function timeOption(text: string, option: string): number {
  const time = Date.parse(text);
  if (!Number.isNaN(time) && /^\d{4}-\d\d-\d\d/.test(text)) return time;
  throw new UserError(
    `${option} "${text}" is not a day or a time, such as 2026-11-24 or 2026-11-24T08:00:00Z.`,
    EXIT.usage,
  );
}

/** Collects an option that may be given several times. */
export const collected = (value: string, earlier: readonly string[]): string[] => [...earlier, value];
