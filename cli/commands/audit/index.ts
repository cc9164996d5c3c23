import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { stateFolder } from "../../../provider/local-state/state-folder.js";
import { type AuditLine, auditFiles, isAuditLine } from "../../../provider/observability/audit-log.js";
import { jsonOrNothing } from "../../../provider/text/shape.js";
import { isFailure, stackName } from "../../lib/counts.js";
import { timeOption, wholeNumber } from "../../lib/options.js";
import { print } from "../../lib/output.js";
import { textTable, widthOf } from "../../lib/table.js";

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly who?: string;
  readonly stack?: string;
  readonly endpoint?: string;
  readonly about?: string;
  readonly failed?: boolean;
  readonly limit: string;
  readonly wide?: boolean;
  readonly json?: boolean;
}

const holds = (text: string | undefined, part: string | undefined): boolean =>
  part === undefined || (text ?? "").toLowerCase().includes(part.toLowerCase());

function filterOf(options: Options): (line: AuditLine) => boolean {
  const since = options.since === undefined ? undefined : timeOption(options.since, "--since");
  const until = options.until === undefined ? undefined : timeOption(options.until, "--until");
  return (line) =>
    (since === undefined || Date.parse(line.time) >= since) &&
    (until === undefined || Date.parse(line.time) <= until) &&
    holds(`${line.who} ${line.actor ?? ""}`, options.who) &&
    (options.stack === undefined ||
      stackName(line.stack ?? "") === options.stack ||
      stackName(line.stack ?? "").endsWith(`/${options.stack}`)) &&
    holds(line.endpoint, options.endpoint) &&
    holds(line.about.join("\n"), options.about) &&
    (!options.failed || isFailure(line));
}

/** Matching lines, newest last; the file may be large, so it is read line by line, and the last `limit` are kept. */
async function matching(folder: string, fits: (line: AuditLine) => boolean, limit: number): Promise<AuditLine[]> {
  const kept: AuditLine[] = [];
  for (const file of auditFiles(folder).filter(existsSync)) {
    for await (const text of createInterface({ input: createReadStream(file, "utf8") })) {
      // Nothing, where a full disk interrupted the line.
      const line = jsonOrNothing(text, isAuditLine);
      if (!line || !fits(line)) continue;
      kept.push(line);
      if (kept.length > limit * 2) kept.splice(0, kept.length - limit);
    }
  }
  return kept.slice(-limit);
}

const MOST_NAMES = 3;

/** `urn:pulumi:dev::ads::tiktok:index:Ad::clip` → `Ad clip`. */
function shortAbout(about: readonly string[]): string {
  const names = about.map((one) => {
    const [, type = "", name = ""] = /^urn:pulumi:[^:]+::[^:]+::[^$]*?(\w+)::(.+)$/.exec(one) ?? [];
    return name ? `${type} ${name}` : one;
  });
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? `, ${more} more` : "");
}

/** `tiktok-ads audit`: who wrote what to TikTok, from this machine. */
export function auditCommand(): Command {
  return new Command("audit")
    .description("Shows the writes that this machine has sent to TikTok: when, by whom, for which resource")
    .option("--since <time>", "from this day or time on")
    .option("--until <time>", "up to this day or time")
    .option("--who <text>", "a user, host or pipeline actor containing this text")
    .option("--stack <name>", "a stack, or project/stack")
    .option("--endpoint <text>", "an endpoint containing this text, such as /ad/")
    .option("--about <text>", "a resource whose name contains this text")
    .option("--failed", "only failed calls")
    .option("--limit <n>", "how many of the last calls to show", "50")
    .option("--wide", "all columns in a terminal, whatever its width")
    .option("--json", "print the stored lines, one JSON object each")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads audit\n  tiktok-ads audit --since 2026-11-01 --stack prod --about spring\n  tiktok-ads audit --failed --json",
    )
    .action(async (options: Options) => {
      const limit = wholeNumber(options.limit, "--limit", 1, 100_000);
      const lines = await matching(stateFolder(process.env), filterOf(options), limit);
      if (options.json) {
        print(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
        return;
      }
      if (lines.length === 0) {
        print("No matching writes.\n");
        return;
      }
      print(
        textTable(
          [
            { title: "Time (UTC)" },
            { title: "Who", rank: 4, longest: 24 },
            { title: "Stack", rank: 3, longest: 24 },
            { title: "Call", longest: 24 },
            { title: "About", rank: 1, longest: 32 },
            { title: "Outcome", rank: 2 },
            { title: "request_id", rank: 5 },
          ],
          lines.map((line) => [
            line.time.slice(0, 19).replace("T", " "),
            line.actor ? `${line.actor} (${line.who})` : line.who,
            stackName(line.stack ?? ""),
            line.endpoint,
            shortAbout(line.about),
            line.code && line.code > 0 ? `${line.outcome} ${line.code}` : line.outcome,
            line.requestId ?? "",
          ]),
          widthOf(process.stdout, options.wide),
        ),
      );
    });
}
