/** Values that TikTok carries from one object to all below the same parent: one call does for all (smart-plus 7). */
import { Turns } from "./turns.js";

/** Which values a run has already set for all objects below a parent. */
export class Carried {
  readonly #turns = new Turns();
  readonly #sent = new Map<string, string>();

  /**
   * Runs an update that would carry `values` to all below a parent. `isDone`: an update of this run has carried the very same
   * already, so they need not be sent again. Updates of one parent go one after the other; what failed has carried nothing.
   */
  take<T>(parent: string, values: unknown, update: (isDone: boolean) => Promise<T>): Promise<T> {
    const wanted = JSON.stringify(values);
    return this.#turns.take(parent, async () => {
      const isDone = this.#sent.get(parent) === wanted;
      // Whatever becomes of another value, what was carried before holds no longer.
      if (!isDone) this.#sent.delete(parent);
      const result = await update(isDone);
      this.#sent.set(parent, wanted);
      return result;
    });
  }
}
