/** Attributes of a row's object, in the terms of reports. */
import { LISTED_ATTRIBUTES } from "../../facts/reports/index.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn } from "../validate.js";
import type { World } from "../world.js";

/** A row's object, and its ancestors. */
export interface Subject {
  readonly advertiser: Body;
  readonly campaign?: Stored;
  readonly group?: Stored;
  readonly ad?: Stored;
  /** The row's own id, if it is a creative's. */
  readonly creative?: string;
}

/** Terms from live answers, if seen; others stay as in the API. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  placement_type: {
    PLACEMENT_TYPE_AUTOMATIC: "Automatic Placement",
    PLACEMENT_TYPE_NORMAL: "Select Placement",
  },
  promotion_type: { WEBSITE: "Website", APP_ANDROID: "App", APP_IOS: "App", LEAD_GENERATION: "Lead Generation" },
  billing_event: { CPC: "Clicks", CPM: "Impression", OCPM: "Impression", CPV: "Video views" },
};

/** What an object without the attribute shows. */
const UNSET: Readonly<Record<string, string>> = {
  app_promotion_type: "UNSET",
  tt_app_id: "0",
  tt_app_name: "0",
  mobile_app_id: "0",
  campaign_automation_type: "MANUAL",
  split_test: "-",
};

/** Metrics whose object field has another name. */
const FIELDS: Readonly<Record<string, string>> = {
  tt_app_id: "app_id",
  tt_app_name: "app_name",
  smart_target: "optimization_goal",
  opt_status: "operation_status",
  bid_strategy: "bid_type",
  aeo_type: "optimization_event",
  adgroup_download_url: "app_download_url",
  ad_url: "landing_page_url",
  ad_display_name: "display_name",
  ad_profile_image: "profile_image",
  dpa_target_audience_type: "shopping_ads_retargeting_type",
  image_mode: "ad_format",
};

const money = (value: unknown): string => (Number(value) || 0).toFixed(2);

/** Attributes that are not fields of a row. */
const SPECIAL: Readonly<Record<string, (of: Subject) => string>> = {
  advertiser_name: ({ advertiser }) => String(advertiser.name),
  advertiser_id: ({ advertiser }) => String(advertiser.advertiser_id),
  currency: ({ advertiser }) => String(advertiser.currency),
  timezone: ({ advertiser }) => String(advertiser.timezone),
  account_type: ({ advertiser }) => String(advertiser.advertiser_account_type ?? "AUCTION"),
  campaign_id: ({ campaign }) => campaign?.id ?? "-",
  campaign_name: ({ campaign }) => String(campaign?.row.campaign_name ?? "-"),
  campaign_budget: ({ campaign }) => money(campaign?.row.budget),
  campaign_dedicate_type: ({ campaign }) => String(campaign?.row.campaign_type ?? "REGULAR_CAMPAIGN"),
  adgroup_id: ({ group }) => group?.id ?? "-",
  adgroup_name: ({ group }) => String(group?.row.adgroup_name ?? "-"),
  budget: ({ group }) => money(group?.row.budget),
  bid: ({ group }) => money(group?.row.bid_price || group?.row.conversion_bid_price),
  is_aco: () => "False",
  is_smart_creative: ({ ad }) => (ad?.kind === "smart_ad" ? "True" : "False"),
  ad_id: ({ ad, creative }) => creative ?? ad?.id ?? "-",
  ad_id_v2: ({ ad }) => ad?.id ?? "-",
  ad_name: ({ ad }) => String(ad?.row.ad_name ?? "-"),
  rf_campaign_type: ({ campaign }) => String(campaign?.row.rf_campaign_type ?? "STANDARD"),
  campaign_automation_type: ({ campaign, creative }) => {
    const type = String(campaign?.row.campaign_automation_type ?? "MANUAL");
    return type === "UPGRADED_SMART_PLUS" && creative !== undefined ? "UPGRADED_SMART_PLUS_CREATIVE" : type;
  },
};

/** One attribute of a row's object. */
export function attributeOf(name: string, subject: Subject): string {
  const special = SPECIAL[name];
  if (special) return special(subject);
  const field = FIELDS[name] ?? name;
  const value = [subject.ad, subject.group, subject.campaign].map((one) => one?.row[field]).find((one) => one != null);
  if (value === undefined || value === "") return UNSET[name] ?? "-";
  return WORDS[name]?.[String(value)] ?? String(value);
}

/**
 * Lists that an upgraded Smart+ ad's row has in addition to the plain attributes: differences between its creatives.
 */
export function listsOf(names: readonly string[], { ad }: Subject): Record<string, string[]> {
  if (ad?.kind !== "smart_ad") return {};
  const texts = (field: string, inner: string): string[] =>
    bodiesIn(ad.row[field]).flatMap((one) => (one[inner] === undefined ? [] : [String(one[inner])]));
  const lists: Readonly<Record<string, string[]>> = {
    ad_text: texts("ad_text_list", "ad_text"),
    call_to_action: texts("call_to_action_list", "call_to_action"),
    ad_url: texts("landing_page_url_list", "landing_page_url"),
  };
  return Object.fromEntries(
    LISTED_ATTRIBUTES.filter((name) => names.includes(name)).map((name) => [`${name}_list`, lists[name] ?? []]),
  );
}

/** The object and its ancestors, by the level's id. */
export function subjectOf(world: World, advertiser: string, one: Stored | undefined, creative?: string): Subject {
  const account = world.store.get("advertiser", advertiser)?.row ?? {};
  if (!one) return { advertiser: account };
  const isAd = one.kind === "ad" || one.kind === "smart_ad";
  const campaign = one.kind === "campaign" ? one : world.store.get("campaign", one.campaign);
  const group = one.kind === "adgroup" ? one : isAd ? world.store.get("adgroup", one.adgroup) : undefined;
  return {
    advertiser: account,
    ...(campaign ? { campaign } : {}),
    ...(group ? { group } : {}),
    ...(isAd ? { ad: one } : {}),
    ...(creative === undefined ? {} : { creative }),
  };
}
