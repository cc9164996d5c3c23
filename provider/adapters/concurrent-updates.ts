/**
 * Concurrent updates of several stacks in one account: each has read the account before any has created anything. Each
 * records what it is about to send, and sums include what others have recorded; only updates on one machine see each
 * other.
 */
import { evaluateGuardrails, guardrailMessage, type PlacedGuardrails } from "../guardrails/index.js";
import { text } from "./guardrail-candidate.js";
import { type Asked, notedOf } from "./noted.js";
import type { PlanOfRun } from "./plan-of-run.js";
import type { RunLedger } from "./run-ledger.js";

/** State of this update, and the rules about sums. */
interface Surroundings {
  readonly ledger: RunLedger;
  readonly plan: PlanOfRun;
  readonly guardrails: readonly PlacedGuardrails[];
  readonly now: number;
}

/** Notes what is about to be sent, and why it must not be, with what others are sending; nothing where it may. */
export function stopForConcurrentUpdates(
  asked: Asked,
  { ledger, plan, guardrails, now }: Surroundings,
): string | undefined {
  const advertiserId = text(asked.inputs.advertiserId);
  const noted = advertiserId === undefined ? undefined : notedOf(ledger, asked);
  const others = noted && advertiserId !== undefined ? ledger.send(noted, advertiserId) : [];
  if (others.length === 0) return undefined;
  const { declared } = plan.before(noted?.key, others);
  const verdicts = evaluateGuardrails({ declared, guardrails, now, accounts: plan.accounts });
  const stop = verdicts.find(({ enforcement }) => enforcement === "mandatory");
  if (stop === undefined) return undefined;
  return `${guardrailMessage(stop)} Another update is running in this account, and what it creates counts too.`;
}
