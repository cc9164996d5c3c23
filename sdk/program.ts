/** The program of the root project: applies the YAML configs in `ads/` (or `tiktok:configPath`). */
import * as pulumi from "@pulumi/pulumi";
import { dotEnv, readSettings, SettingsError } from "../provider/config.js";
import type { TikTokResource } from "./resource.js";
import { applyPlan } from "./yaml/apply.js";
import { loadConfigs } from "./yaml/load.js";
import { problemsText } from "./yaml/problem.js";

/** Ids by resource name, as stack outputs: campaigns with what is below them. */
function idsOf(resources: ReadonlyMap<string, TikTokResource>): Record<string, pulumi.Output<string>> {
  return Object.fromEntries([...resources].map(([name, resource]) => [name, resource.id]));
}

function settings(projectFolder: string): { advertiserId?: string } {
  try {
    const config = new pulumi.Config("tiktok");
    return readSettings((key) => config.get(key.replace(/^tiktok:/, "")), process.env, dotEnv(projectFolder));
  } catch (error) {
    if (error instanceof SettingsError) throw new pulumi.RunError(error.message);
    throw error;
  }
}

/** Loads, checks and declares. Throws RunError, which Pulumi shows without a stack, before anything is declared. */
export async function applyConfigs(): Promise<Record<string, unknown>> {
  const projectFolder = process.cwd();
  const { advertiserId } = settings(projectFolder);
  const configPath = new pulumi.Config("tiktok").get("configPath") ?? "ads";
  const plan = await loadConfigs({ projectFolder, configPath, advertiserId });
  if (plan.problems.length > 0) throw new pulumi.RunError(problemsText(plan.problems));
  return { ids: idsOf(applyPlan(plan.resources)) };
}
