import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfigs } from "../../yaml/load.js";
import type { Plan } from "../../yaml/plan.js";
import type { Problem } from "../../yaml/problem.js";

/** The plan of a project whose only config has this text. */
export async function planOf(text: string): Promise<Plan> {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-yaml-"));
  try {
    mkdirSync(join(folder, "ads"));
    writeFileSync(join(folder, "ads", "ads.yaml"), text);
    return await loadConfigs({ projectFolder: folder, configPath: "ads" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `12: budget is required.` for each. */
export const withLines = (problems: readonly Problem[]): string[] =>
  problems.map(({ position, reason }) => `${position?.line}: ${reason}`);
