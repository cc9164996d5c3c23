import type { Settings } from "../config/config.js";
import { scopeOf } from "../engine/recovery/scope.js";

/** Whose creates a journal's are: the same for a provider and for a command. Machines that share a journal have no folder in common. */
export const runScope = (
  { baseUrl, journalUrl }: Pick<Settings, "baseUrl" | "journalUrl">,
  projectFolder: string,
  stack: string | undefined,
): string => scopeOf({ ...(journalUrl === undefined ? { projectFolder } : {}), baseUrl, stack });
