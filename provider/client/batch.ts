/** Starts something later; returns how to call it off. Injected, so that tests need not wait. */
export type Schedule = (work: () => void, ms: number) => () => void;

export const realSchedule: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** How long a batch waits for more, in milliseconds: since the last item, and since the first. */
const IDLE_MS = 50;
const LONGEST_MS = 250;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<Item, Result> {
  readonly waiting: Waiting<Item, Result>[];
  cancelIdle: () => void;
  cancelLongest: () => void;
}

/** Does the work of one batch: a result or an error for each item, in order. */
export type RunBatch<Key, Item, Result> = (key: Key, items: readonly Item[]) => Promise<readonly (Result | Error)[]>;

/**
 * Joins calls that come at about the same time. A batch goes when it is full, or when nothing was added for a moment; each
 * caller gets its own result or its own error.
 */
export class Batcher<Key, Item, Result> {
  readonly #queues = new Map<string, Queue<Item, Result>>();

  constructor(
    private readonly most: number,
    private readonly run: RunBatch<Key, Item, Result>,
    private readonly schedule: Schedule = realSchedule,
  ) {}

  add(key: Key, item: Item): Promise<Result> {
    const name = JSON.stringify(key);
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? this.#begin(name, key);
      queue.waiting.push({ item, resolve, reject });
      queue.cancelIdle();
      if (queue.waiting.length >= this.most) this.#flush(name, key);
      else queue.cancelIdle = this.schedule(() => this.#flush(name, key), IDLE_MS);
    });
  }

  #begin(name: string, key: Key): Queue<Item, Result> {
    const cancelLongest = this.schedule(() => this.#flush(name, key), LONGEST_MS);
    const queue: Queue<Item, Result> = { waiting: [], cancelIdle: () => undefined, cancelLongest };
    this.#queues.set(name, queue);
    return queue;
  }

  #flush(name: string, key: Key): void {
    const queue = this.#queues.get(name);
    if (!queue) return;
    this.#queues.delete(name);
    queue.cancelIdle();
    queue.cancelLongest();
    const items = queue.waiting.map(({ item }) => item);
    this.run(key, items).then(
      (results) =>
        queue.waiting.forEach(({ resolve, reject }, index) => {
          const result = results[index];
          if (result instanceof Error) reject(result);
          else resolve(result as Result);
        }),
      (error: unknown) => {
        for (const { reject } of queue.waiting) reject(error);
      },
    );
  }
}

/**
 * Runs a batch that is taken or refused as a whole, so that a bad item costs its neighbours nothing: after a refusal that
 * changed nothing, the item that it names goes out with its error and the rest is sent again; where it names none, each
 * half is tried by itself. `culprit` reads the index out of a refusal; `mayDivide` says which errors are an item's doing.
 */
export async function dividing<Item, Result>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
  rules: { readonly mayDivide: (error: unknown) => boolean; readonly culprit: (error: unknown) => number | undefined },
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
