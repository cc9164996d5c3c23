/**
 * What runs in an account, read with one list per level: the budgets that count are the account's, no matter who
 * declared them.
 */

import { type Resource, rowsIn, type Values } from "../definitions/index.js";
import { isDeleted } from "../engine/index.js";
import { canonicalTime } from "../engine/objects/times.js";
import { allPages, type Row } from "../engine/reads/rows.js";
import type { Client } from "../http/client.js";
import type { AccountInfo } from "../local-state/account-cache.js";
import { adGroup } from "../resources/ad-group.js";
import { campaign } from "../resources/campaign.js";
import { savedAudience } from "../resources/saved-audience.js";
import type { AccountObject, AccountSpend } from "./run-objects.js";

/** How long to wait for an optional answer. Milliseconds. */
const OPTIONAL_MS = 10_000;

const given = (values: Record<string, unknown>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** 0 is TikTok's word for none. */
function amount(value: unknown): number | undefined {
  const found = Number(value ?? 0);
  return found === 0 || Number.isNaN(found) ? undefined : found;
}

const time = (value: unknown): string | undefined => (typeof value === "string" ? canonicalTime(value) : undefined);

/** What campaigns and ad groups share. */
function valuesOf(row: Row, advertiserId: string, name: unknown): Values {
  return given({
    advertiserId,
    name: String(name ?? ""),
    budget: amount(row.budget),
    scheduledBudget: amount(row.scheduled_budget),
    budgetMode: row.budget_mode,
    budgetAutoAdjustStrategy: row.budget_auto_adjust_strategy,
    status: row.operation_status === "DISABLE" ? "DISABLE" : "ENABLE",
  });
}

const campaignOf = (row: Row, advertiserId: string): AccountObject => ({
  id: String(row.campaign_id),
  values: given({
    ...valuesOf(row, advertiserId, row.campaign_name),
    budgetOptimizeOn: row.budget_optimize_on,
  }),
});

const adGroupOf = (row: Row, advertiserId: string): AccountObject => ({
  id: String(row.adgroup_id),
  campaign: String(row.campaign_id),
  values: given({
    ...valuesOf(row, advertiserId, row.adgroup_name),
    campaign: String(row.campaign_id),
    scheduleStartTime: time(row.schedule_start_time),
    scheduleEndTime: time(row.schedule_end_time),
  }),
});

/** Reads an account: its details unless known, its campaigns and its ad groups. Throws the client's errors. */
export async function readAccountSpend(
  client: Client,
  advertiserId: string,
  known?: AccountInfo,
): Promise<AccountSpend> {
  const list = async (resource: Resource): Promise<readonly Row[]> => {
    const { path, maxPageSize } = resource.operations.read;
    const rows = await allPages(client, path, { advertiser_id: advertiserId, page_size: maxPageSize });
    return rows.filter((row) => !isDeleted(row));
  };
  const info = known ?? (await readAccountInfo(client, advertiserId));
  const campaigns = await list(campaign);
  const adGroups = campaigns.length > 0 ? await list(adGroup) : [];
  return {
    ...info,
    campaigns: campaigns.map((row) => campaignOf(row, advertiserId)),
    adGroups: adGroups.map((row) => adGroupOf(row, advertiserId)),
  };
}

/** Name, currency and time zone of an account. `optional`: tried once; a failure does not affect later calls. */
export async function readAccountInfo(client: Client, advertiserId: string, optional = false): Promise<AccountInfo> {
  const { data } = await client.call({
    method: "GET",
    path: "/advertiser/info/",
    kind: "read",
    ...(optional ? { optional, timeoutMs: OPTIONAL_MS } : {}),
    query: { advertiser_ids: [advertiserId], fields: ["name", "currency", "timezone"] },
  });
  return accountInfoOf(rowsIn(data.list)[0] ?? {});
}

/** An account from its row: what TikTok omits or leaves empty is unknown. */
export function accountInfoOf(row: Row): AccountInfo {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return { name: text(row.name), currency: text(row.currency), timezone: text(row.timezone) };
}

/** The audiences of an account, by id, as far as rules look at them: one list call. Throws the client's errors. */
export async function readAudiences(client: Client, advertiserId: string): Promise<ReadonlyMap<string, Values>> {
  const { path, maxPageSize, rows: list } = savedAudience.operations.read;
  const query = { advertiser_id: advertiserId, page_size: maxPageSize };
  const rows = await allPages(client, path, query, list === undefined ? {} : { list });
  return new Map(
    rows.map((row) => [
      String(row[savedAudience.wireId]),
      { locationIds: row.location_ids, zipcodeIds: row.zipcode_ids, ageGroups: row.age_groups },
    ]),
  );
}
