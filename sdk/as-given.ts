/** Whether Check will see what a program gives: Pulumi may keep old values or put others in their place. */
import * as pulumi from "@pulumi/pulumi";
import { MONEY_FIELDS } from "../provider/adapters/run-plan.js";

const MONEY: ReadonlySet<string> = new Set(MONEY_FIELDS);

/** `budget` of `budget`, `["budget"]` and `budget.amount`; `*` stands for all. */
const isMoney = (path: string): boolean => {
  const [first = ""] = path.split(/[.[\]"]+/).filter(Boolean);
  return first === "*" || MONEY.has(first);
};

/** Transformations that a parent or the stack hands on; Pulumi has no public word for them. */
function handsOn(parent: pulumi.Resource | undefined): boolean {
  const found: unknown = parent && Reflect.get(parent, "__transformations");
  return Array.isArray(found) && found.length > 0;
}

/** False where options of a resource, of its parent or of the stack may change what money depends on. */
export function isAsGiven(options: pulumi.CustomResourceOptions): boolean {
  const { ignoreChanges = [], transformations = [], transforms = [], parent } = options;
  if (transformations.length + transforms.length > 0 || ignoreChanges.some(isMoney)) return false;
  return !handsOn(parent) && !handsOn(pulumi.runtime.getStackResource());
}
