// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";
import type * as inputs from "../types/input.js";
import type * as outputs from "../types/output.js";

/** The set of arguments for constructing a CreativePortfolio resource. */
export interface CreativePortfolioArgs {
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The assets. For CTA each item has assetContent and assetIds, as returned by getCallToActions, and only the account that requested them can use them. With recommendedFor it is what TikTok recommended when the portfolio was created. Changing it replaces the resource. */
  portfolioContent?: pulumi.Input<pulumi.Input<inputs.CreativePortfolioPortfolioContent>[]>;
  /** Instead of portfolioContent: TikTok is asked once, when the portfolio is created, which calls to action it recommends for such ads (getCallToActions accepts the same arguments). Later recommendations change nothing. objective and promotionType are required: those of the campaign and the ad group. Changing it replaces the resource. */
  recommendedFor?: pulumi.Input<inputs.CreativePortfolioRecommendedFor>;
  /** The type of portfolio. TikTok's default is CTA. Default: CTA. Changing it replaces the resource. */
  type?: pulumi.Input<enums.CreativePortfolioType>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering CreativePortfolio resources. */
export interface CreativePortfolioState {
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The assets. For CTA each item has assetContent and assetIds, as returned by getCallToActions, and only the account that requested them can use them. With recommendedFor it is what TikTok recommended when the portfolio was created. */
  portfolioContent?: pulumi.Input<pulumi.Input<inputs.CreativePortfolioPortfolioContent>[]>;
  /** Instead of portfolioContent: TikTok is asked once, when the portfolio is created, which calls to action it recommends for such ads (getCallToActions accepts the same arguments). Later recommendations change nothing. objective and promotionType are required: those of the campaign and the ad group. */
  recommendedFor?: pulumi.Input<inputs.CreativePortfolioRecommendedFor>;
  /** The type of portfolio. TikTok's default is CTA. */
  type?: pulumi.Input<enums.CreativePortfolioType>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A portfolio of creative assets that ads show with their creatives: calls to action of which TikTok shows the best (type CTA, which ads of TikTok accounts need), a card, a sticker. It has no name and never changes: a change creates a new one.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const creativePortfolio = new tiktok.CreativePortfolio("creativePortfolio", {
 *     portfolioContent: [{
 *         assetContent: "Learn more",
 *         assetIds: ["201781", "201535"],
 *     }],
 * });
 * ```
 */
export class CreativePortfolio extends TikTokResource {
  /**
   * Get an existing CreativePortfolio resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CreativePortfolioState, opts?: pulumi.CustomResourceOptions): CreativePortfolio {
    return new CreativePortfolio(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:CreativePortfolio";

  /** Returns true if the given object is an instance of CreativePortfolio, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is CreativePortfolio {
    return isOfType(obj, CreativePortfolio.__pulumiType);
  }

  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The assets. For CTA each item has assetContent and assetIds, as returned by getCallToActions, and only the account that requested them can use them. With recommendedFor it is what TikTok recommended when the portfolio was created. */
  declare readonly portfolioContent: pulumi.Output<outputs.CreativePortfolioPortfolioContent[] | undefined>;
  /** Instead of portfolioContent: TikTok is asked once, when the portfolio is created, which calls to action it recommends for such ads (getCallToActions accepts the same arguments). Later recommendations change nothing. objective and promotionType are required: those of the campaign and the ad group. */
  declare readonly recommendedFor: pulumi.Output<outputs.CreativePortfolioRecommendedFor | undefined>;
  /** The type of portfolio. TikTok's default is CTA. */
  declare readonly type: pulumi.Output<enums.CreativePortfolioType>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;

  /**
   * Create a CreativePortfolio resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: CreativePortfolioArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: CreativePortfolioArgs | CreativePortfolioState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: CreativePortfolioArgs | CreativePortfolioState, opts?: pulumi.CustomResourceOptions) {
    super("CreativePortfolio", name, argsOrState, opts);
  }
}
