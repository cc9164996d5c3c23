/** What logging in and out share. */

import type { App } from "../../../provider/auth/oauth.js";
import { dotEnv, type Settings } from "../../../provider/config/config.js";
import type { Client } from "../../../provider/http/client.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { connectWith } from "../../stack/project.js";

const DEFAULT_REDIRECT = "http://localhost:8765/callback";

/** The developer app. Throws UserError where the settings have none. */
export function appOfSettings({ appId, appSecret }: Settings): App {
  if (appId && appSecret) return { appId, appSecret };
  const missing = [appId ? "" : "TIKTOK_APP_ID", appSecret ? "" : "TIKTOK_APP_SECRET"].filter(Boolean).join(" and ");
  throw new UserError(
    `${missing} not set: put the id and the secret of your developer app into .env. The emulator's are emulator-app and emulator-secret.`,
  );
}

/** Where the browser comes back to; must be registered with the app. */
export function redirectUriOf(): string {
  const uri = process.env.TIKTOK_REDIRECT_URI ?? dotEnv(process.cwd()).TIKTOK_REDIRECT_URI ?? DEFAULT_REDIRECT;
  if (URL.canParse(uri)) return uri;
  throw new UserError(`TIKTOK_REDIRECT_URI "${uri}" is not an address.`, EXIT.usage);
}

/** Runs calls with a token, or without one, within the quota. */
export async function openConnection<T>(
  settings: Settings,
  token: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { client, close } = connectWith(settings, token);
  try {
    return await work(client);
  } finally {
    await close();
  }
}
