/** What an import adds to the code: every new object with its name, parents before children, assets first. */
import { basename, extname } from "node:path";
import type { Resource } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { referencesIn } from "../../../provider/resources/references.js";
import type { Account, LiveObject } from "../../lib/account-objects.js";
import { keyOf } from "../../lib/key.js";
import type { InState } from "../../stack/state.js";
import { taken } from "./names.js";

/** An object to add to the code. */
export interface Imported extends LiveObject {
  /** The name in Pulumi: `spring/us/clip`. */
  readonly name: string;
  /** Its last part, which is its key in YAML. */
  readonly key: string;
  readonly parent?: Placed;
  /** It is already in the configs, and only missing in the state: after a killed import, or for handwritten code. */
  readonly declared: boolean;
}

/** An object with a name in the code: new, or existing. */
export interface Placed {
  readonly id: string;
  readonly name: string;
}

/** A resource that the configs declare. */
export interface Declared {
  readonly title: string;
  /** In Pulumi. */
  readonly name: string;
  /** In TikTok. */
  readonly liveName: unknown;
  readonly parent: string | undefined;
  /** Of a video or image. */
  readonly signature: unknown;
}

/** What already exists. */
export interface Known {
  readonly state: readonly InState[];
  /** What configs declare, whether it is in the state or not. */
  readonly declared: readonly Declared[];
}

/** The whole import. */
export interface ImportPlan {
  readonly objects: readonly Imported[];
  /** Names by id, new and old, by title. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** How many of the account's objects already existed. */
  readonly known: number;
}

/** Plans the import; pure. `slug` creates a readable name. */
export function planImport(
  account: Account,
  assets: readonly LiveObject[],
  { state, declared }: Known,
  slug: (text: string, fallback: string) => string,
): ImportPlan {
  const placed = new Map<string, Placed>(state.map((one) => [keyOf(one.resource.title, one.id), one]));
  const names = new Map<string, Set<string>>();
  // Campaigns of every kind share their names in configs, and so do their children.
  const placeOf = (title: string): string => resourceOf(title).kind ?? title;
  const namesOf = (title: string): Set<string> => {
    const place = placeOf(title);
    const set =
      names.get(place) ?? new Set(declared.flatMap((one) => (placeOf(one.title) === place ? [one.name] : [])));
    if (!names.has(place)) for (const one of state) if (placeOf(one.resource.title) === place) set.add(one.name);
    names.set(place, set);
    return set;
  };
  const objects: Imported[] = [];
  const inState = new Set(state.map((one) => keyOf(one.resource.title, one.name)));
  /** The one declaration that matches this object, if no object has it yet. */
  const declaredAs = (one: LiveObject, parent: Placed | undefined): Declared | undefined => {
    const { title, origin } = one.resource;
    const fitting = declared.filter(
      (other) =>
        other.title === title &&
        other.parent === parent?.name &&
        !inState.has(keyOf(title, other.name)) &&
        (origin.identity === "signature"
          ? other.signature !== undefined && other.signature === one.inputs.signature
          : other.liveName === one.inputs.name),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  let known = 0;
  const add = (one: LiveObject): void => {
    const { title, noun, parent: above } = one.resource;
    if (placed.has(keyOf(title, one.id))) {
      known += 1;
      return;
    }
    const parent = above && placed.get(keyOf(above.title, one.parentId ?? ""));
    // Its campaign or ad group was skipped, so it is, too.
    if (above && !parent) return;
    const text = one.resource.origin.nameFrom === "file" ? fileStem(one) : String(one.inputs.name ?? "");
    const prefix = parent ? `${parent.name}/` : "";
    const own = declaredAs(one, parent);
    const name = own?.name ?? taken(`${prefix}${slug(text, `${noun.replace(" ", "-")}-${one.id}`)}`, namesOf(title));
    inState.add(keyOf(title, name));
    const key = name.slice(prefix.length);
    const made = { ...one, name, key, declared: own !== undefined, ...(parent ? { parent } : {}) };
    placed.set(keyOf(title, one.id), made);
    objects.push(made);
  };
  for (const one of [...assets, ...account.objects]) add(one);
  return { objects, placed, known };
}

/** The name of the library's file, without its extension. */
function fileStem({ row }: LiveObject): string {
  const file = basename(String(row.file_name ?? ""));
  return file.slice(0, file.length - extname(file).length);
}

/** Referenced objects that an import includes: ids by definition, each once. */
export function referencedBy(objects: readonly LiveObject[]): ReadonlyMap<Resource, readonly string[]> {
  const found = new Map<Resource, Set<string>>();
  for (const { resource, inputs } of objects)
    for (const { target, id } of referencesIn(resource, inputs)) {
      if (target.import !== "referenced") continue;
      found.set(target, (found.get(target) ?? new Set()).add(id));
    }
  return new Map([...found].map(([target, ids]) => [target, [...ids]]));
}
