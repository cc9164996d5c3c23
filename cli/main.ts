#!/usr/bin/env node
/** `tiktok-ads`: what a user runs next to `pulumi up`. One file per command; each loads what it needs when it runs. */
import { Command, CommanderError, Help, type Option } from "commander";
import { messageOf } from "../provider/text/shape.js";
import { EXIT, UserError } from "./lib/exit.js";
import { note } from "./lib/output.js";
import { versionOf } from "./lib/version.js";

type Loader = () => Promise<Command>;

/** Commands by name, each loaded when it is called, for a fast start. */
const COMMANDS: Readonly<Record<string, Loader>> = {
  init: async () => (await import("./commands/init/index.js")).initCommand(),
  emulator: async () => (await import("./commands/emulator/index.js")).emulatorCommand(),
  login: async () => (await import("./commands/login/index.js")).loginCommand(),
  logout: async () => (await import("./commands/logout/index.js")).logoutCommand(),
  validate: async () => (await import("./commands/validate/index.js")).validateCommand(),
  preview: async () => (await import("./commands/preview/index.js")).previewCommand(),
  up: async () => (await import("./commands/up/index.js")).upCommand(),
  fleet: async () => (await import("./commands/fleet/index.js")).fleetCommand(),
  destroy: async () => (await import("./commands/destroy/index.js")).destroyCommand(),
  refresh: async () => (await import("./commands/refresh/index.js")).refreshCommand(),
  recover: async () => (await import("./commands/recover/index.js")).recoverCommand(),
  comment: async () => (await import("./commands/comment/index.js")).commentCommand(),
  import: async () => (await import("./commands/import/index.js")).importCommand(),
  migrate: async () => (await import("./commands/migrate/index.js")).migrateCommand(),
  pause: async () => (await import("./commands/pause/index.js")).pauseCommand(),
  drift: async () => (await import("./commands/drift/index.js")).driftCommand(),
  doctor: async () => (await import("./commands/doctor/index.js")).doctorCommand(),
  quota: async () => (await import("./commands/quota/index.js")).quotaCommand(),
  audit: async () => (await import("./commands/audit/index.js")).auditCommand(),
  stats: async () => (await import("./commands/stats/index.js")).statsCommand(),
  find: async () => (await import("./commands/find/index.js")).findCommand(),
  report: async () => (await import("./commands/report/index.js")).reportCommand(),
};

/** Repeatable options default to an empty list, which the help need not show. */
const optionDescription = (option: Option): string =>
  new Help().optionDescription(option).replace(/ ?\(default: \[\]\)/, "");

/** Applies the common help format to a command and its subcommands. */
function withHelp(command: Command): Command {
  for (const one of command.commands) withHelp(one);
  return command.configureHelp({ optionDescription });
}

/** The command line for these arguments: with the one command that they call, or with all. */
export async function program(words: readonly string[] = []): Promise<Command> {
  const root = new Command("tiktok-ads")
    .description("TikTok ads as code")
    .version(versionOf("pulumi-tiktok"), "-v, --version")
    .exitOverride()
    .showHelpAfterError("(tiktok-ads --help lists all commands)");
  const called = words[0] !== undefined && Object.hasOwn(COMMANDS, words[0]) ? COMMANDS[words[0]] : undefined;
  // Commander's settings are inherited only by commands added after they were set.
  for (const load of called ? [called] : Object.values(COMMANDS))
    root.addCommand(withHelp((await load()).exitOverride()));
  if (called) return root;
  // Shells ask `tiktok-ads complete -- words`; people ask for the script with `tiktok-ads completion zsh`.
  const { default: tab } = await import("@bomb.sh/tab/commander");
  tab(root, { completionCommandName: "completion" });
  return root;
}

/** The error from TikTok or the network, who caused it, and what to do; commands may have wrapped it. */
async function remoteFailure(error: unknown): Promise<{ readonly text: string; readonly exit: number } | undefined> {
  const { TikTokError } = await import("../provider/http/errors.js");
  const { QuotaExhausted } = await import("../provider/ratelimit/limiter.js");
  const failure = [error, error instanceof Error ? error.cause : undefined].find(
    (one) => one instanceof TikTokError || one instanceof QuotaExhausted,
  );
  if (failure instanceof QuotaExhausted) return { text: failure.message, exit: EXIT.remote };
  if (!(failure instanceof TikTokError)) return undefined;
  const { stepFor } = await import("./commands/doctor/finding.js");
  const step = stepFor(failure.failure);
  const exit = ["auth", "permission", "invalid", "notFound"].includes(failure.kind) ? EXIT.user : EXIT.remote;
  return { text: step ? `${failure.message}\n  → ${step}` : failure.message, exit };
}

async function main(): Promise<number> {
  try {
    await (await program(process.argv.slice(2))).parseAsync();
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const remote = await remoteFailure(error);
    if (remote) {
      note(`${remote.text}\n`);
      return remote.exit;
    }
    if (!(error instanceof UserError)) throw error;
    if (error.message) note(`${error.message}\n`);
    return error.exit;
  }
}

/** Runs the command of the process; its exit code becomes the process's. */
export function runCommandLine(): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      note(`tiktok-ads: ${messageOf(error)}\n`);
      process.exitCode = EXIT.user;
    },
  );
}

if (require.main === module) runCommandLine();
