import { isAbsent, type Resource, UNKNOWN, type Values } from "../definitions/index.js";
import { diff, type Log } from "../engine/index.js";
import {
  evaluateRails,
  type LoadedRails,
  loadRails,
  type PlacedRails,
  type RailVerdict,
  railMessage,
} from "../guardrails/index.js";
import type { Declared } from "../spend/declared.js";

/** One resource in Check. */
export interface Candidate {
  readonly resource: Resource;
  /** Its name in Pulumi where the door knows it, else in TikTok. */
  readonly name: string;
  readonly before: Values | undefined;
  readonly after: Values;
  /** What the program handed over of the parent. */
  readonly seen?: unknown;
  readonly paused?: boolean | undefined;
}

/** Rules about sums, for which everything that was checked so far counts. */
const SUMS = ["maxDailyBudget", "maxLifetimeBudget"] as const;

const only = (rails: readonly PlacedRails[], sums: boolean): PlacedRails[] =>
  rails.map((placed) => {
    const filtered = (set: object | undefined): object =>
      Object.fromEntries(
        Object.entries(set ?? {}).filter(([name]) => (SUMS as readonly string[]).includes(name) === sums),
      );
    return {
      ...placed,
      rails: { mandatory: filtered(placed.rails.mandatory), advisory: filtered(placed.rails.advisory) },
    };
  });

/**
 * Guard rails in Check: what a config or a policy file says holds for every program, on every machine. Sums grow as the
 * engine checks one resource after the other, so the one that passes a limit is refused.
 */
export class Rails {
  #loaded: LoadedRails | undefined;
  readonly #checked = new Map<string, Declared>();
  readonly #said = new Set<string>();

  constructor(
    private readonly projectFolder: string,
    private readonly log: Log,
    private readonly now: () => number = Date.now,
  ) {}

  #rails(configPath: string): readonly PlacedRails[] {
    this.#loaded ??= loadRails(this.projectFolder, configPath);
    const [problem] = this.#loaded.problems;
    if (problem)
      throw new Error(
        `The guard rails in ${problem.file}:${problem.position.line}:${problem.position.column} cannot be read: ${problem.reason} Nothing is done without them.`,
      );
    return this.#loaded.rails;
  }

  /** What stops this resource, as sentences by property; what is advisory is logged. */
  check(candidate: Candidate, configPath: string): { property: string; reason: string }[] {
    const rails = this.#rails(configPath);
    if (rails.length === 0) return [];
    const one = this.#declared(candidate);
    const now = this.now();
    const own = evaluateRails({ declared: [one], rails: only(rails, false), now });
    const sums = evaluateRails({ declared: [...this.#checked.values()], rails: only(rails, true), now });
    const fresh = [...own, ...sums].filter((verdict) => this.#isFresh(verdict));
    for (const verdict of fresh) if (verdict.enforcement === "advisory") this.log("warning", railMessage(verdict));
    return fresh
      .filter(({ enforcement }) => enforcement === "mandatory")
      .map((verdict) => ({ property: verdict.property, reason: railMessage(verdict) }));
  }

  /** Refuses a delete in a frozen window. */
  refuseDelete(resource: Resource, name: string, state: Values, configPath: string): void {
    const rails = only(this.#rails(configPath), false);
    const title = resource.title as Declared["title"];
    const gone: Declared = { title, name, before: state, stateKnown: true, changed: true };
    const [stop] = evaluateRails({ declared: [gone], rails, now: this.now() }).filter(
      ({ rule, enforcement }) => rule === "frozenWindows" && enforcement === "mandatory",
    );
    if (stop) throw new Error(railMessage(stop));
  }

  /** Said once: the same sum stays over its limit for all that follow. */
  #isFresh(verdict: RailVerdict): boolean {
    const message = railMessage(verdict);
    if (this.#said.has(message)) return false;
    this.#said.add(message);
    return true;
  }

  #declared({ resource, name, before, after, seen, paused }: Candidate): Declared {
    const title = resource.title as Declared["title"];
    const changed = before === undefined || diff(resource, before, after).changed.length > 0;
    const parent = this.#parentOf(resource, seen, paused);
    const one: Declared = {
      title,
      name,
      ...(before ? { before } : {}),
      after,
      stateKnown: true,
      changed,
      ...(parent ? { parent } : {}),
    };
    if (title === "Campaign" || title === "AdGroup") this.#checked.set(keyOf(title, name, after), one);
    return one;
  }

  /** The campaign that was checked under the name that the program handed over, else a stand-in that says what is known. */
  #parentOf(resource: Resource, seen: unknown, paused: boolean | undefined): Declared | undefined {
    const title = resource.parent?.title as Declared["title"] | undefined;
    if (!title) return undefined;
    const values = (seen ?? {}) as Values;
    const named = isAbsent(values.name) || values.name === UNKNOWN ? undefined : String(values.name);
    const known = [...this.#checked.values()].find((one) => one.title === title && one.after?.name === named && named);
    if (known) return known;
    if (paused === undefined) return undefined;
    const status = paused ? "DISABLE" : "ENABLE";
    return { title, name: named ?? "", after: { ...values, status }, stateKnown: true, changed: false };
  }
}

const keyOf = (title: string, name: string, { advertiserId, campaign }: Values): string =>
  JSON.stringify([title, name, advertiserId, campaign === UNKNOWN ? "" : campaign]);
