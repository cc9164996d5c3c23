import type { Values } from "./rules.js";

/** A JSON Schema (2020-12), as ajv and the derived schemas read it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * Decides per change whether TikTok accepts it in place. For fields that are neither always updatable nor always fixed.
 * `doc` is one sentence for the reference docs.
 */
export interface ConditionalChange {
  /** `olds`: all properties before the change. */
  readonly inPlace: (before: unknown, after: unknown, olds?: Values) => boolean;
  /** The call that changes it in place; `update` by default. */
  readonly by?: "update" | "status";
  readonly doc: string;
}

/**
 * What a change of a property does: `update` sends the update call, `status` the status call, `schedule` the call of
 * `operations.schedule`, `replace` creates a new object and then deletes the old one, `local` only the state.
 */
export type Change = "update" | "status" | "schedule" | "replace" | "local" | ConditionalChange;

/** How a value is written in programs and on the wire; determines the conversion in `engine/objects/wire.ts`. */
export type FieldKind =
  | "text"
  | "choice"
  | "id"
  | "numericId"
  | "integer"
  | "number"
  | "money"
  | "flag"
  | "time"
  | "list"
  | "object";

/** Notes on the members of an object, or of the objects of a list; dotted paths, in camelCase. */
export interface Members {
  /** Values that TikTok shows if the member is not set. */
  readonly unset?: Readonly<Record<string, readonly unknown[]>>;
  /** Members that the server fills in: they count only if a program sets them. */
  readonly filled?: readonly string[];
  /** Members that no read shows as sent: they never count. */
  readonly ignored?: readonly string[];
  /** Check fills them in if a program omits them, including the whole object. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** What a field declares besides its JSON Schema. Stored under the schema keyword `tiktok`. */
export interface FieldNote {
  readonly kind: FieldKind;
  /** TikTok's name; `null` for properties that are never sent. Default: the property name in snake_case. */
  readonly wire?: string | null;
  readonly change: Change;
  /** Order does not matter (lists only). */
  readonly set?: boolean;
  /** Values that TikTok shows if the field is not set. null, "" and [] always count as such. */
  readonly unset?: readonly unknown[];
  /** What the update call sends if a program unsets the field. Default: the first of `unset`, else `[]` for lists.  */
  readonly reset?: unknown;
  /**
   * `whenDeclared`: the server fills in this field, so Read reports it only if a program sets it. `never`: it
   * also changes what a program set (and cannot be changed later), so a difference is not drift (reference 11.4).
   */
  readonly read?: "always" | "whenDeclared" | "never";
  /** An import shows the field only while another property has one of these values: otherwise the server filled it. */
  readonly importedWith?: { readonly property: string; readonly values: readonly unknown[] };
  /** An import also shows the field's "not set" value while another property has one of these: a rule requires it. */
  readonly importedUnsetWith?: { readonly property: string; readonly values: readonly unknown[] };
  /** Values that the server is known to fill in if the field is not set; an import omits them from the code. */
  readonly fills?: readonly unknown[];
  /** What an import shows for a field that the account does not have. */
  readonly importedAs?: unknown;
  /** Title of the resource that this id refers to; programs may pass the resource itself. */
  readonly refersTo?: string;
  /** Filled in by Check if a program omits it. */
  readonly default?: unknown;
  /** Filled in instead of `default` while another property has one of these values. */
  readonly defaultWith?: { readonly property: string; readonly values: readonly unknown[]; readonly value: unknown };
  /** `update`: a parameter of the update call only; the create call does not accept it, and no read shows it. */
  readonly sentOn?: "update";
  readonly members?: Members;
  /** TikTok applies a change of it to all objects below the same parent: it is sent once for all of them. */
  readonly carried?: boolean;
  /**
   * `extra`: its members are sent next to the other fields, unchanged. `creatives`: entries are sent as TikTok's
   * creative_list, with their own ids and a status that another call changes.
   */
  readonly form?: "creatives" | "extra";
  /** TikTok deprecates the property: what to do instead, in full sentences. */
  readonly deprecated?: string;
  /** Values that TikTok deprecates: value → what to use instead, in full sentences. */
  readonly deprecatedValues?: Readonly<Record<string, string>>;
  /** Other spellings that Check normalizes to TikTok's own. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/**
 * A field: a JSON Schema with its note. `Value` is the type of the property in a program; it exists only for the
 * compiler (`InputsOf` in resource.ts).
 */
export interface Field<Value = unknown> extends JsonSchema {
  readonly tiktok: FieldNote;
  readonly description: string;
  readonly __value?: Value;
}

/** The schema of an item of a list or a member of an object, with the type of its value. */
export interface Item<Value = unknown> extends JsonSchema {
  readonly __value?: Value;
}

/** The type of a field's value. */
export type ValueOf<F> = F extends { readonly __value?: infer Value } ? Value : never;

/** The type of an object with these members, all optional: TikTok's rules decide which are required when. */
type MembersOf<Properties> = { readonly [Name in keyof Properties]?: ValueOf<Properties[Name]> };

interface CommonOptions extends Partial<Omit<FieldNote, "kind">> {
  /** One or two full sentences for users, with units and range. */
  readonly doc: string;
}

function field<Value>(kind: FieldKind, schema: JsonSchema, { doc, ...note }: CommonOptions): Field<Value> {
  const fallback = note.default === undefined ? {} : { default: note.default };
  return { ...schema, description: doc, ...fallback, tiktok: { change: "update", ...note, kind } };
}

interface TextOptions extends CommonOptions {
  readonly min?: number;
  /** Maximum length, counted as TikTok does: a CJK character is 2 (reference 3.1). */
  readonly max: number;
  /** TikTok refuses emoji in names and ad texts (reference 3.1, 3.6). */
  readonly emoji?: boolean;
  /** Korean characters count 1: for texts for which TikTok does not document that they count 2. */
  readonly narrowKorean?: boolean;
}

/** A string with TikTok's way of counting characters. */
export function text({ min = 1, max, emoji = false, narrowKorean, ...options }: TextOptions): Field<string> {
  return field(
    "text",
    {
      type: "string",
      minLength: min,
      maxLength: max,
      tiktokText: { max, emoji, ...(narrowKorean ? { narrowKorean } : {}) },
    },
    options,
  );
}

/** A web URL, http or https. */
export function url(options: CommonOptions): Field<string> {
  return field("text", { type: "string", format: "http-url", maxLength: 2048 }, options);
}

/** One of TikTok's enum values, as TikTok spells it. */
export function choice<const V extends readonly string[]>(values: V, options: CommonOptions): Field<V[number]> {
  return field("choice", { type: "string", enum: [...values] }, options);
}

/** An id: a string of digits, however long (reference 1.4). */
export function id(options: CommonOptions): Field<string> {
  return field("id", { type: "string", format: "tiktok-id" }, options);
}

/** An id that may contain more than digits: videos, images, identities, regions of the asset library. */
export function key(options: CommonOptions): Field<string> {
  return field("text", { type: "string", minLength: 1, maxLength: 256 }, options);
}

/** An id that TikTok requires as a JSON number (reference 1.4); a string of digits for us. */
export function numericId(options: CommonOptions): Field<string> {
  return field("numericId", { type: "string", format: "tiktok-id" }, options);
}

/** What a reference refers to: a definition. */
export interface Target {
  readonly title: string;
}

/** The id of another resource; programs may pass the resource. `asNumber`: TikTok requires it as a JSON number. */
export function reference(
  to: Target,
  options: CommonOptions & { readonly digits?: boolean; readonly asNumber?: boolean },
): Field<string> {
  const { digits = true, asNumber = false, ...rest } = options;
  const field = asNumber ? numericId : digits ? id : key;
  return field({ ...rest, refersTo: to.title });
}

interface RangeOptions extends CommonOptions {
  readonly min?: number;
  readonly max?: number;
}

const range = ({ min, max }: RangeOptions) => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});

const withoutRange = ({ min: _min, max: _max, ...options }: RangeOptions): CommonOptions => options;

/** A whole number. */
export function integer(options: RangeOptions): Field<number> {
  return field("integer", { type: "integer", ...range(options) }, withoutRange(options));
}

/** A number. */
export function number(options: RangeOptions): Field<number> {
  return field("number", { type: "number", ...range(options) }, withoutRange(options));
}

/** An amount in the advertiser's currency, in whole units (50 is 50 dollars, not 50 cents). `zero`: 0 means "none". */
export function money({ zero = false, ...options }: CommonOptions & { readonly zero?: boolean }): Field<number> {
  const least = zero ? { minimum: 0 } : { exclusiveMinimum: 0 };
  return field("money", { type: "number", ...least, tiktokMoney: true }, options);
}

/** True or false. */
export function flag(options: CommonOptions): Field<boolean> {
  return field("flag", { type: "boolean" }, options);
}

/** A point in time (design.md section 6): ISO 8601 with offset or Z, or `YYYY-MM-DD HH:MM:SS`, which means UTC. */
export function time(options: CommonOptions): Field<string> {
  return field("time", { type: "string", format: "tiktok-time" }, options);
}

interface ListOptions extends CommonOptions {
  readonly max?: number;
  readonly min?: number;
  /** Keeps the order, which counts in diffs. Default: a set. */
  readonly ordered?: boolean;
}

/** A list of values; a set unless `ordered`. */
export function list<Value = unknown>(
  item: Item<Value>,
  { max, min, ordered = false, ...options }: ListOptions,
): Field<readonly Value[]> {
  const scalar = item.type !== "object";
  const bounds = { ...(max === undefined ? {} : { maxItems: max }), ...(min === undefined ? {} : { minItems: min }) };
  const unique = !ordered && scalar ? { uniqueItems: true } : {};
  return field("list", { type: "array", items: item, ...bounds, ...unique }, { ...options, set: !ordered });
}

type ItemMembers = Readonly<Record<string, Item>>;

const closedObject = <const Properties extends ItemMembers>(properties: Properties): Item<MembersOf<Properties>> => ({
  type: "object",
  properties,
  additionalProperties: Object.keys(properties).length === 0,
});

/** Items for `list`: bare schemas, since only whole fields have notes. */
export const items = {
  id: (): Item<string> => ({ type: "string", format: "tiktok-id" }),
  text: (max: number): Item<string> => ({ type: "string", minLength: 1, maxLength: max }),
  /** A code of TikTok's languages, such as de. */
  language: (): Item<string> => ({ type: "string", format: "language-code" }),
  choice: <const V extends readonly string[]>(values: V): Item<V[number]> => ({ type: "string", enum: [...values] }),
  flag: (): Item<boolean> => ({ type: "boolean" }),
  number: (bounds: JsonSchema = {}): Item<number> => ({ type: "number", ...bounds }),
  /** The id of another resource, inside an object or a list; digits. */
  reference: (to: Target): Item<string> => ({ type: "string", format: "tiktok-id", tiktokRefersTo: to.title }),
  list: <Value = unknown>(item: Item<Value>): Item<readonly Value[]> => ({ type: "array", items: item }),
  object: closedObject,
};

/** One object; keys are camelCase here and snake_case on the wire. Without named keys it is passed through. */
export function object<const Properties extends ItemMembers>(
  properties: Properties,
  options: CommonOptions,
): Field<MembersOf<Properties>> {
  return field("object", closedObject(properties), options);
}

/** Can only be cleared: TikTok allows no other later change. */
export const onlyCleared: ConditionalChange = {
  inPlace: (_before, after) => after === undefined || (Array.isArray(after) && after.length === 0),
  doc: "It can be cleared in place; any other change replaces the resource.",
};

/** Can be set later, by the status call, and never changed again. */
export const onlySetOnce: ConditionalChange = {
  inPlace: (before) => before === undefined,
  by: "status",
  doc: "It can be set once in place; changing it later replaces the resource.",
};

/** Updatable only from false to true. */
export const onlySwitchedOn: ConditionalChange = {
  inPlace: (_before, after) => after === true,
  doc: "It can be switched on in place; switching it off replaces the resource.",
};
