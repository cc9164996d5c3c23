/** One finding of `doctor`. */
import type { Failure } from "../../../provider/http/errors.js";
import { CAUSES, type CauseId, causeOfCode } from "../../lib/causes.js";

export type Status = "ok" | "note" | "warning" | "failure";

/** What was checked, its result, and what to do. */
export interface Finding {
  readonly check: string;
  readonly status: Status;
  readonly detail: string;
  readonly step?: string;
}

export const ok = (check: string, detail: string): Finding => ({ check, status: "ok", detail });
export const note = (check: string, detail: string, step?: string): Finding => ({
  check,
  status: "note",
  detail,
  ...(step === undefined ? {} : { step }),
});

/** A problem, with the step that fixes its cause. */
export const wrong = (
  check: string,
  id: CauseId,
  detail: string,
  status: "warning" | "failure" = "failure",
): Finding => ({ check, status, detail, step: CAUSES[id].step });

/** What to do about a failed call; undefined if the cause is unknown. */
export function stepFor({ kind, code }: Failure): string | undefined {
  const id = kind === "network" ? "unreachable" : causeOfCode(code);
  return id && CAUSES[id].step;
}
