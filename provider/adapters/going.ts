/**
 * Campaigns of the stack that the program no longer declares: the engine deletes them last, and does not announce it.
 * `maxIncrease` compares their spend with that of their replacements.
 */
import type { Held } from "../engine/index.js";
import { resourceOf } from "../resources/index.js";
import { nameOfUrn } from "../resources/types.js";
import type { RunLedger } from "./run-ledger.js";
import type { RunPlan } from "./run-plan.js";

/** How certain it is that the program declares no more than the run has seen. */
export type Heard = "what was announced" | "all";

function refuseUnread(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new Error(
    `Guardrail maxIncrease: which campaigns of this stack are deleted and what replaces them is unknown, because the stack's state cannot be read: ${why} Nothing was created. Make sure that \`pulumi stack export\` works in the project's folder, then run pulumi up again.`,
    { cause: error },
  );
}

/** The campaigns to be deleted, as far as a run has found out. */
export class Going {
  #ids: ReadonlySet<string> = new Set();

  constructor(
    private readonly ledger: RunLedger,
    /** What the state of this run's stack contains. */
    private readonly own: () => Promise<readonly Held[]>,
  ) {}

  /** Ids at TikTok. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /**
   * Finds which of the account's campaigns are in the stack but not in the plan. Reads the state only if there are any.
   * For a program that announces nothing, only `all` is conclusive. True if the result changed. Rejects, with a
   * sentence, if the state cannot be read.
   */
  async look(plan: RunPlan, heard: Heard): Promise<boolean> {
    const unclaimed = new Set(
      [...plan.byId].flatMap(([id, one]) => (one.foreign && one.kind === "campaign" ? [id] : [])),
    );
    const isTold = heard === "all" || this.ledger.isWhole;
    const own = unclaimed.size > 0 && isTold ? await this.own().catch(refuseUnread) : [];
    // The same key with another name at TikTok is an update that Check has not seen yet.
    const toCome = new Set(
      heard === "all" ? [] : this.ledger.objects().flatMap(({ planned, name }) => (planned ? [name] : [])),
    );
    const ids = own
      .filter(
        ({ title, id, urn }) =>
          resourceOf(title).kind === "campaign" && unclaimed.has(id) && !toCome.has(nameOfUrn(urn)),
      )
      .map(({ id }) => id);
    const isSame = ids.length === this.#ids.size && ids.every((id) => this.#ids.has(id));
    if (!isSame) this.#ids = new Set(ids);
    return !isSame;
  }
}
