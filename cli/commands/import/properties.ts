/** Which properties of an imported object are in the code, and as what. */
import { type Resource, UNCHECKED, writtenId } from "../../../provider/definitions/index.js";
import { type Visit, withIds } from "../../../provider/resources/references.js";
import { oneLine } from "../../../provider/text/visible.js";
import { keyOf } from "../../lib/key.js";
import type { Imported, ImportPlan } from "./plan.js";

/** A reference to a declared object. */
export class Reference {
  constructor(
    readonly target: Resource,
    readonly name: string,
    readonly id: string,
  ) {}
}

/** The properties that the code leaves unchecked, and why, a line per rule; none for most objects. */
export function uncheckedOf({ inputs, broken = [] }: Imported): { names: readonly string[]; why: readonly string[] } {
  const names = inputs[UNCHECKED];
  return { names: Array.isArray(names) ? names.map(String) : [], why: broken.map(({ reason }) => oneLine(reason)) };
}

/** Reported once for a whole file. */
const ELSEWHERE = new Set(["advertiserId", "currency"]);

/** Declared objects by name; an id that looks like a file name goes into `id`. */
const referenceOf =
  ({ placed }: ImportPlan): Visit =>
  (target, id) => {
    const known = placed.get(keyOf(target.title, String(id)));
    if (known) return new Reference(target, known.name, String(id));
    return writtenId(target, id);
  };

/**
 * The properties in the order of the definition. Omitted: what is declared elsewhere, the reference to the parent, and
 * what Check or the server fills in; but a campaign always states whether it is enabled.
 */
export function propertiesOf(one: Imported, plan: ImportPlan): [string, unknown][] {
  const { fields, parent, kind } = one.resource;
  return Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    const value = one.inputs[name];
    // Reported last, with the reasons.
    if (name === UNCHECKED) return [];
    if (value === undefined || ELSEWHERE.has(name) || name === parent?.field) return [];
    if (value === field.tiktok.default && !(kind === "campaign" && name === "status")) return [];
    if (field.tiktok.fills?.includes(value)) return [];
    return [[name, withIds(field, value, [name], referenceOf(plan))]];
  });
}
