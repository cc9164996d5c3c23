/** Guardrails on a whole plan, judged as Check judges them. */
import { isSpend, only } from "../../../provider/adapters/guardrail-candidate.js";
import {
  type Accounts,
  evaluateGuardrails,
  type GuardrailViolation,
  guardrailMessage,
  type PlacedGuardrails,
} from "../../../provider/guardrails/index.js";
import { called, type Declared } from "../../../provider/spend/declared.js";

/** A guardrail that is broken. */
export interface GuardrailFinding {
  readonly rule: string;
  readonly enforcement: "mandatory" | "advisory";
  readonly object: string;
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  /** `tiktok-ads.policy.yaml:4`. */
  readonly source: string;
  /** Where the value stands, `ads/spring.yaml:12:15`; null for programs. */
  readonly where: string | null;
  readonly message: string;
}

/** What a plan is judged in. */
interface Judged {
  readonly declared: readonly Declared[];
  readonly accounts: Accounts;
}

/** What it is judged by. */
interface Judging {
  readonly guardrails: readonly PlacedGuardrails[];
  readonly now: number;
  /** Where a property of a resource is in the configs. */
  readonly place?: (object: Declared, property: string) => string | undefined;
}

/** Rules about sums, which a change breaks elsewhere than where it happens. */
const SUMS = new Set(["maxDailyBudget", "maxLifetimeBudget"]);

/**
 * A plan as it is until its end: the engine deletes last, so what goes may spend next to what comes in its place, on the same
 * day. Check sees it so, too, since it runs in the account.
 */
function untilDeleted(declared: readonly Declared[]): Declared[] {
  const isGoing = ({ kind, before, after }: Declared): boolean =>
    (kind === "campaign" || kind === "adGroup") && before !== undefined && after === undefined;
  const still = new Map(
    declared
      .filter(isGoing)
      .map((one) => [one, { ...one, after: one.before, changed: false, foreign: true, goes: true }] as const),
  );
  const hung = (one: Declared): Declared => {
    const own = still.get(one) ?? one;
    const parent = one.parent && still.get(one.parent);
    if (!parent) return own;
    return own === one ? { ...one, parent } : Object.assign(own, { parent });
  };
  return declared.map(hung);
}

/** Every broken rule. Advisory rules that an unchanged object breaks are not this change's doing. */
export function guardrailFindings(
  { declared, accounts }: Judged,
  { guardrails, now, place }: Judging,
): GuardrailFinding[] {
  const worthAWord = ({ enforcement, rule, object }: GuardrailViolation): boolean =>
    enforcement === "mandatory" || SUMS.has(rule) || object?.changed !== false;
  const judged = (rules: readonly PlacedGuardrails[], of: readonly Declared[]): GuardrailViolation[] =>
    evaluateGuardrails({ declared: of, guardrails: rules, now, accounts });
  const others = only(guardrails, (rule) => !isSpend(rule));
  const found = [...judged(only(guardrails, isSpend), untilDeleted(declared)), ...judged(others, declared)]
    .filter(worthAWord)
    .sort((one, other) => Number(one.enforcement === "advisory") - Number(other.enforcement === "advisory"));
  return found.map((verdict) => ({
    rule: verdict.rule,
    enforcement: verdict.enforcement,
    object: verdict.object ? called(verdict.object) : "the stack",
    property: verdict.property,
    value: verdict.value,
    limit: verdict.limit,
    source: verdict.source,
    where: (verdict.object && place?.(verdict.object, verdict.property)) ?? null,
    message: guardrailMessage(verdict),
  }));
}
