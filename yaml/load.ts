import { readFileSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import { inspectAsset } from "../provider/engine/assets/media/inspect.js";
import type { CheckContext } from "../provider/engine/index.js";
import { configFilesUnder } from "../provider/guardrails/index.js";
import { inProject } from "../provider/local-state/project-root.js";
import { adviceOf } from "./advice.js";
import { checkPlan, type IsWrong, NOTHING_WRONG } from "./check.js";
import { type ConfigDocument, MOST_BYTES, type Path, readDocument } from "./document.js";
import { type GuardrailsMode, guardrailProblems } from "./guardrails.js";
import { pictureProblems } from "./pictures.js";
import { type Plan, type Planned, planOf } from "./plan.js";
import type { Problem } from "./problem.js";
import { unequalSiblings } from "./siblings.js";
import { asMeant, structureProblems } from "./structure.js";

/** Location of the configs, and the settings they are loaded with. */
export interface LoadOptions {
  readonly projectFolder: string;
  /** A folder of `*.yaml` files, or one file; relative to the project folder. */
  readonly configPath: string;
  readonly advertiserId?: string;
  /** Whether enum values unknown to this release are refused. */
  readonly strict?: boolean;
  /** Who decides whether a violation stops; default: this check. */
  readonly guardrails?: GuardrailsMode;
  /** Whether to look for advice as well, with its places; a program that declares the configs shows none. */
  readonly advice?: boolean;
  /** A file of guardrails in addition to the project's. */
  readonly policy?: string;
}

const shownPath = (projectFolder: string, file: string): string => relative(projectFolder, file).split(sep).join("/");

/** The config files: every `*.yaml` and `*.yml` of the folder and of its folders, sorted, or the one file. */
function configFiles({ projectFolder, configPath }: LoadOptions): { files: string[] } | { problem: Problem } {
  const path = inProject(projectFolder, configPath);
  const stats = statSync(path, { throwIfNoEntry: false });
  const missing = (reason: string) => ({ problem: { file: configPath, text: "", reason } });
  if (!stats) return missing("does not exist. Put the ads configs there, or set tiktok:configPath.");
  if (stats.isFile()) return { files: [path] };
  if (!stats.isDirectory()) return missing("is neither a folder nor a regular file.");
  const files = configFilesUnder(path);
  return files.length > 0 ? { files } : missing("contains no *.yaml files.");
}

function readBytes(file: string, shown: string): { bytes: Uint8Array } | { problem: Problem } {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return { problem: { file: shown, text: "", reason: "is not a regular file." } };
  // One byte over the limit is enough to refuse it; the rest need not be read.
  return { bytes: stats.size > MOST_BYTES ? new Uint8Array(stats.size) : readFileSync(file) };
}

function readAll(options: LoadOptions): { documents: ConfigDocument[]; problems: Problem[] } {
  const found = configFiles(options);
  if ("problem" in found) return { documents: [], problems: [found.problem] };
  const documents: ConfigDocument[] = [];
  const problems: Problem[] = [];
  for (const file of found.files) {
    const shown = shownPath(options.projectFolder, file);
    const content = readBytes(file, shown);
    if ("problem" in content) {
      problems.push(content.problem);
      continue;
    }
    const read = readDocument(shown, content.bytes);
    if ("problems" in read) problems.push(...read.problems);
    else documents.push(read.document);
  }
  return { documents, problems };
}

/** Analyzes each file once, no matter how many accounts it is uploaded to. */
function rememberingInspector(projectFolder: string): CheckContext["inspect"] {
  const seen = new Map<string, ReturnType<CheckContext["inspect"]>>();
  return (kind, source) => {
    const key = `${kind} ${source}`;
    const known = seen.get(key) ?? inspectAsset(projectFolder, kind, source);
    seen.set(key, known);
    return known;
  };
}

const keyOf = (document: ConfigDocument, path: Path): string => JSON.stringify([document.file, ...path.map(String)]);

/** Records what is wrong, and all enclosing values. */
function wrongPaths(found: readonly { document: ConfigDocument; path: Path }[]): IsWrong {
  if (found.length === 0) return NOTHING_WRONG;
  const keys = new Set(
    found.flatMap(({ document, path }) => path.map((_step, depth) => keyOf(document, path.slice(0, depth + 1)))),
  );
  const whole = new Set(found.map(({ document, path }) => keyOf(document, path)));
  return (document, path) =>
    keys.has(keyOf(document, path)) || path.some((_step, depth) => whole.has(keyOf(document, path.slice(0, depth))));
}

/** What the configs declare, with positions, unchecked: for messages about known resources. */
export const plannedIn = (options: LoadOptions): readonly Planned[] =>
  planOf(readAll(options).documents, options.advertiserId, true).resources;

/**
 * Reads and checks all configs without any call. The plan is complete only if `problems` is empty. Later checks treat a
 * value with the wrong type or spelling as unknown, so that each mistake is reported once.
 */
export async function loadConfigs(options: LoadOptions): Promise<Plan> {
  const { documents: read, problems } = readAll(options);
  const isWhole = problems.length === 0;
  const misread = read.flatMap((document) => document.misread);
  problems.push(...misread);
  const looked = read.map((document) => ({ document, found: structureProblems(document) }));
  const wrong = looked.flatMap(({ document, found }) => found.map((one) => ({ ...one, document })));
  problems.push(
    ...wrong.map(({ problem }) => problem).filter((one) => !problems.some((other) => sameSpot(one, other))),
  );
  // Later checks use the intended value, so that a typo is reported once.
  const documents = looked.map(({ document, found }) => asMeant(document, found));
  const plan = planOf(documents, options.advertiserId, isWhole);
  problems.push(...plan.problems.filter((problem) => !problems.some((one) => sameSpot(one, problem))));
  const slips = [...wrong, ...wrong.flatMap((one) => (one.meant ? [{ ...one, path: one.meant }] : []))];
  const inspect = rememberingInspector(options.projectFolder);
  const newValues = options.strict ? "refuse" : "pass";
  const context = { advertiserId: options.advertiserId, inspect, newValues } as const;
  const {
    problems: checkedProblems,
    warnings: notChecked,
    checked,
  } = await checkPlan(plan.resources, context, wrongPaths(slips));
  const found = [...checkedProblems, ...unequalSiblings(checked), ...(await pictureProblems(plan.resources, inspect))];
  problems.push(...found.filter((problem) => !misread.some((one) => sameSpot(one, problem))));
  const guardrails = guardrailProblems(options.projectFolder, documents, checked, {
    mode: options.guardrails,
    policy: options.policy,
  });
  problems.push(...guardrails.problems.filter((problem) => !wrong.some((one) => sameSpot(one.problem, problem))));
  const advice = options.advice && problems.length === 0 ? await adviceOf(checked, inspect) : [];
  return {
    resources: plan.resources,
    problems: onceEach(problems),
    warnings: onceEach([...read.flatMap(({ warnings }) => warnings), ...notChecked, ...guardrails.warnings]),
    advice,
  };
}

/** A wrong default of several objects is one mistake. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Map(
    problems.map((one) => [JSON.stringify([one.file, one.position?.line, one.position?.column, one.reason]), one]),
  );
  return [...seen.values()];
}

const sameSpot = (one: Problem, other: Problem): boolean =>
  one.file === other.file &&
  one.position?.line === other.position?.line &&
  one.position?.column === other.position?.column;
