import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Packages from PyPI, pinned, in a virtual environment of the cache folder that later runs reuse; answers that folder. */
export function pythonWith(name: string, packages: readonly string[]): string {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-tiktok");
  const folder = join(cache, `${name}-${packages.join("-").replaceAll(/==|[[\],]/g, "-")}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const made = `${folder}-${process.pid}`;
  execFileSync("python3", ["-m", "venv", made], { stdio: "pipe" });
  const install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", ...packages];
  execFileSync(join(made, "bin", "python"), install, { stdio: "pipe" });
  renameSync(made, folder);
  return folder;
}
