import type { Resource, Values } from "../../definitions/index.js";
import { withArticle } from "../../text/article.js";
import { messageOf } from "../../text/shape.js";
import { diff } from "../objects/diff.js";
import { called, LifecycleError } from "../objects/errors.js";
import { inputsOf, type Wire } from "../objects/wire.js";
import type { Holder, Session } from "../session.js";
import { differences, fits, freeOf } from "./find-lost.js";
import { parentWire } from "./object-lookup.js";

/** How to bring an unmanaged object into the stack, by the adapter that the program uses. */
export function importCommand(session: Session, resource: Resource, row: Wire | undefined): string {
  const id = row === undefined ? "ID" : String(row[resource.wireId]);
  if (session.adapter === "native") return `pulumi import ${resource.token} NAME ${id}`;
  const campaign = row?.campaign_id;
  return campaign === undefined ? "tiktok-ads import" : `tiktok-ads import --campaign ${String(campaign)}`;
}

/** The state resource that has the object. Throws LifecycleError if it cannot be told, or if guessing is not safe. */
export async function holderOf(
  session: Session,
  resource: Resource,
  inputs: Values,
  id: string,
): Promise<Holder | undefined> {
  const holder = await readHolder(session, resource, inputs, id);
  if (!holder?.isNewer || session.known.has(id) || session.known.isMade(id)) return holder;
  throw new LifecycleError(
    `${called(resource, inputs)}: another update of this stack has created ${resource.noun} ${id} since this one began. No second one was created. Let one update of a stack end before the next begins, then run pulumi up again.`,
  );
}

async function readHolder(
  session: Session,
  resource: Resource,
  inputs: Values,
  id: string,
): Promise<Holder | undefined> {
  try {
    return await session.states.holderOf(resource, id);
  } catch (error) {
    const why = messageOf(error);
    throw new LifecycleError(
      `${called(resource, inputs)}: ${resource.noun} ${id} may be what an earlier run left behind, and whether a stack has it is unknown, because the states of this project's stacks cannot be read: ${why} No second one was created. Make sure that \`pulumi stack export\` works in ${session.projectFolder}, then run pulumi up again.`,
      { cause: error },
    );
  }
}

/** Rows that neither this machine's creates nor any state of the project has. */
export async function unmanaged(
  session: Session,
  resource: Resource,
  inputs: Values,
  rows: readonly Wire[],
): Promise<Wire[]> {
  const free = await freeOf(session, resource, rows);
  const holders = await Promise.all(
    free.map((row) => holderOf(session, resource, inputs, String(row[resource.wireId]))),
  );
  return free.filter((_row, index) => holders[index] === undefined);
}

/** Properties that no update can bring to the declared value; empty if there are none. */
function unchangeable(resource: Resource, inputs: Values, row: Wire): readonly string[] {
  return diff(resource, inputsOf(resource, row, inputs, false), inputs).replaces;
}

/** There is one with this name and other content: both are named, and the user decides. */
export function refuseOther(session: Session, resource: Resource, inputs: Values, row: Wire): LifecycleError {
  const id = String(row[resource.wireId]);
  const parent = row[parentWire(resource)];
  const below = parent === undefined ? "" : ` below ${String(parent)}`;
  const unlike = differences(resource, inputs, row).join(", ");
  const but = unlike && `, but differs in ${unlike}`;
  return new LifecycleError(
    `${called(resource, inputs)}: TikTok already has ${withArticle(resource.noun)} with this name, ${id}${below}, which no stack of this project has. It may be what an earlier run left behind${but}. No second one was created. Give this one another name, bring the other into the stack (${importCommand(session, resource, row)}), or delete it in TikTok Ads Manager; then run pulumi up again.`,
  );
}

/**
 * Refuses to adopt an object of ours that no update can bring to what the program declares now: only deleting it could,
 * and that is not ours to decide while no state has it.
 */
export function refuseChanged(resource: Resource, inputs: Values, row: Wire): void {
  const fixed = unchangeable(resource, inputs, row);
  if (fixed.length === 0) return;
  throw new LifecycleError(
    `${called(resource, inputs)}: an earlier run created it as ${String(row[resource.wireId])} and was interrupted. Since then the program has changed ${fixed.join(", ")}, which TikTok cannot change in an existing ${resource.noun}. No second one was created. Undo that change, run pulumi up, and make it again: then the ${resource.noun} is replaced. Or delete it in TikTok Ads Manager and run pulumi up again.`,
  );
}

/** The row to adopt; refuses if none is ours but one has the name. Undefined if there are no rows. */
export function chosen(session: Session, resource: Resource, inputs: Values, rows: readonly Wire[]): Wire | undefined {
  const fitting = rows.find((row) => fits(resource, inputs, row));
  if (fitting) return fitting;
  const [other] = rows;
  if (other) throw refuseOther(session, resource, inputs, other);
  return undefined;
}

/** If several cannot be distinguished, the user decides. */
export const tooMany = (resource: Resource, inputs: Values, ids: readonly string[]): LifecycleError =>
  new LifecycleError(
    `${called(resource, inputs)}: an earlier create was interrupted, and TikTok now has ${ids.length} that match: ${ids.join(", ")}. No further one was created. Import the right one and delete the others.`,
  );
