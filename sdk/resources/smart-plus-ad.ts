// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";
import type { SmartPlusAdGroup } from "./smart-plus-ad-group.js";

/** What a program sets on a SmartPlusAd. */
export interface SmartPlusAdArgs {
  /** The Smart+ ad group it belongs to: the resource, or its id. Changing it replaces the resource. */
  readonly adGroup: SmartPlusAdGroup | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  readonly name: pulumi.Input<string>;
  /** What is shown: videos, carousels and posts, 1 to 50. A creative is known by its format, video, images, music, post and account. */
  readonly creativeList: pulumi.Input<{ creativeInfo?: { adFormat?: string; videoInfo?: { videoId?: string; fileName?: string }; imageInfo?: { webUri?: string }[]; musicInfo?: { musicId?: string }; tiktokItemId?: string; identityType?: string; identityId?: string; identityAuthorizedBcId?: string; aigcDisclosureType?: string }; paused?: boolean }[]>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. Default: ENABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** The texts, 1 to 5; not needed where posts are shown. */
  readonly adTextList?: pulumi.Input<{ adText?: string }[]>;
  /** The buttons, at most 3, outside of TikTok; on TikTok a TikTok account takes adConfiguration.callToActionId. */
  readonly callToActionList?: pulumi.Input<{ callToAction?: string }[]>;
  /** Where a click leads: one address. */
  readonly landingPageUrlList?: pulumi.Input<{ landingPageUrl?: string }[]>;
  /** The forms that leads are left in, at most 3. */
  readonly pageList?: pulumi.Input<{ pageId?: string }[]>;
  /** Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK. Deferred deep links change in place; a link of type NORMAL is taken at create only, so a change to one replaces the ad. */
  readonly deeplinkList?: pulumi.Input<{ deeplink?: string; deeplinkType?: string }[]>;
  /** A page of an iOS app in the App Store, for retargeting. */
  readonly customProductPageList?: pulumi.Input<{ customProductPageUrl?: string }[]>;
  /** A card shown beside videos: one CreativePortfolio of a display card, countdown or gift code. */
  readonly interactiveAddOnList?: pulumi.Input<{ cardId?: string }[]>;
  /** Playables, at most 5; app installs and mini games. */
  readonly playableList?: pulumi.Input<{ playableUrl?: string }[]>;
  /** The message that a conversation starts with; direct messages. Changing it replaces the resource. */
  readonly autoMessageList?: pulumi.Input<{ autoMessageId?: string }[]>;
  /** TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together. It can be added later and its words can change; without it, or with another type, the ad is replaced. */
  readonly disclaimer?: pulumi.Input<{ disclaimerType?: string; disclaimerText?: { text?: string }; disclaimerClickableTexts?: { text?: string; url?: string }[] }>;
  /** Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless it is asked to here. It changes in place, but for phoneInfo, fallbackType, productDisplayFieldList and the enhancement TRANSLATE_AND_DUB, which replace the ad. */
  readonly adConfiguration?: pulumi.Input<{ callToActionId?: string; identityType?: string; identityId?: string; identityAuthorizedBcId?: string; darkPostStatus?: string; creativeAutoAddToggle?: boolean; creativeAutoEnhancementStrategyList?: string[]; productSpecificType?: string; productSetId?: string; productIds?: string[]; catalogCreativeToggle?: boolean; catalogCreativeInfo?: { catalogMediaSettings?: string[]; catalogTemplateVideoId?: string }; utmParams?: { key?: string; value?: string }[]; deeplinkUtmParams?: { key?: string; value?: string }[]; productInfoEnabled?: string; productInfo?: { productTitles?: string[]; productImageList?: { webUri?: string }[]; sellingPoints?: string[]; catalogTagList?: string[]; productCardType?: string[]; promoInfoList?: { discountType?: string; discountValue?: number; discountCurrency?: string; promoCode?: string; minimumPurchaseType?: string; minimumPurchaseValue?: number; minimumPurchaseCurrency?: string; validStartTime?: string; validEndTime?: string }[] }; endCardCta?: string; productDisplayFieldList?: string[]; autoDisclaimerTypes?: string[]; phoneInfo?: { phoneRegionCode?: string; phoneRegionCallingCode?: string; phoneNumber?: string }; fallbackType?: string; trackingInfo?: { impressionTrackingUrl?: string; clickTrackingUrl?: string; trackingAppId?: string; trackingPixelId?: string; trackingOfflineEventSetIds?: string[]; trackingMessageEventSetId?: string; appTrackingInfoList?: { appType?: string; appId?: string; impressionTrackingUrl?: string; clickTrackingUrl?: string }[]; viewabilityPostbidPartner?: string; viewabilityVastUrl?: string; brandSafetyPostbidPartner?: string; brandSafetyVastUrl?: string } }>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** An ad of Upgraded Smart+: up to fifty creatives that TikTok shows with up to five texts. A creative is known by what it shows: adding, removing or pausing one leaves the others alone. */
export class SmartPlusAd extends TikTokResource {
  /** The Smart+ ad group it belongs to: the resource, or its id. */
  declare readonly adGroup: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What is shown: videos, carousels and posts, 1 to 50. A creative is known by its format, video, images, music, post and account. */
  declare readonly creativeList: pulumi.Output<{ creativeInfo?: { adFormat?: string; videoInfo?: { videoId?: string; fileName?: string }; imageInfo?: { webUri?: string }[]; musicInfo?: { musicId?: string }; tiktokItemId?: string; identityType?: string; identityId?: string; identityAuthorizedBcId?: string; aigcDisclosureType?: string }; paused?: boolean }[]>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** The texts, 1 to 5; not needed where posts are shown. */
  declare readonly adTextList: pulumi.Output<{ adText?: string }[] | undefined>;
  /** The buttons, at most 3, outside of TikTok; on TikTok a TikTok account takes adConfiguration.callToActionId. */
  declare readonly callToActionList: pulumi.Output<{ callToAction?: string }[] | undefined>;
  /** Where a click leads: one address. */
  declare readonly landingPageUrlList: pulumi.Output<{ landingPageUrl?: string }[] | undefined>;
  /** The forms that leads are left in, at most 3. */
  declare readonly pageList: pulumi.Output<{ pageId?: string }[] | undefined>;
  /** Where a click leads in the app: one deep link of type NORMAL or DEFERRED_DEEPLINK. */
  declare readonly deeplinkList: pulumi.Output<{ deeplink?: string; deeplinkType?: string }[] | undefined>;
  /** A page of an iOS app in the App Store, for retargeting. */
  declare readonly customProductPageList: pulumi.Output<{ customProductPageUrl?: string }[] | undefined>;
  /** A card shown beside videos: one CreativePortfolio of a display card, countdown or gift code. */
  declare readonly interactiveAddOnList: pulumi.Output<{ cardId?: string }[] | undefined>;
  /** Playables, at most 5; app installs and mini games. */
  declare readonly playableList: pulumi.Output<{ playableUrl?: string }[] | undefined>;
  /** The message that a conversation starts with; direct messages. */
  declare readonly autoMessageList: pulumi.Output<{ autoMessageId?: string }[] | undefined>;
  /** TEXT_ONLY with a text of 90 characters, or TEXT_LINK with up to three links of 40 characters together. */
  declare readonly disclaimer: pulumi.Output<{ disclaimerType?: string; disclaimerText?: { text?: string }; disclaimerClickableTexts?: { text?: string; url?: string }[] } | undefined>;
  /** Everything else: call to action, products of a catalog, product information, tracking. TikTok changes and adds no creatives unless it is asked to here. */
  declare readonly adConfiguration: pulumi.Output<{ callToActionId?: string; identityType?: string; identityId?: string; identityAuthorizedBcId?: string; darkPostStatus?: string; creativeAutoAddToggle?: boolean; creativeAutoEnhancementStrategyList?: string[]; productSpecificType?: string; productSetId?: string; productIds?: string[]; catalogCreativeToggle?: boolean; catalogCreativeInfo?: { catalogMediaSettings?: string[]; catalogTemplateVideoId?: string }; utmParams?: { key?: string; value?: string }[]; deeplinkUtmParams?: { key?: string; value?: string }[]; productInfoEnabled?: string; productInfo?: { productTitles?: string[]; productImageList?: { webUri?: string }[]; sellingPoints?: string[]; catalogTagList?: string[]; productCardType?: string[]; promoInfoList?: { discountType?: string; discountValue?: number; discountCurrency?: string; promoCode?: string; minimumPurchaseType?: string; minimumPurchaseValue?: number; minimumPurchaseCurrency?: string; validStartTime?: string; validEndTime?: string }[] }; endCardCta?: string; productDisplayFieldList?: string[]; autoDisclaimerTypes?: string[]; phoneInfo?: { phoneRegionCode?: string; phoneRegionCallingCode?: string; phoneNumber?: string }; fallbackType?: string; trackingInfo?: { impressionTrackingUrl?: string; clickTrackingUrl?: string; trackingAppId?: string; trackingPixelId?: string; trackingOfflineEventSetIds?: string[]; trackingMessageEventSetId?: string; appTrackingInfoList?: { appType?: string; appId?: string; impressionTrackingUrl?: string; clickTrackingUrl?: string }[]; viewabilityPostbidPartner?: string; viewabilityVastUrl?: string; brandSafetyPostbidPartner?: string; brandSafetyVastUrl?: string } } | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** TikTok's id of each creative (ad_material_id) by what it shows; kept with every update. */
  declare readonly materials: pulumi.Output<Record<string, unknown> | undefined>;

  constructor(name: string, args: SmartPlusAdArgs, options?: pulumi.CustomResourceOptions) {
    super("SmartPlusAd", name, args, options);
  }
}
