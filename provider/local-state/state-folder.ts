import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A folder defined by the XDG base directory specification. Throws for a relative path, which the specification
 * forbids: it would be another folder in each working directory, and a journal that is not found lets creates happen
 * twice.
 */
export function baseFolder(environment: Environment, variable: string, ...fallback: readonly string[]): string {
  const named = environment[variable];
  if (!named) return join(environment.HOME || homedir(), ...fallback);
  if (isAbsolute(named)) return named;
  throw new Error(
    `${variable} "${named}" is a relative path. Set it to an absolute one, such as ${join(homedir(), ...fallback)}.`,
  );
}

/**
 * Where one machine stores what must outlive a process: `$XDG_STATE_HOME/pulumi-tiktok`, created on first use, mode
 * 0700.
 */
export function stateFolder(environment: Environment): string {
  const folder = join(baseFolder(environment, "XDG_STATE_HOME", ".local", "state"), "pulumi-tiktok");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
