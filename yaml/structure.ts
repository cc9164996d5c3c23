import type { ErrorObject, ValidateFunction } from "ajv";
import { yamlSchema } from "../provider/codegen/yaml-schema.js";
import { faultOf } from "../provider/engine/objects/faults.js";
import { compile, errorsOf } from "../provider/engine/objects/schema.js";
import type { ConfigDocument, Path } from "./document.js";
import type { Problem } from "./problem.js";

let validator: ValidateFunction | undefined;

const steps = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** What the properties at a path belong to, for "is not a property of …". */
function ownerOf(path: Path): string {
  const names = path.map(String);
  const isDefaults = names[0] === "defaults";
  const level = isDefaults ? (names[1] ?? "defaults") : (names.findLast((_name, index) => index % 2 === 0) ?? "");
  const nouns: Readonly<Record<string, string>> = {
    "": "an ads config",
    defaults: "defaults",
    campaigns: "a campaign",
    campaign: "a campaign",
    adGroups: "an ad group",
    adGroup: "an ad group",
    ads: "an ad",
    ad: "an ad",
    videos: "a video",
    images: "an image",
  };
  return nouns[level] ?? "this";
}

function reasonOf(error: ErrorObject, path: Path): string {
  if (error.keyword === "propertyNames" || error.propertyName !== undefined) {
    const name = String(error.propertyName ?? error.params.propertyName);
    return `"${name}" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters.`;
  }
  if (error.keyword === "anyOf") return `${String(path.at(-1))} is neither a name nor { id: … }.`;
  const { reason } = faultOf({ ...error, instancePath: "" }, ownerOf(path));
  if (error.keyword === "additionalProperties" || error.keyword === "required") return reason;
  const own = path.findLast((step) => Number.isNaN(Number(step))) ?? "The config";
  return `${own}${reason.startsWith(" ") ? reason : ` ${reason}`}`.replace(/ {2,}/g, " ");
}

/** A problem, and the path of the value that is wrong. */
export interface StructureProblem {
  readonly problem: Problem;
  readonly path: Path;
}

function problemOf(document: ConfigDocument, error: ErrorObject): StructureProblem {
  const path = steps(error.instancePath);
  const extra =
    error.keyword === "additionalProperties" ? [...path, String(error.params.additionalProperty)] : undefined;
  const named = error.propertyName === undefined ? undefined : [...path, error.propertyName];
  const position = document.at(extra ?? named ?? path, extra !== undefined || named !== undefined);
  return {
    problem: { file: document.file, text: document.text, position, reason: reasonOf(error, path) },
    path: extra ?? named ?? path,
  };
}

/** Branches of a failed `anyOf` say nothing that the `anyOf` itself does not say better. */
const speaks = (error: ErrorObject): boolean =>
  error.keyword !== "propertyNames" && !/\/anyOf\/\d+/.test(error.schemaPath);

/** What the schema finds wrong with a config: unknown keys, wrong types and values. One problem per place. */
export function structureProblems(document: ConfigDocument): StructureProblem[] {
  validator ??= compile(yamlSchema());
  const seen = new Set<string>();
  return errorsOf(validator, document.value)
    .filter(speaks)
    .filter((error) => {
      const key = `${error.instancePath}|${error.keyword === "additionalProperties" ? String(error.params.additionalProperty) : ""}|${error.propertyName ?? ""}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((error) => problemOf(document, error));
}
