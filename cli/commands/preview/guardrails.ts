/** Evaluates guardrails on a whole plan, as Check does. */
import { isSpend, only } from "../../../provider/adapters/guardrail-candidate.js";
import {
  type Accounts,
  evaluateGuardrails,
  type GuardrailViolation,
  guardrailMessage,
  type PlacedGuardrails,
} from "../../../provider/guardrails/index.js";
import { called, type Declared } from "../../../provider/spend/declared.js";

/** A violated guardrail. */
export interface GuardrailFinding {
  readonly rule: string;
  readonly enforcement: "mandatory" | "advisory";
  readonly object: string;
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  /** `tiktok-ads.policy.yaml:4`. */
  readonly source: string;
  /** Position of the value, `ads/spring.yaml:12:15`; null for programs. */
  readonly where: string | null;
  readonly message: string;
}

/** Context of a plan. */
interface Judged {
  readonly declared: readonly Declared[];
  readonly accounts: Accounts;
}

/** The rules to apply. */
interface Judging {
  readonly guardrails: readonly PlacedGuardrails[];
  readonly now: number;
  /** Position of a resource's property in the configs. */
  readonly place?: (object: Declared, property: string) => string | undefined;
}

/** Rules about sums, which a change may violate at another resource. */
const SUMS = new Set(["maxDailyBudget", "maxLifetimeBudget"]);

/**
 * A plan until its end: the engine deletes last, so a campaign to be deleted may spend on the same day as its
 * replacement. Check also sees it, since it runs in the account.
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

/** Every violation. Advisory rules that an unchanged object violates are not caused by this change. */
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
