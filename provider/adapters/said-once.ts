import type { Log } from "../engine/index.js";

/** Reports advice and advisory guardrails once a run: a thousand ads of one kind are one piece of advice. */
export class SaidOnce {
  readonly #said = new Set<string>();

  constructor(private readonly log: Log) {}

  /** Reports it unless this run has. */
  say(severity: "info" | "warning", message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.log(severity, message);
  }
}
