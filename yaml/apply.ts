import type * as pulumi from "@pulumi/pulumi";
import type { Values } from "../provider/definitions/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { isLibrary } from "../provider/resources/places.js";
import { dynamicType } from "../provider/resources/types.js";
import type { TikTokResource } from "../sdk/resource.js";
import * as classes from "../sdk/resources/index.js";
import { type Planned, PlannedId } from "./plan.js";
import { declaredQuietly, withoutStacks } from "./without-stack-trace.js";

type Constructor = new (name: string, args: never, options?: pulumi.CustomResourceOptions) => TikTokResource;

/** Declares all planned resources; returns them by their names in Pulumi. */
export function applyPlan(resources: readonly Planned[]): ReadonlyMap<string, TikTokResource> {
  const made = new Map<Planned, TikTokResource>();
  const resolved = (value: unknown): unknown => {
    if (value instanceof PlannedId) return made.get(value.target)?.id;
    if (Array.isArray(value)) return value.map(resolved);
    // Values of configs are plain, so anything but a plain object is not searched.
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
  };
  const argsOf = (inputs: Values): Values =>
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, resolved(value)]));
  withoutStacks(() => {
    for (const planned of ordered(resources)) {
      const Class = (classes as Record<string, unknown>)[planned.title] as Constructor;
      made.set(
        planned,
        declaredQuietly(() => new Class(planned.name, argsOf(planned.inputs) as never, optionsOf(planned))),
      );
    }
  });
  const names = resources.map(({ name }) => name);
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  // A video and an image may have the same name, so the key includes the type.
  const keyOf = ({ name, title }: Planned): string => (isShared(name) ? `${title.toLowerCase()} ${name}` : name);
  return new Map([...made].map(([planned, resource]) => [keyOf(planned), resource]));
}

/** Under its former name it may be in the state with either adapter's type. */
function optionsOf({ title, protect, formerly }: Planned): pulumi.CustomResourceOptions {
  if (formerly === undefined) return { protect };
  const types = [dynamicType(title), resourceOf(title).token];
  return { protect, aliases: types.map((type) => ({ name: formerly, type })) };
}

/** The library first, so that references to it resolve; each part is already ordered. */
function ordered(resources: readonly Planned[]): Planned[] {
  const isOfLibrary = ({ title }: Planned): boolean => isLibrary(resourceOf(title));
  return [...resources.filter(isOfLibrary), ...resources.filter((planned) => !isOfLibrary(planned))];
}
