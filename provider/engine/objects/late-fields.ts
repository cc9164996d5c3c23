/** Properties that the create call does not accept: the update call sends them right after. */
import type { Resource, Values } from "../../definitions/index.js";
import { changedBy } from "./status.js";

/** Names of those properties. */
export function lateFields(resource: Resource): readonly string[] {
  const { takes } = resource.operations.create;
  return takes ? changedBy(resource, "update").filter((name) => !takes.includes(name)) : [];
}

/** The inputs that the create call accepts. */
export function earlyInputs(resource: Resource, inputs: Values): Values {
  const late = lateFields(resource);
  return late.length === 0
    ? inputs
    : Object.fromEntries(Object.entries(inputs).filter(([name]) => !late.includes(name)));
}
