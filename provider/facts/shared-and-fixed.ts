/** What objects below one parent must have in common, according to facts. */
import { CHANGES, type ChangeRow, effectOf, type Level, levelsOf, RULES } from "../../facts/index.js";
import { isAbsent, type Resource, UNKNOWN, type Values, wireName } from "../definitions/index.js";

const shared = new WeakMap<Resource, readonly string[]>();

const wiresOf = (level: Level): ReadonlySet<string> =>
  new Set(
    RULES.filter(
      (row) => levelsOf(row).includes(level) && "equalAmongSiblings" in row.must && effectOf(row) !== "advise",
    ).map(({ field }) => field),
  );

/** Properties that must be equal among siblings under some condition; none for most resources. */
export function sharedProperties(resource: Resource): readonly string[] {
  const known = shared.get(resource);
  if (known) return known;
  const wires = resource.level === undefined ? new Set<string>() : wiresOf(resource.level);
  const found = Object.entries(resource.fields).flatMap(([name, field]) =>
    wires.has(wireName(name, field) ?? "") ? [name] : [],
  );
  shared.set(resource, found);
  return found;
}

/** The properties of `values` that siblings share, if known and set. */
export const sharedValues = (resource: Resource, values: Values): Values =>
  Object.fromEntries(
    sharedProperties(resource).flatMap((name) =>
      isAbsent(values[name]) || values[name] === UNKNOWN ? [] : [[name, values[name]] as const],
    ),
  );

const changed = new Map<ChangeRow["update"], WeakMap<Resource, readonly string[]>>();

/** Properties with a certain kind of change, by definition: cached, since Check needs them for each object. */
function changedBy(update: ChangeRow["update"], resource: Resource): readonly string[] {
  const known = changed.get(update) ?? new WeakMap<Resource, readonly string[]>();
  changed.set(update, known);
  const found = known.get(resource) ?? findChangedBy(update, resource);
  known.set(resource, found);
  return found;
}

function findChangedBy(update: ChangeRow["update"], { level, fields }: Resource): readonly string[] {
  if (level === undefined) return [];
  const wires = CHANGES.filter((row) => row.update === update && levelsOf(row).includes(level)).map(
    ({ field }) => field,
  );
  return Object.entries(fields).flatMap(([name, field]) => (wires.includes(wireName(name, field) ?? "") ? [name] : []));
}

/** Properties that TikTok allows to change only until the object's schedule has started. */
export const fixedByStart = (resource: Resource): readonly string[] => changedBy("beforeStart", resource);

/** The same; these can also change while the object is paused and has spent nothing. */
export const fixedWhileRunning = (resource: Resource): readonly string[] => changedBy("unlessRunning", resource);
