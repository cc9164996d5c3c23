/** What a batch group's batches have cost so far. */
interface Cost {
  items: number;
  calls: number;
}

/** From this many needless calls a warning is useful. */
const WORTH_A_WORD = 3;

/**
 * Detects batches that were sent half empty: more calls for a batch group than its size needs. That happens if the
 * engine runs few operations in parallel, which the user can change.
 */
export class BatchFill {
  readonly #groups = new Map<string, Cost>();
  #needless = 0;
  #reported = false;

  constructor(
    private readonly most: number,
    private readonly report: (message: string) => void,
  ) {}

  /** A batch of `items` was sent for this group, by this call. */
  sent(path: string, group: string, items: number): void {
    const key = `${path} ${group}`;
    const cost = this.#groups.get(key) ?? { items: 0, calls: 0 };
    this.#groups.set(key, cost);
    const before = this.#surplus(cost);
    cost.items += items;
    cost.calls += 1;
    this.#needless += this.#surplus(cost) - before;
    if (this.#reported || this.#needless < WORTH_A_WORD) return;
    this.#reported = true;
    this.report(
      `Batches were sent half empty, ${this.#needless} calls more than needed so far: the engine runs too few operations in parallel. Set PULUMI_PARALLEL=64, or run pulumi up --parallel 64.`,
    );
  }

  #surplus({ items, calls }: Cost): number {
    return calls - Math.ceil(items / this.most);
  }
}
