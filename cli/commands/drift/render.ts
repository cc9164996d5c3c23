/** The drift report as text and as markdown. */
import { visible } from "../../../provider/text/visible.js";
import { type Paint, unpainted } from "../../lib/paint.js";
import { plural } from "../../lib/plural.js";
import type { DriftedObject, DriftedValue, UnmanagedObject } from "./find.js";
import type { Suspicion } from "./suspicion.js";

/** How many of the account's objects another stack manages. */
export interface StackShare {
  /** As Pulumi lists it: `prod`, or `organization/project/stack` of another project. */
  readonly stack: string;
  readonly objects: number;
}

/** The content of a drift report; `--format json` prints it. */
export interface DriftReport {
  readonly project: string;
  readonly stack: string;
  readonly objects: readonly DriftedObject[];
  readonly unmanaged: readonly UnmanagedObject[];
  /** Found objects that other stacks manage: not drift. */
  readonly elsewhere: readonly StackShare[];
  readonly suspicions: readonly Suspicion[];
  /** Why TikTok's change log could not be read; null if it was. */
  readonly changelog: string | null;
}

/** Whether anything differs. */
export const hasDrift = ({ objects, unmanaged }: DriftReport): boolean => objects.length + unmanaged.length > 0;

/** The first line. */
export function headline(report: DriftReport): string {
  if (!hasDrift(report)) return "No drift: the account matches the stack.";
  const changed = report.objects.filter(({ kind }) => kind === "changed").length;
  const gone = report.objects.length - changed;
  const parts = [
    changed > 0 ? `${plural(changed, "object")} changed` : "",
    gone > 0 ? `${gone} gone` : "",
    report.unmanaged.length > 0 ? `${report.unmanaged.length} created outside the code` : "",
  ];
  return `Drift: ${parts.filter(Boolean).join(", ")}.`;
}

/** On one line, so that no value can look like a line of the report. */
const text = (value: unknown): string =>
  value === null ? "nothing" : (typeof value === "string" ? value : JSON.stringify(value)).replace(/\s*\n\s*/g, " ⏎ ");

const when = ({ since, by }: { readonly since?: string; readonly by?: string }): string =>
  [since ? `since ${since.slice(0, 16).replace("T", " ")} UTC` : "", by ? `by ${by}` : ""].filter(Boolean).join(" ");

function valueLine(value: DriftedValue): string {
  const pending = JSON.stringify(value.code) === JSON.stringify(value.state) ? "" : ` (stack ${text(value.state)})`;
  const told = when(value);
  return `${value.property}: code ${text(value.code)}${pending}, live ${text(value.live)}${told && `, ${told}`}`;
}

function unmanagedLine({ noun, name, id, under, created, by }: UnmanagedObject): string {
  const told = when({ since: created, by });
  return `${noun} "${name}" (${id})${under ? ` under ${under}` : ""}${told && `, ${told}`}`;
}

/** `ad group spring/us "Nachtaktion"`: the key, and the name in Ads Manager if it differs. */
const labelOf = ({ object, tiktokName }: DriftedObject): string =>
  tiktokName === null ? object : `${object} "${tiktokName}"`;

const elsewhereLine = ({ stack, objects }: StackShare): string =>
  `${plural(objects, "object")} of the account ${objects === 1 ? "belongs" : "belong"} to stack ${stack}: no drift.`;

/** For a terminal. */
export function driftText(report: DriftReport, paint: Paint = unpainted): string {
  const lines = [paint(hasDrift(report) ? "strong" : "good", headline(report))];
  for (const one of report.objects) {
    const told = when(one);
    const label = `${labelOf(one)} (${one.id})`;
    lines.push(
      "",
      one.kind === "gone"
        ? paint("bad", `− ${label} was deleted${told && `, ${told}`}`)
        : `${paint("changed", "~")} ${label}`,
    );
    lines.push(...one.values.map((value) => `    ${valueLine(value)}`));
  }
  if (report.unmanaged.length > 0)
    lines.push("", ...report.unmanaged.map((one) => `${paint("good", "+")} ${unmanagedLine(one)}`));
  if (report.elsewhere.length > 0) lines.push("", ...report.elsewhere.map(elsewhereLine));
  if (report.suspicions.length > 0)
    lines.push(
      "",
      paint("strong", "Suspicious"),
      ...report.suspicions.map(({ rule, sentence }) => `  ${paint("changed", `${rule}:`)} ${sentence}`),
    );
  if (report.changelog !== null && hasDrift(report))
    lines.push(
      "",
      `Who changed what and when is unknown: TikTok's change log could not be read (${report.changelog}).`,
    );
  if (hasDrift(report))
    lines.push(
      "",
      "tiktok-ads drift --accept writes the live values into the configs, --revert resets the account; tiktok-ads import adds what was created.",
    );
  return `${lines.join("\n")}\n`;
}

/** Escaped, so that no markup is interpreted and no user is mentioned. */
const code = (value: string): string => `\`${value.replace(/`/g, "'").replace(/\s+/g, " ")}\``;

/** For a job summary. */
export function driftMarkdown(report: DriftReport): string {
  const lines = [`### ${headline(report)}`, "", `Stack ${code(`${report.project}/${report.stack}`)}`];
  if (report.suspicions.length > 0)
    lines.push(
      "",
      "**Suspicious**",
      "",
      ...report.suspicions.map(({ rule, sentence }) => `- **${rule}**: ${code(sentence)}`),
    );
  if (report.objects.length > 0) {
    lines.push("", "| Object | Property | Code | Live | Since | By |", "| --- | --- | --- | --- | --- | --- |");
    const cell = (value: string): string => code(value).replaceAll("|", "\\|");
    for (const one of report.objects) {
      const { kind, values, since, by } = one;
      const object = labelOf(one);
      if (kind === "gone") lines.push(`| ${cell(object)} | | | gone | ${since ?? ""} | ${by ? cell(by) : ""} |`);
      for (const value of values)
        lines.push(
          `| ${cell(object)} | ${value.property} | ${cell(text(value.code))} | ${cell(text(value.live))} | ${value.since ?? ""} | ${value.by ? cell(value.by) : ""} |`,
        );
    }
  }
  if (report.unmanaged.length > 0)
    lines.push(
      "",
      "**Created outside the code**",
      "",
      ...report.unmanaged.map((one) => `- ${code(unmanagedLine(one))}`),
    );
  if (report.elsewhere.length > 0) lines.push("", ...report.elsewhere.map((one) => `- ${code(elsewhereLine(one))}`));
  if (report.changelog !== null && hasDrift(report))
    lines.push("", `Who changed what and when is unknown: ${code(report.changelog)}`);
  return visible(`${lines.join("\n")}\n`);
}
