/** A fleet's operations on each of its stacks, through this CLI's own commands. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moneyText } from "../../lib/amount.js";
import { plural } from "../../lib/plural.js";
import { wordsOf } from "../../stack/engine.js";
import { runOwn } from "../../stack/own-program.js";
import type { DriftReport } from "../drift/render.js";
import type { StackReport } from "../preview/report.js";
import type { Member } from "./read.js";
import { ownPaths } from "./render.js";
import type { StackSurroundings } from "./stacks.js";
import type { Line } from "./summary.js";

/** Runs a command that writes JSON with `flags`; throws with its message if it wrote none. */
async function answered<T>(member: Member, args: readonly string[], file: string, at: StackSurroundings): Promise<T> {
  const ran = await runOwn(args, at);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    throw new Error(ownPaths(member, wordsOf(ran)));
  }
}

/** A temporary folder for the output of one command. */
async function withFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-ads-fleet-"));
  try {
    return await work(join(folder, "answer.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an update of a stack would do, including spend. Throws with what is wrong, including guardrail violations. */
export function planned(member: Member, at: StackSurroundings): Promise<Line> {
  return withFile(async (file) => {
    const args = ["preview", "--stack", member.stack, "--format", "json", "--out", file];
    const { stacks } = await answered<{ stacks: StackReport[] }>(member, args, file, at);
    const [report] = stacks;
    if (!report) throw new Error("The preview has no entry for this stack.");
    const broken = report.guardrails.filter(({ enforcement }) => enforcement === "mandatory");
    const problems = [
      ...report.problems,
      ...broken.map(({ message, where }) => (where ? `${where}: ${message}` : message)),
    ];
    if (report.outcome === "failed" || problems.length > 0)
      throw new Error(ownPaths(member, problems.join("\n") || "The preview failed."));
    const risks = report.risks.length > 0 ? { note: plural(report.risks.length, "risk") } : {};
    return { name: member.name, outcome: report.outcome, changes: report.tally, money: report.money.total, ...risks };
  });
}

/** How a stack's account differs from its state. */
export function drifted(member: Member, at: StackSurroundings): Promise<Line> {
  return withFile(async (file) => {
    const args = ["drift", "--stack", member.stack, "--no-spend", "--format", "json", "--out", file];
    const report = await answered<DriftReport>(member, args, file, at);
    const parts = [
      report.objects.length > 0 ? `${plural(report.objects.length, "object")} changed or deleted` : "",
      report.unmanaged.length > 0 ? `${report.unmanaged.length} created outside the code` : "",
    ].filter(Boolean);
    const note = parts.length > 0 ? { note: parts.join(", ") } : {};
    return { name: member.name, outcome: parts.length > 0 ? "changes" : "none", ...note };
  });
}

interface SpendReport {
  readonly currency: string | null;
  readonly rows: readonly { readonly metrics: Readonly<Record<string, number>> }[];
}

/** The spend of an account in a period. */
export interface Spent {
  readonly line: Line;
  readonly currency: string | null;
  readonly spend: number;
}

/** Reads the spend of an account by campaign; `days` are options of `tiktok-ads report`. */
export function spent(member: Member, days: readonly string[], at: StackSurroundings): Promise<Spent> {
  return withFile(async (file) => {
    const account = ["--advertiser", member.advertiserId, "--stack", member.stack];
    const args = ["report", ...account, ...days, "--metrics", "spend", "--format", "json", "--out", file];
    const { currency, rows } = await answered<SpendReport>(member, args, file, at);
    const spend = rows.reduce((sum, { metrics }) => sum + (metrics.spend ?? 0), 0);
    const note = `${moneyText(spend, currency)} by ${plural(rows.length, "campaign")}`;
    return { line: { name: member.name, outcome: "read", note }, currency, spend };
  });
}
