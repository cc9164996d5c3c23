/** The status calls of the three levels (reference 3.1-3.6): 1 to 20 ids, all or nothing. */
import { ADGROUP, CAMPAIGN, idList, isDeleted, type Level, owned, required, save } from "../entities.js";
import { invalid, Refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";

const MOST = 20;

function refuseDeleted(world: World, level: Level, one: Stored): void {
  if (isDeleted(world, one))
    throw invalid(`The status of ${level.noun} ${one.id} cannot be modified: it has been deleted.`);
}

function apply(world: World, level: Level, one: Stored, body: Body): void {
  refuseDeleted(world, level, one);
  const action = String(body.operation_status);
  if (action === "DELETE") {
    save(world, { ...one, deleted: true }, { ...one.row, operation_status: "DELETE" });
    return;
  }
  const postback =
    level === CAMPAIGN && body.postback_window_mode ? { postback_window_mode: body.postback_window_mode } : {};
  save(world, one, { ...one.row, operation_status: action, ...postback });
}

function partially(world: World, level: Level, ids: readonly string[], advertiser: string, body: Body): Body {
  const errors: Body[] = [];
  for (const id of ids) {
    try {
      apply(world, level, owned(world, level.kind, id, advertiser, level.noun), body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ [level.id]: id, error_message: error.message });
    }
  }
  return errors.length > 0 ? { error_list: errors } : {};
}

/** Sets the status of objects, or deletes them. */
export function updateStatus(world: World, level: Level, advertiser: string, body: Body): Body {
  const ids = idList(body, level.ids, MOST);
  const action = required(body, "operation_status");
  if (!["ENABLE", "DISABLE", "DELETE"].includes(action))
    throw invalid("operation_status: Must be one of: ENABLE, DISABLE, DELETE.");
  return world.store.atomically(() => {
    const reply = { [level.ids]: ids, status: action };
    if (level === ADGROUP && body.allow_partial_success === true)
      return { ...reply, ...partially(world, level, ids, advertiser, body) };
    for (const id of ids) apply(world, level, owned(world, level.kind, id, advertiser, level.noun), body);
    if (level !== CAMPAIGN) return reply;
    const rows = ids.map((id) => ({
      campaign_id: id,
      status: action,
      postback_window_mode: world.store.get("campaign", id)?.row.postback_window_mode ?? null,
    }));
    return { ...reply, campaign_list: rows };
  });
}
