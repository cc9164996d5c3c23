/** Values that TikTok applies from one object to all below the same parent: one call sets all (smart-plus 7). */
import { Turns } from "./turns.js";

/** Which values a run has already set for all objects below a parent. */
export class Carried {
  readonly #turns = new Turns();
  readonly #sent = new Map<string, string>();

  /**
   * Runs an update that would apply `values` to all below a parent. `isDone`: an update of this run has already applied
   * the same values, so they need not be sent again. Updates of one parent run one after the other; a failed one has
   * applied nothing.
   */
  take<T>(parent: string, values: unknown, update: (isDone: boolean) => Promise<T>): Promise<T> {
    const wanted = JSON.stringify(values);
    return this.#turns.take(parent, async () => {
      const isDone = this.#sent.get(parent) === wanted;
      // Whatever the result, the values applied before are no longer valid.
      if (!isDone) this.#sent.delete(parent);
      const result = await update(isDone);
      this.#sent.set(parent, wanted);
      return result;
    });
  }
}
