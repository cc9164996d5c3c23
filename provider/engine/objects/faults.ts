import type { ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import type { Fault } from "../../definitions/index.js";
import { textFault } from "./schema.js";

const SHOWN_CHOICES = 12;

/** ` Did you mean "TRAFFIC"?` when a known word is near, else nothing. */
export function didYouMean(wrong: unknown, known: readonly string[]): string {
  if (typeof wrong !== "string" || known.length === 0) return "";
  const text = wrong.toLowerCase();
  const near = closest(
    text,
    known.map((one) => one.toLowerCase()),
  );
  const match = known.find((one) => one.toLowerCase() === near);
  const shared = near.length > 0 && distanceAllows(text, near);
  return match !== undefined && shared ? ` Did you mean "${match}"?` : "";
}

function distanceAllows(text: string, near: string): boolean {
  if (near.includes(text) && text.length >= 3) return true;
  return distance(text, near) <= Math.max(2, Math.floor(near.length / 3));
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
  "tiktok-id": 'is not an id. An id is a string of digits, such as "7000000000000000001".',
  "tiktok-time":
    'is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
  "http-url": "is not an http or https address.",
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

function hint(error: ErrorObject): string {
  const wanted = error.params.type as unknown;
  if (wanted === "string" && typeof error.data === "number") return ` Write it in quotes: "${error.data}".`;
  if (wanted === "number" && typeof error.data === "string" && error.data !== "" && !Number.isNaN(Number(error.data))) {
    return ` Write it without quotes: ${error.data}.`;
  }
  return "";
}

/** The sentence for one ajv error, without the name of the property in front. */
function sentence(error: ErrorObject): string {
  const { params, data } = error;
  switch (error.keyword) {
    case "type":
      return `${show(data)} is not ${typeName(params.type)}.${hint(error)}`;
    case "enum":
      return `${show(data)} is not possible.${didYouMean(data, params.allowedValues as string[])} ${allowed(params.allowedValues as unknown[])}`;
    case "format":
      return `${show(data)} ${FORMATS[params.format as string] ?? `is not a ${String(params.format)}.`}`;
    case "tiktokText":
      return `${show(data)} ${textFault(String(data), error.schema as { max: number; emoji: boolean })}`;
    case "minimum":
    case "exclusiveMinimum":
      return `${show(data)} is too small: it must be ${error.keyword === "minimum" ? "at least" : "more than"} ${String(params.limit)}.`;
    case "maximum":
      return `${show(data)} is too large: it must be at most ${String(params.limit)}.`;
    case "minLength":
      return data === "" ? "is empty." : `${show(data)} is too short: it must have ${String(params.limit)} characters.`;
    case "maxLength":
      return `is ${String(data).length} characters long; TikTok takes ${String(params.limit)}.`;
    case "maxItems":
      return `has ${(data as unknown[]).length} entries; TikTok takes ${String(params.limit)}.`;
    case "minItems":
      return `has ${(data as unknown[]).length} entries; it needs ${String(params.limit)}.`;
    case "uniqueItems":
      return `holds ${show((data as unknown[])[params.i as number])} twice.`;
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

/** One fault for one ajv error. `noun` names what has the properties, such as `ad group`. */
export function faultOf(error: ErrorObject, noun: string): Fault {
  const path = propertyPath(error.instancePath);
  if (error.keyword === "required") {
    const property = join(path, error.params.missingProperty as string);
    return { property, reason: `${property} is required.` };
  }
  if (error.keyword === "additionalProperties") {
    const name = error.params.additionalProperty as string;
    const known = Object.keys((error.parentSchema?.properties as object) ?? {});
    return {
      property: join(path, name),
      reason: `${name} is not a property of ${noun}.${didYouMean(name, known) || ` ${allowed(known)}`}`,
    };
  }
  return { property: path, reason: `${path} ${sentence(error)}` };
}

/** Every fault once: a text that is empty fails several keywords, and the first sentence says it all. */
export function faultsOf(errors: readonly ErrorObject[], noun: string): Fault[] {
  const seen = new Set<string>();
  return errors
    .map((error) => faultOf(error, noun))
    .filter((fault) => !seen.has(fault.property) && seen.add(fault.property));
}
