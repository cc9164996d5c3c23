import type { Mark } from "../fields.js";

/** One rule. `text` is the message, with `{slots}`; `about` describes the rule if the message does not. */
export interface Rule<Text extends string = string> {
  readonly code: number;
  readonly mark: Mark;
  readonly source: string;
  readonly text: Text;
  readonly about?: string;
}

/** One row of the table. */
export const rule = <Text extends string>(
  code: number,
  mark: Mark,
  source: string,
  text: Text,
  about?: string,
): Rule<Text> => ({
  code,
  mark,
  source,
  text,
  ...(about ? { about } : {}),
});

export const MISSING = "{path}: Missing data for required field.";
export const TOO_LONG = "{path}: Longer than maximum length {max}.";
export const FIXED = "{path}: This field cannot be updated.";
export const SUSPENDED = "Due to too many requests, requests from App are temporarily restricted.";
