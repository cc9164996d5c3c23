/** What an account has, as programs would write it: campaigns, ad groups, ads, with the fewest calls. */

import type { Fault, Resource, Values } from "../../provider/definitions/index.js";
import { inputsOf, isDeleted, outputsOf } from "../../provider/engine/index.js";
import { baselineOf } from "../../provider/engine/objects/wire.js";
import { allPages, type Row, Rows } from "../../provider/engine/reads/rows.js";
import type { Client } from "../../provider/http/client.js";
import { resourceOf } from "../../provider/resources/index.js";

/** A level of the account, from the top. */
export const LEVELS = ["Campaign", "AdGroup", "Ad"] as const;
export type Level = (typeof LEVELS)[number];

/** One object of the account. */
export interface LiveObject {
  readonly resource: Resource;
  readonly id: string;
  readonly row: Row;
  /** As an import shows them. */
  readonly inputs: Values;
  readonly outputs: Values;
  /** Rules of ours that it breaks, although it runs: its code says that they are not kept to. */
  readonly broken?: readonly Fault[];
  /** Id of the campaign or ad group that it hangs under. */
  readonly parentId?: string;
}

/** An account's objects by level; what was deleted is left out. */
export interface Account {
  readonly Campaign: readonly LiveObject[];
  readonly AdGroup: readonly LiveObject[];
  readonly Ad: readonly LiveObject[];
  /** Objects that no resource stands for, such as Smart+ campaigns, by a word for them. */
  readonly left: Readonly<Record<string, number>>;
}

/** More ids than this do not fit a filter (reference 3.1). */
const MOST_IDS = 100;

/** One row as an object. */
function liveObject(resource: Resource, advertiserId: string, row: Row): LiveObject {
  const inputs = inputsOf(resource, { advertiser_id: advertiserId, ...row }, undefined);
  const parent = resource.parent && inputs[resource.parent.field];
  return {
    resource,
    id: String(row[resource.wireId]),
    row,
    inputs,
    outputs: { ...inputs, ...outputsOf(resource, row), ...baselineOf(resource, row, inputs) },
    ...(parent === undefined ? {} : { parentId: String(parent) }),
  };
}

const byId = (one: LiveObject, other: LiveObject): number =>
  one.id.length - other.id.length || (one.id < other.id ? -1 : 1);

const isSmart = (row: Row): boolean =>
  !["MANUAL", undefined, null, ""].includes(row.campaign_automation_type as string);

async function level(
  client: Client,
  title: Level,
  advertiserId: string,
  campaigns: readonly string[] | undefined,
): Promise<readonly Row[]> {
  const { path, maxPageSize } = resourceOf(title).operations.read;
  const filtering = campaigns && campaigns.length <= MOST_IDS ? { filtering: { campaign_ids: campaigns } } : {};
  const rows = await allPages(client, path, { advertiser_id: advertiserId, page_size: maxPageSize, ...filtering });
  return rows.filter((row) => !isDeleted(row));
}

/** Walks the account, a thousand rows a call; `campaigns` are the only ones that are wanted. */
export async function walkAccount(
  client: Client,
  advertiserId: string,
  { campaigns, onLevel }: { readonly campaigns?: readonly string[]; readonly onLevel?: (objects: string) => void } = {},
): Promise<Account> {
  const found: Record<Level, LiveObject[]> = { Campaign: [], AdGroup: [], Ad: [] };
  const left: Record<string, number> = {};
  for (const title of LEVELS) {
    const resource = resourceOf(title);
    onLevel?.(`${resource.noun}s`);
    for (const row of await level(client, title, advertiserId, campaigns)) {
      if (campaigns && !campaigns.includes(String(row.campaign_id))) continue;
      if (isSmart(row)) left[`Smart+ ${resource.noun}`] = (left[`Smart+ ${resource.noun}`] ?? 0) + 1;
      else found[title].push(liveObject(resource, advertiserId, row));
    }
    found[title].sort(byId);
  }
  return { ...found, left };
}

/** Objects by their ids, a hundred a call; one that the account no longer shows is left out. */
export async function objectsByIds(
  client: Client,
  resource: Resource,
  advertiserId: string,
  ids: readonly string[],
): Promise<LiveObject[]> {
  const rows = new Rows(client);
  const call = { ...resource.operations.read, id: resource.wireId };
  const found = await Promise.all([...new Set(ids)].map((id) => rows.find(call, advertiserId, id)));
  return found.flatMap((row) => (row && !isDeleted(row) ? [liveObject(resource, advertiserId, row)] : []));
}

/** The account itself: name, currency, time zone. */
export async function advertiserInfo(client: Client, advertiserId: string): Promise<Row> {
  const { data } = await client.call({
    method: "GET",
    path: "/advertiser/info/",
    kind: "read",
    query: { advertiser_ids: [advertiserId] },
  });
  return ((data.list ?? []) as Row[])[0] ?? {};
}
