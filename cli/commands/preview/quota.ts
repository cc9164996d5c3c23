/** The calls that an update needs, compared with the remaining quota. */

import { limiterFor } from "../../../provider/adapters/limits.js";
import type { Settings } from "../../../provider/config/config.js";
import { type CallForecast, forecast } from "../../../provider/engine/index.js";
import type { Window } from "../../../provider/ratelimit/quota.js";
import { allowedOfDay } from "../../../provider/ratelimit/urgency.js";
import type { Change } from "./steps.js";

/** Cost of an update in calls. */
export interface Calls {
  readonly total: number;
  readonly byPath: readonly CallForecast[];
  /** New videos, each of which may need some polling until TikTok has processed it. */
  readonly videos: number;
  /** The active profile, such as `guide`. */
  readonly limits: string;
  /** Calls left today for changes; null without a quota. */
  readonly leftToday: number | null;
  /** The minimum time for these calls under the quota, in seconds; null if today's quota is too small. */
  readonly seconds: number | null;
}

interface Left {
  readonly windows: readonly Window[];
  readonly used: Readonly<Record<Window["name"], number>>;
}

/** Seconds until the last of `calls` can be sent. Windows are sliding, so each delays what exceeds its size. */
export function secondsFor(calls: number, { windows, used }: Left): number | null {
  const waits = windows.map((window) => {
    if (window.name === "day") return used.day + calls > allowedOfDay(window.calls, "change") ? null : 0;
    return Math.max(0, Math.ceil((used[window.name] + calls) / window.calls) - 1) * (window.lengthMs / 1000);
  });
  const known = waits.filter((wait) => wait !== null);
  return known.length < waits.length ? null : Math.max(0, ...known);
}

function leftOf({ windows, used }: Left): number | null {
  const day = windows.find(({ name }) => name === "day");
  return day ? Math.max(0, allowedOfDay(day.calls, "change") - used.day) : null;
}

/** Calls of a plan. Reads the call counter that the settings name, and writes nothing there. */
export async function callsOf(
  changes: readonly Change[],
  settings: Settings,
  warn: (message: string) => void,
): Promise<Calls> {
  const planned = changes.flatMap(({ op, resource, before, after, parentBefore, parentAfter }) =>
    op === "same" || op === "import" ? [] : [{ op, resource, before, after, parent: parentAfter ?? parentBefore }],
  );
  const byPath = forecast(planned);
  const total = byPath.reduce((sum, { calls }) => sum + calls, 0);
  const left = await limiterFor(settings, (_severity, message) => warn(message)).usage();
  const videos = planned.filter(({ op, resource }) => op !== "delete" && op !== "update" && resource.kind === "video");
  return {
    total,
    byPath,
    videos: videos.length,
    limits: settings.limits,
    leftToday: leftOf(left),
    seconds: secondsFor(total, left),
  };
}
