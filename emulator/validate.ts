import { allowedValues, type Contract, type ContractField } from "./contract/fields.js";
import { type Refusal, refusal } from "./envelope.js";

/** The message of what was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A body or row on the wire. */
export type Body = Record<string, unknown>;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
/** Pictures, flags (two regional letters) and key caps. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

const isText = (value: unknown): value is string => typeof value === "string";
const isId = (value: unknown): boolean => isText(value) && /^\d{1,20}$/.test(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Whether a value is an object of names and values. */
export const isBody = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object, or an empty one for anything else. */
export const bodyIn = (value: unknown): Body => (isBody(value) ? value : {});

/** The objects of a list; none where it is something else. */
export const bodiesIn = (value: unknown): Body[] => (Array.isArray(value) ? value.filter(isBody) : []);

/** The entries of a list as texts; none where it is something else. */
export const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The same, and nothing where there is no list. */
export const textsOrNone = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined;

/** A text; nothing where it is something else. */
export const textOrNone = (value: unknown): string | undefined => (isText(value) ? value : undefined);

/** Milliseconds of a time in TikTok's form (UTC); NaN when it is none. */
export function parseTime(value: unknown): number {
  return isText(value) && TIME.test(value) ? Date.parse(`${value.replace(" ", "T")}Z`) : Number.NaN;
}

/** A time in TikTok's format. */
export const formatTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

/** Ten years later, in TikTok's format: the end of an ad group without one. */
export function tenYearsAfter(start: unknown): string {
  const date = new Date(parseTime(start));
  date.setUTCFullYear(date.getUTCFullYear() + 10);
  return formatTime(date.getTime());
}

/** Set in TikTok's sense: not null, not empty. */
export const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

const CHECKS: Readonly<Record<ContractField["type"], { test: (value: unknown) => boolean; text: string }>> = {
  string: { test: isText, text: "Not a valid string." },
  id: { test: isId, text: "Not a valid string of an integer." },
  number: { test: isNumber, text: "Not a valid number." },
  integer: {
    // TikTok's messages are marshmallow's, whose integers may also come as digits in text (assumed).
    test: (value) => (isNumber(value) && (Number.isInteger(value) || value > 2 ** 53)) || isId(value),
    text: "Not a valid integer.",
  },
  boolean: { test: (value) => typeof value === "boolean", text: "Not a valid boolean." },
  time: {
    test: (value) => !Number.isNaN(parseTime(value)),
    text: "Not a valid datetime. Time format should be %Y-%m-%d %H:%M:%S.",
  },
  object: { test: isBody, text: "Not a valid mapping type." },
  file: { test: () => true, text: "Not a valid file." },
  "string[]": { test: (value) => Array.isArray(value) && value.every(isText), text: "Not a valid list of strings." },
  "id[]": { test: (value) => Array.isArray(value) && value.every(isId), text: "Not a valid list of ids." },
  "number[]": { test: (value) => Array.isArray(value) && value.every(isNumber), text: "Not a valid list of numbers." },
  "object[]": { test: (value) => Array.isArray(value), text: "Not a valid list." },
};

const KOREAN = /[\u1100-\u115f\uac00-\ud7a3]/g;

/** Length as TikTok counts it: a CJK character is 2. */
export const lengthOf = (text: string, narrowKorean = false): number =>
  [...text].length + (text.match(WIDE)?.length ?? 0) - (narrowKorean ? (text.match(KOREAN)?.length ?? 0) : 0);

const isList = (field: ContractField): boolean => field.type.endsWith("[]");

function sizeFault(field: ContractField, value: unknown, path: string): Refusal | undefined {
  const { max, min } = field;
  if (typeof value === "number") {
    if (min !== undefined && value < min) return refusal("tooSmall", { path, min });
    return max !== undefined && value > max ? refusal("tooLarge", { path, max }) : undefined;
  }
  if (max === undefined) return undefined;
  const length = Array.isArray(value) ? value.length : isText(value) ? lengthOf(value, field.narrowKorean) : 0;
  if (length <= max) return undefined;
  return field.ids ? refusal("tooManyIds", { path, max }) : refusal("tooLong", { path, max });
}

function fieldFault(field: ContractField, value: unknown, path: string): Refusal | undefined {
  const check = CHECKS[field.type];
  if (!check.test(value)) return refusal("wrongType", { path, what: check.text });
  const allowed = allowedValues(field);
  const wrong = allowed && [value].flat().find((one) => one !== "" && !allowed.includes(String(one)));
  if (allowed && wrong !== undefined) return refusal("notAllowed", { path, allowed: allowed.join(", ") });
  const size = sizeFault(field, value, path);
  if (size) return size;
  const texts = field.noEmoji ? [value].flat().filter(isText) : [];
  return texts.some((text) => EMOJI.test(text)) ? refusal("emoji", { path }) : undefined;
}

/** Options of a check. */
export interface Checking {
  readonly contract: Contract;
  readonly mode: "create" | "update";
  /** Prefix of field names in messages, such as `creatives.0.`. */
  readonly prefix?: string;
  /** Additional fields that the body may contain. */
  readonly extra?: readonly string[];
  readonly unknownFields: UnknownFields;
}

/** An empty name of an ad means "the ad's id" (reference 3.6). */
const MAY_BE_EMPTY = ["ad_name"];

/** How fields that the tables lack are handled: dropped, refused, or kept and shown. */
export type UnknownFields = "ignore" | "refuse" | "keep";

/** One level of fields; nested objects are checked as deep as the tables go. */
export function validate(body: Body, checking: Checking): void {
  const { contract, mode, prefix = "", extra = [], unknownFields } = checking;
  for (const [name, field] of Object.entries(contract)) {
    const value = body[name];
    const path = `${prefix}${name}`;
    if (value === undefined || value === null) {
      if (field.required && field.type !== "file") throw refusal("missing", { path });
      continue;
    }
    const fault = fieldFault(field, value, path);
    if (fault) throw fault;
    const empty = value === "" || (Array.isArray(value) && value.length === 0);
    if (field.required && empty && !MAY_BE_EMPTY.includes(name)) throw refusal("missing", { path });
    if (mode === "update" && field.update === "no") throw refusal("fixed", { path });
    if (field.of || field.type === "object[]") inside(field, value, path, checking);
  }
  if (unknownFields !== "refuse") return;
  const unknown = Object.keys(body).find((name) => !(name in contract) && !extra.includes(name));
  if (unknown) throw refusal("unknownField", { path: `${prefix}${unknown}` });
}

function inside(field: ContractField, value: unknown, path: string, checking: Checking): void {
  // An entry must be an object even if the tables do not list its fields.
  const contract = field.of ?? {};
  const nested = {
    contract,
    mode: checking.mode,
    unknownFields: field.of ? checking.unknownFields : "ignore",
  } as const;
  if (!isList(field)) {
    validate(bodyIn(value), { ...nested, prefix: `${path}.` });
    return;
  }
  for (const [index, one] of (Array.isArray(value) ? value : []).entries()) {
    if (!isBody(one)) throw refusal("wrongType", { path: `${path}.${index}`, what: CHECKS.object.text });
    validate(one, { ...nested, prefix: `${path}.${index}.` });
  }
}

const TEXT_BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, True: true, False: false };

/** Queries and multipart parts are text: numbers and booleans are converted to the table's types. */
export function coerced(contract: Contract, body: Body): Body {
  const out: Body = { ...body };
  for (const [name, field] of Object.entries(contract)) {
    const value = out[name];
    if (!isText(value)) continue;
    if (field.type === "boolean") out[name] = TEXT_BOOLEANS[value] ?? value;
    if ((field.type === "integer" || field.type === "number") && /^-?\d+(\.\d+)?$/.test(value))
      out[name] = Number(value);
  }
  return out;
}

/** A contract for updates: nothing is required, and create-only fields are refused as such. */
export function updatable(contract: Contract): Contract {
  return Object.fromEntries(
    Object.entries(contract).map(([name, { required: _required, ...field }]) => [
      name,
      field.update === "status" ? { ...field, update: "no" as const } : field,
    ]),
  );
}

/** The contract's values in a body; unknown fields are dropped. */
export function pick(contract: Contract, body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in contract && value !== undefined && value !== null),
  );
}

/** What a read shows for an unset field, by default. */
export function nothingSet(contract: Contract): Body {
  return Object.fromEntries(Object.entries(contract).map(([name, field]) => [name, isList(field) ? [] : null]));
}
