// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import * as components from "./dynamic-call-to-action.js";
import { isOfType } from "./is-of-type.js";
import type { CampaignArgs, CampaignState, AdGroupArgs, AdGroupState, AdArgs, AdState, SmartPlusCampaignArgs, SmartPlusCampaignState, SmartPlusAdGroupArgs, SmartPlusAdGroupState, SmartPlusAdArgs, SmartPlusAdState, VideoArgs, VideoState, ImageArgs, ImageState, PixelArgs, PixelState, CreativePortfolioArgs, CreativePortfolioState, SavedAudienceArgs, SavedAudienceState } from "./resources/index.js";
import * as dynamic from "./resources/index.js";

export type { CampaignArgs, CampaignState, AdGroupArgs, AdGroupState, AdArgs, AdState, SmartPlusCampaignArgs, SmartPlusCampaignState, SmartPlusAdGroupArgs, SmartPlusAdGroupState, SmartPlusAdArgs, SmartPlusAdState, VideoArgs, VideoState, ImageArgs, ImageState, PixelArgs, PixelState, CreativePortfolioArgs, CreativePortfolioState, SavedAudienceArgs, SavedAudienceState };
export type { DynamicCallToActionArgs } from "./dynamic-call-to-action.js";
export * from "./native-functions.js";
export { Provider } from "./provider.js";
export type { ProviderArgs } from "./provider.js";
export * as types from "./types/index.js";

/**
 * A campaign sets the objective and optionally the budget of its ad groups.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const campaign = new tiktok.Campaign("campaign", {
 *     name: "Spring 2027",
 *     objective: "TRAFFIC",
 *     budgetMode: "BUDGET_MODE_DAY",
 *     budget: 100,
 *     status: "DISABLE",
 * });
 * ```
 */
export class Campaign extends dynamic.Campaign {
  /**
   * Get an existing Campaign resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: CampaignState, opts?: pulumi.CustomResourceOptions): Campaign {
    return new Campaign(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:Campaign";

  /** Returns true if the given object is an instance of Campaign, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Campaign {
    return isOfType(obj, Campaign.__pulumiType);
  }
}

/**
 * An ad group defines who sees its ads, where, when, and with which budget and bid.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const adGroup = new tiktok.AdGroup("adGroup", {
 *     campaign: campaign,
 *     name: "Germany, 25 to 44",
 *     promotionType: "WEBSITE",
 *     placements: ["PLACEMENT_TIKTOK"],
 *     locationIds: ["2921044"],
 *     ageGroups: ["AGE_25_34", "AGE_35_44"],
 *     budgetMode: "BUDGET_MODE_DAY",
 *     budget: 40,
 *     scheduleType: "SCHEDULE_FROM_NOW",
 *     scheduleStartTime: "2027-03-01T08:00:00Z",
 *     optimizationGoal: "CLICK",
 *     billingEvent: "CPC",
 * });
 * ```
 */
export class AdGroup extends dynamic.AdGroup {
  /**
   * Get an existing AdGroup resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: AdGroupState, opts?: pulumi.CustomResourceOptions): AdGroup {
    return new AdGroup(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:AdGroup";

  /** Returns true if the given object is an instance of AdGroup, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is AdGroup {
    return isOfType(obj, AdGroup.__pulumiType);
  }
}

/**
 * An ad is what people see: a video, an image or a carousel, with its text, its button and its destination.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
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
export class Ad extends dynamic.Ad {
  /**
   * Get an existing Ad resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: AdState, opts?: pulumi.CustomResourceOptions): Ad {
    return new Ad(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:Ad";

  /** Returns true if the given object is an instance of Ad, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Ad {
    return isOfType(obj, Ad.__pulumiType);
  }
}

/**
 * A campaign of Upgraded Smart+. From 2027 on it is the only way to advertise for web conversions, apps and leads.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const smartPlusCampaign = new tiktok.SmartPlusCampaign("smartPlusCampaign", {
 *     name: "Spring 2027",
 *     objective: "WEB_CONVERSIONS",
 *     salesDestination: "WEBSITE",
 *     budget: 100,
 * });
 * ```
 */
export class SmartPlusCampaign extends dynamic.SmartPlusCampaign {
  /**
   * Get an existing SmartPlusCampaign resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusCampaignState, opts?: pulumi.CustomResourceOptions): SmartPlusCampaign {
    return new SmartPlusCampaign(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:SmartPlusCampaign";

  /** Returns true if the given object is an instance of SmartPlusCampaign, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusCampaign {
    return isOfType(obj, SmartPlusCampaign.__pulumiType);
  }
}

/**
 * An ad group of Upgraded Smart+: what is promoted, goal, bid, targeting and schedule.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const smartPlusAdGroup = new tiktok.SmartPlusAdGroup("smartPlusAdGroup", {
 *     campaign: campaign,
 *     name: "Germany",
 *     promotionType: "WEBSITE",
 *     optimizationGoal: "CLICK",
 *     billingEvent: "CPC",
 *     bidType: "BID_TYPE_NO_BID",
 *     targetingSpec: {
 *         locationIds: ["2921044"],
 *     },
 *     scheduleType: "SCHEDULE_FROM_NOW",
 *     scheduleStartTime: "2027-03-01T08:00:00Z",
 * });
 * ```
 */
export class SmartPlusAdGroup extends dynamic.SmartPlusAdGroup {
  /**
   * Get an existing SmartPlusAdGroup resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusAdGroupState, opts?: pulumi.CustomResourceOptions): SmartPlusAdGroup {
    return new SmartPlusAdGroup(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:SmartPlusAdGroup";

  /** Returns true if the given object is an instance of SmartPlusAdGroup, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusAdGroup {
    return isOfType(obj, SmartPlusAdGroup.__pulumiType);
  }
}

/**
 * An ad of Upgraded Smart+: up to fifty creatives that TikTok shows with up to five texts. A creative is identified by its content: adding, removing or pausing one does not change the others.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
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
export class SmartPlusAd extends dynamic.SmartPlusAd {
  /**
   * Get an existing SmartPlusAd resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusAdState, opts?: pulumi.CustomResourceOptions): SmartPlusAd {
    return new SmartPlusAd(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:SmartPlusAd";

  /** Returns true if the given object is an instance of SmartPlusAd, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusAd {
    return isOfType(obj, SmartPlusAd.__pulumiType);
  }
}

/**
 * A video file in the account's library, ready to be used in ads: MP4, MOV, MPEG or AVI, 9:16 or 16:9 from 540×960 to 2160×3840, or square from 640 to 1280 pixels, at most 500 MB.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const video = new tiktok.Video("video", {
 *     source: "media/spring.mp4",
 * });
 * ```
 */
export class Video extends dynamic.Video {
  /**
   * Get an existing Video resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: VideoState, opts?: pulumi.CustomResourceOptions): Video {
    return new Video(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:Video";

  /** Returns true if the given object is an instance of Video, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Video {
    return isOfType(obj, Video.__pulumiType);
  }
}

/**
 * An image file in the account's library, ready to be used in ads: JPG or PNG (GIF for add-ons), at most 50 MB and 3,686,400 pixels.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const image = new tiktok.Image("image", {
 *     source: "media/spring.png",
 * });
 * ```
 */
export class Image extends dynamic.Image {
  /**
   * Get an existing Image resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: ImageState, opts?: pulumi.CustomResourceOptions): Image {
    return new Image(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:Image";

  /** Returns true if the given object is an instance of Image, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Image {
    return isOfType(obj, Image.__pulumiType);
  }
}

/**
 * A pixel measures what people do on a website after they saw an ad. TikTok's terms for pixels must have been accepted in the account once.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const pixel = new tiktok.Pixel("pixel", {
 *     name: "Shop",
 * });
 * ```
 */
export class Pixel extends dynamic.Pixel {
  /**
   * Get an existing Pixel resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: PixelState, opts?: pulumi.CustomResourceOptions): Pixel {
    return new Pixel(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:Pixel";

  /** Returns true if the given object is an instance of Pixel, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Pixel {
    return isOfType(obj, Pixel.__pulumiType);
  }
}

/**
 * A portfolio of creative assets that ads show with their creatives: calls to action of which TikTok shows the best (type CTA, which ads of TikTok accounts need), a card, a sticker. It has no name and never changes: a change creates a new one.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const creativePortfolio = new tiktok.CreativePortfolio("creativePortfolio", {
 *     portfolioContent: [{
 *         assetContent: "Learn more",
 *         assetIds: ["201781", "201535"],
 *     }],
 * });
 * ```
 */
export class CreativePortfolio extends dynamic.CreativePortfolio {
  /**
   * Get an existing CreativePortfolio resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: CreativePortfolioState, opts?: pulumi.CustomResourceOptions): CreativePortfolio {
    return new CreativePortfolio(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:CreativePortfolio";

  /** Returns true if the given object is an instance of CreativePortfolio, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is CreativePortfolio {
    return isOfType(obj, CreativePortfolio.__pulumiType);
  }
}

/**
 * A saved audience is named targeting that ad groups use instead of their own. It never changes: a change creates a new one, and ad groups that refer to it are moved to the new one. An account has at most 100.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok/native";
 *
 * const savedAudience = new tiktok.SavedAudience("savedAudience", {
 *     name: "Young adults",
 *     locationIds: ["6252001"],
 *     ageGroups: ["AGE_18_24", "AGE_25_34"],
 * });
 * ```
 */
export class SavedAudience extends dynamic.SavedAudience {
  /**
   * Get an existing SavedAudience resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SavedAudienceState, opts?: pulumi.CustomResourceOptions): SavedAudience {
    return new SavedAudience(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "tiktok:index:SavedAudience";

  /** Returns true if the given object is an instance of SavedAudience, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SavedAudience {
    return isOfType(obj, SavedAudience.__pulumiType);
  }
}

/**
 * The button of an ad of a TikTok account: the calls to action that TikTok recommends for such ads, of which it
 * shows each viewer the one that works best. TikTok is asked once, when the portfolio is created; other arguments
 * create another.
 */
export class DynamicCallToAction extends components.DynamicCallToAction {
  /** @internal */
  static override readonly Portfolio: typeof CreativePortfolio = CreativePortfolio;
}
