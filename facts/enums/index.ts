/** Which values TikTok accepts for each field with a fixed set of values. Provider and emulator both read it. */
import { AD_GROUP_ENUMS } from "./ad-groups.js";
import { AD_ENUMS } from "./ads.js";
import { ASSET_ENUMS } from "./assets.js";
import { CAMPAIGN_ENUMS } from "./campaigns.js";
import { REPORT_ENUMS } from "./reports.js";

export * from "./ad-groups.js";
export * from "./ads.js";
export * from "./assets.js";
export * from "./campaigns.js";
export * from "./events.js";
export * from "./reports.js";
export * from "./retired.js";

export const ENUMS = {
  ...CAMPAIGN_ENUMS,
  ...AD_GROUP_ENUMS,
  ...AD_ENUMS,
  ...ASSET_ENUMS,
  ...REPORT_ENUMS,
} as const;
