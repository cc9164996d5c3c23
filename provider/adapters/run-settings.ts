import { storedLogin } from "../auth/store.js";
import { dotEnv, type PulumiConfig, readSettings, type Settings } from "../config/config.js";

/** The settings of one provider process, read with the first request that needs them. */
export class RunSettings {
  #settings?: Settings;
  /** Looks up Pulumi's config; returns nothing before the adapter is configured. */
  config: PulumiConfig = () => undefined;

  constructor(private readonly projectFolder: string) {}

  /** Throws SettingsError. */
  get settings(): Settings {
    this.#settings ??= this.readAnew();
    return this.#settings;
  }

  /** Whether a request has needed them. */
  get areRead(): boolean {
    return this.#settings !== undefined;
  }

  /** If they may have changed since, such as the token of a login. */
  readAnew(): Settings {
    return readSettings(this.config, process.env, dotEnv(this.projectFolder), storedLogin(process.env));
  }

  get configPath(): string {
    return this.config("tiktok:configPath") ?? "ads";
  }
}
