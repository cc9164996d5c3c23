import { Command } from "commander";
import { loadConfigs } from "../../../yaml/load.js";
import { CAUSES } from "../../lib/causes.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { print } from "../../lib/output.js";
import { runSteps } from "../../lib/progress.js";
import { connectAccount, projectFinder, projectSettings, stackSettings } from "../../stack/project.js";
import type { Finding, Status } from "./finding.js";
import {
  configFindings,
  machineFindings,
  settingFindings,
  stackFindings,
  stateFindings,
  versionFindings,
} from "./local.js";
import { plainFindings } from "./plain-campaigns.js";
import { remoteFindings } from "./remote.js";

interface Options {
  readonly stack?: string;
  readonly offline?: boolean;
  readonly json?: boolean;
}

const MARKS: Readonly<Record<Status, string>> = { ok: "✓", note: "·", warning: "!", failure: "✗" };

function textOf(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, status, detail, step }) => [
    `${MARKS[status]} ${check}: ${detail}`,
    ...(step ? [`    → ${step}`] : []),
  ]);
  const count = (status: Status): number => findings.filter((one) => one.status === status).length;
  const [failures, warnings] = [count("failure"), count("warning")];
  const end =
    failures + warnings === 0
      ? "Everything is in order."
      : `${failures} to fix, ${warnings} to look at. docs/troubleshooting.md has more.`;
  return `${lines.join("\n")}\n\n${end}\n`;
}

/** Findings about the stack; an unreadable config is reported only if nothing else is wrong. */
function stackOf(findings: readonly Finding[], unread: UserError | undefined): readonly Finding[] {
  if (!unread || findings.some(({ status }) => status === "failure")) return findings;
  return [...findings, { check: "stack config", status: "failure", detail: unread.message }];
}

async function examine({ stack, offline }: Options): Promise<Finding[]> {
  const folder = process.cwd();
  const found = await stackSettings(folder, stack).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
  const unread = found instanceof UserError ? found : undefined;
  const { config, settings, configPath } =
    found instanceof UserError
      ? { config: () => undefined, settings: projectSettings(folder), configPath: "ads" }
      : found;
  const configs = await loadConfigs({ projectFolder: folder, configPath, advertiserId: settings.advertiserId });
  const findings = [
    ...settingFindings(projectFinder(folder, config), settings),
    ...(await versionFindings(folder)),
    ...machineFindings(folder),
    ...stackOf(await stackFindings(folder, stack), unread),
    ...stateFindings(),
    ...configFindings(configs, configPath),
    ...plainFindings(configs.resources, Date.now(), settings.plainCampaignsUntil),
  ];
  // Without its config the account is unknown.
  if (offline || unread || !settings.accessToken) return findings;
  const connection = connectAccount(settings);
  try {
    await runSteps([
      {
        title: `Asking ${settings.baseUrl}`,
        run: async () => void findings.push(...(await remoteFindings(connection, configs))),
      },
    ]);
  } finally {
    await connection.close();
  }
  return findings;
}

/** `tiktok-ads doctor`: checks the setup, and says how to fix problems. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description(
      "Checks settings, token, scopes, account, clock, quota, versions and configs, with the next step for each",
    )
    .option("--stack <name>", "the stack whose settings apply (default: the selected one)")
    .option("--offline", "make no call")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      "\nExits with 1 if something needs to be fixed, with 3 if TikTok cannot be reached.\n\nExamples:\n  tiktok-ads doctor\n  tiktok-ads doctor --offline --json",
    )
    .action(async (options: Options) => {
      const findings = await examine(options);
      print(options.json ? `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n` : textOf(findings));
      const failures = findings.filter(({ status }) => status === "failure");
      if (failures.length === 0) return;
      const unreachable = failures.every(({ step }) => step === CAUSES.unreachable.step);
      throw new UserError("", unreachable ? EXIT.remote : EXIT.user);
    });
}
