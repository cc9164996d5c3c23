/** Work that must not run in parallel: tasks with the same key run one after the other, in order of arrival. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the task once everything before it with the same key has ended, successfully or not. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
