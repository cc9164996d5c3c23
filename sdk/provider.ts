// Generated from provider/config/settings.ts by `npm run generate`. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "./is-of-type.js";

const secret = (value: pulumi.Input<string> | undefined): pulumi.Output<string> | undefined =>
  value === undefined ? undefined : pulumi.secret(value);

/** The set of arguments for constructing a Provider resource. */
export interface ProviderArgs {
  /** Access token of the developer app for the advertiser. Never stored in a state. Default: the environment variable TIKTOK_ACCESS_TOKEN. */
  accessToken?: pulumi.Input<string>;
  /** The default advertiser account of resources. Default: the environment variable TIKTOK_ADVERTISER_ID. */
  advertiserId?: pulumi.Input<string>;
  /** URL of the API: TikTok's host (default), its sandbox, or the emulator on this machine. Default: the environment variable TIKTOK_BASE_URL. */
  baseUrl?: pulumi.Input<string>;
  /** Quota profile: guide (default), basic, advanced, premium, ultimate, sandbox, off, or calls per second/minute/day such as 10/100/1000. Default: the environment variable TIKTOK_LIMITS. */
  limits?: pulumi.Input<string>;
  /** Redis that counts the quota of a fleet, such as redis://host:6379. Default: this machine counts for itself. Default: the environment variable TIKTOK_QUOTA_URL. */
  quotaUrl?: pulumi.Input<string>;
  /** PostgreSQL for the journal of creates of short-lived machines, such as postgres://user@host/database. Default: a file on this machine. Default: the environment variable TIKTOK_JOURNAL_URL. */
  journalUrl?: pulumi.Input<string>;
  /** true refuses enum values that this release does not know, which are otherwise sent to TikTok with a warning. Default: the environment variable TIKTOK_STRICT. */
  strict?: pulumi.Input<string>;
  /** The last day on which TikTok accepts new plain campaigns, such as 2026-12-31 (default), or never. Set it if TikTok moves the date. Default: the environment variable TIKTOK_PLAIN_CAMPAIGNS_UNTIL. */
  plainCampaignsUntil?: pulumi.Input<string>;
  /** Id of the developer app; its quota is counted under it. Default: the environment variable TIKTOK_APP_ID. */
  appId?: pulumi.Input<string>;
  /** Secret of the developer app, for login. Default: the environment variable TIKTOK_APP_SECRET. */
  appSecret?: pulumi.Input<string>;
}

/**
 * The native adapter with its own settings, for programs with several accounts: `new Campaign(name, args, { provider
 * })`.
 */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  static readonly __pulumiType = "tiktok";

  /** Returns true if the given object is an instance of Provider, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Provider {
    return isOfType(obj, `pulumi:providers:${Provider.__pulumiType}`);
  }

  /**
   * Create a Provider resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    const inputs = {
      ...args,
      accessToken: secret(args.accessToken),
      journalUrl: secret(args.journalUrl),
      appSecret: secret(args.appSecret),
    };
    super(Provider.__pulumiType, name, inputs, opts);
  }
}
