/** Which campaigns an import takes. */
import picomatch from "picomatch";
import type { Account, LiveObject } from "../account/objects.js";
import { EXIT, UserError } from "../exit.js";

/** Filters, all of which must fit. */
export interface Selection {
  /** ENABLE, DISABLE. */
  readonly status?: string;
  /** Glob on the campaign's name. */
  readonly name?: string;
  /** A time; a campaign counts when it or anything below it was changed since. */
  readonly updatedSince?: string;
  readonly campaigns?: readonly string[];
}

/** `YYYY-MM-DD` or ISO 8601, in milliseconds. Throws UserError. */
export function timeOf(text: string, option: string): number {
  const time = Date.parse(text);
  if (!Number.isNaN(time) && /^\d{4}-\d\d-\d\d/.test(text)) return time;
  throw new UserError(`${option} "${text}" is not a day or a time, such as 2026-11-01.`, EXIT.usage);
}

/** TikTok's times are UTC without saying so (reference 1.4). */
const modified = ({ row }: LiveObject): number => Date.parse(`${String(row.modify_time).replace(" ", "T")}Z`);

/** The account with what is not wanted left out, level by level. */
export function selected(account: Account, { status, name, updatedSince, campaigns }: Selection): Account {
  const fits = name === undefined ? () => true : picomatch(name, { nocase: true, bash: true });
  const since = updatedSince === undefined ? undefined : timeOf(updatedSince, "--updated-since");
  const fresh = new Set<string>();
  if (since !== undefined)
    for (const one of [...account.Campaign, ...account.AdGroup, ...account.Ad])
      if (modified(one) >= since) fresh.add(String(one.row.campaign_id));
  const wanted = account.Campaign.filter(
    ({ id, inputs }) =>
      (status === undefined || inputs.status === status) &&
      fits(String(inputs.name)) &&
      (since === undefined || fresh.has(id)) &&
      (campaigns === undefined || campaigns.includes(id)),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  const below = (one: LiveObject): boolean => ids.has(String(one.row.campaign_id));
  return { ...account, Campaign: wanted, AdGroup: account.AdGroup.filter(below), Ad: account.Ad.filter(below) };
}
