/** The stacks of a fleet, through Pulumi's Automation API, which nothing else loads. */
import { hostname } from "node:os";
import type { LocalWorkspace, Stack } from "@pulumi/pulumi/automation";
import { isAlive } from "../../../provider/local-state/process.js";
import { messageOf } from "../../../provider/text/shape.js";
import { CAUSES, causeOfWords } from "../../lib/causes.js";
import { mustPulumi, pulumiEnvironment } from "../../stack/engine.js";
import type { Member } from "./read.js";
import { renderedFolder } from "./render.js";
import { configure } from "./settings.js";

/** Location of the stacks, and how the engine runs for them. */
export interface StackSurroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A lock in a folder or bucket names its owner: `created by root@host (pid 12) at …`. */
const LOCKED_BY = /created by \S+@(\S+) \(pid (\d+)\)/g;

/**
 * Whether every lock in a message is of a dead process of this machine. Only for a backend in a local folder:
 * containers that share a bucket can have the same host name, and each has its own pids.
 */
export function isLeftBehind(
  words: string,
  backend: string,
  host = hostname(),
  lives: (pid: number) => boolean = isAlive,
): boolean {
  const locks = [...words.matchAll(LOCKED_BY)];
  const isHere = ([, by, pid]: RegExpMatchArray): boolean => by === host && !lives(Number(pid));
  return backend.startsWith("file://") && locks.length > 0 && locks.every(isHere);
}

/** What to do about a lock that we must not remove; undefined if the message is about something else. */
export const lockAdvice = (words: string, stack: string): string =>
  /currently locked/.test(words)
    ? `\nIf the process that holds the lock no longer runs, remove the lock: pulumi cancel --stack ${stack}`
    : "";

/** Pulumi's error output, and what to do about it if known. */
function words(error: unknown): string {
  const text = messageOf(error);
  const output = /(?:^|\n)\s*stderr:\s*([\s\S]*?)(?:\n\s*err\?:|$)/.exec(text)?.[1]?.trim() || text;
  const out = /stdout:\s*([\s\S]*?)\n\s*stderr:/.exec(text)?.[1] ?? "";
  const diagnostics = /^Diagnostics:\n([\s\S]+?)\n(?=Policies:|Outputs:|Resources:|Duration:|$)/m
    .exec(out)?.[1]
    ?.trim();
  const whole = [diagnostics, output].filter(Boolean).join("\n");
  const cause = causeOfWords(whole);
  return cause ? `${whole}\n${CAUSES[cause].step}` : whole;
}

const ADVERTISER = "tiktok:advertiserId";

const settingsOf = (member: Member) => ({
  [ADVERTISER]: member.advertiserId,
  "tiktok:configPath": renderedFolder(member),
});

/** The stacks of one project. Created and configured one at a time: they share the project's files. */
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
    const workspace = await LocalWorkspace.create({ workDir: folder, envVars: Object.fromEntries(defined) });
    // Commands name their stack. Selecting one would change what the user's next `pulumi up` means.
    workspace.selectStack = () => Promise.resolve();
    return workspace;
  }

  /** The stack of an advertiser, with its account and its configs; created if missing. Throws with a user message. */
  ready(member: Member): Promise<Stack> {
    return this.#inTurn(() => this.#ready(member));
  }

  /** Checks that an advertiser's stack exists, for read-only commands: creates none, and changes no setting. */
  existing(member: Member): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#names()).has(member.stack))
        throw new Error(`There is no stack ${member.stack} yet. tiktok-ads fleet up --only ${member.name} creates it.`);
      const wanted = settingsOf(member);
      const stands = configure(this.surroundings.folder, member.stack, wanted, true);
      if (stands[ADVERTISER] !== wanted[ADVERTISER])
        throw new Error(
          `Stack ${member.stack} has account ${stands[ADVERTISER]}, but the fleet sets ${wanted[ADVERTISER]}. tiktok-ads fleet plan --only ${member.name} shows what that changes.`,
        );
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const made = this.#turn.then(work).catch((error: unknown) => {
      throw new Error(words(error));
    });
    this.#turn = made.catch(() => undefined);
    return made;
  }

  /** The project's stacks. Nothing here selects one: the selection is the user's. */
  async #names(): Promise<Set<string>> {
    this.#workspace ??= this.#opened();
    const workspace = await this.#workspace;
    this.#known ??= new Set((await workspace.listStacks()).map(({ name }) => name.split("/").at(-1) ?? name));
    return this.#known;
  }

  async #ready(member: Member): Promise<Stack> {
    const names = await this.#names();
    const workspace = await (this.#workspace ?? this.#opened());
    if (!names.has(member.stack)) {
      await mustPulumi(["stack", "init", member.stack, "--no-select"], this.surroundings);
      names.add(member.stack);
    }
    configure(this.surroundings.folder, member.stack, settingsOf(member));
    const { Stack } = await import("@pulumi/pulumi/automation/index.js");
    return Stack.select(member.stack, workspace);
  }

  /**
   * Applies one stack. A lock that a dead process left in a local backend is removed, once. Throws with a user message.
   */
  async apply(member: Member, parallel: number): Promise<void> {
    const stack = await this.ready(member);
    const update = async (): Promise<void> => {
      await stack.up({ parallel, color: "never", suppressOutputs: true });
    };
    const told = (error: unknown): Error => {
      const reason = words(error);
      return new Error(reason + lockAdvice(reason, member.stack));
    };
    try {
      return await update();
    } catch (error) {
      const backend = (await stack.workspace.whoAmI().catch(() => undefined))?.url ?? "";
      if (!isLeftBehind(String(error), backend)) throw told(error);
      await stack.cancel();
      return update().catch((again: unknown) => {
        throw told(again);
      });
    }
  }
}
