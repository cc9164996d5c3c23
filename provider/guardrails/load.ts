/** Finds guardrails: the organisation's files, those named outside the checkout, and those of the configs themselves. */

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { parseDocument } from "yaml";
import { valuesIn } from "../definitions/index.js";
import { inProject, projectRoot } from "../local-state/project-root.js";
import { errorCode } from "../text/shape.js";
import { type GuardrailProblem, isNear, type LoadedGuardrails, NOTHING, parseGuardrails } from "./parse.js";

/** The organization's guardrails, in the project folder. */
export const POLICY_FILE = "tiktok-ads.policy.yaml";

/**
 * The variable that names files of guardrails outside the checkout, which a pull request cannot change: several are
 * separated by the platform's path delimiter (`:`, on Windows `;`), and all apply.
 */
export const POLICY_VARIABLE = "TIKTOK_ADS_POLICY";

type Environment = Readonly<Record<string, string | undefined>>;

/** A larger file is not a policy. */
const MOST_BYTES = 5 * 1024 * 1024;

const atTop = (file: string, reason: string): LoadedGuardrails => ({
  guardrails: [],
  problems: [{ file, text: "", position: { line: 1, column: 1 }, reason }],
});

/** Only regular files: a pipe or a device would hang. */
function textOf(path: string): { readonly text: string } | { readonly reason: string } {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { reason: "is not a regular file." };
    if (stats.size > MOST_BYTES) return { reason: `has more than ${MOST_BYTES / 1024 / 1024} MB.` };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return { reason: "does not exist, or is a broken link." };
    if (error instanceof TypeError) return { reason: "is not UTF-8. Save it in the encoding UTF-8." };
    return { reason: `cannot be read (${code ?? String(error)}).` };
  }
}

/** One file of guardrails; `shown` is its name in messages. */
export function readPolicy(path: string, shown: string): LoadedGuardrails {
  const found = textOf(path);
  return "reason" in found ? atTop(shown, found.reason) : parseGuardrails(found.text, shown);
}

const READ = new Set([POLICY_FILE, POLICY_FILE.replace(/yaml$/, "yml")]);
const IS_KEPT_ASIDE = /(~|\.(bak|backup|orig|old|swp|swo|tmp|example|sample|disabled))$/i;

/** Whether a file is meant to be the policy: its name without extensions and punctuation resembles the policy's. */
function isMeant(name: string): boolean {
  const bare = name.replace(IS_KEPT_ASIDE, "").replace(/(\.(ya?ml|json|txt|md))+$/i, "");
  return (
    isNear(bare, "tiktok-ads.policy", 3) || isNear(bare, "tiktok-ads.policies") || isNear(bare, "tiktok.policy", 1)
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The `main` of a folder's Pulumi.yaml, as a folder; Pulumi runs programs and providers there. */
function mainFolder(root: string): string | undefined {
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(root, name)).find((path) => existsSync(path));
  const found = file === undefined ? undefined : textOf(file);
  if (!found || !("text" in found)) return undefined;
  const main: unknown = valuesIn(parseDocument(found.text).toJS()).main;
  if (typeof main !== "string") return undefined;
  const path = resolve(root, main);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path;
}

/** Folders that may contain a project's policy: where the program runs, the project's, and all in between. */
function policyFolders(folder: string): readonly string[] {
  const [here, root] = [resolve(folder), projectRoot(folder)];
  const found = new Set([here]);
  for (let at = here; root !== undefined && at !== root && dirname(at) !== at; at = dirname(at)) found.add(at);
  if (root === undefined) return [...found];
  found.add(root);
  const main = mainFolder(root);
  if (main !== undefined) found.add(main);
  return [...found];
}

const shownFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join("/");

/** The policies of one folder, and files that are meant to be one but are not read. */
function policiesIn(folder: string, projectFolder: string): LoadedGuardrails[] {
  const names = namesIn(folder);
  const hasOne = names.some((name) => READ.has(name));
  return names.flatMap((name) => {
    const path = join(folder, name);
    const shown = shownFrom(projectFolder, path) || name;
    if (READ.has(name)) return [readPolicy(path, shown)];
    if (!isMeant(name) || (hasOne && IS_KEPT_ASIDE.test(name))) return [];
    return [
      atTop(shown, `is not read: guardrails belong in ${POLICY_FILE}. Rename it, or move it out of the project.`),
    ];
  });
}

const pathFrom = (projectFolder: string, path: string): string =>
  isAbsolute(path) ? path : resolve(projectFolder, path);

const pathsIn = (environment: Environment): readonly string[] => environment[POLICY_VARIABLE]?.split(delimiter) ?? [];

/** The files in `TIKTOK_ADS_POLICY`. An empty entry in the list is reported as a mistake. */
function namedPolicies(projectFolder: string, environment: Environment): LoadedGuardrails[] {
  const paths = pathsIn(environment);
  return paths.map((path) => {
    if (path.trim() !== "") return readPolicy(pathFrom(projectFolder, path), path);
    const where = paths.length > 1 ? "has an empty entry" : "is set, but names no file";
    return atTop(POLICY_VARIABLE, `${where}. Set it to the path of a policy, or unset it.`);
  });
}

/** An environment with one more policy, in addition to those that it already names. */
export function withPolicy(environment: Environment, path: string): Environment {
  const named = environment[POLICY_VARIABLE];
  return { ...environment, [POLICY_VARIABLE]: named === undefined ? path : `${named}${delimiter}${path}` };
}

const all = (loaded: readonly LoadedGuardrails[]): LoadedGuardrails => ({
  guardrails: loaded.flatMap(({ guardrails }) => guardrails),
  problems: loaded.flatMap(({ problems }) => problems),
});

/** The organization's guardrails of a project folder: its own, those of the environment, and the file `named`. */
export function loadPolicy(
  projectFolder: string,
  environment: Environment = process.env,
  named?: string,
): LoadedGuardrails {
  const own = policyFolders(projectFolder).flatMap((folder) => policiesIn(folder, projectFolder));
  const given = named === undefined ? [] : [readPolicy(resolve(named), named)];
  return all([...own, ...namedPolicies(projectFolder, environment), ...given]);
}

const IS_CONFIG = /\.ya?ml$/i;

/**
 * The config files of a folder and its subfolders, sorted; or the one file. Hidden folders and node_modules are
 * skipped.
 */
export function configFilesUnder(path: string, above: readonly string[] = []): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return [path];
  const names = namesIn(path);
  const real = names.length > 0 ? realpathSync(path) : path;
  if (above.includes(real))
    throw new Error(`${path} is a link to a folder that contains it, so its configs have no end. Remove the link.`);
  return names.flatMap((name) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    const one = join(path, name);
    if (statSync(one, { throwIfNoEntry: false })?.isDirectory()) return configFilesUnder(one, [...above, real]);
    return IS_CONFIG.test(basename(one)) ? [one] : [];
  });
}

/** A text that cannot contain the key, however quoted or escaped, is not parsed. */
const MAY_HOLD = /guardrail|g[ua]{2}rd|\\[uUx]/i;

/** The guardrails of a config's text. */
export const guardrailsOfConfig = (text: string, file: string): LoadedGuardrails =>
  MAY_HOLD.test(text) ? parseGuardrails(text, file, "guardrails") : NOTHING;

/** Whether a policy is that of another project: the configs may contain folders with a Pulumi.yaml of their own. */
function isOfAnother(path: string, projectFolder: string): boolean {
  const folder = dirname(resolve(path));
  const root = projectRoot(folder);
  return root !== undefined && root !== projectRoot(projectFolder) && policyFolders(root).includes(folder);
}

/** The file itself, whatever links lead to it. */
const realOf = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

function guardrailsOfFile(path: string, file: string, isRead: (path: string) => boolean): LoadedGuardrails {
  // Among the configs it would apply to nothing: the organization's file is next to Pulumi.yaml.
  if (READ.has(basename(path)) && !isRead(path)) return atTop(file, "is not read here. Move it next to Pulumi.yaml.");
  const found = textOf(path);
  return "reason" in found ? atTop(file, found.reason) : guardrailsOfConfig(found.text, file);
}

/** All guardrails of a project: the organization's, and those of its configs. */
export function loadGuardrails(
  projectFolder: string,
  configPath: string,
  { environment = process.env, policy }: { readonly environment?: Environment; readonly policy?: string } = {},
): LoadedGuardrails {
  const folders = policyFolders(projectFolder);
  const paths = pathsIn(environment).map((path) => pathFrom(projectFolder, path));
  const named = new Set([...paths, ...(policy === undefined ? [] : [policy])].map(realOf));
  const isRead = (path: string): boolean =>
    folders.includes(dirname(resolve(path))) || named.has(realOf(path)) || isOfAnother(path, projectFolder);
  const configs = configFilesUnder(inProject(projectFolder, configPath)).map((path) =>
    guardrailsOfFile(path, shownFrom(projectFolder, path), isRead),
  );
  return all([loadPolicy(projectFolder, environment, policy), ...configs]);
}

/** The message for an unreadable policy: where, why, and the consequence. */
export const unreadable = ({ file, position, reason }: GuardrailProblem, then: string): string =>
  `${file}:${position.line}:${position.column}: ${reason} The guardrails cannot be read. ${then}`;
