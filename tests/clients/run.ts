/**
 * Runs programs that others wrote for TikTok against the emulator, unchanged, and says for each stream and step whether it
 * worked: `npm run test:clients [-- --only NAME] [--days N] [--all] [--refused] [--keep]`. They are installed once, by version, into a folder of the
 * cache; they find the emulator by HTTPS_PROXY and trust its authority by the usual variables of the environment.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endTogether } from "./children.js";
import { CLIENTS } from "./clients.js";
import { drive } from "./driven.js";

const DAYS = 45;

async function main(args: readonly string[]): Promise<number> {
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
  const wanted = CLIENTS.filter(({ driver }) => only === undefined || driver.startsWith(only));
  const days = args.includes("--days") ? Number(args[args.indexOf("--days") + 1]) : DAYS;
  const folder = mkdtempSync(join(tmpdir(), "tiktok-clients-"));
  const keep = args.includes("--keep");
  const clear = (): void => {
    if (keep) process.stdout.write(`kept ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  };
  endTogether(clear);
  let failed = 0;
  for (const client of wanted) {
    const { steps, refused } = await drive(client, folder, days);
    const bad = steps.filter(({ ok }) => !ok);
    failed += bad.length + (steps.length === 0 ? 1 : 0);
    process.stdout.write(
      `${client.name} ${client.version} (${client.registry}): ${steps.length - bad.length} of ${steps.length}\n`,
    );
    const shown = args.includes("--all") ? steps : bad;
    for (const { step, ok, detail } of shown) process.stdout.write(`  ${ok ? "ok" : "FAILED"} ${step}: ${detail}\n`);
    if (!args.includes("--refused")) continue;
    for (const { code, method, path, body } of refused)
      process.stdout.write(`  ${code} ${method} ${path} ${JSON.stringify(body).slice(0, 300)}\n`);
  }
  clear();
  return failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
