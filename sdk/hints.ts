/**
 * What only this provider needs of a program, besides what any generated SDK sends: what rules may see of a parent, how many
 * siblings there are, and the name that a resource gets where it has none. Check takes it apart again, so no state has it.
 */
import * as pulumi from "@pulumi/pulumi";
import {
  defaultFor,
  madeName,
  type ParentContext,
  type Resource,
  toBeMade,
  type Values,
} from "../provider/definitions/index.js";
import type { Announced } from "./announce.js";
import { batchGroupSize, countChild } from "./batch-group.js";
import { advertiserOf, type Declared, idOf, parentOf, parentResource } from "./declared.js";

/** Whether Pulumi's mocks stand in for the engine (a user's unit tests): they see plain values. */
export function isMocked(): boolean {
  const monitor: unknown = pulumi.runtime.getMonitor();
  return typeof monitor === "object" && monitor !== null && "mocks" in monitor;
}

/** The properties of the parent that rules of the child look at, and of its parent in turn. */
function parentView(definition: Resource, args: Values): Values | undefined {
  const parent = parentOf(definition, args);
  if (!definition.parent || !parent) return undefined;
  const { given } = parent;
  const seen = Object.fromEntries(
    definition.parent.looksAt.flatMap((name) => (name in given ? [[name, idOf(given[name])]] : [])),
  );
  return definition.parent.looksAt.includes("parent")
    ? { ...seen, parent: parentView(parent.definition, given) }
    : seen;
}

/** Whether a resource or what it is under is paused, as far as the program sets it; what was looked up may be either. */
function isPaused({ definition, given, isLookedUp }: Declared): boolean | undefined {
  if (isLookedUp) return undefined;
  const status = given.status ?? defaultFor("status", definition.fields.status, given);
  if (status === "DISABLE") return true;
  const parent = parentOf(definition, given);
  return parent === undefined ? false : isPaused(parent);
}

/** The parent's account, which children take and may not leave. */
function inheritable({ definition, given }: Declared): Values {
  const advertiserId = advertiserOf(definition, given);
  return advertiserId === undefined ? {} : { advertiserId };
}

/** The reference to the parent, with what the provider may know besides the id. Waits for the turn of the resource's group. */
export function parentContext(
  definition: Resource,
  args: Values,
): { [part in keyof ParentContext]: unknown } | undefined {
  const owner = parentResource(definition, args);
  const parent = parentOf(definition, args);
  if (!definition.parent || !owner || !parent) return undefined;
  const together = definition.operations.create.list !== undefined;
  const nth = countChild(definition.title, owner);
  const siblings = together ? batchGroupSize(definition.title, owner) : undefined;
  const seen = { ...parentView(definition, args), ...inheritable(parent) };
  return { __id: idOf(args[definition.parent.field]), seen, nth, siblings, paused: isPaused(parent) };
}

/** The name that a resource of this program gets where it has none. */
const nameFor = (name: string): string => madeName(pulumi.getStack(), pulumi.getProject(), name);

/** What a program declares of a resource, with the name that it gets where the program gives none. */
export const named = ({ required }: Resource, name: string, args: Values): Values =>
  args.name === undefined && "name" in required ? { ...args, name: nameFor(name) } : args;

/** The name as an input: the program's value, else what Check uses where the state has none yet. */
export function nameInput(definition: Resource, name: string, args: Values): Values {
  if (args.name !== undefined || !("name" in definition.required)) return {};
  return { name: toBeMade(nameFor(name)) };
}

/** A resource as the plan of a run takes it. */
export function announcedOf(definition: Resource, name: string, given: Values): Omit<Announced, "kept"> {
  const parent = parentOf(definition, given);
  return {
    definition,
    name,
    given,
    ...(parent && !parent.isLookedUp ? { parent: announcedOf(parent.definition, parent.name, parent.given) } : {}),
  };
}
