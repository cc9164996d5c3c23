import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Resource, Values } from "../definitions/index.js";
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
import { nameOfUrn } from "../resources/types.js";
import { type Declared, whatIs } from "../spend/declared.js";
import { stopForConcurrentUpdates } from "./concurrent-updates.js";
import {
  type Candidate,
  declaredAlone,
  declaredOf,
  holds,
  isIncrease,
  isSpend,
  isStop,
  only,
  refused,
  text,
} from "./guardrail-candidate.js";
import { hasParent, parentIn } from "./guardrail-parent.js";
import { JudgedInputs } from "./judged-inputs.js";
import { LogOnce } from "./log-once.js";
import { type Asked, isSpending, learn, note, notedOf, unsend } from "./noted.js";
import { PlanOfRun, type PlanSources } from "./plan-of-run.js";
import type { RunObject } from "./run-objects.js";

/** What guardrails in Check work with. */
export interface GuardrailSurroundings extends PlanSources {
  readonly projectFolder: string;
  readonly log: Log;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** When Check has met no campaign and no ad group for so long, the program has declared those that it is going to. Milliseconds. */
const QUIET_MS = 1_000;
/** Longer than this nothing waits for what the program announced and Check does not meet. Milliseconds. */
const LONGEST_MS = 10_000;

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
  readonly #inputs = new JudgedInputs();
  #judged: { readonly version: string; readonly verdicts: readonly GuardrailViolation[] } | undefined;
  /** Checks of campaigns and ad groups under way, and when the last one ended. */
  #checking = 0;
  #checkedAt = 0;

  constructor(private readonly surroundings: GuardrailSurroundings) {
    this.#plan = new PlanOfRun(surroundings);
    this.#log = new LogOnce(surroundings.log);
  }

  #now(): number {
    return (this.surroundings.now ?? Date.now)();
  }

  /** For how long something lasts: a clock that is set back prolongs nothing. */
  #elapsed(): number {
    return (this.surroundings.now ?? (() => performance.now()))();
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
    if (!isSpending(candidate.resource)) return this.#check(candidate, configPath);
    this.#checking += 1;
    try {
      return await this.#check(candidate, configPath);
    } finally {
      this.#checking -= 1;
      this.#checkedAt = this.#elapsed();
    }
  }

  async #check(candidate: Candidate, configPath: string): Promise<Fault[]> {
    const judged = declaredAlone(candidate);
    const guardrails = this.#guardrails(configPath, judged);
    if (!holds(guardrails)) return [];
    this.#inputs.add(candidate.resource.title, candidate.after);
    const noted = note(this.surroundings.ledger, candidate);
    const raises = noted !== undefined && judged.changed && !onlyStops(judged) && holds(guardrails, isSpend);
    const needsParent =
      judged.changed && holds(guardrails, (rule) => rule === "newObjectsPaused") && !hasParent(candidate, this.#plan);
    if (raises || needsParent) await this.#readAccount(candidate, noted, raises ? only(guardrails, isSpend) : []);
    if (raises && !candidate.before && holds(guardrails, isIncrease))
      await this.#plan.findPendingDeletes("what was announced");
    const sums = raises ? await this.#sums(only(guardrails, isSpend)) : [];
    const one = { ...judged, ...parentIn(this.#plan, candidate, noted) };
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
  async beforeCreate(resource: Resource, inputs: Values, configPath: string, urn?: string): Promise<void> {
    const asked = { resource, inputs, urn };
    await this.#checkChanged(asked, undefined, configPath);
    if (!isSpending(resource)) return;
    const spend = only(this.#load(configPath).guardrails, isSpend);
    await this.#beforeSum(asked, spend);
    this.#besideOthers(asked, spend);
    const guardrails = only(this.#load(configPath).guardrails, isIncrease);
    if (!holds(guardrails)) return;
    for (;;) {
      const [stop] = (await this.#plan.findPendingDeletes("all")) ? this.#substituted(guardrails) : [];
      if (stop === undefined) return;
      if (this.#isQuiet()) this.#refuse(asked, stop);
      await (this.surroundings.sleep ?? sleep)(QUIET_MS / 4);
    }
  }

  /** The same before an update that is more than a stop; sums only. `state` is all that the state holds. */
  async beforeUpdate({ state, ...asked }: Asked & { readonly state: Values }, configPath: string): Promise<void> {
    const { resource, inputs } = asked;
    await this.#checkChanged(asked, state, configPath, "changed");
    if (!isSpending(resource)) return;
    if (isStop(resource, state, inputs)) return;
    const spend = only(this.#load(configPath).guardrails, isSpend);
    await this.#beforeSum(asked, spend, "changed");
    this.#besideOthers(asked, spend, "changed");
  }

  /** Notes that this is about to be sent, and refuses it where updates at the same time leave no room for it. */
  #besideOthers(asked: Asked, guardrails: readonly PlacedGuardrails[], done?: string): void {
    if (!holds(guardrails)) return;
    const { ledger } = this.surroundings;
    const stop = stopForConcurrentUpdates(asked, { ledger, plan: this.#plan, guardrails, now: this.#now() });
    if (stop !== undefined) this.#refuse(asked, stop, done);
  }

  /** A create or an update has failed and has done nothing: other updates need not count it. */
  notSent(asked: Asked): void {
    if (isSpending(asked.resource)) unsend(this.surroundings.ledger, asked);
  }

  /** What a policy of the engine's has put in place of what Check saw (judged-inputs.ts) is judged now. */
  async #checkChanged(
    { resource, inputs, urn }: Asked,
    before: Values | undefined,
    configPath: string,
    done = "created",
  ): Promise<void> {
    if (!holds(this.#load(configPath).guardrails) || this.#inputs.has(resource.title, inputs)) return;
    if (before && isStop(resource, before, inputs)) return;
    const name = urn === undefined ? String(inputs.name ?? resource.noun) : nameOfUrn(urn);
    // By its campaign's name it is the one that Check has noted, where no URN tells it.
    const known = notedOf(this.surroundings.ledger, { resource, inputs, urn });
    const seen = known?.campaignName === undefined ? undefined : { name: known.campaignName };
    const was = before && declaredOf(resource, before);
    const candidate = { resource, name, before: was, after: inputs, seen, ...(urn === undefined ? {} : { urn }) };
    const [stop] = await this.#check(candidate, configPath);
    const why = `These values differ from the ones that were checked; a remediating policy has probably changed them. Nothing was ${done}.`;
    if (stop !== undefined) throw new Error(`${stop.reason} ${why}`);
  }

  #isQuiet(): boolean {
    return this.#checking === 0 && this.#elapsed() - this.#checkedAt >= QUIET_MS;
  }

  #refuse(asked: Asked, stop: string, done = "created"): never {
    this.notSent(asked);
    const noted = notedOf(this.surroundings.ledger, asked);
    if (noted) this.surroundings.ledger.put(refused(noted));
    throw new Error(`${stop} Nothing was ${done}.`);
  }

  /**
   * What was announced of an existing object is not what Check will see, where Pulumi puts other values in its
   * place (transforms) or the program changes its mind: sums are judged again once Check has seen those, or the engine asks no
   * more. Nothing waits for what is in itself: that is registered only once this is done.
   */
  async #beforeSum(asked: Asked, guardrails: readonly PlacedGuardrails[], done?: string): Promise<void> {
    if (!holds(guardrails) || !this.surroundings.ledger.isPlanned) return;
    const own = notedOf(this.surroundings.ledger, asked)?.key;
    const from = this.#elapsed();
    while (this.#plan.awaitsWhatIsThere(own) && !this.#isQuiet() && this.#elapsed() - from < LONGEST_MS)
      await (this.surroundings.sleep ?? sleep)(QUIET_MS / 4);
    const stop = (await this.#sums(guardrails)).find(({ enforcement }) => enforcement === "mandatory");
    if (stop) this.#refuse(asked, guardrailMessage(stop), done);
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

  /** A request has told which object of TikTok's a resource is. */
  learnt(resource: Resource, id: string, values: Values, urn: string | undefined): void {
    const { ledger } = this.surroundings;
    if (isSpending(resource)) learn(ledger, () => this.#plan.current, { resource, inputs: values, urn }, id);
  }

  /** What was announced under a new name is in the account under the old one: nothing is refused before the state has told. */
  async #sums(guardrails: readonly PlacedGuardrails[]): Promise<readonly GuardrailViolation[]> {
    const verdicts = this.#judge(guardrails);
    const isRefused = verdicts.some(({ enforcement }) => enforcement === "mandatory");
    return isRefused && (await this.#plan.findRenamed()) ? this.#judge(guardrails) : verdicts;
  }

  #judge(guardrails: readonly PlacedGuardrails[]): readonly GuardrailViolation[] {
    const { moneyVersion: version } = this.#plan;
    if (this.#judged?.version === version) return this.#judged.verdicts;
    const { declared } = this.#plan.current;
    const verdicts = evaluateGuardrails({ declared, guardrails, now: this.#now(), accounts: this.#plan.accounts });
    this.#judged = { version, verdicts };
    return verdicts;
  }

  /** Reads the account once a run, unless what is new breaks a rule by itself already. */
  async #readAccount(
    candidate: Candidate,
    noted: RunObject | undefined,
    guardrails: readonly PlacedGuardrails[],
  ): Promise<void> {
    const advertiserId = text(candidate.after.advertiserId);
    if (advertiserId === undefined || this.#plan.hasLooked(advertiserId)) return;
    if (noted && !candidate.before && this.#breaksAlone(noted, guardrails)) {
      if (!(await this.#plan.findRenamed()) || this.#breaksAlone(noted, guardrails)) return;
    }
    await this.#plan.readAccount(advertiserId);
  }

  /** What is new and too much by itself needs no look at the account. */
  #breaksAlone({ key, identity }: RunObject, guardrails: readonly PlacedGuardrails[]): boolean {
    // What was there may be less than it looks before the account is read: a campaign may have no ad groups at all.
    const declared = this.#plan.current.declared.filter(({ before }) => !before);
    // It may be in the plan as it was announced, under its name in Pulumi.
    const noted = declared.find((one) => one.key === key || one.key === `planned ${identity}`);
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
