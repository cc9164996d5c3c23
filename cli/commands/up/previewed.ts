/** The preview before an update, as `tiktok-ads preview` prints it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../lib/exit.js";
import { type Attended, inForeground } from "../../stack/attended.js";
import { PROGRAM } from "../../stack/own-program.js";

/** The result of a preview. */
export type Outcome = "changes" | "none";

const isReport = (value: unknown): value is { readonly stacks: readonly { readonly outcome: string }[] } =>
  typeof value === "object" && value !== null && "stacks" in value && Array.isArray(value.stacks);

/**
 * Prints the preview and returns whether anything would change. It runs in a separate process, whose memory for a plan
 * of thousands of objects is free again before the update starts. Throws UserError if it must not continue.
 */
export async function previewed(args: readonly string[], at: Attended): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-ads-up-"));
  const file = join(folder, "preview.json");
  try {
    const command = [PROGRAM, "preview", ...args, "--also", `json=${file}`];
    if ((await inForeground(process.execPath, command, at)) !== 0) throw new UserError("Nothing was changed.");
    const report: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isReport(report)) throw new UserError("The preview wrote no report, so nothing was changed.");
    return report.stacks.every(({ outcome }) => outcome === "none") ? "none" : "changes";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
