/** What can be looked at without a call: settings, versions, configs, the state folder. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FindSetting, Settings } from "../../../provider/config/config.js";
import { settings as SETTINGS } from "../../../provider/config/settings.js";
import { stateFolder } from "../../../provider/local-state/state-folder.js";
import { keysOf, messageOf } from "../../../provider/text/shape.js";
import type { Plan } from "../../../yaml/plan.js";
import { causeOfWords } from "../../lib/causes.js";
import { plural } from "../../lib/plural.js";
import { versionOf } from "../../lib/version.js";
import { findPulumi } from "../../stack/found.js";
import { API_VERSION, deprecationsIn } from "./deprecations.js";
import { type Finding, note, ok, wrong } from "./finding.js";

/** The last four characters of a secret, to tell secrets apart. */
const masked = (secret: string): string => (secret.length > 12 ? `…${secret.slice(-4)}` : "…");

/** Every setting with where it came from. */
export function settingFindings(find: FindSetting, { baseUrl, limits }: Settings): Finding[] {
  const found = keysOf(SETTINGS).map((name): Finding => {
    const { environment, ...about } = SETTINGS[name];
    const setting = find(name);
    const check = `setting ${name}`;
    if (!setting) {
      if (name === "accessToken") return wrong(check, "tokenMissing", "not set");
      const fallback = new Map<string, string>(Object.entries({ baseUrl, limits })).get(name);
      return note(check, fallback === undefined ? `not set (${environment})` : `${fallback} (default)`);
    }
    // A Redis URL may contain a password.
    const secret = "secret" in about || name === "quotaUrl";
    return ok(check, `${secret ? masked(setting.value) : setting.value} (from ${setting.from})`);
  });
  return found;
}

function installed(name: string): string | undefined {
  try {
    return versionOf(name);
  } catch {
    return undefined;
  }
}

/** Whether updates run on this machine: otherwise Pulumi is not needed. */
const isProject = (folder: string): boolean => existsSync(join(folder, "Pulumi.yaml"));

/** Versions of all components. */
export async function versionFindings(folder: string): Promise<Finding[]> {
  const level = isProject(folder) ? "failure" : "warning";
  const { runPulumi } = await import("../../stack/engine.js");
  const pulumi = await runPulumi(["version"], { folder, environment: process.env }).catch(() => undefined);
  const library = installed("@pulumi/pulumi");
  const { used, newest, since, checked } = API_VERSION;
  return [
    ok("versions", `pulumi-tiktok ${installed("pulumi-tiktok") ?? "(source)"}, Node ${process.versions.node}`),
    library
      ? ok("versions", `@pulumi/pulumi ${library}`)
      : wrong("versions", "libraryMissing", "@pulumi/pulumi is not installed in this project", level),
    pulumi && pulumi.code === 0
      ? ok("versions", `pulumi ${pulumi.stdout.trim()}`)
      : wrong("versions", "pulumiMissing", "pulumi was not found", level),
    used === newest
      ? ok("API version", `${used}, current since ${since}; the newest known on ${checked}`)
      : wrong("API version", "deprecated", `${used} is used; ${newest} is available`, "warning"),
  ];
}

const STEP_STACK = "Once per project: pulumi stack init prod";

/** What an update needs from the machine, all at once: the state backend, and the passphrase. */
export function machineFindings(folder: string): Finding[] {
  if (!isProject(folder)) return [];
  const { backend, lacksPassphrase } = findPulumi(process.env, folder);
  if (backend === undefined) return [wrong("backend", "noBackend", "Pulumi is not logged in")];
  const found = [ok("backend", backend)];
  return lacksPassphrase ? [...found, wrong("passphrase", "passphraseMissing", "none is set")] : found;
}

/** Whether Pulumi can read the stack. A stack that does not exist yet is only a note: new projects have none. */
export async function stackFindings(folder: string, stack: string | undefined): Promise<Finding[]> {
  const { runPulumi, stackArgs } = await import("../../stack/engine.js");
  const surroundings = { folder, environment: process.env };
  const args = ["stack", "--show-name", ...stackArgs(stack, surroundings)];
  const { backend, lacksPassphrase } = findPulumi(process.env, folder);
  if (!isProject(folder) && stack === undefined) return [note("stack", "this folder is not a Pulumi project")];
  // Without them Pulumi can only report that stacks are missing.
  if (backend === undefined || lacksPassphrase) return [note("stack", "not checked", STEP_STACK)];
  const ran = await runPulumi(args, surroundings).catch(() => undefined);
  if (!ran) return [note("stack", "not checked", STEP_STACK)];
  if (ran.code === 0) return [ok("stack", ran.stdout.trim())];
  const words = ran.stderr.trim().replace(/^error: /, "");
  const cause = causeOfWords(ran.stderr);
  if (cause === "noProject") return [note("stack", "this folder is not a Pulumi project")];
  if (cause === "noStack" && stack === undefined) return [note("stack", words, STEP_STACK)];
  return [cause ? wrong("stack", cause, words) : { check: "stack", status: "failure", detail: words }];
}

/** Errors and deprecated features in the configs. */
export function configFindings(configs: Plan, configPath: string): Finding[] {
  const { problems, resources } = configs;
  if (resources.length === 0 && problems.some(({ reason }) => /does not exist|holds no/.test(reason)))
    return [note("configs", `none in ${configPath}`)];
  const mistakes: Finding[] =
    problems.length > 0
      ? [wrong("configs", "configsWrong", `${plural(problems.length, "problem")} in ${configPath}`)]
      : [ok("configs", `${resources.length} resources in ${configPath}, no problems`)];
  const old = deprecationsIn(resources).map(({ file, line, sentence }) =>
    wrong("deprecations", "deprecated", `${file}:${line}: ${sentence}`, "warning"),
  );
  return [
    ...mistakes,
    ...(old.length > 0 ? old : [ok("deprecations", "the configs use nothing that TikTok deprecates")]),
  ];
}

/** Whether the state folder is writable and durable. */
export function stateFindings(): Finding[] {
  try {
    return [ok("state folder", stateFolder(process.env))];
  } catch (error) {
    return [
      {
        check: "state folder",
        status: "failure",
        detail: messageOf(error),
        step: "Make it writable, or set XDG_STATE_HOME: without the journal of creates nothing is created.",
      },
    ];
  }
}
