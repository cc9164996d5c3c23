/** Positions of a plan's values in the configs. */
import { resourceOf } from "../../../provider/resources/index.js";
import type { Declared } from "../../../provider/spend/declared.js";
import { problemOf } from "../../../yaml/check.js";
import { plannedIn } from "../../../yaml/load.js";
import type { Planned } from "../../../yaml/plan.js";
import { keyOf } from "../../lib/key.js";

/**
 * Returns file, line and column of a resource's property; undefined if no config declares it. The configs are read only
 * when needed: most plans violate no guardrail.
 */
export function placesIn(
  projectFolder: string,
  configPath: string,
): (object: Declared, property: string) => string | undefined {
  let planned: ReadonlyMap<string, Planned> | undefined;
  return ({ kind, name }, property) => {
    planned ??= new Map(
      plannedIn({ projectFolder, configPath }).map((one) => [keyOf(String(resourceOf(one.title).kind), one.name), one]),
    );
    const found = planned.get(keyOf(String(kind), name));
    if (!found) return undefined;
    const { file, position } = problemOf(found, { property, reason: "" });
    return position ? `${file}:${position.line}:${position.column}` : file;
  };
}
