/** Runs `pulumi` in the user's terminal, and asks for confirmation. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { EXIT, UserError } from "../lib/exit.js";
import { passOn } from "../lib/output.js";
import { MISSING, NoPulumi, pulumiEnvironment } from "./engine.js";

/** Where it runs. */
export interface Attended {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The same, for a program in the foreground. */
export interface Foreground extends Attended {
  /** Receives its error output, which is still shown. */
  readonly onError?: (text: string) => void;
}

/** Signals that end an update. Pulumi also receives them from the terminal, and finishes pending calls. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a program in the foreground; returns its exit code. While it runs, it handles the signals: if this process ended
 * first, the end of the update would not be shown. Throws UserError if the command does not exist.
 */
export function inForeground(
  program: string,
  args: readonly string[],
  { folder, environment, onError }: Foreground,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: pulumiEnvironment(environment),
      stdio: ["inherit", "inherit", onError ? "pipe" : "inherit"],
    });
    child.stderr?.on("data", (part: Buffer) => {
      passOn(part);
      onError?.(String(part));
    });
    const relays = SIGNALS.map((signal) => {
      const listener = (): void => {
        // A terminal sends Ctrl-C to the whole process group; other signals reach only this process.
        if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
      };
      process.on(signal, listener);
      return () => process.off(signal, listener);
    });
    const end = (): void => {
      for (const stop of relays) stop();
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      end();
      reject(error.code === "ENOENT" && program === "pulumi" ? new NoPulumi(MISSING, EXIT.user) : error);
    });
    child.on("close", (code) => {
      end();
      resolve(code ?? EXIT.user);
    });
  });
}

/** Asks a yes-or-no question; default no. Throws UserError if no one can answer. */
export async function confirmed(question: string, otherwise: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UserError(otherwise, EXIT.usage);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
