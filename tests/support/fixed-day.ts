import { join } from "node:path";
import { ROOT } from "./world.js";

const FILE = join(ROOT, "toolchain", "fixed-day.cjs");

/**
 * What a process that a test starts with an environment of its own needs, so that it plays on the day of `npm test`
 * (toolchain/fixed-day.cjs). Empty where a spec is run on the system's clock.
 */
export const FIXED_DAY: Readonly<Record<string, string>> = Object.fromEntries(
  ["NODE_OPTIONS", "TIKTOK_ADS_CLOCK_SHIFT_MS"].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  }),
);

/** An environment moved to another time, in ISO 8601: from now on it is as late as that in processes that have it. */
export const onDay = <Environment extends Readonly<Record<string, string | undefined>>>(
  time: string,
  environment: Environment,
): Environment => ({
  ...environment,
  NODE_OPTIONS: `${environment.NODE_OPTIONS ?? ""} --require "${FILE}"`.trim(),
  TIKTOK_ADS_CLOCK_SHIFT_MS: String(Date.parse(time) - Date.now() + Number(FIXED_DAY.TIKTOK_ADS_CLOCK_SHIFT_MS ?? 0)),
});
