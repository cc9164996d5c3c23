/** Live values become code: the configs are edited where they stand, comments and order kept. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, parseDocument } from "yaml";
import { resourceOf } from "../../../provider/resources/index.js";
import { isLibrary } from "../../../provider/resources/places.js";
import { withIds } from "../../../provider/resources/references.js";
import type { Planned } from "../../../yaml/plan.js";
import { shortPath } from "../../../yaml/smart-plus.js";
import { UserError } from "../../lib/exit.js";
import { type Files, writeFiles } from "../../lib/files.js";
import { keyOf } from "../../lib/key.js";
import type { InState } from "../../stack/state.js";
import type { DriftedObject } from "./find.js";

/** The texts of the files that change, and what no file can take, as sentences. */
export interface Edits {
  readonly files: Files;
  readonly refused: readonly string[];
}

/**
 * A live value as configs have it: what configs declare by its name there (in the state a file has another one where it is
 * uploaded to several accounts), what none declares by its id.
 */
function configValue(planned: Planned, property: string, live: unknown, known: Known): unknown {
  const field = resourceOf(planned.title).fields[property];
  if (live === null || !field) return live;
  return withIds(field, live, [property], (target, id) => {
    if (!isLibrary(target)) return id;
    const one = known.state.find(({ resource, id: own }) => own === String(id) && resource.title === target.title);
    const name = one && known.code.get(keyOf(target.title, one.name))?.path.at(-1);
    return name ?? ("upload" in target.operations.create ? { id: String(id) } : id);
  });
}

/** What is known of assets: in the state, and in the configs. */
interface Known {
  readonly state: readonly InState[];
  readonly code: ReadonlyMap<string, Planned>;
}

class Editor {
  readonly refused: string[] = [];
  readonly #documents = new Map<string, Document>();

  constructor(private readonly folder: string) {}

  #open({ document: { file } }: Planned): Document {
    const known = this.#documents.get(file);
    if (known) return known;
    const document = parseDocument(readFileSync(join(this.folder, file), "utf8"));
    this.#documents.set(file, document);
    return document;
  }

  set(planned: Planned, property: string, value: unknown): void {
    const document = this.#open(planned);
    const path = [...planned.path, property];
    const [written] = shortPath([property], (name) =>
      [planned.path, planned.defaults].some((place) => place.length > 0 && document.hasIn([...place, name])),
    );
    // Both forms together would be taken for more creatives, texts or pages than the account has.
    if (written !== property) {
      this.refused.push(
        `${planned.name}: ${String(written)} differs from the account, and its short form is not rewritten. Change ${String(written)} in ${planned.document.file} by hand, then run pulumi refresh.`,
      );
      return;
    }
    if (value !== null) {
      const node = document.createNode(value) as { flow?: boolean };
      if (Array.isArray(value) && value.every((one) => typeof one !== "object")) node.flow = true;
      const scalar = document.getIn(path, true) as { value?: unknown; comment?: string | null } | undefined;
      // A scalar is changed in place, so that the comment behind it stays.
      if (typeof value !== "object" && scalar && "value" in scalar) scalar.value = value;
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

  remove(planned: Planned): void {
    const document = this.#open(planned);
    document.deleteIn(planned.path);
    const above = planned.path.slice(0, -1);
    const rest = document.getIn(above, true);
    if (isMap(rest) && rest.items.length === 0) document.deleteIn(above);
  }

  texts(): Map<string, string> {
    return new Map(
      [...this.#documents].map(([file, document]) => [
        file,
        document.toString({ lineWidth: 0, flowCollectionPadding: false }),
      ]),
    );
  }
}

/** Works the edits out; writes nothing. */
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
        `${object} is gone from the library, and others may still refer to it. Remove it from the configs by hand.`,
      );
    else editor.remove(planned);
  }
  return { files: editor.texts(), refused: editor.refused };
}

/** Writes the edits; `check` tells what is wrong with the configs then, and whatever is puts every file back. */
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
