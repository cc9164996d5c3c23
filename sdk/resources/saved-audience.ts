// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";

/** The set of arguments for constructing a SavedAudience resource. */
export interface SavedAudienceArgs {
  /** The name in TikTok Ads Manager: at most 512 characters, no emoji. Changing it replaces the resource. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap. Changing it replaces the resource. */
  locationIds: pulumi.Input<pulumi.Input<string>[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** TikTok's default is GENDER_UNLIMITED. Changing it replaces the resource. */
  gender?: pulumi.Input<enums.SavedAudienceGender>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. Changing it replaces the resource. */
  ageGroups?: pulumi.Input<pulumi.Input<enums.SavedAudienceAgeGroups>[]>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. Changing it replaces the resource. */
  languages?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to include. Changing it replaces the resource. */
  audienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to exclude. Changing it replaces the resource. */
  excludedAudienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest categories. Changing it replaces the resource. */
  interestCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest keywords. Changing it replaces the resource. */
  interestKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. Changing it replaces the resource. */
  actions?: pulumi.Input<pulumi.Input<inputs.SavedAudienceActions>[]>;
  /** One of ANDROID and IOS. Default: both. Changing it replaces the resource. */
  operatingSystems?: pulumi.Input<pulumi.Input<enums.SavedAudienceOperatingSystems>[]>;
  /** The minimum Android version, such as 10.0. Changing it replaces the resource. */
  minAndroidVersion?: pulumi.Input<string>;
  /** The minimum iOS version, such as 14.0. Changing it replaces the resource. */
  minIosVersion?: pulumi.Input<string>;
  /** Network types. Default: all. Changing it replaces the resource. */
  networkTypes?: pulumi.Input<pulumi.Input<enums.SavedAudienceNetworkTypes>[]>;
  /** Mobile carriers. Changing it replaces the resource. */
  carrierIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device models; not together with devicePriceRanges. Changing it replaces the resource. */
  deviceModelIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. Changing it replaces the resource. */
  devicePriceRanges?: pulumi.Input<pulumi.Input<number>[]>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering SavedAudience resources. */
export interface SavedAudienceState {
  /** The name in TikTok Ads Manager: at most 512 characters, no emoji. */
  name?: pulumi.Input<string>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap. */
  locationIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** TikTok's default is GENDER_UNLIMITED. */
  gender?: pulumi.Input<enums.SavedAudienceGender>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. */
  ageGroups?: pulumi.Input<pulumi.Input<enums.SavedAudienceAgeGroups>[]>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. */
  languages?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to include. */
  audienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Custom audiences to exclude. */
  excludedAudienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest categories. */
  interestCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Interest keywords. */
  interestKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. */
  actions?: pulumi.Input<pulumi.Input<inputs.SavedAudienceActions>[]>;
  /** One of ANDROID and IOS. Default: both. */
  operatingSystems?: pulumi.Input<pulumi.Input<enums.SavedAudienceOperatingSystems>[]>;
  /** The minimum Android version, such as 10.0. */
  minAndroidVersion?: pulumi.Input<string>;
  /** The minimum iOS version, such as 14.0. */
  minIosVersion?: pulumi.Input<string>;
  /** Network types. Default: all. */
  networkTypes?: pulumi.Input<pulumi.Input<enums.SavedAudienceNetworkTypes>[]>;
  /** Mobile carriers. */
  carrierIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device models; not together with devicePriceRanges. */
  deviceModelIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  devicePriceRanges?: pulumi.Input<pulumi.Input<number>[]>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A saved audience is named targeting that ad groups use instead of their own. It never changes: a change creates a new one, and ad groups that refer to it are moved to the new one. An account has at most 100.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const savedAudience = new tiktok.SavedAudience("savedAudience", {
 *     name: "Young adults",
 *     locationIds: ["6252001"],
 *     ageGroups: ["AGE_18_24", "AGE_25_34"],
 * });
 * ```
 */
export class SavedAudience extends TikTokResource {
  /**
   * Get an existing SavedAudience resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: SavedAudienceState, opts?: pulumi.CustomResourceOptions): SavedAudience {
    return new SavedAudience(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:SavedAudience";

  /** Returns true if the given object is an instance of SavedAudience, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SavedAudience {
    return isOfType(obj, SavedAudience.__pulumiType);
  }

  /** The name in TikTok Ads Manager: at most 512 characters, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** Regions, by TikTok's location ids (the United States is 6252001). Locations must not overlap. */
  declare readonly locationIds: pulumi.Output<string[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** TikTok's default is GENDER_UNLIMITED. */
  declare readonly gender: pulumi.Output<enums.SavedAudienceGender | undefined>;
  /** Default: all ages. AGE_13_17 is not allowed in many countries. */
  declare readonly ageGroups: pulumi.Output<enums.SavedAudienceAgeGroups[] | undefined>;
  /** Language codes such as de or en (`tiktok-ads find language`). Default: all. */
  declare readonly languages: pulumi.Output<string[] | undefined>;
  /** Custom audiences to include. */
  declare readonly audienceIds: pulumi.Output<string[] | undefined>;
  /** Custom audiences to exclude. */
  declare readonly excludedAudienceIds: pulumi.Output<string[] | undefined>;
  /** Interest categories. */
  declare readonly interestCategoryIds: pulumi.Output<string[] | undefined>;
  /** Interest keywords. */
  declare readonly interestKeywordIds: pulumi.Output<string[] | undefined>;
  /** What people did on TikTok: actionScene, actionPeriod (7 or 15 days for videos; for creators and hashtags TikTok uses 0, which means any time), videoUserActions, actionCategoryIds. */
  declare readonly actions: pulumi.Output<outputs.SavedAudienceActions[] | undefined>;
  /** One of ANDROID and IOS. Default: both. */
  declare readonly operatingSystems: pulumi.Output<enums.SavedAudienceOperatingSystems[] | undefined>;
  /** The minimum Android version, such as 10.0. */
  declare readonly minAndroidVersion: pulumi.Output<string | undefined>;
  /** The minimum iOS version, such as 14.0. */
  declare readonly minIosVersion: pulumi.Output<string | undefined>;
  /** Network types. Default: all. */
  declare readonly networkTypes: pulumi.Output<enums.SavedAudienceNetworkTypes[] | undefined>;
  /** Mobile carriers. */
  declare readonly carrierIds: pulumi.Output<string[] | undefined>;
  /** Device models; not together with devicePriceRanges. */
  declare readonly deviceModelIds: pulumi.Output<string[] | undefined>;
  /** Device prices in multiples of 50; 10000 means 1000 and more. */
  declare readonly devicePriceRanges: pulumi.Output<number[] | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;

  /**
   * Create a SavedAudience resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: SavedAudienceArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: SavedAudienceArgs | SavedAudienceState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: SavedAudienceArgs | SavedAudienceState, opts?: pulumi.CustomResourceOptions) {
    super("SavedAudience", name, argsOrState, opts);
  }
}
