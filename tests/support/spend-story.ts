/** A program that spends, edited and run over and over in an account where others spend as well: what guardrails must say of each. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identityOf } from "../../provider/adapters/guardrail-candidate.js";
import { Guardrails } from "../../provider/adapters/guardrails.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { RunObject } from "../../provider/adapters/run-objects.js";
import { moneyOf } from "../../provider/adapters/run-plan.js";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import type { Held } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import type { SpendAccount } from "./spend-account.js";
import { type Budgeted, dayOf, HOUR, INFINITE, lifetimeOf, TOTAL, type Whole, worstDay } from "./spend-model.js";

/** A resource of the program; a campaign has no parent. */
export interface Entry {
  readonly key: string;
  readonly parent?: string;
  readonly values: Budgeted;
  /** The name that it was given by itself today, where the state has one of another day, which stays. */
  readonly madeName?: string;
}

export type Level = "advertiser" | "stack" | "campaign" | "adGroup";

/** The one rule of a story. */
export type Rule =
  | {
      readonly kind: "maxDailyBudget" | "maxLifetimeBudget";
      readonly limits: Readonly<Partial<Record<Level, number>>>;
    }
  | { readonly kind: "maxIncrease"; readonly percent: number };

/** What a run does: `up --skip-preview` one by one, or a preview of all, of a program that announces what it declares or not. */
export type Mode = "up" | "preview" | "announced preview";

/** An object of the plan, as it was and as it will be. */
interface Node {
  readonly key: string;
  readonly campaign: string | undefined;
  readonly before: Budgeted | undefined;
  readonly after: Budgeted | undefined;
  /** Seen by the run's Checks or announced, and not another's. */
  readonly own: boolean;
  /** The stack has it, and the program not any more. */
  readonly goes: boolean;
}

type Side = "before" | "after";
const MORE = 0.005;

/** Whether a change does nothing but stop, lower or shorten. */
function onlyStops(was: Budgeted, is: Budgeted): boolean {
  const same =
    was.name === is.name &&
    was.mode === is.mode &&
    (was.raised ?? false) === (is.raised ?? false) &&
    (was.optimized ?? false) === (is.optimized ?? false) &&
    was.start === is.start;
  const isShorter = is.end === was.end || (is.end !== undefined && is.end <= (was.end ?? Number.POSITIVE_INFINITY));
  return same && is.budget <= was.budget && (is.enabled === was.enabled || !is.enabled) && isShorter;
}

/** The name that a program announces. */
const announcedName = ({ values, madeName }: Entry): string => madeName ?? values.name;

const isSame = (was: Budgeted, is: Budgeted): boolean => JSON.stringify(was) === JSON.stringify(is);

/** The plan as the model sees it. */
export class Picture {
  constructor(
    readonly nodes: readonly Node[],
    readonly now: number,
    /** Whose the rest of the account is, is not known: the program has not announced what it declares. */
    readonly wholeAccount: boolean,
  ) {}

  wholes(side: Side, of: (campaign: Node) => boolean = () => true): Whole[] {
    return this.nodes
      .filter((one) => one.campaign === undefined && of(one))
      .flatMap((one) => {
        const campaign = one[side];
        if (!campaign) return [];
        const groups = this.nodes.filter((below) => below.campaign === one.key).flatMap((below) => below[side] ?? []);
        return [{ campaign, groups }];
      });
  }

  #hasGroups(campaign: Node): boolean {
    return this.nodes.some((one) => one.campaign === campaign.key);
  }

  /** What one campaign may come to, as if no pause held. Without any ad group, its own budget bounds what may come. */
  #lifted(campaign: Node, side: Side, kind: "day" | "lifetime"): number | undefined {
    const [whole] = this.wholes(side, (one) => one === campaign);
    if (!whole) return undefined;
    if (!this.#hasGroups(campaign)) {
      const { mode, budget } = whole.campaign;
      if (kind === "lifetime") return mode === TOTAL ? budget : 0;
      return mode === INFINITE ? 0 : dayOf(whole.campaign);
    }
    return kind === "day" ? worstDay([whole], this.now, "lifted") : lifetimeOf([whole], this.now, "lifted");
  }

  #running(campaign: Node, side: Side, kind: "day" | "lifetime"): number {
    const of = this.wholes(side, (one) => one === campaign);
    return kind === "day" ? worstDay(of, this.now) : lifetimeOf(of, this.now);
  }

  /** Whether a limit on money is broken by what changes. */
  breaksLimit(limits: Readonly<Partial<Record<Level, number>>>, kind: "day" | "lifetime"): boolean {
    const isOver = (level: Level, after: number, before: number | undefined, isRaised = false): boolean => {
      const most = limits[level];
      return most !== undefined && after > most + MORE && (before === undefined || isRaised || after > before + MORE);
    };
    const sum = (side: Side, of?: (one: Node) => boolean): number =>
      kind === "day" ? worstDay(this.wholes(side, of), this.now) : lifetimeOf(this.wholes(side, of), this.now);
    const mine = this.wholeAccount ? undefined : (one: Node) => one.own;
    const isAnyOwn = this.nodes.some((one) => one.own && one.campaign === undefined);
    return (
      (isAnyOwn && isOver("advertiser", sum("after"), sum("before"))) ||
      (isAnyOwn && isOver("stack", sum("after", mine), sum("before", mine))) ||
      this.nodes.some((one) => this.#breaksOwn(one, kind, isOver))
    );
  }

  #breaksOwn(
    one: Node,
    kind: "day" | "lifetime",
    isOver: (level: Level, after: number, before: number | undefined, isRaised?: boolean) => boolean,
  ): boolean {
    if (one.campaign === undefined) {
      const isTouched = one.own || this.nodes.some((below) => below.own && below.campaign === one.key);
      const after = this.#lifted(one, "after", kind);
      if (!isTouched || after === undefined) return false;
      const isRaised = this.#running(one, "after", kind) > this.#running(one, "before", kind) + MORE;
      return isOver("campaign", after, this.#lifted(one, "before", kind), isRaised);
    }
    const { after, before, own } = one;
    const above = this.nodes.find(({ key }) => key === one.campaign);
    if (!own || !after || above?.after?.optimized) return false;
    const amount = (of: Budgeted): number => (kind === "day" ? dayOf(of) : of.mode === TOTAL ? of.budget : 0);
    const isResumed = before !== undefined && !before.enabled && after.enabled;
    return isOver("adGroup", amount(after), before && amount(before), isResumed);
  }

  /** All that an ad group's budget comes to until its end. */
  #inAll(one: Budgeted): number {
    if (one.mode === TOTAL) return one.budget;
    const from = Math.max(this.now, one.start ?? this.now);
    return dayOf(one) * Math.max(0, Math.ceil(((one.end ?? Number.POSITIVE_INFINITY) - from) / 24));
  }

  /** Whether a campaign may spend more than `percent` more on a day than it could, or what comes more than what goes. */
  breaksIncrease(percent: number): boolean {
    const most = 1 + percent / 100;
    const isRise = (before: number | undefined, after: number | undefined): boolean =>
      before !== undefined && before > 0 && after !== undefined && after > before * most + 1e-9;
    const isChanged = ({ before, after }: Node): boolean =>
      after !== undefined && (before === undefined || !isSame(before, after));
    const isAbout = (one: Node): boolean =>
      (one.own && isChanged(one)) ||
      this.nodes.some((below) => below.own && below.campaign === one.key && isChanged(below));
    const campaigns = this.nodes.filter((one) => one.campaign === undefined);
    const single = this.nodes.some(({ own, campaign, before, after }) => {
      if (!own || !before || !after || before.mode === INFINITE || after.mode === INFINITE) return false;
      if (before.mode === after.mode) return isRise(before.budget, after.budget);
      if (dayOf(after) > dayOf(before) || campaign === undefined) return isRise(dayOf(before), dayOf(after));
      return isRise(this.#inAll(before), this.#inAll(after));
    });
    const sum = (side: Side, of: readonly Node[]): number =>
      of.reduce((all, one) => all + (this.#lifted(one, side, "day") ?? 0), 0);
    const [gone, come] = [
      campaigns.filter(({ goes }) => goes),
      campaigns.filter(({ own, before, after }) => own && after && !before),
    ];
    return (
      single ||
      (gone.length > 0 && come.length > 0 && isRise(sum("before", gone), sum("after", come))) ||
      campaigns
        .filter(isAbout)
        .some((one) => isRise(this.#lifted(one, "before", "day"), this.#lifted(one, "after", "day")))
    );
  }

  breaks(rule: Rule): boolean {
    return rule.kind === "maxIncrease"
      ? this.breaksIncrease(rule.percent)
      : this.breaksLimit(rule.limits, rule.kind === "maxDailyBudget" ? "day" : "lifetime");
  }
}

const policyOf = (rule: Rule): string =>
  rule.kind === "maxIncrease"
    ? `mandatory: { maxIncrease: ${rule.percent} }\n`
    : `mandatory: { ${rule.kind}: { USD: ${JSON.stringify(rule.limits)} } }\n`;

/** What Check gives guardrails of an entry. */
function inputsOf({ parent, values }: Entry, advertiserId: string, campaignId: string | undefined): Values {
  const time = (hours: number): string => new Date(hours * HOUR).toISOString().replace(".000", "");
  const { name, mode, budget, enabled, optimized, raised, start, end } = values;
  return {
    advertiserId,
    name,
    budgetMode: mode,
    ...(mode === INFINITE ? {} : { budget }),
    status: enabled ? "ENABLE" : "DISABLE",
    ...(raised ? { budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" } : {}),
    ...(parent === undefined
      ? { currency: "USD", objective: "TRAFFIC", budgetOptimizeOn: optimized === true }
      : {
          campaign: campaignId ?? UNKNOWN,
          scheduleStartTime: time(start ?? 0),
          ...(end === undefined ? {} : { scheduleEndTime: time(end) }),
        }),
  };
}

/** What is reported of one Check, by guardrails and by the model. */
export interface Verdict {
  readonly key: string;
  readonly stopped: boolean;
  readonly expected: boolean;
  /** The model's other right answer: what breaks a limit by itself is refused before anybody looks at the account. */
  readonly tolerated: boolean;
  readonly words: string;
}

/** A program, its state, and the account, over many updates. */
export class SpendStory {
  readonly program = new Map<string, Entry>();
  readonly #state = new Map<string, { readonly id: string; readonly entry: Entry }>();

  constructor(
    private readonly account: SpendAccount,
    private readonly rule: Rule,
    private readonly folder: string,
    /** Whether the program declares Smart+ resources: only they have budgets that TikTok raises by itself. */
    readonly isSmart: boolean,
    /** Hours. */
    private readonly now: () => number,
  ) {
    mkdirSync(folder);
    writeFileSync(join(folder, "tiktok-ads.policy.yaml"), policyOf(rule));
  }

  /** Gives a resource that has no name of its own the one that it would be given today; what exists keeps its name. */
  madeAnew(entry: Entry, madeName: string): void {
    const isHeld = this.#state.has(entry.key);
    const made = isHeld ? { ...entry, madeName } : { ...entry, values: { ...entry.values, name: madeName } };
    this.program.set(entry.key, made);
  }

  /** Another program continues, which knows nothing of what runs. */
  forget(): void {
    this.program.clear();
    this.#state.clear();
  }

  /** Carries out all that the program says, as it was before there was a rule. */
  adopt(): void {
    const guardrails = this.#guardrails(new RunLedger(undefined));
    for (const entry of this.program.values()) this.#apply(entry, guardrails);
  }

  /** One run. What is refused is not carried out, and is as it was in the program. */
  async run(mode: Mode): Promise<readonly Verdict[]> {
    this.#before = new Map(this.#state);
    this.#atFirst = this.account.campaigns;
    const ledger = new RunLedger(undefined);
    if (mode === "announced preview") ledger.putAll([...this.program.values()].map((one) => this.#announced(one)));
    const guardrails = this.#guardrails(ledger);
    const [seen, refused] = [new Set<string>(), new Set<string>()];
    const verdicts: Verdict[] = [];
    for (const entry of this.program.values()) {
      if (entry.parent !== undefined && refused.has(entry.parent) && !this.#state.has(entry.parent)) {
        refused.add(entry.key);
        continue;
      }
      seen.add(entry.key);
      const verdict = await this.#check(guardrails, entry, mode, seen, refused);
      verdicts.push(verdict);
      if (verdict.stopped) refused.add(entry.key);
      else this.#diff(entry, guardrails);
      if (!verdict.stopped && mode === "up") this.#apply(entry, guardrails);
      // Children of what is refused stay announced: such a preview has failed, whatever it says of the rest.
      if (verdict.stopped && mode === "announced preview") break;
    }
    if (mode === "up" || verdicts.every(({ stopped }) => !stopped)) this.#carryOut(refused, guardrails);
    else this.#takeBack(new Set(this.program.keys()));
    return verdicts;
  }

  #guardrails(ledger: RunLedger): Guardrails {
    return new Guardrails({
      projectFolder: this.folder,
      log: () => undefined,
      ledger,
      readAccount: () => this.account.read(),
      own: async () => [...this.#state.values()].map(({ id, entry }) => this.#held(id, entry)),
      now: () => this.now() * HOUR,
    });
  }

  #titleOf({ parent }: Entry): string {
    return `${this.isSmart ? "SmartPlus" : ""}${parent === undefined ? "Campaign" : "AdGroup"}`;
  }

  #held(id: string, entry: Entry): Held {
    const [title, { key }] = [this.#titleOf(entry), entry];
    return { title, id, urn: `urn:pulumi:dev::ads::tiktok:index:${title}::${key}` };
  }

  async #check(
    guardrails: Guardrails,
    entry: Entry,
    mode: Mode,
    seen: ReadonlySet<string>,
    refused: ReadonlySet<string>,
  ): Promise<Verdict> {
    const { key, parent } = entry;
    const held = this.#state.get(key);
    const isRaise = !held || !(isSame(held.entry.values, entry.values) || onlyStops(held.entry.values, entry.values));
    const known = mode === "announced preview" ? new Set(this.program.keys()) : seen;
    const picture = this.#picture(known, refused, mode);
    const faults = await guardrails.check(
      {
        resource: resourceOf(this.#titleOf(entry)),
        name: key,
        urn: key,
        before: held && this.#inputs(held.entry),
        after: this.#inputs(entry),
        ...(parent === undefined ? {} : { seen: { name: this.#announcedName(parent) } }),
      },
      "ads",
    );
    const own = new Picture(
      picture.nodes.filter((one) => one.own || picture.nodes.some((below) => below.own && below.campaign === one.key)),
      picture.now,
      picture.wholeAccount,
    );
    return {
      key,
      stopped: faults.length > 0,
      expected: isRaise && picture.breaks(this.rule),
      tolerated: !held && own.breaks(this.rule),
      words: faults.map(({ reason }) => reason).join("\n"),
    };
  }

  #inputs(entry: Entry): Values {
    const campaignId = entry.parent === undefined ? undefined : this.#state.get(entry.parent)?.id;
    return inputsOf(entry, this.account.advertiserId, campaignId);
  }

  #announcedName(key: string): string | undefined {
    const entry = this.program.get(key);
    return entry && announcedName(entry);
  }

  /** As sdk/announce.ts does it: without the campaign's id. */
  #announced(entry: Entry): RunObject {
    const { key, parent } = entry;
    const kind = parent === undefined ? "campaign" : "adGroup";
    const { campaign: _campaign, ...rest } = moneyOf(this.#inputs(entry));
    const values: Values = { ...rest, name: announcedName(entry) };
    const campaignName = parent === undefined ? undefined : this.#announcedName(parent);
    const identity = identityOf(kind, values, campaignName);
    const named = campaignName === undefined ? {} : { campaignName };
    return { kind, key: `planned ${identity}`, identity, name: key, after: values, planned: true, ...named };
  }

  /** What the run knows by now: its own objects before and after, and everything else of the account as it stands. */
  #picture(known: ReadonlySet<string>, refused: ReadonlySet<string>, mode: Mode): Picture {
    const nodes = new Map<string, Node>();
    for (const [id, { campaign, groups, groupIds }] of this.#atFirst) {
      nodes.set(id, { key: id, campaign: undefined, before: campaign, after: campaign, own: false, goes: false });
      for (const [index, values] of groups.entries()) {
        const group = groupIds[index] ?? "";
        nodes.set(group, { key: group, campaign: id, before: values, after: values, own: false, goes: false });
      }
    }
    for (const key of known) {
      const [entry, held] = [this.program.get(key), this.#before.get(key)];
      if (!entry || (refused.has(key) && !held)) continue;
      const node = held?.id ?? key;
      const above = entry.parent;
      const campaign = above === undefined ? undefined : (this.#before.get(above)?.id ?? above);
      const after = refused.has(key) ? held?.entry.values : entry.values;
      nodes.set(node, { key: node, campaign, before: held?.entry.values, after, own: true, goes: false });
    }
    const isAnnounced = mode === "announced preview";
    for (const [key, { id }] of this.#before) {
      const node = nodes.get(id);
      if (node && isAnnounced && !this.program.has(key)) nodes.set(id, { ...node, goes: true });
    }
    return new Picture([...nodes.values()], this.now(), !isAnnounced);
  }

  /** State and account as the run began. */
  #before: ReadonlyMap<string, { readonly id: string; readonly entry: Entry }> = new Map();
  #atFirst: SpendAccount["campaigns"] = new Map();

  /** The engine's Diff, which tells the id of what is in the state. */
  #diff(entry: Entry, guardrails: Guardrails): void {
    const id = this.#state.get(entry.key)?.id;
    if (id) guardrails.learnt(resourceOf(this.#titleOf(entry)), id, this.#inputs(entry), entry.key);
  }

  #apply(entry: Entry, guardrails: Guardrails): void {
    const { key, parent, values } = entry;
    const held = this.#state.get(key);
    const id = held?.id ?? this.account.create(values, parent === undefined ? undefined : this.#state.get(parent)?.id);
    if (held) this.account.update(id, values);
    this.#state.set(key, { id, entry });
    this.#diff(entry, guardrails);
  }

  #carryOut(refused: ReadonlySet<string>, guardrails: Guardrails): void {
    for (const entry of this.program.values()) if (!refused.has(entry.key)) this.#apply(entry, guardrails);
    for (const [key, { id }] of [...this.#state])
      if (!this.program.has(key)) {
        this.account.remove(id);
        this.#state.delete(key);
      }
    this.#takeBack(refused);
  }

  /** The next edit is of what is there. */
  #takeBack(keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const held = this.#state.get(key);
      if (held) this.program.set(key, held.entry);
      else this.program.delete(key);
    }
  }
}
