import * as pulumi from "@pulumi/pulumi";

/** Settings of a provider of its own, for programs with several accounts. What is left out comes from the environment. */
export interface ProviderArgs {
  /** Access token of the developer app for the advertiser. Never kept in a state. */
  readonly accessToken?: pulumi.Input<string>;
  /** The advertiser account of resources that name none. */
  readonly advertiserId?: pulumi.Input<string>;
  /** Where the API is. */
  readonly baseUrl?: pulumi.Input<string>;
  /** Quota profile. */
  readonly limits?: pulumi.Input<string>;
  /** Redis that counts the quota of a fleet. */
  readonly quotaUrl?: pulumi.Input<string>;
  /** Id of the developer app. */
  readonly appId?: pulumi.Input<string>;
  /** Secret of the developer app. */
  readonly appSecret?: pulumi.Input<string>;
}

/** The native door with settings of its own: `new Campaign(name, args, { provider })`. */
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
