/** Many stacks side by side: in waves, and no more than a few at once. */

/** What came of one. */
export type Ended<T> = { readonly value: T } | { readonly error: string };

/** How a pool runs. */
export interface PoolOptions {
  readonly parallel: number;
  /** No more is begun after so many failures; what runs ends. */
  readonly stopAfter: number;
}

/** What a pool has come to. */
export interface PoolResult<Item, T> {
  readonly ended: ReadonlyMap<Item, Ended<T>>;
  /** What was not begun. */
  readonly left: readonly Item[];
}

/** Works through the items in their order. A failure of one is no failure of the pool; it counts. */
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
        ended.set(item, { error: error instanceof Error ? error.message : String(error) });
      }
      item = failures < stopAfter ? left.shift() : undefined;
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return { ended, left };
}

/** Canaries one after the other, and the first failure stops everything; then the rest. */
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
