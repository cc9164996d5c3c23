/**
 * Recently created objects below parents of this stack that no stack has. If the journal was lost with its machine,
 * only the lists that this run reads anyway show what an earlier run had begun under a name that the program no longer
 * has.
 */
import type { Resource } from "../../definitions/index.js";
import { resources } from "../../resources/index.js";
import type { Seen } from "../batching/level-looks.js";
import { instantOf } from "../objects/times.js";
import { inputsOf } from "../objects/wire.js";
import { isDeleted } from "../reads/row.js";
import type { Row } from "../reads/rows.js";
import type { Session } from "../session.js";
import { freeOf } from "./find-lost.js";
import { importCommand } from "./take-over.js";

/** The owner most likely knows older objects; `tiktok-ads drift` lists those as well. Milliseconds. */
const LATELY_MS = 7 * 86_400_000;

const shownName = (resource: Resource, row: Row): string => String(inputsOf(resource, row, undefined).name ?? "");

async function unmanagedIn(session: Session, { level, parent, rows }: Seen): Promise<string[]> {
  const resource = resources.find(({ operations }) => operations.read.path === level.path);
  if (!resource) return [];
  const since = session.client.serverNow() - LATELY_MS;
  const late = rows.filter((row) => !isDeleted(row) && instantOf(row.create_time) >= since);
  const sentences: string[] = [];
  for (const row of await freeOf(session, resource, late)) {
    const id = String(row[resource.wireId]);
    // Reported also if the states cannot be read: an object that spends must not go unnoticed.
    if (await session.states.holderOf(resource, id).catch(() => undefined)) continue;
    const what = `${resource.noun} "${shownName(resource, row)}" below ${parent}`;
    const status = row.operation_status === undefined ? "" : ` (${String(row.operation_status)})`;
    sentences.push(
      `TikTok has the ${what} as ${id}${status}, created on ${String(row.create_time)} UTC, and no stack of this project has it. An earlier run on another machine may have left it behind. Bring it into the stack (${importCommand(session, resource, row)}), or delete it in TikTok Ads Manager.`,
    );
  }
  return sentences;
}

/** Sentences on them; only from lists that this run has read, so that they cost no call. */
export async function unmanaged(session: Session): Promise<string[]> {
  const seen = await session.shared.levels.seen();
  return (await Promise.all(seen.map((one) => unmanagedIn(session, one)))).flat();
}
