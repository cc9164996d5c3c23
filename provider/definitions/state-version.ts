/**
 * Versions of the properties in a state. A release that renames a property, or changes its meaning, adds a migration to
 * the definition; states of older releases are migrated on read, in Check, Diff, Read, Update and Delete, and written
 * in the new version with the next change. A released migration is never changed.
 */
import type { Resource } from "./resource.js";
import type { Values } from "./rules.js";

/** The property with the version of the others; a state of the first release (0.1) has none, which is 0. */
const VERSION = "__version";

/** The version that this release writes: the number of the definition's migrations. */
export const stateVersion = ({ migrations = [] }: Resource): number => migrations.length;

/** A state from a newer release: this one does not know what its properties mean. */
export class NewerState extends Error {
  constructor(resource: Resource, version: unknown) {
    super(
      `The state of this ${resource.noun} was written by a newer release of pulumi-tiktok (version ${String(version)}, this one knows ${stateVersion(resource)}). Nothing was changed. Update the package, and run this again.`,
    );
    this.name = "NewerState";
  }
}

/** Properties as this release knows them, without their version. Throws `NewerState`. */
export function upgraded(resource: Resource, values: Values): Values {
  const { [VERSION]: version = 0, ...rest } = values;
  if (Object.keys(values).length === 0) return values;
  if (typeof version !== "number" || version > stateVersion(resource)) throw new NewerState(resource, version);
  return (resource.migrations ?? []).slice(version).reduce((before, { apply }) => apply(before), rest);
}

/** Properties as stored in a state. */
export const stamped = (resource: Resource, values: Values): Values =>
  stateVersion(resource) === 0 ? values : { ...values, [VERSION]: stateVersion(resource) };
