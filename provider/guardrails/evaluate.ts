/** Guardrails against what is declared: pure, so that `validate`, the preview, Check and the policy pack report the same. */

import type { Declared } from "../spend/declared.js";
import { keysOf } from "../text/shape.js";
import type { PlacedGuardrails, RuleName, RuleSet } from "./form.js";
import { increases } from "./increase.js";
import { type Violation, violationOf } from "./rules.js";
import { onlyStops } from "./stops.js";
import { type Accounts, type Found, moneyBreaches } from "./sums.js";

export type Enforcement = "mandatory" | "advisory";

/** A violated rule. */
export interface GuardrailViolation extends Violation {
  readonly rule: RuleName;
  /**
   * Mandatory ones stop a change. A mandatory rule that was already violated is advisory for a change that does not
   * worsen it.
   */
  readonly enforcement: Enforcement;
  /** The resource it is about: for sums of an advertiser or a stack, the campaign that adds most. */
  readonly object: Declared | undefined;
  /** `tiktok-ads.policy.yaml:4`. */
  readonly source: string;
}

/** The whole sentence, the same wherever it is reported. */
export const guardrailMessage = ({ rule, enforcement, sentence, source }: GuardrailViolation): string =>
  `Guardrail ${rule}${enforcement === "advisory" ? " (advisory)" : ""}: ${sentence} (${source})`;

/** Whether a sentence is a violation. */
export const isGuardrailMessage = (text: string): boolean => /^Guardrail \w+(?: \(advisory\))?: /.test(text);

/** What is evaluated, and when. */
export interface Evaluation {
  readonly declared: readonly Declared[];
  readonly guardrails: readonly PlacedGuardrails[];
  /** Milliseconds. */
  readonly now: number;
  readonly accounts?: Accounts;
}

/** Rules that also count what runs in the account outside the program. */
export const SPEND_RULES: readonly RuleName[] = ["maxDailyBudget", "maxLifetimeBudget", "maxIncrease"];

/** Existing objects, and those that are only stopped or lowered, never cause a refusal. */
const isStanding = (object: Declared): boolean => object.stateKnown && (!object.changed || onlyStops(object));

function breachesOf(rule: RuleName, set: RuleSet, evaluation: Evaluation): Found[] {
  const { maxDailyBudget, maxLifetimeBudget, maxIncrease } = set;
  if (rule === "maxDailyBudget") return maxDailyBudget ? moneyBreaches(maxDailyBudget, "daily", evaluation) : [];
  if (rule === "maxLifetimeBudget")
    return maxLifetimeBudget ? moneyBreaches(maxLifetimeBudget, "lifetime", evaluation) : [];
  if (rule === "maxIncrease")
    return maxIncrease === undefined ? [] : increases(maxIncrease, evaluation.declared, evaluation.now);
  return evaluation.declared.flatMap((object) => {
    const isAbout = !object.foreign && (object.after || rule === "frozenWindows");
    const found = isAbout ? violationOf(rule, set, object, evaluation.now) : undefined;
    return found ? [{ ...found, object, standing: isStanding(object) }] : [];
  });
}

/** Every violation of every file, mandatory ones first. */
export function evaluateGuardrails(evaluation: Evaluation): GuardrailViolation[] {
  const verdicts: GuardrailViolation[] = [];
  for (const wanted of ["mandatory", "advisory"] as const)
    for (const { guardrails, file, lineOf } of evaluation.guardrails) {
      const set = guardrails[wanted] ?? {};
      for (const rule of keysOf(set)) {
        const source = `${file}:${lineOf([wanted, rule])}`;
        for (const { standing, ...found } of breachesOf(rule, set, evaluation))
          verdicts.push({ ...found, rule, enforcement: standing ? "advisory" : wanted, source });
      }
    }
  return [
    ...verdicts.filter(({ enforcement }) => enforcement === "mandatory"),
    ...verdicts.filter(({ enforcement }) => enforcement === "advisory"),
  ];
}
