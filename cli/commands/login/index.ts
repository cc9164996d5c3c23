import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { exchangeAccountCode, exchangeCode, grantedAdvertisers, refreshAccount } from "../../../provider/auth/oauth.js";
import { type GrantedAdvertiser, LoginStore } from "../../../provider/auth/store.js";
import type { Settings } from "../../../provider/config/config.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { note, print } from "../../lib/output.js";
import { projectSettings } from "../../stack/project.js";
import {
  ACCOUNT_SCOPES,
  type Authorization,
  accountAuthorization,
  advertiserAuthorization,
  codeIn,
} from "./authorization.js";
import { isListenable, waitForCode } from "./listener.js";
import { appOfSettings, openConnection, redirectUriOf } from "./parts.js";

interface Options {
  readonly tiktokAccount?: boolean;
  readonly refresh?: boolean;
  readonly browser: boolean;
  readonly advertiser?: string;
  readonly scope: string;
  readonly pkce?: boolean;
}

const say = (text: string): void => note(`${text}\n`);

/** Opens the system's browser; the URL is also printed in the terminal. */
async function openBrowser(url: string): Promise<void> {
  if (process.env.BROWSER === "none") return;
  const { default: open } = await import("open");
  await open(url).catch(() => undefined);
}

async function pastedCode(authorization: Authorization): Promise<string> {
  say(
    `Open this URL in a browser, confirm, and paste the URL that you are redirected to (it begins with ${authorization.redirectUri}):\n\n  ${authorization.url}\n`,
  );
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<never>((_resolve, reject) => {
      lines.once("close", () => reject(new UserError("Nothing was pasted, so you are not logged in.")));
    });
    const pasted = (await Promise.race([lines.question("Address: "), closed])).trim();
    if (!URL.canParse(pasted)) throw new UserError("That is not a URL. Run tiktok-ads login again.");
    return codeIn(new URL(pasted), authorization, Date.now());
  } finally {
    lines.close();
  }
}

async function codeOf(authorization: Authorization, browser: boolean): Promise<string> {
  if (!browser) return pastedCode(authorization);
  if (!isListenable(authorization.redirectUri))
    throw new UserError(
      `${authorization.redirectUri} is not a URL on this machine, so the answer cannot be received there. Use --no-browser, or set TIKTOK_REDIRECT_URI to http://localhost:8765/callback.`,
      EXIT.usage,
    );
  return waitForCode(authorization, () => {
    say(`Confirm in your browser. If none opens, open this URL:\n\n  ${authorization.url}\n`);
    void openBrowser(authorization.url);
  });
}

/** The default advertiser of commands and programs. */
async function chosen(
  advertisers: readonly GrantedAdvertiser[],
  option: string | undefined,
): Promise<string | undefined> {
  if (option !== undefined) {
    if (advertisers.some(({ id }) => id === option)) return option;
    const granted = advertisers.map(({ id }) => id).join(", ");
    throw new UserError(
      `Advertiser ${option} was not granted. Granted: ${granted || "none"}. The login was not saved.`,
    );
  }
  if (advertisers.length < 2 || !process.stdin.isTTY) return advertisers[0]?.id;
  for (const [index, { id, name }] of advertisers.entries()) say(`  ${index + 1}  ${id}  ${name}`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`Which one is the default? [1-${advertisers.length}, Enter for 1] `);
  lines.close();
  return advertisers[Number(answer || "1") - 1]?.id ?? advertisers[0]?.id;
}

function sayWhere(where: "keyring" | "file", store: LoginStore): void {
  if (where === "keyring") say("The token is in the keyring of this system.");
  else
    say(
      `WARNING: no keyring is available, so the token is in ${store.file}, which only you can read (mode 0600). Anyone who can read your files has it.`,
    );
}

async function advertiserLogin(settings: Settings, options: Options): Promise<void> {
  const app = appOfSettings(settings);
  const redirectUri = redirectUriOf();
  const { baseUrl } = settings;
  const code = await codeOf(
    advertiserAuthorization({ baseUrl, appId: app.appId, redirectUri, now: Date.now() }),
    options.browser,
  );
  const granted = await openConnection(settings, "", (client) => exchangeCode(client, app, code));
  const advertisers = await openConnection(settings, granted.accessToken, (client) => grantedAdvertisers(client, app));
  const defaultAdvertiser = await chosen(advertisers, options.advertiser);
  const store = new LoginStore();
  const login = {
    appId: app.appId,
    advertisers,
    defaultAdvertiser,
    scope: granted.scope,
    at: new Date().toISOString(),
  };
  const where = store.add(baseUrl, { accessToken: granted.accessToken }, login);
  for (const { id, name } of advertisers) print(`${id === defaultAdvertiser ? "*" : " "} ${id}  ${name}\n`);
  print(`Logged in at ${baseUrl} with app ${app.appId}: ${advertisers.length} advertisers, * is the default.\n`);
  sayWhere(where, store);
}

async function accountLogin(settings: Settings, options: Options): Promise<void> {
  const app = appOfSettings(settings);
  const { baseUrl } = settings;
  const redirectUri = redirectUriOf();
  const asking = { baseUrl, appId: app.appId, redirectUri, now: Date.now() };
  const authorization = accountAuthorization(asking, { scope: options.scope, pkce: options.pkce });
  const code = await codeOf(authorization, options.browser);
  const { verifier } = authorization;
  const account = await openConnection(settings, "", (client) =>
    exchangeAccountCode(client, app, { code, redirectUri, verifier }),
  );
  const store = new LoginStore();
  const where = store.add(baseUrl, { account });
  print(
    `Logged in at ${baseUrl} with a TikTok account (scopes ${account.scope}). Its token is valid until ${new Date(account.accessUntil).toISOString()}, and can be refreshed until ${new Date(account.refreshUntil).toISOString().slice(0, 10)}.\n`,
  );
  sayWhere(where, store);
}

async function refreshLogin(settings: Settings): Promise<void> {
  const { freshAccount } = await import("../../../provider/auth/fresh-account.js");
  const store = new LoginStore();
  const app = appOfSettings(settings);
  const account = await openConnection(settings, "", (client) =>
    freshAccount({
      store,
      address: settings.baseUrl,
      refresh: (token) => refreshAccount(client, app, token),
      now: Date.now,
    }),
  );
  if (!account) throw new UserError("No TikTok account is logged in here: tiktok-ads login --tiktok-account.");
  print(`The TikTok account's token is valid until ${new Date(account.accessUntil).toISOString()}.\n`);
}

const HELP = `
Needs TIKTOK_APP_ID and TIKTOK_APP_SECRET, in the environment or in .env. TIKTOK_REDIRECT_URI (default
http://localhost:8765/callback) must be one of the app's redirect URLs.

Examples:
  tiktok-ads login
  tiktok-ads login --advertiser 7000000000000000001
  tiktok-ads login --no-browser                       # on a machine without a browser: paste the URL
  tiktok-ads login --tiktok-account --scope user.info.basic,video.list
  tiktok-ads login --tiktok-account --refresh         # from cron: renews the token when it is about to expire`;

/** `tiktok-ads login`: gets an access token by the advertiser's consent, and stores it on this machine. */
export function loginCommand(): Command {
  return new Command("login")
    .description("Gets an access token from the account's owner and stores it on this machine")
    .option("--advertiser <id>", "the default among the granted advertisers")
    .option("--no-browser", "print the URL, and accept the pasted redirect URL")
    .option("--tiktok-account", "log in with a TikTok account instead (its tokens expire and are refreshed)")
    .option("--scope <list>", "with --tiktok-account: the scopes to request", ACCOUNT_SCOPES)
    .option("--pkce", "with --tiktok-account: send a PKCE challenge (TikTok's support is unconfirmed)")
    .option("--refresh", "with --tiktok-account: renew the token if it is about to expire")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      const settings = projectSettings(process.cwd());
      if ((options.refresh || options.pkce) && !options.tiktokAccount)
        throw new UserError("--refresh and --pkce need --tiktok-account.", EXIT.usage);
      if (options.refresh) return refreshLogin(settings);
      return options.tiktokAccount ? accountLogin(settings, options) : advertiserLogin(settings, options);
    });
}
