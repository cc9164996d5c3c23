/** What earlier runs of a stack began and no run has claimed: reported at the end of a run, never forgotten. */

import type { Resource } from "../../definitions/index.js";
import { resources } from "../../resources/index.js";
import type { Wire } from "../objects/wire.js";
import { findRow } from "../reads/row.js";
import type { Session } from "../session.js";
import { isAbandoned } from "./elsewhere.js";
import { lookFor } from "./find-lost.js";
import type { Intent, Journal, Purpose } from "./journal.js";
import { begunInputs } from "./purpose.js";
import { importCommand } from "./take-over.js";

/** The result of an unclaimed intent. */
export type Outcome = { readonly row: Wire } | "nothing" | "managed" | "unknown";

/** An unclaimed intent, and its result. */
export interface Left {
  readonly intent: Intent;
  readonly purpose: Purpose;
  readonly resource: Resource;
  readonly outcome: Outcome;
}

const resourceNamed = (title: string): Resource | undefined => resources.find((one) => one.title === title);

async function outcomeOf(session: Session, resource: Resource, intent: Intent, purpose: Purpose): Promise<Outcome> {
  const inputs = begunInputs(resource, purpose);
  if (intent.objectId !== undefined) {
    if (session.known.has(intent.objectId) || (await isOwn(session, resource, intent.objectId))) return "managed";
    const row = await findRow(session, resource, intent.objectId, String(inputs.advertiserId), inputs);
    return row ? managed(session, resource, [row]) : "nothing";
  }
  const { fitting } = await lookFor(session, resource, { inputs }, intent.startedAt, true);
  return fitting.length > 0 ? managed(session, resource, fitting) : "nothing";
}

/** Whether this stack has it: Pulumi is asked first, which costs no call. A run that ends early knows little. */
async function isOwn(session: Session, { title }: Resource, id: string): Promise<boolean> {
  const own = await session.states.own().catch(() => []);
  return own.some((one) => one.title === title && one.id === id);
}

async function managed(session: Session, resource: Resource, rows: readonly Wire[]): Promise<Outcome> {
  for (const row of rows) {
    if (!(await session.states.holderOf(resource, String(row[resource.wireId])))) return { row };
  }
  return "managed";
}

function sentence(session: Session, { resource, purpose }: Left, outcome: { row: Wire } | "unknown"): string {
  const what = `${resource.noun} "${purpose.name}"${purpose.parent ? ` below ${purpose.parent}` : ""}`;
  if (outcome === "unknown")
    return `An earlier run was interrupted while it created the ${what}, this run did not reach it, and its outcome could not be determined now. If the program still declares it (--target leaves it out), run pulumi up: it looks for it. Otherwise look for it in TikTok Ads Manager: bring it into the stack (${importCommand(session, resource, undefined)}), or delete it.`;
  const id = String(outcome.row[resource.wireId]);
  const status = outcome.row.operation_status === undefined ? "" : ` (${String(outcome.row.operation_status)})`;
  return `An earlier run was interrupted after it had created the ${what} as ${id}${status}. This run did not adopt it, and no stack of this project has it, so it stays unchanged. If the program still declares it (--target leaves it out), run pulumi up: it adopts it. Otherwise bring it into the stack (${importCommand(session, resource, outcome.row)}), or delete it in TikTok Ads Manager.`;
}

/** After this long without a trace, the create never happened. */
const SETTLED_MS = 60_000;

/** Determines the results of intents. Deletes those of objects in a state, and of creates that never happened. */
export async function lookAfter(session: Session, journal: Journal, intents: readonly Intent[]): Promise<Left[]> {
  const looks = intents.map(async (intent): Promise<Left[]> => {
    const { purpose } = intent;
    const resource = purpose && resourceNamed(purpose.kind);
    if (!purpose || !resource) return [];
    const outcome = await outcomeOf(session, resource, intent, purpose).catch(() => "unknown" as const);
    const settled = session.client.serverNow() - intent.startedAt > SETTLED_MS;
    // What a living process has begun may appear yet.
    const isOver = outcome === "managed" || (outcome === "nothing" && settled);
    if (isOver && intent.heldBy === undefined) await journal.forget(intent);
    return [{ intent, purpose, resource, outcome }];
  });
  return (await Promise.all(looks)).flat();
}

/**
 * How long intents of the first release, whose purpose is unknown, are reported. `tiktok-ads drift` lists such objects
 * anyway.
 */
const NAMELESS_MS = 7 * 86_400_000;

/** The sentence on an intent with too little information for this release; undefined for all others. */
export function unreadable(session: Session, { purpose, objectId, startedAt }: Intent): string | undefined {
  if (purpose && resourceNamed(purpose.kind)) return undefined;
  const as = objectId === undefined ? "" : ` as ${objectId}`;
  if (purpose)
    return `An earlier run was interrupted while it created the ${purpose.kind} "${purpose.name}"${as} in account ${purpose.advertiserId}. This release of pulumi-tiktok has no such resource, so its result is unknown. Use the release that created it, or look for it in TikTok Ads Manager.`;
  if (session.client.serverNow() - startedAt > NAMELESS_MS) return undefined;
  return `A run of the first release of pulumi-tiktok on this machine was interrupted at ${new Date(startedAt).toISOString()} while it created an object${as}. That release did not record which one, or for which stack. Run tiktok-ads drift: it lists objects at TikTok that no stack has.`;
}

/** The sentence on an unclaimed intent; undefined if there is nothing to report. */
function reported(session: Session, left: Left): string | undefined {
  const { intent, outcome } = left;
  if (outcome === "managed" || outcome === "nothing") return undefined;
  // An object that an answer named and that could not be checked is most likely in the state already.
  if (outcome === "unknown" && intent.objectId !== undefined) return undefined;
  return sentence(session, left, outcome);
}

/** What earlier runs of this stack have left behind, and those of scopes that no run will ever have again. */
async function leftOf(session: Session, journal: Journal): Promise<Intent[]> {
  const scopes = [await session.scope()];
  for (const scope of await journal.scopes()) if (await isAbandoned(session, scope)) scopes.push(scope);
  const left = (await Promise.all(scopes.map((scope) => journal.left(scope)))).flat();
  // What the first release left has no scope, and comes with each.
  return [...new Map(left.map((intent) => [intent.row, intent])).values()];
}

/**
 * Sentences on what earlier runs of this stack have left behind and this run has not claimed. `isToCome` marks creates
 * that this run has only seen in a preview: the update claims those.
 */
export async function leftovers(
  session: Session,
  journal: Journal,
  isToCome: (kind: string, advertiserId: string, name: string) => boolean,
): Promise<string[]> {
  const left = await leftOf(session, journal);
  const unclaimed = left.filter(
    ({ purpose }) => purpose && !isToCome(purpose.kind, purpose.advertiserId, purpose.name),
  );
  const looked = await lookAfter(session, journal, unclaimed);
  const untold = left.flatMap((intent) => unreadable(session, intent) ?? []);
  return [...untold, ...looked.flatMap((one) => reported(session, one) ?? [])];
}
