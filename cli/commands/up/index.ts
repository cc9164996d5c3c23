import { resolve } from "node:path";
import { Command } from "commander";
import { withPolicy } from "../../../provider/guardrails/index.js";
import { collected } from "../../lib/options.js";
import { print } from "../../lib/output.js";
import type { Attended } from "../../stack/attended.js";
import { isConfirmed, withRunOptions } from "./attended-update.js";
import type { RunOptions } from "./run.js";

interface Options extends RunOptions {
  readonly policy?: string;
  readonly target: readonly string[];
}

const HELP = `
Shows the effect on spend, delivery and quota, asks once, and applies the change. If this machine's journal of creates
survives a kill, the engine skips its checkpoints, which makes an update of hundreds of objects several times faster; elsewhere (CI, memory disks, containers) they stay on, and the command reports why.

Examples:
  tiktok-ads up
  tiktok-ads up --stack live --policy /etc/ads/policy.yaml
  tiktok-ads up --yes --parallel 16      # in a script: no confirmation
  tiktok-ads up --checkpoints            # like pulumi up`;

/** Pulumi's `--target`, once per name. */
const targets = ({ target }: Options): string[] => target.flatMap((urn) => ["--target", urn]);

async function run(options: Options): Promise<void> {
  const { readyStack } = await import("../../stack/ready.js");
  const { previewed } = await import("./previewed.js");
  const { runUpdate } = await import("./run.js");
  const at: Attended = { folder: process.cwd(), environment: process.env };
  const stack = await readyStack(options.stack, at);
  const policy = options.policy === undefined ? [] : ["--policy", options.policy];
  if ((await previewed(["--stack", stack, ...policy], at)) === "none") {
    print("Nothing to change.\n");
    return;
  }
  if (!(await isConfirmed(options.yes, `Apply this to stack ${stack}?`, "apply"))) return;
  const environment =
    options.policy === undefined ? at.environment : withPolicy(at.environment, resolve(at.folder, options.policy));
  await runUpdate("up", targets(options), { ...options, stack }, { ...at, environment });
}

/** `tiktok-ads up`: preview, one confirmation, and a fast update. */
export function upCommand(): Command {
  const command = new Command("up").description("Previews, asks once, and applies, like pulumi up but faster");
  return withRunOptions(command, "apply without confirmation")
    .option("--policy <file>", "guardrails in addition to the project's")
    .option("--target <urn>", "only this resource; may be given several times", collected, [])
    .addHelpText("after", HELP)
    .action(run);
}
