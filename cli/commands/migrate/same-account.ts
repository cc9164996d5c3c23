/** A new campaign and its children are in the account of the old one. */
import type { Planned } from "../../../yaml/plan.js";
import type { Migrated } from "./plain.js";

/**
 * Sentences on new objects that the configs, read again, assign to another account than the plain campaign's;
 * `resources` is what they declare now. Empty if all match.
 */
export function strayedFrom(done: readonly Migrated[], resources: readonly Planned[]): string[] {
  return done.flatMap(({ from, campaigns }) => {
    const home = String(from.inputs.advertiserId ?? "");
    const isNew = ({ title, name }: Planned): boolean =>
      title.startsWith("SmartPlus") && campaigns.some(({ key }) => name === key || name.startsWith(`${key}/`));
    return resources
      .filter((one) => isNew(one) && String(one.inputs.advertiserId ?? "") !== home)
      .map(
        ({ name, inputs }) =>
          `${name} would be in advertiser ${String(inputs.advertiserId ?? "")}, while ${from.name} is in ${home}.`,
      );
  });
}
