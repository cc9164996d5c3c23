import { spawn } from "node:child_process";
import type { Resource } from "../definitions/index.js";
import type { Held, Holder, StackStates } from "../engine/index.js";
import { resourceOfType } from "../resources/types.js";
import { fromJson, isFlag, isText, listOf, optional, orNull, shaped } from "../text/shape.js";
import { stackOf } from "./engine.js";
import { engineBegan } from "./engine-began.js";

/** Timeout of a stack's export. Milliseconds. */
const PATIENCE_MS = 60_000;
/** Stacks read in parallel: each is a Pulumi process. */
const AT_ONCE = 2;

/** Runs `pulumi` and returns its output. Rejects with its error output. */
export type RunPulumi = (args: readonly string[]) => Promise<string>;

/**
 * `pulumi` of the PATH, in the project's folder; it uses the same backend and login from the environment as the engine.
 */
export function pulumiIn(folder: string): RunPulumi {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
        cwd: folder,
        env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: PATIENCE_MS,
      });
      const parts: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] };
      child.stdout.on("data", (part: Buffer) => parts.out.push(part));
      child.stderr.on("data", (part: Buffer) => parts.err.push(part));
      child.on("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ENOENT" ? new Error("pulumi is not on the PATH.") : error),
      );
      child.on("close", (code) => {
        if (code === 0) return resolve(Buffer.concat(parts.out).toString("utf8"));
        const words = Buffer.concat(parts.err).toString("utf8").trim().split("\n")[0];
        reject(new Error(`pulumi ${args.slice(0, 2).join(" ")} failed: ${words || `exit code ${code}`}.`));
      });
    });
}

const isEntry = shaped({
  urn: isText,
  type: isText,
  id: optional(isText),
  created: optional(isText),
  external: optional(isFlag),
});
const isState = shaped({ deployment: optional(orNull(shaped({ resources: optional(orNull(listOf(isEntry))) }))) });
const isList = listOf(shaped({ name: isText }));

/** `dev` of `urn:pulumi:dev::ads`. */
const nameOfStack = (urn: string | undefined): string | undefined => /^urn:pulumi:([^:]+)::/.exec(urn ?? "")?.[1];

const keyOf = (title: string, id: string): string => `${title} ${id}`;

/** What a program has only looked up (`external`) is not the stack's. */
const entriesOf = (exported: string) =>
  (fromJson(exported, isState, "The state of a stack").deployment?.resources ?? []).filter((one) => !one.external);

/**
 * Reads the states of all stacks of the project with Pulumi's own command, once, and only when something was found that
 * could be adopted. What this run adds to its own stack is known anyway.
 */
export class PulumiStates implements StackStates {
  #holders: Promise<ReadonlyMap<string, Holder>> | undefined;
  #own: Promise<readonly Held[]> | undefined;
  #names: Promise<readonly string[]> | undefined;

  constructor(
    private readonly run: RunPulumi,
    /** `urn:pulumi:dev::ads`, if the engine sends it. */
    private readonly stack: () => Promise<string | undefined>,
    /** When the engine of this run began, by the machine's clock, as the engine writes it into states. Milliseconds. */
    private readonly began: () => number = engineBegan,
  ) {}

  async holderOf(resource: Resource, id: string): Promise<Holder | undefined> {
    this.#holders ??= this.#read().catch((error: unknown) => {
      this.#holders = undefined;
      throw error;
    });
    return (await this.#holders).get(keyOf(resource.title, id));
  }

  async stacks(): Promise<readonly string[]> {
    return (await this.#listed()).map((name) => name.split("/").at(-1) ?? name);
  }

  own(): Promise<readonly Held[]> {
    this.#own ??= this.#readOwn().catch((error: unknown) => {
      this.#own = undefined;
      throw error;
    });
    return this.#own;
  }

  async #readOwn(): Promise<readonly Held[]> {
    const name = nameOfStack(await this.stack());
    const exported = await this.run(["stack", "export", ...(name === undefined ? [] : ["--stack", name])]);
    return entriesOf(exported).flatMap(({ urn, type, id }) => {
      const resource = resourceOfType(type);
      return resource && id ? [{ title: resource.title, id, urn }] : [];
    });
  }

  #listed(): Promise<readonly string[]> {
    this.#names ??= this.#list().catch((error: unknown) => {
      this.#names = undefined;
      throw error;
    });
    return this.#names;
  }

  async #list(): Promise<readonly string[]> {
    const listed = fromJson(await this.run(["stack", "ls", "--json"]), isList, "The list of stacks");
    const own = nameOfStack(await this.stack());
    const names = listed.map(({ name }) => name);
    // A stack that the list does not include, such as another organization's, is read by its name.
    if (own !== undefined && !names.some((name) => name.split("/").at(-1) === own)) names.push(own);
    return names;
  }

  async #read(): Promise<ReadonlyMap<string, Holder>> {
    const names = await this.#listed();
    const own = await this.stack();
    const began = this.began();
    const holders = new Map<string, Holder>();
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE);
      const exported = await Promise.all(some.map((name) => this.run(["stack", "export", "--stack", name])));
      for (const { urn, type, id, created } of exported.flatMap(entriesOf)) {
        const resource = resourceOfType(type);
        if (!resource || !id) continue;
        const stack = stackOf(urn) ?? "";
        const isNewer = stack === own && Date.parse(created ?? "") > began;
        holders.set(keyOf(resource.title, id), { stack, urn, ...(isNewer ? { isNewer } : {}) });
      }
    }
    return holders;
  }
}
