// Made from provider/resources by `npm run generate`. Do not edit.
import * as dynamic from "./resources/index.js";

export type { CampaignArgs, AdGroupArgs, AdArgs, SmartPlusCampaignArgs, SmartPlusAdGroupArgs, SmartPlusAdArgs, VideoArgs, ImageArgs, PixelArgs, CreativePortfolioArgs } from "./resources/index.js";
export * from "./native-functions.js";
export { Provider, type ProviderArgs } from "./provider.js";

/** A campaign holds the objective and, where it wants, the budget of the ad groups below it. */
export class Campaign extends dynamic.Campaign {
  protected static override readonly adapter = "native";
}

/** An ad group says who sees its ads, where, when, and at which budget and bid. */
export class AdGroup extends dynamic.AdGroup {
  protected static override readonly adapter = "native";
}

/** An ad is what people see: a video, an image or a carousel, with its text, its button and where that leads. */
export class Ad extends dynamic.Ad {
  protected static override readonly adapter = "native";
}

/** A campaign of Upgraded Smart+. From 2027 on it is the only way to advertise for web conversions, apps and leads. */
export class SmartPlusCampaign extends dynamic.SmartPlusCampaign {
  protected static override readonly adapter = "native";
}

/** An ad group of Upgraded Smart+: what is promoted, towards which goal, at which bid, where and when. */
export class SmartPlusAdGroup extends dynamic.SmartPlusAdGroup {
  protected static override readonly adapter = "native";
}

/** An ad of Upgraded Smart+: up to fifty creatives that TikTok shows with up to five texts. A creative is known by what it shows: adding, removing or pausing one leaves the others alone. */
export class SmartPlusAd extends dynamic.SmartPlusAd {
  protected static override readonly adapter = "native";
}

/** A video file in the account's library, ready to be used in ads: MP4, MOV, MPEG or AVI, 9:16 or 16:9 from 540×960 to 2160×3840, or square from 640 to 1280 pixels, at most 500 MB. */
export class Video extends dynamic.Video {
  protected static override readonly adapter = "native";
}

/** An image file in the account's library, ready to be used in ads: JPG or PNG (GIF for add-ons), at most 50 MB and 3,686,400 pixels. */
export class Image extends dynamic.Image {
  protected static override readonly adapter = "native";
}

/** A pixel measures what people do on a website after they saw an ad. TikTok's terms for pixels must have been accepted in the account once. */
export class Pixel extends dynamic.Pixel {
  protected static override readonly adapter = "native";
}

/** A portfolio of creative assets that ads show beside their creatives: calls to action of which TikTok shows the best (type CTA, which ads of TikTok accounts need), a card, a sticker. It has no name and never changes: a change makes a new one. */
export class CreativePortfolio extends dynamic.CreativePortfolio {
  protected static override readonly adapter = "native";
}
