import type { Client } from "../../http/client.js";
import { allPages, type Row } from "../reads/rows.js";
import { Batcher, type BatcherOptions } from "./batch.js";

/** How all objects below a parent are listed. */
export interface Level {
  readonly path: string;
  /** The filter that takes ids of parents. */
  readonly filter: string;
  /** Where a row holds its parent's id. */
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
 * Looks at what is below objects that were there before this run. Parents that are asked for together share a call; once more
 * are asked for, the level is listed whole, so that a run costs one look or two, however many parents it adds to. Kept
 * for the run: what it makes itself is known without a look.
 */
export class LevelLooks {
  readonly #batcher: Batcher<LevelKey, string, readonly Row[]>;
  readonly #parents = new Map<string, Listing>();
  readonly #seen = new Map<string, Omit<Seen, "rows">>();
  /** Levels that were looked at for some parents, and those that were listed whole. */
  readonly #begun = new Set<string>();
  readonly #whole = new Map<string, Listing>();

  constructor(
    private readonly client: Client,
    options: Omit<BatcherOptions<LevelKey, string, readonly Row[]>, "run">,
  ) {
    this.#batcher = new Batcher({ ...options, run: (key, parents) => this.#list(key, parents) });
  }

  /** Something was asked of the provider. */
  notifyActivity(): void {
    this.#batcher.notifyActivity();
  }

  /** What was below a parent when this run first looked. */
  under(level: Level, advertiserId: string, parent: string): Listing {
    const name = JSON.stringify([level.path, advertiserId, parent]);
    this.#seen.set(name, { level, parent });
    return remembered(this.#parents, name, () => this.#batcher.add({ level, advertiserId }, parent));
  }

  /** All that this run has seen; what could not be listed is left out. */
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

/** The listing of that name; one that fails is not remembered. */
function remembered(listings: Map<string, Listing>, name: string, list: () => Listing): Listing {
  const listing = listings.get(name) ?? list();
  listings.set(name, listing);
  listing.catch(() => listings.delete(name));
  return listing;
}
