import type { Resource } from "../../definitions/index.js";
import { mayHaveRun } from "../../http/sent.js";
import { isTakenName } from "../recovery/taken-name.js";

/** What an update had done when one of its calls failed. */
export interface Progress {
  /** Pausing comes first. */
  paused: boolean;
  /** Something else was changed, too. */
  changed: boolean;
}

function stateOf(error: unknown, { paused, changed }: Progress): string {
  if (mayHaveRun(error))
    return paused
      ? "It was paused; the result of the rest of the update is unknown."
      : "The result of the update is unknown; run pulumi up again.";
  if (changed) return "A part of the update was made before; the rest was not.";
  return paused ? "It was paused; nothing else was changed." : "Nothing was changed.";
}

/** What is true after an update that failed, and what to do about a name that another object has. */
export function afterFailedUpdate({ noun }: Resource, error: unknown, progress: Progress): string {
  const state = stateOf(error, progress);
  if (!isTakenName(error)) return state;
  return `${state} If another ${noun} of this program is to give this name up, change that one in an update before. Where keys are positions in a list, keys that do not change with the order avoid it.`;
}
