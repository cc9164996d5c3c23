/** TikTok ads as Pulumi resources: `import { Campaign, AdGroup, Ad, Video, Image } from "pulumi-tiktok"`. */
export type { DynamicCallToActionArgs } from "./dynamic-call-to-action.js";
export { DynamicCallToAction } from "./dynamic-call-to-action.js";
export * from "./functions.js";
export * from "./resources/index.js";
export * as types from "./types/index.js";

/**
 * Applies the YAML configs of the project (`ads/`, or `tiktok:configPath`): a whole program is
 * `module.exports = require("pulumi-tiktok").applyConfigs()`. Loaded only when called, so that programs without configs
 * start faster. Resolves with the ids by resource name.
 */
export async function applyConfigs(): Promise<Record<string, unknown>> {
  const program = await import("./program.js");
  return program.applyConfigs();
}
