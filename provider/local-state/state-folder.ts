import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where one machine remembers what must outlive a process: `$XDG_STATE_HOME/pulumi-tiktok`, made on first use, mode 0700. */
export function stateFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const base = environment.XDG_STATE_HOME || join(environment.HOME || homedir(), ".local", "state");
  const folder = join(base, "pulumi-tiktok");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
