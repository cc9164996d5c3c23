/** Resources as a policy pack sees them in; what guard rails are evaluated against out. */
import type { PolicyResource } from "@pulumi/policy";
import { type Resource, UNKNOWN, type Values } from "../provider/define/index.js";
import { resources } from "../provider/resources/index.js";
import type { Declared } from "../provider/spend/declared.js";

const byTitle = new Map(resources.map((resource) => [resource.title, resource]));

/** The definition of a type of either door; nothing for what is not TikTok's. */
function resourceOfType(type: string): Resource | undefined {
  const title = /^(?:pulumi-nodejs:dynamic\/tiktok|tiktok:index):(\w+)$/.exec(type)?.[1];
  return title === undefined ? undefined : byTitle.get(title);
}

/** Pulumi's policy SDK throws where a value that is not known yet is read. */
function read(holder: Readonly<Record<string | number, unknown>>, key: string | number): unknown {
  let value: unknown;
  try {
    value = holder[key];
  } catch {
    return UNKNOWN;
  }
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_none, index) => read(value as never, index));
  if (typeof value !== "object" || value === null) return value;
  return valuesIn(value as Readonly<Record<string, unknown>>);
}

const valuesIn = (holder: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.keys(holder).map((key) => [key, read(holder, key)]));

/** What Check would have filled in by now, in case the pack is asked before. */
const withDefaults = ({ fields }: Resource, values: Values): Values => {
  const defaults = Object.entries(fields).flatMap(([name, { tiktok }]) =>
    tiktok.default === undefined ? [] : [[name, tiktok.default] as const],
  );
  return { ...Object.fromEntries(defaults), ...values };
};

/** TikTok's resources of a stack by URN. A pack knows of no state, so rules about changes are left to the provider's Check. */
export function declaredIn(all: readonly PolicyResource[]): ReadonlyMap<string, Declared> {
  const made = new Map<string, Declared>();
  const byUrn = new Map(all.map((one) => [one.urn, one]));
  const make = (one: PolicyResource): Declared | undefined => {
    const known = made.get(one.urn);
    const resource = resourceOfType(one.type);
    if (known || !resource) return known;
    const above = resource.parent && one.propertyDependencies[resource.parent.field]?.[0];
    const parent = above && make(byUrn.get(above.urn) ?? above);
    const declared: Declared = {
      title: resource.title as Declared["title"],
      name: one.name,
      after: withDefaults(resource, valuesIn(one.props)),
      stateKnown: false,
      changed: false,
      ...(parent ? { parent } : {}),
    };
    made.set(one.urn, declared);
    return declared;
  };
  for (const one of all) make(one);
  return made;
}
