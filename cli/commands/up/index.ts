import { Command } from "commander";
import { collected } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";
import type { Attended } from "../../stack/attended.js";
import type { RunOptions } from "./run.js";

interface Options extends RunOptions {
  readonly policy?: string;
  readonly target: readonly string[];
}

const HELP = `
Shows what the change does to money, delivery and quota, asks once, and applies it. Where this machine's journal of creates
survives a kill, the engine leaves out its checkpoints, which makes an update of hundreds of objects several times faster;
elsewhere (CI, memory disks, containers) they stay on, and the command says why.

Examples:
  tiktok-ads up
  tiktok-ads up --stack live --policy /etc/ads/policy.yaml
  tiktok-ads up --yes --parallel 16      # in a script: no question
  tiktok-ads up --checkpoints            # as pulumi up does it`;

/** `--target` of Pulumi, once per name. */
const targets = ({ target }: Options): string[] => target.flatMap((urn) => ["--target", urn]);

async function run(options: Options): Promise<void> {
  const { confirmed } = await import("../../stack/attended.js");
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
  const otherwise = "Nobody is here to confirm: add --yes to apply without a question. Nothing was changed.";
  if (options.yes !== true && !(await confirmed(`Apply this to stack ${stack}?`, otherwise))) {
    note("Nothing was changed.\n");
    return;
  }
  const environment =
    options.policy === undefined ? at.environment : { ...at.environment, TIKTOK_ADS_POLICY: options.policy };
  await runUpdate("up", targets(options), { ...options, stack }, { ...at, environment });
}

/** `tiktok-ads up`: preview, one question, and the update the fast way. */
export function upCommand(): Command {
  return new Command("up")
    .description("Previews, asks once, and applies: pulumi up the fast way")
    .option("--stack <name>", "the stack (default: the selected one)")
    .option("--yes", "apply without a question")
    .option("--policy <file>", "guard rails beside those of the project")
    .option("--target <urn>", "only this resource; may be given several times", collected, [])
    .option("--parallel <n>", "how many resources at once", "64")
    .option("--checkpoints", "let the engine write its state around each step")
    .addHelpText("after", HELP)
    .action(run);
}
