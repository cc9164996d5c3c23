/** Which properties of an imported object stand in the code, and as what. */
import { keyOf } from "../../lib/key.js";
import type { Imported, ImportPlan } from "./plan.js";

/** A reference to something that the code declares. */
export class Reference {
  constructor(
    readonly title: string,
    readonly name: string,
    readonly id: string,
  ) {}
}

/** Said once for a whole file. */
const ELSEWHERE = new Set(["advertiserId", "currency"]);

function referenceOf(title: string, id: string, { placed }: ImportPlan): unknown {
  const target = placed.get(keyOf(title, id));
  return target ? new Reference(title, target.name, id) : { id };
}

/**
 * The properties in the order of the definition. Left out: what stands elsewhere, the reference to the parent, and what Check
 * or the server fills in by itself; but a campaign always says whether it is enabled.
 */
export function propertiesOf(one: Imported, plan: ImportPlan): [string, unknown][] {
  const { fields, parent, title } = one.resource;
  return Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    const value = one.inputs[name];
    if (value === undefined || ELSEWHERE.has(name) || name === parent?.field) return [];
    if (value === field.tiktok.default && !(title === "Campaign" && name === "status")) return [];
    if (field.tiktok.fills?.includes(value)) return [];
    const target = field.tiktok.refersTo;
    if (!target) return [[name, value]];
    const shown = Array.isArray(value)
      ? value.map((id) => referenceOf(target, String(id), plan))
      : referenceOf(target, String(value), plan);
    return [[name, shown]];
  });
}
