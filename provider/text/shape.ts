/**
 * What comes from outside has no type: JSON of files and programs, rows of databases, errors that were caught. It is looked at
 * here, member by member, and has the type afterwards that was found.
 */

/** Whether a value is what it is taken for. */
export type Is<T> = (value: unknown) => value is T;

/** The members of an object, and what each must be; what else it has is not looked at. */
export type Members = Readonly<Record<string, Is<unknown>>>;

type TypeOf<Check> = Check extends Is<infer T> ? T : never;

/** Names of members that may be missing. */
type Optional<M extends Members> = { [Name in keyof M]: undefined extends TypeOf<M[Name]> ? Name : never }[keyof M];

/** The type of what has these members. */
export type Shaped<M extends Members> = { readonly [Name in Exclude<keyof M, Optional<M>>]: TypeOf<M[Name]> } & {
  readonly [Name in Optional<M>]?: TypeOf<M[Name]>;
};

export const isText: Is<string> = (value): value is string => typeof value === "string";
export const isNumber: Is<number> = (value): value is number => typeof value === "number";
export const isFlag: Is<boolean> = (value): value is boolean => typeof value === "boolean";
/** For members that are looked at later, or only passed on. */
export const isAnything: Is<unknown> = (_value): _value is unknown => true;
/** An object of names and values, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const optional =
  <T>(is: Is<T>): Is<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || is(value);

export const orNull =
  <T>(is: Is<T>): Is<T | null> =>
  (value): value is T | null =>
    value === null || is(value);

export const listOf =
  <T>(is: Is<T>): Is<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(is);

/** An object whose members, whatever their names, are of one kind. */
export const recordOf =
  <T>(is: Is<T>): Is<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isRecord(value) && Object.values(value).every(is);

/** One of a few texts. */
export const oneOf =
  <const T extends string>(...texts: readonly T[]): Is<T> =>
  (value): value is T =>
    texts.some((text) => text === value);

export const shaped =
  <const M extends Members>(members: M): Is<Shaped<M>> =>
  (value): value is Shaped<M> =>
    isRecord(value) && Object.entries(members).every(([name, is]) => is(value[name]));

/** A list's items of this shape; what is no list has none. */
export const itemsOf = <T>(list: unknown, is: Is<T>): T[] => (Array.isArray(list) ? list.filter(is) : []);

/** The value, once it was looked at. Throws, with the words for what it should have been, where it is something else. */
export function expected<T>(value: unknown, is: Is<T>, what: string): T {
  if (is(value)) return value;
  throw new Error(`${what} has an unexpected form.`);
}

/** JSON of this shape. Throws where it is no JSON, or of another shape. */
export const fromJson = <T>(text: string, is: Is<T>, what: string): T => expected(JSON.parse(text), is, what);

/** JSON of this shape; nothing where it is of another, or no JSON. */
export function jsonOrNothing<T>(text: string, is: Is<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an object has a key of this name: the name is then one of its keys. */
export const isKeyOf = <T extends object>(name: PropertyKey, table: T): name is keyof T => Object.hasOwn(table, name);

/** The keys of a table that is written in code: it has no others than its type tells. */
export const keysOf = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table).filter((name): name is keyof T & string => isKeyOf(name, table));

/** The keys of such a table with their values. */
export const pairsOf = <T extends object>(table: T): [keyof T & string, T[keyof T & string]][] =>
  keysOf(table).map((key) => [key, table[key]]);

/** A table with a row for each name. */
export function tableOf<Name extends string, T>(names: readonly Name[], rowOf: (name: Name) => T): Record<Name, T> {
  const rows: Partial<Record<Name, T>> = {};
  for (const name of names) rows[name] = rowOf(name);
  const isWhole = (some: Partial<Record<Name, T>>): some is Record<Name, T> => names.every((name) => name in some);
  if (!isWhole(rows)) throw new Error("a row is missing");
  return rows;
}

/** The message of what was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What was thrown, as an error. */
export const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The code of an error of Node or of the operating system, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  isRecord(error) && isText(error.code) ? error.code : undefined;
