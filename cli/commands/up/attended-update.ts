/** The commands that ask one question and run the engine, without a preview before: `destroy` and `refresh`. */
import { Command } from "commander";
import { note } from "../../lib/output.js";
import type { Attended } from "../../stack/attended.js";
import type { RunOptions, Update } from "./run.js";

/** What sets such a command apart. */
export interface AttendedUpdate {
  readonly update: Exclude<Update, "up">;
  readonly description: string;
  /** What the person is asked about this stack. */
  readonly question: (stack: string) => string;
}

/** Options of every command that runs the engine, on the command itself. `yes` describes what is skipped with it. */
export const withRunOptions = (command: Command, yes: string): Command =>
  command
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--yes", yes)
    .option("--parallel <n>", "how many resources at once", "64")
    .option("--checkpoints", "let the engine write its state around each step");

/** Whether to continue: with `--yes`, or when the user confirms. Reports that nothing was changed when the answer is no. */
export async function isConfirmed(yes: boolean | undefined, question: string, verb: string): Promise<boolean> {
  if (yes === true) return true;
  const { confirmed } = await import("../../stack/attended.js");
  const otherwise = `No one can confirm here: add --yes to ${verb} without a question. Nothing was changed.`;
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
