import { isValues, valuesIn } from "../../definitions/index.js";
import type { Client } from "../../http/client.js";
import { oddAnswer } from "../../http/errors.js";
import { Batcher, realSchedule, type Schedule } from "../batching/batch.js";

/** A row of a list, as it travels. */
export type Row = Record<string, unknown>;

/** The list call of one level: where ids go, and how many fit. */
export interface ListCall {
  readonly path: string;
  readonly ids: string;
  readonly idsIn: "filtering" | "query" | "single";
  readonly maxIds: number;
  readonly maxPageSize: number;
  /** What the answer calls its rows; `list` by default. */
  readonly rows?: string;
  /** False where the call wants ids. */
  readonly lists?: boolean;
  /** Name of the id in a row. */
  readonly id: string;
}

interface Key {
  readonly list: ListCall;
  readonly advertiserId: string;
}

/**
 * The rows of a list answer, which most calls name `list`. One without its list is an odd answer: taken for an empty one,
 * it would make living objects look gone. Throws TikTokError.
 */
export function rowsOf(data: Row, path: string, list = "list"): Row[] {
  const rows = data[list];
  if (Array.isArray(rows) && rows.every(isValues)) return rows;
  throw oddAnswer(`GET ${path}`, "a list was asked for, and the answer holds none");
}

/** A list may grow while it is read, by others' work; one that outgrows this never ends. */
const mostPages = (atFirst: number): number => Math.min(atFirst * 2 + 10, 10_000);

/** Pages that an answer speaks of; without a number it is the only one. */
function pagesOf(path: string, data: Row): number {
  const pages = Number(valuesIn(data.page_info).total_page ?? 1);
  if (Number.isSafeInteger(pages) && pages >= 0) return pages;
  throw oddAnswer(`GET ${path}`, "the answer names no number of pages that there can be");
}

/** How a list is read where it is not like most. */
export interface Paging {
  /** What the answer calls its rows; `list` by default. */
  readonly list?: string;
  /** Pages after which reading ends, whatever is left. */
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
function selectionOf(list: ListCall, ids: readonly string[]): Row {
  if (list.idsIn === "single") return { [list.ids]: ids[0] };
  if (list.idsIn === "query") return { [list.ids]: ids };
  return { filtering: { [list.ids]: ids }, page_size: Math.min(100, list.maxPageSize) };
}

/** From this many ids at once, the whole level is listed: more will be asked for (a refresh reads every resource). */
const LIST_FROM = 20;
/** How long a listed level answers for the account. Milliseconds. */
const FRESH_MS = 60_000;

interface Snapshot {
  readonly rows: ReadonlyMap<string, Row>;
  readonly takenAt: number;
}

/**
 * Reads objects by id with the fewest calls: what is asked for at about the same time shares a call, and a level that is
 * read widely is listed once, a thousand rows a call. A write to a level forgets what was listed of it. An object that a
 * list lacks is confirmed by its id before it counts as gone (invariant 21).
 */
export class Rows {
  readonly #snapshots = new Map<string, Promise<Snapshot>>();
  readonly #asked = new Set<string>();
  readonly #batcher: Batcher<Key, string, Row | undefined>;

  constructor(
    private readonly client: Client,
    schedule: Schedule = realSchedule,
  ) {
    this.#batcher = new Batcher({ most: 100, run: (key, ids) => this.#read(key, ids), schedule });
  }

  /** The row of an object, or nothing when the account shows none. */
  find(list: ListCall, advertiserId: string, id: string): Promise<Row | undefined> {
    return this.#batcher.add({ list, advertiserId }, id);
  }

  /** Something was asked of the provider. */
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

  /** The whole level, when it was or should be listed. */
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

  async #byIds({ list, advertiserId }: Key, ids: readonly string[]): Promise<Row[]> {
    const query = { advertiser_id: advertiserId, ...selectionOf(list, ids) };
    const { data } = await this.client.call({ method: "GET", path: list.path, kind: "read", query });
    const rows = rowsOf(data, list.path, list.rows);
    const other = rows.find((row) => !ids.includes(String(row[list.id])));
    if (other === undefined) return rows;
    throw oddAnswer(
      `GET ${list.path}`,
      `it was about ${ids.join(", ")}, and the answer names ${String(other[list.id])}`,
    );
  }
}
