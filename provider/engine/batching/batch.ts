/** Starts something later; returns how to cancel it. Injected, so that tests need not wait. */
export type Schedule = (work: () => void, ms: number) => () => void;

export const realSchedule: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Default time that a batch waits while nothing arrives, in milliseconds. */
const IDLE_MS = 50;
/** Default maximum wait, however busy the engine is otherwise. */
const LONGEST_MS = 3_000;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<Key, Item, Result> {
  readonly key: Key;
  readonly waiting: Waiting<Item, Result>[];
  cancelLongest: () => void;
}

/** Executes one batch: a result or an error for each item, in order. */
export type RunBatch<Key, Item, Result> = (key: Key, items: readonly Item[]) => Promise<readonly (Result | Error)[]>;

/** Options of a batcher. */
export interface BatcherOptions<Key, Item, Result> {
  /** Maximum number of items of one call. */
  readonly most: number;
  readonly run: RunBatch<Key, Item, Result>;
  /** Whether more of this key is expected, if known; a complete batch is sent at once. */
  readonly mayGrow?: (key: Key) => boolean;
  /** After how long a silence nothing more is expected, in milliseconds. */
  readonly idleMs?: () => number;
  /** Maximum total wait of a batch, in milliseconds. */
  readonly longestMs?: () => number;
  readonly schedule?: Schedule;
}

/**
 * Joins calls that arrive at about the same time. A batch is sent when it is full, when no more can arrive, or when
 * nothing has arrived for a moment: not only for this batch but at all, since an engine that is busy with other
 * resources may still get to this one's siblings. Each caller gets its own result or error.
 */
export class Batcher<Key, Item, Result> {
  readonly #queues = new Map<string, Queue<Key, Item, Result>>();
  #cancelIdle: () => void = () => undefined;
  readonly #schedule: Schedule;

  constructor(private readonly options: BatcherOptions<Key, Item, Result>) {
    this.#schedule = options.schedule ?? realSchedule;
  }

  add(key: Key, item: Item): Promise<Result> {
    const name = JSON.stringify(key);
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? this.#begin(name, key);
      queue.waiting.push({ item, resolve, reject });
      if (queue.waiting.length >= this.options.most) this.#flush(name);
      this.notifyActivity();
    });
  }

  /** The provider was called: the idle time starts over, and complete batches are sent. */
  notifyActivity(): void {
    this.#cancelIdle();
    const { mayGrow } = this.options;
    if (mayGrow) for (const [name, { key }] of [...this.#queues]) if (!mayGrow(key)) this.#flush(name);
    if (this.#queues.size > 0)
      this.#cancelIdle = this.#schedule(() => this.#idle(), this.options.idleMs?.() ?? IDLE_MS);
  }

  /**
   * Nothing has arrived: either nothing more will, or every worker of the engine waits in one of our batches. In the
   * second case sending the fuller batches frees workers for the others; so half of the waiting batches are sent now,
   * the fullest first.
   */
  #idle(): void {
    const fullest = [...this.#queues].sort(([, one], [, other]) => other.waiting.length - one.waiting.length);
    const half = fullest.reduce((sum, [, { waiting }]) => sum + waiting.length, 0) / 2;
    let gone = 0;
    for (const [name, { waiting }] of fullest) {
      if (gone >= half) break;
      gone += waiting.length;
      this.#flush(name);
    }
    this.notifyActivity();
  }

  #begin(name: string, key: Key): Queue<Key, Item, Result> {
    const cancelLongest = this.#schedule(() => this.#flush(name), this.options.longestMs?.() ?? LONGEST_MS);
    const queue: Queue<Key, Item, Result> = { key, waiting: [], cancelLongest };
    this.#queues.set(name, queue);
    return queue;
  }

  #flush(name: string): void {
    const queue = this.#queues.get(name);
    if (!queue) return;
    this.#queues.delete(name);
    queue.cancelLongest();
    const items = queue.waiting.map(({ item }) => item);
    this.options.run(queue.key, items).then(
      (results) => {
        for (const [index, result] of results.entries()) {
          if (result instanceof Error) queue.waiting[index]?.reject(result);
          else queue.waiting[index]?.resolve(result);
        }
        for (const { reject } of queue.waiting.slice(results.length))
          reject(new Error("a batch has no result for an item"));
      },
      (error: unknown) => {
        for (const { reject } of queue.waiting) reject(error);
      },
    );
  }
}

/** How a refused batch is split. */
export interface DividingRules {
  /** Which errors an item causes. */
  readonly mayDivide: (error: unknown) => boolean;
  /** The index of the item that a refusal names. */
  readonly culprit: (error: unknown) => number | undefined;
}

/**
 * Runs a batch that is accepted or refused as a whole, so that a bad item does not affect the others: after a refusal
 * that changed nothing, the item that it names gets its error and the rest is sent again; if it names none, each half
 * is sent separately.
 */
export async function dividing<Item, Result>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
  rules: DividingRules,
): Promise<readonly (Result | Error)[]> {
  try {
    return await send(items);
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    if (items.length === 1 || !rules.mayDivide(error)) return items.map(() => failure);
    const bad = rules.culprit(error);
    if (bad !== undefined && bad < items.length) {
      const rest = await dividing(
        items.filter((_item, index) => index !== bad),
        send,
        rules,
      );
      return [...rest.slice(0, bad), failure, ...rest.slice(bad)];
    }
    const middle = Math.ceil(items.length / 2);
    const first = await dividing(items.slice(0, middle), send, rules);
    return [...first, ...(await dividing(items.slice(middle), send, rules))];
  }
}
