#!/usr/bin/env node
/** `tiktok-ads`: what a user runs beside `pulumi up`. One file per command; each loads what it needs when it runs. */
import { Command, CommanderError } from "commander";
import { commentCommand } from "./comment.js";
import { emulatorCommand } from "./emulator.js";
import { EXIT, UserError } from "./exit.js";
import { loginCommand } from "./login.js";
import { logoutCommand } from "./logout.js";
import { previewCommand } from "./preview.js";
import { validateCommand } from "./validate.js";

/** The whole command line. */
export function program(): Command {
  const root = new Command("tiktok-ads")
    .description("TikTok ads as code")
    .exitOverride()
    .showHelpAfterError("(tiktok-ads --help lists what there is)");
  // Commander's own settings are inherited only when a command is added after they were made.
  for (const command of [
    emulatorCommand(),
    loginCommand(),
    logoutCommand(),
    validateCommand(),
    previewCommand(),
    commentCommand(),
  ])
    root.addCommand(command.exitOverride());
  return root;
}

/** What TikTok or the network said, with whose fault it is. */
async function remoteFailure(error: unknown): Promise<number | undefined> {
  const { TikTokError } = await import("../provider/client/errors.js");
  const { QuotaExhausted } = await import("../provider/client/limiter.js");
  if (error instanceof QuotaExhausted) return EXIT.remote;
  if (!(error instanceof TikTokError)) return undefined;
  return ["auth", "permission", "invalid", "notFound"].includes(error.kind) ? EXIT.user : EXIT.remote;
}

async function main(): Promise<number> {
  try {
    await program().parseAsync();
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const remote = await remoteFailure(error);
    if (remote !== undefined) {
      process.stderr.write(`${(error as Error).message}\n`);
      return remote;
    }
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exit;
  }
}

if (require.main === module) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`tiktok-ads: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = EXIT.user;
    },
  );
}
