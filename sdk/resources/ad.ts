// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";
import type { AdGroup } from "./ad-group.js";
import type { CreativePortfolio } from "./creative-portfolio.js";
import type { Image } from "./image.js";
import type { Pixel } from "./pixel.js";
import type { Video } from "./video.js";

/** The set of arguments for constructing an Ad resource. */
export interface AdArgs {
  /** The ad group it belongs to: the resource, or its id. Changing it replaces the resource. */
  adGroup: AdGroup | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an unnamed ad by its id; here each has a name, which is used to find a lost create. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** The format of the ad. It can be changed in place unless the ad is a carousel. */
  format: pulumi.Input<enums.AdFormat>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. Default: ENABLE. */
  status?: pulumi.Input<enums.AdStatus>;
  /** The video: the resource, or its id. */
  video?: Video | pulumi.Input<string>;
  /** Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel. */
  images?: (Image | pulumi.Input<string>)[] | pulumi.Input<pulumi.Input<string>[]>;
  /** The music of a carousel, from the music that TikTok lists for this format. */
  musicId?: pulumi.Input<string>;
  /** The TikTok post that a Spark ad shows. */
  tiktokItemId?: pulumi.Input<string>;
  /** The type of the identity: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has retired on its own placement. TikTok requires it. */
  identityType?: pulumi.Input<enums.AdIdentityType>;
  /** The identity that the ad appears under. TikTok requires it. */
  identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The text next to the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post needs none. */
  text?: pulumi.Input<string>;
  /** Texts of a search ad, 1 to 5 of 1 to 100 characters; they replace text. */
  texts?: pulumi.Input<pulumi.Input<string>[]>;
  /** The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's. */
  displayName?: pulumi.Input<string>;
  /** A square image shown next to the name: the resource, or its id. */
  avatarIconWebUri?: Image | pulumi.Input<string>;
  /** ON keeps the ad off the identity's profile. TikTok's default is ON. */
  darkPostStatus?: pulumi.Input<enums.AdDarkPostStatus>;
  /** Lets TikTok show the ad as an example. */
  creativeAuthorized?: pulumi.Input<boolean>;
  /** Declares that the content was made with AI. */
  aigcDisclosureType?: pulumi.Input<enums.AdAigcDisclosureType>;
  /** The sound cannot be reused by others. TikTok's default is true. */
  promotionalMusicDisabled?: pulumi.Input<boolean>;
  /** Whether people can create duets. */
  itemDuetStatus?: pulumi.Input<enums.AdItemDuetStatus>;
  /** Whether people can stitch. */
  itemStitchStatus?: pulumi.Input<enums.AdItemStitchStatus>;
  /** Automatic enhancements by TikTok. An empty list allows none; default: those that the account's allowlist enables. It cannot be changed later. Changing it replaces the resource. */
  creativeAutoEnhancementStrategyList?: pulumi.Input<pulumi.Input<enums.AdCreativeAutoEnhancementStrategyList>[]>;
  /** Which of a product's additional images a catalog carousel shows: 0 to 9. Default: its main image. */
  carouselImageIndex?: pulumi.Input<number>;
  /** A playable ad; it runs on Pangle. */
  playableUrl?: pulumi.Input<string>;
  /** The text of the button. */
  callToAction?: pulumi.Input<(enums.AdCallToAction | (string & {}))>;
  /** A portfolio of button texts: the resource, or its id; wins over callToAction. */
  callToActionId?: CreativePortfolio | pulumi.Input<string>;
  /** Where the ad leads: an http or https URL. It can be changed in place unless it is the URL of another TikTok page. */
  landingPageUrl?: pulumi.Input<string>;
  /** The name of the promoted app. */
  appName?: pulumi.Input<string>;
  /** The URL inside the app. */
  deeplink?: pulumi.Input<string>;
  /** DEFERRED_DEEPLINK opens it after the app was installed. */
  deeplinkType?: pulumi.Input<enums.AdDeeplinkType>;
  /** The type of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. Changing it replaces the resource. */
  deeplinkFormatType?: pulumi.Input<enums.AdDeeplinkFormatType>;
  /** Where people without the app go. */
  fallbackType?: pulumi.Input<enums.AdFallbackType>;
  /** A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}. */
  cppUrl?: pulumi.Input<string>;
  /** A TikTok instant page. */
  pageId?: pulumi.Input<string>;
  /** Which of a product's additional images the instant product page shows: 0 to 9. Default: its main image. */
  pageImageIndex?: pulumi.Input<number>;
  /** A card from a creative portfolio. */
  cardId?: pulumi.Input<string>;
  /** The button on the end card of an automotive carousel. */
  endCardCta?: pulumi.Input<(enums.AdEndCardCta | (string & {}))>;
  /** The type of TikTok page that the ad leads to. Changing it replaces the resource. */
  tiktokPageCategory?: pulumi.Input<enums.AdTiktokPageCategory>;
  /** Leads to an instant product page. */
  instantProductPageUsed?: pulumi.Input<boolean>;
  /** The region of the phone number, such as US. Changing it replaces the resource. */
  phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. Changing it replaces the resource. */
  phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people call; needed with LEAD_GEN_CLICK_TO_CALL. Changing it replaces the resource. */
  phoneNumber?: pulumi.Input<string>;
  /** The welcome message of a chat on TikTok. Changing it replaces the resource. */
  autoMessageId?: pulumi.Input<string>;
  /** The schedule of a live event. Changing it replaces the resource. */
  scheduleId?: pulumi.Input<string>;
  /** A disclaimer, with or without links. It cannot be removed once set. A disclaimer can be added in place; one of another type requires a new ad. */
  disclaimerType?: pulumi.Input<enums.AdDisclaimerType>;
  /** The text of the disclaimer, at most 90 characters. */
  disclaimerText?: pulumi.Input<inputs.AdDisclaimerText>;
  /** Linked texts of the disclaimer, at most 3, with at most 40 characters together. */
  disclaimerClickableTexts?: pulumi.Input<pulumi.Input<inputs.AdDisclaimerClickableTexts>[]>;
  /** The disclaimer that TikTok writes under an automotive carousel. Changing it replaces the resource. */
  autoDisclaimerTypes?: pulumi.Input<pulumi.Input<enums.AdAutoDisclaimerTypes>[]>;
  /** Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must be in landingPageUrl, too. */
  utmParams?: pulumi.Input<pulumi.Input<inputs.AdUtmParams>[]>;
  /** Parameters added to the deep link, at most 14: key and value. */
  deeplinkUtmParams?: pulumi.Input<pulumi.Input<inputs.AdDeeplinkUtmParams>[]>;
  /** The pixel that measures the ad: the resource, or its id. */
  trackingPixelId?: Pixel | pulumi.Input<string>;
  /** The app that measures the ad. */
  trackingAppId?: pulumi.Input<string>;
  /** Offline event sets that measure the ad, at most 50. TikTok's default is all with automatic tracking. */
  trackingOfflineEventSetIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The message event set that measures the ad. Changing it replaces the resource. */
  trackingMessageEventSetId?: pulumi.Input<string>;
  /** Called when the ad is shown. */
  impressionTrackingUrl?: pulumi.Input<string>;
  /** Called when the ad is clicked. */
  clickTrackingUrl?: pulumi.Input<string>;
  /** Called when the video is watched. */
  videoViewTrackingUrl?: pulumi.Input<string>;
  /** Who measures viewability. */
  viewabilityPostbidPartner?: pulumi.Input<enums.AdViewabilityPostbidPartner>;
  /** The partner's URL for viewability. */
  viewabilityVastUrl?: pulumi.Input<string>;
  /** Who measures brand safety. */
  brandSafetyPostbidPartner?: pulumi.Input<enums.AdBrandSafetyPostbidPartner>;
  /** The partner's URL for brand safety. */
  brandSafetyVastUrl?: pulumi.Input<string>;
  /** What the ad leads to: a live stream, or an instant page type. */
  creativeType?: pulumi.Input<enums.AdCreativeType>;
  /** Where the videos of a shopping ad come from. It can be changed in place unless it is CATALOG_UPLOADED_VIDEOS. */
  verticalVideoStrategy?: pulumi.Input<enums.AdVerticalVideoStrategy>;
  /** Lets TikTok choose the format. */
  dynamicFormat?: pulumi.Input<enums.AdDynamicFormat>;
  /** DLP lets TikTok choose where a catalog ad leads. */
  dynamicDestination?: pulumi.Input<enums.AdDynamicDestination>;
  /** Which products are shown. */
  productSpecificType?: pulumi.Input<enums.AdProductSpecificType>;
  /** The product set. */
  productSetId?: pulumi.Input<string>;
  /** Product groups, at most 20. */
  itemGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Single products, at most 20; a carousel shows at least 2. */
  skuIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The catalog. Changing it replaces the resource. */
  catalogId?: pulumi.Input<string>;
  /** Vehicles of an automotive catalog, at most 20. Changing it replaces the resource. */
  vehicleIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields of a vehicle that the ad shows, at most 2. Changing it replaces the resource. */
  productDisplayFieldList?: pulumi.Input<pulumi.Input<(enums.AdProductDisplayFieldList | (string & {}))>[]>;
  /** Products of the showcase, at most 20: itemGroupId, storeId, catalogId. Changing it replaces the resource. */
  showcaseProducts?: pulumi.Input<pulumi.Input<inputs.AdShowcaseProducts>[]>;
  /** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
  shoppingAdsDeeplinkType?: pulumi.Input<enums.AdShoppingAdsDeeplinkType>;
  /** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
  shoppingAdsFallbackType?: pulumi.Input<enums.AdShoppingAdsFallbackType>;
  /** The video template of a shopping ad. */
  shoppingAdsVideoPackageId?: pulumi.Input<string>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering Ad resources. */
export interface AdState {
  /** The ad group it belongs to: the resource, or its id. */
  adGroup?: pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an unnamed ad by its id; here each has a name, which is used to find a lost create. */
  name?: pulumi.Input<string>;
  /** The format of the ad. */
  format?: pulumi.Input<enums.AdFormat>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  status?: pulumi.Input<enums.AdStatus>;
  /** The video: the resource, or its id. */
  video?: pulumi.Input<string>;
  /** Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel. */
  images?: pulumi.Input<pulumi.Input<string>[]>;
  /** The music of a carousel, from the music that TikTok lists for this format. */
  musicId?: pulumi.Input<string>;
  /** The TikTok post that a Spark ad shows. */
  tiktokItemId?: pulumi.Input<string>;
  /** The type of the identity: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has retired on its own placement. TikTok requires it. */
  identityType?: pulumi.Input<enums.AdIdentityType>;
  /** The identity that the ad appears under. TikTok requires it. */
  identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** The text next to the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post needs none. */
  text?: pulumi.Input<string>;
  /** Texts of a search ad, 1 to 5 of 1 to 100 characters; they replace text. */
  texts?: pulumi.Input<pulumi.Input<string>[]>;
  /** The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's. */
  displayName?: pulumi.Input<string>;
  /** A square image shown next to the name: the resource, or its id. */
  avatarIconWebUri?: pulumi.Input<string>;
  /** ON keeps the ad off the identity's profile. TikTok's default is ON. */
  darkPostStatus?: pulumi.Input<enums.AdDarkPostStatus>;
  /** Lets TikTok show the ad as an example. */
  creativeAuthorized?: pulumi.Input<boolean>;
  /** Declares that the content was made with AI. */
  aigcDisclosureType?: pulumi.Input<enums.AdAigcDisclosureType>;
  /** The sound cannot be reused by others. TikTok's default is true. */
  promotionalMusicDisabled?: pulumi.Input<boolean>;
  /** Whether people can create duets. */
  itemDuetStatus?: pulumi.Input<enums.AdItemDuetStatus>;
  /** Whether people can stitch. */
  itemStitchStatus?: pulumi.Input<enums.AdItemStitchStatus>;
  /** Automatic enhancements by TikTok. An empty list allows none; default: those that the account's allowlist enables. It cannot be changed later. */
  creativeAutoEnhancementStrategyList?: pulumi.Input<pulumi.Input<enums.AdCreativeAutoEnhancementStrategyList>[]>;
  /** Which of a product's additional images a catalog carousel shows: 0 to 9. Default: its main image. */
  carouselImageIndex?: pulumi.Input<number>;
  /** A playable ad; it runs on Pangle. */
  playableUrl?: pulumi.Input<string>;
  /** The text of the button. */
  callToAction?: pulumi.Input<(enums.AdCallToAction | (string & {}))>;
  /** A portfolio of button texts: the resource, or its id; wins over callToAction. */
  callToActionId?: pulumi.Input<string>;
  /** Where the ad leads: an http or https URL. */
  landingPageUrl?: pulumi.Input<string>;
  /** The name of the promoted app. */
  appName?: pulumi.Input<string>;
  /** The URL inside the app. */
  deeplink?: pulumi.Input<string>;
  /** DEFERRED_DEEPLINK opens it after the app was installed. */
  deeplinkType?: pulumi.Input<enums.AdDeeplinkType>;
  /** The type of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. */
  deeplinkFormatType?: pulumi.Input<enums.AdDeeplinkFormatType>;
  /** Where people without the app go. */
  fallbackType?: pulumi.Input<enums.AdFallbackType>;
  /** A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}. */
  cppUrl?: pulumi.Input<string>;
  /** A TikTok instant page. */
  pageId?: pulumi.Input<string>;
  /** Which of a product's additional images the instant product page shows: 0 to 9. Default: its main image. */
  pageImageIndex?: pulumi.Input<number>;
  /** A card from a creative portfolio. */
  cardId?: pulumi.Input<string>;
  /** The button on the end card of an automotive carousel. */
  endCardCta?: pulumi.Input<(enums.AdEndCardCta | (string & {}))>;
  /** The type of TikTok page that the ad leads to. */
  tiktokPageCategory?: pulumi.Input<enums.AdTiktokPageCategory>;
  /** Leads to an instant product page. */
  instantProductPageUsed?: pulumi.Input<boolean>;
  /** The region of the phone number, such as US. */
  phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. */
  phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people call; needed with LEAD_GEN_CLICK_TO_CALL. */
  phoneNumber?: pulumi.Input<string>;
  /** The welcome message of a chat on TikTok. */
  autoMessageId?: pulumi.Input<string>;
  /** The schedule of a live event. */
  scheduleId?: pulumi.Input<string>;
  /** A disclaimer, with or without links. It cannot be removed once set. */
  disclaimerType?: pulumi.Input<enums.AdDisclaimerType>;
  /** The text of the disclaimer, at most 90 characters. */
  disclaimerText?: pulumi.Input<inputs.AdDisclaimerText>;
  /** Linked texts of the disclaimer, at most 3, with at most 40 characters together. */
  disclaimerClickableTexts?: pulumi.Input<pulumi.Input<inputs.AdDisclaimerClickableTexts>[]>;
  /** The disclaimer that TikTok writes under an automotive carousel. */
  autoDisclaimerTypes?: pulumi.Input<pulumi.Input<enums.AdAutoDisclaimerTypes>[]>;
  /** Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must be in landingPageUrl, too. */
  utmParams?: pulumi.Input<pulumi.Input<inputs.AdUtmParams>[]>;
  /** Parameters added to the deep link, at most 14: key and value. */
  deeplinkUtmParams?: pulumi.Input<pulumi.Input<inputs.AdDeeplinkUtmParams>[]>;
  /** The pixel that measures the ad: the resource, or its id. */
  trackingPixelId?: pulumi.Input<string>;
  /** The app that measures the ad. */
  trackingAppId?: pulumi.Input<string>;
  /** Offline event sets that measure the ad, at most 50. TikTok's default is all with automatic tracking. */
  trackingOfflineEventSetIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The message event set that measures the ad. */
  trackingMessageEventSetId?: pulumi.Input<string>;
  /** Called when the ad is shown. */
  impressionTrackingUrl?: pulumi.Input<string>;
  /** Called when the ad is clicked. */
  clickTrackingUrl?: pulumi.Input<string>;
  /** Called when the video is watched. */
  videoViewTrackingUrl?: pulumi.Input<string>;
  /** Who measures viewability. */
  viewabilityPostbidPartner?: pulumi.Input<enums.AdViewabilityPostbidPartner>;
  /** The partner's URL for viewability. */
  viewabilityVastUrl?: pulumi.Input<string>;
  /** Who measures brand safety. */
  brandSafetyPostbidPartner?: pulumi.Input<enums.AdBrandSafetyPostbidPartner>;
  /** The partner's URL for brand safety. */
  brandSafetyVastUrl?: pulumi.Input<string>;
  /** What the ad leads to: a live stream, or an instant page type. */
  creativeType?: pulumi.Input<enums.AdCreativeType>;
  /** Where the videos of a shopping ad come from. */
  verticalVideoStrategy?: pulumi.Input<enums.AdVerticalVideoStrategy>;
  /** Lets TikTok choose the format. */
  dynamicFormat?: pulumi.Input<enums.AdDynamicFormat>;
  /** DLP lets TikTok choose where a catalog ad leads. */
  dynamicDestination?: pulumi.Input<enums.AdDynamicDestination>;
  /** Which products are shown. */
  productSpecificType?: pulumi.Input<enums.AdProductSpecificType>;
  /** The product set. */
  productSetId?: pulumi.Input<string>;
  /** Product groups, at most 20. */
  itemGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Single products, at most 20; a carousel shows at least 2. */
  skuIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The catalog. */
  catalogId?: pulumi.Input<string>;
  /** Vehicles of an automotive catalog, at most 20. */
  vehicleIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields of a vehicle that the ad shows, at most 2. */
  productDisplayFieldList?: pulumi.Input<pulumi.Input<(enums.AdProductDisplayFieldList | (string & {}))>[]>;
  /** Products of the showcase, at most 20: itemGroupId, storeId, catalogId. */
  showcaseProducts?: pulumi.Input<pulumi.Input<inputs.AdShowcaseProducts>[]>;
  /** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
  shoppingAdsDeeplinkType?: pulumi.Input<enums.AdShoppingAdsDeeplinkType>;
  /** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
  shoppingAdsFallbackType?: pulumi.Input<enums.AdShoppingAdsFallbackType>;
  /** The video template of a shopping ad. */
  shoppingAdsVideoPackageId?: pulumi.Input<string>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * An ad is what people see: a video, an image or a carousel, with its text, its button and its destination.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const ad = new tiktok.Ad("ad", {
 *     adGroup: adGroup,
 *     name: "Iced coffee",
 *     format: "SINGLE_VIDEO",
 *     identityType: "BC_AUTH_TT",
 *     identityId: "7000000000000000101",
 *     identityAuthorizedBcId: "7000000000000000201",
 *     video: video,
 *     images: [cover],
 *     text: "Iced coffee is back",
 *     callToAction: "LEARN_MORE",
 *     landingPageUrl: "https://example.com",
 * });
 * ```
 */
export class Ad extends TikTokResource {
  /**
   * Get an existing Ad resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: AdState, opts?: pulumi.CustomResourceOptions): Ad {
    return new Ad(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:Ad";

  /** Returns true if the given object is an instance of Ad, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Ad {
    return isOfType(obj, Ad.__pulumiType);
  }

  /** The ad group it belongs to: the resource, or its id. */
  declare readonly adGroup: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an unnamed ad by its id; here each has a name, which is used to find a lost create. */
  declare readonly name: pulumi.Output<string>;
  /** The format of the ad. */
  declare readonly format: pulumi.Output<enums.AdFormat>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  declare readonly status: pulumi.Output<enums.AdStatus>;
  /** The video: the resource, or its id. */
  declare readonly video: pulumi.Output<string | undefined>;
  /** Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel. */
  declare readonly images: pulumi.Output<string[] | undefined>;
  /** The music of a carousel, from the music that TikTok lists for this format. */
  declare readonly musicId: pulumi.Output<string | undefined>;
  /** The TikTok post that a Spark ad shows. */
  declare readonly tiktokItemId: pulumi.Output<string | undefined>;
  /** The type of the identity: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has retired on its own placement. TikTok requires it. */
  declare readonly identityType: pulumi.Output<enums.AdIdentityType | undefined>;
  /** The identity that the ad appears under. TikTok requires it. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The text next to the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post needs none. */
  declare readonly text: pulumi.Output<string | undefined>;
  /** Texts of a search ad, 1 to 5 of 1 to 100 characters; they replace text. */
  declare readonly texts: pulumi.Output<string[] | undefined>;
  /** The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's. */
  declare readonly displayName: pulumi.Output<string | undefined>;
  /** A square image shown next to the name: the resource, or its id. */
  declare readonly avatarIconWebUri: pulumi.Output<string | undefined>;
  /** ON keeps the ad off the identity's profile. TikTok's default is ON. */
  declare readonly darkPostStatus: pulumi.Output<enums.AdDarkPostStatus | undefined>;
  /** Lets TikTok show the ad as an example. */
  declare readonly creativeAuthorized: pulumi.Output<boolean | undefined>;
  /** Declares that the content was made with AI. */
  declare readonly aigcDisclosureType: pulumi.Output<enums.AdAigcDisclosureType | undefined>;
  /** The sound cannot be reused by others. TikTok's default is true. */
  declare readonly promotionalMusicDisabled: pulumi.Output<boolean | undefined>;
  /** Whether people can create duets. */
  declare readonly itemDuetStatus: pulumi.Output<enums.AdItemDuetStatus | undefined>;
  /** Whether people can stitch. */
  declare readonly itemStitchStatus: pulumi.Output<enums.AdItemStitchStatus | undefined>;
  /** Automatic enhancements by TikTok. An empty list allows none; default: those that the account's allowlist enables. It cannot be changed later. */
  declare readonly creativeAutoEnhancementStrategyList: pulumi.Output<enums.AdCreativeAutoEnhancementStrategyList[] | undefined>;
  /** Which of a product's additional images a catalog carousel shows: 0 to 9. Default: its main image. */
  declare readonly carouselImageIndex: pulumi.Output<number | undefined>;
  /** A playable ad; it runs on Pangle. */
  declare readonly playableUrl: pulumi.Output<string | undefined>;
  /** The text of the button. */
  declare readonly callToAction: pulumi.Output<(enums.AdCallToAction | (string & {})) | undefined>;
  /** A portfolio of button texts: the resource, or its id; wins over callToAction. */
  declare readonly callToActionId: pulumi.Output<string | undefined>;
  /** Where the ad leads: an http or https URL. */
  declare readonly landingPageUrl: pulumi.Output<string | undefined>;
  /** The name of the promoted app. */
  declare readonly appName: pulumi.Output<string | undefined>;
  /** The URL inside the app. */
  declare readonly deeplink: pulumi.Output<string | undefined>;
  /** DEFERRED_DEEPLINK opens it after the app was installed. */
  declare readonly deeplinkType: pulumi.Output<enums.AdDeeplinkType | undefined>;
  /** The type of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. */
  declare readonly deeplinkFormatType: pulumi.Output<enums.AdDeeplinkFormatType | undefined>;
  /** Where people without the app go. */
  declare readonly fallbackType: pulumi.Output<enums.AdFallbackType | undefined>;
  /** A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}. */
  declare readonly cppUrl: pulumi.Output<string | undefined>;
  /** A TikTok instant page. */
  declare readonly pageId: pulumi.Output<string | undefined>;
  /** Which of a product's additional images the instant product page shows: 0 to 9. Default: its main image. */
  declare readonly pageImageIndex: pulumi.Output<number | undefined>;
  /** A card from a creative portfolio. */
  declare readonly cardId: pulumi.Output<string | undefined>;
  /** The button on the end card of an automotive carousel. */
  declare readonly endCardCta: pulumi.Output<(enums.AdEndCardCta | (string & {})) | undefined>;
  /** The type of TikTok page that the ad leads to. */
  declare readonly tiktokPageCategory: pulumi.Output<enums.AdTiktokPageCategory | undefined>;
  /** Leads to an instant product page. */
  declare readonly instantProductPageUsed: pulumi.Output<boolean | undefined>;
  /** The region of the phone number, such as US. */
  declare readonly phoneRegionCode: pulumi.Output<string | undefined>;
  /** The calling code, such as +1. */
  declare readonly phoneRegionCallingCode: pulumi.Output<string | undefined>;
  /** The number that people call; needed with LEAD_GEN_CLICK_TO_CALL. */
  declare readonly phoneNumber: pulumi.Output<string | undefined>;
  /** The welcome message of a chat on TikTok. */
  declare readonly autoMessageId: pulumi.Output<string | undefined>;
  /** The schedule of a live event. */
  declare readonly scheduleId: pulumi.Output<string | undefined>;
  /** A disclaimer, with or without links. It cannot be removed once set. */
  declare readonly disclaimerType: pulumi.Output<enums.AdDisclaimerType | undefined>;
  /** The text of the disclaimer, at most 90 characters. */
  declare readonly disclaimerText: pulumi.Output<outputs.AdDisclaimerText | undefined>;
  /** Linked texts of the disclaimer, at most 3, with at most 40 characters together. */
  declare readonly disclaimerClickableTexts: pulumi.Output<outputs.AdDisclaimerClickableTexts[] | undefined>;
  /** The disclaimer that TikTok writes under an automotive carousel. */
  declare readonly autoDisclaimerTypes: pulumi.Output<enums.AdAutoDisclaimerTypes[] | undefined>;
  /** Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must be in landingPageUrl, too. */
  declare readonly utmParams: pulumi.Output<outputs.AdUtmParams[] | undefined>;
  /** Parameters added to the deep link, at most 14: key and value. */
  declare readonly deeplinkUtmParams: pulumi.Output<outputs.AdDeeplinkUtmParams[] | undefined>;
  /** The pixel that measures the ad: the resource, or its id. */
  declare readonly trackingPixelId: pulumi.Output<string | undefined>;
  /** The app that measures the ad. */
  declare readonly trackingAppId: pulumi.Output<string | undefined>;
  /** Offline event sets that measure the ad, at most 50. TikTok's default is all with automatic tracking. */
  declare readonly trackingOfflineEventSetIds: pulumi.Output<string[] | undefined>;
  /** The message event set that measures the ad. */
  declare readonly trackingMessageEventSetId: pulumi.Output<string | undefined>;
  /** Called when the ad is shown. */
  declare readonly impressionTrackingUrl: pulumi.Output<string | undefined>;
  /** Called when the ad is clicked. */
  declare readonly clickTrackingUrl: pulumi.Output<string | undefined>;
  /** Called when the video is watched. */
  declare readonly videoViewTrackingUrl: pulumi.Output<string | undefined>;
  /** Who measures viewability. */
  declare readonly viewabilityPostbidPartner: pulumi.Output<enums.AdViewabilityPostbidPartner | undefined>;
  /** The partner's URL for viewability. */
  declare readonly viewabilityVastUrl: pulumi.Output<string | undefined>;
  /** Who measures brand safety. */
  declare readonly brandSafetyPostbidPartner: pulumi.Output<enums.AdBrandSafetyPostbidPartner | undefined>;
  /** The partner's URL for brand safety. */
  declare readonly brandSafetyVastUrl: pulumi.Output<string | undefined>;
  /** What the ad leads to: a live stream, or an instant page type. */
  declare readonly creativeType: pulumi.Output<enums.AdCreativeType | undefined>;
  /** Where the videos of a shopping ad come from. */
  declare readonly verticalVideoStrategy: pulumi.Output<enums.AdVerticalVideoStrategy | undefined>;
  /** Lets TikTok choose the format. */
  declare readonly dynamicFormat: pulumi.Output<enums.AdDynamicFormat | undefined>;
  /** DLP lets TikTok choose where a catalog ad leads. */
  declare readonly dynamicDestination: pulumi.Output<enums.AdDynamicDestination | undefined>;
  /** Which products are shown. */
  declare readonly productSpecificType: pulumi.Output<enums.AdProductSpecificType | undefined>;
  /** The product set. */
  declare readonly productSetId: pulumi.Output<string | undefined>;
  /** Product groups, at most 20. */
  declare readonly itemGroupIds: pulumi.Output<string[] | undefined>;
  /** Single products, at most 20; a carousel shows at least 2. */
  declare readonly skuIds: pulumi.Output<string[] | undefined>;
  /** The catalog. */
  declare readonly catalogId: pulumi.Output<string | undefined>;
  /** Vehicles of an automotive catalog, at most 20. */
  declare readonly vehicleIds: pulumi.Output<string[] | undefined>;
  /** Fields of a vehicle that the ad shows, at most 2. */
  declare readonly productDisplayFieldList: pulumi.Output<(enums.AdProductDisplayFieldList | (string & {}))[] | undefined>;
  /** Products of the showcase, at most 20: itemGroupId, storeId, catalogId. */
  declare readonly showcaseProducts: pulumi.Output<outputs.AdShowcaseProducts[] | undefined>;
  /** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
  declare readonly shoppingAdsDeeplinkType: pulumi.Output<enums.AdShoppingAdsDeeplinkType | undefined>;
  /** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
  declare readonly shoppingAdsFallbackType: pulumi.Output<enums.AdShoppingAdsFallbackType | undefined>;
  /** The video template of a shopping ad. */
  declare readonly shoppingAdsVideoPackageId: pulumi.Output<string | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;

  /**
   * Create an Ad resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: AdArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: AdArgs | AdState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: AdArgs | AdState, opts?: pulumi.CustomResourceOptions) {
    super("Ad", name, argsOrState, opts);
  }
}
