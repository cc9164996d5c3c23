// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";
import type * as enums from "../types/enums.js";

/** The set of arguments for constructing a SmartPlusCampaign resource. */
export interface SmartPlusCampaignArgs {
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. Default: the resource's name in Pulumi plus seven digits. */
  name?: pulumi.Input<string>;
  /** What the campaign is for. Changing it replaces the resource. */
  objective: pulumi.Input<enums.SmartPlusCampaignObjective>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The goal of an APP_PROMOTION campaign: install an app, return to it, or use a mini app or game. Changing it replaces the resource. */
  appPromotionType?: pulumi.Input<enums.SmartPlusCampaignAppPromotionType>;
  /** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. Changing it replaces the resource. */
  salesDestination?: pulumi.Input<enums.SmartPlusCampaignSalesDestination>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. TikTok's default is true. Default: true. Changing it replaces the resource. */
  budgetOptimizeOn?: pulumi.Input<boolean>;
  /** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. Changing it replaces the resource. */
  budgetMode?: pulumi.Input<enums.SmartPlusCampaignBudgetMode>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  budget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The limits on TikTok's page are between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
  budgetAutoAdjustStrategy?: pulumi.Input<enums.SmartPlusCampaignBudgetAutoAdjustStrategy>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE; TikTok's own default is ENABLE. Default: DISABLE. */
  status?: pulumi.Input<enums.SmartPlusCampaignStatus>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.SmartPlusCampaignCurrency>;
  /** Advertises products of a catalog. Changing it replaces the resource. */
  catalogEnabled?: pulumi.Input<boolean>;
  /** The kind of catalog. Changing it replaces the resource. */
  catalogType?: pulumi.Input<enums.SmartPlusCampaignCatalogType>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. Changing it replaces the resource. */
  type?: pulumi.Input<enums.SmartPlusCampaignType>;
  /** The app of a dedicated iOS campaign. Changing it replaces the resource. */
  appId?: pulumi.Input<string>;
  /** Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada. Changing it replaces the resource. */
  specialIndustries?: pulumi.Input<pulumi.Input<enums.SmartPlusCampaignSpecialIndustries>[]>;
  /** The purchase order number on invoices. */
  poNumber?: pulumi.Input<string>;
  /** A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission. Changing it replaces the resource. */
  isPromotionalCampaign?: pulumi.Input<boolean>;
  /** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. Changing it replaces the resource. */
  gamingAdComplianceAgreement?: pulumi.Input<enums.SmartPlusCampaignGamingAdComplianceAgreement>;
  /** Uses an app profile page; only for dedicated iOS 14 app campaigns. Changing it replaces the resource. */
  appProfilePageState?: pulumi.Input<enums.SmartPlusCampaignAppProfilePageState>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission. Changing it replaces the resource. */
  disableSkanCampaign?: pulumi.Input<boolean>;
  /** An advanced dedicated campaign for iOS. All new ones at TikTok are advanced. Changing it replaces the resource. */
  isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. It can be set once in place; changing it later replaces the resource. */
  postbackWindowMode?: pulumi.Input<enums.SmartPlusCampaignPostbackWindowMode>;
  /** The id of real-time API targeting. Accounts need TikTok's permission. Changing it replaces the resource. */
  rtaId?: pulumi.Input<string>;
  /** Lets the real-time API bid. Changing it replaces the resource. */
  rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the real-time API select products. Changing it replaces the resource. */
  rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering SmartPlusCampaign resources. */
export interface SmartPlusCampaignState {
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  name?: pulumi.Input<string>;
  /** What the campaign is for. */
  objective?: pulumi.Input<enums.SmartPlusCampaignObjective>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The goal of an APP_PROMOTION campaign: install an app, return to it, or use a mini app or game. */
  appPromotionType?: pulumi.Input<enums.SmartPlusCampaignAppPromotionType>;
  /** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. */
  salesDestination?: pulumi.Input<enums.SmartPlusCampaignSalesDestination>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. TikTok's default is true. */
  budgetOptimizeOn?: pulumi.Input<boolean>;
  /** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. */
  budgetMode?: pulumi.Input<enums.SmartPlusCampaignBudgetMode>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  budget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The limits on TikTok's page are between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
  budgetAutoAdjustStrategy?: pulumi.Input<enums.SmartPlusCampaignBudgetAutoAdjustStrategy>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE; TikTok's own default is ENABLE. */
  status?: pulumi.Input<enums.SmartPlusCampaignStatus>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  currency?: pulumi.Input<enums.SmartPlusCampaignCurrency>;
  /** Advertises products of a catalog. */
  catalogEnabled?: pulumi.Input<boolean>;
  /** The kind of catalog. */
  catalogType?: pulumi.Input<enums.SmartPlusCampaignCatalogType>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  type?: pulumi.Input<enums.SmartPlusCampaignType>;
  /** The app of a dedicated iOS campaign. */
  appId?: pulumi.Input<string>;
  /** Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada. */
  specialIndustries?: pulumi.Input<pulumi.Input<enums.SmartPlusCampaignSpecialIndustries>[]>;
  /** The purchase order number on invoices. */
  poNumber?: pulumi.Input<string>;
  /** A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission. */
  isPromotionalCampaign?: pulumi.Input<boolean>;
  /** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. */
  gamingAdComplianceAgreement?: pulumi.Input<enums.SmartPlusCampaignGamingAdComplianceAgreement>;
  /** Uses an app profile page; only for dedicated iOS 14 app campaigns. */
  appProfilePageState?: pulumi.Input<enums.SmartPlusCampaignAppProfilePageState>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission. */
  disableSkanCampaign?: pulumi.Input<boolean>;
  /** An advanced dedicated campaign for iOS. All new ones at TikTok are advanced. */
  isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  postbackWindowMode?: pulumi.Input<enums.SmartPlusCampaignPostbackWindowMode>;
  /** The id of real-time API targeting. Accounts need TikTok's permission. */
  rtaId?: pulumi.Input<string>;
  /** Lets the real-time API bid. */
  rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the real-time API select products. */
  rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** When TikTok created it. */
  createTime?: pulumi.Input<string>;
}

/**
 * A campaign of Upgraded Smart+. From 2027 on it is the only way to advertise for web conversions, apps and leads.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const smartPlusCampaign = new tiktok.SmartPlusCampaign("smartPlusCampaign", {
 *     name: "Spring 2027",
 *     objective: "WEB_CONVERSIONS",
 *     salesDestination: "WEBSITE",
 *     budget: 100,
 * });
 * ```
 */
export class SmartPlusCampaign extends TikTokResource {
  /**
   * Get an existing SmartPlusCampaign resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: SmartPlusCampaignState, opts?: pulumi.CustomResourceOptions): SmartPlusCampaign {
    return new SmartPlusCampaign(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:SmartPlusCampaign";

  /** Returns true if the given object is an instance of SmartPlusCampaign, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is SmartPlusCampaign {
    return isOfType(obj, SmartPlusCampaign.__pulumiType);
  }

  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What the campaign is for. */
  declare readonly objective: pulumi.Output<enums.SmartPlusCampaignObjective>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The goal of an APP_PROMOTION campaign: install an app, return to it, or use a mini app or game. */
  declare readonly appPromotionType: pulumi.Output<enums.SmartPlusCampaignAppPromotionType | undefined>;
  /** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. */
  declare readonly salesDestination: pulumi.Output<enums.SmartPlusCampaignSalesDestination | undefined>;
  /** Campaign budget optimization (CBO): TikTok distributes the campaign's budget among its ad groups. TikTok's default is true. */
  declare readonly budgetOptimizeOn: pulumi.Output<boolean>;
  /** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. */
  declare readonly budgetMode: pulumi.Output<enums.SmartPlusCampaignBudgetMode | undefined>;
  /** The amount for budgetMode, in whole units of the advertiser's currency; at least 50 US dollars or the equivalent. A new budget must be at least 105 % of what was spent. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The limits on TikTok's page are between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
  declare readonly budgetAutoAdjustStrategy: pulumi.Output<enums.SmartPlusCampaignBudgetAutoAdjustStrategy | undefined>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program sets ENABLE; TikTok's own default is ENABLE. */
  declare readonly status: pulumi.Output<enums.SmartPlusCampaignStatus>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<enums.SmartPlusCampaignCurrency | undefined>;
  /** Advertises products of a catalog. */
  declare readonly catalogEnabled: pulumi.Output<boolean | undefined>;
  /** The kind of catalog. */
  declare readonly catalogType: pulumi.Output<enums.SmartPlusCampaignCatalogType | undefined>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  declare readonly type: pulumi.Output<enums.SmartPlusCampaignType | undefined>;
  /** The app of a dedicated iOS campaign. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada. */
  declare readonly specialIndustries: pulumi.Output<enums.SmartPlusCampaignSpecialIndustries[] | undefined>;
  /** The purchase order number on invoices. */
  declare readonly poNumber: pulumi.Output<string | undefined>;
  /** A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission. */
  declare readonly isPromotionalCampaign: pulumi.Output<boolean | undefined>;
  /** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. */
  declare readonly gamingAdComplianceAgreement: pulumi.Output<enums.SmartPlusCampaignGamingAdComplianceAgreement | undefined>;
  /** Uses an app profile page; only for dedicated iOS 14 app campaigns. */
  declare readonly appProfilePageState: pulumi.Output<enums.SmartPlusCampaignAppProfilePageState | undefined>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission. */
  declare readonly disableSkanCampaign: pulumi.Output<boolean | undefined>;
  /** An advanced dedicated campaign for iOS. All new ones at TikTok are advanced. */
  declare readonly isAdvancedDedicatedCampaign: pulumi.Output<boolean | undefined>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  declare readonly postbackWindowMode: pulumi.Output<enums.SmartPlusCampaignPostbackWindowMode | undefined>;
  /** The id of real-time API targeting. Accounts need TikTok's permission. */
  declare readonly rtaId: pulumi.Output<string | undefined>;
  /** Lets the real-time API bid. */
  declare readonly rtaBidEnabled: pulumi.Output<boolean | undefined>;
  /** Lets the real-time API select products. */
  declare readonly rtaProductSelectionEnabled: pulumi.Output<boolean | undefined>;
  /** TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok created it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * Create a SmartPlusCampaign resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: SmartPlusCampaignArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: SmartPlusCampaignArgs | SmartPlusCampaignState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: SmartPlusCampaignArgs | SmartPlusCampaignState, opts?: pulumi.CustomResourceOptions) {
    super("SmartPlusCampaign", name, argsOrState, opts);
  }
}
