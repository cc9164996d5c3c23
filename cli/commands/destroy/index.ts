import { Command } from "commander";
import { note } from "../../lib/output.js";
import type { Attended } from "../../stack/attended.js";
import type { RunOptions } from "../up/run.js";

async function run(options: RunOptions): Promise<void> {
  const { confirmed } = await import("../../stack/attended.js");
  const { readyStack } = await import("../../stack/ready.js");
  const { runUpdate } = await import("../up/run.js");
  const at: Attended = { folder: process.cwd(), environment: process.env };
  const stack = await readyStack(options.stack, at);
  const otherwise = "Nobody is here to confirm: add --yes to go on without a question. Nothing was changed.";
  if (options.yes !== true && !(await confirmed(`Delete everything that stack ${stack} has at TikTok?`, otherwise))) {
    note("Nothing was changed.\n");
    return;
  }
  await runUpdate("destroy", [], { ...options, stack }, at);
}

/** `tiktok-ads destroy`: after one question, deletes what the stack has. */
export function destroyCommand(): Command {
  return new Command("destroy")
    .description("Deletes everything that the stack has at TikTok: pulumi destroy the fast way")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--yes", "go on without a question")
    .option("--parallel <n>", "how many resources at once", "64")
    .option("--checkpoints", "let the engine write its state around each step")
    .addHelpText("after", "\nExamples:\n  tiktok-ads destroy\n  tiktok-ads destroy --stack live --yes")
    .action(run);
}
