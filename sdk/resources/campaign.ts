// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";

/** What a program sets on a Campaign. */
export interface CampaignArgs {
  /** The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji. */
  readonly name: pulumi.Input<string>;
  /** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. Changing it replaces the resource. */
  readonly objective: pulumi.Input<"REACH" | "TRAFFIC" | "VIDEO_VIEWS" | "LEAD_GENERATION" | "ENGAGEMENT" | "APP_PROMOTION" | "WEB_CONVERSIONS" | "PRODUCT_SALES" | "RF_REACH">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the whole life, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that much a day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. Changing it replaces the resource. */
  readonly budgetMode: pulumi.Input<"BUDGET_MODE_INFINITE" | "BUDGET_MODE_DAY" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DYNAMIC_DAILY_BUDGET">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 50 US dollars or their equal. A new budget must be at least 105 % of what was spent. */
  readonly budget?: pulumi.Input<number>;
  /** Campaign budget optimisation (CBO): TikTok divides the campaign's budget among its ad groups. Changing it replaces the resource. */
  readonly budgetOptimizeOn?: pulumi.Input<boolean>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program says ENABLE, so that nothing spends unseen. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. Default: DISABLE. */
  readonly status?: pulumi.Input<"ENABLE" | "DISABLE">;
  /** When its ad groups start. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's. */
  readonly startTime?: pulumi.Input<string>;
  /** When its ad groups end. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's. */
  readonly endTime?: pulumi.Input<string>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  readonly currency?: pulumi.Input<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR">;
  /** What an APP_PROMOTION campaign wants of people. Changing it replaces the resource. */
  readonly appPromotionType?: pulumi.Input<"APP_INSTALL" | "APP_RETARGETING" | "APP_PREREGISTRATION">;
  /** SALES joins web conversions and product sales; goes with salesDestination. Changing it replaces the resource. */
  readonly virtualObjectiveType?: pulumi.Input<"SALES">;
  /** Where a SALES campaign sells. Changing it replaces the resource. */
  readonly salesDestination?: pulumi.Input<"TIKTOK_SHOP" | "WEBSITE" | "APP" | "WEB_AND_APP">;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. Changing it replaces the resource. */
  readonly type?: pulumi.Input<"REGULAR_CAMPAIGN" | "IOS14_CAMPAIGN">;
  /** The app of a dedicated iOS campaign. Changing it replaces the resource. */
  readonly appId?: pulumi.Input<string>;
  /** Where the products of a PRODUCT_SALES campaign come from. Changing it replaces the resource. */
  readonly productSource?: pulumi.Input<"CATALOG" | "STORE">;
  /** Uses a catalog in the campaign. Changing it replaces the resource. */
  readonly catalogEnabled?: pulumi.Input<boolean>;
  /** Declares an industry whose targeting is restricted by law. It can be cleared in place; any other change replaces the resource. */
  readonly specialIndustries?: pulumi.Input<("HOUSING" | "EMPLOYMENT" | "CREDIT")[]>;
  /** Uses an app profile page; only for dedicated iOS app campaigns. Changing it replaces the resource. */
  readonly appProfilePageState?: pulumi.Input<"ON" | "OFF">;
  /** An advanced dedicated campaign for iOS. Changing it replaces the resource. */
  readonly isAdvancedDedicatedCampaign?: pulumi.Input<boolean>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. Changing it replaces the resource. */
  readonly disableSkanCampaign?: pulumi.Input<boolean>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. It can be set once in place; changing it later replaces the resource. */
  readonly postbackWindowMode?: pulumi.Input<"POSTBACK_WINDOW_MODE1" | "POSTBACK_WINDOW_MODE2" | "POSTBACK_WINDOW_MODE3">;
  /** The purchase order number on invoices. */
  readonly poNumber?: pulumi.Input<string>;
  /** A search campaign: its ads are shown for keywords on TikTok's page of search results. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, where TikTok has opened it to the account. Changing it replaces the resource. */
  readonly isSearchCampaign?: pulumi.Input<boolean>;
  /** The strategy of TikTok's Realtime API, where TikTok has opened it to the account. Changing it replaces the resource. */
  readonly rtaId?: pulumi.Input<string>;
  /** Lets the Realtime API decide on bids; goes with rtaId. Changing it replaces the resource. */
  readonly rtaBidEnabled?: pulumi.Input<boolean>;
  /** Lets the Realtime API choose products of a catalog; goes with rtaId. Changing it replaces the resource. */
  readonly rtaProductSelectionEnabled?: pulumi.Input<boolean>;
  /** The kind of a reach and frequency campaign (objective RF_REACH). Changing it replaces the resource. */
  readonly rfCampaignType?: pulumi.Input<"STANDARD" | "PULSE">;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  readonly extraFields?: pulumi.Input<Record<string, unknown>>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** A campaign holds the objective and, where it wants, the budget of the ad groups below it. */
export class Campaign extends TikTokResource {
  /** The name in TikTok Ads Manager, unique in the account: at most 512 characters, a CJK character counts as 2, no emoji. */
  declare readonly name: pulumi.Output<string>;
  /** What the campaign is for. The older name CONVERSIONS is accepted and means WEB_CONVERSIONS. */
  declare readonly objective: pulumi.Output<"REACH" | "TRAFFIC" | "VIDEO_VIEWS" | "LEAD_GENERATION" | "ENGAGEMENT" | "APP_PROMOTION" | "WEB_CONVERSIONS" | "PRODUCT_SALES" | "RF_REACH">;
  /** BUDGET_MODE_DAY spends at most the budget each day, BUDGET_MODE_TOTAL over the whole life, BUDGET_MODE_DYNAMIC_DAILY_BUDGET that much a day on average over a week; BUDGET_MODE_INFINITE leaves budgets to the ad groups. */
  declare readonly budgetMode: pulumi.Output<"BUDGET_MODE_INFINITE" | "BUDGET_MODE_DAY" | "BUDGET_MODE_TOTAL" | "BUDGET_MODE_DYNAMIC_DAILY_BUDGET">;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The amount that budgetMode speaks of, in whole units of the advertiser's currency; at least 50 US dollars or their equal. A new budget must be at least 105 % of what was spent. */
  declare readonly budget: pulumi.Output<number | undefined>;
  /** Campaign budget optimisation (CBO): TikTok divides the campaign's budget among its ad groups. */
  declare readonly budgetOptimizeOn: pulumi.Output<boolean | undefined>;
  /** ENABLE lets the campaign spend, DISABLE pauses it. A campaign starts paused unless the program says ENABLE, so that nothing spends unseen. A reach and frequency campaign (RF_REACH) cannot be created paused and is enabled from the start. */
  declare readonly status: pulumi.Output<"ENABLE" | "DISABLE">;
  /** When its ad groups start. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's. */
  declare readonly startTime: pulumi.Output<string | undefined>;
  /** When its ad groups end. TikTok keeps schedules on ad groups: an ad group without a schedule of its own takes its campaign's. */
  declare readonly endTime: pulumi.Output<string | undefined>;
  /** The advertiser's currency, as an ISO 4217 code. With it, minimum budgets and decimals are checked at preview; it is not sent. */
  declare readonly currency: pulumi.Output<"AED" | "ARS" | "AUD" | "BDT" | "BOB" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CZK" | "DKK" | "DZD" | "EGP" | "EUR" | "GBP" | "GTQ" | "HKD" | "HNL" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JPY" | "KES" | "KRW" | "MOP" | "MXN" | "MYR" | "NGN" | "NIO" | "NOK" | "NZD" | "PEN" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RUB" | "SAR" | "SEK" | "SGD" | "THB" | "TRY" | "TWD" | "UAH" | "USD" | "UYU" | "VEF" | "VND" | "ZAR" | undefined>;
  /** What an APP_PROMOTION campaign wants of people. */
  declare readonly appPromotionType: pulumi.Output<"APP_INSTALL" | "APP_RETARGETING" | "APP_PREREGISTRATION" | undefined>;
  /** SALES joins web conversions and product sales; goes with salesDestination. */
  declare readonly virtualObjectiveType: pulumi.Output<"SALES" | undefined>;
  /** Where a SALES campaign sells. */
  declare readonly salesDestination: pulumi.Output<"TIKTOK_SHOP" | "WEBSITE" | "APP" | "WEB_AND_APP" | undefined>;
  /** IOS14_CAMPAIGN is a dedicated campaign for iOS 14 and later. TikTok's default is REGULAR_CAMPAIGN. */
  declare readonly type: pulumi.Output<"REGULAR_CAMPAIGN" | "IOS14_CAMPAIGN" | undefined>;
  /** The app of a dedicated iOS campaign. */
  declare readonly appId: pulumi.Output<string | undefined>;
  /** Where the products of a PRODUCT_SALES campaign come from. */
  declare readonly productSource: pulumi.Output<"CATALOG" | "STORE" | undefined>;
  /** Uses a catalog in the campaign. */
  declare readonly catalogEnabled: pulumi.Output<boolean | undefined>;
  /** Declares an industry whose targeting is restricted by law. */
  declare readonly specialIndustries: pulumi.Output<("HOUSING" | "EMPLOYMENT" | "CREDIT")[] | undefined>;
  /** Uses an app profile page; only for dedicated iOS app campaigns. */
  declare readonly appProfilePageState: pulumi.Output<"ON" | "OFF" | undefined>;
  /** An advanced dedicated campaign for iOS. */
  declare readonly isAdvancedDedicatedCampaign: pulumi.Output<boolean | undefined>;
  /** Measures a dedicated iOS campaign without SKAdNetwork. */
  declare readonly disableSkanCampaign: pulumi.Output<boolean | undefined>;
  /** The SKAdNetwork 4 postback window; it can be set once, while the campaign is paused. */
  declare readonly postbackWindowMode: pulumi.Output<"POSTBACK_WINDOW_MODE1" | "POSTBACK_WINDOW_MODE2" | "POSTBACK_WINDOW_MODE3" | undefined>;
  /** The purchase order number on invoices. */
  declare readonly poNumber: pulumi.Output<string | undefined>;
  /** A search campaign: its ads are shown for keywords on TikTok's page of search results. For TRAFFIC, WEB_CONVERSIONS and LEAD_GENERATION, where TikTok has opened it to the account. */
  declare readonly isSearchCampaign: pulumi.Output<boolean | undefined>;
  /** The strategy of TikTok's Realtime API, where TikTok has opened it to the account. */
  declare readonly rtaId: pulumi.Output<string | undefined>;
  /** Lets the Realtime API decide on bids; goes with rtaId. */
  declare readonly rtaBidEnabled: pulumi.Output<boolean | undefined>;
  /** Lets the Realtime API choose products of a catalog; goes with rtaId. */
  declare readonly rtaProductSelectionEnabled: pulumi.Output<boolean | undefined>;
  /** The kind of a reach and frequency campaign (objective RF_REACH). */
  declare readonly rfCampaignType: pulumi.Output<"STANDARD" | "PULSE" | undefined>;
  /** Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok. */
  declare readonly extraFields: pulumi.Output<Record<string, unknown> | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** When TikTok made it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  constructor(name: string, args: CampaignArgs, options?: pulumi.CustomResourceOptions) {
    super("Campaign", name, args, options);
  }
}
