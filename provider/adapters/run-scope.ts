import type { Settings } from "../config/config.js";
import { scopeOf } from "../engine/recovery/scope.js";

/**
 * The owner of a journal's creates: the same for a provider and for a command. Machines that share a journal share no
 * folder.
 */
export const runScope = (
  { baseUrl, journalUrl }: Pick<Settings, "baseUrl" | "journalUrl">,
  projectFolder: string,
  stack: string | undefined,
): string => scopeOf({ ...(journalUrl === undefined ? { projectFolder } : {}), baseUrl, stack });
