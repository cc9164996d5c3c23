import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** Starts the system's Chromium, without a window. */
export function startBrowser(): Promise<Browser> {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"]).toString().trim();
  // As root, as in containers, Chromium has no sandbox of its own.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
