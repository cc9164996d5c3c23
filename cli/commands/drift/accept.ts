/** Writes live values to the code: the configs are edited in place, keeping comments and order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import { isValues, type Values, writtenId } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { isLibrary } from "../../../provider/resources/places.js";
import { withIds } from "../../../provider/resources/references.js";
import type { Planned } from "../../../yaml/plan.js";
import { shortPath } from "../../../yaml/smart-plus.js";
import { UserError } from "../../lib/exit.js";
import { type Files, writeFiles } from "../../lib/files.js";
import { editedText } from "../../lib/kept-format.js";
import { keyOf } from "../../lib/key.js";
import type { InState } from "../../stack/state.js";
import { setCreatives, setShortList } from "./accept-short.js";
import type { DriftedObject } from "./find.js";

/** The new texts of changed files, and values that no file can express, as sentences. */
export interface Edits {
  readonly files: Files;
  readonly refused: readonly string[];
}

/**
 * A live value as configs write it: declared objects by their name there (the state has another name for a file that is
 * uploaded to several accounts), others by id.
 */
function configValue(planned: Planned, property: string, live: unknown, known: Known): unknown {
  const field = resourceOf(planned.title).fields[property];
  if (live === null || !field) return live;
  return withIds(field, live, [property], (target, id) => {
    if (!isLibrary(target)) return id;
    const one = known.state.find(({ resource, id: own }) => own === String(id) && resource.title === target.title);
    const name = one && known.code.get(keyOf(target.title, one.name))?.path.at(-1);
    return name ?? writtenId(target, id);
  });
}

/** Known assets: from the state, and from the configs. */
interface Known {
  readonly state: readonly InState[];
  readonly code: ReadonlyMap<string, Planned>;
}

/** Edits the members of an object one by one, so that unchanged ones keep their comments. */
function setMembers(document: Document, path: readonly unknown[], value: Values): void {
  const own = document.getIn(path, true);
  if (!isMap(own)) {
    document.setIn(path, document.createNode(value));
    return;
  }
  const names = own.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  for (const name of names) if (!(name in value)) own.delete(name);
  for (const [name, one] of Object.entries(value)) {
    const scalar = own.get(name, true);
    if (isValues(one)) setMembers(document, [...path, name], one);
    else if (typeof one !== "object" && isScalar(scalar)) scalar.value = one;
    else if (JSON.stringify(isNode(scalar) ? scalar.toJSON() : undefined) !== JSON.stringify(one))
      own.set(name, document.createNode(one));
  }
}

/** The key of a property under its other name, if present. */
function renameKey(document: Document, { path }: Planned, from: string, to: string): void {
  const own = document.getIn(path, true);
  if (!isMap(own)) return;
  const key = own.items.find((pair) => isScalar(pair.key) && pair.key.value === from)?.key;
  if (isScalar(key)) key.value = to;
}

class Editor {
  readonly refused: string[] = [];
  readonly #texts = new Map<string, string>();

  constructor(private readonly folder: string) {}

  #edit({ document: { file } }: Planned, edit: (document: Document) => void): void {
    const text = this.#texts.get(file) ?? readFileSync(join(this.folder, file), "utf8");
    this.#texts.set(file, editedText(text, edit));
  }

  set(planned: Planned, property: string, value: unknown): void {
    this.#edit(planned, (document) => this.#set(document, planned, property, value));
  }

  #set(document: Document, planned: Planned, property: string, value: unknown): void {
    const path = [...planned.path, property];
    const [written] = shortPath([property], (name) =>
      [planned.path, planned.defaults].some((place) => place.length > 0 && document.hasIn([...place, name])),
    );
    // Both forms together would mean more creatives, texts or pages than the account has.
    if (written !== property && value !== null && this.#setShort(document, planned, property, String(written), value))
      return;
    if (written !== property && this.#dropShort(document, planned, property, String(written), value)) return;
    if (value !== null) {
      const node: unknown = document.createNode(value);
      if (isSeq(node) && Array.isArray(value) && value.every((one) => typeof one !== "object")) node.flow = true;
      const scalar = document.getIn(path, true);
      // A scalar is changed in place, so that the comment behind it stays.
      if (typeof value !== "object" && isScalar(scalar)) scalar.value = value;
      else if (isValues(value)) setMembers(document, path, value);
      else document.setIn(path, node);
      return;
    }
    const fallback = document.getIn([...planned.defaults, property]);
    if (planned.defaults.length > 0 && fallback !== undefined)
      this.refused.push(
        `${planned.name}: ${property} is not set in the account, and ${planned.document.file} has a default for it. Remove it from ${planned.defaults.join(".")}.`,
      );
    else document.deleteIn(path);
  }

  /** Writes a value in short form; false if it has none. */
  #setShort(document: Document, planned: Planned, property: string, written: string, value: unknown): boolean {
    if (property === "creativeList") return Array.isArray(value) && setCreatives(document, planned, value);
    return setShortList(document, planned, property, written, value);
  }

  /** Removes the short form, so that the long one can replace it; true if defaults would restore it. */
  #dropShort(document: Document, planned: Planned, property: string, written: string, value: unknown): boolean {
    if (planned.defaults.length > 0 && document.getIn([...planned.defaults, written]) !== undefined) {
      const what = value === null ? "is not set in the account" : "has no short form in the account";
      this.refused.push(
        `${planned.name}: ${written} ${what}, and ${planned.document.file} has a default for it. Remove it from ${planned.defaults.join(".")}.`,
      );
      return true;
    }
    renameKey(document, planned, written, property);
    return false;
  }

  remove(planned: Planned): void {
    this.#edit(planned, (document) => {
      document.deleteIn(planned.path);
      const above = planned.path.slice(0, -1);
      const rest = document.getIn(above, true);
      if (isMap(rest) && rest.items.length === 0) document.deleteIn(above);
    });
  }

  texts(): Files {
    return this.#texts;
  }
}

/** Computes the edits; writes nothing. */
export function editsOf(
  objects: readonly DriftedObject[],
  code: ReadonlyMap<string, Planned>,
  state: readonly InState[],
  folder: string,
): Edits {
  const editor = new Editor(folder);
  for (const { title, name, kind, values, object } of objects) {
    const planned = code.get(keyOf(title, name));
    if (!planned)
      editor.refused.push(`${object} is declared in no config, so its live values cannot be written there.`);
    else if (kind === "changed")
      for (const { property, live } of values)
        editor.set(planned, property, configValue(planned, property, live, { state, code }));
    else if (isLibrary(resourceOf(title)))
      editor.refused.push(
        `${object} was deleted from the library, and others may still refer to it. Remove it from the configs by hand.`,
      );
    else editor.remove(planned);
  }
  return { files: editor.texts(), refused: editor.refused };
}

/** Writes the edits; if `check` then finds errors in the configs, or anything throws, every file is restored. */
export async function writeEdits(
  { files }: Edits,
  folder: string,
  check: () => Promise<string | undefined>,
): Promise<void> {
  const putBack = writeFiles(folder, files);
  const problem = await check().catch((error: unknown) => {
    putBack();
    throw error;
  });
  if (problem === undefined) return;
  putBack();
  throw new UserError(`${problem}\n\nThe live values would not make valid configs, so nothing was changed.`);
}
