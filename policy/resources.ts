/** Converts a policy pack's resources to the input of guardrails. */
import type { PolicyResource } from "@pulumi/policy";
import { UNKNOWN, type Values } from "../provider/definitions/index.js";
import { savedAudience, USES_AUDIENCE } from "../provider/resources/saved-audience.js";
import { resourceOfType } from "../provider/resources/types.js";
import { type Declared, whatIs } from "../provider/spend/declared.js";
import { levelValues } from "../provider/spend/levels.js";

/** Pulumi's policy SDK throws where a value that is not known yet is read. */
function read(holder: object, key: string | number): unknown {
  let value: unknown;
  try {
    value = Reflect.get(holder, key);
  } catch {
    return UNKNOWN;
  }
  if (typeof value !== "object" || value === null) return value;
  const list = value;
  return Array.isArray(list)
    ? Array.from({ length: list.length }, (_none, index) => read(list, index))
    : valuesIn(list);
}

const valuesIn = (holder: object): Values =>
  Object.fromEntries(Object.keys(holder).map((key) => [key, read(holder, key)]));

/**
 * TikTok's resources of a stack by URN. A pack has no state, so rules about changes are left to the provider's Check.
 */
export function declaredIn(all: readonly PolicyResource[]): ReadonlyMap<string, Declared> {
  const made = new Map<string, Declared>();
  const byUrn = new Map(all.map((one) => [one.urn, one]));
  const make = (one: PolicyResource): Declared | undefined => {
    const known = made.get(one.urn);
    const resource = resourceOfType(one.type);
    if (known || !resource) return known;
    const above = resource.parent && one.propertyDependencies[resource.parent.field]?.[0];
    const parent = above && make(byUrn.get(above.urn) ?? above);
    const audiences = USES_AUDIENCE.flatMap((name) => one.propertyDependencies[name] ?? []).flatMap((used) => {
      const isOne = resourceOfType(used.type) === savedAudience;
      return isOne ? [valuesIn((byUrn.get(used.urn) ?? used).props)] : [];
    });
    const declared: Declared = {
      ...whatIs(resource),
      name: one.name,
      key: one.urn,
      ...(audiences.length > 0 ? { audiences } : {}),
      after: levelValues(resource, valuesIn(one.props)),
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
