import { setTimeout as sleep } from "node:timers/promises";
import { type Resource, UNKNOWN, type Values, valuesIn } from "../definitions/index.js";
import type { Log } from "../engine/index.js";
import {
  evaluateGuardrails,
  type GuardrailViolation,
  guardrailMessage,
  type LoadedGuardrails,
  loadGuardrails,
  onlyStops,
  type PlacedGuardrails,
  unreadable,
} from "../guardrails/index.js";
import { type Declared, whatIs } from "../spend/declared.js";
import {
  type Candidate,
  declaredAlone,
  holds,
  identityOf,
  isIncrease,
  isSpend,
  only,
  refused,
  text,
} from "./guardrail-candidate.js";
import { hasParent, parentIn } from "./guardrail-parent.js";
import { LogOnce } from "./log-once.js";
import { PlanOfRun, type PlanSources } from "./plan-of-run.js";
import type { RunObject } from "./run-ledger.js";
import { moneyOf } from "./run-plan.js";

/** What guardrails in Check work with. */
export interface GuardrailSurroundings extends PlanSources {
  readonly projectFolder: string;
  readonly log: Log;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** When the engine has asked nothing for so long, the program has declared what it is going to. Milliseconds. */
const QUIET_MS = 1_000;

type Fault = { readonly property: string; readonly reason: string };

/**
 * Guardrails in Check: the rules of configs and policy files hold for every program, on every machine. Sums are judged over
 * the whole plan: what was checked, what the program announced, and what else runs in the account, which is read once a
 * run, where a rule about money is there and something may raise it.
 */
export class Guardrails {
  #loaded: LoadedGuardrails | undefined;
  readonly #log: LogOnce;
  readonly #plan: PlanOfRun;
  #judged: { readonly version: string; readonly verdicts: readonly GuardrailViolation[] } | undefined;
  /** Checks under way, and when the last one ended. */
  #checking = 0;
  #checkedAt = 0;

  constructor(private readonly surroundings: GuardrailSurroundings) {
    this.#plan = new PlanOfRun(surroundings);
    this.#log = new LogOnce(surroundings.log);
  }

  #now(): number {
    return (this.surroundings.now ?? Date.now)();
  }

  #load(configPath: string): LoadedGuardrails {
    this.#loaded ??= loadGuardrails(this.surroundings.projectFolder, configPath);
    return this.#loaded;
  }

  /** Rules that are not there are not asked for; rules that cannot be read stop all but what stops spend. */
  #guardrails(configPath: string, one: Declared): readonly PlacedGuardrails[] {
    const { guardrails, problems } = this.#load(configPath);
    const [problem] = problems;
    if (!problem) return guardrails;
    if (one.before && one.after && (!one.changed || onlyStops(one))) return [];
    throw new Error(unreadable(problem, "Without them, only pausing and lowering are allowed."));
  }

  /** What stops this resource, as sentences by property; what is advisory is logged. */
  async check(candidate: Candidate, configPath: string): Promise<Fault[]> {
    this.#checking += 1;
    try {
      return await this.#check(candidate, configPath);
    } finally {
      this.#checking -= 1;
      this.#checkedAt = this.#now();
    }
  }

  async #check(candidate: Candidate, configPath: string): Promise<Fault[]> {
    const judged = declaredAlone(candidate);
    const guardrails = this.#guardrails(configPath, judged);
    if (!holds(guardrails)) return [];
    const noted = this.#note(candidate);
    const raises = noted !== undefined && judged.changed && !onlyStops(judged) && holds(guardrails, isSpend);
    const needsParent =
      judged.changed &&
      holds(guardrails, (rule) => rule === "newObjectsPaused") &&
      !hasParent(candidate, this.#plan.current);
    if (raises || needsParent) await this.#readAccount(candidate, raises ? only(guardrails, isSpend) : []);
    if (raises && !candidate.before && holds(guardrails, isIncrease)) await this.#plan.findGoing("what was announced");
    const sums = raises ? await this.#sums(only(guardrails, isSpend)) : [];
    const one = { ...judged, ...parentIn(this.#plan.current, candidate, noted) };
    const own = evaluateGuardrails({
      declared: [one],
      guardrails: only(guardrails, (rule) => !isSpend(rule)),
      now: this.#now(),
    });
    const faults = this.#told([...own, ...sums]);
    if (faults.length > 0 && noted) this.surroundings.ledger.put(refused(noted));
    return faults;
  }

  /**
   * Before a campaign or an ad group is created: why it may not, where it replaces a campaign that goes and may spend
   * too much more. Only now is it known what a program declares that announces nothing; once the engine asks no more, that is
   * all. Throws then; nothing was sent.
   */
  async beforeCreate(resource: Resource, inputs: Values, configPath: string): Promise<void> {
    if (resource.kind !== "campaign" && resource.kind !== "adGroup") return;
    await this.#beforeSum(resource, inputs, only(this.#load(configPath).guardrails, isSpend));
    const guardrails = only(this.#load(configPath).guardrails, isIncrease);
    if (!holds(guardrails)) return;
    for (;;) {
      const [stop] = (await this.#plan.findGoing("all")) ? this.#substituted(guardrails) : [];
      if (stop === undefined) return;
      if (this.#isQuiet()) this.#refuse(resource, inputs, stop);
      await (this.surroundings.sleep ?? sleep)(QUIET_MS / 4);
    }
  }

  /** The same before an update that is more than a stop; sums only. */
  async beforeUpdate(resource: Resource, before: Values, after: Values, configPath: string): Promise<void> {
    if (resource.kind !== "campaign" && resource.kind !== "adGroup") return;
    if (onlyStops(declaredAlone({ resource, name: "", before, after, isChanged: true }))) return;
    await this.#beforeSum(resource, after, only(this.#load(configPath).guardrails, isSpend), "changed");
  }

  #isQuiet(): boolean {
    return this.#checking === 0 && this.#now() - this.#checkedAt >= QUIET_MS;
  }

  #refuse(resource: Resource, inputs: Values, stop: string, done = "created"): never {
    const { ledger } = this.surroundings;
    const isMeant = ({ kind, after }: RunObject): boolean =>
      kind === resource.kind && after.name === inputs.name && after.advertiserId === inputs.advertiserId;
    for (const noted of ledger.objects().filter(isMeant)) if (!noted.id) ledger.put(refused(noted));
    throw new Error(`${stop} Nothing was ${done}.`);
  }

  /**
   * What was announced of an existing object is not what Check will see, where Pulumi puts other values in its
   * place (transforms) or the program changes its mind: sums are judged again once Check has seen those, or the engine asks no
   * more.
   */
  async #beforeSum(
    resource: Resource,
    inputs: Values,
    guardrails: readonly PlacedGuardrails[],
    done?: string,
  ): Promise<void> {
    if (!holds(guardrails) || !this.surroundings.ledger.isPlanned) return;
    while (this.#plan.awaitsWhatIsThere && !this.#isQuiet()) await (this.surroundings.sleep ?? sleep)(QUIET_MS / 4);
    const stop = (await this.#sums(guardrails)).find(({ enforcement }) => enforcement === "mandatory");
    if (stop) this.#refuse(resource, inputs, guardrailMessage(stop), done);
  }

  /** What stops only because something goes. */
  #substituted(guardrails: readonly PlacedGuardrails[]): readonly string[] {
    const { declared } = this.#plan.current;
    const stops = (of: readonly Declared[]): string[] =>
      evaluateGuardrails({ declared: of, guardrails, now: this.#now() })
        .filter(({ enforcement }) => enforcement === "mandatory")
        .map(guardrailMessage);
    const without = new Set(stops(declared.filter(({ goes }) => !goes)));
    return stops(declared).filter((one) => !without.has(one));
  }

  #told(verdicts: readonly GuardrailViolation[]): Fault[] {
    for (const verdict of verdicts)
      if (verdict.enforcement !== "mandatory") this.#log.report("warning", guardrailMessage(verdict));
    return verdicts
      .filter(({ enforcement }) => enforcement === "mandatory")
      .map((verdict) => ({ property: verdict.property, reason: guardrailMessage(verdict) }));
  }

  /** Puts a campaign or an ad group into the run's ledger. */
  #note(candidate: Candidate): RunObject | undefined {
    const { resource, name, urn, before, after } = candidate;
    const { kind } = resource;
    if (kind !== "campaign" && kind !== "adGroup") return undefined;
    const campaignName = kind === "adGroup" ? text(valuesIn(candidate.seen).name) : undefined;
    const identity = identityOf(kind, after, campaignName ?? text(after.campaign));
    const key = urn ?? identity;
    const known = this.surroundings.ledger.find(key);
    const was = before ?? known?.before;
    const noted: RunObject = {
      kind,
      key,
      identity,
      name,
      after: moneyOf(after),
      ...(was ? { before: moneyOf(was) } : {}),
      ...(campaignName ? { campaignName } : {}),
      ...(known?.id ? { id: known.id } : {}),
    };
    this.surroundings.ledger.put(noted);
    return noted;
  }

  /** A request has told which object of TikTok's a resource is. */
  learnt(resource: Resource, id: string, values: Values, urn: string | undefined): void {
    if (resource.kind !== "campaign" && resource.kind !== "adGroup") return;
    const { ledger } = this.surroundings;
    const isMeant = ({ kind, after }: RunObject): boolean =>
      kind === resource.kind &&
      after.name === values.name &&
      after.advertiserId === values.advertiserId &&
      (after.campaign === values.campaign || after.campaign === UNKNOWN);
    const found = urn ? ledger.find(urn) : ledger.objects().find((one) => !one.planned && isMeant(one));
    if (!found || found.id === id) return;
    const { campaign } = values;
    try {
      ledger.put({ ...found, id, after: campaign === undefined ? found.after : { ...found.after, campaign } });
    } catch {
      // It is made: bookkeeping must not make a failure of it. Check reads the ledger again, and reports what is wrong.
    }
  }

  /** What was announced under a new name is in the account under the old one: nothing is refused before the state has told. */
  async #sums(guardrails: readonly PlacedGuardrails[]): Promise<readonly GuardrailViolation[]> {
    const verdicts = this.#judge(guardrails);
    const isRefused = verdicts.some(({ enforcement }) => enforcement === "mandatory");
    return isRefused && (await this.#plan.findRenamed()) ? this.#judge(guardrails) : verdicts;
  }

  #judge(guardrails: readonly PlacedGuardrails[]): readonly GuardrailViolation[] {
    const { version } = this.#plan;
    if (this.#judged?.version === version) return this.#judged.verdicts;
    const { declared } = this.#plan.current;
    const verdicts = evaluateGuardrails({ declared, guardrails, now: this.#now(), accounts: this.#plan.accounts });
    this.#judged = { version, verdicts };
    return verdicts;
  }

  /** Reads the account once a run, unless what is new breaks a rule by itself already. */
  async #readAccount(candidate: Candidate, guardrails: readonly PlacedGuardrails[]): Promise<void> {
    const advertiserId = text(candidate.after.advertiserId);
    if (advertiserId === undefined || this.#plan.hasLooked(advertiserId)) return;
    if (!candidate.before && this.#breaksAlone(candidate, guardrails)) {
      if (!(await this.#plan.findRenamed()) || this.#breaksAlone(candidate, guardrails)) return;
    }
    await this.#plan.readAccount(advertiserId);
  }

  /** What is new and too much by itself needs no look at the account. */
  #breaksAlone(candidate: Candidate, guardrails: readonly PlacedGuardrails[]): boolean {
    // What was there may be less than it looks before the account is read: a campaign may have no ad groups at all.
    const declared = this.#plan.current.declared.filter(({ before }) => !before);
    const noted = declared.find((one) => one.name === candidate.name && one.kind === candidate.resource.kind);
    const verdicts = evaluateGuardrails({ declared: noted ? declared : [], guardrails, now: this.#now() });
    return verdicts.some(({ enforcement, object }) => enforcement === "mandatory" && object === noted);
  }

  /** Refuses a delete in a frozen window. */
  refuseDelete(resource: Resource, name: string, state: Values, configPath: string): void {
    const gone: Declared = { ...whatIs(resource), name, before: state, stateKnown: true, changed: true };
    const guardrails = only(this.#guardrails(configPath, gone), (rule) => rule === "frozenWindows");
    const [stop] = evaluateGuardrails({ declared: [gone], guardrails, now: this.#now() }).filter(
      ({ enforcement }) => enforcement === "mandatory",
    );
    if (stop) throw new Error(guardrailMessage(stop));
  }
}
