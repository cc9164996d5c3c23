/** How long nothing must have been asked before a batch goes, in milliseconds. */
const IDLE_MS = 50;
/** How long a batch waits in all with an engine that is fast, in milliseconds. */
const LONGEST_MS = 3_000;
/** Writes of a slow engine that a batch waits for: those of 64 operations that end at once, and of 64 that begin. */
const FILLING = 150;
/** A gap beyond this means that the engine waited for something; it does not measure its speed. */
const LONGEST_GAP_MS = 1_000;
/** Requests that the pace is measured over: they come in bursts. */
const MEASURED = 32;
/** Writes of the state that an answer costs, with a margin: the pace is a mean. */
const WRITES = 1.3;

/** Writes that an engine may need between two requests, besides those of answers. */
const SILENT_WRITES = 3;

/**
 * How busy the engine is. It writes its state before and after each create, update and delete, one write after the other;
 * so after twenty answers at once it is silent for a while, and not because nothing more comes.
 */
export class EnginePace {
  #lastAsked: number | undefined;
  #gaps: number[] = [];
  /** When the engine will have written down all answers that it was given. */
  #restedAt = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The engine asks for a create, update or delete: between two of these lies one write, for which all others wait. */
  asked(): void {
    const now = this.now();
    const gap = this.#lastAsked === undefined ? LONGEST_GAP_MS : now - this.#lastAsked;
    if (gap < LONGEST_GAP_MS) this.#gaps = [...this.#gaps.slice(1 - MEASURED), gap];
    if (this.#restedAt > now) this.#restedAt += this.#writeMs();
    this.#lastAsked = now;
  }

  /** One of those was answered. */
  answered(): void {
    this.#restedAt = Math.max(this.now(), this.#restedAt) + WRITES * this.#writeMs();
  }

  /**
   * From how long a silence on nothing more is to be expected, in milliseconds: a moment, or what an engine with a large
   * state needs for a few writes, and the time that it takes to write down what it was answered.
   */
  idleMs(): number {
    return Math.max(IDLE_MS, SILENT_WRITES * this.#writeMs()) + Math.max(0, this.#restedAt - this.now());
  }

  /**
   * How long a batch may wait in all, in milliseconds: as long as an engine with a large state takes until it
   * comes round again.
   */
  longestMs(): number {
    return Math.max(LONGEST_MS, FILLING * this.#writeMs());
  }

  #writeMs(): number {
    return this.#gaps.reduce((sum, one) => sum + one, 0) / Math.max(1, this.#gaps.length);
  }
}
