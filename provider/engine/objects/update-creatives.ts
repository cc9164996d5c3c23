/** Calls for the creatives of a Smart+ ad in addition to the ad's own (reference/smart-plus.md 2, 8, 11, 17). */

import type { CreativesOperation, Resource, Values } from "../../definitions/index.js";
import { findRow } from "../reads/row.js";
import type { Session } from "../session.js";
import { strayAnswer } from "./answers.js";
import { type CreativePlan, entriesOf, listToSend, materialsOf, planCreatives, statusBatches } from "./creatives.js";
import { called, LifecycleError, subject } from "./errors.js";
import { turnOf } from "./turn-of.js";

import type { Wire } from "./wire.js";

type Materials = Readonly<Record<string, string>>;

const isMaterials = (value: unknown): value is Materials =>
  typeof value === "object" && value !== null && Object.values(value).every((id) => typeof id === "string");

/** What an update has to do with the creatives, and their known ids. */
export interface CreativeWork {
  readonly operation: CreativesOperation;
  readonly plan: CreativePlan;
  readonly materials: Materials;
  /** The list as the update sends it; undefined if it is unchanged. */
  readonly list?: readonly Values[];
}

/** Whether TikTok adds creatives itself: those are not in the program and stay. */
const addsByItself = (values: Values): boolean =>
  entriesOf([values.adConfiguration]).some((one) => one.creativeAutoAddToggle === true);

async function liveMaterials(session: Session, resource: Resource, id: string, news: Values): Promise<Materials> {
  const row = await findRow(session, resource, id, String(news.advertiserId), news);
  return row ? materialsOf(row) : {};
}

/** Compares the lists and finds the ids: from the state if sufficient, else from the account. */
export async function creativeWork(
  session: Session,
  resource: Resource,
  id: string,
  olds: Values,
  news: Values,
): Promise<CreativeWork | undefined> {
  const operation = resource.operations.creatives;
  if (!operation) return undefined;
  const plan = planCreatives(olds[operation.field], news[operation.field]);
  const changes = plan.sendsList || plan.statuses.ENABLE.length + plan.statuses.DISABLE.length > 0;
  if (!changes) return undefined;
  const stored = olds[operation.output];
  const keepsForeign = plan.sendsList && addsByItself(news);
  const known = isMaterials(stored) && plan.kept.every((key) => key in stored) && !keepsForeign;
  const materials = known ? stored : await liveMaterials(session, resource, id, news);
  if (!plan.sendsList) return { operation, plan, materials };
  const mine = new Set([...plan.kept, ...plan.added, ...plan.removed]);
  const foreign = keepsForeign ? Object.entries(materials).filter(([key]) => !mine.has(key)) : [];
  const list = [...listToSend(news[operation.field], materials), ...foreign.map(([, one]) => ({ adMaterialId: one }))];
  return { operation, plan, materials, list };
}

/** Ids after an update: from its answer if it shows them. */
export const materialsAfter = (work: CreativeWork, answer: Wire | undefined): Materials => {
  const shown = answer ? materialsOf(answer) : {};
  return Object.keys(shown).length > 0 ? shown : work.materials;
};

/** An ad whose creatives are paused and resumed. */
interface Creatives {
  readonly id: string;
  readonly inputs: Values;
  readonly statuses: CreativePlan["statuses"];
  readonly materials: Materials;
}

/** Pauses and resumes creatives, twenty a call, carousels apart. */
export async function sendCreativeStatus(
  session: Session,
  resource: Resource,
  { id, inputs, statuses, materials }: Creatives,
): Promise<void> {
  const path = resource.operations.creatives?.statusPath;
  if (path === undefined) return;
  for (const status of ["DISABLE", "ENABLE"] as const) {
    for (const keys of statusBatches(statuses[status])) {
      const ids = keys.map((key) => materials[key]);
      const missing = ids.filter((one) => one === undefined).length;
      if (missing > 0) {
        throw new LifecycleError(
          `${called(resource, inputs)}: TikTok shows no id yet for ${missing} of its creatives, so they could not be ${status === "DISABLE" ? "paused" : "resumed"} yet. Run pulumi up again.`,
        );
      }
      const data = await session.shared.write(resource.operations.read.path, {
        path,
        kind: "write",
        ...(status === "DISABLE" ? { urgency: "stop" as const } : {}),
        body: {
          advertiser_id: inputs.advertiserId,
          [resource.wireId]: id,
          ad_material_ids: ids,
          operation_status: status,
        },
        about: [subject(session, resource, inputs)],
        ...turnOf(resource, inputs),
      });
      const stray = strayAnswer(path, id, data[resource.wireId]);
      if (stray) throw stray;
    }
  }
}

/** The statuses that new creatives need: they start running. */
export const statusesOfNew = (resource: Resource, inputs: Values): CreativePlan["statuses"] => {
  const field = resource.operations.creatives?.field;
  return planCreatives([], field === undefined ? [] : inputs[field]).statuses;
};

export type { Materials };
