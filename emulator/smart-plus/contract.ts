/**
 * Parameters of the Upgraded Smart+ endpoints: TikTok's SDK, and newer ones (reference/smart-plus.md). Types only: what
 * is required and allowed are facts.
 */
import type { Contract, ContractField } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";

type Type = ContractField["type"];

const field = (type: Type): ContractField => ({ type, update: "yes" });

const optional = (contract: Contract): Contract =>
  Object.fromEntries(
    Object.entries(contract).map(([name, { required: _required, of, ...rest }]) => [
      name,
      { ...rest, ...(of ? { of: optional(of) } : {}) },
    ]),
  );

/** The contract with fields by path; lists on the path are traversed. */
function extended(contract: Contract, more: Readonly<Record<string, Type>>): Contract {
  return Object.entries(more).reduce<Contract>(
    (made, [path, type]) => withField(made, path.split("."), type),
    contract,
  );
}

function withField(contract: Contract, [name = "", ...rest]: readonly string[], type: Type): Contract {
  if (rest.length === 0) return { ...contract, [name]: contract[name] ?? field(type) };
  const known = contract[name] ?? field("object");
  return { ...contract, [name]: { ...known, of: withField(known.of ?? {}, rest, type) } };
}

const named = (name: string): Readonly<Record<string, Partial<ContractField>>> => ({
  [name]: { max: 512, noEmoji: true },
});

const typesOf = (type: Type, names: string): Record<string, Type> =>
  Object.fromEntries(names.split(" ").map((name) => [name, type]));

const CAMPAIGN = {
  ...typesOf("string", "budget_auto_adjust_strategy gaming_ad_compliance_agreement rta_id"),
  ...typesOf("boolean", "rta_bid_enabled rta_product_selection_enabled"),
};

const inside = (prefix: string, types: Record<string, Type>): Record<string, Type> =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [`${prefix}.${name}`, type]));

const TARGETING = {
  ...typesOf(
    "string",
    "app_targeting_type shopping_ads_retargeting_type shopping_ads_retargeting_custom_audience_relation",
  ),
  ...typesOf("integer", "shopping_ads_retargeting_actions_days"),
  ...typesOf("object[]", "included_custom_actions excluded_custom_actions"),
};

const GROUP = {
  ...typesOf(
    "string",
    "minis_id native_series_id app_attribution_source app_data_source gaming_ad_compliance_agreement budget_auto_adjust_strategy pacing",
  ),
  ...typesOf("object[]", "app_config"),
  ...typesOf("string[]", "tiktok_subplacements"),
  ...typesOf("boolean", "is_hfss is_lhf_compliance skip_learning_phase"),
  ...typesOf("number", "max_budget"),
  ...inside("targeting_spec", TARGETING),
};

const CONFIGURATION = {
  ...typesOf("string", "identity_authorized_bc_id product_info_enabled"),
  ...typesOf("boolean", "creative_auto_add_toggle"),
  ...typesOf("string[]", "creative_auto_enhancement_strategy_list"),
  ...typesOf("object[]", "deeplink_utm_params"),
  ...typesOf("object", "catalog_creative_info product_info"),
  ...inside("tracking_info", {
    ...typesOf("string", "tracking_pixel_id viewability_postbid_partner viewability_vast_url"),
    ...typesOf("string", "brand_safety_postbid_partner brand_safety_vast_url"),
    ...typesOf("string[]", "tracking_offline_event_set_ids"),
    ...typesOf("object[]", "app_tracking_info_list"),
  }),
};

const AD = {
  ...typesOf("object[]", "custom_product_page_list playable_list"),
  ...typesOf("object", "disclaimer"),
  ...typesOf("string", "request_id"),
  "creative_list.ad_material_id": "string" as const,
  ...inside("ad_configuration", CONFIGURATION),
};

const made = (
  path: string,
  names: Readonly<Record<string, Partial<ContractField>>>,
  more: Record<string, Type>,
): Contract => extended(optional(fromSdk(`POST /smart_plus/${path}/`, names)), more);

/** Updates know every field of a create, so that fixed ones are refused and not unknown. */
const updateOf = (path: string, id: string, create: Contract): Contract => {
  const { request_id: _request, ...fields } = create;
  return { ...fields, ...made(path, {}, {}), [id]: { type: "id", update: "yes", required: true } };
};

export const smartCampaignCreate: Contract = made("campaign/create", named("campaign_name"), CAMPAIGN);
export const smartCampaignUpdate: Contract = {
  ...updateOf("campaign/update", "campaign_id", smartCampaignCreate),
  ...fromSdkNames("campaign_name"),
};
const groupTimes = { schedule_start_time: { type: "time" }, schedule_end_time: { type: "time" } } as const;
export const smartGroupCreate: Contract = made("adgroup/create", { ...named("adgroup_name"), ...groupTimes }, GROUP);
export const smartGroupUpdate: Contract = {
  ...updateOf("adgroup/update", "adgroup_id", smartGroupCreate),
  ...fromSdkNames("adgroup_name"),
  schedule_start_time: { type: "time", update: "yes" },
  schedule_end_time: { type: "time", update: "yes" },
  targeting_spec: smartGroupCreate.targeting_spec ?? field("object"),
};
export const smartAdCreate: Contract = made("ad/create", named("ad_name"), AD);
export const smartAdUpdate: Contract = {
  ...updateOf("ad/update", "smart_plus_ad_id", smartAdCreate),
  ...fromSdkNames("ad_name"),
  creative_list: smartAdCreate.creative_list ?? field("object[]"),
  ad_configuration: smartAdCreate.ad_configuration ?? field("object"),
};

function fromSdkNames(name: string): Contract {
  return { [name]: { type: "string", update: "yes", max: 512, noEmoji: true } };
}
