/** Objects of the account that break our rules: TikTok runs them, so their code names the unchecked properties. */

import { type Fault, UNCHECKED, type Values } from "../../../provider/definitions/index.js";
import { inspectAsset } from "../../../provider/engine/assets/media/inspect.js";
import { check } from "../../../provider/engine/index.js";
import { rootOf } from "../../../provider/engine/objects/escapes.js";
import { isText, itemsOf } from "../../../provider/text/shape.js";
import type { Account, LiveObject } from "../../lib/account-objects.js";

/** A skipped object, and why. */
export interface Refused {
  readonly object: LiveObject;
  readonly faults: readonly Fault[];
}

/** Ignoring faults rarely reveals more than a few others. */
const MOST_ROUNDS = 5;

/**
 * The object with the properties whose rules it violates, and the sentences of those rules. What code cannot express,
 * such as a name with invisible characters, stays a fault.
 */
async function asItRuns(
  object: LiveObject,
  checkOf: (inputs: Values) => Promise<readonly Fault[]>,
): Promise<LiveObject | Refused> {
  const { resource } = object;
  const broken: Fault[] = [];
  let inputs = object.inputs;
  for (let round = 0; ; round++) {
    const faults = await checkOf(inputs);
    if (faults.length === 0) return broken.length > 0 ? { ...object, inputs, broken } : object;
    const names = faults.map(({ property }) => rootOf(property));
    const known = itemsOf(inputs[UNCHECKED], isText);
    const isStuck = names.some((name) => !(name in resource.fields) || known.includes(name));
    if (isStuck || round >= MOST_ROUNDS) return { object, faults };
    broken.push(...faults);
    inputs = { ...inputs, [UNCHECKED]: [...new Set([...known, ...names])].sort() };
  }
}

/** The account as code can express it. Skips only what code cannot express, with its children. */
export async function asCode(
  account: Account,
  projectFolder: string,
): Promise<{ readonly account: Account; readonly refused: readonly Refused[] }> {
  const refused: Refused[] = [];
  const views = new Map<string, Values>();
  const inspect = (kind: "video" | "image", source: string) => inspectAsset(projectFolder, kind, source);
  const kept = async (objects: readonly LiveObject[]): Promise<LiveObject[]> => {
    const below = new Map<string | undefined, LiveObject[]>();
    for (const object of objects.filter(({ resource }) => resource.kind === "adGroup")) {
      const siblings = below.get(object.parentId) ?? [];
      siblings.push(object);
      below.set(object.parentId, siblings);
    }
    const passed: LiveObject[] = [];
    for (const object of objects) {
      const { resource, id, parentId } = object;
      const parent = parentId === undefined ? undefined : views.get(parentId);
      // Its campaign or ad group was skipped.
      if (resource.parent && !parent) continue;
      const others = resource.kind === "adGroup" ? (below.get(parentId) ?? []) : [];
      const siblings = others.filter((one) => one !== object).map(({ inputs }) => inputs);
      const found = await asItRuns(object, async (inputs) => {
        const advertiserId = String(inputs.advertiserId);
        return (await check(resource, inputs, parent, { advertiserId, inspect, siblings })).faults;
      });
      if ("faults" in found) {
        refused.push(found);
        continue;
      }
      views.set(id, { ...found.inputs, parent });
      passed.push(found);
    }
    return passed;
  };
  return { account: { ...account, objects: await kept(account.objects) }, refused };
}
