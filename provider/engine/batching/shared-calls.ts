import { type ChildrenNote, type Resource, rowsIn, type Values, wireName } from "../../definitions/index.js";
import type { Call, Client } from "../../http/client.js";
import type { Reply } from "../../http/envelope.js";
import { oddAnswer, TikTokError } from "../../http/errors.js";
import type { Log } from "../log.js";
import { refusedStatus, strayAnswer } from "../objects/answers.js";
import type { Wire } from "../objects/wire.js";
import { allPages, type ListCall, type Row, Rows } from "../reads/rows.js";
import { type AmountItem, type AmountKey, amountsBatcher } from "./amounts.js";
import { Batcher, dividing, realSchedule, type Schedule } from "./batch.js";
import { BatchFill } from "./batch-fill.js";
import { BatchGroups, batchGroupOf } from "./batch-group.js";
import { Carried } from "./carried.js";
import { EnginePace } from "./engine-load.js";
import { LevelLooks } from "./level-looks.js";
import { allAllowed, type ChildrenKey, type Item, isAnswerTo, isOfBatch, type Made, type StatusItem } from "./made.js";
import { SentCreates } from "./sent-creates.js";
import { Turns } from "./turns.js";

export type { Made } from "./made.js";

interface ItemsKey {
  readonly path: string;
  readonly level: string;
  readonly list: string;
  readonly wireId: string;
  /** TikTok's name of the object's name. */
  readonly wireName: string;
  /** The fields next to the items: account, parent, flags. */
  readonly shared: Wire;
  /** The parent's group (batch-group.ts). */
  readonly group?: string;
}

interface StatusKey {
  readonly path: string;
  readonly level: string;
  readonly ids: string;
  readonly advertiserId: string;
  readonly rest: Wire;
}

/** Items of one ad group per call (reference 3.6), ids of one status call (3.1-3.6), parents of one list filter. */
export const MOST_ITEMS = 20;
export const MOST_PARENTS = 100;

/** TikTok's code for a batch in which some items failed (reference 8). */
export const PARTIAL = 20001;

/** Statuses that stop spending. */
const STOPPING = ["DISABLE", "DELETE"];

/**
 * A refusal that some item caused, by a code that we know. After anything else, resending halves could create
 * duplicates.
 */
const isAnItemsFault = (error: unknown): boolean =>
  error instanceof TikTokError &&
  error.failure.ran === "no" &&
  error.failure.code !== undefined &&
  ["invalid", "notFound", "conflict", "notReady"].includes(error.kind);

/** `creatives.3.ad_text: …` names the fourth item. */
function culprit(error: unknown): number | undefined {
  const named = error instanceof TikTokError ? /^\w+\.(\d+)\./.exec(error.failure.message)?.[1] : undefined;
  return named === undefined ? undefined : Number(named);
}

const RULES = { mayDivide: isAnItemsFault, culprit };

/** What all batches of a resource's items have in common. */
export function itemsOf(resource: Resource, inputs: Values, path: string, list: string): Omit<ItemsKey, "shared"> {
  const name = resource.fields.name;
  return {
    path,
    level: resource.operations.read.path,
    list,
    wireId: resource.wireId,
    wireName: (name && wireName("name", name)) ?? "name",
    group: batchGroupOf(resource, inputs),
  };
}

/** How a resource's objects are read by id. */
export function listCallOf(resource: Resource): ListCall {
  return { ...resource.operations.read, id: resource.wireId };
}

/** Context of the run besides the client. */
export interface SharedCallsOptions {
  readonly batchGroups?: BatchGroups;
  readonly pace?: EnginePace;
  readonly log?: Log;
  readonly schedule?: Schedule;
}

/**
 * Calls that resources share: ads of one ad group are created and updated together, status changes and deletes are sent
 * twenty at a time, reads and listings below a parent are joined.
 */
export class SharedCalls {
  readonly rows: Rows;
  readonly #looks = new Map<string, Promise<Wire>>();
  readonly #creates: Batcher<ItemsKey, Item, Made>;
  readonly #updates: Batcher<ItemsKey, Item, Wire | undefined>;
  readonly #statuses: Batcher<StatusKey, StatusItem, undefined>;
  readonly #amounts: Batcher<AmountKey, AmountItem, undefined>;
  readonly #children: Batcher<ChildrenKey, string, Row[]>;
  /** Children of objects that existed before this run. */
  readonly levels: LevelLooks;
  readonly carried = new Carried();
  readonly sentCreates = new SentCreates();

  readonly #turns = new Turns();
  readonly batchGroups: BatchGroups;
  readonly #fill: BatchFill;

  constructor(
    private readonly client: Client,
    { batchGroups = new BatchGroups(), pace = new EnginePace(), log, schedule = realSchedule }: SharedCallsOptions = {},
  ) {
    this.batchGroups = batchGroups;
    this.#fill = new BatchFill(MOST_ITEMS, (message) => log?.("info", message));
    this.rows = new Rows(client, schedule);
    const waits = { idleMs: () => pace.idleMs(), longestMs: () => pace.longestMs(), schedule };
    const mayGrow = ({ group }: ItemsKey): boolean => group === undefined || this.batchGroups.mayCome(group);
    const most = MOST_ITEMS;
    this.#creates = new Batcher({
      most,
      run: (key, items) => this.#divided(key, items, (some) => this.#create(key, some)),
      mayGrow,
      ...waits,
    });
    this.#updates = new Batcher({
      most,
      run: (key, items) => this.#divided(key, items, (some) => this.#update(key, some)),
      mayGrow,
      ...waits,
    });
    this.#statuses = new Batcher({
      most,
      run: (key, items) => dividing(items, (some) => this.#status(key, some), RULES),
      ...waits,
    });
    this.#amounts = amountsBatcher({
      most,
      send: ({ levels, path }, body, about) => this.#written(levels, { path, kind: "write", body, about }),
      divided: (items, send) => dividing(items, send, RULES),
      ...waits,
    });
    this.#children = new Batcher({ most: MOST_PARENTS, run: (key, ids) => this.#below(key, ids), ...waits });
    this.levels = new LevelLooks(client, { most: MOST_PARENTS, ...waits });
  }

  /** The engine sent a request: batches wait while it is active. */
  notifyActivity(): void {
    for (const batcher of [this.#creates, this.#updates, this.#statuses, this.#amounts, this.#children, this.levels])
      batcher.notifyActivity();
    this.rows.notifyActivity();
  }

  /** Creates one object in a batch with its siblings. */
  createItem(key: ItemsKey, item: Item): Promise<Made> {
    return this.#creates.add(key, item);
  }

  /** Updates one object in a batch with its siblings; the item contains its id. Returns the answer's row, if any. */
  updateItem(key: ItemsKey, wire: Wire, about: string): Promise<Wire | undefined> {
    return this.#updates.add(key, { wire, about });
  }

  /** Sets the status of one object, or deletes it. */
  setStatus(key: StatusKey, id: string, about: string): Promise<undefined> {
    return this.#statuses.add(key, { id, about });
  }

  /** Sets an amount of one object by the call that sets only amounts. */
  setAmount(key: AmountKey, item: AmountItem): Promise<undefined> {
    return this.#amounts.add(key, item);
  }

  /** What is left below a parent. */
  below(note: ChildrenNote, advertiserId: string, id: string): Promise<readonly Row[]> {
    return this.#children.add({ note, advertiserId }, id);
  }

  /** A list call that finds out whether a create happened; an identical one in progress is shared. */
  look(path: string, query: Wire): Promise<Wire> {
    const key = JSON.stringify([path, query]);
    const running =
      this.#looks.get(key) ??
      this.client.call({ method: "GET", path, kind: "read", urgency: "reconcile", query }).then(({ data }) => data);
    this.#looks.set(key, running);
    const done = (): unknown => this.#looks.delete(key);
    running.then(done, done);
    return running;
  }

  /** A write to a level that is sent separately. Listings of the level are invalidated, also if the write failed. */
  async write(
    level: string,
    call: Pick<Call, "path" | "urgency" | "allowed"> & {
      readonly kind: "write" | "create";
      readonly body: Wire;
      readonly about: readonly string[];
      /**
       * Writes of one turn run one after the other: TikTok refuses a second writer in a Smart+ ad group as
       * "concurrent".
       */
      readonly turn?: string;
    },
  ): Promise<Wire> {
    const { turn, ...rest } = call;
    const send = async (): Promise<Wire> => (await this.#written([level], rest)).data;
    return turn === undefined ? send() : this.#turns.take(turn, send);
  }

  async #written(levels: readonly string[], call: Parameters<SharedCalls["write"]>[1]): Promise<Reply> {
    try {
      return await this.client.call({ method: "POST", ...call });
    } finally {
      for (const level of levels) this.rows.forget(level, String(call.body.advertiser_id));
    }
  }

  #divided<Result>(
    key: ItemsKey,
    items: readonly Item[],
    send: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
  ): Promise<readonly (Result | Error)[]> {
    if (key.group !== undefined) this.#fill.sent(key.path, key.group, items.length);
    return dividing(items, send, RULES);
  }

  async #create(key: ItemsKey, items: readonly Item[]): Promise<(Made | Error)[]> {
    const { data, partial } = await this.#written([key.level], {
      path: key.path,
      kind: "create",
      body: { ...key.shared, [key.list]: items.map(({ wire }) => wire) },
      about: items.map(({ about }) => about),
      allowed: () => allAllowed(items),
    });
    const rows = rowsIn(data[key.list]).filter((row) => isOfBatch(key.shared, row));
    return items.map(({ wire: item }) => {
      const at = rows.findIndex((row) => isAnswerTo(item, row));
      // An answer that rounds or spells a value differently still has the name; two of the same name are looked up.
      const named = rows.filter((row) => row[key.wireName] === item[key.wireName]);
      const row = at >= 0 ? rows[at] : named.length === 1 ? named[0] : undefined;
      const id = row?.[key.wireId];
      if (!row || id === undefined || id === "")
        return oddAnswer(`POST ${key.path}`, "the answer does not include its result", partial ? PARTIAL : undefined);
      rows.splice(rows.indexOf(row), 1);
      return { id: String(id), row };
    });
  }

  async #update(key: ItemsKey, items: readonly Item[]): Promise<(Wire | undefined | Error)[]> {
    const data = await this.write(key.level, {
      path: key.path,
      kind: "write",
      body: { ...key.shared, [key.list]: items.map(({ wire }) => wire) },
      about: items.map(({ about }) => about),
    });
    const rows = Array.isArray(data[key.list]) ? rowsIn(data[key.list]) : undefined;
    const named = rows?.map((row) => row[key.wireId]);
    const ids = items.map(({ wire }) => String(wire[key.wireId]));
    return ids.map((id) => strayAnswer(key.path, id, named) ?? rows?.find((row) => String(row[key.wireId]) === id));
  }

  async #status(key: StatusKey, items: readonly StatusItem[]): Promise<(undefined | Error)[]> {
    const body = { advertiser_id: key.advertiserId, [key.ids]: items.map(({ id }) => id), ...key.rest };
    const urgency = STOPPING.includes(String(key.rest.operation_status)) ? "stop" : "change";
    const data = await this.write(key.level, {
      path: key.path,
      kind: "write",
      urgency,
      body,
      about: items.map(({ about }) => about),
    });
    // Smart+ answers code 0 although some failed: they are in a separate list (reference/smart-plus.md 2).
    const failures = rowsIn(data.error_list);
    const names = data[key.ids] ?? (failures.length > 0 ? items.map(({ id }) => id) : undefined);
    return items.map(({ id }) => refusedStatus(key, id, failures) ?? strayAnswer(key.path, id, names));
  }

  async #below({ note, advertiserId }: ChildrenKey, ids: readonly string[]): Promise<Row[][]> {
    const query = {
      advertiser_id: advertiserId,
      filtering: { [note.filter]: ids },
      page_size: note.maxPageSize ?? 1000,
    };
    const rows = await allPages(this.client, note.path, query);
    return ids.map((id) => rows.filter((row) => String(row[note.parent]) === id));
  }
}
