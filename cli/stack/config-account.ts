/** The account that the configs speak of, for commands that were told none. */
import { plannedIn } from "../../yaml/load.js";

/** The one advertiser of all configs; nothing where there is none, or where there are several and so none is meant. */
export function accountOfConfigs(projectFolder: string, configPath: string): string | undefined {
  const found = new Set(plannedIn({ projectFolder, configPath }).flatMap(({ inputs }) => inputs.advertiserId ?? []));
  const [only] = found;
  return found.size === 1 ? String(only) : undefined;
}
