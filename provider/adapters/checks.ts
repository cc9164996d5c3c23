import type { Resource, Unpacked, Values } from "../definitions/index.js";
import { inspectAsset } from "../engine/assets/media/inspect.js";
import { type Checked, check, diff, type Log } from "../engine/index.js";
import { crowdingFaults } from "../engine/objects/crowding.js";
import { nameOfUrn } from "../resources/types.js";
import type { Accounts } from "./accounts.js";
import type { Guardrails } from "./guardrails.js";
import { LogOnce } from "./log-once.js";
import type { PendingCreates } from "./pending-creates.js";
import type { PlainEnd } from "./plain-end.js";
import { isPlanOnly } from "./plan-only.js";
import type { RunSettings } from "./run-settings.js";
import type { Siblings } from "./siblings.js";

/** What an adapter's Check uses besides the resource itself. */
export interface ChecksSurroundings {
  readonly projectFolder: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly run: RunSettings;
  readonly pendingCreates: PendingCreates;
  readonly accounts: Accounts;
  readonly guardrails: Guardrails;
  readonly plainEnd: PlainEnd;
  readonly siblings: Siblings;
}

/** Check within a run: the definition's rules, then those of the run, the account and its guardrails. */
export class Checks {
  readonly #advice: LogOnce;

  constructor(private readonly surroundings: ChecksSurroundings) {
    this.#advice = new LogOnce(surroundings.log);
  }

  /** `before` are the inputs in the state, undefined for a new resource. */
  async check(resource: Resource, before: Values | undefined, sent: Unpacked, urn?: string): Promise<Checked> {
    const { run, pendingCreates, plainEnd, guardrails, accounts } = this.surroundings;
    const { seen, nth, paused } = sent;
    const checkIn = (accountCurrency?: string, siblings?: readonly Values[]): Promise<Checked> =>
      check(resource, sent.inputs, seen, {
        advertiserId: run.settings.advertiserId,
        inspect: (kind, source) => inspectAsset(this.surroundings.projectFolder, kind, source),
        isNew: before === undefined,
        now: this.surroundings.now(),
        newValues: run.settings.strict ? "refuse" : "pass",
        ...(accountCurrency ? { accountCurrency } : {}),
        ...(siblings ? { siblings } : {}),
        ...(before ? { before } : {}),
      });
    const own = await checkIn();
    for (const { reason } of own.advice ?? []) this.#advice.report("info", reason);
    const ended = before ? undefined : await plainEnd.checked(resource, own.inputs, seen, urn);
    if (ended !== undefined) return { ...own, faults: [...own.faults, ended] };
    pendingCreates.checked(resource, own.inputs);
    if (own.faults.length > 0) return own;
    const crowded = before ? [] : crowdingFaults(resource, own.inputs, seen, nth);
    if (crowded.length > 0) return { ...own, faults: crowded };
    // Loaded once: the declared resources are large, and every Check uses all of them.
    const changed = before ? diff(resource, before, own.inputs).changed : Object.keys(own.inputs);
    const isNew = before === undefined;
    const siblings = await this.surroundings.siblings.of(resource, own.inputs, seen, { isNew, changed });
    const checked = siblings.length > 0 ? await checkIn(undefined, siblings) : own;
    if (checked.faults.length > 0 || isPlanOnly()) return checked;
    const name = urn ? nameOfUrn(urn) : String(checked.inputs.name ?? resource.noun);
    const isChanged = isNew || changed.length > 0;
    const candidate = {
      ...{ resource, name, before, after: checked.inputs, isChanged, seen, paused },
      ...(urn ? { urn } : {}),
    };
    const faults = await guardrails.check(candidate, run.configPath);
    return faults.length > 0
      ? { ...checked, faults }
      : accounts.check({ resource, before, isChanged }, checked, checkIn);
  }
}
