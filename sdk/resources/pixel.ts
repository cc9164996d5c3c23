// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";

/** The set of arguments for constructing a Pixel resource. */
export interface PixelArgs {
  /** The name in TikTok Events Manager: 1 to 40 characters, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The partner platform of the pixel. Leave it out for a pixel that you install on the website yourself. Changing it replaces the resource. */
  partnerName?: pulumi.Input<string>;
  /** Which customer contact data a partner's pixel matches; TikTok accepts it for pixels with a partnerName only. */
  advancedMatchingFields?: pulumi.Input<inputs.PixelAdvancedMatchingFields>;
  /** What the pixel collects automatically from forms on the website, and matches. */
  automaticAdvancedMatchingFields?: pulumi.Input<inputs.PixelAutomaticAdvancedMatchingFields>;
  /** Lets the pixel set cookies of the website's own domain. TikTok's default is true. */
  enableFirstPartyCookies?: pulumi.Input<boolean>;
  /** Lets the pixel collect data of the page in addition to its events. TikTok's default is true. */
  enableExpandedDataSharing?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering Pixel resources. */
export interface PixelState {
  /** The name in TikTok Events Manager: 1 to 40 characters, no emoji. */
  name?: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The partner platform of the pixel. Leave it out for a pixel that you install on the website yourself. */
  partnerName?: pulumi.Input<string>;
  /** Which customer contact data a partner's pixel matches; TikTok accepts it for pixels with a partnerName only. */
  advancedMatchingFields?: pulumi.Input<inputs.PixelAdvancedMatchingFields>;
  /** What the pixel collects automatically from forms on the website, and matches. */
  automaticAdvancedMatchingFields?: pulumi.Input<inputs.PixelAutomaticAdvancedMatchingFields>;
  /** Lets the pixel set cookies of the website's own domain. TikTok's default is true. */
  enableFirstPartyCookies?: pulumi.Input<boolean>;
  /** Lets the pixel collect data of the page in addition to its events. TikTok's default is true. */
  enableExpandedDataSharing?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** The pixel's code on the website. */
  code?: pulumi.Input<string>;
}

/**
 * A pixel measures what people do on a website after they saw an ad. TikTok's terms for pixels must have been accepted in the account once.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const pixel = new tiktok.Pixel("pixel", {
 *     name: "Shop",
 * });
 * ```
 */
export class Pixel extends TikTokResource {
  /**
   * Get an existing Pixel resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: PixelState, opts?: pulumi.CustomResourceOptions): Pixel {
    return new Pixel(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:Pixel";

  /** Returns true if the given object is an instance of Pixel, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Pixel {
    return isOfType(obj, Pixel.__pulumiType);
  }

  /** The name in TikTok Events Manager: 1 to 40 characters, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The partner platform of the pixel. Leave it out for a pixel that you install on the website yourself. */
  declare readonly partnerName: pulumi.Output<string | undefined>;
  /** Which customer contact data a partner's pixel matches; TikTok accepts it for pixels with a partnerName only. */
  declare readonly advancedMatchingFields: pulumi.Output<outputs.PixelAdvancedMatchingFields | undefined>;
  /** What the pixel collects automatically from forms on the website, and matches. */
  declare readonly automaticAdvancedMatchingFields: pulumi.Output<outputs.PixelAutomaticAdvancedMatchingFields | undefined>;
  /** Lets the pixel set cookies of the website's own domain. TikTok's default is true. */
  declare readonly enableFirstPartyCookies: pulumi.Output<boolean | undefined>;
  /** Lets the pixel collect data of the page in addition to its events. TikTok's default is true. */
  declare readonly enableExpandedDataSharing: pulumi.Output<boolean | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** The pixel's code on the website. */
  declare readonly code: pulumi.Output<string | undefined>;

  /**
   * Create a Pixel resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: PixelArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: PixelArgs | PixelState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: PixelArgs | PixelState, opts?: pulumi.CustomResourceOptions) {
    super("Pixel", name, argsOrState, opts);
  }
}
