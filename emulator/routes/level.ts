/** The list and status calls of the levels (reference 1.5, 3.1-3.6). */
import { settleAll } from "../behaviour/delivery.js";
import { type Contract, idsParam, p, paging } from "../contract/fields.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import {
  AD,
  ADGROUP,
  CAMPAIGN,
  isDeleted,
  type Level,
  ownedLevel,
  SMART_AD,
  save,
  secondaryStatus,
  shown,
} from "../entities.js";
import { Refusal, refusal } from "../envelope.js";
import { smartRows } from "../smart-plus/creative-rows.js";
import type { Search, Stored } from "../store.js";
import { type Body, bodyIn, parseTime, textOrNone, textsIn, textsOrNone } from "../validate.js";
import type { World } from "../world.js";
import { type Paged, page, pageInfo, pageOf } from "./pages.js";
import { STATUS_FILTERS } from "./statuses.js";

const MAX_PAGE = 1000;
const MAX_SMART_PAGE = 100;
const MAX_IDS = 100;
const MAX_STATUS_IDS = 20;
const DEFAULT_PAGE = 10;

const filterIds = p("string[]", { max: MAX_IDS, ids: true });

/** Filters of a list. Filters that are not here are ignored, like unknown fields. */
function filters(level: Level): Contract {
  const parents: Contract = level === CAMPAIGN ? {} : { campaign_ids: filterIds };
  const groups: Contract = level === CAMPAIGN || level === ADGROUP ? {} : { adgroup_ids: filterIds };
  return {
    ...parents,
    ...groups,
    [level.ids]: filterIds,
    ...(level === AD ? { ad_ids_v2: filterIds } : {}),
    [level.name]: p("string"),
    primary_status: p("string", { oneOf: "primary_status" }),
    secondary_status: p("string", { oneOf: `secondary_status.${level === SMART_AD ? "ad" : level.kind}` }),
    objective_type: p("string", { oneOf: "objective_type", mark: "assumed" }),
    campaign_automation_type: p("string", { oneOf: "campaign_automation_type" }),
    creation_filter_start_time: p("time"),
    creation_filter_end_time: p("time"),
    modified_after: p("time"),
  };
}

/** Parameters of a level's list. */
export const listParams = (level: Level): Contract => ({
  fields: p("string[]"),
  exclude_field_types_in_response: p("string[]", { oneOf: "exclude_field_types_in_response" }),
  filtering: p("object", { of: filters(level) }),
  ...paging(level === SMART_AD ? MAX_SMART_PAGE : MAX_PAGE, { mark: "assumed" }),
});

function searchOf(level: Level, advertiser: string, filtering: Body): Search {
  const texts = (name: string): string[] | undefined => textsOrNone(filtering[name]);
  const primary = filtering.primary_status ?? "STATUS_NOT_DELETE";
  const secondary = textOrNone(filtering.secondary_status);
  const all = secondary === undefined ? primary === "STATUS_ALL" : !secondary.endsWith("_STATUS_NOT_DELETE");
  return {
    advertiser,
    ids: texts(level.ids),
    campaigns: level === CAMPAIGN ? undefined : texts("campaign_ids"),
    adgroups: level === CAMPAIGN || level === ADGROUP ? undefined : texts("adgroup_ids"),
    like: textOrNone(filtering[level.name]),
    ...(all ? {} : { gone: primary === "STATUS_DELETE" }),
  };
}

/** Filters that the store cannot apply; undefined if there is none, so that the store can return the page. */
function furtherFilter(world: World, filtering: Body): ((one: Stored) => boolean) | undefined {
  const tests: ((one: Stored) => boolean)[] = [];
  const time = (name: string, column: string, holds: (at: number, bound: number) => boolean): void => {
    const bound = parseTime(filtering[name]);
    if (!Number.isNaN(bound)) tests.push((one) => holds(parseTime(one.row[column]), bound));
  };
  time("creation_filter_start_time", "create_time", (at, bound) => at >= bound);
  time("creation_filter_end_time", "create_time", (at, bound) => at <= bound);
  time("modified_after", "modify_time", (at, bound) => at >= bound);
  const { objective_type, campaign_automation_type, secondary_status } = filtering;
  if (objective_type !== undefined) tests.push((one) => objectiveOf(world, one) === objective_type);
  if (campaign_automation_type !== undefined)
    tests.push((one) => one.row.campaign_automation_type === campaign_automation_type);
  // `…_ALL` and `…_NOT_DELETE` are groups, which the search has already applied.
  if (secondary_status !== undefined && !/_STATUS_(ALL|NOT_DELETE)$/.test(String(secondary_status)))
    tests.push((one) => secondaryStatus(world, one) === secondary_status);
  const primary = STATUS_FILTERS[String(filtering.primary_status)];
  if (primary) tests.push((one) => primary.test(secondaryStatus(world, one)));
  return tests.length === 0 ? undefined : (one) => tests.every((test) => test(one));
}

const adsV2 = (filtering: Body): string[] | undefined => textsOrNone(filtering.ad_ids_v2);

const objectiveOf = (world: World, one: Stored): unknown =>
  (one.kind === "campaign" ? one : world.store.get("campaign", one.campaign))?.row.objective_type;

function trimmed(row: Body, query: Body): Body {
  const fields = query.fields;
  const noNulls = textsIn(query.exclude_field_types_in_response).includes("NULL_FIELD");
  if (!Array.isArray(fields) && !noNulls) return row;
  const kept = Object.entries(row).filter(
    ([name, value]) => (!Array.isArray(fields) || fields.includes(name)) && !(noNulls && value === null),
  );
  return Object.fromEntries(kept);
}

/**
 * The list of one level; deleted objects are omitted unless requested, also by id (reference 3.1). `only` narrows it.
 */
export function list(world: World, level: Level, call: Call, only?: (one: Stored) => boolean): Paged<Body> {
  settleAll(world, true);
  const { advertiser, body: query } = call;
  const filtering = bodyIn(query.filtering);
  const search = searchOf(level, advertiser, filtering);
  const further = furtherFilter(world, filtering);
  const show = (one: Stored): Body => trimmed(shown(world, one), query);
  const smart = level === AD ? smartRows(world, search, adsV2(filtering), further ?? (() => true)) : [];
  if (smart.length > 0 || (level === AD && adsV2(filtering) !== undefined)) {
    const plain = adsV2(filtering) === undefined ? world.store.find("ad", search).filter(further ?? (() => true)) : [];
    return page([...plain.map(show), ...smart.map((row) => trimmed(row, query))], query, DEFAULT_PAGE);
  }
  if (further || only) {
    const fits = (one: Stored): boolean => (further?.(one) ?? true) && (only?.(one) ?? true);
    const { list: rows, page_info } = page(world.store.find(level.kind, search).filter(fits), query, DEFAULT_PAGE);
    return { list: rows.map(show), page_info };
  }
  const { number, size, offset } = pageOf(query, DEFAULT_PAGE);
  const total = world.store.count(level.kind, search);
  return {
    list: world.store.find(level.kind, search, { limit: size, offset }).map(show),
    page_info: pageInfo(number, size, total),
  };
}

/** Sets the status of one object, or deletes it. */
export function applyStatus(world: World, level: Level, one: Stored, body: Body): void {
  if (isDeleted(world, one)) throw refusal("statusOfDeleted", { noun: level.noun, id: one.id });
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
      applyStatus(world, level, ownedLevel(world, level, id, advertiser), body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ [level.id]: id, error_message: error.message });
    }
  }
  return errors.length > 0 ? { error_list: errors } : {};
}

/** Sets the status of objects, or deletes them: all or nothing. */
export function updateStatus(world: World, level: Level, { advertiser, body }: Call): Body {
  const ids = textsIn(body[level.ids]);
  return world.store.atomically(() => {
    const reply = { [level.ids]: ids, status: body.operation_status };
    if (level === ADGROUP && body.allow_partial_success === true)
      return { ...reply, ...partially(world, level, ids, advertiser, body) };
    for (const id of ids) applyStatus(world, level, ownedLevel(world, level, id, advertiser), body);
    if (level !== CAMPAIGN) return reply;
    const rows = ids.map((id) => ({
      campaign_id: id,
      status: body.operation_status,
      postback_window_mode: world.store.get("campaign", id)?.row.postback_window_mode ?? null,
    }));
    return { ...reply, campaign_list: rows };
  });
}

/** Parameters of a level's status call. */
export const statusParams = (level: Level): Contract => ({
  [level.ids]: idsParam(MAX_STATUS_IDS),
  operation_status: p("string", { required: true, values: ["ENABLE", "DISABLE", "DELETE"] }),
  ...(level === CAMPAIGN ? { postback_window_mode: p("string", { oneOf: "postback_window_mode" }) } : {}),
  ...(level === ADGROUP ? { allow_partial_success: p("boolean") } : {}),
});

/** `…/get/` and `…/status/update/` of a level, optionally under another path. */
export function listAndStatus(
  level: Level,
  source: string,
  path = `/${level.kind}`,
  only?: (one: Stored) => boolean,
): Endpoint[] {
  return [
    get(`${path}/get/`, source, listParams(level), (world, call) => list(world, level, call, only)),
    post(`${path}/status/update/`, source, statusParams(level), (world, call) => updateStatus(world, level, call)),
  ];
}
