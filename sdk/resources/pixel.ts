// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";

/** What a program sets on a Pixel. */
export interface PixelArgs {
  /** The name in TikTok Events Manager: 1 to 40 characters, no emoji. */
  readonly name: pulumi.Input<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** The partner platform that the pixel is made for. Left out for a pixel that you put into the website yourself. Changing it replaces the resource. */
  readonly partnerName?: pulumi.Input<string>;
  /** Which contacts of customers a partner's pixel matches with; TikTok takes it for pixels with a partnerName only. */
  readonly advancedMatchingFields?: pulumi.Input<{ email?: boolean; phoneNumber?: boolean }>;
  /** What the pixel collects by itself from forms of the website, and matches with. */
  readonly automaticAdvancedMatchingFields?: pulumi.Input<{ email?: boolean; phoneNumber?: boolean; name?: boolean; address?: boolean; externalId?: boolean }>;
  /** Lets the pixel set cookies of the website's own domain. TikTok's default is true. */
  readonly enableFirstPartyCookies?: pulumi.Input<boolean>;
  /** Lets the pixel collect data of the page beside its events. TikTok's default is true. */
  readonly enableExpandedDataSharing?: pulumi.Input<boolean>;
}

/** A pixel measures what people do on a website after they saw an ad. TikTok's terms for pixels must have been accepted in the account once. */
export class Pixel extends TikTokResource {
  /** The name in TikTok Events Manager: 1 to 40 characters, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The partner platform that the pixel is made for. Left out for a pixel that you put into the website yourself. */
  declare readonly partnerName: pulumi.Output<string | undefined>;
  /** Which contacts of customers a partner's pixel matches with; TikTok takes it for pixels with a partnerName only. */
  declare readonly advancedMatchingFields: pulumi.Output<{ email?: boolean; phoneNumber?: boolean } | undefined>;
  /** What the pixel collects by itself from forms of the website, and matches with. */
  declare readonly automaticAdvancedMatchingFields: pulumi.Output<{ email?: boolean; phoneNumber?: boolean; name?: boolean; address?: boolean; externalId?: boolean } | undefined>;
  /** Lets the pixel set cookies of the website's own domain. TikTok's default is true. */
  declare readonly enableFirstPartyCookies: pulumi.Output<boolean | undefined>;
  /** Lets the pixel collect data of the page beside its events. TikTok's default is true. */
  declare readonly enableExpandedDataSharing: pulumi.Output<boolean | undefined>;
  /** The code by which the website calls the pixel. */
  declare readonly code: pulumi.Output<string | undefined>;

  constructor(name: string, args: PixelArgs, options?: pulumi.CustomResourceOptions) {
    super("Pixel", name, args, options);
  }
}
