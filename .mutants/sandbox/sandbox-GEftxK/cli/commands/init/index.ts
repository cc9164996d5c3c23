import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { EXIT, UserError } from "../../lib/exit.js";
import { print } from "../../lib/output.js";
import { versionOf } from "../../lib/version.js";
import { scaffoldFiles } from "./templates.js";

interface Options {
  readonly name?: string;
  readonly advertiser?: string;
  readonly currency: string;
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
    `"${option ?? basename(folder)}" makes no name for a project. Give --name, such as ads.`,
    EXIT.usage,
  );
}

function next(folder: string, emulator: boolean): string {
  const steps = [
    resolve(folder) === process.cwd() ? "" : `cd ${folder}`,
    "npm install",
    emulator
      ? "npx tiktok-ads emulator        # in another terminal"
      : "npx tiktok-ads login           # after the app's id and secret are in .env",
    "npx tiktok-ads validate",
    "pulumi stack init dev",
    "pulumi up",
  ].filter(Boolean);
  return `Next:\n${steps.map((step) => `  ${step}\n`).join("")}`;
}

/** `tiktok-ads init`: a project that can be applied, without a line of TypeScript. */
export function initCommand(): Command {
  return new Command("init")
    .description("Makes a project: one commented campaign, guard rails, a workflow for pull requests")
    .argument("[folder]", "where to; made if it is not there", ".")
    .option("--name <name>", "the project's name (default: the folder's)")
    .option("--advertiser <id>", "the advertiser account")
    .option("--currency <code>", "its currency", "USD")
    .option("--emulator", "against the emulator: no account is needed")
    .addHelpText(
      "after",
      "\nOverwrites nothing: where any of its files is there already, nothing is written.\n\nExamples:\n  tiktok-ads init ads --emulator\n  tiktok-ads init ads --advertiser 7000000000000000001 --currency EUR",
    )
    .action((folder: string, { name, advertiser, currency, emulator }: Options) => {
      const target = resolve(folder);
      if (!emulator && advertiser === undefined)
        throw new UserError("Say for which account: --advertiser ID, or --emulator.", EXIT.usage);
      if (advertiser !== undefined && !/^[1-9]\d{0,18}$/.test(advertiser))
        throw new UserError(`--advertiser "${advertiser}" is not an advertiser id.`, EXIT.usage);
      if (!/^[A-Z]{3}$/.test(currency))
        throw new UserError(`--currency "${currency}" is not a code such as USD.`, EXIT.usage);
      const files = scaffoldFiles({
        name: projectName(name, target),
        advertiserId: advertiser ?? EMULATOR_ADVERTISER,
        currency,
        emulator: emulator ?? false,
        version: versionOf("pulumi-tiktok"),
      });
      const there = [...files.keys()].filter((file) => existsSync(join(target, file)));
      if (there.length > 0)
        throw new UserError(
          `${there.join(", ")} ${there.length === 1 ? "is" : "are"} in ${target} already. Nothing was written. Choose another folder, or move ${there.length === 1 ? "it" : "them"} away.`,
        );
      for (const [file, text] of files) {
        mkdirSync(dirname(join(target, file)), { recursive: true });
        writeFileSync(join(target, file), text, { flag: "wx", mode: file === ".env" ? 0o600 : 0o644 });
        print(`  ${file}\n`);
      }
      print(next(folder, emulator ?? false));
    });
}
