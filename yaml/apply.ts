import type * as pulumi from "@pulumi/pulumi";
import type { Values } from "../provider/definitions/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { isLibrary } from "../provider/resources/places.js";
import { dynamicType } from "../provider/resources/types.js";
import { TikTokResource } from "../sdk/resource.js";
import * as classes from "../sdk/resources/index.js";
import { type Planned, PlannedId } from "./plan.js";
import { declaredQuietly, withoutStacks } from "./without-stack-trace.js";

/** A resource of the SDK's class for it. Arguments were checked against the definition, of which the class is generated. */
function declared({ title, name }: Planned, args: Values, options: pulumi.CustomResourceOptions): TikTokResource {
  const Class: unknown = Reflect.get(classes, title);
  const made: unknown = typeof Class === "function" ? Reflect.construct(Class, [name, args, options]) : undefined;
  if (made instanceof TikTokResource) return made;
  throw new Error(`the SDK has no class ${title}`);
}

/** Declares everything that is planned; returns the resources by their names in Pulumi. */
export function applyPlan(resources: readonly Planned[]): ReadonlyMap<string, TikTokResource> {
  const made = new Map<Planned, TikTokResource>();
  const resolved = (value: unknown): unknown => {
    if (value instanceof PlannedId) return made.get(value.target)?.id;
    if (Array.isArray(value)) return value.map(resolved);
    // Values of configs are plain; what is no plain object is not looked into.
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
  };
  const argsOf = (inputs: Values): Values =>
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, resolved(value)]));
  withoutStacks(() => {
    for (const planned of ordered(resources)) {
      made.set(
        planned,
        declaredQuietly(() => declared(planned, argsOf(planned.inputs), optionsOf(planned))),
      );
    }
  });
  const names = resources.map(({ name }) => name);
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  // A video and an image may have one name; each is told by what it is, too.
  const keyOf = ({ name, title }: Planned): string => (isShared(name) ? `${title.toLowerCase()} ${name}` : name);
  return new Map([...made].map(([planned, resource]) => [keyOf(planned), resource]));
}

/** Under its former name it may be in the state with either adapter's type. */
function optionsOf({ title, protect, formerly }: Planned): pulumi.CustomResourceOptions {
  if (formerly === undefined) return { protect };
  const types = [dynamicType(title), resourceOf(title).token];
  return { protect, aliases: types.map((type) => ({ name: formerly, type })) };
}

/** The library first, so that what refers to it finds it; each part is in order already. */
function ordered(resources: readonly Planned[]): Planned[] {
  const isOfLibrary = ({ title }: Planned): boolean => isLibrary(resourceOf(title));
  return [...resources.filter(isOfLibrary), ...resources.filter((planned) => !isOfLibrary(planned))];
}
