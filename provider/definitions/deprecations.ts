/** What TikTok deprecates within a version of its API: fields declare it, and everything else asks here. */
import type { Field } from "./fields.js";
import type { Resource } from "./resource.js";
import type { Values } from "./rules.js";

/** A property that is used although it, or its value, is deprecated. */
export interface DeprecatedUse {
  readonly property: string;
  /** What is deprecated, and what to write instead. */
  readonly reason: string;
}

/** The deprecation of a field, or of one of its values. */
function reasonFor({ tiktok }: Field, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return tiktok.deprecated ?? tiktok.deprecatedValues?.[String(value)];
}

const withdrawn = new WeakMap<Resource, readonly (readonly [string, Field])[]>();

/** Fields that are deprecated, or have a deprecated value: a few of more than a hundred. */
function withdrawnFields(resource: Resource): readonly (readonly [string, Field])[] {
  const known = withdrawn.get(resource);
  if (known) return known;
  const made = Object.entries(resource.fields).filter(([, { tiktok }]) => tiktok.deprecated ?? tiktok.deprecatedValues);
  withdrawn.set(resource, made);
  return made;
}

/** Every use of something deprecated among the inputs of one resource, as its program or config passes them. */
export function deprecatedUses(resource: Resource, given: Values): DeprecatedUse[] {
  return withdrawnFields(resource).flatMap(([property, field]) => {
    const reason = reasonFor(field, given[property]);
    return reason === undefined ? [] : [{ property, reason }];
  });
}
