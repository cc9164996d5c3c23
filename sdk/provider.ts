import * as pulumi from "@pulumi/pulumi";
import type { SettingName } from "../provider/config/settings.js";

/**
 * Settings of a provider of its own, for programs with several accounts: those of the configuration, by the same names. What
 * is left out comes from the environment.
 */
export type ProviderArgs = { readonly [setting in SettingName]?: pulumi.Input<string> };

/** The native adapter with settings of its own: `new Campaign(name, args, { provider })`. */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, options?: pulumi.ResourceOptions) {
    const secret = (value: pulumi.Input<string> | undefined) =>
      value === undefined ? undefined : pulumi.secret(value);
    super(
      "tiktok",
      name,
      { ...args, accessToken: secret(args.accessToken), appSecret: secret(args.appSecret) },
      options,
    );
  }
}
