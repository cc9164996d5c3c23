import type { Client } from "../../http/client.js";
import { allPages, type Row } from "../reads/rows.js";
import { Batcher, type BatcherOptions } from "./batch.js";

/** How all objects below a parent are listed. */
export interface Level {
  readonly path: string;
  /** The filter by parent ids. */
  readonly filter: string;
  /** The field of a row with its parent's id. */
  readonly wire: string;
  readonly pageSize: number;
}

/** What a run has seen below one parent. */
export interface Seen {
  readonly level: Level;
  readonly parent: string;
  readonly rows: readonly Row[];
}

interface LevelKey {
  readonly level: Level;
  readonly advertiserId: string;
}

type Listing = Promise<readonly Row[]>;

/**
 * Lists what is below objects that existed before this run. Parents that are requested together share a call; if more
 * are requested later, the whole level is listed, so that a run costs one or two list calls, however many parents it
 * adds to. Kept for the run: what it creates itself is known without a call.
 */
export class LevelLooks {
  readonly #batcher: Batcher<LevelKey, string, readonly Row[]>;
  readonly #parents = new Map<string, Listing>();
  readonly #seen = new Map<string, Omit<Seen, "rows">>();
  /** Levels that were listed for some parents, and those that were listed completely. */
  readonly #begun = new Set<string>();
  readonly #whole = new Map<string, Listing>();

  constructor(
    private readonly client: Client,
    options: Omit<BatcherOptions<LevelKey, string, readonly Row[]>, "run">,
  ) {
    this.#batcher = new Batcher({ ...options, run: (key, parents) => this.#list(key, parents) });
  }

  /** The provider was called. */
  notifyActivity(): void {
    this.#batcher.notifyActivity();
  }

  /** What was below a parent when this run first listed it. */
  under(level: Level, advertiserId: string, parent: string): Listing {
    const name = JSON.stringify([level.path, advertiserId, parent]);
    this.#seen.set(name, { level, parent });
    return remembered(this.#parents, name, () => this.#batcher.add({ level, advertiserId }, parent));
  }

  /** All that this run has seen, except what could not be listed. */
  async seen(): Promise<readonly Seen[]> {
    const all = [...this.#seen].map(async ([name, one]) => {
      const rows = await this.#parents.get(name)?.catch(() => undefined);
      return rows ? [{ ...one, rows }] : [];
    });
    return (await Promise.all(all)).flat();
  }

  async #list({ level, advertiserId }: LevelKey, parents: readonly string[]): Promise<(readonly Row[])[]> {
    const name = JSON.stringify([level.path, advertiserId]);
    const query = { advertiser_id: advertiserId, page_size: level.pageSize };
    const again = this.#begun.has(name);
    this.#begun.add(name);
    const rows = await (again
      ? remembered(this.#whole, name, () => allPages(this.client, level.path, query))
      : allPages(this.client, level.path, { ...query, filtering: { [level.filter]: parents } }));
    return parents.map((parent) => rows.filter((row) => String(row[level.wire]) === parent));
  }
}

/** The listing of that name; a failed one is not cached. */
function remembered(listings: Map<string, Listing>, name: string, list: () => Listing): Listing {
  const listing = listings.get(name) ?? list();
  listings.set(name, listing);
  listing.catch(() => listings.delete(name));
  return listing;
}
