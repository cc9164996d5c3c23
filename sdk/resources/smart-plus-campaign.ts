// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";

/** What a program sets on a SmartPlusCampaign. */
export interface SmartPlusCampaignArgs {
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  readonly name: pulumi.Input<string>;
  /** What the campaign is for. Changing it replaces the resource. */
  readonly objective: pulumi.Input<"APP_PROMOTION" | "WEB_CONVERSIONS" | "LEAD_GENERATION">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** What an APP_PROMOTION campaign wants of people: install an app, come back to it, or use a mini app or game. Changing it replaces the resource. */
  readonly appPromotionType?: pulumi.Input<"APP_INSTALL" | "APP_RETARGETING" | "MINIS">;
  /** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. Changing it replaces the resource. */
  readonly salesDestination?: pulumi.Input<"WEBSITE" | "APP" | "WEB_AND_APP">;
  /** Campaign budget optimization (CBO): TikTok divides the campaign's budget among its ad groups. TikTok's default is true. Default: true. Changing it replaces the resource. */
  readonly budgetOptimizeOn?: pulumi.Input<boolean>;
  /** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. Changing it replaces the resource. */
  readonly budgetMode?: pulumi.Input<"BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DAY" | "BUDGET_MODE_INFINITE">;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 50 US dollars or their equal. A new budget must be at least 105 % of what was spent. */
  readonly budget?: pulumi.Input<number>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The bounds that TikTok's page names lie between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
  readonly budgetAutoAdjustStrategy?: pulumi.Input<"AUTO_BUDGET_INCREASE" | "UNSET">;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program says ENABLE; TikTok's own default is ENABLE. Default: DISABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  readonly currency?: pulumi.Input<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR">;
  /** Advertises products of a catalog. Changing it replaces the resource. */
  readonly catalogEnabled?: pulumi.Input<boolean>;
  /** The kind of catalog. Changing it replaces the resource. */
  readonly catalogType?: pulumi.Input<"ECOMMERCE" | "TRAVEL_ENTERTAINMENT" | "MINI_SERIES">;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. Changing it replaces the resource. */
  readonly type?: pulumi.Input<"REGULAR_CAMPAIGN" | "IOS14_CAMPAIGN">;
  /** The app of a dedicated iOS campaign. Changing it replaces the resource. */
  readonly appId?: pulumi.Input<string>;
  /** Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada. Changing it replaces the resource. */
  readonly specialIndustries?: pulumi.Input<("HOUSING" | "EMPLOYMENT" | "CREDIT")[]>;
  /** The purchase order number on invoices. */
  readonly poNumber?: pulumi.Input<string>;
  /** A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly isPromotionalCampaign?: pulumi.Input<boolean>;
  /** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly gamingAdComplianceAgreement?: pulumi.Input<"ON" | "OFF">;
  /** Uses an app profile page; only for dedicated iOS 14 app campaigns. Changing it replaces the resource. */
  readonly appProfilePageState?: pulumi.Input<"ON" | "OFF">;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly disableSkanCampaign?: pulumi.Input<boolean>;
  /** An advanced dedicated campaign for iOS. TikTok makes all new ones advanced. Changing it replaces the resource. */
  readonly isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. It can be set once in place; changing it later replaces the resource. */
  readonly postbackWindowMode?: pulumi.Input<"POSTBACK_WINDOW_MODE1" | "POSTBACK_WINDOW_MODE2" | "POSTBACK_WINDOW_MODE3">;
  /** The id of real-time API targeting. Accounts need TikTok's permission. Changing it replaces the resource. */
  readonly rtaId?: pulumi.Input<string>;
  /** Lets the real-time API bid. Changing it replaces the resource. */
  readonly rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the real-time API select products. Changing it replaces the resource. */
  readonly rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** A campaign of Upgraded Smart+. From 2027 on it is the only way to advertise for web conversions, apps and leads. */
export class SmartPlusCampaign extends TikTokResource {
  /** The name in TikTok Ads Manager: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What the campaign is for. */
  declare readonly objective: pulumi.Output<"APP_PROMOTION" | "WEB_CONVERSIONS" | "LEAD_GENERATION">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** What an APP_PROMOTION campaign wants of people: install an app, come back to it, or use a mini app or game. */
  declare readonly appPromotionType: pulumi.Output<"APP_INSTALL" | "APP_RETARGETING" | "MINIS" | undefined>;
  /** Where a WEB_CONVERSIONS campaign sells. APP needs a catalog. */
  declare readonly salesDestination: pulumi.Output<"WEBSITE" | "APP" | "WEB_AND_APP" | undefined>;
  /** Campaign budget optimization (CBO): TikTok divides the campaign's budget among its ad groups. TikTok's default is true. */
  declare readonly budgetOptimizeOn: pulumi.Output<boolean>;
  /** With budgetOptimizeOn: BUDGET_MODE_DYNAMIC_DAILY_BUDGET spends the budget each day on average, up to 125 % on one day; BUDGET_MODE_TOTAL over the schedule. Without: BUDGET_MODE_INFINITE, or a limit over all ad groups by BUDGET_MODE_DAY or BUDGET_MODE_TOTAL. */
  declare readonly budgetMode: pulumi.Output<"BUDGET_MODE_DYNAMIC_DAILY_BUDGET" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DAY" | "BUDGET_MODE_INFINITE" | undefined>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 50 US dollars or their equal. A new budget must be at least 105 % of what was spent. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** AUTO_BUDGET_INCREASE lets TikTok raise the daily budget by 20 %, up to ten times a day. The bounds that TikTok's page names lie between 3 and 6.19 times the budget; guardrails and previews count 6.19, and 7.74 on a peak day. */
  declare readonly budgetAutoAdjustStrategy: pulumi.Output<"AUTO_BUDGET_INCREASE" | "UNSET" | undefined>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program says ENABLE; TikTok's own default is ENABLE. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR" | undefined>;
  /** Advertises products of a catalog. */
  declare readonly catalogEnabled: pulumi.Output<boolean | undefined>;
  /** The kind of catalog. */
  declare readonly catalogType: pulumi.Output<"ECOMMERCE" | "TRAVEL_ENTERTAINMENT" | "MINI_SERIES" | undefined>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  declare readonly type: pulumi.Output<"REGULAR_CAMPAIGN" | "IOS14_CAMPAIGN" | undefined>;
  /** The app of a dedicated iOS campaign. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** Declares an industry whose targeting is restricted by law; for accounts of the United States and Canada. */
  declare readonly specialIndustries: pulumi.Output<("HOUSING" | "EMPLOYMENT" | "CREDIT")[] | undefined>;
  /** The purchase order number on invoices. */
  declare readonly poNumber: pulumi.Output<string | undefined>;
  /** A campaign for a promotion such as a film's premiere. Accounts need TikTok's permission. */
  declare readonly isPromotionalCampaign: pulumi.Output<boolean | undefined>;
  /** Agrees to TikTok's rules for games; dedicated iOS 14 install campaigns. Accounts need TikTok's permission. */
  declare readonly gamingAdComplianceAgreement: pulumi.Output<"ON" | "OFF" | undefined>;
  /** Uses an app profile page; only for dedicated iOS 14 app campaigns. */
  declare readonly appProfilePageState: pulumi.Output<"ON" | "OFF" | undefined>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Accounts need TikTok's permission. */
  declare readonly disableSkanCampaign: pulumi.Output<boolean | undefined>;
  /** An advanced dedicated campaign for iOS. TikTok makes all new ones advanced. */
  declare readonly isAdvancedDedicatedCampaign: pulumi.Output<boolean | undefined>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  declare readonly postbackWindowMode: pulumi.Output<"POSTBACK_WINDOW_MODE1" | "POSTBACK_WINDOW_MODE2" | "POSTBACK_WINDOW_MODE3" | undefined>;
  /** The id of real-time API targeting. Accounts need TikTok's permission. */
  declare readonly rtaId: pulumi.Output<string | undefined>;
  /** Lets the real-time API bid. */
  declare readonly rtaBidEnabled: pulumi.Output<boolean | undefined>;
  /** Lets the real-time API select products. */
  declare readonly rtaProductSelectionEnabled: pulumi.Output<boolean | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok made it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  constructor(name: string, args: SmartPlusCampaignArgs, options?: pulumi.CustomResourceOptions) {
    super("SmartPlusCampaign", name, args, options);
  }
}
