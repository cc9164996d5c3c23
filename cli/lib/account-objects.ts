/** An account's objects, as programs would declare them: campaigns, ad groups, ads, with the fewest calls. */

import { accountInfoOf } from "../../provider/adapters/account-spend.js";
import { type Automation, type Fault, type Resource, rowsIn, type Values } from "../../provider/definitions/index.js";
import { inputsOf, isDeleted, outputsOf } from "../../provider/engine/index.js";
import { withScheduled } from "../../provider/engine/objects/schedule.js";
import { baselineOf } from "../../provider/engine/objects/wire.js";
import { allPages, type Row, Rows } from "../../provider/engine/reads/rows.js";
import type { Client } from "../../provider/http/client.js";
import { AccountCache } from "../../provider/local-state/account-cache.js";
import { resources } from "../../provider/resources/index.js";
import { groupBy } from "./group.js";

/** What is read from an account: plain objects and Smart+ ones, by the automation type of their rows, parents first. */
const TREES = [
  ...groupBy(
    resources.filter((one) => one.import === "listed"),
    ({ automation }) => automation,
  ),
];

/** Defaults for rows that do not show it. */
const PLAIN: Automation = "MANUAL";

/** One object of the account. */
export interface LiveObject {
  readonly resource: Resource;
  readonly id: string;
  readonly row: Row;
  /** The inputs that an import shows. */
  readonly inputs: Values;
  readonly outputs: Values;
  /** Rules that it violates although it runs: its code marks them as unchecked. */
  readonly broken?: readonly Fault[];
  /** Id of its campaign or ad group. */
  readonly parentId?: string;
}

/** An account's objects, parents before children; deleted ones are omitted. */
export interface Account {
  readonly objects: readonly LiveObject[];
  /** Objects without a resource, such as old Smart+ campaigns, by a noun for them. */
  readonly left: Readonly<Record<string, number>>;
}

/** Maximum number of ids in a filter (reference 3.1). */
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

/** The origin of an object: lists of plain objects also show Smart+ ones. */
const automationOf = (row: Row): string => String(row.campaign_automation_type || PLAIN);

/** The plain list of ads has one row per creative of a Smart+ ad, which its own list shows as one ad. */
const CREATIVE = "UPGRADED_SMART_PLUS_CREATIVE";

async function level(
  client: Client,
  { operations }: Resource,
  advertiserId: string,
  campaigns: readonly string[] | undefined,
): Promise<readonly Row[]> {
  const { path, maxPageSize } = operations.read;
  const filtering = campaigns && campaigns.length <= MOST_IDS ? { filtering: { campaign_ids: campaigns } } : {};
  const rows = await allPages(client, path, { advertiser_id: advertiserId, page_size: maxPageSize, ...filtering });
  return rows.filter((row) => !isDeleted(row));
}

const keyIn = (path: string | undefined, id: unknown): string => `${path} ${String(id)}`;

/** Options for reading an account. */
export interface Walk {
  /** Only these campaigns, by id. */
  readonly campaigns?: readonly string[];
  readonly onLevel?: (objects: string) => void;
}

/**
 * Reads the account, a thousand rows per call. The plain lists are read first; they show whether there are Smart+
 * objects, which are read from their own lists.
 */
export async function walkAccount(
  client: Client,
  advertiserId: string,
  { campaigns, onLevel }: Walk = {},
): Promise<Account> {
  const objects: LiveObject[] = [];
  const left: Record<string, number> = {};
  const seen = new Set<string>([PLAIN]);
  // Rows of objects with their own list: some of their fields are only shown here.
  const elsewhere = new Map<string, Row>();
  for (const [automation = PLAIN, levels] of TREES) {
    if (!seen.has(automation)) continue;
    for (const resource of levels) {
      onLevel?.(`${resource.noun}s`);
      const found: LiveObject[] = [];
      for (const row of await level(client, resource, advertiserId, campaigns)) {
        if (campaigns && !campaigns.includes(String(row.campaign_id))) continue;
        const own = automationOf(row);
        seen.add(own);
        const shownBy = resource.operations.schedule?.shownBy.path;
        const other = elsewhere.get(keyIn(shownBy, row[resource.wireId]));
        if (own === automation)
          found.push(liveObject(resource, advertiserId, shownBy ? withScheduled(resource, row, other) : row));
        else elsewhere.set(keyIn(resource.operations.read.path, row[resource.wireId]), row);
        if (own !== automation && own !== CREATIVE && !TREES.some(([other]) => other === own))
          left[`earlier Smart+ ${resource.noun}`] = (left[`earlier Smart+ ${resource.noun}`] ?? 0) + 1;
      }
      objects.push(...found.sort(byId));
    }
  }
  return { objects, left };
}

/** Objects by id, a hundred per call; those that the account no longer shows are omitted. */
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

/** The account itself: name, currency, time zone. Cached, so that later previews show it without a call. */
export async function advertiserInfo(client: Client, advertiserId: string, baseUrl: string): Promise<Row> {
  const { data } = await client.call({
    method: "GET",
    path: "/advertiser/info/",
    kind: "read",
    query: { advertiser_ids: [advertiserId] },
  });
  const row = rowsIn(data.list)[0] ?? {};
  keepAccount(baseUrl, advertiserId, row);
  return row;
}

/** Caches what TikTok has just answered about an account. */
export function keepAccount(baseUrl: string, advertiserId: string, row: Row): void {
  const info = accountInfoOf(row);
  if (info.name !== undefined) new AccountCache(baseUrl).keep(advertiserId, info, Date.now());
}
