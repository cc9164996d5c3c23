import { Command } from "commander";
import { revokeAccount, revokeToken } from "../../../provider/auth/oauth.js";
import { LoginStore } from "../../../provider/auth/store.js";
import { UserError } from "../../lib/exit.js";
import { print } from "../../lib/output.js";
import { projectSettings } from "../../stack/project.js";
import { appOfSettings, openConnection } from "../login/parts.js";

interface Options {
  readonly keep?: boolean;
}

/** `tiktok-ads logout`: revokes the tokens at TikTok, and deletes them here. */
export function logoutCommand(): Command {
  return new Command("logout")
    .description("Revokes the tokens of tiktok-ads login, and removes them from this machine")
    .option("--keep", "only remove them here; they stay valid at TikTok")
    .addHelpText("after", "\nExamples:\n  tiktok-ads logout\n  tiktok-ads logout --keep")
    .action(async ({ keep }: Options) => {
      const settings = projectSettings(process.cwd());
      const { baseUrl } = settings;
      const store = new LoginStore();
      const { accessToken, account } = store.secrets(baseUrl);
      if (!accessToken && !account && !store.login(baseUrl))
        throw new UserError(`There is no login at ${baseUrl}. Nothing was changed.`);
      const failures: string[] = [];
      const revoke = async (what: string, work: () => Promise<unknown>): Promise<void> => {
        await work().then(
          () => print(`The ${what} was revoked at ${baseUrl}.\n`),
          (error: Error) => failures.push(`The ${what} could not be revoked: ${error.message}`),
        );
      };
      if (!keep) {
        const app = appOfSettings(settings);
        if (accessToken)
          await revoke("access token", () =>
            openConnection(settings, "", (client) => revokeToken(client, app, accessToken)),
          );
        if (account)
          await revoke("TikTok account's token", () =>
            openConnection(settings, "", (client) => revokeAccount(client, app, account.accessToken)),
          );
      }
      store.remove(baseUrl);
      print("The tokens were removed from this machine.\n");
      if (failures.length > 0)
        throw new UserError(`${failures.join("\n")}\nIf it is still valid, withdraw the app in TikTok Ads Manager.`);
    });
}
