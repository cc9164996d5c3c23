/** What the SDK keeps of a program's resources in addition to Pulumi, and what follows from it about their parents. */
import * as pulumi from "@pulumi/pulumi";
import type { Resource, Values } from "../provider/definitions/index.js";

/** A resource that this program has declared or looked up. */
export interface Declared {
  readonly definition: Resource;
  /** Its name in Pulumi. */
  readonly name: string;
  /** Its arguments as the program gave them; of one that was looked up, its outputs. */
  readonly given: Values;
  /** True for `get`: the program does not manage it, and knows of it what TikTok shows. */
  readonly isLookedUp: boolean;
}

const declared = new WeakMap<object, Declared>();

/** Who has an id: programs may pass `group.id` as well as `group`. */
const owners = new WeakMap<object, pulumi.CustomResource>();

/** Keeps what a program declares of a resource. */
export function remember(resource: pulumi.CustomResource, one: Declared): void {
  declared.set(resource, one);
  owners.set(resource.id, resource);
}

/** A reference as the provider takes it: the id of a resource, everything else as it is. */
export const idOf = (value: unknown): unknown => (pulumi.CustomResource.isInstance(value) ? value.id : value);

/** The resource behind the reference to the parent, where the program has made or looked it up itself. */
export function parentResource(definition: Resource, args: Values): pulumi.CustomResource | undefined {
  const given = definition.parent && args[definition.parent.field];
  if (typeof given !== "object" || given === null) return undefined;
  if (declared.has(given) && pulumi.CustomResource.isInstance(given)) return given;
  return owners.get(given);
}

/** What the program declares of the parent. */
export function parentOf(definition: Resource, args: Values): Declared | undefined {
  const resource = parentResource(definition, args);
  return resource && declared.get(resource);
}

/** The account that a resource is in, as far as the program sets it: its own, else its parent's. */
export function advertiserOf(definition: Resource, given: Values): unknown {
  const parent = given.advertiserId === undefined ? parentOf(definition, given) : undefined;
  return parent ? advertiserOf(parent.definition, parent.given) : given.advertiserId;
}
