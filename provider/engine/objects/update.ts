import { type Resource, type UpdateOperation, type Values, wireName } from "../../definitions/index.js";
import { finished } from "../assets/create.js";
import { itemsOf } from "../batching/shared-calls.js";
import type { Session } from "../session.js";
import { strayAnswer } from "./answers.js";
import { type Difference, diff } from "./diff.js";
import { explain, subject } from "./errors.js";
import { afterFailedUpdate, type Progress } from "./failed-update.js";
import { sendSchedule } from "./send-schedule.js";
import { changedBy, sendStatus } from "./status.js";
import { turnOf } from "./turn-of.js";
import {
  type CreativeWork,
  creativeWork,
  type Materials,
  materialsAfter,
  sendCreativeStatus,
} from "./update-creatives.js";
import { renewedBaseline, resetWire, toWire, type Wire } from "./wire.js";

const inPlace = (difference: Difference): string[] =>
  difference.changed.filter((name) => difference.verdicts[name] === "update");

const removedIn = (difference: Difference, news: Values): string[] =>
  inPlace(difference).filter((name) => news[name] === undefined);

/** Whether TikTok accepts only the changed fields (reference 3.6). */
export const isPatch = ({ patchable }: UpdateOperation, news: Values, difference: Difference): boolean =>
  patchable !== undefined &&
  removedIn(difference, news).length === 0 &&
  inPlace(difference).every((name) => patchable.includes(name));

/** Whether TikTok would accept the property at all: what other settings have fixed is not sent. */
function isOpen(resource: Resource, name: string, olds: Values): boolean {
  const change = resource.fields[name]?.tiktok.change;
  return typeof change !== "object" || change.inPlace(olds[name], olds[name], olds);
}

/** The properties that go into the body: what changed, or the complete set (reference 3.1, 3.2, 3.6). */
function bodyOf(
  resource: Resource,
  operation: UpdateOperation,
  olds: Values,
  news: Values,
  difference: Difference,
): Wire {
  const changed = inPlace(difference);
  const patch = isPatch(operation, news, difference);
  const names =
    operation.style === "partial" || patch
      ? changed
      : changedBy(resource, "update").filter((name) => changed.includes(name) || isOpen(resource, name, olds));
  const fields = { ...resetWire(resource, removedIn(difference, news)), ...toWire(resource, news, names) };
  return patch ? { patch_update: true, ...fields } : fields;
}

/** The difference without the list of creatives if only the status of some changes. */
function withoutList(difference: Difference, { operation, list }: CreativeWork): Difference {
  if (list !== undefined) return difference;
  return { ...difference, changed: difference.changed.filter((name) => name !== operation.field) };
}

/** Properties that TikTok applies to all objects below the same parent. */
const carriedIn = ({ fields }: Resource, names: readonly string[]): string[] =>
  names.filter((name) => fields[name]?.tiktok.carried);

/**
 * Sends an update. Omits properties that TikTok applies to all objects below the parent if an update of this run has
 * already sent them, and the whole call if nothing else changes.
 */
async function sendCarried(
  session: Session,
  resource: Resource,
  news: Values,
  difference: Difference,
  send: (difference: Difference) => Promise<Wire | undefined>,
): Promise<Wire | undefined> {
  const carried = carriedIn(resource, inPlace(difference));
  const parent = resource.parent && news[resource.parent.field];
  if (carried.length === 0 || parent === undefined) return send(difference);
  const values = carried.map((name) => [name, news[name] ?? null]);
  const rest = { ...difference, changed: difference.changed.filter((name) => !carried.includes(name)) };
  return session.shared.carried.take(
    `${resource.title} ${String(news.advertiserId)} ${String(parent)}`,
    values,
    (isDone) => (isDone ? (inPlace(rest).length === 0 ? Promise.resolve(undefined) : send(rest)) : send(difference)),
  );
}

/** An object and what becomes of it. */
interface ChangedObject {
  readonly id: string;
  readonly olds: Values;
  readonly given: Values;
  readonly whole: Difference;
  readonly work: CreativeWork | undefined;
}

/** What the update call itself has to change. */
const ownDifference = ({ whole, work }: ChangedObject): Difference => (work ? withoutList(whole, work) : whole);

/** The update call of the object; the row of the answer, where there is one. */
async function sendUpdate(session: Session, resource: Resource, change: ChangedObject): Promise<Wire | undefined> {
  const operation = resource.operations.update;
  const { id, olds, given, work } = change;
  const difference = ownDifference(change);
  const news = work?.list ? { ...given, [work.operation.field]: work.list } : given;
  if (!operation || inPlace(difference).length === 0) return undefined;
  const account = { advertiser_id: news.advertiserId };
  const about = subject(session, resource, news);
  if (!operation.list) {
    return sendCarried(session, resource, news, difference, async (some) => {
      const { patch_update: _patch, ...fields } = bodyOf(resource, operation, olds, news, some);
      const data = await session.shared.write(resource.operations.read.path, {
        path: operation.path,
        kind: "write",
        body: { ...account, [resource.wireId]: id, ...fields },
        about: [about],
        ...turnOf(resource, news),
      });
      const stray = strayAnswer(operation.path, id, data[resource.wireId]);
      if (stray) throw stray;
      return data;
    });
  }
  const { patch_update, ...fields } = bodyOf(resource, operation, olds, news, difference);
  const item = { [resource.wireId]: id, ...fields };
  const flag = patch_update === undefined ? {} : { patch_update };
  const shared = { ...account, ...toWire(resource, news, operation.list.shared), ...flag };
  const key = { ...itemsOf(resource, news, operation.path, operation.list.name), shared };
  session.shared.batchGroups.settle(resource, news);
  return session.shared.updateItem(key, item, about);
}

/** Update of any resource. Pausing comes first and enabling last, so that no half-finished update spends. */
export async function update(
  session: Session,
  resource: Resource,
  id: string,
  olds: Values,
  news: Values,
): Promise<Values> {
  const difference = diff(resource, olds, news);
  const status = difference.changed.some((name) => difference.verdicts[name] === "status");
  const pausing = status && news.status === "DISABLE";
  const progress: Progress = { paused: false, changed: false };
  let materials: Materials | undefined;
  let answer: Wire | undefined;
  try {
    if (pausing) await sendStatus(session, resource, id, news);
    progress.paused = pausing;
    const work = await creativeWork(session, resource, id, olds, news);
    const change = { id, olds, given: news, whole: difference, work };
    answer = await sendUpdate(session, resource, change);
    progress.changed = inPlace(ownDifference(change)).length > 0;
    await sendSchedule(session, resource, id, olds, news);
    progress.changed ||= difference.changed.includes(resource.operations.schedule?.property ?? "");
    materials = work && materialsAfter(work, answer);
    if (work && materials) {
      await sendCreativeStatus(session, resource, { id, inputs: news, statuses: work.plan.statuses, materials });
      progress.changed = true;
    }
    if (status && !pausing) await sendStatus(session, resource, id, news);
  } catch (error) {
    throw explain(resource, olds, error, afterFailedUpdate(resource, error, progress));
  }
  const { creatives } = resource.operations;
  const ids = creatives && materials ? { [creatives.output]: materials } : {};
  const baseline = renewedBaseline(resource, answer ?? {}, olds, news);
  const outputs = { ...keptOutputs(resource, olds), ...ids, ...news, ...baseline };
  return finished(session, resource, news, { id, outputs });
}

function keptOutputs(resource: Resource, olds: Values): Values {
  return Object.fromEntries(
    Object.keys(resource.outputs).flatMap((name) => (olds[name] === undefined ? [] : [[name, olds[name]]])),
  );
}

/** TikTok's names of the fields that the update call accepts; for checks against the reference. */
export function updatableWireNames(resource: Resource): string[] {
  return changedBy(resource, "update").flatMap((name) => {
    const field = resource.fields[name];
    const wire = field ? wireName(name, field) : null;
    return wire ? [wire] : [];
  });
}
