/** Records in a run's ledger what Check and the requests reveal about campaigns and ad groups. */
import { type Resource, UNKNOWN, type Values, valuesIn } from "../definitions/index.js";
import { diff } from "../engine/index.js";
import { type Sends, sendsOf } from "../spend/held.js";
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

/** Whether it affects sums of money. */
export const isSpending = ({ kind }: Resource): boolean => kind === "campaign" || kind === "adGroup";

/** What the change sends. Check sees a replacement a second time, without what it replaces. */
function sentBy({ resource, before, after, isChanged }: Candidate, known: RunObject | undefined): Sends {
  if (!before) return known?.before ? "replacement" : "changes";
  return isChanged === false ? "changes" : sendsOf(resource, diff(resource, before, after));
}

/** Records a campaign or an ad group as Check sees it; undefined for anything else. */
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
    ...(was ? { before: moneyOf(was), sends: sentBy(candidate, known) } : {}),
    ...(campaignName ? { campaignName } : {}),
    ...(known?.id ? { id: known.id } : {}),
  };
  ledger.put(noted);
  return noted;
}

/** What Check has recorded of a resource: by its URN, else by its identifying properties. */
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

/** Records which TikTok object a resource is. `plan` is built only if needed. */
export function learn(ledger: RunLedger, plan: () => RunPlan, asked: Asked, id: string): void {
  const found = notedOf(ledger, asked);
  if (!found || found.id === id) return;
  const { campaign } = asked.inputs;
  const after = campaign === undefined ? found.after : { ...found.after, campaign };
  // A new object was in no account, and sums already use this object under its id.
  const isKnown = found.before === undefined || plan().byId.get(id)?.key === found.key;
  try {
    ledger.put({ ...found, id, after }, !isKnown || after.campaign !== found.after.campaign);
  } catch {
    // It exists: bookkeeping must not turn that into a failure. Check reads the ledger again, and reports the error.
  }
}

/** Failed requests without effect are no longer recorded as sent. */
export function unsend(ledger: RunLedger, asked: Asked): void {
  const noted = notedOf(ledger, asked);
  if (!noted?.sent) return;
  const { sent: _sent, ...rest } = noted;
  try {
    ledger.put(rest, false);
  } catch {
    // TikTok's answer counts; a record too many only makes sums higher.
  }
}
