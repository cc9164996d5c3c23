/** Deleted objects with the same content as new ones: most likely a key was renamed without an alias. */
import type { Values } from "../../../provider/definitions/index.js";
import { called, whatIs } from "../../../provider/spend/declared.js";
import type { Risk } from "./risks.js";
import type { Change } from "./steps.js";

/** Properties that do not identify an object: names, and what may have been changed at the same time. */
const ASIDE = new Set(["name", "status", "budget"]);

const contentOf = (values: Values, parentField: string | undefined): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([name]) => !ASIDE.has(name) && name !== parentField)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** The parent: below a key that is deleted or created with it, it is not a separate rename. */
const isUnder = (change: Change, urns: ReadonlySet<string>): boolean =>
  urns.has(change.parentBefore ?? "") || urns.has(change.parentAfter ?? "");

/** The last part of a name, which is the key in a config. */
const keyOf = (name: string): string => name.split("/").at(-1) ?? name;

/** One risk for each apparent rename, with the line to add. */
export function renamesIn(changes: readonly Change[]): Risk[] {
  const gone = changes.filter(({ op, before }) => op === "delete" && before);
  const come = changes.filter(({ op, after }) => op === "create" && after);
  const goneUrns = new Set(gone.map(({ urn }) => urn));
  const comeUrns = new Set(come.map(({ urn }) => urn));
  const taken = new Set<Change>();
  return gone.flatMap((old) => {
    if (isUnder(old, goneUrns)) return [];
    const { field } = old.resource.parent ?? {};
    const content = contentOf(old.before ?? {}, field);
    const match = come.find(
      (one) =>
        !taken.has(one) &&
        one.resource === old.resource &&
        !isUnder(one, comeUrns) &&
        contentOf(one.after ?? {}, field) === content,
    );
    if (!match) return [];
    taken.add(match);
    const what = whatIs(old.resource);
    const object = called({ ...what, name: match.name });
    const how = `write formerly: ${keyOf(old.name)} under ${keyOf(match.name)} (in a program: aliases: [{ name: ${JSON.stringify(old.name)} }])`;
    return [
      {
        rule: "rename" as const,
        object,
        sentence: `${object} has the content of ${called({ ...what, name: old.name })}, which is deleted: this looks like a rename. To keep the running object, ${how}.`,
      },
    ];
  });
}
