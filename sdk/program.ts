/** The program of the root project: applies the YAML configs in `ads/` (or `tiktok:configPath`). */
import * as pulumi from "@pulumi/pulumi";
import { isPlanOnly, ONLY_PLANS } from "../provider/adapters/plan-only.js";
import { storedLogin } from "../provider/auth/store.js";
import { dotEnv, readSettings, SettingsError } from "../provider/config/config.js";
import { visible } from "../provider/text/visible.js";
import { applyPlan } from "../yaml/apply.js";
import { loadConfigs } from "../yaml/load.js";
import { problemsText, problemText } from "../yaml/problem.js";
import { isMocked } from "./hints.js";
import type { TikTokResource } from "./resource.js";

/** Ids by resource name, as stack outputs: campaigns with what is below them. */
function idsOf(resources: ReadonlyMap<string, TikTokResource>): Record<string, pulumi.Output<string>> {
  return Object.fromEntries([...resources].map(([name, resource]) => [name, resource.id]));
}

/**
 * Ends the program with a message for the user. Exit code 32 is Pulumi's for "the user was told": the engine stops, and
 * deletes nothing. (Returning after an error would let it take an empty program for the wish to delete everything. A
 * RunError would do, but Pulumi's runner spends some 20 s on formatting errors that follow from it.)
 */
async function stop(message: string): Promise<never> {
  await pulumi.log.error(visible(message));
  process.exit(32);
}

async function settings(projectFolder: string): Promise<{ advertiserId?: string; strict?: boolean }> {
  try {
    const config = new pulumi.Config("tiktok");
    return readSettings(
      (key) => config.get(key.replace(/^tiktok:/, "")),
      process.env,
      dotEnv(projectFolder),
      storedLogin(process.env),
    );
  } catch (error) {
    if (error instanceof SettingsError) return stop(error.message);
    throw error;
  }
}

/**
 * Has the engine start the host of the dynamic adapter while this process reads configs, instead of afterwards, at the first
 * resource: it starts what a call is for, and this host knows no calls.
 */
function startProviderMeanwhile(): void {
  // A user's unit tests would be asked for a call that no program makes.
  if (isMocked()) return;
  pulumi.runtime
    .invoke("pulumi-nodejs:dynamic/tiktok:start", {})
    .catch((error: unknown) => pulumi.log.debug(String(error)));
}

/** Loads, checks and declares. Where anything is wrong, the program ends before anything is declared. */
export async function applyConfigs(): Promise<Record<string, unknown>> {
  const projectFolder = process.cwd();
  const { advertiserId, strict } = await settings(projectFolder);
  const configPath = new pulumi.Config("tiktok").get("configPath") ?? "ads";
  const isPlan = isPlanOnly();
  if (isPlan && !pulumi.runtime.isDryRun()) return stop(ONLY_PLANS);
  startProviderMeanwhile();
  // Check knows the state, and so what a change raises: here broken guardrails are reported with their places.
  const guardrails = isPlan ? "later" : "warn";
  const plan = await loadConfigs({ projectFolder, configPath, advertiserId, strict, guardrails });
  for (const warning of plan.warnings) await pulumi.log.warn(visible(problemText(warning)));
  if (plan.problems.length > 0) return stop(problemsText(plan.problems));
  return { ids: idsOf(await applyPlan(plan.resources)) };
}
