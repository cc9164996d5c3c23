import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { withPolicy } from "../../../provider/guardrails/index.js";
import { problemsText } from "../../../yaml/problem.js";
import { moneyText } from "../../lib/amount.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { collected, wholeNumber } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";
import { isConfirmed } from "../up/attended-update.js";
import { refuseIfHeld, takeLock } from "./lock.js";
import { type PoolResult, runPool, runWaves } from "./pool.js";
import { digestOf, Progress } from "./progress.js";
import { expanded, type Fleet, fleetText, type Member, parseFleet } from "./read.js";
import { isRendered, type Rendered, renderedConfigs, writeConfigs } from "./render.js";
import { drifted, planned, spent } from "./runs.js";
import { type StackSurroundings, Stacks } from "./stacks.js";
import { type Line, summaryText } from "./summary.js";

interface Options {
  readonly file: string;
  readonly only: readonly string[];
  readonly parallel?: string;
  readonly format: "text" | "json";
  readonly yes?: boolean;
  readonly resume?: boolean;
  readonly checkpoints?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** A fleet, with the configs of the selected members. */
interface Ready {
  readonly fleet: Fleet;
  readonly members: readonly Member[];
  readonly configs: ReadonlyMap<Member, readonly Rendered[]>;
  readonly at: StackSurroundings;
  readonly parallel: number;
}

/** The project's folder: that of fleet.yaml. */
const folderOf = ({ file }: Options): string => dirname(resolve(file));

/**
 * Reads everything, and writes the configs of each advertiser; read-only commands write only those that are missing.
 * Throws UserError with every problem of every file.
 */
function readyFleet(options: Options, which: "all" | "missing" = "all"): Ready {
  const path = resolve(options.file);
  const read = parseFleet(fleetText(path, options.file), options.file);
  if ("problems" in read) throw new UserError(problemsText(read.problems).replace("the ads configs", options.file));
  const { fleet } = read;
  const known = new Set([...fleet.members.map(({ name }) => name), ...fleet.groups.keys()]);
  const stray = options.only.find((name) => !known.has(name));
  if (stray !== undefined)
    throw new UserError(`--only ${stray}: no such advertiser or group in ${options.file}.`, EXIT.usage);
  const wanted = new Set(
    options.only.length > 0 ? expanded(options.only, fleet.groups) : fleet.members.map(({ name }) => name),
  );
  const members = fleet.members.filter(({ name }) => wanted.has(name));
  const folder = dirname(path);
  const meant = members.filter((member) => which === "all" || !isRendered(folder, member));
  const rendered = meant.map((member) => ({ member, ...renderedConfigs(folder, member) }));
  const problems = rendered.flatMap((one) => one.problems);
  if (problems.length > 0) throw new UserError(problemsText(problems));
  for (const { member, configs } of rendered) writeConfigs(folder, member, configs);
  const policy = fleet.policy === undefined ? undefined : resolve(folder, fleet.policy);
  return {
    fleet,
    members,
    configs: new Map(rendered.map(({ member, configs }) => [member, configs])),
    at: { folder, environment: policy === undefined ? process.env : withPolicy(process.env, policy) },
    parallel: options.parallel === undefined ? fleet.parallel : wholeNumber(options.parallel, "--parallel", 1, 64),
  };
}

/** The result of a pool, as lines of the summary. */
const linesOf = (result: PoolResult<Member, Line>): Line[] => [
  ...[...result.ended].map(
    ([{ name }, one]): Line => ("error" in one ? { name, outcome: "failed", problem: one.error } : one.value),
  ),
  ...result.left.map(({ name }): Line => ({ name, outcome: "left" })),
];

/** Prints the summary; a failure of a member fails the command. */
function tell(lines: readonly Line[], verb: string, { format }: Options): void {
  print(
    format === "json"
      ? `${JSON.stringify({ version: 1, advertisers: lines }, undefined, 2)}\n`
      : summaryText(lines, verb),
  );
  if (lines.some(({ outcome }) => outcome === "failed" || outcome === "left")) throw new UserError("", EXIT.user);
}

/** Reports each finished member. */
const saying =
  <T>(work: (member: Member) => Promise<T>, word: string) =>
  async (member: Member): Promise<T> => {
    try {
      const done = await work(member);
      note(`${member.name}: ${word}\n`);
      return done;
    } catch (error) {
      note(`${member.name}: failed\n`);
      throw error;
    }
  };

/** Plans all members; one failure does not stop the others. */
function planAll(ready: Ready, members: readonly Member[]): Promise<PoolResult<Member, Line>> {
  const { at, parallel } = ready;
  const stacks = new Stacks(at);
  const plan = async (member: Member): Promise<Line> => {
    await stacks.ready(member);
    return planned(member, at);
  };
  return runPool(members, saying(plan, "planned"), { parallel, stopAfter: Number.POSITIVE_INFINITY });
}

async function planFleet(options: Options): Promise<void> {
  refuseIfHeld(folderOf(options));
  const ready = readyFleet(options);
  tell(linesOf(await planAll(ready, ready.members)), "planned", options);
}

/** The engine's options, as for `tiktok-ads up`: no checkpoints if the journal is durable. */
async function engineFor(at: StackSurroundings, checkpoints: boolean | undefined): Promise<StackSurroundings> {
  const { mannerOf } = await import("../up/run.js");
  const { thisMachine } = await import("../../stack/durability.js");
  const { projectSettings } = await import("../../stack/project.js");
  const { environment, kept } = mannerOf(
    thisMachine(at.environment, projectSettings(at.folder).journalUrl),
    checkpoints,
  );
  if (kept !== undefined) note(`With checkpoints, which is slower: ${kept}\n`);
  return { ...at, environment };
}

/** Holds the project's lock from before the configs are written until the last stack is done. */
async function upFleet(options: Options): Promise<void> {
  // A folder without a fleet gets no lock.
  fleetText(resolve(options.file), options.file);
  const release = takeLock(folderOf(options));
  try {
    await updateFleet(options);
  } finally {
    release();
  }
}

async function updateFleet(options: Options): Promise<void> {
  const ready = readyFleet(options);
  const { fleet, members, configs, parallel } = ready;
  const progress = new Progress(ready.at.folder, options.resume === true);
  const digest = (member: Member): string => digestOf(member, configs.get(member) ?? []);
  const done = members.filter((member) => progress.has(member, digest(member)));
  const finished: Line[] = done.map(({ name }) => ({ name, outcome: "done" }));
  const plans = await planAll(
    ready,
    members.filter((member) => !done.includes(member)),
  );
  const planLines = linesOf(plans);
  const failures = planLines.filter(({ outcome }) => outcome === "failed");
  const changing = members.filter((member) =>
    planLines.some(({ name, outcome }) => name === member.name && outcome === "changes"),
  );
  const isStopped = failures.length >= fleet.stopAfter;
  if (isStopped || changing.length === 0) {
    if (isStopped) note("Nothing was changed.\n");
    tell([...planLines, ...finished], "planned", options);
    return;
  }
  print(options.format === "json" ? "" : summaryText([...planLines, ...finished], "planned"));
  if (!(await isConfirmed(options.yes, `Apply this to ${changing.length} of ${members.length} stacks?`, "apply")))
    return;
  const stacks = new Stacks(await engineFor(ready.at, options.checkpoints));
  const rank = (member: Member): number =>
    fleet.canary.includes(member.name) ? fleet.canary.indexOf(member.name) : fleet.canary.length;
  const ordered = [...changing].sort((one, other) => rank(one) - rank(other));
  const apply = async (member: Member): Promise<Line> => {
    await stacks.apply(member, 64);
    progress.add(member, digest(member));
    return planLines.find(({ name }) => name === member.name) ?? { name: member.name, outcome: "changes" };
  };
  const stopAfter = fleet.stopAfter - failures.length;
  const result = await runWaves(ordered, ({ name }) => fleet.canary.includes(name), saying(apply, "applied"), {
    parallel,
    stopAfter,
  });
  tell(
    [...failures, ...linesOf(result), ...planLines.filter(({ outcome }) => outcome === "none"), ...finished],
    "applied",
    options,
  );
}

async function driftFleet(options: Options): Promise<void> {
  const { members, at, parallel } = readyFleet(options, "missing");
  const stacks = new Stacks(at);
  const look = async (member: Member): Promise<Line> => {
    await stacks.existing(member);
    return drifted(member, at);
  };
  const result = await runPool(members, saying(look, "compared"), { parallel, stopAfter: Number.POSITIVE_INFINITY });
  tell(linesOf(result), "compared with their accounts", options);
}

async function reportFleet(options: Options): Promise<void> {
  const { members, at, parallel } = readyFleet(options, "missing");
  const days = [...(options.from ? ["--from", options.from] : []), ...(options.to ? ["--to", options.to] : [])];
  const sums = new Map<string | null, number>();
  const stacks = new Stacks(at);
  const ask = async (member: Member): Promise<Line> => {
    await stacks.existing(member);
    const { line, currency, spend } = await spent(member, days, at);
    sums.set(currency, (sums.get(currency) ?? 0) + spend);
    return line;
  };
  const result = await runPool(members, saying(ask, "read"), { parallel, stopAfter: Number.POSITIVE_INFINITY });
  if (options.format === "text")
    print(`Spent: ${[...sums].map(([currency, spend]) => moneyText(spend, currency)).join(", ") || "nothing"}.\n`);
  tell(linesOf(result), "read", options);
}

/** A command of the fleet, with the options that all share. */
const part = (name: string, description: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(description)
    .option("--file <file>", "the fleet", "fleet.yaml")
    .option("--only <name>", "this advertiser or group; may be given several times", collected, [])
    .option("--parallel <n>", "how many stacks at once (default: the fleet's setting, otherwise 2)")
    .option("--format <format>", "text or json", "text")
    .addHelpText("after", `\nExamples:\n${examples.map((one) => `  tiktok-ads fleet ${one}`).join("\n")}`);

/** `tiktok-ads fleet`: one stack per advertiser, from one file. */
export function fleetCommand(): Command {
  const up = part("up", "Plans all, asks once, and applies: canaries first", [
    "up",
    "up --only pilots --yes",
    "up --resume --yes   # continues after a kill",
  ])
    .option("--yes", "apply without confirmation")
    .option("--resume", "skip what an earlier run has finished with these configs")
    .option("--checkpoints", "let the engine write its state around each step");
  const report = part("report", "Shows what each account spent, and the sums by currency", [
    "report",
    "report --from 2026-11-01 --to 2026-11-30",
  ])
    .option("--from <day>", "first day, YYYY-MM-DD")
    .option("--to <day>", "last day");
  return new Command("fleet")
    .description("Many advertisers at once: one stack for each, from fleet.yaml (docs/fleet.md)")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads fleet plan\n  tiktok-ads fleet up --only pilots\n  tiktok-ads fleet up --resume --yes   # continues after a kill",
    )
    .addCommand(
      part("plan", "Shows what an update of each would change, including spend", [
        "plan",
        "plan --only acme-de",
      ]).action(planFleet),
    )
    .addCommand(up.action(upFleet))
    .addCommand(
      part("drift", "Shows how the accounts differ from their stacks", ["drift", "drift --only pilots"]).action(
        driftFleet,
      ),
    )
    .addCommand(report.action(reportFleet));
}
