/** Fields that the tables do not have, stored and shown as if TikTok had added them since (`unknownFields: keep`). */
import type { Contract } from "../contract/fields.js";
import type { Endpoint } from "../endpoint.js";
import { type Body, bodiesIn, isBody } from "../validate.js";
import type { World } from "../world.js";

const WRITES = /^\/(smart_plus\/)?(campaign|adgroup|ad)\/(create|update)\/$/;

function unknownIn(contract: Contract, body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !(name in contract) && !["advertiser_id", "request_id"].includes(name)),
  );
}

/** Adds unknown fields to the stored rows, and to the answer of the write. */
export function keepUnknown(world: World, { path, params }: Endpoint, body: Body, answer: unknown): unknown {
  if (world.behaviour.unknownFields !== "keep" || !isBody(answer)) return answer;
  const [, smart, level] = WRITES.exec(path) ?? [];
  if (level === undefined) return answer;
  const isSmartAd = smart !== undefined && level === "ad";
  const kind = isSmartAd ? "smart_ad" : (["campaign", "adgroup", "ad"] as const).find((one) => one === level);
  if (!kind) return answer;
  const idName = isSmartAd ? "smart_plus_ad_id" : `${level}_id`;
  const kept = (contract: Contract, sent: Body, shown: Body): Body => {
    const unknown = unknownIn(contract, sent);
    const stored = world.store.get(kind, String(shown[idName]));
    if (!stored || Object.keys(unknown).length === 0) return shown;
    world.store.put({ ...stored, row: { ...stored.row, ...unknown } });
    return { ...shown, ...unknown };
  };
  const list = params.creatives?.of;
  if (kind !== "ad" || !list) return kept(params, body, answer);
  const sent = bodiesIn(body.creatives);
  return {
    ...answer,
    creatives: bodiesIn(answer.creatives).map((shown, index) => kept(list, sent[index] ?? {}, shown)),
  };
}
