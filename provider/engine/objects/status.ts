/** The status call of one object, and which fields each call changes. */
import type { Resource, Values } from "../../definitions/index.js";
import type { Session } from "../session.js";
import { subject } from "./errors.js";
import { toWire, type Wire } from "./wire.js";

/** The fields of the status call besides the ids. */
export const statusWire = (resource: Resource, inputs: Values): Wire =>
  toWire(resource, inputs, changedBy(resource, "status"));

/** Sends the status call for one object, with all its fields. */
export async function sendStatus(session: Session, resource: Resource, id: string, inputs: Values): Promise<void> {
  const operation = resource.operations.status;
  if (!operation) return;
  await session.shared.setStatus(
    {
      path: operation.path,
      level: resource.operations.read.path,
      ids: operation.ids,
      advertiserId: String(inputs.advertiserId),
      rest: statusWire(resource, inputs),
    },
    id,
    subject(session, resource, inputs),
  );
}

/** Fields that this call changes. */
export function changedBy(resource: Resource, call: "update" | "status" | "schedule"): string[] {
  return Object.entries(resource.fields)
    .filter(
      ([, { tiktok }]) => (typeof tiktok.change === "object" ? (tiktok.change.by ?? "update") : tiktok.change) === call,
    )
    .map(([name]) => name);
}
