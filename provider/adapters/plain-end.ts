import type { Settings } from "../config/config.js";
import type { Fault, Resource, Values } from "../definitions/index.js";
import type { Log } from "../engine/index.js";
import { type CutOff, cutOffOf, hangsOnTimezone, PLAIN_UNTIL } from "../resources/cut-off.js";

/** What the end of plain campaigns depends on. */
export interface PlainEndSurroundings {
  readonly log: Log;
  /** The run's settings, which may be read with the first request. */
  readonly settings: () => Pick<Settings, "plainCampaignsUntil">;
  /** Milliseconds. */
  readonly now: () => number;
  /** IANA name of an account's time zone; `undefined` if unknown. Requested only in the hours in which it decides. */
  readonly timezoneOf: (advertiserId: string) => Promise<string | undefined>;
}

/** Identifies an object of the run; the dynamic adapter receives no URN. */
const keyOf = ({ title, parent }: Resource, inputs: Values, urn: string | undefined): string =>
  urn ?? [title, String(parent && inputs[parent.field]), String(inputs.name)].join(" ");

/** The end of plain campaigns, as it affects the requests of one run. */
export class PlainEnd {
  readonly #zones = new Map<string, Promise<string | undefined>>();
  readonly #reported = new Set<string>();
  /** Objectives of campaigns and ad groups by their ids, as seen in the run. */
  readonly #objectives = new Map<string, string>();

  /** Properties that can only be replaced, by object. */
  readonly #replaces = new Map<string, readonly string[]>();

  constructor(private readonly surroundings: PlainEndSurroundings) {}

  /** A request has revealed the id of an object: its children share its objective. */
  learn(resource: Resource, id: string, inputs: Values): void {
    const objective = inputs.objective ?? this.#above(resource, inputs);
    if (typeof objective === "string") this.#objectives.set(id, objective);
  }

  #above(resource: Resource, inputs: Values): string | undefined {
    const parent = resource.parent === undefined ? undefined : inputs[resource.parent.field];
    return typeof parent === "string" ? this.#objectives.get(parent) : undefined;
  }

  /** Diff has found that an object must be replaced. The engine then checks it as a new one. */
  expectReplacement(resource: Resource, inputs: Values, replaces: readonly string[], urn?: string): void {
    this.#replaces.set(keyOf(resource, inputs, urn), replaces);
  }

  /** Why Check refuses a new object or a replacement. `seen` is the parent context that the program passed. */
  async checked(resource: Resource, inputs: Values, seen: unknown, urn?: string): Promise<Fault | undefined> {
    const reason = await this.refusal(resource, inputs, seen);
    if (reason === undefined) return undefined;
    const replaces = this.#replaces.get(keyOf(resource, inputs, urn));
    const [first] = replaces ?? [];
    if (replaces === undefined || first === undefined)
      return { property: resource.kind === "campaign" ? "objective" : "name", reason };
    const why = `The old one stays: TikTok cannot change ${replaces.join(", ")} in place, and a replacement is a new one.`;
    return { property: first, reason: `${why} ${reason}` };
  }

  /** Why an object must not be created; one that TikTok still accepts causes a warning, once per run. */
  async refusal(resource: Resource, inputs: Values, seen: unknown): Promise<string | undefined> {
    const found = await this.#find(resource, inputs, seen);
    if (found?.refused) return found.sentence;
    const key = found?.wide ? "wide" : found?.sentence;
    if (!found || key === undefined || this.#reported.has(key)) return undefined;
    this.#reported.add(key);
    this.surroundings.log(found.wide ? "info" : "warning", found.sentence);
    return undefined;
  }

  async #find(resource: Resource, inputs: Values, seen: unknown): Promise<CutOff | undefined> {
    const until = this.surroundings.settings().plainCampaignsUntil ?? PLAIN_UNTIL;
    const now = this.surroundings.now();
    const objective = this.#above(resource, inputs);
    const known = objective === undefined ? seen : resource.kind === "ad" ? { parent: { objective } } : { objective };
    const found = cutOffOf(resource.title, inputs, known, { now, until });
    const { advertiserId } = inputs;
    if (!found || found.wide || typeof advertiserId !== "string" || !hangsOnTimezone(now, until)) return found;
    const timezone = await this.#timezoneOf(advertiserId);
    return cutOffOf(resource.title, inputs, known, { now, until, ...(timezone ? { timezone } : {}) });
  }

  /** Requested once per run. An account that cannot be read counts in UTC. */
  #timezoneOf(advertiserId: string): Promise<string | undefined> {
    const asked = this.#zones.get(advertiserId) ?? this.surroundings.timezoneOf(advertiserId).catch(() => undefined);
    this.#zones.set(advertiserId, asked);
    return asked;
  }
}
