import { type Resource, UNKNOWN, upgraded, type Values } from "../../definitions/index.js";
import { functions } from "../../functions/index.js";
import { resources } from "../../resources/index.js";
import { engineAt } from "../engine.js";
import { markedSecret, secretsIn, valuesFromEngine } from "../engine-values.js";
import { endWithEngine } from "../lifetime.js";
import { Operations } from "../operations.js";
import { VersionedOperations } from "../versioned.js";
import { autoName } from "./auto-name.js";
import { type CheckedConfig, type ConfigFault, checkConfig, configOf, diffConfig } from "./configuration.js";
import type { PropertyChange } from "./property-change.js";

type Plain = Readonly<Record<string, unknown>>;

/** A request about one resource: its URN and its values, in the engine's encoding. */
interface About {
  readonly urn: string;
  readonly values: Plain;
}

interface Bounded {
  /** 0 for no limit. */
  readonly timeoutSeconds: number;
}

/** Properties and replacements of a diff. */
export interface DiffAnswer {
  readonly changes: readonly PropertyChange[];
  readonly replaces: readonly string[];
}

const byFunction = new Map(functions.map((one) => [one.token, one]));
const byToken = new Map(resources.map((resource) => [resource.token, resource]));

/**
 * `urn:pulumi:dev::ads::tiktok:index:Ad::clip` contains a resource's type, after those of its parents, and its name.
 */
function resourceOfUrn(urn: string): Resource {
  const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
  const resource = byToken.get(token);
  if (resource) return resource;
  throw new Error(`tiktok has no resource ${token}. It has: ${[...byToken.keys()].join(", ")}.`);
}

/** Rejects if it takes longer than the program's `customTimeouts`. The next run finds pending creates. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  if (seconds <= 0) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `not finished after ${seconds} s (customTimeouts). The next pulumi up finds what TikTok has done, and creates nothing twice.`,
          ),
        ),
      seconds * 1_000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The handler of each engine request, on plain values: no protobuf here. */
export class Handlers {
  readonly #operations: Operations;
  readonly #versioned: VersionedOperations;
  readonly #engine: ReturnType<typeof engineAt>;
  /** The arguments that CheckConfig received and the state must not contain: the same process is configured next. */
  #given: Values = {};

  constructor(engineAddress: () => string | undefined) {
    this.#engine = engineAt(engineAddress());
    this.#operations = new Operations(this.#engine, process.cwd(), "native");
    this.#versioned = new VersionedOperations(this.#operations);
  }

  /** Ends this process with its run; for plugins that the engine has started, not for those it attaches to. */
  endWithEngine(): void {
    endWithEngine(this.#engine, () => this.#operations);
  }

  checkConfig(args: Plain): CheckedConfig {
    this.#given = valuesFromEngine(args);
    return checkConfig(this.#given, process.env);
  }

  diffConfig(olds: Plain, news: Plain): DiffAnswer {
    const [before, after] = [valuesFromEngine(olds), valuesFromEngine(news)];
    const { changed, replaces } = diffConfig(before, after);
    for (const name of replaces) {
      this.#engine.log(
        "warning",
        `${name} of the provider changes from ${String(before[name])} to ${String(after[name])}: every campaign, ad group, ad and creative of this provider is created again there, and deleted where it is now.`,
      );
    }
    return { changes: changed.map((path) => changeOf(path, before, after, replaces)), replaces };
  }

  /** `variables` are the same settings as older engines send them: `tiktok:config:name`. */
  configure(args: Plain, variables: Readonly<Record<string, string>>): void {
    const named = Object.entries(variables).map(([key, value]) => [key.replace(/^tiktok:config:/, ""), value]);
    const config = configOf({ ...Object.fromEntries(named), ...valuesFromEngine(args), ...this.#given });
    this.#operations.configure(config);
  }

  async check(
    request: About & {
      readonly olds: Plain;
      readonly proposed?: string;
      readonly mode: "propose" | "enforce" | "disable";
    },
  ): Promise<{ inputs: Plain; faults: readonly { property: string; reason: string }[] }> {
    const resource = resourceOfUrn(request.urn);
    const secrets = secretsIn(request.values);
    const sent = valuesFromEngine(request.values);
    const named = sent.name === undefined && "name" in resource.required;
    const olds = valuesFromEngine(request.olds);
    const name = named ? autoName(olds.name, request) : sent.name;
    const news = name === undefined ? sent : { ...sent, name };
    const { inputs, faults } = await this.#versioned.check(resource, olds, news, request.urn);
    return { inputs: markedSecret(inputs, secrets), faults };
  }

  diff({ urn, values, id, olds }: About & { readonly id: string; readonly olds: Plain }): DiffAnswer {
    const [before, after] = [valuesFromEngine(olds), valuesFromEngine(values)];
    const resource = resourceOfUrn(urn);
    const { changed, replaces } = this.#versioned.diff(resource, id, before, after, urn);
    const [old, now] = [upgraded(resource, before), upgraded(resource, after)];
    return { changes: changed.map((path) => changeOf(path, old, now, replaces)), replaces };
  }

  async create({
    urn,
    values,
    preview,
    timeoutSeconds,
  }: About & Bounded & { readonly preview: boolean }): Promise<{ id: string; outputs: Plain }> {
    const resource = resourceOfUrn(urn);
    const secrets = secretsIn(values);
    const inputs = valuesFromEngine(values);
    if (preview) {
      const unknown = Object.fromEntries(Object.keys(resource.outputs).map((name) => [name, UNKNOWN]));
      return { id: "", outputs: markedSecret({ ...unknown, ...inputs }, secrets) };
    }
    const made = await within(timeoutSeconds, this.#versioned.create(resource, inputs, urn, secrets));
    return { id: made.id, outputs: markedSecret(made.outputs, secrets) };
  }

  /** Refreshes what is in the state; imports or looks up what is not. */
  async read({
    urn,
    values,
    id,
    inputs,
  }: About & { readonly id: string; readonly inputs: Plain }): Promise<
    { id: string; outputs: Plain; inputs: Plain } | undefined
  > {
    const resource = resourceOfUrn(urn);
    const secrets = new Set([...secretsIn(values), ...secretsIn(inputs)]);
    const state = valuesFromEngine(values);
    // The engine knows no inputs of what it only looks up (`get`), and neither inputs nor state of what it imports.
    const isLookUp = Object.keys(inputs).length === 0;
    const live = isLookUp
      ? await this.#versioned.import(resource, id, state)
      : await this.#versioned.read(resource, id, state);
    if (!live) return undefined;
    return {
      id: live.id,
      outputs: markedSecret(live.outputs, secrets),
      inputs: markedSecret(live.inputs, secrets),
    };
  }

  async update(
    request: About & Bounded & { readonly id: string; readonly olds: Plain; readonly preview: boolean },
  ): Promise<Plain> {
    const { urn, values, id, preview, timeoutSeconds } = request;
    const resource = resourceOfUrn(urn);
    const secrets = new Set([...secretsIn(values), ...secretsIn(request.olds)]);
    const [olds, news] = [valuesFromEngine(request.olds), valuesFromEngine(values)];
    if (preview) {
      // An unfinished object has no outputs yet: the update adds them.
      const kept = Object.fromEntries(Object.keys(resource.outputs).map((name) => [name, olds[name] ?? UNKNOWN]));
      return markedSecret({ ...kept, ...news }, secrets);
    }
    const outputs = await within(timeoutSeconds, this.#versioned.update(resource, id, olds, news, urn));
    return markedSecret(outputs, secrets);
  }

  async remove({ urn, values, id, timeoutSeconds }: About & Bounded & { readonly id: string }): Promise<void> {
    const state = valuesFromEngine(values);
    await within(timeoutSeconds, this.#versioned.remove(resourceOfUrn(urn), id, state, urn));
  }

  /** A function, by its token. */
  async invoke(token: string, args: Plain): Promise<{ result: Plain; faults: readonly ConfigFault[] }> {
    const definition = byFunction.get(token);
    if (!definition) throw new Error(`tiktok has no function ${token}. It has: ${[...byFunction.keys()].join(", ")}.`);
    const secrets = secretsIn(args);
    const answer = await this.#operations.lookUp(definition, valuesFromEngine(args));
    if ("faults" in answer) return { result: {}, faults: answer.faults };
    // The result of a call with secret arguments is a secret.
    const all = secrets.size > 0 ? new Set(Object.keys(answer.result)) : new Set<string>();
    return { result: markedSecret(answer.result, all), faults: [] };
  }

  cancel(): void {
    this.#operations.cancel();
  }
}

function changeOf(path: string, before: Values, after: Values, replaces: readonly string[]): PropertyChange {
  const kind = before[path] === undefined ? "add" : after[path] === undefined ? "delete" : "update";
  return { path, kind, replace: replaces.includes(path) };
}
