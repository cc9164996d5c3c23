/** Shared by `tiktok-ads up`, `destroy` and `refresh`: runs the engine, in fast mode if that is safe. */
import { EXIT, UserError } from "../../lib/exit.js";
import { wholeNumber } from "../../lib/options.js";
import { note } from "../../lib/output.js";
import { type Attended, inForeground } from "../../stack/attended.js";
import { type Machine, thisMachine, whyJournalMayBeLost } from "../../stack/durability.js";
import { stackSettings } from "../../stack/project.js";

/** Options of all three. */
export interface RunOptions {
  readonly stack?: string;
  readonly yes?: boolean;
  readonly checkpoints?: boolean;
  readonly parallel: string;
}

/** The engine's update calls. */
export type Update = "up" | "destroy" | "refresh";

/** How the engine runs: its environment, and why checkpoints stay on, if they do. */
export interface Manner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly kept?: string;
}

/**
 * Decides about checkpoints. The engine writes its whole state before and after each step; for a thousand objects that
 * is most of an update's time. Disabled only if the journal survives a kill, and never if the user asks for them.
 */
export function mannerOf(machine: Machine, checkpoints: boolean | undefined): Manner {
  const { PULUMI_SKIP_CHECKPOINTS: _asked, ...environment } = machine.environment;
  const kept = checkpoints ? "--checkpoints is set." : whyJournalMayBeLost(machine);
  return kept === undefined
    ? { environment: { ...environment, PULUMI_SKIP_CHECKPOINTS: "true" } }
    : { environment, kept };
}

/** Runs the update in the foreground. Throws UserError with exit code 1 if it fails; Pulumi has reported why. */
export async function runUpdate(
  update: Update,
  args: readonly string[],
  options: RunOptions & { readonly stack: string },
  at: Attended,
): Promise<void> {
  const parallel = wholeNumber(options.parallel, "--parallel", 1, 9_999);
  const { settings } = await stackSettings(at.folder, options.stack);
  const machine = thisMachine(at.environment, settings.journalUrl);
  const { environment, kept } = mannerOf(machine, options.checkpoints);
  if (kept !== undefined) note(`With checkpoints, which is slower: ${kept}\n`);
  const flags = ["--stack", options.stack, "--yes", "--skip-preview", "--parallel", String(parallel), ...args];
  let errors = "";
  const onError = (text: string): void => {
    errors += text;
  };
  const code = await inForeground("pulumi", [update, ...flags], { ...at, environment, onError });
  if (code === 0) return;
  const { unwrittenState } = await import("../../stack/ready.js");
  const isPassing = whyJournalMayBeLost(machine) !== undefined;
  throw new UserError(unwrittenState(errors, options.stack, isPassing) ?? "", EXIT.user);
}
