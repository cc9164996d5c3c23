/** The configs' account, for commands without an explicit one. */
import { plannedIn } from "../../yaml/load.js";

/** The only advertiser of all configs; undefined if there is none, or several. */
export function accountOfConfigs(projectFolder: string, configPath: string): string | undefined {
  const found = new Set(plannedIn({ projectFolder, configPath }).flatMap(({ inputs }) => inputs.advertiserId ?? []));
  const [only] = found;
  return found.size === 1 ? String(only) : undefined;
}
