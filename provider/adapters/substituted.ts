/** What is refused only because campaigns are to be deleted: their replacements spend more. */
import { evaluateGuardrails, guardrailMessage, type PlacedGuardrails } from "../guardrails/index.js";
import type { Declared } from "../spend/declared.js";
import { PerVersion } from "./per-version.js";
import type { PlanOfRun } from "./plan-of-run.js";

/** Evaluates it once per state of the plan, since it is asked again while more may come. */
export class Substituted {
  readonly #stop = new PerVersion<string | undefined>();

  constructor(private readonly plan: Pick<PlanOfRun, "version" | "current">) {}

  /** The first such refusal; `guardrails` are the same each time. */
  stop(guardrails: readonly PlacedGuardrails[], now: number): string | undefined {
    return this.#stop.of(this.plan.version, () => {
      const { declared } = this.plan.current;
      const stops = (of: readonly Declared[]): string[] =>
        evaluateGuardrails({ declared: of, guardrails, now })
          .filter(({ enforcement }) => enforcement === "mandatory")
          .map(guardrailMessage);
      const without = new Set(stops(declared.filter(({ goes }) => !goes)));
      return stops(declared).find((one) => !without.has(one));
    });
  }
}
