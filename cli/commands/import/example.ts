/** Moves the scaffold's example out of the way of imported objects. */
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../lib/exit.js";
import type { InState } from "../../stack/state.js";
import { exampleConfig, INIT_OBJECTIVES, SCAFFOLD_MARK } from "../init/templates.js";

/** File extension of the example once it is no longer a config. */
export const ASIDE = ".example";

/** Whether a config is the one that `init` wrote, unchanged: with one changed line it is the user's own. */
export function isExample(text: string): boolean {
  if (!text.includes(SCAFFOLD_MARK)) return false;
  const [, advertiserId] = /^advertiserId: "(\d+)"$/m.exec(text) ?? [];
  const [, currency] = /^currency: ([A-Z]{3})$/m.exec(text) ?? [];
  const [, year] = /^[ #]*(?:startTime|scheduleStartTime): "(\d{4})-/m.exec(text) ?? [];
  if (advertiserId === undefined || currency === undefined || year === undefined) return false;
  // The example begins in the year after its creation.
  const now = Date.UTC(Number(year) - 1, 6);
  return INIT_OBJECTIVES.some((objective) =>
    [true, false].some((emulator) => exampleConfig({ advertiserId, currency, objective, emulator, now }) === text),
  );
}

/** Unchanged examples among the configs of a project without updates, relative to the project folder. */
export function examplesIn(folder: string, configPath: string, state: readonly InState[]): readonly string[] {
  const path = join(folder, configPath);
  if (state.some(({ resource, name }) => resource.kind === "campaign" && name === "first")) return [];
  if (!existsSync(path) || /\.ya?ml$/.test(configPath)) return [];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name) && isExample(readFileSync(join(path, name), "utf8")))
    .map((name) => `${configPath}/${name}`);
}

/** Renames them so that they are no longer configs; returns the function that restores them. */
export function stepAside(folder: string, files: readonly string[]): () => void {
  const moved: string[] = [];
  const putBack = (): void => {
    for (const file of moved.splice(0)) renameSync(join(folder, file + ASIDE), join(folder, file));
  };
  try {
    for (const file of files) {
      if (existsSync(join(folder, file + ASIDE)))
        throw new UserError(
          `${file} is the example that tiktok-ads init wrote, and would be renamed, but ${file}${ASIDE} exists already. Nothing was changed. Remove one of them.`,
        );
      renameSync(join(folder, file), join(folder, file + ASIDE));
      moved.push(file);
    }
  } catch (error) {
    putBack();
    throw error;
  }
  return putBack;
}
