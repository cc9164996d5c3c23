/** Ad groups in configs with a past start: correct for running ones, refused by TikTok for new ones. */
import { MOST_PAST_MS } from "../../../provider/engine/objects/start.js";
import type { Planned } from "../../../yaml/plan.js";
import { plural } from "../../lib/plural.js";

const SHOWN = 3;

/** One line for all of them, since configs do not reveal which are new; undefined if there are none. */
export function pastStarts(resources: readonly Pick<Planned, "name" | "inputs">[], now: number): string | undefined {
  const past = resources.filter(({ inputs }) => {
    const { scheduleStartTime: start } = inputs;
    return typeof start === "string" && Date.parse(start) < now - MOST_PAST_MS;
  });
  if (past.length === 0) return undefined;
  const names = past.slice(0, SHOWN).map(({ name }) => name);
  const shown = past.length > SHOWN ? `${names.join(", ")}, …` : names.join(", ");
  return `${plural(past.length, "ad group")} started more than 12 hours ago (${shown}): fine for existing ad groups, refused for new ones. tiktok-ads preview shows which are new.`;
}
