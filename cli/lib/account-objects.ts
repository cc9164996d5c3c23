/** What an account has, as programs would write it: campaigns, ad groups, ads, with the fewest calls. */

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

/** What an account is walked for: plain objects and those of Smart+, by the automation type of their rows, parents first. */
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
  /** As an import shows them. */
  readonly inputs: Values;
  readonly outputs: Values;
  /** Our rules that it breaks, although it runs: its code marks them as unchecked. */
  readonly broken?: readonly Fault[];
  /** Id of the campaign or ad group that it is under. */
  readonly parentId?: string;
}

/** An account's objects, parents before children; what was deleted is left out. */
export interface Account {
  readonly objects: readonly LiveObject[];
  /** Objects that no resource stands for, such as campaigns of the Smart+ before the upgraded one, by a word for them. */
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

/** How an object came about: lists of plain objects show those of Smart+ as well. */
const automationOf = (row: Row): string => String(row.campaign_automation_type || PLAIN);

/** A row of the plain list of ads for each creative of a Smart+ ad, which its own list shows as one. */
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

/** How an account is walked. */
export interface Walk {
  /** The only campaigns that are wanted, by id. */
  readonly campaigns?: readonly string[];
  readonly onLevel?: (objects: string) => void;
}

/**
 * Walks the account, a thousand rows a call. The plain lists are walked first; they show whether there are Smart+ objects,
 * which are read from lists of their own.
 */
export async function walkAccount(
  client: Client,
  advertiserId: string,
  { campaigns, onLevel }: Walk = {},
): Promise<Account> {
  const objects: LiveObject[] = [];
  const left: Record<string, number> = {};
  const seen = new Set<string>([PLAIN]);
  // Rows of objects that have a list of their own: some of what they have shows here only.
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

/** The account itself: name, currency, time zone. Kept, so that later previews name it without a call. */
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

/** Keeps what TikTok has just told of an account. */
export function keepAccount(baseUrl: string, advertiserId: string, row: Row): void {
  const info = accountInfoOf(row);
  if (info.name !== undefined) new AccountCache(baseUrl).keep(advertiserId, info, Date.now());
}
