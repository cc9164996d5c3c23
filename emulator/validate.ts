import { allowedValues, type Contract, type ContractField } from "./contract/fields.js";
import { invalid } from "./envelope.js";

/** A body or row as it travels. */
export type Body = Record<string, unknown>;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
const EMOJI = /\p{Extended_Pictographic}/u;
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

const isText = (value: unknown): value is string => typeof value === "string";
const isId = (value: unknown): boolean => isText(value) && /^\d{1,20}$/.test(value);
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);

/** Milliseconds of a time in TikTok's form (UTC); NaN when it is none. */
export function parseTime(value: unknown): number {
  return isText(value) && TIME.test(value) ? Date.parse(`${value.replace(" ", "T")}Z`) : Number.NaN;
}

/** A moment in TikTok's form. */
export const formatTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

const CHECKS: Readonly<Record<ContractField["type"], { test: (value: unknown) => boolean; text: string }>> = {
  string: { test: isText, text: "Not a valid string." },
  id: { test: isId, text: "Not a valid string of an integer." },
  number: { test: isNumber, text: "Not a valid number." },
  integer: {
    test: (value) => isNumber(value) && (Number.isInteger(value) || (value as number) > 2 ** 53),
    text: "Not a valid integer.",
  },
  boolean: { test: (value) => typeof value === "boolean", text: "Not a valid boolean." },
  time: {
    test: (value) => !Number.isNaN(parseTime(value)),
    text: "Not a valid datetime. Time format should be %Y-%m-%d %H:%M:%S.",
  },
  object: {
    test: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    text: "Not a valid mapping type.",
  },
  "string[]": { test: (value) => Array.isArray(value) && value.every(isText), text: "Not a valid list of strings." },
  "id[]": { test: (value) => Array.isArray(value) && value.every(isId), text: "Not a valid list of ids." },
  "number[]": { test: (value) => Array.isArray(value) && value.every(isNumber), text: "Not a valid list of numbers." },
  "object[]": {
    test: (value) => Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null),
    text: "Not a valid list.",
  },
};

const lengthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

function textFault(field: ContractField, value: string): string | undefined {
  if (field.max !== undefined && lengthOf(value) > field.max) return `Longer than maximum length ${field.max}.`;
  return field.noEmoji && EMOJI.test(value) ? "Emojis are not supported." : undefined;
}

function fieldFault(field: ContractField, value: unknown): string | undefined {
  const check = CHECKS[field.type];
  if (!check.test(value)) return check.text;
  if (field.oneOf) {
    const allowed = allowedValues(field.oneOf);
    const wrong = [value].flat().find((one) => one !== "" && !allowed.includes(String(one)));
    if (wrong !== undefined) return `Must be one of: ${allowed.join(", ")}.`;
  }
  if (Array.isArray(value) && field.max !== undefined && value.length > field.max)
    return `Longer than maximum length ${field.max}.`;
  return isText(value) ? textFault(field, value) : undefined;
}

/** What a body is checked for. */
export interface Checking {
  readonly contract: Contract;
  readonly mode: "create" | "update";
  /** Put before field names in messages, such as `creatives.0.`. */
  readonly prefix?: string;
  /** Fields beside the contract that the body may hold. */
  readonly extra?: readonly string[];
  readonly unknownFields: "ignore" | "refuse";
}

/** Refuses wrong types, unknown enum values, missing and fixed fields; the first fault is the message, as TikTok does. */
export function validate(body: Body, { contract, mode, prefix = "", extra = [], unknownFields }: Checking): void {
  for (const [name, field] of Object.entries(contract)) {
    const value = body[name];
    if (value === undefined || value === null) {
      if (mode === "create" && field.required) throw invalid(`${prefix}${name}: Missing data for required field.`);
      continue;
    }
    const fault = fieldFault(field, value);
    if (fault) throw invalid(`${prefix}${name}: ${fault}`);
    if (mode === "create" && field.required && value === "" && name !== "ad_name")
      throw invalid(`${prefix}${name}: Missing data for required field.`);
    if (mode === "update" && field.update === "no") throw invalid(`${prefix}${name}: This field cannot be updated.`);
  }
  if (unknownFields === "ignore") return;
  const unknown = Object.keys(body).find((name) => !(name in contract) && !extra.includes(name));
  if (unknown) throw invalid(`${prefix}${unknown}: Unknown field.`);
}

/** The values of the contract that a body holds; unknown fields fall away. */
export function pick(contract: Contract, body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in contract && value !== undefined && value !== null),
  );
}

/** What a read shows before anything was set. */
export function shownDefaults(contract: Contract): Body {
  return Object.fromEntries(
    Object.entries(contract).flatMap(([name, field]) => (field.shown === undefined ? [] : [[name, field.shown]])),
  );
}
