import type { Log } from "../engine/index.js";

/** Reports advice and advisory guardrails once per run: a thousand ads of one kind get one message. */
export class LogOnce {
  readonly #logged = new Set<string>();

  constructor(private readonly log: Log) {}

  /** Reports it unless this run already has. */
  report(severity: "info" | "warning", message: string): void {
    if (this.#logged.has(message)) return;
    this.#logged.add(message);
    this.log(severity, message);
  }
}
