import { Command } from "commander";
import { EXIT, UserError } from "./exit.js";

interface Options {
  readonly port: string;
  readonly data?: string;
  readonly limits: string;
  readonly latency: string;
}

function wholeNumber(text: string, option: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new UserError(`${option} "${text}" is not a whole number from 0 to ${most}.`, EXIT.usage);
}

function explain(error: unknown, port: number): UserError {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "EADDRINUSE")
    return new UserError(`Port ${port} is taken. Choose another with --port, or --port 0 for a free one.`);
  return new UserError(`The emulator could not start: ${message}`);
}

/** `tiktok-ads emulator` (design.md section 5). */
export function emulatorCommand(): Command {
  return new Command("emulator")
    .description("Runs the TikTok API on this machine: no account, no token of yours, no money")
    .option("--port <n>", "port to listen on; 0 takes a free one", "8787")
    .option("--data <file>", "keep everything in this SQLite file; left out, it is gone with the process")
    .option("--limits <profile>", "quota: off, guide, basic, advanced, premium, ultimate, sandbox, or S/M/D", "off")
    .option("--latency <ms>", "wait before each answer, milliseconds", "0")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads emulator\n  tiktok-ads emulator --port 0 --data .tiktok/emulator.sqlite\n  tiktok-ads emulator --limits 10/100/1000 --latency 150",
    )
    .action(async (options: Options) => {
      const port = wholeNumber(options.port, "--port", 65_535);
      const latencyMs = wholeNumber(options.latency, "--latency", 60_000);
      const { createEmulator } = await import("../emulator/index.js");
      const emulator = await createEmulator({ port, data: options.data, limits: options.limits, latencyMs }).catch(
        (error: unknown) => {
          throw explain(error, port);
        },
      );
      process.stdout.write(`listening on ${emulator.url}\n`);
      process.stderr.write(
        `advertiser ${emulator.seed.advertiser} (USD), token ${emulator.seed.token}. Ctrl-C stops it.\n`,
      );
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
      await emulator.close();
    });
}
