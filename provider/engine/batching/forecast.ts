/** How many calls a planned change will take: what shared-calls, create and remove do, computed without doing it. */
import { lastingBecause, type Resource, type Values } from "../../definitions/index.js";
import { planCreatives, statusBatches } from "../objects/creatives.js";
import { diff } from "../objects/diff.js";
import { lateFields } from "../objects/late-fields.js";
import { scheduleWork } from "../objects/schedule.js";
import { statusWire } from "../objects/status.js";
import { isPatch } from "../objects/update.js";
import { MOST_ITEMS, MOST_PARENTS } from "./shared-calls.js";

/** One resource of a plan. */
export interface PlannedChange {
  readonly resource: Resource;
  readonly op: "create" | "update" | "replace" | "delete";
  readonly before?: Values;
  readonly after?: Values;
  /** Identifies the parent, since its id may not be known yet. */
  readonly parent?: string;
}

/** Calls of one endpoint. */
export interface CallForecast {
  readonly path: string;
  readonly calls: number;
}

/** Counts objects that share calls: up to `most` of the same key per call. */
class Tally {
  readonly #groups = new Map<string, { path: string; most: number; count: number }>();

  add(path: string, most: number, key: unknown = this.#groups.size): void {
    const name = JSON.stringify([path, key]);
    const group = this.#groups.get(name) ?? { path, most, count: 0 };
    group.count += 1;
    this.#groups.set(name, group);
  }

  calls(): CallForecast[] {
    const byPath = new Map<string, number>();
    for (const { path, most, count } of this.#groups.values())
      byPath.set(path, (byPath.get(path) ?? 0) + Math.ceil(count / most));
    return [...byPath].map(([path, calls]) => ({ path, calls }));
  }
}

function addCreate(tally: Tally, change: PlannedChange): void {
  const { resource, parent } = change;
  addCreatives(tally, change, true);
  const { create, update } = resource.operations;
  tally.add(create.path, create.list ? MOST_ITEMS : 1, create.list ? parent : undefined);
  const { after = {} } = change;
  addSchedule(tally, change, {});
  if (update && lateFields(resource).some((name) => after[name] !== undefined)) tally.add(update.path, 1);
}

/** Creatives whose status an update or a create sets, in separate calls. */
function addCreatives(tally: Tally, { resource, before = {}, after = {} }: PlannedChange, isNew: boolean): void {
  const { creatives } = resource.operations;
  if (!creatives) return;
  const { statuses } = planCreatives(isNew ? [] : before[creatives.field], after[creatives.field]);
  for (const keys of Object.values(statuses))
    for (const _batch of statusBatches(keys)) tally.add(creatives.statusPath, 1);
}

/** Whether an update would send only the status of creatives. */
function isCreativeStatusOnly(
  { resource, before = {}, after = {} }: PlannedChange,
  updated: readonly string[],
): boolean {
  const field = resource.operations.creatives?.field;
  return field !== undefined && updated.join() === field && !planCreatives(before[field], after[field]).sendsList;
}

/** Amounts set for now or for the account's next midnight, in separate calls. */
function addSchedule(tally: Tally, { resource, after = {} }: PlannedChange, before: Values): void {
  const { schedule } = resource.operations;
  if (!schedule) return;
  const { now, next } = scheduleWork(schedule, before, after);
  if (now !== undefined) tally.add(schedule.path, MOST_ITEMS, ["now", after.advertiserId]);
  if (next !== undefined) tally.add(schedule.path, MOST_ITEMS, ["next", after.advertiserId]);
}

function addUpdate(tally: Tally, change: PlannedChange): void {
  const { resource, before = {}, after = {}, parent } = change;
  const difference = diff(resource, before, after);
  const verdicts = Object.values(difference.verdicts);
  const { update, status } = resource.operations;
  const updated = difference.changed.filter((name) => difference.verdicts[name] === "update");
  addCreatives(tally, change, false);
  addSchedule(tally, change, before);
  if (update && updated.length > 0 && !isCreativeStatusOnly(change, updated)) {
    const patch = isPatch(update, after, difference);
    tally.add(update.path, update.list ? MOST_ITEMS : 1, update.list ? [parent, patch] : undefined);
  }
  if (status && verdicts.includes("status"))
    tally.add(status.path, MOST_ITEMS, [after.advertiserId, statusWire(resource, after)]);
}

function addDelete(tally: Tally, { resource, before = {} }: PlannedChange): void {
  const { status, children, delete: role } = resource.operations;
  if (children) tally.add(children.path, MOST_PARENTS, ["below", before.advertiserId, resource.title]);
  if (role.by === "status" && status) tally.add(status.path, MOST_ITEMS, [before.advertiserId, "DELETE"]);
  if (role.by === "call" && lastingBecause(role, before) === undefined) tally.add(role.path, 1);
}

/** A replaced asset gives its name to its successor first. */
function addReplace(tally: Tally, change: PlannedChange): void {
  const { operations, origin } = change.resource;
  const { update } = operations;
  if (origin.givesNameAway && update && change.before?.name === change.after?.name) tally.add(update.path, 1);
  addCreate(tally, change);
  addDelete(tally, change);
}

/**
 * Calls by endpoint. A lower bound if the answer decides: a video may need polling until TikTok has processed it, a
 * large file is sent in as many chunks as TikTok requests, and a refused batch is split.
 */
export function forecast(changes: readonly PlannedChange[]): CallForecast[] {
  const tally = new Tally();
  const add = { create: addCreate, update: addUpdate, replace: addReplace, delete: addDelete };
  for (const change of changes) add[change.op](tally, change);
  return tally.calls();
}
