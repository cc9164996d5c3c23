import type { ErrorObject, ValidateFunction } from "ajv";
import { yamlSchema } from "../provider/codegen/yaml-schema.js";
import { valuesIn } from "../provider/definitions/index.js";
import { allowed, faultOf, show } from "../provider/engine/objects/faults.js";
import { compile, errorsOf } from "../provider/engine/objects/schema.js";
import { resources } from "../provider/resources/index.js";
import { inSection } from "../provider/resources/places.js";
import { targetOf } from "../provider/resources/references.js";
import type { ConfigDocument, Path } from "./document.js";
import { strayProperty } from "./misplaced.js";
import type { Problem } from "./problem.js";

let validator: ValidateFunction | undefined;

const steps = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Named entries: the noun, an example name, and an example property. */
const NAMED: ReadonlyMap<string, { readonly noun: string; readonly name: string; readonly begin: string }> = new Map(
  [...resources].reverse().map(({ config: { section, name, begin }, noun }) => [section, { noun, name, begin }]),
);

/** A value where names or properties are expected. */
function groupReason(path: Path, data: unknown): string {
  const own = String(path.at(-1) ?? "");
  const level = NAMED.get(own);
  if (path.length === 0)
    return `is not an ads config: it is ${Array.isArray(data) ? "a list" : "a text"}. Begin with campaigns:, videos: or images:, each on its own line, with its entries below, indented by 2 spaces.`;
  if (level && path.length % 2 === 1) {
    const write = `write "${level.name}:"`;
    const below = `and below it, indented further, its properties, such as "${level.begin}".`;
    if (Array.isArray(data))
      return `${own} is a list (-), but names are expected: each ${level.noun} needs its own name. Instead of "-" ${write}, ${below}`;
    const what = data === null ? "is empty" : `${show(data)} is not a group of names`;
    return `${own} ${what}. Below it ${write}, ${below}`;
  }
  const parent = NAMED.get(String(path.at(-2) ?? ""));
  const above = inSection(String(path.at(-2) ?? ""));
  if (parent && typeof data === "string" && above?.origin.source)
    return `${own} needs its properties below it. Write: ${own}: { ${above.origin.source}: ${data} }`;
  if (parent && own === String(path.at(-2))) return `${own} is nested in ${own}. Remove one of the two lines.`;
  if (parent)
    return `${own} has no properties${data === null ? "" : `, but ${show(data)}`}. Write them below it, indented further, such as "${parent.begin}".`;
  return `${own} ${show(data)} is not a group of properties. Write them below it, each on its own line, indented further.`;
}

/** Properties that accept the name of another declared resource. */
const REFERENCES: ReadonlySet<string> = new Set([
  "cover",
  ...resources.flatMap(({ fields }) => Object.keys(fields).filter((name) => fields[name] && targetOf(fields[name]))),
]);
const isReference = (step: string | number | undefined): boolean =>
  typeof step === "number" || /^\d+$/.test(String(step)) || REFERENCES.has(String(step));

function reasonOf(error: ErrorObject, path: Path): string {
  if (error.keyword === "propertyNames" || error.propertyName !== undefined) {
    const name = String(error.propertyName ?? error.params.propertyName);
    const better = name
      .trim()
      .replace(/[\s/:$.]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 100);
    return `"${name}" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters. Write ${better ? `${better}: here, and name: "${name}" below it.` : "a name, such as spring:"}`;
  }
  const own = String(path.findLast((step) => Number.isNaN(Number(step))) ?? "");
  if (error.keyword === "anyOf" && isReference(path.at(-1))) {
    const list =
      Array.isArray(error.data) && error.data.every((one) => typeof one === "string") ? error.data : undefined;
    if (list) return `${own} accepts one name, but this is a list. Write: ${own}: ${String(list[0] ?? "clip")}`;
    return `${own} is neither a name nor { id: … }. Write the name of a declared one, or { id: … } of an existing one.`;
  }
  if (error.keyword === "type" && error.params.type === "object") return groupReason(path, error.data);
  const { reason } = faultOf({ ...error, instancePath: "" }, "this", own);
  if (error.keyword === "required") return reason;
  return `${own}${reason.startsWith(" ") ? reason : ` ${reason}`}`.replace(/ {2,}/g, " ").trim();
}

/** A problem, and the path of the wrong value. */
export interface StructureProblem {
  readonly problem: Problem;
  readonly path: Path;
  /** The intended path, if it is a misspelled name. */
  readonly meant?: Path;
}

function problemOf(document: ConfigDocument, error: ErrorObject): StructureProblem {
  const path = steps(error.instancePath);
  const found = (at: Path, isKey: boolean, reason: string): StructureProblem => ({
    problem: { file: document.file, text: document.text, position: document.at(at, isKey), reason },
    path: at,
  });
  if (error.keyword === "additionalProperties") {
    const name = String(error.params.additionalProperty);
    const known = Object.keys(valuesIn(error.parentSchema?.properties));
    const stray = strayProperty(path, name, known, error.data);
    const reason = `${name} is not a property of ${stray.owner}.${stray.step ?? ` ${allowed(known)}`}`;
    const at = [...path, name];
    return { ...found(at, true, reason), ...(stray.meant ? { meant: [...path, stray.meant] } : {}) };
  }
  const named = error.propertyName === undefined ? undefined : [...path, error.propertyName];
  return found(named ?? path, named !== undefined, reasonOf(error, path));
}

/** Branches of a failed `anyOf` add nothing to the report of the `anyOf` itself. */
const speaks = (error: ErrorObject): boolean =>
  error.keyword !== "propertyNames" && !/\/anyOf\/\d+/.test(error.schemaPath);

/** A file with more mistakes is no config; nobody reads all of them. */
const MOST_PROBLEMS = 1_000;

/** Schema violations of a config: unknown keys, wrong types and values. One problem per position. */
export function structureProblems(document: ConfigDocument): StructureProblem[] {
  validator ??= compile(yamlSchema());
  const seen = new Set<string>();
  return errorsOf(validator, document.value)
    .filter(speaks)
    .filter((error) => {
      const key = `${error.instancePath}|${error.keyword === "additionalProperties" ? String(error.params.additionalProperty) : ""}|${error.propertyName ?? ""}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_PROBLEMS)
    .map((error) => problemOf(document, error));
}

/** The config with misspelled names corrected; values stay as they are. Positions refer to the original. */
export function asMeant(document: ConfigDocument, problems: readonly StructureProblem[]): ConfigDocument {
  const renamed = problems.filter(({ meant }) => meant !== undefined);
  if (renamed.length === 0) return document;
  const value = structuredClone(document.value);
  // Deepest first: renaming a mapping moves its contents.
  for (const { path, meant } of [...renamed].sort((one, other) => other.path.length - one.path.length)) {
    const owner = path
      .slice(0, -1)
      .reduce<unknown>(
        (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
        value,
      );
    if (typeof owner !== "object" || owner === null || !meant) continue;
    const [from, to] = [String(path.at(-1)), String(meant.at(-1))];
    if (!(to in owner)) Reflect.set(owner, to, Reflect.get(owner, from));
    Reflect.deleteProperty(owner, from);
  }
  return { ...document, value };
}
