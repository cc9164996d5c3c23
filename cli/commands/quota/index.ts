import { Command } from "commander";
import { appOf, limiterFor } from "../../../provider/adapters/limits.js";
import { stateFolder } from "../../../provider/local-state/state-folder.js";
import { Statistics } from "../../../provider/observability/statistics.js";
import { type Group, grouped, stackName } from "../../lib/counts.js";
import { print } from "../../lib/output.js";
import { textTable } from "../../lib/table.js";
import { log, stackSettings } from "../../stack/project.js";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const KEPT_DAYS = 7;

interface Options {
  readonly json?: boolean;
  readonly stack?: string;
}

/** Current use of the quota. */
interface QuotaReport {
  readonly limits: string;
  readonly windows: readonly { name: string; limit: number; used: number; left: number }[];
  readonly today: { readonly byStack: readonly Group[]; readonly byEndpoint: readonly Group[] };
  /** Projected calls of the whole day, from the last days at this hour; null if unknown. */
  readonly forecast: number | null;
}

const startOfDay = (now: number): number => Math.floor(now / DAY_MS) * DAY_MS;

/** Today's calls, plus the average of the rest of the day on the last days. */
function forecastOf(usedToday: number, counts: readonly { hour: number; count: number }[], now: number): number | null {
  const today = startOfDay(now);
  const rest = now - today;
  const earlier = counts.filter(({ hour }) => hour < today && hour - startOfDay(hour) >= rest - HOUR_MS);
  const days = new Set(counts.filter(({ hour }) => hour < today).map(({ hour }) => startOfDay(hour))).size;
  if (days === 0) return null;
  const more = earlier.reduce((sum, { count }) => sum + count, 0) / days;
  return Math.round(usedToday + more);
}

function textOf({ limits, windows, today, forecast }: QuotaReport): string {
  const parts: string[] = [];
  if (windows.length === 0) parts.push(`No quota is set (limits ${limits}).\n`);
  else
    parts.push(
      textTable(
        [
          { title: `Window (${limits})` },
          { title: "Used", numeric: true },
          { title: "Limit", numeric: true },
          { title: "Left", numeric: true },
        ],
        windows.map(({ name, used, limit, left }) => [`a ${name}`, String(used), String(limit), String(left)]),
      ),
    );
  const groups = (title: string, some: readonly Group[]): void => {
    if (some.length === 0) return;
    parts.push(
      textTable(
        [
          { title },
          { title: "Calls today", numeric: true },
          { title: "Failed", numeric: true },
          { title: "Retries", numeric: true },
        ],
        some.map(({ key, calls, failed, retries }) => [key, String(calls), String(failed), String(retries)]),
      ),
    );
  };
  groups("Stack", today.byStack);
  groups("Endpoint", today.byEndpoint);
  const day = windows.find(({ name }) => name === "day");
  if (forecast !== null)
    parts.push(
      `At the pace of the last days, today ends at about ${forecast} calls${day ? ` of ${day.limit}${forecast > day.limit ? ": the quota would not last" : ""}` : ""}.\n`,
    );
  return parts.join("\n");
}

/** `tiktok-ads quota`: used and remaining calls. */
export function quotaCommand(): Command {
  return new Command("quota")
    .description("Shows calls used and left in each window, by stack and endpoint, and a forecast")
    .option("--stack <name>", "the stack whose settings apply (default: the selected one)")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      "\nThe day is TikTok's: it begins at 00:00 UTC.\n\nExamples:\n  tiktok-ads quota\n  tiktok-ads quota --json",
    )
    .action(async ({ json, stack }: Options) => {
      const { settings } = await stackSettings(process.cwd(), stack);
      const { used, windows } = await limiterFor(settings, log).usage();
      const statistics = new Statistics(stateFolder(process.env));
      const now = Date.now();
      const app = appOf(settings);
      const counts = statistics.since(startOfDay(now) - KEPT_DAYS * DAY_MS).filter((one) => one.app === app);
      statistics.close();
      const today = counts.filter(({ hour }) => hour >= startOfDay(now));
      const usedToday = Math.max(
        used.day,
        today.reduce((sum, { count }) => sum + count, 0),
      );
      const report: QuotaReport = {
        limits: settings.limits,
        windows: windows.map(({ name, calls }) => ({
          name,
          limit: calls,
          used: used[name],
          left: Math.max(0, calls - used[name]),
        })),
        today: {
          byStack: grouped(today, (one) => stackName(one.stack)),
          byEndpoint: grouped(today, (one) => one.path),
        },
        forecast: forecastOf(usedToday, counts, now),
      };
      print(json ? `${JSON.stringify({ version: 1, ...report }, undefined, 2)}\n` : textOf(report));
    });
}
