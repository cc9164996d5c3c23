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
  if (options.yes !== true && !(await confirmed(`Take what TikTok has into the state of stack ${stack}?`, otherwise))) {
    note("Nothing was changed.\n");
    return;
  }
  await runUpdate("refresh", [], { ...options, stack }, at);
}

/** `tiktok-ads refresh`: after one question, reads what TikTok has into the state; nothing changes at TikTok. */
export function refreshCommand(): Command {
  return new Command("refresh")
    .description("Reads what TikTok has into the stack's state: pulumi refresh the fast way")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--yes", "go on without a question")
    .option("--parallel <n>", "how many resources at once", "64")
    .option("--checkpoints", "let the engine write its state around each step")
    .addHelpText("after", "\nExamples:\n  tiktok-ads refresh\n  tiktok-ads refresh --stack live --yes")
    .action(run);
}
