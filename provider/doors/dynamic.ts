/**
 * The dynamic door: what `__provider` in the state loads (design.md section 2). One handler per resource, each a
 * Pulumi dynamic provider over the shared lifecycle. Its path and export names are in users' state: they never change.
 */

import type { Resource, Values } from "../define/index.js";
import { UNKNOWN } from "../define/index.js";
import { Unfinished } from "../lifecycle/index.js";
import { resources } from "../resources/index.js";
import { engineAt } from "./engine.js";
import { Operations } from "./operations.js";

/** How the engine writes values that it does not know yet (pulumi: pkg/resource/plugin, the constants of UnknownString…Value). */
const ENGINE_UNKNOWNS = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
const ENGINE_UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The hidden input with the code line. */
const PROVIDER = "__provider";

function fromEngine(value: unknown): unknown {
  if (typeof value === "string") return ENGINE_UNKNOWNS.has(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(fromEngine);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fromEngine(one)]));
}

function toEngine(value: unknown): unknown {
  if (value === UNKNOWN) return ENGINE_UNKNOWN;
  if (Array.isArray(value)) return value.map(toEngine);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toEngine(one)]));
}

const engineValues = (values: Values): Record<string, unknown> => toEngine(values) as Record<string, unknown>;

function plainValues(values: Values): Values {
  const { [PROVIDER]: _code, ...rest } = fromEngine(values) as Record<string, unknown>;
  return rest;
}

/** What Pulumi's dynamic provider host passes to `configure`. */
interface ConfigureRequest {
  readonly config: { get(key: string): string | undefined };
}

const operations = new Operations(engineAt(process.argv[2]), process.cwd());

/** Pulumi's host prints the stack of what Check, Diff, Read and Delete throw; users get the sentence alone. */
function forPeople(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  known.stack = "";
  known.toString = () => known.message;
  return known;
}

async function speaking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unfinished) {
      throw Object.assign(forPeople(error), { properties: engineValues(error.properties), reasons: [error.message] });
    }
    throw forPeople(error);
  }
}

/** The dynamic provider of one resource. */
function handlerOf(resource: Resource) {
  return {
    async configure({ config }: ConfigureRequest): Promise<void> {
      operations.configure((key) => config.get(key));
    },
    check: (_olds: Values, news: Values) =>
      speaking(async () => {
        const { inputs, faults } = await operations.check(resource, plainValues(news));
        return { inputs: engineValues(inputs), failures: faults.map((fault) => ({ ...fault })) };
      }),
    diff: (id: string, olds: Values, news: Values) =>
      speaking(async () => {
        const { changed, replaces } = operations.diff(resource, id, plainValues(olds), plainValues(news));
        return { changes: changed.length > 0, replaces: [...replaces], deleteBeforeReplace: false };
      }),
    create: (inputs: Values) =>
      speaking(async () => {
        const { id, outputs } = await operations.create(resource, plainValues(inputs));
        return { id, outs: engineValues(outputs) };
      }),
    read: (id: string, state: Values) =>
      speaking(async () => {
        const live = await operations.read(resource, id, plainValues(state));
        if (!live) return { id: "", props: {} };
        return { id: live.id, props: engineValues(live.outputs), inputs: engineValues(live.inputs) };
      }),
    update: (id: string, olds: Values, news: Values) =>
      speaking(async () => ({
        outs: engineValues(await operations.update(resource, id, plainValues(olds), plainValues(news))),
      })),
    delete: (id: string, state: Values) => speaking(() => operations.remove(resource, id, plainValues(state))),
  };
}

/** One handler per resource, under its title. */
export = Object.fromEntries(resources.map((resource) => [resource.title, handlerOf(resource)]));
