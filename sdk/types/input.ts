// Generated from provider/resources and provider/functions by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type * as enums from "./enums.js";

export interface AdGroupAppConfig {
  appId?: pulumi.Input<string>;
}

export interface AdGroupActions {
  actionScene?: pulumi.Input<enums.AdGroupActionsActionScene>;
  actionPeriod?: pulumi.Input<number>;
  videoUserActions?: pulumi.Input<pulumi.Input<string>[]>;
  actionCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
}

export interface AdGroupIncludedCustomActions {
  code?: pulumi.Input<string>;
  days?: pulumi.Input<number>;
}

export interface AdGroupExcludedCustomActions {
  code?: pulumi.Input<string>;
  days?: pulumi.Input<number>;
}

export interface AdGroupTargetingExpansion {
  expansionEnabled?: pulumi.Input<boolean>;
  expansionTypes?: pulumi.Input<pulumi.Input<string>[]>;
}

export interface AdGroupSearchKeywords {
  keyword?: pulumi.Input<string>;
  matchType?: pulumi.Input<enums.AdGroupSearchKeywordsMatchType>;
  keywordBidType?: pulumi.Input<enums.AdGroupSearchKeywordsKeywordBidType>;
  keywordBid?: pulumi.Input<number>;
}

export interface AdDisclaimerText {
  text?: pulumi.Input<string>;
}

export interface AdDisclaimerClickableTexts {
  text?: pulumi.Input<string>;
  url?: pulumi.Input<string>;
}

export interface AdUtmParams {
  key?: pulumi.Input<string>;
  value?: pulumi.Input<string>;
}

export interface AdDeeplinkUtmParams {
  key?: pulumi.Input<string>;
  value?: pulumi.Input<string>;
}

export interface AdShowcaseProducts {
  itemGroupId?: pulumi.Input<string>;
  storeId?: pulumi.Input<string>;
  catalogId?: pulumi.Input<string>;
}

export interface SmartPlusAdGroupTargetingSpecActions {
  actionScene?: pulumi.Input<string>;
  actionPeriod?: pulumi.Input<number>;
  actionCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  videoUserActions?: pulumi.Input<pulumi.Input<string>[]>;
}

export interface SmartPlusAdGroupTargetingSpecIncludedCustomActions {
  code?: pulumi.Input<string>;
  days?: pulumi.Input<number>;
}

export interface SmartPlusAdGroupTargetingSpecExcludedCustomActions {
  code?: pulumi.Input<string>;
  days?: pulumi.Input<number>;
}

export interface SmartPlusAdGroupTargetingSpec {
  locationIds?: pulumi.Input<pulumi.Input<string>[]>;
  zipcodeIds?: pulumi.Input<pulumi.Input<string>[]>;
  languages?: pulumi.Input<pulumi.Input<string>[]>;
  operatingSystems?: pulumi.Input<pulumi.Input<string>[]>;
  spcAudienceAge?: pulumi.Input<string>;
  ageGroups?: pulumi.Input<pulumi.Input<string>[]>;
  gender?: pulumi.Input<string>;
  audienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  excludedAudienceIds?: pulumi.Input<pulumi.Input<string>[]>;
  interestCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
  interestKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  purchaseIntentionKeywordIds?: pulumi.Input<pulumi.Input<string>[]>;
  actions?: pulumi.Input<pulumi.Input<SmartPlusAdGroupTargetingSpecActions>[]>;
  appTargetingType?: pulumi.Input<string>;
  shoppingAdsRetargetingType?: pulumi.Input<string>;
  shoppingAdsRetargetingActionsDays?: pulumi.Input<number>;
  shoppingAdsRetargetingCustomAudienceRelation?: pulumi.Input<string>;
  includedCustomActions?: pulumi.Input<pulumi.Input<SmartPlusAdGroupTargetingSpecIncludedCustomActions>[]>;
  excludedCustomActions?: pulumi.Input<pulumi.Input<SmartPlusAdGroupTargetingSpecExcludedCustomActions>[]>;
  includedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  excludedPangleAudiencePackageIds?: pulumi.Input<pulumi.Input<string>[]>;
  blockedPangleAppIds?: pulumi.Input<pulumi.Input<string>[]>;
  deviceModelIds?: pulumi.Input<pulumi.Input<string>[]>;
  devicePriceRanges?: pulumi.Input<pulumi.Input<number>[]>;
  ispIds?: pulumi.Input<pulumi.Input<string>[]>;
  carrierIds?: pulumi.Input<pulumi.Input<string>[]>;
  networkTypes?: pulumi.Input<pulumi.Input<string>[]>;
  minAndroidVersion?: pulumi.Input<string>;
  minIosVersion?: pulumi.Input<string>;
  spendingPower?: pulumi.Input<string>;
  householdIncome?: pulumi.Input<pulumi.Input<string>[]>;
  savedAudienceId?: pulumi.Input<string>;
  smartAudienceEnabled?: pulumi.Input<boolean>;
  smartInterestBehaviorEnabled?: pulumi.Input<boolean>;
}

export interface SmartPlusAdGroupAppConfig {
  appId?: pulumi.Input<string>;
}

export interface SmartPlusAdGroupPhoneInfo {
  phoneRegionCode?: pulumi.Input<string>;
  phoneRegionCallingCode?: pulumi.Input<string>;
  phoneNumber?: pulumi.Input<string>;
}

export interface SmartPlusAdCreativeListCreativeInfoVideoInfo {
  videoId?: pulumi.Input<string>;
  fileName?: pulumi.Input<string>;
}

export interface SmartPlusAdCreativeListCreativeInfoImageInfo {
  webUri?: pulumi.Input<string>;
}

export interface SmartPlusAdCreativeListCreativeInfoMusicInfo {
  musicId?: pulumi.Input<string>;
}

export interface SmartPlusAdCreativeListCreativeInfo {
  /** SINGLE_VIDEO, CAROUSEL_ADS, CATALOG_CAROUSEL: a video, a carousel of images, a carousel of products. A single image is no format of Smart+. */
  adFormat?: pulumi.Input<string>;
  /** The video to show: its id, such as that of a Video. */
  videoInfo?: pulumi.Input<SmartPlusAdCreativeListCreativeInfoVideoInfo>;
  /** The cover of a video, or the images of a carousel: ids, such as those of an Image. */
  imageInfo?: pulumi.Input<pulumi.Input<SmartPlusAdCreativeListCreativeInfoImageInfo>[]>;
  /** The music of a carousel. */
  musicInfo?: pulumi.Input<SmartPlusAdCreativeListCreativeInfoMusicInfo>;
  /** A post to show instead of a video or images (Spark Ads). */
  tiktokItemId?: pulumi.Input<string>;
  /** TT_USER, BC_AUTH_TT, or AUTH_CODE for posts: the type of the account that it appears under. */
  identityType?: pulumi.Input<string>;
  /** The account that it appears under. */
  identityId?: pulumi.Input<string>;
  /** The business center that shares an account of BC_AUTH_TT. */
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** SELF_DISCLOSURE states that the creative was made with AI; custom identities only. */
  aigcDisclosureType?: pulumi.Input<string>;
}

export interface SmartPlusAdCreativeList {
  creativeInfo?: pulumi.Input<SmartPlusAdCreativeListCreativeInfo>;
  /** True pauses only this creative; the others keep running and are not reviewed again. */
  paused?: pulumi.Input<boolean>;
}

export interface SmartPlusAdAdTextList {
  adText?: pulumi.Input<string>;
}

export interface SmartPlusAdCallToActionList {
  callToAction?: pulumi.Input<string>;
}

export interface SmartPlusAdLandingPageUrlList {
  landingPageUrl?: pulumi.Input<string>;
}

export interface SmartPlusAdPageList {
  pageId?: pulumi.Input<string>;
}

export interface SmartPlusAdDeeplinkList {
  deeplink?: pulumi.Input<string>;
  deeplinkType?: pulumi.Input<string>;
}

export interface SmartPlusAdCustomProductPageList {
  customProductPageUrl?: pulumi.Input<string>;
}

export interface SmartPlusAdInteractiveAddOnList {
  cardId?: pulumi.Input<string>;
}

export interface SmartPlusAdPlayableList {
  playableUrl?: pulumi.Input<string>;
}

export interface SmartPlusAdAutoMessageList {
  autoMessageId?: pulumi.Input<string>;
}

export interface SmartPlusAdDisclaimerDisclaimerText {
  text?: pulumi.Input<string>;
}

export interface SmartPlusAdDisclaimerDisclaimerClickableTexts {
  text?: pulumi.Input<string>;
  url?: pulumi.Input<string>;
}

export interface SmartPlusAdDisclaimer {
  disclaimerType?: pulumi.Input<string>;
  disclaimerText?: pulumi.Input<SmartPlusAdDisclaimerDisclaimerText>;
  disclaimerClickableTexts?: pulumi.Input<pulumi.Input<SmartPlusAdDisclaimerDisclaimerClickableTexts>[]>;
}

export interface SmartPlusAdAdConfigurationCatalogCreativeInfo {
  catalogMediaSettings?: pulumi.Input<pulumi.Input<string>[]>;
  catalogTemplateVideoId?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationUtmParams {
  key?: pulumi.Input<string>;
  value?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationDeeplinkUtmParams {
  key?: pulumi.Input<string>;
  value?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationProductInfoProductImageList {
  webUri?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationProductInfoPromoInfoList {
  discountType?: pulumi.Input<string>;
  discountValue?: pulumi.Input<number>;
  discountCurrency?: pulumi.Input<string>;
  promoCode?: pulumi.Input<string>;
  minimumPurchaseType?: pulumi.Input<string>;
  minimumPurchaseValue?: pulumi.Input<number>;
  minimumPurchaseCurrency?: pulumi.Input<string>;
  validStartTime?: pulumi.Input<string>;
  validEndTime?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationProductInfo {
  productTitles?: pulumi.Input<pulumi.Input<string>[]>;
  productImageList?: pulumi.Input<pulumi.Input<SmartPlusAdAdConfigurationProductInfoProductImageList>[]>;
  sellingPoints?: pulumi.Input<pulumi.Input<string>[]>;
  catalogTagList?: pulumi.Input<pulumi.Input<string>[]>;
  productCardType?: pulumi.Input<pulumi.Input<string>[]>;
  promoInfoList?: pulumi.Input<pulumi.Input<SmartPlusAdAdConfigurationProductInfoPromoInfoList>[]>;
}

export interface SmartPlusAdAdConfigurationPhoneInfo {
  phoneRegionCode?: pulumi.Input<string>;
  phoneRegionCallingCode?: pulumi.Input<string>;
  phoneNumber?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationTrackingInfoAppTrackingInfoList {
  appType?: pulumi.Input<string>;
  appId?: pulumi.Input<string>;
  impressionTrackingUrl?: pulumi.Input<string>;
  clickTrackingUrl?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfigurationTrackingInfo {
  impressionTrackingUrl?: pulumi.Input<string>;
  clickTrackingUrl?: pulumi.Input<string>;
  trackingAppId?: pulumi.Input<string>;
  trackingPixelId?: pulumi.Input<string>;
  trackingOfflineEventSetIds?: pulumi.Input<pulumi.Input<string>[]>;
  trackingMessageEventSetId?: pulumi.Input<string>;
  appTrackingInfoList?: pulumi.Input<pulumi.Input<SmartPlusAdAdConfigurationTrackingInfoAppTrackingInfoList>[]>;
  viewabilityPostbidPartner?: pulumi.Input<string>;
  viewabilityVastUrl?: pulumi.Input<string>;
  brandSafetyPostbidPartner?: pulumi.Input<string>;
  brandSafetyVastUrl?: pulumi.Input<string>;
}

export interface SmartPlusAdAdConfiguration {
  /** The portfolio of calls to action, such as a CreativePortfolio; required if the ad appears under a TikTok account on TikTok. */
  callToActionId?: pulumi.Input<string>;
  /** CUSTOMIZED_USER outside of TikTok; TT_USER or BC_AUTH_TT for posts together with an e-commerce catalog. */
  identityType?: pulumi.Input<string>;
  identityId?: pulumi.Input<string>;
  identityAuthorizedBcId?: pulumi.Input<string>;
  /** ON: pushed creatives appear as ads only, OFF: on the account's profile too. Default: ON. */
  darkPostStatus?: pulumi.Input<string>;
  /** True lets TikTok add its own creatives. Default: false, so that what was reviewed is what runs. TikTok's own default is true for many accounts. */
  creativeAutoAddToggle?: pulumi.Input<boolean>;
  /** How TikTok may change creatives: TRANSLATE_AND_DUB, MUSIC_REFRESH, VIDEO_QUALITY, IMAGE_QUALITY, IMAGE_RESIZE. Default: none. */
  creativeAutoEnhancementStrategyList?: pulumi.Input<pulumi.Input<string>[]>;
  /** ALL, PRODUCT_SET or CUSTOMIZED_PRODUCTS: which products of the catalog are shown. */
  productSpecificType?: pulumi.Input<string>;
  productSetId?: pulumi.Input<string>;
  productIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** True creates creatives from the catalog's products. */
  catalogCreativeToggle?: pulumi.Input<boolean>;
  catalogCreativeInfo?: pulumi.Input<SmartPlusAdAdConfigurationCatalogCreativeInfo>;
  /** The URL parameters of the landing page, recorded for reports: they are never appended, so the URL must contain them. */
  utmParams?: pulumi.Input<pulumi.Input<SmartPlusAdAdConfigurationUtmParams>[]>;
  deeplinkUtmParams?: pulumi.Input<pulumi.Input<SmartPlusAdAdConfigurationDeeplinkUtmParams>[]>;
  /** UNSET, NON_CATALOG or CATALOG: where product information comes from. */
  productInfoEnabled?: pulumi.Input<string>;
  productInfo?: pulumi.Input<SmartPlusAdAdConfigurationProductInfo>;
  endCardCta?: pulumi.Input<string>;
  productDisplayFieldList?: pulumi.Input<pulumi.Input<string>[]>;
  autoDisclaimerTypes?: pulumi.Input<pulumi.Input<string>[]>;
  /** The phone number of promotionType LEAD_GEN_CLICK_TO_CALL, in its three parts. */
  phoneInfo?: pulumi.Input<SmartPlusAdAdConfigurationPhoneInfo>;
  fallbackType?: pulumi.Input<string>;
  trackingInfo?: pulumi.Input<SmartPlusAdAdConfigurationTrackingInfo>;
}

export interface PixelAdvancedMatchingFields {
  email?: pulumi.Input<boolean>;
  phoneNumber?: pulumi.Input<boolean>;
}

export interface PixelAutomaticAdvancedMatchingFields {
  email?: pulumi.Input<boolean>;
  phoneNumber?: pulumi.Input<boolean>;
  name?: pulumi.Input<boolean>;
  address?: pulumi.Input<boolean>;
  externalId?: pulumi.Input<boolean>;
}

export interface CreativePortfolioPortfolioContentAdvancedAudioInfo {
  videoId?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContentAdvancedGestureIcon {
  imageId?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContentAdvancedGestureImage {
  imageId?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContentBadgeImageInfo {
  imageId?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContentBadgePosition {
  angle?: pulumi.Input<number>;
  positionX?: pulumi.Input<number>;
  positionY?: pulumi.Input<number>;
}

export interface CreativePortfolioPortfolioContentShowcaseProducts {
  catalogId?: pulumi.Input<string>;
  itemGroupId?: pulumi.Input<string>;
  storeId?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContentSlideDimension {
  dimensionHeight?: pulumi.Input<number>;
  dimensionWidth?: pulumi.Input<number>;
}

export interface CreativePortfolioPortfolioContentStickerParam {
  color?: pulumi.Input<string>;
  cutoffTime?: pulumi.Input<string>;
  displayAngle?: pulumi.Input<number>;
  giftcode?: pulumi.Input<string>;
  landingPageUrl?: pulumi.Input<string>;
  liveTiktokUserId?: pulumi.Input<string>;
  opacity?: pulumi.Input<string>;
  positionX?: pulumi.Input<number>;
  positionY?: pulumi.Input<number>;
  predefinedPlacement?: pulumi.Input<string>;
  reminderTime?: pulumi.Input<string>;
  size?: pulumi.Input<string>;
  stickerType?: pulumi.Input<string>;
  title?: pulumi.Input<string>;
}

export interface CreativePortfolioPortfolioContent {
  adText?: pulumi.Input<string>;
  advancedAudioInfo?: pulumi.Input<CreativePortfolioPortfolioContentAdvancedAudioInfo>;
  advancedGestureIcon?: pulumi.Input<CreativePortfolioPortfolioContentAdvancedGestureIcon>;
  advancedGestureImage?: pulumi.Input<CreativePortfolioPortfolioContentAdvancedGestureImage>;
  advancedInteractShape?: pulumi.Input<string>;
  advancedInteractType?: pulumi.Input<string>;
  appId?: pulumi.Input<string>;
  assetContent?: pulumi.Input<string>;
  assetIds?: pulumi.Input<pulumi.Input<string>[]>;
  badgeImageInfo?: pulumi.Input<CreativePortfolioPortfolioContentBadgeImageInfo>;
  badgePosition?: pulumi.Input<CreativePortfolioPortfolioContentBadgePosition>;
  badgeShowTime?: pulumi.Input<number>;
  callToAction?: pulumi.Input<string>;
  callToActionText?: pulumi.Input<string>;
  cardImageIndex?: pulumi.Input<number>;
  cardShowPrice?: pulumi.Input<boolean>;
  cardTags?: pulumi.Input<pulumi.Input<string>[]>;
  cardType?: pulumi.Input<string>;
  catalogAuthorizedBcId?: pulumi.Input<string>;
  catalogId?: pulumi.Input<string>;
  categoryLabel?: pulumi.Input<string>;
  countryCode?: pulumi.Input<pulumi.Input<string>[]>;
  description?: pulumi.Input<string>;
  displayPriceEnabled?: pulumi.Input<boolean>;
  dynamicFormat?: pulumi.Input<string>;
  gestureType?: pulumi.Input<string>;
  identityAuthorizedBcId?: pulumi.Input<string>;
  identityId?: pulumi.Input<string>;
  identityType?: pulumi.Input<string>;
  imageId?: pulumi.Input<string>;
  imageOptimizationEnabled?: pulumi.Input<boolean>;
  interactiveMusicId?: pulumi.Input<string>;
  itemGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
  layouts?: pulumi.Input<pulumi.Input<string>[]>;
  mobileAppId?: pulumi.Input<string>;
  popUpWindowImageId?: pulumi.Input<string>;
  primaryText?: pulumi.Input<string>;
  productSetId?: pulumi.Input<string>;
  productSource?: pulumi.Input<string>;
  productSpecificType?: pulumi.Input<string>;
  profileImage?: pulumi.Input<string>;
  secondaryText?: pulumi.Input<string>;
  sellingPoints?: pulumi.Input<pulumi.Input<string>[]>;
  showcaseProducts?: pulumi.Input<pulumi.Input<CreativePortfolioPortfolioContentShowcaseProducts>[]>;
  skuIds?: pulumi.Input<pulumi.Input<string>[]>;
  slideDimension?: pulumi.Input<CreativePortfolioPortfolioContentSlideDimension>;
  slideLength?: pulumi.Input<number>;
  stickerParam?: pulumi.Input<CreativePortfolioPortfolioContentStickerParam>;
  storeAuthorizedBcId?: pulumi.Input<string>;
  storeId?: pulumi.Input<string>;
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  title?: pulumi.Input<string>;
  verticalVideoStrategy?: pulumi.Input<string>;
}

export interface CreativePortfolioRecommendedFor {
  objective?: pulumi.Input<string>;
  promotionType?: pulumi.Input<string>;
  language?: pulumi.Input<string>;
  texts?: pulumi.Input<pulumi.Input<string>[]>;
  landingPageUrl?: pulumi.Input<string>;
  appId?: pulumi.Input<string>;
  placements?: pulumi.Input<pulumi.Input<string>[]>;
  optimizationGoal?: pulumi.Input<string>;
}

export interface SavedAudienceActions {
  actionScene?: pulumi.Input<enums.SavedAudienceActionsActionScene>;
  actionPeriod?: pulumi.Input<number>;
  videoUserActions?: pulumi.Input<pulumi.Input<string>[]>;
  actionCategoryIds?: pulumi.Input<pulumi.Input<string>[]>;
}
