/** How objects are found that a call has created: by the list call of their resource. */
import { type Resource, type Values, valuesIn } from "../../definitions/index.js";
import { tiktokTime } from "../objects/times.js";
import { toWire, type Wire } from "../objects/wire.js";
import { allPages, rowsOf } from "../reads/rows.js";
import type { Session } from "../session.js";
import { createdAfter, ROUNDING_MS } from "./created-after.js";
import type { Lookup } from "./lookup.js";

const MINUTE_MS = 60_000;

const timeText = (ms: number): string => tiktokTime(`${new Date(ms).toISOString().slice(0, 19)}Z`);

const isNamed =
  (resource: Resource, inputs: Values) =>
  (row: Wire): boolean =>
    Object.entries(toWire(resource, inputs, ["name"])).every(([name, value]) => row[name] === value);

/** Whether the list is searched here, and not by a filter of TikTok's. */
const isSearchedHere = ({ operations: { lookup } }: Resource): boolean =>
  lookup?.name !== undefined || lookup?.unfiltered === true;

/** Rows of the name, of the whole list or by its own parameter for names, which no list takes exactly. */
async function rowsOfName(session: Session, resource: Resource, inputs: Values): Promise<Wire[]> {
  const { read, lookup } = resource.operations;
  const byName = lookup?.name === undefined ? {} : { [lookup.name]: inputs.name };
  const query = { advertiser_id: inputs.advertiserId, ...byName, page_size: read.maxPageSize };
  return (await allPages(session.client, read.path, query, { list: read.rows })).filter(isNamed(resource, inputs));
}

/** Before a create: a list without any filter is the same for all that are about to be created, and read once for them. */
async function rowsBeforeCreate(session: Session, resource: Resource, inputs: Values): Promise<Wire[]> {
  const { read, lookup } = resource.operations;
  if (!lookup?.unfiltered) return rowsOfName(session, resource, inputs);
  const query = { advertiser_id: inputs.advertiserId, page_size: read.maxPageSize };
  const data = await session.shared.look(read.path, query);
  const isWhole = Number(valuesIn(data.page_info).total_page ?? 1) <= 1;
  if (!isWhole) return rowsOfName(session, resource, inputs);
  return rowsOf(data, read.path, read.rows).filter(isNamed(resource, inputs));
}

/** Where a row of this resource holds its parent's id. */
export function parentWire(resource: Resource): string {
  const field = resource.operations.lookup?.parent?.field ?? "";
  return Object.keys(toWire(resource, { [field]: "1" }, [field]))[0] ?? "";
}

/** Looks in the resource's list. */
export const objectLookup: Lookup = {
  where: "of",

  /** One list call. */
  async createdSince(session, resource, inputs, since) {
    const { path, maxPageSize, rows: list } = resource.operations.read;
    const { parent, unfiltered } = resource.operations.lookup ?? {};
    if (isSearchedHere(resource)) {
      const rows = await rowsOfName(session, resource, inputs);
      // Without create times, what no stack had of this name was refused before the create was sent.
      return unfiltered ? rows : rows.filter((row) => createdAfter(row, since));
    }
    // Whole minutes, so that creates that were lost together are looked up with one call; what is older falls out below.
    const filtering = {
      creation_filter_start_time: timeText(Math.floor((since - ROUNDING_MS) / MINUTE_MS) * MINUTE_MS),
      ...(parent ? { [parent.filter]: [inputs[parent.field]] } : {}),
    };
    const query = { advertiser_id: inputs.advertiserId, filtering, page_size: maxPageSize };
    return rowsOf(await session.shared.look(path, query), path, list)
      .filter(isNamed(resource, inputs))
      .filter((row) => createdAfter(row, since));
  },

  /** One list call, since TikTok's name filter is fuzzy. */
  async ofName(session, resource, inputs) {
    const { read } = resource.operations;
    if (isSearchedHere(resource)) return (await rowsOfName(session, resource, inputs))[0];
    const wanted = toWire(resource, inputs, ["name"]);
    const query = { advertiser_id: inputs.advertiserId, filtering: wanted, page_size: read.maxPageSize };
    return rowsOf(await session.shared.look(read.path, query), read.path, read.rows).find(isNamed(resource, inputs));
  },

  /** Below the same parent. */
  isInPlace(resource, inputs, row) {
    const parent = resource.operations.lookup?.parent;
    return parent !== undefined && String(row[parentWire(resource)]) === String(inputs[parent.field]);
  },
};

/**
 * Living objects of the same name below the same parent, whenever they were made: of the list that all creates of the run
 * share. Where there is no parent, of the account.
 */
export async function siblingsNamed(session: Session, resource: Resource, inputs: Values): Promise<readonly Wire[]> {
  const { parent } = resource.operations.lookup ?? {};
  const { path, maxPageSize, rows: list } = resource.operations.read;
  if (isSearchedHere(resource)) return rowsBeforeCreate(session, resource, inputs);
  if (!parent) {
    const filtering = toWire(resource, inputs, ["name"]);
    const query = { advertiser_id: inputs.advertiserId, filtering, page_size: maxPageSize };
    return (await allPages(session.client, path, query, { list })).filter(isNamed(resource, inputs));
  }
  const level = { path, filter: parent.filter, wire: parentWire(resource), pageSize: maxPageSize };
  const rows = await session.shared.levels.under(level, String(inputs.advertiserId), String(inputs[parent.field]));
  return rows.filter(isNamed(resource, inputs));
}
