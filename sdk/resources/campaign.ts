// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";

/** The set of arguments for constructing a Campaign resource. */
export interface CampaignArgs {
  /** The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. Changing it replaces the resource. */
  objective: pulumi.Input<enums.CampaignObjective | "CONVERSIONS">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over its lifetime, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. Changing it replaces the resource. */
  budgetMode: pulumi.Input<enums.CampaignBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  budget?: pulumi.Input<number>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. Changing it replaces the resource. */
  budgetOptimizeOn?: pulumi.Input<boolean>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE, so that nothing spends unnoticed. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. Default: DISABLE. */
  status?: pulumi.Input<enums.CampaignStatus>;
  /** When its ad groups start. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  startTime?: pulumi.Input<string>;
  /** When its ad groups end. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  endTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.CampaignCurrency>;
  /** What an APP_PROMOTION campaign asks people to do. Changing it replaces the resource. */
  appPromotionType?: pulumi.Input<enums.CampaignAppPromotionType>;
  /** SALES combines web conversions and product sales; requires salesDestination. Changing it replaces the resource. */
  virtualObjectiveType?: pulumi.Input<enums.CampaignVirtualObjectiveType>;
  /** Where a SALES campaign sells. Changing it replaces the resource. */
  salesDestination?: pulumi.Input<enums.CampaignSalesDestination>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. Changing it replaces the resource. */
  type?: pulumi.Input<enums.CampaignType>;
  /** The app of a dedicated iOS campaign. Changing it replaces the resource. */
  appId?: pulumi.Input<string>;
  /** Where the products of a PRODUCT_SALES campaign come from. Changing it replaces the resource. */
  productSource?: pulumi.Input<enums.CampaignProductSource>;
  /** Uses a catalog in the campaign. Changing it replaces the resource. */
  catalogEnabled?: pulumi.Input<boolean>;
  /** Declares an industry whose targeting is restricted by law. It can be cleared in place; any other change replaces the resource. */
  specialIndustries?: pulumi.Input<pulumi.Input<enums.CampaignSpecialIndustries>[]>;
  /** Uses an app profile page; only for dedicated iOS app campaigns. Changing it replaces the resource. */
  appProfilePageState?: pulumi.Input<enums.CampaignAppProfilePageState>;
  /** An advanced dedicated campaign for iOS. Changing it replaces the resource. */
  isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Changing it replaces the resource. */
  disableSkanCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. It can be set once in place; changing it later replaces the resource. */
  postbackWindowMode?: pulumi.Input<enums.CampaignPostbackWindowMode>;
  /** The purchase order number on invoices. */
  poNumber?: pulumi.Input<string>;
  /** A search campaign: its ads are shown for keywords on TikTok's search results page. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, if TikTok has enabled it for the account. Changing it replaces the resource. */
  isSearchCampaign?: pulumi.Input<boolean>;
  /** The strategy of TikTok's Realtime API, if TikTok has enabled it for the account. Changing it replaces the resource. */
  rtaId?: pulumi.Input<string>;
  /** Lets the Realtime API decide on bids; requires rtaId. Changing it replaces the resource. */
  rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the Realtime API choose products of a catalog; requires rtaId. Changing it replaces the resource. */
  rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** The type of a reach and frequency campaign (objective RF_REACH). Changing it replaces the resource. */
  rfCampaignType?: pulumi.Input<enums.CampaignRfCampaignType>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering Campaign resources. */
export interface CampaignState {
  /** The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji. */
  name?: pulumi.Input<string>;
  /** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. */
  objective?: pulumi.Input<enums.CampaignObjective | "CONVERSIONS">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over its lifetime, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. */
  budgetMode?: pulumi.Input<enums.CampaignBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  budget?: pulumi.Input<number>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. */
  budgetOptimizeOn?: pulumi.Input<boolean>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE, so that nothing spends unnoticed. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. */
  status?: pulumi.Input<enums.CampaignStatus>;
  /** When its ad groups start. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  startTime?: pulumi.Input<string>;
  /** When its ad groups end. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  endTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.CampaignCurrency>;
  /** What an APP_PROMOTION campaign asks people to do. */
  appPromotionType?: pulumi.Input<enums.CampaignAppPromotionType>;
  /** SALES combines web conversions and product sales; requires salesDestination. */
  virtualObjectiveType?: pulumi.Input<enums.CampaignVirtualObjectiveType>;
  /** Where a SALES campaign sells. */
  salesDestination?: pulumi.Input<enums.CampaignSalesDestination>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  type?: pulumi.Input<enums.CampaignType>;
  /** The app of a dedicated iOS campaign. */
  appId?: pulumi.Input<string>;
  /** Where the products of a PRODUCT_SALES campaign come from. */
  productSource?: pulumi.Input<enums.CampaignProductSource>;
  /** Uses a catalog in the campaign. */
  catalogEnabled?: pulumi.Input<boolean>;
  /** Declares an industry whose targeting is restricted by law. */
  specialIndustries?: pulumi.Input<pulumi.Input<enums.CampaignSpecialIndustries>[]>;
  /** Uses an app profile page; only for dedicated iOS app campaigns. */
  appProfilePageState?: pulumi.Input<enums.CampaignAppProfilePageState>;
  /** An advanced dedicated campaign for iOS. */
  isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. */
  disableSkanCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  postbackWindowMode?: pulumi.Input<enums.CampaignPostbackWindowMode>;
  /** The purchase order number on invoices. */
  poNumber?: pulumi.Input<string>;
  /** A search campaign: its ads are shown for keywords on TikTok's search results page. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, if TikTok has enabled it for the account. */
  isSearchCampaign?: pulumi.Input<boolean>;
  /** The strategy of TikTok's Realtime API, if TikTok has enabled it for the account. */
  rtaId?: pulumi.Input<string>;
  /** Lets the Realtime API decide on bids; requires rtaId. */
  rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the Realtime API choose products of a catalog; requires rtaId. */
  rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** The type of a reach and frequency campaign (objective RF_REACH). */
  rfCampaignType?: pulumi.Input<enums.CampaignRfCampaignType>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** When TikTok created it. */
  createTime?: pulumi.Input<string>;
}

/**
 * A campaign sets the objective and optionally the budget of its ad groups.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
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
export class Campaign extends TikTokResource {
  /**
   * Get an existing Campaign resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CampaignState, opts?: pulumi.CustomResourceOptions): Campaign {
    return new Campaign(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:Campaign";

  /** Returns true if the given object is an instance of Campaign, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Campaign {
    return isOfType(obj, Campaign.__pulumiType);
  }

  /** The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. */
  declare readonly objective: pulumi.Output<enums.CampaignObjective>;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over its lifetime, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that amount per day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. */
  declare readonly budgetMode: pulumi.Output<enums.CampaignBudgetMode>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. */
  declare readonly budgetOptimizeOn: pulumi.Output<boolean | undefined>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE, so that nothing spends unnoticed. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. */
  declare readonly status: pulumi.Output<enums.CampaignStatus>;
  /** When its ad groups start. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  declare readonly startTime: pulumi.Output<string | undefined>;
  /** When its ad groups end. TikTok keeps schedules on ad groups: an ad group without its own schedule uses its campaign's. */
  declare readonly endTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<enums.CampaignCurrency | undefined>;
  /** What an APP_PROMOTION campaign asks people to do. */
  declare readonly appPromotionType: pulumi.Output<enums.CampaignAppPromotionType | undefined>;
  /** SALES combines web conversions and product sales; requires salesDestination. */
  declare readonly virtualObjectiveType: pulumi.Output<enums.CampaignVirtualObjectiveType | undefined>;
  /** Where a SALES campaign sells. */
  declare readonly salesDestination: pulumi.Output<enums.CampaignSalesDestination | undefined>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  declare readonly type: pulumi.Output<enums.CampaignType | undefined>;
  /** The app of a dedicated iOS campaign. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** Where the products of a PRODUCT_SALES campaign come from. */
  declare readonly productSource: pulumi.Output<enums.CampaignProductSource | undefined>;
  /** Uses a catalog in the campaign. */
  declare readonly catalogEnabled: pulumi.Output<boolean | undefined>;
  /** Declares an industry whose targeting is restricted by law. */
  declare readonly specialIndustries: pulumi.Output<enums.CampaignSpecialIndustries[] | undefined>;
  /** Uses an app profile page; only for dedicated iOS app campaigns. */
  declare readonly appProfilePageState: pulumi.Output<enums.CampaignAppProfilePageState | undefined>;
  /** An advanced dedicated campaign for iOS. */
  declare readonly isAdvancedDedicatedCampaign: pulumi.Output<boolean | undefined>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. */
  declare readonly disableSkanCampaign: pulumi.Output<boolean | undefined>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  declare readonly postbackWindowMode: pulumi.Output<enums.CampaignPostbackWindowMode | undefined>;
  /** The purchase order number on invoices. */
  declare readonly poNumber: pulumi.Output<string | undefined>;
  /** A search campaign: its ads are shown for keywords on TikTok's search results page. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, if TikTok has enabled it for the account. */
  declare readonly isSearchCampaign: pulumi.Output<boolean | undefined>;
  /** The strategy of TikTok's Realtime API, if TikTok has enabled it for the account. */
  declare readonly rtaId: pulumi.Output<string | undefined>;
  /** Lets the Realtime API decide on bids; requires rtaId. */
  declare readonly rtaBidEnabled: pulumi.Output<boolean | undefined>;
  /** Lets the Realtime API choose products of a catalog; requires rtaId. */
  declare readonly rtaProductSelectionEnabled: pulumi.Output<boolean | undefined>;
  /** The type of a reach and frequency campaign (objective RF_REACH). */
  declare readonly rfCampaignType: pulumi.Output<enums.CampaignRfCampaignType | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok created it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * Create a Campaign resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: CampaignArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: CampaignArgs | CampaignState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: CampaignArgs | CampaignState, opts?: pulumi.CustomResourceOptions) {
    super("Campaign", name, argsOrState, opts);
  }
}
