/** What Check and the requests of a run note of campaigns and ad groups in its ledger. */
import { type Resource, UNKNOWN, type Values, valuesIn } from "../definitions/index.js";
import { type Candidate, identityOf, text } from "./guardrail-candidate.js";
import type { RunLedger } from "./run-ledger.js";
import type { RunObject } from "./run-objects.js";
import { moneyOf, type RunPlan } from "./run-plan.js";

/** What is about to be created or changed. */
export interface Asked {
  readonly resource: Resource;
  readonly inputs: Values;
  readonly urn?: string | undefined;
}

/** Whether sums of money speak of it. */
export const isSpending = ({ kind }: Resource): boolean => kind === "campaign" || kind === "adGroup";

/** Notes a campaign or an ad group as Check sees it; undefined for anything else. */
export function note(ledger: RunLedger, candidate: Candidate): RunObject | undefined {
  const { resource, name, urn, before, after } = candidate;
  const { kind } = resource;
  if (kind !== "campaign" && kind !== "adGroup") return undefined;
  const campaignName = kind === "adGroup" ? text(valuesIn(candidate.seen).name) : undefined;
  const identity = identityOf(kind, after, campaignName ?? text(after.campaign));
  const key = urn ?? identity;
  const known = ledger.find(key);
  const was = before ?? known?.before;
  const noted: RunObject = {
    kind,
    key,
    identity,
    name,
    after: moneyOf(after),
    ...(was ? { before: moneyOf(was) } : {}),
    ...(campaignName ? { campaignName } : {}),
    ...(known?.id ? { id: known.id } : {}),
  };
  ledger.put(noted);
  return noted;
}

/** What Check has noted of a resource: by its URN, else by what tells it from others. */
export function notedOf(ledger: RunLedger, { resource, inputs, urn }: Asked): RunObject | undefined {
  if (urn !== undefined) return ledger.find(urn);
  return ledger
    .objects()
    .find(
      ({ planned, kind, after }) =>
        !planned &&
        kind === resource.kind &&
        after.name === inputs.name &&
        after.advertiserId === inputs.advertiserId &&
        (after.campaign === inputs.campaign || after.campaign === UNKNOWN),
    );
}

/** Notes which object of TikTok's a resource is. `plan` is put together only where it matters. */
export function learn(ledger: RunLedger, plan: () => RunPlan, asked: Asked, id: string): void {
  const found = notedOf(ledger, asked);
  if (!found || found.id === id) return;
  const { campaign } = asked.inputs;
  const after = campaign === undefined ? found.after : { ...found.after, campaign };
  // What is new was in no account, and what sums take for this object already is the same by its id.
  const isKnown = found.before === undefined || plan().byId.get(id)?.key === found.key;
  try {
    ledger.put({ ...found, id, after }, !isKnown || after.campaign !== found.after.campaign);
  } catch {
    // It is made: bookkeeping must not make a failure of it. Check reads the ledger again, and reports what is wrong.
  }
}

/** What has failed and has done nothing is no longer noted as sent. */
export function unsend(ledger: RunLedger, asked: Asked): void {
  const noted = notedOf(ledger, asked);
  if (!noted?.sent) return;
  const { sent: _sent, ...rest } = noted;
  try {
    ledger.put(rest, false);
  } catch {
    // What TikTok answered is what counts; a note too many only makes sums higher.
  }
}
