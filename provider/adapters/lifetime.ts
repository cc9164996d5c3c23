import type { Engine } from "./engine.js";

/** What a provider process may still have to do before it exits. */
export interface Ending {
  /** Stops sending; resolves once pending calls have ended. */
  finish(): Promise<void>;
  /** Reports what earlier runs have left behind. */
  report(): Promise<void>;
  /** Whether calls are pending. */
  readonly isBusy: boolean;
}

/** The process to exit. */
export interface Host {
  readonly signals: { once(signal: "SIGINT" | "SIGTERM", work: () => void): unknown };
  readonly exit: (code: number) => void;
}

/** The engine gives a plugin five seconds from SIGINT, and then kills it. Milliseconds. */
const GRACE_MS = 4_000;
const FLUSH_MS = 500;
/** Nobody waits for a provider whose engine has ended: the longest call may finish, and be recorded in the journal. */
const ALONE_MS = 120_000;

const within = (work: Promise<void>, ms: number): Promise<void> =>
  Promise.race([
    work.catch(() => undefined),
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms).unref();
    }),
  ]);

/**
 * Ends this process with its run. The engine closes its plugins with SIGINT, but a killed engine closes nothing, and
 * since plugins are in their own process groups, they would live on and hold what they have begun. An orphaned provider
 * stops sending, waits for pending answers, and exits.
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
