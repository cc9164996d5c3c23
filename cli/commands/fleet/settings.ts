/**
 * A stack's own settings (`Pulumi.STACK.yaml`), which also contain the salt of its secrets: read completely or not
 * written at all.
 */

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMap, parseDocument } from "yaml";
import { replaceFile } from "../../lib/files.js";

/** Config of a stack by full key. */
export type StackConfig = Readonly<Record<string, string>>;

const unreadable = (file: string, why: string): Error =>
  new Error(`${basename(file)} cannot be read and was not changed: ${why}. Fix it, then run this again.`);

/**
 * Writes values to a stack's config; everything else in the file stays, including comments. With `keeps` only missing
 * ones are added. Returns the resulting values. Throws with the file's name if it cannot be read.
 */
export function configure(folder: string, stack: string, wanted: StackConfig, keeps = false): StackConfig {
  const paths = [".yaml", ".yml", ".json"].map((ending) => join(folder, `Pulumi.${stack}${ending}`));
  const file = paths.find((path) => existsSync(path)) ?? join(folder, `Pulumi.${stack}.yaml`);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) throw unreadable(file, problem.message.split("\n")[0]?.replace(/:$/, "") ?? "it is not YAML");
  if (document.contents !== null && !isMap(document.contents)) throw unreadable(file, "it is not a map of settings");
  const config = document.get("config");
  if (config !== undefined && !isMap(config)) throw unreadable(file, "config is not a map");
  // A key without a value cannot get children.
  if (config === undefined && document.has("config")) document.delete("config");
  const stands: Record<string, string> = {};
  let isChanged = false;
  for (const [key, value] of Object.entries(wanted)) {
    const now = document.getIn(["config", key]);
    const stays = now !== undefined && (keeps || String(now) === value);
    stands[key] = stays ? String(now) : value;
    if (stays) continue;
    document.setIn(["config", key], value);
    isChanged = true;
  }
  if (!isChanged) return stands;
  const made = file.endsWith(".json")
    ? `${JSON.stringify(document.toJS(), undefined, 4)}\n`
    : document.toString({ lineWidth: 0 });
  replaceFile(file, made);
  return stands;
}
