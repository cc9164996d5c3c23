/**
 * Campaigns of the stack that the program no longer declares: the engine deletes them last, and does not announce it.
 * `maxIncrease` compares their spend with that of their replacements.
 */
import type { Held } from "../engine/index.js";
import { resourceOf } from "../resources/index.js";
import { nameOfUrn } from "../resources/types.js";
import { messageOf } from "../text/shape.js";
import type { RunLedger } from "./run-ledger.js";
import type { RunPlan } from "./run-plan.js";

/** How certain it is that the program declares no more than the run has seen. */
export type Coverage = "what was announced" | "all";

function refuseUnread(error: unknown): never {
  const why = messageOf(error);
  throw new Error(
    `Guardrail maxIncrease: which campaigns of this stack are deleted and what replaces them is unknown, because the stack's state cannot be read: ${why} Nothing was created. Make sure that \`pulumi stack export\` works in the project's folder, then run pulumi up again.`,
    { cause: error },
  );
}

/** The campaigns that go, as far as a run has found out. */
export class PendingDeletes {
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
   * Looks which of the account's campaigns the stack has and the plan has not. The state is read only where there are any.
   * Of a program that announces nothing, only coverage `all` tells. True when something else was found than before.
   * Rejects, with a sentence, where the state cannot be read.
   */
  async look(plan: RunPlan, coverage: Coverage): Promise<boolean> {
    const unclaimed = new Set(
      [...plan.byId].flatMap(([id, one]) => (one.foreign && one.kind === "campaign" ? [id] : [])),
    );
    const isTold = coverage === "all" || this.ledger.isWhole;
    const own = unclaimed.size > 0 && isTold ? await this.own().catch(refuseUnread) : [];
    // The same key with another name at TikTok is an update, which Check has not come to yet.
    const announced = new Set(
      coverage === "all" ? [] : this.ledger.objects().flatMap(({ planned, name }) => (planned ? [name] : [])),
    );
    const ids = own
      .filter(
        ({ title, id, urn }) =>
          resourceOf(title).kind === "campaign" && unclaimed.has(id) && !announced.has(nameOfUrn(urn)),
      )
      .map(({ id }) => id);
    const isSame = ids.length === this.#ids.size && ids.every((id) => this.#ids.has(id));
    if (!isSame) this.#ids = new Set(ids);
    return !isSame;
  }
}
