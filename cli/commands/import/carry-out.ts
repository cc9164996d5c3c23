/** Files and state of an import together, or neither. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isGuardrailMessage } from "../../../provider/guardrails/index.js";
import { messageOf } from "../../../provider/text/shape.js";
import { loadConfigs } from "../../../yaml/load.js";
import type { Plan } from "../../../yaml/plan.js";
import { type Problem, problemsText } from "../../../yaml/problem.js";
import { UserError } from "../../lib/exit.js";
import { type Files, writeFiles } from "../../lib/files.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { runSteps } from "../../lib/progress.js";
import { mustPulumi, previewJson, type Surroundings, stackArgs } from "../../stack/engine.js";
import type { Connection } from "../../stack/project.js";
import { type StackState, writeState } from "../../stack/state.js";
import type { Plan as Preview } from "../preview/steps.js";
import { adopted, importFile } from "./adopt.js";
import { ASIDE, stepAside } from "./example.js";
import type { ImportPlan } from "./plan.js";

/** Options of the command. */
export interface ImportOptions {
  readonly stack?: string;
  readonly advertiser?: string;
  readonly status?: string;
  readonly name?: string;
  readonly updatedSince?: string;
  readonly campaign: readonly string[];
  readonly otherStack: readonly string[];
  readonly language: "yaml" | "typescript";
  readonly out?: string;
  readonly importFile?: string;
  readonly adapter: "dynamic" | "native";
  readonly adopt: boolean;
  readonly protect: boolean;
  readonly dryRun?: boolean;
}

/** Shared data of the steps of an import. */
export interface Import {
  readonly options: ImportOptions;
  readonly surroundings: Surroundings;
  readonly connection: Connection;
  readonly advertiserId: string;
  readonly configPath: string;
  state: StackState;
  configs: Plan;
  plan: ImportPlan;
  currency?: string;
  files: Files;
  /** Configs that are still the scaffold's example, relative to the project folder. */
  examples: readonly string[];
  /** Number of resources in the verifying preview. */
  unchanged: number;
}

/** The configs as on disk. */
export function configsOf(folder: string, configPath: string, advertiserId: string): Promise<Plan> {
  return loadConfigs({ projectFolder: folder, configPath, advertiserId });
}

/**
 * Errors in the configs once the files exist, usually none; and which guardrails they violate: existing objects are no
 * reason to refuse an import, since that does not change them.
 */
async function look({ surroundings, options, configPath, advertiserId, configs }: Import) {
  if (options.language === "typescript") return { broken: [] };
  const plan = await loadConfigs({ projectFolder: surroundings.folder, configPath, advertiserId, guardrails: "warn" });
  const { problems, warnings } = plan;
  const before = new Set([...configs.problems, ...configs.warnings].map(({ file, reason }) => `${file} ${reason}`));
  return {
    problem: problems.length > 0 ? problemsText(problems) : undefined,
    broken: warnings.filter(({ file, reason }) => isGuardrailMessage(reason) && !before.has(`${file} ${reason}`)),
  };
}

const MOST_BROKEN = 20;

/** Guardrails that the imported objects violate, with the lines to change. */
function sayBroken(broken: readonly Problem[]): void {
  if (broken.length === 0) return;
  const lines = broken
    .slice(0, MOST_BROKEN)
    .map(
      ({ file, position, reason }) => `  ${file}${position ? `:${position.line}:${position.column}` : ""}: ${reason}\n`,
    );
  const rest = broken.length - MOST_BROKEN;
  if (rest > 0) lines.push(`  … and ${rest} more; tiktok-ads validate lists them all.\n`);
  note(
    `The account violates guardrails in ${plural(broken.length, "place")}. They did not stop the import, because it changes nothing at TikTok; tiktok-ads validate stops at the mandatory ones. Change these lines, or the guardrails:\n${lines.join("")}`,
  );
}

/** Why a preview after the import differs from what is expected. */
function differenceOf(preview: Preview): string | undefined {
  const differing = preview.changes.filter(({ op }) => op !== "same");
  if (preview.problems.length === 0 && differing.length === 0) return undefined;
  const lines = differing.map(({ op, name, difference }) => `  ${op} ${name} ${difference.changed.join(", ")}`);
  return [...preview.problems.slice(0, 5), ...lines.slice(0, 20)].join("\n");
}

/** The native adapter's way: the engine asks the plugin for each object, and the plugin answers from its lists. */
async function pulumiImport(
  plan: ImportPlan,
  { stack, protect }: ImportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tiktok-ads-import-"));
  try {
    const file = join(folder, "import.json");
    writeFileSync(file, JSON.stringify(importFile(plan)));
    const args = ["import", "--file", file, "--yes", "--skip-preview", "--generate-code=false", `--protect=${protect}`];
    await mustPulumi([...args, ...stackArgs(stack, surroundings)], surroundings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adopts, previews, and reverts the adoption unless the preview is empty. */
async function adopt(work: Import, progress: (text: string) => void): Promise<void> {
  const { state, plan, surroundings, options, currency } = work;
  const adoption = { state, plan, projectFolder: surroundings.folder, currency, protect: options.protect };
  progress("adopting them");
  const putBack = () => writeState(state.exported, undefined, options.stack, surroundings);
  if (options.adapter === "native")
    await pulumiImport(plan, options, surroundings).catch(async (error: unknown) => {
      // Until then it uses what it has read.
      await putBack();
      throw new UserError(`${messageOf(error)}\nStack and files were restored.`);
    });
  else await writeState(await adopted(adoption), state.exported, options.stack, surroundings);
  progress("previewing");
  let difference: string | undefined;
  try {
    const { readPlan } = await import("../preview/steps.js");
    const preview = readPlan(await previewJson(options.stack, surroundings), "the preview", state.stack);
    difference = differenceOf(preview);
    work.unchanged = preview.changes.length;
  } catch (error) {
    difference = messageOf(error);
  }
  if (difference === undefined) return;
  await putBack();
  throw new UserError(
    `The preview after the import is not empty, so stack and files were restored:\n${difference}\nWith --no-adopt the files are written anyway.`,
  );
}

/** Applies files and state together, or neither. */
export async function carryOut(work: Import): Promise<void> {
  const { surroundings, options, plan, state } = work;
  const extra: [string, string][] = options.importFile
    ? [[options.importFile, `${JSON.stringify(importFile(plan), undefined, 2)}\n`]]
    : [];
  const moveBack = stepAside(surroundings.folder, work.examples);
  let writeBack = (): void => {};
  const putBack = (): void => {
    writeBack();
    moveBack();
  };
  let broken: readonly Problem[] = [];
  try {
    writeBack = writeFiles(surroundings.folder, new Map([...work.files, ...extra]));
    const { problem, broken: found } = await look(work);
    broken = found;
    if (problem !== undefined)
      throw new UserError(
        `${problem}\n\nThe configs would not be valid with the imported objects, so nothing was changed.`,
      );
    if (options.adopt)
      await runSteps([{ title: `Adopting them into stack ${state.stack}`, run: (progress) => adopt(work, progress) }]);
  } catch (error) {
    putBack();
    throw error;
  }
  for (const file of work.files.keys()) print(`  ${file}\n`);
  for (const file of work.examples)
    print(`  ${file} is ${basename(file)}${ASIDE} now: it was the example that tiktok-ads init wrote\n`);
  if (options.adopt)
    print(`pulumi preview shows no change: ${work.unchanged} unchanged. The code matches the account.\n`);
  sayBroken(broken);
  if (!options.adopt)
    note("The stack does not have them yet: until it does, pulumi up would create all of this a second time.\n");
}
