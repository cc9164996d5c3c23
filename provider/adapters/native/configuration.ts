import { type PulumiConfig, readSettings, SettingsError } from "../../config/config.js";
import { settings } from "../../config/settings.js";
import type { Values } from "../../definitions/index.js";
import { isKeyOf } from "../../text/shape.js";

/** Settings that never enter the state of the provider itself. */
const isSecret = (name: string): boolean => isKeyOf(name, settings) && "secret" in settings[name];

/** Stored in the state instead of a secret: where it came from. */
const FROM = "From";

/** Faults of a provider's arguments, by property. */
export interface ConfigFault {
  readonly property: string;
  readonly reason: string;
}

/** Arguments of a provider as stored in its state, and their faults. */
export interface CheckedConfig {
  readonly inputs: Values;
  readonly faults: readonly ConfigFault[];
}

/** Looks up `tiktok:name` in a provider's arguments; only strings count, others were already refused. */
export const configOf =
  (args: Values): PulumiConfig =>
  (key) => {
    const value = args[key.replace(/^tiktok:/, "")];
    return typeof value === "string" ? value : undefined;
  };

/**
 * Checks a provider's arguments. Secrets are replaced by where they came from, so that no state contains them; unknown
 * values are left for Configure.
 */
export function checkConfig(args: Values, environment: Readonly<Record<string, string | undefined>>): CheckedConfig {
  const faults: ConfigFault[] = [];
  const inputs: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === null) continue;
    if (name === "version" || name === "pluginDownloadURL") inputs[name] = value;
    else if (name.endsWith(FROM) && isSecret(name.slice(0, -FROM.length))) inputs[name] = value;
    else if (!(name in settings))
      faults.push({
        property: name,
        reason: `${name} is not a setting. Known: ${Object.keys(settings).join(", ")}.`,
      });
    else if (isSecret(name)) inputs[name + FROM] = "Pulumi configuration or the program";
    else inputs[name] = value;
  }
  try {
    readSettings(configOf(args), environment, {});
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const property = /^tiktok:(\w+)/.exec(error.message)?.[1] ?? "";
    faults.push({ property, reason: error.message });
  }
  return { inputs, faults };
}

/** What a change of these arguments means: the objects of another account or another host are different objects. */
const REPLACING: readonly string[] = ["advertiserId", "baseUrl"];

/** The changed arguments, and which of them replace every resource of the provider. */
export function diffConfig(olds: Values, news: Values): { readonly changed: string[]; readonly replaces: string[] } {
  const names = Object.keys(settings).filter((name) => !isSecret(name));
  const changed = names.filter((name) => olds[name] !== news[name]);
  // An account that is now explicit was the environment's before.
  const replaces = changed.filter((name) => REPLACING.includes(name) && olds[name] !== undefined);
  return { changed, replaces };
}
