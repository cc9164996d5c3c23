import { Command, Option } from "commander";
import { stateFolder } from "../../../provider/local-state/state-folder.js";
import { type CallCount, Statistics } from "../../../provider/observability/statistics.js";
import { type Group, grouped, stackName } from "../../lib/counts.js";
import { wholeNumber } from "../../lib/options.js";
import { print } from "../../lib/output.js";
import { textTable } from "../../lib/table.js";

const DAY_MS = 86_400_000;

const KEYS = {
  endpoint: (one: CallCount) => one.path,
  day: (one: CallCount) => new Date(one.hour).toISOString().slice(0, 10),
  hour: (one: CallCount) => `${new Date(one.hour).toISOString().slice(0, 13)}:00`.replace("T", " "),
  stack: (one: CallCount) => stackName(one.stack),
  outcome: (one: CallCount) => (one.code > 0 ? `${one.outcome} ${one.code}` : one.outcome),
} as const;

interface Options {
  readonly days: string;
  readonly by: keyof typeof KEYS;
  readonly json?: boolean;
}

const ms = (value: number | null): string =>
  value === null ? "over 10 s" : value >= 1000 ? `${value / 1000} s` : `${value} ms`;
const share = (part: number, whole: number): string => (whole > 0 ? `${((part / whole) * 100).toFixed(1)} %` : "–");

function textOf(groups: readonly Group[], by: string): string {
  const all = groups.reduce((sum, { calls }) => sum + calls, 0);
  const failed = groups.reduce((sum, one) => sum + one.failed, 0);
  const table = textTable(
    [
      { title: by[0]?.toUpperCase() + by.slice(1) },
      { title: "Calls", numeric: true },
      { title: "Failed", numeric: true },
      { title: "Retries", numeric: true },
      { title: "Mean", numeric: true },
      { title: "Half within", numeric: true },
      { title: "95 % within", numeric: true },
      { title: "Waited for quota", numeric: true },
    ],
    groups.map((one) => [
      one.key,
      String(one.calls),
      `${one.failed} (${share(one.failed, one.calls)})`,
      String(one.retries),
      ms(one.meanMs),
      ms(one.p50Ms),
      ms(one.p95Ms),
      ms(one.waitedMs),
    ]),
  );
  return `${table}\n${all} calls, ${share(failed, all)} failed.\n`;
}

/** `tiktok-ads stats`: statistics of API calls. */
export function statsCommand(): Command {
  return new Command("stats")
    .description("Shows response times, error rates and usage over time, from what this machine has called")
    .option("--days <n>", "how far back, 1 to 90", "7")
    .addOption(new Option("--by <key>", "what to group by").choices(Object.keys(KEYS)).default("endpoint"))
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads stats\n  tiktok-ads stats --by day --days 30\n  tiktok-ads stats --by outcome --json",
    )
    .action(({ days, by, json }: Options) => {
      const count = wholeNumber(days, "--days", 1, 90);
      const statistics = new Statistics(stateFolder(process.env));
      const groups = grouped(statistics.since(Date.now() - count * DAY_MS), KEYS[by]);
      statistics.close();
      // Over time, chronologically.
      if (by === "day" || by === "hour") groups.sort((one, other) => (one.key < other.key ? -1 : 1));
      if (json) print(`${JSON.stringify({ version: 1, days: count, by, groups }, undefined, 2)}\n`);
      else if (groups.length === 0) print(`No call in the last ${count} days.\n`);
      else print(textOf(groups, by));
    });
}
