// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";
import type { AdGroup } from "./ad-group.js";
import type { Image } from "./image.js";
import type { Video } from "./video.js";

/** What a program sets on an Ad. */
export interface AdArgs {
  /** The ad group it belongs to: the resource, or its id. Changing it replaces the resource. */
  readonly adGroup: AdGroup | pulumi.Input<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an ad without a name by its id; here each has one, since a lost create is found by it. */
  readonly name: pulumi.Input<string>;
  /** The form of the ad. It can be changed in place unless the ad is a carousel. */
  readonly format: pulumi.Input<"SINGLE_VIDEO" | "SINGLE_IMAGE" | "CAROUSEL_ADS" | "CATALOG_CAROUSEL" | "LIVE_CONTENT">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. Default: ENABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** The video: the resource, or its id. */
  readonly video?: Video | pulumi.Input<string>;
  /** Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel. */
  readonly images?: (Image | pulumi.Input<string>)[];
  /** The music of a carousel, from the music that TikTok lists for this format. */
  readonly musicId?: pulumi.Input<string>;
  /** The TikTok post that a Spark ad shows. */
  readonly tiktokItemId?: pulumi.Input<string>;
  /** In whose name the ad appears: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has ended on its own placement. TikTok requires it. */
  readonly identityType?: pulumi.Input<"CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT">;
  /** The identity in whose name the ad appears. TikTok requires it. */
  readonly identityId?: pulumi.Input<string>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  readonly identityAuthorizedBcId?: pulumi.Input<string>;
  /** The text beside the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post goes without. */
  readonly text?: pulumi.Input<string>;
  /** Texts of a search ad, 1 to 5 of 1 to 100 characters; they take the place of text. */
  readonly texts?: pulumi.Input<string[]>;
  /** The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's. */
  readonly displayName?: pulumi.Input<string>;
  /** A square image shown beside the name: the resource, or its id. */
  readonly avatarIconWebUri?: Image | pulumi.Input<string>;
  /** ON keeps the ad off the identity's profile. TikTok's default is ON. */
  readonly darkPostStatus?: pulumi.Input<"ON" | "OFF">;
  /** Lets TikTok show the ad as an example. */
  readonly creativeAuthorized?: pulumi.Input<boolean>;
  /** Says that the content was made with AI. */
  readonly aigcDisclosureType?: pulumi.Input<"NOT_DECLARED" | "SELF_DISCLOSURE">;
  /** The sound cannot be reused by others. TikTok's default is true. */
  readonly promotionalMusicDisabled?: pulumi.Input<boolean>;
  /** Whether people may make duets. */
  readonly itemDuetStatus?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** Whether people may stitch. */
  readonly itemStitchStatus?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** What TikTok may enhance by itself. An empty list allows nothing; left out, what the account's allowlist turns on. It cannot be changed later. Changing it replaces the resource. */
  readonly creativeAutoEnhancementStrategyList?: pulumi.Input<("VIDEO_QUALITY" | "MUSIC_REFRESH" | "IMAGE_QUALITY" | "IMAGE_RESIZE")[]>;
  /** Which of a product's additional images a catalog carousel shows: 0 to 9. Left out, its main image. */
  readonly carouselImageIndex?: pulumi.Input<number>;
  /** A playable ad; it runs on Pangle. */
  readonly playableUrl?: pulumi.Input<string>;
  /** The text of the button. */
  readonly callToAction?: pulumi.Input<"APPLY_NOW" | "BOOK_NOW" | "CALL_NOW" | "CHECK_AVAILABILITY" | "CONTACT_US" | "DOWNLOAD_NOW" | "EXPERIENCE_NOW" | "GET_QUOTE" | "GET_SHOWTIMES" | "GET_TICKETS_NOW" | "INSTALL_NOW" | "INTERESTED" | "JOIN_THIS_HASHTAG" | "LEARN_MORE" | "LISTEN_NOW" | "ORDER_NOW" | "PLAY_GAME" | "PREORDER_NOW" | "READ_MORE" | "SEND_MESSAGE" | "SHOOT_WITH_THIS_EFFECT" | "SHOP_NOW" | "SIGN_UP" | "SUBSCRIBE" | "VIEW_NOW" | "VIEW_PROFILE" | "VIEW_VIDEO_WITH_THIS_EFFECT" | "VISIT_STORE" | "WATCH_LIVE" | "WATCH_NOW" | (string & {})>;
  /** A portfolio of button texts; wins over callToAction. */
  readonly callToActionId?: pulumi.Input<string>;
  /** Where the ad leads: an http or https address. It can be changed in place unless it is the address of another TikTok page. */
  readonly landingPageUrl?: pulumi.Input<string>;
  /** The name of the promoted app. */
  readonly appName?: pulumi.Input<string>;
  /** The address inside the app. */
  readonly deeplink?: pulumi.Input<string>;
  /** DEFERRED_DEEPLINK opens it after the app was installed. */
  readonly deeplinkType?: pulumi.Input<"NORMAL" | "DEFERRED_DEEPLINK">;
  /** The kind of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. Changing it replaces the resource. */
  readonly deeplinkFormatType?: pulumi.Input<"UNIVERSAL_OR_APP_LINK" | "SCHEME_LINK" | "NONE">;
  /** Where people go who lack the app. */
  readonly fallbackType?: pulumi.Input<"APP_INSTALL" | "WEBSITE" | "UNSET">;
  /** A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}. */
  readonly cppUrl?: pulumi.Input<string>;
  /** A TikTok instant page. */
  readonly pageId?: pulumi.Input<string>;
  /** Which of a product's additional images the instant product page shows: 0 to 9. Left out, its main image. */
  readonly pageImageIndex?: pulumi.Input<number>;
  /** A card from a creative portfolio. */
  readonly cardId?: pulumi.Input<string>;
  /** The button on the end card of an automotive carousel. */
  readonly endCardCta?: pulumi.Input<"SEARCH_INVENTORY" | "LEARN_MORE" | "SHOP_NOW" | "SIGN_UP" | "CONTACT_US" | "BOOK_NOW" | "READ_MORE" | "VIEW_MORE" | "ORDER_NOW" | (string & {})>;
  /** The kind of TikTok page that the ad leads to. Changing it replaces the resource. */
  readonly tiktokPageCategory?: pulumi.Input<"PROFILE_PAGE" | "OTHER_TIKTOK_PAGE" | "TIKTOK_INSTANT_PAGE">;
  /** Leads to an instant product page. */
  readonly instantProductPageUsed?: pulumi.Input<boolean>;
  /** The region of the phone number, such as US. Changing it replaces the resource. */
  readonly phoneRegionCode?: pulumi.Input<string>;
  /** The calling code, such as +1. Changing it replaces the resource. */
  readonly phoneRegionCallingCode?: pulumi.Input<string>;
  /** The number that people call; needed with LEAD_GEN_CLICK_TO_CALL. Changing it replaces the resource. */
  readonly phoneNumber?: pulumi.Input<string>;
  /** The welcome message of a chat on TikTok. Changing it replaces the resource. */
  readonly autoMessageId?: pulumi.Input<string>;
  /** The schedule of a live event. Changing it replaces the resource. */
  readonly scheduleId?: pulumi.Input<string>;
  /** A disclaimer, with or without links. It cannot be removed once set. A disclaimer can be added in place; one of another kind takes a new ad. */
  readonly disclaimerType?: pulumi.Input<"TEXT_LINK" | "TEXT_ONLY">;
  /** The text of the disclaimer, at most 90 characters. */
  readonly disclaimerText?: pulumi.Input<{ text?: string }>;
  /** Linked texts of the disclaimer, at most 3 with 40 characters together. */
  readonly disclaimerClickableTexts?: pulumi.Input<{ text?: string; url?: string }[]>;
  /** The disclaimer that TikTok writes under an automotive carousel. Changing it replaces the resource. */
  readonly autoDisclaimerTypes?: pulumi.Input<("EMISSION" | "DISCOUNT")[]>;
  /** Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must stand in landingPageUrl, too. */
  readonly utmParams?: pulumi.Input<{ key?: string; value?: string }[]>;
  /** Parameters added to the deep link, at most 14: key and value. */
  readonly deeplinkUtmParams?: pulumi.Input<{ key?: string; value?: string }[]>;
  /** The pixel that measures the ad. */
  readonly trackingPixelId?: pulumi.Input<string>;
  /** The app that measures the ad. */
  readonly trackingAppId?: pulumi.Input<string>;
  /** Offline event sets that measure the ad, at most 50. TikTok's default is all that track by themselves. */
  readonly trackingOfflineEventSetIds?: pulumi.Input<string[]>;
  /** The message event set that measures the ad. Changing it replaces the resource. */
  readonly trackingMessageEventSetId?: pulumi.Input<string>;
  /** Called when the ad is shown. */
  readonly impressionTrackingUrl?: pulumi.Input<string>;
  /** Called when the ad is clicked. */
  readonly clickTrackingUrl?: pulumi.Input<string>;
  /** Called when the video is watched. */
  readonly videoViewTrackingUrl?: pulumi.Input<string>;
  /** Who measures viewability. */
  readonly viewabilityPostbidPartner?: pulumi.Input<"UNSET" | "DOUBLE_VERIFY" | "IAS" | "ZEFR">;
  /** The partner's address for viewability. */
  readonly viewabilityVastUrl?: pulumi.Input<string>;
  /** Who measures brand safety. */
  readonly brandSafetyPostbidPartner?: pulumi.Input<"UNSET" | "DOUBLE_VERIFY" | "IAS" | "ZEFR">;
  /** The partner's address for brand safety. */
  readonly brandSafetyVastUrl?: pulumi.Input<string>;
  /** What the ad leads to: a live stream, or an instant page of a kind. */
  readonly creativeType?: pulumi.Input<"SHOP_PDP" | "SHOP_PLP" | "SHORT_VIDEO_LIVE" | "DIRECT_LIVE" | "PSA" | "CUSTOM_INSTANT_PAGE" | "AUTO_INVENTORY_INSTANT_PAGE">;
  /** Where the videos of a shopping ad come from. It can be changed in place unless it is CATALOG_UPLOADED_VIDEOS. */
  readonly verticalVideoStrategy?: pulumi.Input<"UNSET" | "SINGLE_VIDEO" | "CATALOG_VIDEOS" | "CATALOG_UPLOADED_VIDEOS" | "LIVE_STREAM">;
  /** Lets TikTok choose the format. */
  readonly dynamicFormat?: pulumi.Input<"DYNAMIC_CREATIVE" | "UNSET">;
  /** DLP lets TikTok choose where a catalog ad leads. */
  readonly dynamicDestination?: pulumi.Input<"DLP" | "UNSET">;
  /** Which products are shown. */
  readonly productSpecificType?: pulumi.Input<"ALL" | "PRODUCT_SET" | "CUSTOMIZED_PRODUCTS" | "UNSET">;
  /** The product set. */
  readonly productSetId?: pulumi.Input<string>;
  /** Product groups, at most 20. */
  readonly itemGroupIds?: pulumi.Input<string[]>;
  /** Single products, at most 20; a carousel shows at least 2. */
  readonly skuIds?: pulumi.Input<string[]>;
  /** The catalog. Changing it replaces the resource. */
  readonly catalogId?: pulumi.Input<string>;
  /** Vehicles of an automotive catalog, at most 20. Changing it replaces the resource. */
  readonly vehicleIds?: pulumi.Input<string[]>;
  /** Fields of a vehicle that the ad shows, at most 2. Changing it replaces the resource. */
  readonly productDisplayFieldList?: pulumi.Input<("DEALER_NAME" | "MAKE" | "MODEL" | "YEAR" | "MILEAGE" | "PRICE" | "SALE_PRICE" | "EXTERIOR_COLOR" | "TRIM" | "ADDRESS_CITY" | "VEHICLE_STATE" | (string & {}))[]>;
  /** Products of the showcase, at most 20: itemGroupId, storeId, catalogId. Changing it replaces the resource. */
  readonly showcaseProducts?: pulumi.Input<{ itemGroupId?: string; storeId?: string; catalogId?: string }[]>;
  /** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
  readonly shoppingAdsDeeplinkType?: pulumi.Input<"NONE" | "CUSTOM" | "SHOPPING_ADS" | "NORMAL">;
  /** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
  readonly shoppingAdsFallbackType?: pulumi.Input<"DEFAULT" | "CUSTOM" | "SHOPPING_ADS">;
  /** The video template of a shopping ad. */
  readonly shoppingAdsVideoPackageId?: pulumi.Input<string>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** An ad is what people see: a video, an image or a carousel, with its text, its button and where that leads. */
export class Ad extends TikTokResource {
  /** The ad group it belongs to: the resource, or its id. */
  declare readonly adGroup: pulumi.Output<string>;
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. TikTok names an ad without a name by its id; here each has one, since a lost create is found by it. */
  declare readonly name: pulumi.Output<string>;
  /** The form of the ad. */
  declare readonly format: pulumi.Output<"SINGLE_VIDEO" | "SINGLE_IMAGE" | "CAROUSEL_ADS" | "CATALOG_CAROUSEL" | "LIVE_CONTENT">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** ENABLE lets the ad run once its ad group and campaign do, DISABLE pauses it. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** The video: the resource, or its id. */
  declare readonly video: pulumi.Output<string | undefined>;
  /** Images: the resources, or their ids. One cover for a video, one for SINGLE_IMAGE, up to 35 in order for a carousel. */
  declare readonly images: pulumi.Output<string[] | undefined>;
  /** The music of a carousel, from the music that TikTok lists for this format. */
  declare readonly musicId: pulumi.Output<string | undefined>;
  /** The TikTok post that a Spark ad shows. */
  declare readonly tiktokItemId: pulumi.Output<string | undefined>;
  /** In whose name the ad appears: a TikTok account (BC_AUTH_TT, TT_USER, AUTH_CODE), or a custom identity (CUSTOMIZED_USER), which TikTok has ended on its own placement. TikTok requires it. */
  declare readonly identityType: pulumi.Output<"CUSTOMIZED_USER" | "AUTH_CODE" | "TT_USER" | "BC_AUTH_TT" | undefined>;
  /** The identity in whose name the ad appears. TikTok requires it. */
  declare readonly identityId: pulumi.Output<string | undefined>;
  /** The Business Center that gives access to a BC_AUTH_TT identity. */
  declare readonly identityAuthorizedBcId: pulumi.Output<string | undefined>;
  /** The text beside the video or image: 1 to 100 characters, a Chinese or Japanese one counts as 2, no emoji. Only an existing post goes without. */
  declare readonly text: pulumi.Output<string | undefined>;
  /** Texts of a search ad, 1 to 5 of 1 to 100 characters; they take the place of text. */
  declare readonly texts: pulumi.Output<string[] | undefined>;
  /** The name shown with a custom identity, 1 to 40 characters, a CJK one counts as 2. TikTok's default is the identity's. */
  declare readonly displayName: pulumi.Output<string | undefined>;
  /** A square image shown beside the name: the resource, or its id. */
  declare readonly avatarIconWebUri: pulumi.Output<string | undefined>;
  /** ON keeps the ad off the identity's profile. TikTok's default is ON. */
  declare readonly darkPostStatus: pulumi.Output<"ON" | "OFF" | undefined>;
  /** Lets TikTok show the ad as an example. */
  declare readonly creativeAuthorized: pulumi.Output<boolean | undefined>;
  /** Says that the content was made with AI. */
  declare readonly aigcDisclosureType: pulumi.Output<"NOT_DECLARED" | "SELF_DISCLOSURE" | undefined>;
  /** The sound cannot be reused by others. TikTok's default is true. */
  declare readonly promotionalMusicDisabled: pulumi.Output<boolean | undefined>;
  /** Whether people may make duets. */
  declare readonly itemDuetStatus: pulumi.Output<"ENABLE" | "DISABLE" | undefined>;
  /** Whether people may stitch. */
  declare readonly itemStitchStatus: pulumi.Output<"ENABLE" | "DISABLE" | undefined>;
  /** What TikTok may enhance by itself. An empty list allows nothing; left out, what the account's allowlist turns on. It cannot be changed later. */
  declare readonly creativeAutoEnhancementStrategyList: pulumi.Output<("VIDEO_QUALITY" | "MUSIC_REFRESH" | "IMAGE_QUALITY" | "IMAGE_RESIZE")[] | undefined>;
  /** Which of a product's additional images a catalog carousel shows: 0 to 9. Left out, its main image. */
  declare readonly carouselImageIndex: pulumi.Output<number | undefined>;
  /** A playable ad; it runs on Pangle. */
  declare readonly playableUrl: pulumi.Output<string | undefined>;
  /** The text of the button. */
  declare readonly callToAction: pulumi.Output<"APPLY_NOW" | "BOOK_NOW" | "CALL_NOW" | "CHECK_AVAILABILITY" | "CONTACT_US" | "DOWNLOAD_NOW" | "EXPERIENCE_NOW" | "GET_QUOTE" | "GET_SHOWTIMES" | "GET_TICKETS_NOW" | "INSTALL_NOW" | "INTERESTED" | "JOIN_THIS_HASHTAG" | "LEARN_MORE" | "LISTEN_NOW" | "ORDER_NOW" | "PLAY_GAME" | "PREORDER_NOW" | "READ_MORE" | "SEND_MESSAGE" | "SHOOT_WITH_THIS_EFFECT" | "SHOP_NOW" | "SIGN_UP" | "SUBSCRIBE" | "VIEW_NOW" | "VIEW_PROFILE" | "VIEW_VIDEO_WITH_THIS_EFFECT" | "VISIT_STORE" | "WATCH_LIVE" | "WATCH_NOW" | (string & {}) | undefined>;
  /** A portfolio of button texts; wins over callToAction. */
  declare readonly callToActionId: pulumi.Output<string | undefined>;
  /** Where the ad leads: an http or https address. */
  declare readonly landingPageUrl: pulumi.Output<string | undefined>;
  /** The name of the promoted app. */
  declare readonly appName: pulumi.Output<string | undefined>;
  /** The address inside the app. */
  declare readonly deeplink: pulumi.Output<string | undefined>;
  /** DEFERRED_DEEPLINK opens it after the app was installed. */
  declare readonly deeplinkType: pulumi.Output<"NORMAL" | "DEFERRED_DEEPLINK" | undefined>;
  /** The kind of deep link, for the goal DESTINATION_VISIT: an http(s) link, or one with the app's own scheme. */
  declare readonly deeplinkFormatType: pulumi.Output<"UNIVERSAL_OR_APP_LINK" | "SCHEME_LINK" | "NONE" | undefined>;
  /** Where people go who lack the app. */
  declare readonly fallbackType: pulumi.Output<"APP_INSTALL" | "WEBSITE" | "UNSET" | undefined>;
  /** A custom product page in the App Store, at most 512 characters: https://apps.apple.com/{region}/app/{name}/id{id}?ppid={ppid}. */
  declare readonly cppUrl: pulumi.Output<string | undefined>;
  /** A TikTok instant page. */
  declare readonly pageId: pulumi.Output<string | undefined>;
  /** Which of a product's additional images the instant product page shows: 0 to 9. Left out, its main image. */
  declare readonly pageImageIndex: pulumi.Output<number | undefined>;
  /** A card from a creative portfolio. */
  declare readonly cardId: pulumi.Output<string | undefined>;
  /** The button on the end card of an automotive carousel. */
  declare readonly endCardCta: pulumi.Output<"SEARCH_INVENTORY" | "LEARN_MORE" | "SHOP_NOW" | "SIGN_UP" | "CONTACT_US" | "BOOK_NOW" | "READ_MORE" | "VIEW_MORE" | "ORDER_NOW" | (string & {}) | undefined>;
  /** The kind of TikTok page that the ad leads to. */
  declare readonly tiktokPageCategory: pulumi.Output<"PROFILE_PAGE" | "OTHER_TIKTOK_PAGE" | "TIKTOK_INSTANT_PAGE" | undefined>;
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
  declare readonly disclaimerType: pulumi.Output<"TEXT_LINK" | "TEXT_ONLY" | undefined>;
  /** The text of the disclaimer, at most 90 characters. */
  declare readonly disclaimerText: pulumi.Output<{ text?: string } | undefined>;
  /** Linked texts of the disclaimer, at most 3 with 40 characters together. */
  declare readonly disclaimerClickableTexts: pulumi.Output<{ text?: string; url?: string }[] | undefined>;
  /** The disclaimer that TikTok writes under an automotive carousel. */
  declare readonly autoDisclaimerTypes: pulumi.Output<("EMISSION" | "DISCOUNT")[] | undefined>;
  /** Parameters of the landing page, at most 14: key and value. TikTok adds them to product links; elsewhere they must stand in landingPageUrl, too. */
  declare readonly utmParams: pulumi.Output<{ key?: string; value?: string }[] | undefined>;
  /** Parameters added to the deep link, at most 14: key and value. */
  declare readonly deeplinkUtmParams: pulumi.Output<{ key?: string; value?: string }[] | undefined>;
  /** The pixel that measures the ad. */
  declare readonly trackingPixelId: pulumi.Output<string | undefined>;
  /** The app that measures the ad. */
  declare readonly trackingAppId: pulumi.Output<string | undefined>;
  /** Offline event sets that measure the ad, at most 50. TikTok's default is all that track by themselves. */
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
  declare readonly viewabilityPostbidPartner: pulumi.Output<"UNSET" | "DOUBLE_VERIFY" | "IAS" | "ZEFR" | undefined>;
  /** The partner's address for viewability. */
  declare readonly viewabilityVastUrl: pulumi.Output<string | undefined>;
  /** Who measures brand safety. */
  declare readonly brandSafetyPostbidPartner: pulumi.Output<"UNSET" | "DOUBLE_VERIFY" | "IAS" | "ZEFR" | undefined>;
  /** The partner's address for brand safety. */
  declare readonly brandSafetyVastUrl: pulumi.Output<string | undefined>;
  /** What the ad leads to: a live stream, or an instant page of a kind. */
  declare readonly creativeType: pulumi.Output<"SHOP_PDP" | "SHOP_PLP" | "SHORT_VIDEO_LIVE" | "DIRECT_LIVE" | "PSA" | "CUSTOM_INSTANT_PAGE" | "AUTO_INVENTORY_INSTANT_PAGE" | undefined>;
  /** Where the videos of a shopping ad come from. */
  declare readonly verticalVideoStrategy: pulumi.Output<"UNSET" | "SINGLE_VIDEO" | "CATALOG_VIDEOS" | "CATALOG_UPLOADED_VIDEOS" | "LIVE_STREAM" | undefined>;
  /** Lets TikTok choose the format. */
  declare readonly dynamicFormat: pulumi.Output<"DYNAMIC_CREATIVE" | "UNSET" | undefined>;
  /** DLP lets TikTok choose where a catalog ad leads. */
  declare readonly dynamicDestination: pulumi.Output<"DLP" | "UNSET" | undefined>;
  /** Which products are shown. */
  declare readonly productSpecificType: pulumi.Output<"ALL" | "PRODUCT_SET" | "CUSTOMIZED_PRODUCTS" | "UNSET" | undefined>;
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
  declare readonly productDisplayFieldList: pulumi.Output<("DEALER_NAME" | "MAKE" | "MODEL" | "YEAR" | "MILEAGE" | "PRICE" | "SALE_PRICE" | "EXTERIOR_COLOR" | "TRIM" | "ADDRESS_CITY" | "VEHICLE_STATE" | (string & {}))[] | undefined>;
  /** Products of the showcase, at most 20: itemGroupId, storeId, catalogId. */
  declare readonly showcaseProducts: pulumi.Output<{ itemGroupId?: string; storeId?: string; catalogId?: string }[] | undefined>;
  /** The deep link of a catalog ad: CUSTOM is deeplink, SHOPPING_ADS each product's own. */
  declare readonly shoppingAdsDeeplinkType: pulumi.Output<"NONE" | "CUSTOM" | "SHOPPING_ADS" | "NORMAL" | undefined>;
  /** Where a catalog ad leads people without the app, or on a website: CUSTOM is landingPageUrl, SHOPPING_ADS each product's own page. */
  declare readonly shoppingAdsFallbackType: pulumi.Output<"DEFAULT" | "CUSTOM" | "SHOPPING_ADS" | undefined>;
  /** The video template of a shopping ad. */
  declare readonly shoppingAdsVideoPackageId: pulumi.Output<string | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: AdArgs, options?: pulumi.CustomResourceOptions) {
    super("Ad", name, args, options);
  }
}
