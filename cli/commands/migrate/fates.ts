/** How each property of a plain campaign is migrated to Smart+: one row each (reference/smart-plus.md section 17). */

/** The migration of one property. */
export type Fate =
  /** It keeps its value under this path of the Smart+ resource. */
  | { readonly kept: string }
  /** Code in this folder converts it. */
  | { readonly made: true }
  /** It is dropped, for this reason; dropping one of the `silent` values changes nothing. */
  | { readonly lost: string; readonly silent?: readonly unknown[] };

/** A row for each property of a definition: a missing one does not compile. */
export type Fates<Property extends string> = Readonly<Record<Property, Fate>>;

export const made: Fate = { made: true };
export const kept = (path: string): Fate => ({ kept: path });
export const lost = (reason: string, ...silent: readonly unknown[]): Fate => ({ lost: reason, silent });

/** Properties that keep their names. */
export const keptAs = <Name extends string>(names: readonly Name[], prefix = ""): Record<Name, Fate> => {
  const rows: Partial<Record<Name, Fate>> = {};
  for (const name of names) rows[name] = kept(`${prefix}${name}`);
  return rows as Record<Name, Fate>;
};

/** Properties dropped for the same reason. */
export const lostAs = <Name extends string>(names: readonly Name[], reason: string): Record<Name, Fate> => {
  const rows: Partial<Record<Name, Fate>> = {};
  for (const name of names) rows[name] = lost(reason);
  return rows as Record<Name, Fate>;
};
