/** How long requests must pause before a batch is sent, in milliseconds. */
const IDLE_MS = 50;
/** Maximum total wait of a batch with a fast engine, in milliseconds. */
const LONGEST_MS = 3_000;
/** Writes of a slow engine that a batch waits for: those of 64 operations that end at once, and of 64 that begin. */
const FILLING = 150;
/** A gap beyond this means that the engine waited for something; it does not measure its speed. */
const LONGEST_GAP_MS = 1_000;
/** Number of requests that the pace is measured over: they arrive in bursts. */
const MEASURED = 32;
/** State writes that an answer costs, with a margin: the pace is a mean. */
const WRITES = 1.3;

/** Writes that an engine may need between two requests, besides those of answers. */
const SILENT_WRITES = 3;

/**
 * How busy the engine is. It writes its state before and after each create, update and delete, one write after the
 * other; so after twenty answers at once it pauses, although more requests follow.
 */
export class EnginePace {
  #lastAsked: number | undefined;
  #gaps: number[] = [];
  /** When the engine will have recorded all answers that it received. */
  #restedAt = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The engine requests a create, update or delete: between two of these lies one write, for which all others wait. */
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
   * From how long a silence on no more requests are expected, in milliseconds: a moment, or the time that an engine
   * with a large state needs for a few writes plus recording its answers.
   */
  idleMs(): number {
    return Math.max(IDLE_MS, SILENT_WRITES * this.#writeMs()) + Math.max(0, this.#restedAt - this.now());
  }

  /**
   * Maximum total wait of a batch, in milliseconds: the time that an engine with a large state needs for a full cycle.
   */
  longestMs(): number {
    return Math.max(LONGEST_MS, FILLING * this.#writeMs());
  }

  #writeMs(): number {
    return this.#gaps.reduce((sum, one) => sum + one, 0) / Math.max(1, this.#gaps.length);
  }
}
