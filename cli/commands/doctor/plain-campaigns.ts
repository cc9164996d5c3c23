/** Plain campaigns of the configs that TikTok will no longer accept as new after a day. */
import { cutOffOf, PLAIN_UNTIL } from "../../../provider/resources/cut-off.js";
import type { Planned } from "../../../yaml/plan.js";
import { plural } from "../../lib/plural.js";
import type { Finding } from "./finding.js";

const CHECK = "plain campaigns";
const STEP =
  "tiktok-ads migrate writes each as a Smart+ campaign next to it, paused; docs/smart-plus.md describes the switch. Existing campaigns stay, and can be changed.";

/** Number of objects of a kind in a campaign, at any depth. */
function inside(campaign: Planned, title: string, all: readonly Planned[]): number {
  const isBelow = ({ parent }: Planned): boolean => parent !== undefined && (parent === campaign || isBelow(parent));
  return all.filter((one) => one.title === title && isBelow(one)).length;
}

/**
 * One warning per campaign, with its position, the day and how to migrate. `until` is `tiktok:plainCampaignsUntil`,
 * `now` in milliseconds; the day counts in UTC here, since `--offline` reads no account.
 */
export function plainFindings(all: readonly Planned[], now: number, until: string = PLAIN_UNTIL): Finding[] {
  return all.flatMap((planned): Finding[] => {
    const found = cutOffOf(planned.title, planned.inputs, undefined, { now, until });
    if (planned.title !== "Campaign" || !found || found.wide) return [];
    const { file } = planned.document;
    const { line } = planned.document.at([...planned.path, "objective"]);
    const [groups, ads] = [inside(planned, "AdGroup", all), inside(planned, "Ad", all)];
    const below = `${plural(groups, "ad group")}, ${plural(ads, "ad")}`;
    const ends = found.refused ? `has accepted no new ones since ${until}` : `accepts no new ones after ${until}`;
    return [
      {
        check: CHECK,
        status: "warning",
        detail: `${file}:${line}: ${planned.name} (${String(planned.inputs.objective)}; ${below}): TikTok ${ends}.`,
        step: STEP,
      },
    ];
  });
}
