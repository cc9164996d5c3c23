import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { CURRENCIES } from "../../../facts/index.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { print } from "../../lib/output.js";
import { versionOf } from "../../lib/version.js";
import { type FoundPulumi, findPulumi } from "../../stack/found.js";
import { INIT_OBJECTIVES, type Objective, scaffoldFiles } from "./templates.js";

interface Options {
  readonly name?: string;
  readonly advertiser?: string;
  readonly currency: string;
  readonly objective: Objective;
  readonly emulator?: boolean;
}

const EMULATOR_ADVERTISER = "7000000000000000001";

function projectName(option: string | undefined, folder: string): string {
  const name = (option ?? basename(folder))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "");
  if (/^[a-z0-9][a-z0-9._-]{0,99}$/.test(name)) return name;
  throw new UserError(
    `"${option ?? basename(folder)}" is not a valid project name. Pass --name, such as ads.`,
    EXIT.usage,
  );
}

/** Every step from here to an applied campaign, for users new to Pulumi. Skips what exists already. */
function next(folder: string, emulator: boolean, found: FoundPulumi): string {
  const steps: readonly (readonly [command: string, why?: string])[] = [
    ...(resolve(folder) === process.cwd() ? [] : [[`cd ${folder}`] as const]),
    ["npm install"],
    emulator
      ? ["npx tiktok-ads emulator", "in another terminal; keep it running"]
      : ["npx tiktok-ads login", "after the app's id and secret are in .env"],
    ["npx tiktok-ads validate", "reports every mistake with its line, without a call"],
    ...(found.pulumi
      ? []
      : [["curl -fsSL https://get.pulumi.com | sh", "once per machine; then open a new terminal"] as const]),
    [
      "npx tiktok-ads up",
      found.backend === undefined
        ? "shows the effect on spend, asks, applies; keeps its state on this machine"
        : "shows the effect on spend, asks, applies",
    ],
  ];
  const width = Math.max(...steps.map(([command, why]) => (why ? command.length : 0)));
  const lines = steps.map(([command, why]) => `  ${why ? `${command.padEnd(width)}  # ${why}` : command}\n`);
  const team = found.backend === undefined ? "For a team: run pulumi login before the last step. " : "";
  return `Next:\n${lines.join("")}${team}Something is missing? npx tiktok-ads doctor reports everything at once.\n`;
}

/** Files of this package that are copied to a project. */
const packageFile = (...path: readonly string[]): Buffer =>
  readFileSync(join(dirname(require.resolve("pulumi-tiktok/package.json")), ...path));

/** The example's video and image: with the emulator nobody needs their own. */
const media = (): ReadonlyMap<string, Buffer> =>
  new Map([
    ["media/clip.mp4", packageFile("examples", "media", "spring.mp4")],
    ["media/cover.png", packageFile("examples", "media", "spring.png")],
  ]);

/** `tiktok-ads init`: a project that can be applied, without TypeScript. */
export function initCommand(): Command {
  return new Command("init")
    .description("Creates a project: one commented campaign, guardrails, a workflow for pull requests")
    .argument("[folder]", "target folder; created if it does not exist", ".")
    .option("--name <name>", "the project's name (default: the folder's)")
    .option("--advertiser <id>", "the advertiser account")
    .option("--currency <code>", "its currency", "USD")
    .addOption(
      new Option("--objective <objective>", "the campaign's objective; all except TRAFFIC create a Smart+ campaign")
        .choices(INIT_OBJECTIVES)
        .default("TRAFFIC"),
    )
    .option("--emulator", "use the emulator: no account is needed")
    .addHelpText(
      "after",
      "\nOverwrites nothing: if any of its files exists already, nothing is written.\n\nExamples:\n  tiktok-ads init ads --emulator\n  tiktok-ads init ads --advertiser 7000000000000000001 --currency EUR --objective WEB_CONVERSIONS",
    )
    .action((folder: string, { name, advertiser, currency, objective, emulator }: Options) => {
      const target = resolve(folder);
      if (!emulator && advertiser === undefined)
        throw new UserError("Choose an account: --advertiser ID, or --emulator.", EXIT.usage);
      if (advertiser !== undefined && !/^[1-9]\d{0,18}$/.test(advertiser))
        throw new UserError(`--advertiser "${advertiser}" is not an advertiser id.`, EXIT.usage);
      if (!CURRENCIES.has(currency))
        throw new UserError(
          `--currency "${currency}" is not supported by TikTok. Use one of ${[...CURRENCIES.keys()].sort().join(", ")}.`,
          EXIT.usage,
        );
      const texts = scaffoldFiles({
        name: projectName(name, target),
        advertiserId: advertiser ?? EMULATOR_ADVERTISER,
        currency,
        objective,
        emulator: emulator ?? false,
        now: Date.now(),
        workflow: packageFile("examples", "ci", "github", "ads.yml").toString("utf8"),
        version: versionOf("pulumi-tiktok"),
      });
      const files = new Map<string, string | Buffer>([...texts, ...(emulator ? media() : [])]);
      const there = [...files.keys()].filter((file) => existsSync(join(target, file)));
      if (there.length > 0)
        throw new UserError(
          `${there.join(", ")} ${there.length === 1 ? "exists" : "exist"} in ${target}. Nothing was written. Choose another folder, or move ${there.length === 1 ? "it" : "them"} away.`,
        );
      for (const [file, text] of files) {
        mkdirSync(dirname(join(target, file)), { recursive: true });
        writeFileSync(join(target, file), text, { flag: "wx", mode: file === ".env" ? 0o600 : 0o644 });
        print(`  ${file}\n`);
      }
      print(next(folder, emulator ?? false, findPulumi(process.env, target)));
    });
}
