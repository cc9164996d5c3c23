/** Code that login and logout share. */

import type { App } from "../../../provider/auth/oauth.js";
import { dotEnv, type Settings } from "../../../provider/config/config.js";
import type { Client } from "../../../provider/http/client.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { connectWith } from "../../stack/project.js";

const DEFAULT_REDIRECT = "http://localhost:8765/callback";

/** The developer app. Throws UserError if the settings have none. */
export function appOfSettings({ appId, appSecret }: Settings): App {
  if (appId && appSecret) return { appId, appSecret };
  const missing = [appId ? "" : "TIKTOK_APP_ID", appSecret ? "" : "TIKTOK_APP_SECRET"].filter(Boolean).join(" and ");
  throw new UserError(
    `${missing} not set: write the id and the secret of your developer app to .env. The emulator's are emulator-app and emulator-secret.`,
  );
}

/** The redirect URL; must be registered with the app. */
export function redirectUriOf(): string {
  const uri = process.env.TIKTOK_REDIRECT_URI ?? dotEnv(process.cwd()).TIKTOK_REDIRECT_URI ?? DEFAULT_REDIRECT;
  if (URL.canParse(uri)) return uri;
  throw new UserError(`TIKTOK_REDIRECT_URI "${uri}" is not a URL.`, EXIT.usage);
}

/** Sends calls with or without a token, within the quota. */
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
