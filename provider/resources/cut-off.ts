/**
 * The end of plain campaigns (portal document 1853452461203458, reference/smart-plus.md 1): TikTok accepts none
 * after 31 December 2026. Its sentence names no exception; a narrower reading ends the four objectives that Upgraded
 * Smart+ supports and keeps the others, which would otherwise not be available at all. Cases of the narrow reading are
 * refused, others cause a warning.
 */
import type { Values } from "../definitions/index.js";

/** The last day, in the account's time. */
export const PLAIN_UNTIL = "2026-12-31";

/** Objectives that end on every reading. */
const ENDING = ["PRODUCT_SALES", "WEB_CONVERSIONS", "APP_PROMOTION", "LEAD_GENERATION"];

/** Circumstances of a check. */
export interface CutOffContext {
  /** Milliseconds. */
  readonly now: number;
  /** YYYY-MM-DD, or `never`. */
  readonly until: string;
  /** IANA name of the account's time zone; UTC where it is unknown. */
  readonly timezone?: string;
}

/** The result for a new plain object: whether it is refused, and why. */
export interface CutOff {
  readonly refused: boolean;
  /** Affected by the wide reading only: the objective most likely continues. */
  readonly wide: boolean;
  readonly sentence: string;
}

const UP: Readonly<Record<string, number>> = { Campaign: 0, AdGroup: 1, Ad: 2 };
const PLURAL: Readonly<Record<string, string>> = { Campaign: "campaigns", AdGroup: "ad groups", Ad: "ads" };

const inside = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([one]) => one === name)?.[1] : undefined;

/** The day in the account's time, as YYYY-MM-DD. A name that is no time zone counts as UTC. */
function dayIn(now: number, timezone: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: timezone, ...parts }).format(now);
  } catch {
    return new Intl.DateTimeFormat("en-CA", { timeZone: "UTC", ...parts }).format(now);
  }
}

/**
 * Whether the last day is over in some time zones but not in others: only then is the account's time zone requested.
 */
export const hangsOnTimezone = (now: number, until: string): boolean =>
  until !== "never" && dayIn(now, "Etc/GMT-14") > until && dayIn(now, "Etc/GMT+12") <= until;

/** The cut-off for an object to be created; undefined if it is not affected. `parent` is what the program passed. */
export function cutOffOf(
  title: string,
  inputs: Values,
  parent: unknown,
  { now, until, timezone = "UTC" }: CutOffContext,
): CutOff | undefined {
  const up = UP[title];
  if (up === undefined || until === "never") return undefined;
  const above = up === 0 ? inputs : up === 1 ? parent : inside(parent, "parent");
  const objective = String(inside(above, "objective") ?? "");
  const ends = ENDING.includes(objective === "CONVERSIONS" ? "WEB_CONVERSIONS" : objective);
  if (objective === "") return undefined;
  const noun = PLURAL[title] ?? "objects";
  const over = dayIn(now, timezone) > until;
  if (!ends) {
    return {
      refused: false,
      wide: true,
      sentence: `By the broad reading of its announcement TikTok accepts no new plain ${noun} of any objective after ${until}; for ${objective} it most likely still does. Set tiktok:plainCampaignsUntil once TikTok has announced more.`,
    };
  }
  const way = "SmartPlusCampaign, SmartPlusAdGroup and SmartPlusAd replace it (docs/smart-plus.md).";
  return over
    ? {
        refused: true,
        wide: false,
        sentence: `TikTok accepts no new plain ${noun} of objective ${objective} after ${until}, so nothing was sent. Existing ones stay and can be changed, but a replacement is a new one. ${way} If TikTok has moved the date, set tiktok:plainCampaignsUntil.`,
      }
    : {
        refused: false,
        wide: false,
        sentence: `TikTok accepts no new plain ${noun} of objective ${objective} after ${until}. ${way}`,
      };
}

/**
 * The end of a plain campaign on every reading; undefined for other resources, and for objectives that most likely
 * continue.
 */
export function endOfCampaign(title: string, inputs: Values, context: CutOffContext): CutOff | undefined {
  const found = title === "Campaign" ? cutOffOf(title, inputs, undefined, context) : undefined;
  return found?.wide ? undefined : found;
}
