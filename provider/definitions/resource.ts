import type { Level } from "../../facts/index.js";
import { escapes } from "./escapes.js";
import type { Field, FieldKind, JsonSchema, ValueOf } from "./fields.js";
import type { StateMigration } from "./migration.js";
import type { Operations } from "./operations.js";
import { type Origin, originOf } from "./origin.js";
import type { Automation, ConfigRole, ImportRole, Kind, Permission } from "./roles.js";
import { type Rule, UNKNOWN, type Values } from "./rules.js";

/** Fields by property name. */
export type Fields = Readonly<Record<string, Field>>;

/** The resource that this one refers to and that its rules may use. */
export interface ParentSpec {
  /** The reference field, such as `campaign`. */
  readonly field: string;
  /** The definition of the referenced resource. */
  readonly of: Resource;
  /** Properties of the parent that rules and inherited defaults read as `parent.<name>`. */
  readonly looksAt: readonly string[];
}

/** A parent as everything else sees it. */
export interface ParentNote extends ParentSpec {
  readonly title: string;
}

/** A value that Check computes if a program leaves the property unset. */
export interface DerivedDefault {
  readonly property: string;
  readonly from: readonly string[];
  readonly doc: string;
  readonly value: (get: (name: string) => unknown) => unknown;
}

/** What `defineResource` takes: required fields, optional fields, outputs. */
export interface ResourceSpec<
  Required extends Fields = Fields,
  Optional extends Fields = Fields,
  Outputs extends Fields = Fields,
> {
  /** Class name and last part of the token: `Campaign`. */
  readonly title: string;
  /** Plural and singular nouns for messages: "campaign". */
  readonly noun: string;
  readonly doc: string;
  /** Typical arguments, for docs; `@campaign` stands for another resource. A test checks it. */
  readonly example: Values;
  /** The level of facts about its objects (facts/language.ts). Default: there are none. */
  readonly level?: Level;
  readonly kind?: Kind;
  readonly config: ConfigRole;
  readonly import: ImportRole;
  readonly permission: Permission;
  /** Default: its lists show no objects of other resources. */
  readonly automation?: Automation;
  /** TikTok's name of the id. */
  readonly wireId: string;
  readonly required: Required;
  readonly optional: Optional;
  /** Properties of the reply that become outputs: property → its schema; wire name as in fields. */
  readonly outputs: Outputs;
  /** Rules across fields; a function receives the fields of the definition, for rules generated from facts. */
  readonly rules: readonly Rule[] | ((fields: Fields) => readonly Rule[]);
  readonly derived?: readonly DerivedDefault[];
  /** Migrations of states of older releases, oldest first; their number is the version of a state. */
  readonly migrations?: readonly StateMigration[];
  readonly parent?: ParentSpec;
  readonly operations: Operations;
}

/** A resource as everything else sees it. */
export interface Resource extends Omit<ResourceSpec, "rules" | "parent"> {
  readonly rules: readonly Rule[];
  readonly parent?: ParentNote;
  /** What follows from how its objects come to be. */
  readonly origin: Origin;
  /** `tiktok:index:Campaign`. */
  readonly token: string;
  /** Required and optional fields together, in the order of the definition. */
  readonly fields: Fields;
  /** JSON Schema of the inputs, for ajv and for the derived schemas. */
  readonly inputSchema: JsonSchema;
}

/** A definition whose fields the compiler knows by name and type. */
export interface Definition<Required extends Fields, Optional extends Fields, Outputs extends Fields> extends Resource {
  readonly required: Required;
  readonly optional: Optional;
  readonly outputs: Outputs;
  readonly fields: Required & Optional;
}

/** What a program passes: the inputs of a definition, by property and type. */
export type InputsOf<D extends Resource> = {
  readonly [Name in keyof D["required"]]: ValueOf<D["required"][Name]>;
} & { readonly [Name in keyof D["optional"]]?: ValueOf<D["optional"][Name]> };

/** The names of a definition's properties: a rename does not compile until every reader follows. */
export type PropertyOf<D extends Resource> = D extends Resource ? keyof InputsOf<D> & string : never;

const TYPE_OF_KIND: Readonly<Record<FieldKind, string>> = {
  text: "string",
  choice: "string",
  id: "string",
  numericId: "string",
  time: "string",
  integer: "number",
  number: "number",
  money: "number",
  flag: "boolean",
  list: "object",
  object: "object",
};

/** The one place where a runtime check stands in for a type: the definition's own kind of the field. */
const hasTypeOf = <Value>(field: Field | undefined, value: unknown): value is Value => {
  if (field === undefined || value === null) return false;
  return field.tiktok.kind === "list" ? Array.isArray(value) : typeof value === TYPE_OF_KIND[field.tiktok.kind];
};

/** The type of a property in whichever of these definitions have it. */
export type ValueIn<D extends Resource, Name extends string> = D extends Resource
  ? Name extends keyof InputsOf<D>
    ? NonNullable<InputsOf<D>[Name]>
    : never
  : never;

/**
 * The value of a property that one of these definitions has, with its type; `undefined` if it is not set, or not of the
 * definition's type (such inputs fail Check). `UNKNOWN` if a preview does not know it.
 */
export function typedValue<D extends Resource, Name extends PropertyOf<D>>(
  definitions: readonly D[],
  values: Values,
  name: Name,
): ValueIn<D, Name> | typeof UNKNOWN | undefined {
  const value = values[name];
  if (value === UNKNOWN) return UNKNOWN;
  for (const { fields } of definitions) if (hasTypeOf<ValueIn<D, Name>>(fields[name], value)) return value;
  return undefined;
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** TikTok's name of a property, or null if it is never sent. */
export function wireName(name: string, field: Field): string | null {
  return field.tiktok.wire === undefined ? snakeCase(name) : field.tiktok.wire;
}

function parentFaults({ parent }: ResourceSpec, fields: Fields): string[] {
  if (!parent) return [];
  const unseen = parent.looksAt.filter((name) => name !== "parent" && !(name in parent.of.fields));
  return [
    ...(parent.field in fields ? [] : [`parent names the unknown field ${parent.field}`]),
    ...unseen.map((name) => `parent reads ${name}, which ${parent.of.title} does not have`),
  ];
}

/** Roles that name a call need it. */
function roleFaults({ operations, import: role, kind }: ResourceSpec): string[] {
  const faults: string[] = [];
  if (operations.delete.by === "status" && !operations.status)
    faults.push("it is deleted by a status call and has none");
  if (role === "listed" && operations.read.lists === false)
    faults.push("it is imported from a list that does not exist");
  if ((kind === "video" || kind === "image") !== (operations.create.by === "upload"))
    faults.push("its kind must be that of a file if, and only if, it is uploaded");
  return faults;
}

function faultsOf(spec: ResourceSpec, fields: Fields, rules: readonly Rule[]): string[] {
  const faults: string[] = [];
  const wires = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    if (!field.description) faults.push(`${name} has no doc`);
    const wire = wireName(name, field);
    if (wire === null) continue;
    if (wires.has(wire)) faults.push(`${name} and ${wires.get(wire)} share the wire name ${wire}`);
    wires.set(wire, name);
  }
  // A property path, such as disclaimerText.text, begins with a field.
  const known = (name: string) => name.startsWith("parent.") || (name.split(".")[0] ?? "") in fields;
  for (const rule of rules) {
    for (const name of [rule.property, ...rule.about])
      if (!known(name)) faults.push(`a rule names the unknown field ${name}`);
  }
  for (const name of spec.operations.update?.patchable ?? [])
    if (!(name in fields)) faults.push(`patchable names ${name}`);
  return [...faults, ...parentFaults(spec, fields), ...roleFaults(spec)];
}

/**
 * Creates a resource from its definition. Throws, with every fault in one message, if the definition contradicts
 * itself: that is our mistake, found at load time and never by a user's call.
 */
export function defineResource<
  const Required extends Fields,
  const Optional extends Fields,
  const Outputs extends Fields,
>(spec: ResourceSpec<Required, Optional, Outputs>): Definition<Required, Optional, Outputs> {
  const origin = originOf(spec.operations);
  const optional = { ...spec.optional, ...escapes(origin) };
  const fields = { ...spec.required, ...optional };
  const rules = typeof spec.rules === "function" ? spec.rules(fields) : spec.rules;
  const faults = faultsOf(spec, fields, rules);
  if (faults.length > 0) throw new Error(`definition of ${spec.title}: ${faults.join("; ")}`);
  const inputSchema = {
    type: "object",
    properties: fields,
    required: Object.keys(spec.required),
    additionalProperties: false,
  };
  const { parent, ...rest } = spec;
  const above = parent && { parent: { ...parent, title: parent.of.title } };
  return { ...rest, optional, ...above, origin, rules, token: `tiktok:index:${spec.title}`, fields, inputSchema };
}
