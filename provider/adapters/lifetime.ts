import type { Engine } from "./engine.js";

/** What a provider process may still have to do before it ends. */
export interface Ending {
  /** Nothing is sent any more; resolves once what is on the way has ended. */
  finish(): Promise<void>;
  /** Says what earlier runs have left behind. */
  report(): Promise<void>;
  /** Whether something is on the way. */
  readonly isBusy: boolean;
}

/** The process that ends. */
export interface Host {
  readonly signals: { once(signal: "SIGINT" | "SIGTERM", work: () => void): unknown };
  readonly exit: (code: number) => void;
}

/** The engine gives a plugin five seconds from SIGINT, and then kills it. Milliseconds. */
const GRACE_MS = 4_000;
const FLUSH_MS = 500;
/** Nobody waits for a provider whose engine is gone: the longest call may end, and be noted in the journal. */
const ALONE_MS = 120_000;

const within = (work: Promise<void>, ms: number): Promise<void> =>
  Promise.race([
    work.catch(() => undefined),
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms).unref();
    }),
  ]);

/**
 * Ends this process with its run. The engine closes its plugins with SIGINT; one that is killed closes nothing, and puts
 * plugins into process groups of their own, so that they would live on, and hold what they have begun. A provider that is
 * orphaned sends nothing more, waits for the answers to what it has sent, and exits.
 */
export function endWithEngine(
  engine: Engine,
  ending: () => Ending,
  { signals, exit }: Host = { signals: process, exit: process.exit },
): void {
  const orphaned = async (): Promise<void> => {
    await within(ending().finish(), ALONE_MS);
    exit(0);
  };
  const closed = async (): Promise<void> => {
    await within(ending().isBusy ? ending().finish() : ending().report(), GRACE_MS);
    await within(engine.flushed(), FLUSH_MS);
    exit(0);
  };
  signals.once("SIGINT", () => void closed());
  signals.once("SIGTERM", () => void orphaned());
  void engine.gone().then(orphaned);
}
