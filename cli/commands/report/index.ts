import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import type { Values } from "../../../provider/definitions/index.js";
import { rowsIn } from "../../../provider/definitions/index.js";
import { lookUp, lookUpFaults } from "../../../provider/engine/index.js";
import { getReport, queryOf } from "../../../provider/functions/report.js";
import { askable, partsOf } from "../../../provider/functions/report-metrics.js";
import { daysOf, LEVELS, METRICS, msOf, SPLITS, type Split, textOf } from "../../../provider/functions/report-query.js";
import { isNumber, isText, keysOf, recordOf } from "../../../provider/text/shape.js";
import { advertiserInfo } from "../../lib/account-objects.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { collected } from "../../lib/options.js";
import { print } from "../../lib/output.js";
import { runSteps } from "../../lib/progress.js";
import { accountOfConfigs } from "../../stack/config-account.js";
import { advertiserOf, type Connection, connectAccount, stackSettings } from "../../stack/project.js";
import type { InState } from "../../stack/state.js";
import { COMPARABLE, compareVariants } from "./compare.js";
import { FUNNEL } from "./html.js";
import type { Row } from "./numbers.js";
import type { ReportAccount } from "./shape.js";
import { budgetsIn, namesAt } from "./stack-names.js";

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly level: keyof typeof LEVELS;
  readonly metrics?: string;
  readonly filter: readonly string[];
  readonly by?: Split;
  readonly deleted?: boolean;
  readonly compare?: string;
  readonly on: string;
  readonly format: "text" | "csv" | "json" | "html";
  readonly out?: string;
  readonly async?: boolean;
  readonly wide?: boolean;
  readonly advertiser?: string;
  readonly stack?: string;
}

const DAY_MS = 86_400_000;
const FILTERS = { campaign: "campaignIds", adGroup: "adGroupIds", ad: "adIds" } as const;

/** A level in any spelling: adgroup, adGroup. */
const named = <Level extends string>(text: string, levels: Readonly<Record<Level, unknown>>): Level | undefined =>
  keysOf(levels).find((level) => level.toLowerCase() === text.toLowerCase());

const LEVEL_NAMES = Object.keys(LEVELS).map((level) => level.toLowerCase());

function levelOf(text: string): keyof typeof LEVELS {
  const level = named(text, LEVELS);
  if (level) return level;
  throw new InvalidArgumentError(`Allowed choices are ${LEVEL_NAMES.join(", ")}.`);
}

/** The stack's names; none in a folder without a project, or without Pulumi. */
async function namesInStack(stack: string | undefined): Promise<readonly InState[]> {
  const { readState } = await import("../../stack/state.js");
  try {
    return (await readState(stack, { folder: process.cwd(), environment: process.env })).resources;
  } catch (error) {
    if (stack !== undefined) throw error;
    return [];
  }
}

/** `campaign=spring` or `ad=1800…`: names of the stack become ids. */
function filtersOf(filters: readonly string[], state: readonly InState[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const text of filters) {
    const [, level = "", value = ""] = /^(\w+)=(.+)$/.exec(text) ?? [];
    const known = named(level, FILTERS);
    if (!known) throw new UserError(`--filter "${text}" is not campaign=…, adgroup=… or ad=….`, EXIT.usage);
    const id = /^\d+$/.test(value)
      ? value
      : state.find(({ resource, name }) => resource.kind === known && name === value)?.id;
    if (id === undefined)
      throw new UserError(`--filter "${text}": the stack has no ${known} "${value}". Give its name there, or its id.`);
    const name = FILTERS[known];
    found[name] = [...(found[name] ?? []), id];
  }
  return found;
}

/** The displayed metrics, and the requested ones: what charts, comparisons and totals need in addition. */
function metricsOf({ metrics, level, by, format, compare, on }: Options): { shown: string[]; asked: string[] } {
  const shown =
    metrics
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean) ?? askable(METRICS, level, by);
  const more = [
    ...(format === "html" ? [...FUNNEL, "spend"] : []),
    ...(compare === undefined ? [] : (COMPARABLE[on] ?? [])),
    ...shown.flatMap(partsOf),
  ];
  return { shown, asked: [...new Set([...shown, ...askable(more, level, by)])] };
}

const isNumbers = recordOf(isNumber);
const isTexts = recordOf(isText);

const rowsOf = (values: readonly Values[], state: readonly InState[], level: keyof typeof LEVELS): Row[] => {
  const names = namesAt(state, level);
  return values.map((value) => {
    const id = String(value.id);
    const inStack = names.get(id);
    const segment = value.day ?? value.segment;
    return {
      id,
      name: String(value.name ?? ""),
      ...(inStack === undefined ? {} : { inStack }),
      ...(segment === undefined ? {} : { segment: String(segment) }),
      metrics: isNumbers(value.metrics) ? value.metrics : {},
      ...(isTexts(value.attributes) ? { attributes: value.attributes } : {}),
    };
  });
};

async function asked(connection: Connection, advertiser: string, args: Values, options: Options): Promise<Values[]> {
  const faults = lookUpFaults(getReport, args);
  // A task has no limit on days; other errors apply to it as well.
  const found = options.async ? faults.filter(({ property }) => property !== "endDate") : faults;
  if (found.length > 0) throw new UserError(found.map(({ reason }) => reason).join("\n"), EXIT.usage);
  let rows: Values[] = [];
  await runSteps([
    {
      title: `Requesting ${String(args.startDate)} to ${String(args.endDate)}${args.by ? ` by ${String(args.by)}` : ""}`,
      async run(progress) {
        if (options.async) {
          const { reportByTask } = await import("./task.js");
          rows = await reportByTask(connection.client, advertiser, queryOf(args), progress);
          return;
        }
        rows = rowsIn((await lookUp({ client: connection.client }, getReport, advertiser, args)).rows);
      },
    },
  ]);
  return rows;
}

/** The same number of days, just before: for comparison. */
const justBefore = (startDate: string, endDate: string) => ({
  startDate: textOf(msOf(startDate) - daysOf(startDate, endDate) * DAY_MS),
  endDate: textOf(msOf(startDate) - DAY_MS),
});

/** By segment, highest spend first. */
const bySpend = (one: Row, other: Row): number =>
  (one.segment ?? "").localeCompare(other.segment ?? "") || (other.metrics.spend ?? 0) - (one.metrics.spend ?? 0);

/** Two names or ids to compare. */
function pairOf(text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined;
  const [one, other, ...more] = text.split(",").map((part) => part.trim());
  if (one === undefined || other === undefined || more.length > 0)
    throw new UserError("--compare requires two names or ids, separated by a comma.", EXIT.usage);
  return [one, other];
}

const nameless = (id: string): ReportAccount => ({ id, name: "", currency: "", timezone: "" });

const accountIn = (id: string, { name, currency, timezone }: Values): ReportAccount => ({
  id,
  name: String(name ?? ""),
  currency: String(currency ?? ""),
  timezone: String(timezone ?? ""),
});

function dayOf(text: string | undefined, fallback: string, option: string): string {
  if (text === undefined) return fallback;
  if (!Number.isNaN(msOf(text)) && textOf(msOf(text)) === text) return text;
  throw new UserError(`${option} "${text}" is not a day such as 2026-11-01.`, EXIT.usage);
}

async function report(options: Options): Promise<void> {
  const folder = process.cwd();
  const today = textOf(Date.now());
  const endDate = dayOf(options.to, today, "--to");
  const startDate = dayOf(options.from, textOf(msOf(endDate) - 6 * DAY_MS), "--from");
  if (daysOf(startDate, endDate) < 1) throw new UserError("--to is before --from.", EXIT.usage);
  const pair = pairOf(options.compare);
  const { settings, configPath } = await stackSettings(folder, options.stack);
  const told = options.advertiser ?? settings.advertiserId ?? accountOfConfigs(folder, configPath);
  const advertiser = advertiserOf(settings, told);
  const state = await namesInStack(options.stack);
  const { shown, asked: metrics } = metricsOf(options);
  const filters = filtersOf(options.filter, state);
  const connection = connectAccount(settings);
  try {
    const base = { startDate, endDate, level: options.level, deleted: options.deleted ?? false, ...filters };
    const by = options.by === undefined ? {} : { by: options.by };
    const read = async (more: Values): Promise<Row[]> =>
      rowsOf(await asked(connection, advertiser, { ...base, ...more, metrics }, options), state, options.level);
    const rows = await read(by);
    // Spark lines and time series need the days; a report by day has them.
    const wantsDays = (options.format === "text" && !options.by) || options.format === "html";
    const days =
      options.by === "day" ? rows : wantsDays && daysOf(startDate, endDate) > 1 ? await read({ by: "day" }) : [];
    const before = options.format === "html" ? await read(justBefore(startDate, endDate)) : [];
    const comparison = pair && compareVariants(rows, pair, options.on);
    const account =
      options.format === "csv"
        ? nameless(advertiser)
        : accountIn(advertiser, await advertiserInfo(connection.client, advertiser, connection.settings.baseUrl));
    const { rendered } = await import("./render.js");
    const text = await rendered({
      format: options.format,
      by: options.by,
      rows: [...rows].sort(bySpend),
      days,
      before,
      metrics: shown,
      from: startDate,
      to: endDate,
      account,
      budgets: budgetsIn(state, options.level),
      isWide: options.wide,
      isShown: options.out === undefined,
      ...(comparison ? { comparison } : {}),
    });
    if (options.out) writeFileSync(resolve(folder, options.out), text);
    else print(text);
  } finally {
    await connection.close();
  }
}

const HELP = `
Days are those of the account's time zone. Without --from and --to: the last seven days. More than 30 days by day are requested
in parts, or with --async as one asynchronous task.

Examples:
  tiktok-ads report
  tiktok-ads report --from 2026-11-01 --to 2026-11-30 --level ad --metrics spend,clicks,ctr --format csv --out ads.csv
  tiktok-ads report --level creative              # each creative of Smart+ ads
  tiktok-ads report --by age --filter campaign=spring
  tiktok-ads report --level ad --compare spring/us/clip,spring/us/still --on ctr
  tiktok-ads report --format html --out report.html`;

/** `tiktok-ads report`: what ran, and its results. */
export function reportCommand(): Command {
  return new Command("report")
    .description("Reports views, engagement, clicks, conversions and their cost")
    .option("--from <day>", "first day, YYYY-MM-DD (default: six days before the last)")
    .option("--to <day>", "last day, inclusive (default: today)")
    .addOption(
      new Option("--level <level>", "what a row is about").choices(LEVEL_NAMES).argParser(levelOf).default("campaign"),
    )
    .option("--metrics <list>", `TikTok's names, separated by commas (default: ${METRICS.join(",")})`)
    .option(
      "--filter <level=value>",
      "only below a campaign, adgroup or ad: its name in the stack or its id",
      collected,
      [],
    )
    .addOption(new Option("--by <dimension>", "a row for each").choices(Object.keys(SPLITS)))
    .option("--deleted", "include objects deleted since")
    .option("--compare <a,b>", "compare two rows, by name or id, with a test of significance")
    .addOption(new Option("--on <metric>", "what to compare").choices(Object.keys(COMPARABLE)).default("ctr"))
    .addOption(
      new Option("--format <format>", "what to write").choices(["text", "csv", "json", "html"]).default("text"),
    )
    .option("--out <file>", "write to a file")
    .option("--wide", "all columns in a terminal, whatever its width")
    .option("--async", "run it as an asynchronous task: for long periods")
    .option("--advertiser <id>", "the account (default: that of the settings)")
    .option("--stack <name>", "the stack whose names are shown with the ids (default: the selected one)")
    .addHelpText("after", HELP)
    .action(async (options: Options) => report(options));
}
