/** Upgraded Smart+ campaigns, ad groups and ads (reference 3.1, 3.2, 3.6; fields from TikTok's SDK). */
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, post } from "../endpoint.js";
import {
  ADGROUP,
  CAMPAIGN,
  create,
  isDeleted,
  livingParent,
  ownedLevel,
  required,
  review,
  SMART_AD,
  save,
  shown,
} from "../entities.js";
import { refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, isSet } from "../validate.js";
import { nextId, type World } from "../world.js";
import { createAdGroup, updateAdGroup } from "./adgroup.js";
import { createCampaign, updateCampaign } from "./campaign.js";
import { refuseRequestId, repeatedRequest } from "./idempotency.js";
import { listAndStatus } from "./level.js";

const AUTOMATION = "UPGRADED_SMART_PLUS";
const isSmart = (one: Stored): boolean => one.row.campaign_automation_type === AUTOMATION;

function createSmartCampaign(world: World, call: Call): Body {
  return createCampaign(world, call, { campaign_automation_type: AUTOMATION });
}

function smartCampaign(world: World, id: string, advertiser: string): Stored {
  const campaign = livingParent(world, CAMPAIGN, id, advertiser);
  if (!isSmart(campaign)) throw refusal("smartCampaignNeeded", { id });
  return campaign;
}

/** What a Smart+ ad group has beside a plain one: its targeting lies in an object of its own. */
function flattened(body: Body): Body {
  const { advertiser_id, request_id, targeting_spec, ...rest } = body;
  return { ...rest, ...((targeting_spec ?? {}) as Body), ...(targeting_spec ? { targeting_spec } : {}) };
}

function createSmartGroup(world: World, call: Call): Body {
  const { advertiser, body } = call;
  const campaign = smartCampaign(world, required(body, "campaign_id"), advertiser);
  const optimized = campaign.row.budget_optimize_on === true;
  const given = {
    placement_type: "PLACEMENT_TYPE_AUTOMATIC",
    pacing: "PACING_MODE_SMOOTH",
    ...(optimized ? { budget_mode: "BUDGET_MODE_INFINITE" } : {}),
    ...flattened(body),
  };
  return createAdGroup(
    world,
    { ...call, body: { ...given, request_id: body.request_id } },
    { ...given, campaign_automation_type: AUTOMATION },
  );
}

function updateSmartGroup(world: World, call: Call): Body {
  const group = ownedLevel(world, ADGROUP, required(call.body, "adgroup_id"), call.advertiser);
  smartCampaign(world, group.campaign, call.advertiser);
  const { adgroup_id: _id, ...changes } = flattened(call.body);
  return updateAdGroup(world, call, changes);
}

/** Videos that the creatives name must be the advertiser's. */
function checkCreatives(world: World, advertiser: string, body: Body): void {
  for (const [index, { creative_info }] of ((body.creative_list ?? []) as { creative_info: Body }[]).entries()) {
    const id = (creative_info.video_info as Body | undefined)?.video_id;
    if (!isSet(id)) continue;
    const path = `creative_list.${index}.creative_info.video_info.video_id`;
    if (world.store.get("video", String(id))?.advertiser !== advertiser)
      throw refusal("materialMissing", { path, noun: "video", id: String(id) });
  }
}

function createSmartAd(world: World, { advertiser, body }: Call): Body {
  refuseRequestId(body);
  return world.store.atomically(() => {
    const group = livingParent(world, ADGROUP, required(body, "adgroup_id"), advertiser);
    smartCampaign(world, group.campaign, advertiser);
    checkCreatives(world, advertiser, body);
    const repeated = repeatedRequest(world, "smart_ad", body);
    if (repeated) throw repeated;
    const id = nextId(world);
    const name = String(body.ad_name);
    const row = review(
      world,
      {
        operation_status: "ENABLE",
        ...body,
        advertiser_id: advertiser,
        campaign_id: group.campaign,
        smart_plus_ad_id: id,
        campaign_automation_type: AUTOMATION,
      },
      false,
    );
    const places = { advertiser, campaign: group.campaign, adgroup: group.id, name, deleted: false };
    return shown(world, create(world, { kind: "smart_ad", id, ...places, row }));
  });
}

function updateSmartAd(world: World, { advertiser, body }: Call): Body {
  const id = required(body, "smart_plus_ad_id");
  return world.store.atomically(() => {
    const before = ownedLevel(world, SMART_AD, id, advertiser);
    if (isDeleted(world, before)) throw refusal("deleted", { noun: SMART_AD.noun, id });
    checkCreatives(world, advertiser, body);
    const row = review(world, { ...before.row, ...body }, true);
    return shown(world, save(world, { ...before, name: String(row.ad_name) }, row));
  });
}

const objective = { objective_type: { oneOf: "objective_type" }, budget_mode: { oneOf: "budget_mode" } };
const status = { operation_status: { oneOf: "operation_status" } };
const campaignName = { campaign_name: { max: 512, noEmoji: true } };
const groupFields = {
  adgroup_name: { max: 512, noEmoji: true },
  schedule_type: { oneOf: "schedule_type" },
  schedule_start_time: { type: "time" },
  schedule_end_time: { type: "time" },
  bid_type: { oneOf: "bid_type" },
  pacing: { oneOf: "pacing" },
} as const;
const newGroupFields = {
  ...groupFields,
  ...status,
  budget_mode: { oneOf: "budget_mode" },
  billing_event: { oneOf: "billing_event" },
  optimization_goal: { oneOf: "optimization_goal" },
  promotion_type: { oneOf: "promotion_type" },
  placement_type: { oneOf: "placement_type" },
};
const adName = { ad_name: { max: 512, noEmoji: true } };

/** Smart+ answers leave out what is null (reference 1.3). */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => [name, withoutNulls(one)]),
  );
}

const endpoints: readonly Endpoint[] = [
  post(
    "/smart_plus/campaign/create/",
    "3.1",
    fromSdk("POST /smart_plus/campaign/create/", { ...objective, ...status, ...campaignName }),
    createSmartCampaign,
  ),
  post(
    "/smart_plus/campaign/update/",
    "3.1",
    fromSdk("POST /smart_plus/campaign/update/", campaignName),
    updateCampaign,
  ),
  ...listAndStatus(CAMPAIGN, "3.1", "/smart_plus/campaign", isSmart),
  post(
    "/smart_plus/adgroup/create/",
    "3.2",
    fromSdk("POST /smart_plus/adgroup/create/", newGroupFields),
    createSmartGroup,
  ),
  post(
    "/smart_plus/adgroup/update/",
    "3.2",
    fromSdk("POST /smart_plus/adgroup/update/", groupFields),
    updateSmartGroup,
  ),
  ...listAndStatus(ADGROUP, "3.2", "/smart_plus/adgroup", isSmart),
  post(
    "/smart_plus/ad/create/",
    "3.6",
    fromSdk("POST /smart_plus/ad/create/", { ...adName, ...status }),
    createSmartAd,
  ),
  post("/smart_plus/ad/update/", "3.6", fromSdk("POST /smart_plus/ad/update/", adName), updateSmartAd),
  ...listAndStatus(SMART_AD, "3.6", "/smart_plus/ad"),
];

export const smartPlusEndpoints: readonly Endpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  handle: (world, call) => withoutNulls(endpoint.handle(world, call)),
}));
