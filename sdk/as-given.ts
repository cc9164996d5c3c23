/** Whether Check will see what a program gives: Pulumi may keep old values or put others in their place. */
import * as pulumi from "@pulumi/pulumi";
import { MONEY_FIELDS } from "../provider/adapters/run-plan.js";

/** What tells an object from others: without it nothing is known of one that was announced. */
const IDENTITY: readonly string[] = ["name", "advertiserId", "campaign"];

/** `budget` of `budget`, `["budget"]` and `budget.amount`; `*` stands for all. */
const fieldsOf = (path: string): readonly string[] => {
  const [first = ""] = path.split(/[.[\]"]+/).filter(Boolean);
  return MONEY_FIELDS.filter((name) => first === "*" || name === first);
};

/** Transformations that a parent or the stack hands on; Pulumi has no public word for them. */
function handsOn(parent: pulumi.Resource | undefined): boolean {
  const found: unknown = parent && Reflect.get(parent, "__transformations");
  return Array.isArray(found) && found.length > 0;
}

/**
 * Properties about money that stay as the state has them (`ignoreChanges`). Nothing where options of a resource, of its parent
 * or of the stack may change what money depends on in ways that are not known here.
 */
export function keptOf(options: pulumi.CustomResourceOptions): readonly string[] | undefined {
  const { ignoreChanges = [], transformations = [], transforms = [], parent } = options;
  if (transformations.length + transforms.length > 0) return undefined;
  if (handsOn(parent) || handsOn(pulumi.runtime.getStackResource())) return undefined;
  const kept = [...new Set(ignoreChanges.flatMap(fieldsOf))];
  return kept.some((name) => IDENTITY.includes(name)) ? undefined : kept;
}
