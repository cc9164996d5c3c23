/** Processes many stacks in waves, and only a few in parallel. */
import { messageOf } from "../../../provider/text/shape.js";

/** The result of one item. */
export type Ended<T> = { readonly value: T } | { readonly error: string };

/** Options of a pool. */
export interface PoolOptions {
  readonly parallel: number;
  /** Nothing is started after this many failures; running items finish. */
  readonly stopAfter: number;
}

/** The result of a pool. */
export interface PoolResult<Item, T> {
  readonly ended: ReadonlyMap<Item, Ended<T>>;
  /** Items that were not started. */
  readonly left: readonly Item[];
}

/** Processes the items in order. The failure of one does not stop the pool; it is counted. */
export async function runPool<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  { parallel, stopAfter }: PoolOptions,
): Promise<PoolResult<Item, T>> {
  const ended = new Map<Item, Ended<T>>();
  const left = [...items];
  let failures = 0;
  const worker = async (): Promise<void> => {
    for (let item = failures < stopAfter ? left.shift() : undefined; item !== undefined; ) {
      try {
        ended.set(item, { value: await work(item) });
      } catch (error) {
        failures += 1;
        ended.set(item, { error: messageOf(error) });
      }
      item = failures < stopAfter ? left.shift() : undefined;
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return { ended, left };
}

/** Canaries run one after the other, and the first failure stops everything; then the rest. */
export async function runWaves<Item, T>(
  items: readonly Item[],
  isCanary: (item: Item) => boolean,
  work: (item: Item) => Promise<T>,
  options: PoolOptions,
): Promise<PoolResult<Item, T>> {
  const rest = items.filter((item) => !isCanary(item));
  const first = await runPool(items.filter(isCanary), work, { parallel: 1, stopAfter: 1 });
  if ([...first.ended.values()].some((one) => "error" in one))
    return { ended: first.ended, left: [...first.left, ...rest] };
  const second = await runPool(rest, work, options);
  return { ended: new Map([...first.ended, ...second.ended]), left: second.left };
}
