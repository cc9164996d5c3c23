/** What becomes of a property when a plain campaign is migrated to Smart+: one row each (reference/smart-plus.md section 17). */
import { tableOf } from "../../../provider/text/shape.js";

/** What becomes of one property. */
export type Outcome =
  /** It continues with the same value under this path of the Smart+ resource. */
  | { readonly kept: string }
  /** Code in this folder converts it. */
  | { readonly made: true }
  /** It is dropped, for this reason; dropping one of the `silent` values changes nothing. */
  | { readonly lost: string; readonly silent?: readonly unknown[] };

/** A row for each property of a definition: one that is forgotten does not compile. */
export type Outcomes<Property extends string> = Readonly<Record<Property, Outcome>>;

export const made: Outcome = { made: true };
export const kept = (path: string): Outcome => ({ kept: path });
export const lost = (reason: string, ...silent: readonly unknown[]): Outcome => ({ lost: reason, silent });

/** Properties that continue by their own names. */
export const keptAs = <Name extends string>(names: readonly Name[], prefix = ""): Record<Name, Outcome> =>
  tableOf(names, (name) => kept(`${prefix}${name}`));

/** Properties that end for one reason. */
export const lostAs = <Name extends string>(names: readonly Name[], reason: string): Record<Name, Outcome> =>
  tableOf(names, () => lost(reason));
