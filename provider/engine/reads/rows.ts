import { isValues, valuesIn } from "../../definitions/index.js";
import type { Client } from "../../http/client.js";
import { oddAnswer } from "../../http/errors.js";
import { Batcher, realSchedule, type Schedule } from "../batching/batch.js";

/** A row of a list, on the wire. */
export type Row = Record<string, unknown>;

/** The list call of one level: its id parameter, and how many ids fit. */
export interface ListCall {
  readonly path: string;
  readonly ids: string;
  readonly idsIn: "filtering" | "query" | "single";
  readonly maxIds: number;
  readonly maxPageSize: number;
  /** The property of the answer that contains its rows; default `list`. */
  readonly rows?: string;
  /** False if the call requires ids. */
  readonly lists?: boolean;
  /** The filter with which the call shows deleted objects only, if it has one. */
  readonly deletedOnly?: Row;
  /** Name of the id in a row. */
  readonly id: string;
}

interface Key {
  readonly list: ListCall;
  readonly advertiserId: string;
  /** Further filters. */
  readonly also?: Row;
}

/**
 * The rows of a list answer, which most calls name `list`. An answer without its list is an error: treated as empty, it
 * would make living objects look deleted. Throws TikTokError.
 */
export function rowsOf(data: Row, path: string, list = "list"): Row[] {
  const rows = data[list];
  if (Array.isArray(rows) && rows.every(isValues)) return rows;
  throw oddAnswer(`GET ${path}`, "a list was requested, and the answer contains none");
}

/** A list may grow while it is read; one that outgrows this never ends. */
const mostPages = (atFirst: number): number => Math.min(atFirst * 2 + 10, 10_000);

/** Number of pages according to an answer; default 1. */
function pagesOf(path: string, data: Row): number {
  const pages = Number(valuesIn(data.page_info).total_page ?? 1);
  if (Number.isSafeInteger(pages) && pages >= 0) return pages;
  throw oddAnswer(`GET ${path}`, "the answer contains no valid number of pages");
}

/** How a list is read if it differs from most. */
export interface Paging {
  /** The property of the answer that contains its rows; default `list`. */
  readonly list?: string;
  /** Maximum number of pages to read. */
  readonly most?: number;
}

/** Every row of a list call, page by page. Throws TikTokError for a list that grows without end. */
export async function allPages(client: Client, path: string, query: Row, paging: Paging = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (let page = 1, pages = 1; page <= pages; page++) {
    if (page > most)
      throw oddAnswer(`GET ${path}`, `the list grew from page to page and did not end after ${most} pages`);
    const { data } = await client.call({ method: "GET", path, kind: "read", query: { ...query, page } });
    rows.push(...rowsOf(data, path, paging.list));
    pages = Math.min(pagesOf(path, data), paging.most ?? Number.POSITIVE_INFINITY);
    if (page === 1) most = mostPages(pages);
  }
  return rows;
}

/** The part of a query that names the objects. */
function selectionOf({ list, also }: Pick<Key, "list" | "also">, ids: readonly string[]): Row {
  if (list.idsIn === "single") return { [list.ids]: ids[0] };
  if (list.idsIn === "query") return { [list.ids]: ids };
  return { filtering: { [list.ids]: ids, ...also }, page_size: Math.min(100, list.maxPageSize) };
}

/**
 * From this many ids at once, the whole level is listed: more requests will follow (a refresh reads every resource).
 */
const LIST_FROM = 20;
/** How long a listed level is cached. Milliseconds. */
const FRESH_MS = 60_000;

interface Snapshot {
  readonly rows: ReadonlyMap<string, Row>;
  readonly takenAt: number;
}

/**
 * Reads objects by id with the fewest calls: requests at about the same time share a call, and a level that is read
 * widely is listed once, a thousand rows per call. A write to a level invalidates its listing. An object that a list
 * lacks is confirmed by its id before it counts as deleted (invariant 21).
 */
export class Rows {
  readonly #snapshots = new Map<string, Promise<Snapshot>>();
  readonly #asked = new Set<string>();
  readonly #batcher: Batcher<Key, string, Row | undefined>;

  /** When this run began to call TikTok, by the client's clock. */
  readonly began: number;

  constructor(
    private readonly client: Client,
    schedule: Schedule = realSchedule,
  ) {
    this.began = client.clock.now();
    this.#batcher = new Batcher({ most: 100, run: (key, ids) => this.#read(key, ids), schedule });
  }

  /** The row of an object, or undefined if the account has none. */
  find(list: ListCall, advertiserId: string, id: string): Promise<Row | undefined> {
    return this.#batcher.add({ list, advertiserId }, id);
  }

  /** The same, by its id alone: a list that was read before may be too old. */
  findAgain(list: ListCall, advertiserId: string, id: string): Promise<Row | undefined> {
    return this.#byId(list, advertiserId, id, {});
  }

  /** Whether the list shows it among the deleted objects. Sandboxes show no status, so the filter tells, not the row. */
  async isAmongDeleted(list: ListCall, advertiserId: string, id: string): Promise<boolean> {
    const { deletedOnly } = list;
    return deletedOnly !== undefined && (await this.#byId(list, advertiserId, id, deletedOnly)) !== undefined;
  }

  #byId(list: ListCall, advertiserId: string, id: string, also: Row): Promise<Row | undefined> {
    return this.#batcher.add({ list: { ...list, lists: false }, advertiserId, also }, id);
  }

  /** The provider was called. */
  notifyActivity(): void {
    this.#batcher.notifyActivity();
  }

  /** Something of this level was written, or may have been. */
  forget(path: string, advertiserId: string): void {
    const name = `${path} ${advertiserId}`;
    this.#snapshots.delete(name);
    this.#asked.delete(name);
  }

  async #read(key: Key, ids: readonly string[]): Promise<(Row | undefined)[]> {
    const listed = await this.#listed(key, ids.length);
    const missing = [...new Set(ids.filter((id) => !listed?.has(id)))];
    const byId = new Map<string, Row>();
    for (let at = 0; at < missing.length; at += key.list.maxIds) {
      for (const row of await this.#byIds(key, missing.slice(at, at + key.list.maxIds)))
        byId.set(String(row[key.list.id]), row);
    }
    return ids.map((id) => byId.get(id) ?? listed?.get(id));
  }

  /** The whole level, if it was or should be listed. */
  async #listed({ list, advertiserId }: Key, count: number): Promise<ReadonlyMap<string, Row> | undefined> {
    if (list.lists === false) return undefined;
    const name = `${list.path} ${advertiserId}`;
    const known = await this.#snapshots.get(name)?.catch(() => undefined);
    if (known && this.client.clock.now() - known.takenAt < FRESH_MS) return known.rows;
    const again = this.#asked.has(name);
    this.#asked.add(name);
    if (count < LIST_FROM && !again) return undefined;
    const taking = this.#list(list, advertiserId);
    this.#snapshots.set(name, taking);
    taking.catch(() => this.#snapshots.delete(name));
    return (await taking).rows;
  }

  async #list(list: ListCall, advertiserId: string): Promise<Snapshot> {
    const query = { advertiser_id: advertiserId, page_size: list.maxPageSize };
    const found = await allPages(this.client, list.path, query, { list: list.rows });
    const rows = new Map(found.map((row) => [String(row[list.id]), row]));
    return { rows, takenAt: this.client.clock.now() };
  }

  async #byIds({ list, advertiserId, also }: Key, ids: readonly string[]): Promise<Row[]> {
    const query = { advertiser_id: advertiserId, ...selectionOf({ list, also }, ids) };
    const { data } = await this.client.call({ method: "GET", path: list.path, kind: "read", query });
    const rows = rowsOf(data, list.path, list.rows);
    const other = rows.find((row) => !ids.includes(String(row[list.id])));
    if (other === undefined) return rows;
    throw oddAnswer(
      `GET ${list.path}`,
      `the request was for ${ids.join(", ")}, but the answer names ${String(other[list.id])}`,
    );
  }
}
