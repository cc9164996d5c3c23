import { Command } from "commander";
import type { Problem } from "../../../yaml/problem.js";
import { UserError } from "../../lib/exit.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { projectSettings } from "../../stack/project.js";
import { pastStarts } from "./past-starts.js";
import { plainEnds } from "./plain-ends.js";

interface Options {
  readonly advertiser?: string;
  readonly policy?: string;
  readonly json?: boolean;
}

const MOST_ADVICE = 20;

/** Advice as short lines: it stops nothing, so it must not hide what does. */
function adviceText(advice: readonly Problem[]): string {
  const lines = advice
    .slice(0, MOST_ADVICE)
    .map(({ file, position, reason }) => `${file}:${position?.line ?? 1}: ${reason}\n`);
  const more = advice.length - MOST_ADVICE;
  return lines.join("") + (more > 0 ? `… and ${more} more pieces of advice; --json lists all.\n` : "");
}

/** `tiktok-ads validate`: what `pulumi up` would report about the configs, without Pulumi and without calls. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Checks the YAML configs without any call")
    .argument("[path]", "a folder of configs, or one file", "ads")
    .option("--advertiser <id>", "the default advertiser of configs")
    .option("--policy <file>", "guardrails in addition to the project's, such as a file outside the checkout")
    .option("--json", "print problems as JSON")
    .addHelpText("after", "\nExamples:\n  tiktok-ads validate\n  tiktok-ads validate ads/spring.yaml --json")
    .action(async (path: string, options: Options) => {
      const { loadConfigs } = await import("../../../yaml/load.js");
      const { problemsText, problemText } = await import("../../../yaml/problem.js");
      const projectFolder = process.cwd();
      const settings = projectSettings(projectFolder);
      const plan = await loadConfigs({
        projectFolder,
        configPath: path,
        strict: settings.strict,
        advice: true,
        advertiserId: options.advertiser ?? settings.advertiserId,
        ...(options.policy === undefined ? {} : { policy: options.policy }),
      });
      const plain = (found: typeof plan.problems) =>
        found.map(({ file, position, reason }) => ({ file, ...position, reason }));
      const [problems, warnings, advice] = [plain(plan.problems), plain(plan.warnings), plain(plan.advice)];
      if (options.json)
        print(`${JSON.stringify({ resources: plan.resources.length, problems, warnings, advice }, undefined, 2)}\n`);
      else for (const warning of plan.warnings) note(`${problemText(warning)}\n\n`);
      if (problems.length > 0)
        throw new UserError(options.json ? `${problems.length} problems` : problemsText(plan.problems));
      if (options.json) return;
      const past = pastStarts(plan.resources, Date.now());
      const ending = plainEnds(plan.resources, Date.now(), settings.plainCampaignsUntil);
      const lines = [`${plural(plan.resources.length, "resource")}, no problems.`, past, ending].filter(Boolean);
      print(`${lines.join("\n")}\n${adviceText(plan.advice)}`);
    });
}
