// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";
import type { SmartPlusAdGroup } from "./smart-plus-ad-group.js";

/** The set of arguments for constructing a SmartPlusAd resource. */
export interface SmartPlusAdArgs {
  /** The Smart+ ad group it belongs to: the resource, or its id. Changing it replaces the resource. */
  adGroup: SmartPlusAdGroup | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** What is shown: videos, carousels and posts, 1 to 50. A creative is identified by its format, video, images, music, post and account. */
  creativeList: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCreativeList>[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. Default: ENABLE. */
  status?: pulumi.Input<enums.SmartPlusAdStatus>;
  /** The texts, 1 to 5; not needed where posts are shown. */
  adTextList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdAdTextList>[]>;
  /** The buttons, at most 3, outside of TikTok; on TikTok a TikTok account uses adConfiguration.callToActionId. */
  callToActionList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCallToActionList>[]>;
  /** Where a click leads: one URL. */
  landingPageUrlList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdLandingPageUrlList>[]>;
  /** The forms that collect leads, at most 3. */
  pageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdPageList>[]>;
  /** Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK. Deferred deep links change in place; a link of type NORMAL is accepted on create only, so a change to one replaces the ad. */
  deeplinkList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdDeeplinkList>[]>;
  /** A page of an iOS app in the App Store, for retargeting. */
  customProductPageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCustomProductPageList>[]>;
  /** A card shown with videos: one CreativePortfolio of a display card, countdown or gift code. */
  interactiveAddOnList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdInteractiveAddOnList>[]>;
  /** Playables, at most 5; app installs and mini games. */
  playableList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdPlayableList>[]>;
  /** The message that a conversation starts with; direct messages. Changing it replaces the resource. */
  autoMessageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdAutoMessageList>[]>;
  /** TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together. It can be added later and its text can change; without it, or with another type, the ad is replaced. */
  disclaimer?: pulumi.Input<inputs.SmartPlusAdDisclaimer>;
  /** Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless enabled here. It changes in place, except for phoneInfo, fallbackType, productDisplayFieldList, appTrackingInfoList and trackingMessageEventSetId of trackingInfo, and the enhancement TRANSLATE_AND_DUB, which replace the ad. */
  adConfiguration?: pulumi.Input<inputs.SmartPlusAdAdConfiguration>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering SmartPlusAd resources. */
export interface SmartPlusAdState {
  /** The Smart+ ad group it belongs to: the resource, or its id. */
  adGroup?: pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  name?: pulumi.Input<string>;
  /** What is shown: videos, carousels and posts, 1 to 50. A creative is identified by its format, video, images, music, post and account. */
  creativeList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCreativeList>[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  status?: pulumi.Input<enums.SmartPlusAdStatus>;
  /** The texts, 1 to 5; not needed where posts are shown. */
  adTextList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdAdTextList>[]>;
  /** The buttons, at most 3, outside of TikTok; on TikTok a TikTok account uses adConfiguration.callToActionId. */
  callToActionList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCallToActionList>[]>;
  /** Where a click leads: one URL. */
  landingPageUrlList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdLandingPageUrlList>[]>;
  /** The forms that collect leads, at most 3. */
  pageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdPageList>[]>;
  /** Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK. */
  deeplinkList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdDeeplinkList>[]>;
  /** A page of an iOS app in the App Store, for retargeting. */
  customProductPageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdCustomProductPageList>[]>;
  /** A card shown with videos: one CreativePortfolio of a display card, countdown or gift code. */
  interactiveAddOnList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdInteractiveAddOnList>[]>;
  /** Playables, at most 5; app installs and mini games. */
  playableList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdPlayableList>[]>;
  /** The message that a conversation starts with; direct messages. */
  autoMessageList?: pulumi.Input<pulumi.Input<inputs.SmartPlusAdAutoMessageList>[]>;
  /** TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together. */
  disclaimer?: pulumi.Input<inputs.SmartPlusAdDisclaimer>;
  /** Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless enabled here. */
  adConfiguration?: pulumi.Input<inputs.SmartPlusAdAdConfiguration>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** TikTok's id of each creative (ad_material_id) by content; kept with every update. */
  materials?: pulumi.Input<Record<string, unknown>>;
}

/**
 * An ad of Upgraded Smart+: up to fifty creatives that TikTok shows with up to five texts. A creative is identified by its content: adding, removing or pausing one does not change the others.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const smartPlusAd = new tiktok.SmartPlusAd("smartPlusAd", {
 *     adGroup: adGroup,
 *     name: "Iced coffee",
 *     creativeList: [{
 *         creativeInfo: {
 *             adFormat: "SINGLE_VIDEO",
 *             tiktokItemId: "7000000000000000501",
 *             identityType: "BC_AUTH_TT",
 *             identityId: "7000000000000000101",
 *             identityAuthorizedBcId: "7000000000000000201",
 *         },
 *     }],
 *     landingPageUrlList: [{
 *         landingPageUrl: "https://example.com",
 *     }],
 *     adConfiguration: {
 *         callToActionId: "7000000000000000901",
 *     },
 * });
 * ```
 */
export class SmartPlusAd extends TikTokResource {
  /**
   * Get an existing SmartPlusAd resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusAdState, opts?: pulumi.CustomResourceOptions): SmartPlusAd {
    return new SmartPlusAd(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:SmartPlusAd";

  /** Returns true if the given object is an instance of SmartPlusAd, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusAd {
    return isOfType(obj, SmartPlusAd.__pulumiType);
  }

  /** The Smart+ ad group it belongs to: the resource, or its id. */
  declare readonly adGroup: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What is shown: videos, carousels and posts, 1 to 50. A creative is identified by its format, video, images, music, post and account. */
  declare readonly creativeList: pulumi.Output<outputs.SmartPlusAdCreativeList[]>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  declare readonly status: pulumi.Output<enums.SmartPlusAdStatus>;
  /** The texts, 1 to 5; not needed where posts are shown. */
  declare readonly adTextList: pulumi.Output<outputs.SmartPlusAdAdTextList[] | undefined>;
  /** The buttons, at most 3, outside of TikTok; on TikTok a TikTok account uses adConfiguration.callToActionId. */
  declare readonly callToActionList: pulumi.Output<outputs.SmartPlusAdCallToActionList[] | undefined>;
  /** Where a click leads: one URL. */
  declare readonly landingPageUrlList: pulumi.Output<outputs.SmartPlusAdLandingPageUrlList[] | undefined>;
  /** The forms that collect leads, at most 3. */
  declare readonly pageList: pulumi.Output<outputs.SmartPlusAdPageList[] | undefined>;
  /** Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK. */
  declare readonly deeplinkList: pulumi.Output<outputs.SmartPlusAdDeeplinkList[] | undefined>;
  /** A page of an iOS app in the App Store, for retargeting. */
  declare readonly customProductPageList: pulumi.Output<outputs.SmartPlusAdCustomProductPageList[] | undefined>;
  /** A card shown with videos: one CreativePortfolio of a display card, countdown or gift code. */
  declare readonly interactiveAddOnList: pulumi.Output<outputs.SmartPlusAdInteractiveAddOnList[] | undefined>;
  /** Playables, at most 5; app installs and mini games. */
  declare readonly playableList: pulumi.Output<outputs.SmartPlusAdPlayableList[] | undefined>;
  /** The message that a conversation starts with; direct messages. */
  declare readonly autoMessageList: pulumi.Output<outputs.SmartPlusAdAutoMessageList[] | undefined>;
  /** TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together. */
  declare readonly disclaimer: pulumi.Output<outputs.SmartPlusAdDisclaimer | undefined>;
  /** Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless enabled here. */
  declare readonly adConfiguration: pulumi.Output<outputs.SmartPlusAdAdConfiguration | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** TikTok's id of each creative (ad_material_id) by content; kept with every update. */
  declare readonly materials: pulumi.Output<Record<string, unknown> | undefined>;

  /**
   * Create a SmartPlusAd resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: SmartPlusAdArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: SmartPlusAdArgs | SmartPlusAdState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: SmartPlusAdArgs | SmartPlusAdState, opts?: pulumi.CustomResourceOptions) {
    super("SmartPlusAd", name, argsOrState, opts);
  }
}
