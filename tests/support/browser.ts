import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { ROOT } from "./world.js";

/** Starts the system's Chromium, without a window. */
export function startBrowser(): Promise<Browser> {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"]).toString().trim();
  // As root, as in containers, Chromium has no sandbox of its own.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds wrong with a page for people who see little, or work by keyboard. Its context must bypass the page's CSP. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(`${ROOT}/package.json`).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  const found: AxeResult = await page.evaluate("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
