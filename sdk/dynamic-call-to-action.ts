/** A component: the calls to action that TikTok recommends for an ad, in a portfolio that the ad shows (resources 6). */
import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "./is-of-type.js";
import { CreativePortfolio } from "./resources/index.js";
import type * as inputs from "./types/input.js";

/** The set of arguments for constructing a DynamicCallToAction. */
export interface DynamicCallToActionArgs extends Omit<inputs.CreativePortfolioRecommendedFor, "promotionType"> {
  /** The campaign's objective, such as WEB_CONVERSIONS. */
  objective: pulumi.Input<string>;
  /** The ad group's promotionType, such as WEBSITE. */
  promotionType: pulumi.Input<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
}

const TYPE = "tiktok:index:DynamicCallToAction";

/**
 * What an ad of a TikTok account needs as its button: the calls to action that TikTok recommends for such ads, of which it
 * shows each viewer the one that works best. TikTok is asked once, when the portfolio is made; other arguments make another.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const button = new tiktok.DynamicCallToAction("button", {
 *     objective: "WEB_CONVERSIONS",
 *     promotionType: "WEBSITE",
 *     language: "en",
 * });
 * // in an ad: adConfiguration: { callToActionId: button.callToActionId }
 * ```
 */
export class DynamicCallToAction extends pulumi.ComponentResource {
  /** @internal */
  static readonly __pulumiType: string = TYPE;
  /** @internal */
  static readonly Portfolio: typeof CreativePortfolio = CreativePortfolio;

  /** Returns true if the given object is an instance of DynamicCallToAction, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is DynamicCallToAction {
    return isOfType(obj, TYPE);
  }

  /** For `callToActionId` of a plain ad and `adConfiguration.callToActionId` of a Smart+ ad: the portfolio's id. */
  readonly callToActionId: pulumi.Output<string>;
  /** The portfolio. Its portfolioContent is what TikTok has recommended. */
  readonly portfolio: CreativePortfolio;

  /**
   * Create a DynamicCallToAction with the given unique name, arguments, and options.
   *
   * @param name The unique name of the component and of its portfolio.
   * @param args What the ads are for.
   * @param opts A bag of options that control the component's behavior.
   */
  constructor(name: string, args: DynamicCallToActionArgs, opts?: pulumi.ComponentResourceOptions) {
    super(TYPE, name, {}, opts);
    const { advertiserId, ...recommendedFor } = args;
    const { Portfolio } = new.target;
    this.portfolio = new Portfolio(
      name,
      { recommendedFor, ...(advertiserId === undefined ? {} : { advertiserId }) },
      { parent: this },
    );
    this.callToActionId = this.portfolio.id;
    this.registerOutputs({ callToActionId: this.callToActionId });
  }
}
