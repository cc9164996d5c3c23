/**
 * The end of plain campaigns on the emulator's clock (portal document 1853452461203458; reference/smart-plus.md 1). Both
 * readings of the announcement: `narrow` ends four objectives, `wide` ends all. Code and words after the date are not
 * known.
 */
import { dayOf } from "../behaviour/account-time.js";
import type { Call, Endpoint } from "../endpoint.js";
import { refusal } from "../envelope.js";
import type { World } from "../world.js";

const LAST_DAY = "2026-12-31";
const ENDING = ["PRODUCT_SALES", "WEB_CONVERSIONS", "APP_PROMOTION", "LEAD_GENERATION"];
const CREATES = ["/campaign/create/", "/adgroup/create/", "/ad/create/"];

function objectiveOf(world: World, { body }: Call): string {
  if (body.objective_type !== undefined) return String(body.objective_type);
  const group = world.store.get("adgroup", String(body.adgroup_id));
  const campaign = world.store.get("campaign", String(body.campaign_id ?? group?.campaign));
  return String(campaign?.row.objective_type ?? "");
}

function refuseEnded(world: World, call: Call): void {
  const reading = world.behaviour.plainCampaigns;
  if (reading === "open") return;
  const timezone = String(world.store.get("advertiser", call.advertiser)?.row.timezone ?? "Etc/UTC");
  if (dayOf(world.now(), timezone) <= LAST_DAY) return;
  const objective = objectiveOf(world, call);
  if (reading === "narrow" && !ENDING.includes(objective)) return;
  throw refusal("plainEnded", { objective });
}

/** The endpoint, with creates of plain objects refused after the last day if the account is configured so. */
export function withCutOff(endpoint: Endpoint): Endpoint {
  if (endpoint.method !== "POST" || !CREATES.includes(endpoint.path)) return endpoint;
  return {
    ...endpoint,
    handle: (world, call) => {
      refuseEnded(world, call);
      return endpoint.handle(world, call);
    },
  };
}
