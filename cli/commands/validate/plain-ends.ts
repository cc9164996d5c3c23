/** Plain campaigns in configs whose objectives end: existing ones may stay, new ones are refused after a day. */
import { endOfCampaign, PLAIN_UNTIL } from "../../../provider/resources/cut-off.js";
import type { Planned } from "../../../yaml/plan.js";
import { plural } from "../../lib/plural.js";

const SHOWN = 3;

/**
 * One line for all of them, since configs do not reveal which are new; undefined if there are none. `until` is
 * `tiktok:plainCampaignsUntil`, `now` in milliseconds.
 */
export function plainEnds(
  resources: readonly Pick<Planned, "title" | "name" | "inputs">[],
  now: number,
  until = PLAIN_UNTIL,
): string | undefined {
  const ending = resources.filter(({ title, inputs }) => endOfCampaign(title, inputs, { now, until }));
  if (ending.length === 0) return undefined;
  const names = ending.slice(0, SHOWN).map(({ name }) => name);
  const shown = ending.length > SHOWN ? `${names.join(", ")}, …` : names.join(", ");
  return `${plural(ending.length, "plain campaign")} (${shown}) of objectives that TikTok no longer accepts as new after ${until}: existing ones stay. tiktok-ads migrate writes Smart+ campaigns next to them.`;
}
