/** The stacks of a fleet, through Pulumi's Automation API, which nothing else loads. */
import { hostname } from "node:os";
import type { LocalWorkspace, Stack } from "@pulumi/pulumi/automation";
import { CAUSES, causeOfWords } from "../../lib/causes.js";
import { pulumiEnvironment } from "../../stack/engine.js";
import type { Member } from "./read.js";
import { renderedFolder } from "./render.js";

/** Where the stacks are, and how the engine runs for them. */
export interface StackSurroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A lock in a folder or bucket names who made it: `created by root@host (pid 12) at …`. */
const LOCKED_BY = /created by \S+@(\S+) \(pid (\d+)\)/g;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** Whether every lock that a message names is of a process of this machine that is gone. */
export function isLeftBehind(words: string, host = hostname(), lives: (pid: number) => boolean = isAlive): boolean {
  const locks = [...words.matchAll(LOCKED_BY)];
  return locks.length > 0 && locks.every(([, by, pid]) => by === host && !lives(Number(pid)));
}

/** What Pulumi said, and what to do where that is known. */
function words(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const said = /(?:^|\n)\s*stderr:\s*([\s\S]*?)(?:\n\s*err\?:|$)/.exec(text)?.[1]?.trim() || text;
  const out = /stdout:\s*([\s\S]*?)\n\s*stderr:/.exec(text)?.[1] ?? "";
  const diagnostics = /^Diagnostics:\n([\s\S]+?)\n(?=Policies:|Outputs:|Resources:|Duration:|$)/m
    .exec(out)?.[1]
    ?.trim();
  const whole = [diagnostics, said].filter(Boolean).join("\n");
  const cause = causeOfWords(whole);
  return cause ? `${whole}\n${CAUSES[cause].step}` : whole;
}

/** The stacks of one project. Made, configured and selected one at a time: they share the project's files. */
export class Stacks {
  #turn: Promise<unknown> = Promise.resolve();
  #workspace: Promise<LocalWorkspace> | undefined;
  #known: Set<string> | undefined;

  constructor(private readonly surroundings: StackSurroundings) {}

  async #opened(): Promise<LocalWorkspace> {
    const { LocalWorkspace } = await import("@pulumi/pulumi/automation/index.js");
    const { folder, environment } = this.surroundings;
    const defined = Object.entries(pulumiEnvironment(environment)).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return LocalWorkspace.create({ workDir: folder, envVars: Object.fromEntries(defined) });
  }

  /** The stack of an advertiser, with its account and its configs; made where there is none. Throws with words for people. */
  ready(member: Member): Promise<Stack> {
    const made = this.#turn
      .then(() => this.#ready(member))
      .catch((error: unknown) => {
        throw new Error(words(error));
      });
    this.#turn = made.catch(() => undefined);
    return made;
  }

  async #ready(member: Member): Promise<Stack> {
    this.#workspace ??= this.#opened();
    const workspace = await this.#workspace;
    const { Stack } = await import("@pulumi/pulumi/automation/index.js");
    this.#known ??= new Set((await workspace.listStacks()).map(({ name }) => name.split("/").at(-1) ?? name));
    const stack = await (this.#known.has(member.stack) ? Stack.select : Stack.create)(member.stack, workspace);
    this.#known.add(member.stack);
    const wanted = { "tiktok:advertiserId": member.advertiserId, "tiktok:configPath": renderedFolder(member) };
    const settings = await workspace.stackSettings(member.stack).catch(() => ({ config: {} }));
    const config = { ...settings.config, ...wanted };
    if (JSON.stringify(config) !== JSON.stringify(settings.config))
      await workspace.saveStackSettings(member.stack, { ...settings, config });
    return stack;
  }

  /** Applies one stack. A lock that a dead process of this machine left behind is taken away, once. Throws with words for people. */
  async apply(member: Member, parallel: number): Promise<void> {
    const stack = await this.ready(member);
    const update = async (): Promise<void> => {
      await stack.up({ parallel, color: "never", suppressOutputs: true });
    };
    try {
      return await update();
    } catch (error) {
      if (!isLeftBehind(String(error))) throw new Error(words(error));
      await stack.cancel();
      return update().catch((again: unknown) => {
        throw new Error(words(again));
      });
    }
  }
}
