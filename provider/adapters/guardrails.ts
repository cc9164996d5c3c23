import type { Fault, Resource, Values } from "../definitions/index.js";
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
import { Audiences, isAudience, isAudienceRule } from "./audiences.js";
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
import { PerVersion } from "./per-version.js";
import { PlanOfRun, type PlanSources } from "./plan-of-run.js";
import { Quiet, type QuietSources } from "./quiet.js";
import type { RunObject } from "./run-objects.js";
import { isNeutral, type RunPlan } from "./run-plan.js";
import { Substituted } from "./substituted.js";

/** Dependencies of guardrails in Check. */
export interface GuardrailSurroundings extends PlanSources, QuietSources {
  readonly projectFolder: string;
  readonly log: Log;
  /** Reads what the saved audiences of an account hold, by id. Throws if that fails. */
  readonly readAudiences?: (advertiserId: string) => Promise<ReadonlyMap<string, Values>>;
}

/** Why a limit may be exceeded although the program as a whole keeps to it. */
const UNREACHED =
  " What this update has not reached yet, or leaves out (--target, --exclude), counts as the account has it: lower or pause it in an earlier update.";

/**
 * Guardrails in Check: the rules of configs and policy files apply to every program, on every machine. Sums cover the
 * whole plan: what was checked, what the program announced, and what else runs in the account, which is read once per
 * run, if a rule about money applies and something may raise it.
 */
export class Guardrails {
  #loaded: LoadedGuardrails | undefined;
  readonly #log: LogOnce;
  readonly #plan: PlanOfRun;
  readonly #inputs = new JudgedInputs();
  readonly #judged = new PerVersion<readonly GuardrailViolation[]>();
  readonly #quiet: Quiet;
  readonly #audiences: Audiences;
  readonly #substituted: Substituted;

  constructor(private readonly surroundings: GuardrailSurroundings) {
    this.#plan = new PlanOfRun(surroundings);
    this.#quiet = new Quiet(surroundings);
    this.#substituted = new Substituted(this.#plan);
    this.#audiences = new Audiences(surroundings.readAudiences ?? (async () => new Map()));
    this.#log = new LogOnce(surroundings.log);
  }

  #now(): number {
    return (this.surroundings.now ?? Date.now)();
  }

  #load(configPath: string): LoadedGuardrails {
    this.#loaded ??= loadGuardrails(this.surroundings.projectFolder, configPath);
    return this.#loaded;
  }

  /** Without rules nothing is read; if rules cannot be read, everything is refused except what stops spend. */
  #guardrails(configPath: string, one: Declared): readonly PlacedGuardrails[] {
    const { guardrails, problems } = this.#load(configPath);
    const [problem] = problems;
    if (!problem) return guardrails;
    if (one.before && one.after && (!one.changed || onlyStops(one))) return [];
    throw new Error(unreadable(problem, "Without them, only pausing and lowering are allowed."));
  }

  /** Violations that refuse this resource, as sentences by property; advisory ones are logged. */
  async check(candidate: Candidate, configPath: string): Promise<Fault[]> {
    const check = (): Promise<Fault[]> => this.#check(candidate, configPath);
    return isSpending(candidate.resource) ? this.#quiet.during(check) : check();
  }

  async #check(candidate: Candidate, configPath: string): Promise<Fault[]> {
    const judged = declaredAlone(candidate);
    const guardrails = this.#guardrails(configPath, judged);
    if (!holds(guardrails)) return [];
    this.#inputs.add(candidate.resource.title, candidate.after);
    const noted = note(this.surroundings.ledger, candidate);
    const raises = noted !== undefined && judged.changed && !onlyStops(judged) && holds(guardrails, isSpend);
    const isAboutNew = !candidate.before && holds(guardrails, (rule) => rule === "newObjectsPaused");
    const needsParent = isAboutNew && !hasParent(candidate, this.#plan);
    if (raises || needsParent) await this.#readAccount(candidate, noted, raises ? only(guardrails, isSpend) : []);
    if (raises && !candidate.before && holds(guardrails, isIncrease))
      await this.#plan.findPendingDeletes("what was announced");
    const sums = raises ? await this.#sums(only(guardrails, isSpend)) : [];
    if (isAudience(candidate.resource)) this.#audiences.checked(judged.after ?? {}, !judged.changed);
    const audiences = holds(guardrails, isAudienceRule) ? await this.#audiences.of(judged) : {};
    const one = { ...judged, ...parentIn(this.#plan, candidate, noted), ...audiences };
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
   * Before a campaign or an ad group is created: the reason to refuse it, if it replaces a campaign to be deleted and
   * its spend exceeds the limit. For a program that announces nothing, what it declares is known only now; once the
   * engine stops sending requests, that is all. Throws then; nothing was sent.
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
    const stop = await this.#quiet.lasting(async () =>
      (await this.#plan.findPendingDeletes("all")) ? this.#substituted.stop(guardrails, this.#now()) : undefined,
    );
    if (stop !== undefined) this.#refuse(asked, stop);
  }

  /** The same before an update that does more than stop spend; sums only. `state` is the whole state. */
  async beforeUpdate({ state, ...asked }: Asked & { readonly state: Values }, configPath: string): Promise<void> {
    const { resource, inputs } = asked;
    await this.#checkChanged(asked, state, configPath, "changed");
    if (!isSpending(resource)) return;
    if (isStop(resource, state, inputs)) return;
    // A complete update also sends what the account has otherwise.
    const { before = {}, after = {} } =
      this.#plan.current.byKey.get(notedOf(this.surroundings.ledger, asked)?.key ?? "") ?? {};
    if (isNeutral(state, inputs) && isNeutral(before, after)) return;
    const spend = only(this.#load(configPath).guardrails, isSpend);
    await this.#beforeSum(asked, spend, "changed");
    this.#besideOthers(asked, spend, "changed");
  }

  /** Records that this is about to be sent, and refuses it if concurrent updates leave no budget for it. */
  #besideOthers(asked: Asked, guardrails: readonly PlacedGuardrails[], done?: string): void {
    if (!holds(guardrails)) return;
    const { ledger } = this.surroundings;
    const stop = stopForConcurrentUpdates(asked, { ledger, plan: this.#plan, guardrails, now: this.#now() });
    if (stop !== undefined) this.#refuse(asked, stop, done);
  }

  /** A create or an update failed without effect: other updates need not count it. */
  notSent(asked: Asked): void {
    if (isSpending(asked.resource)) unsend(this.surroundings.ledger, asked);
  }

  /** Evaluates inputs that an engine policy has changed after Check (judged-inputs.ts). */
  async #checkChanged(
    { resource, inputs, urn }: Asked,
    before: Values | undefined,
    configPath: string,
    done = "created",
  ): Promise<void> {
    if (!holds(this.#load(configPath).guardrails) || this.#inputs.has(resource.title, inputs)) return;
    if (before && isStop(resource, before, inputs)) return;
    const name = urn === undefined ? String(inputs.name ?? resource.noun) : nameOfUrn(urn);
    // Without a URN, the campaign's name identifies it.
    const known = notedOf(this.surroundings.ledger, { resource, inputs, urn });
    const seen = known?.campaignName === undefined ? undefined : { name: known.campaignName };
    const was = before && declaredOf(resource, before);
    const candidate = { resource, name, before: was, after: inputs, seen, ...(urn === undefined ? {} : { urn }) };
    const [stop] = await this.#check(candidate, configPath);
    const why = `These values differ from the ones that were checked; a remediating policy has probably changed them. Nothing was ${done}.`;
    if (stop !== undefined) throw new Error(`${stop.reason} ${why}`);
  }

  #refuse(asked: Asked, stop: string, done = "created"): never {
    this.notSent(asked);
    const noted = notedOf(this.surroundings.ledger, asked);
    if (noted) this.surroundings.ledger.put(refused(noted));
    throw new Error(`${stop} Nothing was ${done}.`);
  }

  /**
   * The announced inputs of an existing object may differ from those that Check sees, if Pulumi changes them
   * (transforms) or the program does: sums are computed again once Check has seen those, or the engine stops sending
   * requests. Its children need no wait: they are registered only afterwards.
   */
  async #beforeSum(asked: Asked, guardrails: readonly PlacedGuardrails[], done?: string): Promise<void> {
    if (!holds(guardrails) || !this.surroundings.ledger.isPlanned) return;
    const own = notedOf(this.surroundings.ledger, asked)?.key;
    await this.#quiet.waitWhile(() => this.#plan.awaitsWhatIsThere(own));
    const isUnreached = this.#plan.awaitsWhatIsThere(own);
    const verdicts = await this.#sums(guardrails, isUnreached ? () => this.#plan.before(own) : undefined);
    const stop = verdicts.find(({ enforcement }) => enforcement === "mandatory");
    if (stop === undefined) return;
    const why = isUnreached ? UNREACHED : "";
    this.#refuse(asked, `${guardrailMessage(stop)}${why}`, done);
  }

  #told(verdicts: readonly GuardrailViolation[]): Fault[] {
    for (const verdict of verdicts)
      if (verdict.enforcement !== "mandatory") this.#log.report("warning", guardrailMessage(verdict));
    return verdicts
      .filter(({ enforcement }) => enforcement === "mandatory")
      .map((verdict) => ({ property: verdict.property, reason: guardrailMessage(verdict) }));
  }

  /** A request has revealed which TikTok object a resource is; `was`: what the object holds, if it exists. */
  learnt(resource: Resource, id: string, values: Values, urn: string | undefined, was: Values = values): void {
    const { ledger } = this.surroundings;
    if (isAudience(resource)) this.#audiences.learnt(id, was);
    if (isSpending(resource)) learn(ledger, () => this.#plan.current, { resource, inputs: values, urn }, id);
  }

  /**
   * An object announced under a new name is in the account under the old one: nothing is refused before the state
   * resolves it.
   */
  async #sums(
    guardrails: readonly PlacedGuardrails[],
    planned?: () => RunPlan,
  ): Promise<readonly GuardrailViolation[]> {
    const judge = () => (planned ? this.#evaluated(guardrails, planned()) : this.#judge(guardrails));
    const verdicts = judge();
    const isRefused = verdicts.some(({ enforcement }) => enforcement === "mandatory");
    return isRefused && (await this.#plan.findRenamed()) ? judge() : verdicts;
  }

  #evaluated(guardrails: readonly PlacedGuardrails[], { declared }: RunPlan): readonly GuardrailViolation[] {
    return evaluateGuardrails({ declared, guardrails, now: this.#now(), accounts: this.#plan.accounts });
  }

  #judge(guardrails: readonly PlacedGuardrails[]): readonly GuardrailViolation[] {
    return this.#judged.of(this.#plan.moneyVersion, () => this.#evaluated(guardrails, this.#plan.current));
  }

  /** Reads the account once per run, unless the new resources already break a rule by themselves. */
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

  /** New resources that exceed a limit by themselves need no read of the account. */
  #breaksAlone({ key, identity }: RunObject, guardrails: readonly PlacedGuardrails[]): boolean {
    // Existing spend may be overestimated before the account is read: a campaign may have no ad groups at all.
    const declared = this.#plan.current.declared.filter(({ before }) => !before);
    // The plan may contain it as announced, under its name in Pulumi.
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
