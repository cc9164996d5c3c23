import { join } from "node:path";
import { ROOT } from "./steps.mjs";

/** The environment of Node processes that run on another day, given as an ISO 8601 time: see fixed-day.cjs. */
export function fixedDay(time, environment = process.env) {
  const start = Date.parse(time);
  if (Number.isNaN(start)) throw new Error(`${time} is no ISO 8601 time, such as 2026-11-26T12:00:00Z`);
  const file = join(ROOT, "toolchain", "fixed-day.cjs").replaceAll("\\", "\\\\");
  return {
    NODE_OPTIONS: [environment.NODE_OPTIONS, `--require "${file}"`].filter(Boolean).join(" "),
    TIKTOK_ADS_CLOCK_SHIFT_MS: String(start - Date.now()),
  };
}
