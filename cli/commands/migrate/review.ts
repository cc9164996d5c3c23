/** Whether the new ads have passed TikTok's review (`/smart_plus/ad/review_info/`, page 1843317465695233). */
import { rowsOf } from "../../../provider/engine/reads/rows.js";
import type { Client } from "../../../provider/http/client.js";

/** An ad without an approved creative. */
export interface Unreviewed {
  readonly name: string;
  readonly id: string;
}

const PATH = "/smart_plus/ad/review_info/";

/** Maximum number of ads per call. */
const MOST_IDS = 100;

/** One approved creative is enough for an ad to run. */
const GOOD = ["ALL_AVAILABLE", "PART_AVAILABLE"];

/** The ads that have not passed, in the given order. */
export async function unreviewed(
  client: Client,
  advertiserId: string,
  ads: readonly Unreviewed[],
): Promise<readonly Unreviewed[]> {
  const passed = new Set<string>();
  for (let at = 0; at < ads.length; at += MOST_IDS) {
    const { data } = await client.call({
      method: "GET",
      path: PATH,
      kind: "read",
      query: { advertiser_id: advertiserId, smart_plus_ad_ids: ads.slice(at, at + MOST_IDS).map(({ id }) => id) },
    });
    for (const row of rowsOf(data, PATH, "smart_plus_ad_review_infos"))
      if (GOOD.includes(String(row.review_status))) passed.add(String(row.smart_plus_ad_id));
  }
  return ads.filter(({ id }) => !passed.has(id));
}
