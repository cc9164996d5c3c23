import { readFileSync } from "node:fs";
import { Command } from "commander";
import { isLoopback } from "../../../provider/config/config.js";
import { valuesIn } from "../../../provider/definitions/index.js";
import { errorCode, messageOf } from "../../../provider/text/shape.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { print } from "../../lib/output.js";
import type { Platform } from "./platform.js";

interface Options {
  readonly github?: boolean;
  readonly gitlab?: boolean;
  readonly repository?: string;
  readonly number?: string;
  readonly baseUrl?: string;
  readonly quiet?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

function needed(value: string | undefined, what: string, how: string): string {
  if (value) return value;
  throw new UserError(`${what} is not known: ${how}.`, EXIT.usage);
}

/** The pull request of a workflow run, as GitHub records it. */
function numberInEvent(path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    const event = valuesIn(JSON.parse(readFileSync(path, "utf8")));
    const number = valuesIn(event.pull_request).number ?? event.number;
    return number === undefined ? undefined : String(number);
  } catch {
    return undefined;
  }
}

/** Plain http would expose the token to the network. */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url !== undefined && isLoopback(url);
  if (url && (url.protocol === "https:" || (url.protocol === "http:" && local))) return text.replace(/\/+$/, "");
  throw new UserError(`--base-url "${text}" is not an https URL.`, EXIT.usage);
}

async function githubOf(options: Options, environment: Environment): Promise<Platform> {
  const { github } = await import("./github.js");
  const repository = needed(
    options.repository ?? environment.GITHUB_REPOSITORY,
    "The repository",
    "pass --repository owner/name, or set GITHUB_REPOSITORY",
  );
  const number = needed(
    options.number ?? numberInEvent(environment.GITHUB_EVENT_PATH),
    "The pull request",
    "pass --number, or run this in a workflow for pull_request",
  );
  const token = needed(environment.GITHUB_TOKEN, "The token", "set GITHUB_TOKEN in the environment");
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d+$/.test(number))
    throw new UserError(`"${repository}" with number "${number}" is not owner/name and a number.`, EXIT.usage);
  const baseUrl = address(options.baseUrl ?? environment.GITHUB_API_URL ?? "https://api.github.com");
  return github({ baseUrl, token }, repository, number);
}

async function gitlabOf(options: Options, environment: Environment): Promise<Platform> {
  const { gitlab } = await import("./gitlab.js");
  const project = needed(
    options.repository ?? environment.CI_PROJECT_ID,
    "The project",
    "pass --repository with its id or path, or set CI_PROJECT_ID",
  );
  const number = needed(
    options.number ?? environment.CI_MERGE_REQUEST_IID,
    "The merge request",
    "pass --number, or run this in a pipeline for merge requests",
  );
  const token = needed(
    environment.GITLAB_TOKEN,
    "The token",
    "set GITLAB_TOKEN in the environment (a project token with the scope api; CI_JOB_TOKEN is not allowed to comment)",
  );
  if (!/^\d+$/.test(number)) throw new UserError(`--number "${number}" is not a number.`, EXIT.usage);
  const baseUrl = address(options.baseUrl ?? environment.CI_API_V4_URL ?? "https://gitlab.com/api/v4");
  return gitlab({ baseUrl, token }, project, number);
}

const HELP = `
Examples:
  tiktok-ads preview --format markdown --out preview.md; tiktok-ads comment --github preview.md
  GITLAB_TOKEN=… tiktok-ads comment --gitlab --repository 42 --number 7 preview.md

In a workflow for pull requests the repository, the number and the URL come from the environment.`;

/** `tiktok-ads comment`: one comment on a pull request, updated and never repeated. */
export function commentCommand(): Command {
  return new Command("comment")
    .description("Posts a preview on a pull request: one comment, updated with each run")
    .argument("<report>", "the file that tiktok-ads preview --format markdown wrote")
    .option("--github", "GitHub, with GITHUB_TOKEN")
    .option("--gitlab", "GitLab, with GITLAB_TOKEN")
    .option("--repository <name>", "owner/name on GitHub, the project's id or path on GitLab")
    .option("--number <n>", "the pull request or merge request")
    .option("--base-url <url>", "the API's URL, such as https://github.example.com/api/v3")
    .option("--quiet", "no new comment when nothing changes")
    .addHelpText("after", HELP)
    .action(async (report: string, options: Options) => {
      if (Boolean(options.github) === Boolean(options.gitlab))
        throw new UserError("Choose the platform: --github or --gitlab.", EXIT.usage);
      let body: string;
      try {
        body = readFileSync(report, "utf8");
      } catch (error) {
        throw new UserError(`The report ${report} cannot be read: ${errorCode(error) ?? messageOf(error)}.`);
      }
      const platform = await (options.github ? githubOf(options, process.env) : gitlabOf(options, process.env));
      const { post } = await import("./post.js");
      const posted = await post(platform, body, { quiet: options.quiet ?? false });
      const words = {
        created: "The comment was created",
        updated: "The comment was updated",
        unchanged: "The comment is unchanged",
        skipped: "Nothing changes, and there is no comment yet, so none was created",
      };
      print(`${words[posted]}: ${platform.target}.\n`);
    });
}
