/** What a batch group's batches have cost so far. */
interface Cost {
  items: number;
  calls: number;
}

/** From so many needless calls it is worth a word. */
const WORTH_A_WORD = 3;

/**
 * Notices batches that went out half empty: more calls for a batch group than its size needs. That is what an engine does that
 * runs few operations at once, and the user can change it.
 */
export class BatchFill {
  readonly #groups = new Map<string, Cost>();
  #needless = 0;
  #reported = false;

  constructor(
    private readonly most: number,
    private readonly report: (message: string) => void,
  ) {}

  /** A batch of `items` went out for this group, by this call. */
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
      `Calls went out half empty, ${this.#needless} more than needed so far: the engine runs too few operations at once. Set PULUMI_PARALLEL=64, or run pulumi up --parallel 64.`,
    );
  }

  #surplus({ items, calls }: Cost): number {
    return calls - Math.ceil(items / this.most);
  }
}
