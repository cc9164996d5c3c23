import type { ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import { type Fault, type JsonSchema, valuesIn } from "../../definitions/index.js";
import { flagHint, formatHint, invisibleHint, numberHint, textHint } from "./fault-hints.js";
import { SHARED_VALUES } from "./schema.js";
import { isTextRule, textFault } from "./texts.js";
import { timeHint } from "./time-hints.js";

const SHOWN_CHOICES = 12;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Common words for TikTok's own. */
const SYNONYMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["on", "true", "yes", "active", "enabled", "live", "run"].map((word) => [word, "ENABLE"])),
  ...Object.fromEntries(["off", "false", "no", "paused", "pause", "inactive", "stop"].map((word) => [word, "DISABLE"])),
  ...Object.fromEntries(["daily", "day", "dailybudget", "perday"].map((word) => [word, "BUDGET_MODE_DAY"])),
  ...Object.fromEntries(
    ["lifetime", "lifetimebudget", "total", "totalbudget"].map((word) => [word, "BUDGET_MODE_TOTAL"]),
  ),
  ...Object.fromEntries(["unlimited", "nolimit", "none"].map((word) => [word, "BUDGET_MODE_INFINITE"])),
  ...Object.fromEntries(
    ["websiteconversions", "websiteconversion", "conversion"].map((word) => [word, "WEB_CONVERSIONS"]),
  ),
  ...Object.fromEntries(["leads", "lead", "leadgen"].map((word) => [word, "LEAD_GENERATION"])),
  ...Object.fromEntries(["appinstalls", "appinstall", "installs", "app"].map((word) => [word, "APP_PROMOTION"])),
  ...Object.fromEntries(["catalogsales", "shop", "shopping"].map((word) => [word, "PRODUCT_SALES"])),
  ...Object.fromEntries(["women", "woman", "w", "f"].map((word) => [word, "GENDER_FEMALE"])),
  ...Object.fromEntries(["men", "man", "m"].map((word) => [word, "GENDER_MALE"])),
  ...Object.fromEntries(["all", "both", "any"].map((word) => [word, "GENDER_UNLIMITED"])),
};

const shortest = (words: readonly string[]): string | undefined =>
  [...words].sort((one, other) => one.length - other.length)[0];

/** The intended known word: in other spelling, a part of it, a synonym, or a few letters away. */
export function near(wrong: unknown, known: readonly string[]): string | undefined {
  if (!["string", "boolean"].includes(typeof wrong) || known.length === 0) return undefined;
  const text = bare(String(wrong));
  if (text === "") return undefined;
  const same = known.find((one) => bare(one) === text);
  const synonym = known.find((one) => one === SYNONYMS[text]);
  if (same ?? synonym) return same ?? synonym;
  const long = text.length >= 3;
  const ending = long ? shortest(known.filter((one) => bare(one).endsWith(text))) : undefined;
  const part = known.find((one) => bare(one).length >= 4 && text.endsWith(bare(one)));
  const holding = long ? known.filter((one) => bare(one).includes(text)) : [];
  const found = ending ?? part ?? (holding.length === 1 ? holding[0] : undefined);
  if (found) return found;
  const closeTo = closest(
    text,
    known.map((one) => bare(one)),
  );
  const isClose = closeTo.length > 0 && distance(text, closeTo) <= Math.max(2, Math.floor(closeTo.length / 3));
  return isClose ? known.find((one) => bare(one) === closeTo) : undefined;
}

/** ` Did you mean "TRAFFIC"?` if a known word is similar, else empty. */
export function didYouMean(wrong: unknown, known: readonly string[]): string {
  const found = near(wrong, known);
  return found === undefined ? "" : ` Did you mean "${found}"?`;
}

/** `Allowed: A, B and 4 more.` */
export function allowed(values: readonly unknown[]): string {
  const shown = values.slice(0, SHOWN_CHOICES).map(String);
  const rest = values.length - shown.length;
  return `Allowed: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

/** A value for a message: short, quoted when a text. */
export function show(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

const FORMATS: Readonly<Record<string, string>> = {
  "tiktok-id": 'is not an id. Write a string of digits, such as "7000000000000000001".',
  "tiktok-time":
    'is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
  "http-url": "is not an http or https URL.",
  "language-code": "is not a language code.",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of properties",
};

function typeName(type: unknown): string {
  return [type]
    .flat()
    .map((one) => TYPES[String(one)] ?? String(one))
    .join(" or ");
}

const asText = (one: unknown): string => (/^[A-Z_a-z][\w-]*$/.test(String(one)) ? String(one) : `"${String(one)}"`);

/** A value as list entries, without the punctuation that people put around and between them. */
function asList(value: unknown): string {
  const parts =
    typeof value === "string"
      ? value
          .replace(/^\s*[[({]|[\])}]\s*$/g, "")
          .split(/\s*[,;]\s*/)
          .map((one) => one.replace(/^["'\u201c\u201e\u2018]+|["'\u201d\u201c\u2019]+$/g, ""))
          .filter(Boolean)
      : [value].flat();
  return `[${parts.map(asText).join(", ")}]`;
}

/** Plain words and numbers in lists and maps: values, or names without values. */
function scalarsIn(data: unknown): readonly (string | number)[] {
  if (typeof data === "string" || typeof data === "number") return [data];
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(scalarsIn);
  return Object.entries(data).flatMap(([name, one]) => (one === null ? [name] : scalarsIn(one)));
}

function hint(error: ErrorObject): string {
  const wanted: unknown = error.params.type;
  const { data } = error;
  if (data === null) return " Write a value, or remove the line.";
  const isText = wanted === "string" && ["number", "boolean"].includes(typeof data);
  if (isText) return ` Write it in quotes: "${String(data)}".`;
  if (wanted === "string" && Array.isArray(data)) return " Write one value, without brackets.";
  if (wanted === "number" || wanted === "integer") return numberHint(data);
  const bullet = wanted === "array" ? /^[\u2013\u2014\u2022\u00b7\u25aa\u25cf*]\s*(.*)$/.exec(String(data)) : null;
  if (bullet) return ` A list item begins with a dash and a space. Write: - ${bullet[1]}`;
  if (wanted === "array" && /^-\S/.test(String(data)))
    return ` Write a space after each dash: - ${String(data).slice(1)}`;
  if (wanted === "array" && typeof data !== "object") return ` Write: ${asList(data)}`;
  if (wanted === "boolean") return flagHint(data);
  const scalars = scalarsIn(data);
  if (wanted === "array" && scalars.length > 0) return ` Write: ${asList(scalars)}`;
  if (typeof data === "object" && scalars.length === 1) return ` Write: ${asText(scalars[0])}`;
  return typeof data === "object" && wanted === "string" ? " Write one value, without braces." : "";
}

/** Choices as texts: what a schema lists are words or numbers. */
const textsIn = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

const lengthOf = (data: unknown): number => (Array.isArray(data) ? data.length : 0);

const textSentence = (text: string, rule: unknown): string =>
  isTextRule(rule) ? `${textFault(text, rule)}${textHint(text, rule)}` : "is not a text that TikTok takes.";

/** The sentence for one ajv error, without the name of the property in front. */
function sentence(error: ErrorObject): string {
  const { params, data } = error;
  const known: JsonSchema = error.parentSchema ?? {};
  const choices = known.enum === undefined ? undefined : textsIn(known.enum);
  switch (error.keyword) {
    case "type":
      if (choices && !Array.isArray(data))
        return data === null
          ? `is empty. Write one of its values, or remove the line. ${allowed(choices)}`
          : `${show(data)} is not possible.${didYouMean(data, choices)} ${allowed(choices)}`;
      if (typeof data === "number" && known.format === "tiktok-time")
        return `${show(data)} ${FORMATS["tiktok-time"]}${timeHint(data)}`;
      return data === null
        ? `is empty; it is ${typeName(params.type)}.${hint(error)}`
        : `${show(data)} is not ${typeName(params.type)}.${hint(error)}`;
    case "enum":
      return `${show(data)} is not possible.${invisibleHint(String(data)) || didYouMean(data, textsIn(params.allowedValues))} ${allowed(textsIn(params.allowedValues))}`;
    case "format":
      return `${show(data)} ${FORMATS[String(params.format)] ?? `is not a ${String(params.format)}.`}${formatHint(String(params.format), String(data))}`;
    case "tiktokText":
      return `${show(data)} ${textSentence(String(data), error.schema)}`;
    case "minimum":
    case "exclusiveMinimum":
      return `${show(data)} is too small: it must be ${error.keyword === "minimum" ? "at least" : "more than"} ${String(params.limit)}.`;
    case "maximum":
      return `${show(data)} is too large: it must be at most ${String(params.limit)}.`;
    case "minLength":
      return data === ""
        ? "is empty. Write a text, or remove the line."
        : `${show(data)} is too short: it must have ${String(params.limit)} characters.`;
    case "maxLength":
      return `is ${String(data).length} characters long; TikTok accepts ${String(params.limit)}. Shorten it by ${String(data).length - Number(params.limit)}.`;
    case "maxItems":
      return `has ${lengthOf(data)} entries; TikTok accepts ${String(params.limit)}.`;
    case "minItems":
      return `has ${lengthOf(data)} entries; it needs ${String(params.limit)}.`;
    case "uniqueItems":
      return `contains ${show(Array.isArray(data) ? data[params.i] : data)} twice. Remove one.`;
    case "multipleOf":
      return `${show(data)} is not a multiple of ${String(params.multipleOf)}.`;
    case "pattern":
      return `${show(data)} does not have the form ${String(params.pattern)}.`;
    default:
      return `${show(data)} ${error.message}.`;
  }
}

/** `/utmParams/0/key` → `utmParams[0].key`. */
export function propertyPath(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), "");
}

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** Lookups that find the ids of a property: `tiktok-ads find location berlin`. */
const FINDERS: Readonly<Record<string, string>> = {
  locationIds: "location",
  excludedLocationIds: "location",
  interestCategoryIds: "interest",
  identityId: "identity",
  pixelId: "pixel",
};

function finder(error: ErrorObject, property: string): string {
  const kind = FINDERS[property.replace(/[.[].*$/, "")];
  if (!kind || error.keyword !== "format") return "";
  const word = /^[\p{L} -]{2,40}$/u.test(String(error.data)) ? String(error.data).toLowerCase() : "WORD";
  return ` Find ids with: npx tiktok-ads find ${kind} ${word}`;
}

/**
 * One fault for one ajv error. `noun` names the owner of the properties, such as `ad group`; `property` is the property
 * of the error if the error's own path does not contain it.
 */
export function faultOf(error: ErrorObject, noun: string, property = propertyPath(error.instancePath)): Fault {
  const path = propertyPath(error.instancePath);
  if (error.keyword === "required") {
    const name = String(error.params.missingProperty);
    const property = join(path, name);
    const missing = valuesIn(valuesIn(error.parentSchema?.properties)[name]);
    const values = missing.enum ?? missing[SHARED_VALUES];
    return { property, reason: `${property} is required.${Array.isArray(values) ? ` ${allowed(values)}` : ""}` };
  }
  if (error.keyword === "additionalProperties") {
    const name = String(error.params.additionalProperty);
    const known = Object.keys(valuesIn(error.parentSchema?.properties));
    return {
      property: join(path, name),
      reason: `${name} is not a property of ${noun}.${didYouMean(name, known) || ` ${allowed(known)}`}`,
    };
  }
  return { property: path, reason: `${path} ${sentence(error)}${finder(error, property)}` };
}

/** Every fault once: an empty text fails several keywords, and the first sentence is enough. */
export function faultsOf(errors: readonly ErrorObject[], noun: string): Fault[] {
  const seen = new Set<string>();
  return errors
    .map((error) => faultOf(error, noun))
    .filter((fault) => !seen.has(fault.property) && seen.add(fault.property));
}
