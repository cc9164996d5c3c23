/**
 * The plan of a run as known so far, cached until something changes: recorded objects, accounts, campaigns to be
 * deleted.
 */
import type { Held } from "../engine/index.js";
import type { Accounts } from "../guardrails/index.js";
import { resourceOf } from "../resources/index.js";
import { nameOfUrn } from "../resources/types.js";
import { messageOf } from "../text/shape.js";
import { text } from "./guardrail-candidate.js";
import { type Coverage, PendingDeletes } from "./pending-deletes.js";
import { PerVersion } from "./per-version.js";
import type { RunLedger } from "./run-ledger.js";
import type { AccountSpend, RunObject } from "./run-objects.js";
import { type RunPlan, runPlan, type Unreached } from "./run-plan.js";

/** What a run's plan is built from. */
export interface PlanSources {
  readonly ledger: RunLedger;
  /** Reads what runs in an account. Throws if that fails. */
  readonly readAccount: (advertiserId: string) => Promise<AccountSpend>;
  /** What the state of this run's stack contains. Rejects if it cannot be read. */
  readonly own: () => Promise<readonly Held[]>;
}

/** One run's plan. */
export class PlanOfRun {
  readonly #unread = new Map<string, string>();
  /** Accounts that are being read: several Checks ask at once, and one read is enough. */
  readonly #reading = new Map<string, Promise<void>>();
  readonly #pendingDeletes: PendingDeletes;
  /** Rises with what the ledger does not count: accounts that cannot be read, campaigns that go. */
  #changes = 0;
  #told: Promise<boolean> | undefined;
  readonly #made = new PerVersion<RunPlan>();
  readonly #leftOut = new PerVersion<RunPlan>();

  constructor(private readonly sources: PlanSources) {
    this.#pendingDeletes = new PendingDeletes(sources.ledger, sources.own);
  }

  /** Changes whenever the plan does. */
  get version(): string {
    return `${this.sources.ledger.version}/${this.#changes}`;
  }

  /** Changes only when sums may: the id of a created object adds nothing to them. */
  get moneyVersion(): string {
    return `${this.sources.ledger.moneyVersion}/${this.#changes}`;
  }

  get current(): RunPlan {
    return this.#made.of(this.version, () => this.#plan());
  }

  /**
   * The plan before a request for the object `own`: including what other updates are currently creating in the same accounts,
   * and with what Check has not reached as the account has it.
   */
  before(own: string | undefined, others: readonly RunObject[] = []): RunPlan {
    const plan = (): RunPlan => this.#plan(others, { except: own });
    // Check asks for it once per child of what is left out.
    return own === undefined && others.length === 0 ? this.#leftOut.of(this.version, plan) : plan();
  }

  #plan(others: readonly RunObject[] = [], unreached?: Unreached): RunPlan {
    const { ledger } = this.sources;
    const objects = ledger.objects();
    // An account that was read for an ad has no object of the run's here.
    const advertisers = new Set([
      ...objects.flatMap(({ after }) => text(after.advertiserId) ?? []),
      ...this.#reading.keys(),
    ]);
    const accounts = new Map(
      [...advertisers].flatMap((id) => {
        const account = ledger.account(id);
        return account ? [[id, account] as const] : [];
      }),
    );
    return runPlan(objects, accounts, this.#pendingDeletes.ids, { others, unreached });
  }

  /** Details of the accounts that the plan spends in. */
  get accounts(): Accounts {
    const { ledger } = this.sources;
    const advertisers = [
      ...new Set(this.current.declared.map(({ after, before }) => text((after ?? before)?.advertiserId) ?? "")),
    ];
    const currencies = new Map(
      advertisers.flatMap((id) => {
        const currency = ledger.account(id)?.currency;
        return currency ? [[id, currency] as const] : [];
      }),
    );
    const unread = advertisers.map((id) => this.#unread.get(id)).find((reason) => reason !== undefined);
    return { currencies, wholeAccount: !ledger.isWhole, ...(unread ? { unread } : {}) };
  }

  /** Whether the account was read, successfully or not. */
  hasLooked(advertiserId: string): boolean {
    return this.sources.ledger.account(advertiserId) !== undefined || this.#unread.has(advertiserId);
  }

  /** Whether the account was asked, and could not be read. */
  isUnread(advertiserId: string): boolean {
    return this.#unread.has(advertiserId);
  }

  /** Reads an account, once per run. */
  async readAccount(advertiserId: string): Promise<void> {
    const reading = this.#reading.get(advertiserId) ?? this.#read(advertiserId);
    this.#reading.set(advertiserId, reading);
    await reading;
  }

  async #read(advertiserId: string): Promise<void> {
    const { ledger, readAccount } = this.sources;
    const asOf = ledger.lastRow;
    try {
      ledger.keepAccount(advertiserId, { ...(await readAccount(advertiserId)), asOf });
    } catch (error) {
      this.#unread.set(advertiserId, messageOf(error));
      this.#changes += 1;
    }
  }

  /**
   * Finds which announced objects the stack already has, under whatever name: one that is renamed at TikTok would count
   * twice. Reads the state, once per run; true if that revealed anything. A state that cannot be read reveals nothing.
   */
  async findRenamed(): Promise<boolean> {
    if (!this.sources.ledger.isPlanned) return false;
    // Several callers ask at once, and each needs the answer.
    this.#told ??= this.#findRenamed();
    return this.#told;
  }

  async #findRenamed(): Promise<boolean> {
    const { ledger, own } = this.sources;
    const held = await own().catch((): readonly Held[] => []);
    const told = ledger.objects().flatMap((one) => {
      if (!one.planned || one.id) return [];
      const same = held.filter(({ title, urn }) => resourceOf(title).kind === one.kind && nameOfUrn(urn) === one.name);
      // Components may give equal names to several objects: then they cannot be distinguished.
      return same.length === 1 && same[0] ? [{ ...one, id: same[0].id }] : [];
    });
    ledger.putAll(told);
    return told.length > 0;
  }

  /** Whether the account has an announced object that Check has not seen yet, ignoring the children of `except`. */
  awaitsWhatIsThere(except: string | undefined): boolean {
    return [...this.current.byKey.values()].some(
      ({ key, before, parent }) =>
        before && key?.startsWith("planned ") && (except === undefined || parent?.key !== except),
    );
  }

  /** Finds out which campaigns go; whether there are any. */
  async findPendingDeletes(coverage: Coverage): Promise<boolean> {
    if (await this.#pendingDeletes.look(this.current, coverage)) this.#changes += 1;
    return this.#pendingDeletes.ids.size > 0;
  }
}
