/** One finding of `doctor`. */
import type { Failure } from "../../../provider/http/errors.js";
import { CAUSES, type CauseId, causeOfCode } from "../../lib/causes.js";

export type Status = "ok" | "note" | "warning" | "failure";

/** What was looked at, how it is, and what to do. */
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

/** Something that is wrong, with the step of its cause. */
export const wrong = (
  check: string,
  id: CauseId,
  detail: string,
  status: "warning" | "failure" = "failure",
): Finding => ({ check, status, detail, step: CAUSES[id].step });

/** What to do about a failed call; nothing where no cause is known. */
export function stepFor({ kind, code }: Failure): string | undefined {
  const id = kind === "network" ? "unreachable" : causeOfCode(code);
  return id && CAUSES[id].step;
}
