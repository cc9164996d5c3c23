// Generated from provider/resources and provider/functions by `npm run generate`. Do not edit.
import type * as enums from "./enums.js";

export interface AdGroupAppConfig {
  appId?: string;
}

export interface AdGroupActions {
  actionScene?: enums.AdGroupActionsActionScene;
  actionPeriod?: number;
  videoUserActions?: string[];
  actionCategoryIds?: string[];
}

export interface AdGroupIncludedCustomActions {
  code?: string;
  days?: number;
}

export interface AdGroupExcludedCustomActions {
  code?: string;
  days?: number;
}

export interface AdGroupTargetingExpansion {
  expansionEnabled?: boolean;
  expansionTypes?: string[];
}

export interface AdGroupSearchKeywords {
  keyword?: string;
  matchType?: enums.AdGroupSearchKeywordsMatchType;
  keywordBidType?: enums.AdGroupSearchKeywordsKeywordBidType;
  keywordBid?: number;
}

export interface AdDisclaimerText {
  text?: string;
}

export interface AdDisclaimerClickableTexts {
  text?: string;
  url?: string;
}

export interface AdUtmParams {
  key?: string;
  value?: string;
}

export interface AdDeeplinkUtmParams {
  key?: string;
  value?: string;
}

export interface AdShowcaseProducts {
  itemGroupId?: string;
  storeId?: string;
  catalogId?: string;
}

export interface SmartPlusAdGroupTargetingSpecActions {
  actionScene?: string;
  actionPeriod?: number;
  actionCategoryIds?: string[];
  videoUserActions?: string[];
}

export interface SmartPlusAdGroupTargetingSpecIncludedCustomActions {
  code?: string;
  days?: number;
}

export interface SmartPlusAdGroupTargetingSpecExcludedCustomActions {
  code?: string;
  days?: number;
}

export interface SmartPlusAdGroupTargetingSpec {
  locationIds?: string[];
  zipcodeIds?: string[];
  languages?: string[];
  operatingSystems?: string[];
  spcAudienceAge?: string;
  ageGroups?: string[];
  gender?: string;
  audienceIds?: string[];
  excludedAudienceIds?: string[];
  interestCategoryIds?: string[];
  interestKeywordIds?: string[];
  purchaseIntentionKeywordIds?: string[];
  actions?: SmartPlusAdGroupTargetingSpecActions[];
  appTargetingType?: string;
  shoppingAdsRetargetingType?: string;
  shoppingAdsRetargetingActionsDays?: number;
  shoppingAdsRetargetingCustomAudienceRelation?: string;
  includedCustomActions?: SmartPlusAdGroupTargetingSpecIncludedCustomActions[];
  excludedCustomActions?: SmartPlusAdGroupTargetingSpecExcludedCustomActions[];
  includedPangleAudiencePackageIds?: string[];
  excludedPangleAudiencePackageIds?: string[];
  blockedPangleAppIds?: string[];
  deviceModelIds?: string[];
  devicePriceRanges?: number[];
  ispIds?: string[];
  carrierIds?: string[];
  networkTypes?: string[];
  minAndroidVersion?: string;
  minIosVersion?: string;
  spendingPower?: string;
  householdIncome?: string[];
  savedAudienceId?: string;
  smartAudienceEnabled?: boolean;
  smartInterestBehaviorEnabled?: boolean;
}

export interface SmartPlusAdGroupAppConfig {
  appId?: string;
}

export interface SmartPlusAdGroupPhoneInfo {
  phoneRegionCode?: string;
  phoneRegionCallingCode?: string;
  phoneNumber?: string;
}

export interface SmartPlusAdCreativeListCreativeInfoVideoInfo {
  videoId?: string;
  fileName?: string;
}

export interface SmartPlusAdCreativeListCreativeInfoImageInfo {
  webUri?: string;
}

export interface SmartPlusAdCreativeListCreativeInfoMusicInfo {
  musicId?: string;
}

export interface SmartPlusAdCreativeListCreativeInfo {
  /** SINGLE_VIDEO, CAROUSEL_ADS, CATALOG_CAROUSEL: a video, a carousel of images, a carousel of products. A single image is no format of Smart+. */
  adFormat?: string;
  /** The video to show: its id, such as that of a Video. */
  videoInfo?: SmartPlusAdCreativeListCreativeInfoVideoInfo;
  /** The cover of a video, or the images of a carousel: ids, such as those of an Image. */
  imageInfo?: SmartPlusAdCreativeListCreativeInfoImageInfo[];
  /** The music of a carousel. */
  musicInfo?: SmartPlusAdCreativeListCreativeInfoMusicInfo;
  /** A post to show instead of a video or images (Spark Ads). */
  tiktokItemId?: string;
  /** TT_USER, BC_AUTH_TT, or AUTH_CODE for posts: the type of the account that it appears under. */
  identityType?: string;
  /** The account that it appears under. */
  identityId?: string;
  /** The business center that shares an account of BC_AUTH_TT. */
  identityAuthorizedBcId?: string;
  /** SELF_DISCLOSURE states that the creative was made with AI; custom identities only. */
  aigcDisclosureType?: string;
}

export interface SmartPlusAdCreativeList {
  creativeInfo?: SmartPlusAdCreativeListCreativeInfo;
  /** True pauses only this creative; the others keep running and are not reviewed again. */
  paused?: boolean;
}

export interface SmartPlusAdAdTextList {
  adText?: string;
}

export interface SmartPlusAdCallToActionList {
  callToAction?: string;
}

export interface SmartPlusAdLandingPageUrlList {
  landingPageUrl?: string;
}

export interface SmartPlusAdPageList {
  pageId?: string;
}

export interface SmartPlusAdDeeplinkList {
  deeplink?: string;
  deeplinkType?: string;
}

export interface SmartPlusAdCustomProductPageList {
  customProductPageUrl?: string;
}

export interface SmartPlusAdInteractiveAddOnList {
  cardId?: string;
}

export interface SmartPlusAdPlayableList {
  playableUrl?: string;
}

export interface SmartPlusAdAutoMessageList {
  autoMessageId?: string;
}

export interface SmartPlusAdDisclaimerDisclaimerText {
  text?: string;
}

export interface SmartPlusAdDisclaimerDisclaimerClickableTexts {
  text?: string;
  url?: string;
}

export interface SmartPlusAdDisclaimer {
  disclaimerType?: string;
  disclaimerText?: SmartPlusAdDisclaimerDisclaimerText;
  disclaimerClickableTexts?: SmartPlusAdDisclaimerDisclaimerClickableTexts[];
}

export interface SmartPlusAdAdConfigurationCatalogCreativeInfo {
  catalogMediaSettings?: string[];
  catalogTemplateVideoId?: string;
}

export interface SmartPlusAdAdConfigurationUtmParams {
  key?: string;
  value?: string;
}

export interface SmartPlusAdAdConfigurationDeeplinkUtmParams {
  key?: string;
  value?: string;
}

export interface SmartPlusAdAdConfigurationProductInfoProductImageList {
  webUri?: string;
}

export interface SmartPlusAdAdConfigurationProductInfoPromoInfoList {
  discountType?: string;
  discountValue?: number;
  discountCurrency?: string;
  promoCode?: string;
  minimumPurchaseType?: string;
  minimumPurchaseValue?: number;
  minimumPurchaseCurrency?: string;
  validStartTime?: string;
  validEndTime?: string;
}

export interface SmartPlusAdAdConfigurationProductInfo {
  productTitles?: string[];
  productImageList?: SmartPlusAdAdConfigurationProductInfoProductImageList[];
  sellingPoints?: string[];
  catalogTagList?: string[];
  productCardType?: string[];
  promoInfoList?: SmartPlusAdAdConfigurationProductInfoPromoInfoList[];
}

export interface SmartPlusAdAdConfigurationPhoneInfo {
  phoneRegionCode?: string;
  phoneRegionCallingCode?: string;
  phoneNumber?: string;
}

export interface SmartPlusAdAdConfigurationTrackingInfoAppTrackingInfoList {
  appType?: string;
  appId?: string;
  impressionTrackingUrl?: string;
  clickTrackingUrl?: string;
}

export interface SmartPlusAdAdConfigurationTrackingInfo {
  impressionTrackingUrl?: string;
  clickTrackingUrl?: string;
  trackingAppId?: string;
  trackingPixelId?: string;
  trackingOfflineEventSetIds?: string[];
  trackingMessageEventSetId?: string;
  appTrackingInfoList?: SmartPlusAdAdConfigurationTrackingInfoAppTrackingInfoList[];
  viewabilityPostbidPartner?: string;
  viewabilityVastUrl?: string;
  brandSafetyPostbidPartner?: string;
  brandSafetyVastUrl?: string;
}

export interface SmartPlusAdAdConfiguration {
  /** The portfolio of calls to action, such as a CreativePortfolio; required if the ad appears under a TikTok account on TikTok. */
  callToActionId?: string;
  /** CUSTOMIZED_USER outside of TikTok; TT_USER or BC_AUTH_TT for posts together with an e-commerce catalog. */
  identityType?: string;
  identityId?: string;
  identityAuthorizedBcId?: string;
  /** ON: pushed creatives appear as ads only, OFF: on the account's profile too. Default: ON. */
  darkPostStatus?: string;
  /** True lets TikTok add its own creatives. Default: false, so that what was reviewed is what runs. TikTok's own default is true for many accounts. */
  creativeAutoAddToggle?: boolean;
  /** How TikTok may change creatives: TRANSLATE_AND_DUB, MUSIC_REFRESH, VIDEO_QUALITY, IMAGE_QUALITY, IMAGE_RESIZE. Default: none. */
  creativeAutoEnhancementStrategyList?: string[];
  /** ALL, PRODUCT_SET or CUSTOMIZED_PRODUCTS: which products of the catalog are shown. */
  productSpecificType?: string;
  productSetId?: string;
  productIds?: string[];
  /** True creates creatives from the catalog's products. */
  catalogCreativeToggle?: boolean;
  catalogCreativeInfo?: SmartPlusAdAdConfigurationCatalogCreativeInfo;
  /** The URL parameters of the landing page, recorded for reports: they are never appended, so the URL must contain them. */
  utmParams?: SmartPlusAdAdConfigurationUtmParams[];
  deeplinkUtmParams?: SmartPlusAdAdConfigurationDeeplinkUtmParams[];
  /** UNSET, NON_CATALOG or CATALOG: where product information comes from. */
  productInfoEnabled?: string;
  productInfo?: SmartPlusAdAdConfigurationProductInfo;
  endCardCta?: string;
  productDisplayFieldList?: string[];
  autoDisclaimerTypes?: string[];
  /** The phone number of promotionType LEAD_GEN_CLICK_TO_CALL, in its three parts. */
  phoneInfo?: SmartPlusAdAdConfigurationPhoneInfo;
  fallbackType?: string;
  trackingInfo?: SmartPlusAdAdConfigurationTrackingInfo;
}

export interface PixelAdvancedMatchingFields {
  email?: boolean;
  phoneNumber?: boolean;
}

export interface PixelAutomaticAdvancedMatchingFields {
  email?: boolean;
  phoneNumber?: boolean;
  name?: boolean;
  address?: boolean;
  externalId?: boolean;
}

export interface CreativePortfolioPortfolioContentAdvancedAudioInfo {
  videoId?: string;
}

export interface CreativePortfolioPortfolioContentAdvancedGestureIcon {
  imageId?: string;
}

export interface CreativePortfolioPortfolioContentAdvancedGestureImage {
  imageId?: string;
}

export interface CreativePortfolioPortfolioContentBadgeImageInfo {
  imageId?: string;
}

export interface CreativePortfolioPortfolioContentBadgePosition {
  angle?: number;
  positionX?: number;
  positionY?: number;
}

export interface CreativePortfolioPortfolioContentShowcaseProducts {
  catalogId?: string;
  itemGroupId?: string;
  storeId?: string;
}

export interface CreativePortfolioPortfolioContentSlideDimension {
  dimensionHeight?: number;
  dimensionWidth?: number;
}

export interface CreativePortfolioPortfolioContentStickerParam {
  color?: string;
  cutoffTime?: string;
  displayAngle?: number;
  giftcode?: string;
  landingPageUrl?: string;
  liveTiktokUserId?: string;
  opacity?: string;
  positionX?: number;
  positionY?: number;
  predefinedPlacement?: string;
  reminderTime?: string;
  size?: string;
  stickerType?: string;
  title?: string;
}

export interface CreativePortfolioPortfolioContent {
  adText?: string;
  advancedAudioInfo?: CreativePortfolioPortfolioContentAdvancedAudioInfo;
  advancedGestureIcon?: CreativePortfolioPortfolioContentAdvancedGestureIcon;
  advancedGestureImage?: CreativePortfolioPortfolioContentAdvancedGestureImage;
  advancedInteractShape?: string;
  advancedInteractType?: string;
  appId?: string;
  assetContent?: string;
  assetIds?: string[];
  badgeImageInfo?: CreativePortfolioPortfolioContentBadgeImageInfo;
  badgePosition?: CreativePortfolioPortfolioContentBadgePosition;
  badgeShowTime?: number;
  callToAction?: string;
  callToActionText?: string;
  cardImageIndex?: number;
  cardShowPrice?: boolean;
  cardTags?: string[];
  cardType?: string;
  catalogAuthorizedBcId?: string;
  catalogId?: string;
  categoryLabel?: string;
  countryCode?: string[];
  description?: string;
  displayPriceEnabled?: boolean;
  dynamicFormat?: string;
  gestureType?: string;
  identityAuthorizedBcId?: string;
  identityId?: string;
  identityType?: string;
  imageId?: string;
  imageOptimizationEnabled?: boolean;
  interactiveMusicId?: string;
  itemGroupIds?: string[];
  layouts?: string[];
  mobileAppId?: string;
  popUpWindowImageId?: string;
  primaryText?: string;
  productSetId?: string;
  productSource?: string;
  productSpecificType?: string;
  profileImage?: string;
  secondaryText?: string;
  sellingPoints?: string[];
  showcaseProducts?: CreativePortfolioPortfolioContentShowcaseProducts[];
  skuIds?: string[];
  slideDimension?: CreativePortfolioPortfolioContentSlideDimension;
  slideLength?: number;
  stickerParam?: CreativePortfolioPortfolioContentStickerParam;
  storeAuthorizedBcId?: string;
  storeId?: string;
  tags?: string[];
  title?: string;
  verticalVideoStrategy?: string;
}

export interface CreativePortfolioRecommendedFor {
  objective?: string;
  promotionType?: string;
  language?: string;
  texts?: string[];
  landingPageUrl?: string;
  appId?: string;
  placements?: string[];
  optimizationGoal?: string;
}

export interface SavedAudienceActions {
  actionScene?: enums.SavedAudienceActionsActionScene;
  actionPeriod?: number;
  videoUserActions?: string[];
  actionCategoryIds?: string[];
}

export interface GetCampaignsCampaigns {
  /** TikTok's campaign_id. */
  id?: string;
  /** The name in TikTok Ads Manager. */
  name?: string;
  /** What the campaign is for. */
  objective?: string;
  /** ENABLE or DISABLE. */
  status?: string;
  /** How the budget is spent. */
  budgetMode?: string;
  /** The budget in the advertiser's currency; missing if there is none. */
  budget?: number;
}

export interface GetRegionsRegions {
  /** For locationIds. */
  id?: string;
  /** In English. */
  name?: string;
  /** COUNTRY, PROVINCE, CITY or DISTRICT. */
  level?: string;
  /** Two-letter code of its country. */
  country?: string;
  /** The region that contains it; 0 for a country. */
  parentId?: string;
}

export interface GetInterestCategoriesCategories {
  /** For interestCategoryIds. */
  id?: string;
  /** What it is called. */
  name?: string;
  /** 1 for the broadest. */
  level?: number;
  /** The narrower interests within it. */
  subCategoryIds?: string[];
}

export interface GetLanguagesLanguages {
  /** For the languages of an ad group. */
  code?: string;
  /** What it is called. */
  name?: string;
}

export interface GetReportRows {
  /** Id of the campaign, ad group, ad or advertiser. */
  id?: string;
  /** Its name. */
  name?: string;
  /** The day, by day. */
  day?: string;
  /** The country, age group and so on, by these. */
  segment?: string;
  /** Numbers by TikTok's names of the metrics; omits those that TikTok does not have. */
  metrics?: Record<string, number>;
  /** Attributes among the metrics, such as campaign_budget, with TikTok's values. */
  attributes?: Record<string, string>;
}

export interface GetIdentitiesIdentities {
  /** For identityId. */
  id?: string;
  /** For identityType. */
  type?: string;
  /** The Business Center that shares it; for BC_AUTH_TT. */
  identityAuthorizedBcId?: string;
  /** The name that people see. */
  name?: string;
  /** The account's handle on TikTok. */
  userName?: string;
  /** AVAILABLE, or why it cannot be used. */
  status?: string;
  /** Whether ads can show new videos under it. */
  canPushVideo?: boolean;
  /** Whether ads can show its posts (Spark Ads). */
  canPullVideo?: boolean;
  /** Whether ads under it are hidden from its profile. */
  adsOnlyMode?: boolean;
}

export interface GetPostsPosts {
  /** For tiktokItemId, or a Smart+ creative's post. */
  id?: string;
  /** VIDEO or CAROUSEL. */
  type?: string;
  /** The text of the post. */
  text?: string;
  /** Whether it can be shown. */
  status?: string;
  /** The account that created it. */
  identityId?: string;
  /** The type of that account. */
  identityType?: string;
  /** When its author's permission ends, in UTC. */
  authorizedUntil?: string;
}

export interface GetCallToActionsPortfolioContent {
  /** The text, such as Learn more. */
  assetContent?: string;
  /** TikTok's ids of the text. */
  assetIds?: string[];
}
