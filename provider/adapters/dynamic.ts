/**
 * The dynamic adapter: what `__provider` in the state loads (design.md section 2). One handler per resource, each a
 * Pulumi dynamic provider over the shared lifecycle. Its path and export names are in users' state: they never change.
 */

import { type Resource, type Values, withMadeName } from "../definitions/index.js";
import { type Live, Unfinished } from "../engine/index.js";
import { resources } from "../resources/index.js";
import { visible } from "../text/visible.js";
import { engineAt } from "./engine.js";
import { valuesFromEngine, valuesToEngine } from "./engine-values.js";
import { endWithEngine } from "./lifetime.js";
import { isLookUp } from "./look-up.js";
import { Operations } from "./operations.js";
import { VersionedOperations } from "./versioned.js";

/** What Pulumi's dynamic provider host passes to `configure`. */
interface ConfigureRequest {
  readonly config: { get(key: string): string | undefined };
}

/** The engine's address, which the host was started with; undefined in tests and in programs that load this file. */
const address = process.argv.slice(2).find((argument) => /^[^\s/]+:\d+$/.test(argument));
const engine = engineAt(address);
const operations = new Operations(engine, process.cwd(), "dynamic");
const versioned = new VersionedOperations(operations);
if (address !== undefined) endWithEngine(engine, () => operations);

/** Pulumi's host prints the stack trace of what Check, Diff, Read and Delete throw; users get only the message. */
function forPeople(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  known.stack = "";
  known.message = visible(known.message);
  known.toString = () => known.message;
  return known;
}

async function speaking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unfinished) {
      throw Object.assign(forPeople(error), {
        properties: valuesToEngine(error.properties),
        reasons: [visible(error.message)],
      });
    }
    throw forPeople(error);
  }
}

/** For a missing object, Pulumi's host would create one without properties: the program has to stop. */
async function lookedUp(resource: Resource, id: string, known: Values): Promise<Live> {
  const live = await versioned.import(resource, id, known);
  if (live) return live;
  const account = known.advertiserId ?? operations.settings.advertiserId;
  throw new Error(
    `${resource.noun} ${id} does not exist in account ${String(account)}. Check the id; for another account, call get(name, id, { advertiserId }).`,
  );
}

/** The dynamic provider of one resource. */
function handlerOf(resource: Resource) {
  return {
    async configure({ config }: ConfigureRequest): Promise<void> {
      operations.configure((key) => config.get(key));
    },
    check: (olds: Values, news: Values) =>
      speaking(async () => {
        const before = valuesFromEngine(olds ?? {});
        const { inputs, faults } = await versioned.check(
          resource,
          before,
          withMadeName(before, valuesFromEngine(news)),
        );
        return {
          inputs: valuesToEngine(inputs),
          failures: faults.map(({ property, reason }) => ({ property, reason: visible(reason) })),
        };
      }),
    diff: (id: string, olds: Values, news: Values) =>
      speaking(async () => {
        const { changed, replaces } = versioned.diff(resource, id, valuesFromEngine(olds), valuesFromEngine(news));
        return { changes: changed.length > 0, replaces: [...replaces], deleteBeforeReplace: false };
      }),
    create: (inputs: Values) =>
      speaking(async () => {
        const { id, outputs } = await versioned.create(resource, valuesFromEngine(inputs));
        return { id, outs: valuesToEngine(outputs) };
      }),
    read: (id: string, state: Values) =>
      speaking(async () => {
        const known = valuesFromEngine(state);
        const live = isLookUp(resource, known)
          ? await lookedUp(resource, id, known)
          : await versioned.read(resource, id, known);
        if (!live) return { id: "", props: {} };
        return { id: live.id, props: valuesToEngine(live.outputs), inputs: valuesToEngine(live.inputs) };
      }),
    update: (id: string, olds: Values, news: Values) =>
      speaking(async () => ({
        outs: valuesToEngine(await versioned.update(resource, id, valuesFromEngine(olds), valuesFromEngine(news))),
      })),
    delete: (id: string, state: Values) => speaking(() => versioned.remove(resource, id, valuesFromEngine(state))),
  };
}

/** One handler per resource, under its title. */
export = Object.fromEntries(resources.map((resource) => [resource.title, handlerOf(resource)]));
