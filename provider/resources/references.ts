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

/** The definition whose id (or list of ids) a value of this schema is. */
export function targetOf(schema: JsonSchema): Resource | undefined {
  const note = isSchema(schema.tiktok) ? schema.tiktok.refersTo : schema.tiktokRefersTo;
  return note === undefined ? undefined : resources.find(({ title }) => title === note);
}

/** Visits a value that is an id of another resource; its result replaces the value. */
export type Visit = (target: Resource, value: unknown, path: readonly (string | number)[]) => unknown;

/** A value with every reference in it replaced by the result of `visit`. */
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

/** The files that a creative shows: the path from a list entry, and the definition that the id refers to. */
const SHOWN: readonly { readonly path: readonly string[]; readonly title: string }[] = [
  { path: ["creativeInfo", "videoInfo", "videoId"], title: "Video" },
  { path: ["creativeInfo", "imageInfo", "webUri"], title: "Image" },
];

/** A value with the target of the path replaced; lists on the path are traversed. */
function replaced(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, path, change));
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (!isSchema(value) || value[first] === undefined) return value;
  return { ...value, [first]: replaced(value[first], rest, change) };
}

/**
 * `withReferences` for a value from a state or an account: there the files that creatives show are ids, too. In configs
 * such a text may be an undeclared id.
 */
export function withIds(field: Field, value: unknown, path: readonly (string | number)[], visit: Visit): unknown {
  if (field.tiktok.form !== "creatives") return withReferences(field, value, path, visit);
  return SHOWN.reduce((list, shown) => {
    const target = resources.find(({ title }) => title === shown.title);
    return target ? replaced(list, shown.path, (id) => visit(target, id, path)) : list;
  }, value);
}

/**
 * Ids of other resources among a resource's inputs, with the resources they refer to; those of its parent are omitted.
 */
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
