/** What a fleet does with each of its stacks, through this command line's own commands. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  fromJson,
  type Is,
  isAnything,
  isNumber,
  isText,
  listOf,
  oneOf,
  optional,
  orNull,
  recordOf,
  shaped,
} from "../../../provider/text/shape.js";
import { moneyText } from "../../lib/amount.js";
import { plural } from "../../lib/plural.js";
import { wordsOf } from "../../stack/engine.js";
import { runOwn } from "../../stack/own-program.js";
import type { Member } from "./read.js";
import { ownPaths } from "./render.js";
import type { StackSurroundings } from "./stacks.js";
import type { Line } from "./summary.js";

/** A command of our own that a member of the fleet runs. */
interface OwnCommand {
  readonly member: Member;
  readonly args: readonly string[];
}

/** Runs a command that writes JSON with `flags`; throws with its words where it wrote none. */
async function answered<T>(command: OwnCommand, file: string, is: Is<T>, at: StackSurroundings): Promise<T> {
  const { member, args } = command;
  const ran = await runOwn(args, at);
  try {
    return fromJson(readFileSync(file, "utf8"), is, `the output of ${args[0]}`);
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

const isAmounts = shaped({ before: isNumber, after: isNumber });

const isMoney = shaped({ currency: orNull(isText), daily: isAmounts, lifetime: isAmounts, unknown: listOf(isText) });

/** What a line takes of a preview. */
const isPreview = shaped({
  stacks: listOf(
    shaped({
      outcome: oneOf("changes", "none", "failed"),
      problems: listOf(isText),
      guardrails: listOf(shaped({ enforcement: isText, message: isText, where: optional(orNull(isText)) })),
      risks: listOf(isAnything),
      tally: recordOf(isNumber),
      money: shaped({ total: listOf(isMoney) }),
    }),
  ),
});

const isDrift = shaped({ objects: listOf(isAnything), unmanaged: listOf(isAnything) });

/** What an update of a stack would do, with its money. Throws with what is wrong, broken guardrails included. */
export function planned(member: Member, at: StackSurroundings): Promise<Line> {
  return withFile(async (file) => {
    const args = ["preview", "--stack", member.stack, "--format", "json", "--out", file];
    const { stacks } = await answered({ member, args }, file, isPreview, at);
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
    const report = await answered({ member, args }, file, isDrift, at);
    const parts = [
      report.objects.length > 0 ? `${plural(report.objects.length, "object")} changed or deleted` : "",
      report.unmanaged.length > 0 ? `${report.unmanaged.length} created outside the code` : "",
    ].filter(Boolean);
    const note = parts.length > 0 ? { note: parts.join(", ") } : {};
    return { name: member.name, outcome: parts.length > 0 ? "changes" : "none", ...note };
  });
}

const isSpend = shaped({ currency: orNull(isText), rows: listOf(shaped({ metrics: recordOf(isNumber) })) });

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
    const { currency, rows } = await answered({ member, args }, file, isSpend, at);
    const spend = rows.reduce((sum, { metrics }) => sum + (metrics.spend ?? 0), 0);
    const note = `${moneyText(spend, currency)} by ${plural(rows.length, "campaign")}`;
    return { line: { name: member.name, outcome: "read", note }, currency, spend };
  });
}
