/** Which values of a definition are ids of other resources, also inside lists and objects. */
import {
  type Field,
  isSchema,
  itemSchema,
  type JsonSchema,
  memberSchemas,
  type Resource,
  type Values,
} from "../definitions/index.js";
import { resources } from "./index.js";

/** The definition whose id a value of this schema is, or the ids of its list. */
export function targetOf(schema: JsonSchema): Resource | undefined {
  const note = isSchema(schema.tiktok) ? schema.tiktok.refersTo : schema.tiktokRefersTo;
  return note === undefined ? undefined : resources.find(({ title }) => title === note);
}

/** Looks at a value that is an id of another resource; what it returns takes the value's place. */
export type Visit = (target: Resource, value: unknown, path: readonly (string | number)[]) => unknown;

/** A value with every reference in it replaced by what `visit` makes of it. */
export function withReferences(
  schema: JsonSchema,
  value: unknown,
  path: readonly (string | number)[],
  visit: Visit,
): unknown {
  const target = targetOf(schema);
  if (Array.isArray(value)) {
    const one = target ? schema : itemSchema(schema);
    return value.map((item, index) => withReferences(one, item, [...path, index], visit));
  }
  if (target) return visit(target, value, path);
  const members = new Map(memberSchemas(schema));
  if (!isSchema(value) || members.size === 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const member = members.get(name);
      return [name, member ? withReferences(member, one, [...path, name], visit) : one];
    }),
  );
}

/** The files that a creative shows: steps from an entry of the list, and the definition that the id there is of. */
const SHOWN: readonly { readonly path: readonly string[]; readonly title: string }[] = [
  { path: ["creativeInfo", "videoInfo", "videoId"], title: "Video" },
  { path: ["creativeInfo", "imageInfo", "webUri"], title: "Image" },
];

/** A value with what the steps lead to replaced; lists on the way are entered. */
function replaced(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, path, change));
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (!isSchema(value) || value[first] === undefined) return value;
  return { ...value, [first]: replaced(value[first], rest, change) };
}

/**
 * `withReferences` of a value that a state or an account has: there the files that creatives show are ids, too. In configs
 * such a text may be an id that is not declared.
 */
export function withIds(field: Field, value: unknown, path: readonly (string | number)[], visit: Visit): unknown {
  if (field.tiktok.form !== "creatives") return withReferences(field, value, path, visit);
  return SHOWN.reduce((list, shown) => {
    const target = resources.find(({ title }) => title === shown.title);
    return target ? replaced(list, shown.path, (id) => visit(target, id, path)) : list;
  }, value);
}

/** Ids of other resources among the inputs of one, with what they are ids of; those of its parent are left out. */
export function referencesIn(resource: Resource, inputs: Values): readonly { target: Resource; id: string }[] {
  const found: { target: Resource; id: string }[] = [];
  const note: Visit = (target, value) => {
    if (typeof value === "string" && value !== "") found.push({ target, id: value });
    return value;
  };
  for (const [name, field] of Object.entries<Field>(resource.fields))
    if (name !== resource.parent?.field) withIds(field, inputs[name], [name], note);
  return found;
}
