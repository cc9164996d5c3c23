/** The commands that ask for one confirmation and run the engine without a preview: `destroy` and `refresh`. */
import { Command } from "commander";
import { note } from "../../lib/output.js";
import type { Attended } from "../../stack/attended.js";
import type { RunOptions, Update } from "./run.js";

/** Differences between these commands. */
export interface AttendedUpdate {
  readonly update: Exclude<Update, "up">;
  readonly description: string;
  /** The question about this stack. */
  readonly question: (stack: string) => string;
}

/** Options of every command that runs the engine, on the command itself. `yes` describes what it skips. */
export const withRunOptions = (command: Command, yes: string): Command =>
  command
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--yes", yes)
    .option("--parallel <n>", "how many resources in parallel", "64")
    .option("--checkpoints", "let the engine write its state around each step");

/** Whether to continue: with `--yes`, or if the user confirms. Otherwise reports that nothing was changed. */
export async function isConfirmed(yes: boolean | undefined, question: string, verb: string): Promise<boolean> {
  if (yes === true) return true;
  const { confirmed } = await import("../../stack/attended.js");
  const otherwise = `No one can confirm here: add --yes to ${verb} without confirmation. Nothing was changed.`;
  if (await confirmed(question, otherwise)) return true;
  note("Nothing was changed.\n");
  return false;
}

/** Makes the command. */
export function attendedUpdate({ update, description, question }: AttendedUpdate): Command {
  return withRunOptions(new Command(update).description(description), "do not ask for confirmation")
    .addHelpText("after", `\nExamples:\n  tiktok-ads ${update}\n  tiktok-ads ${update} --stack live --yes`)
    .action(async (options: RunOptions) => {
      const { readyStack } = await import("../../stack/ready.js");
      const { runUpdate } = await import("./run.js");
      const at: Attended = { folder: process.cwd(), environment: process.env };
      const stack = await readyStack(options.stack, at);
      if (await isConfirmed(options.yes, question(stack), "continue"))
        await runUpdate(update, [], { ...options, stack }, at);
    });
}
