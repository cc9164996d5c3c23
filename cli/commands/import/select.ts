/** Which campaigns an import takes. */
import picomatch from "picomatch";
import type { Account, LiveObject } from "../../lib/account-objects.js";
import { groupBy } from "../../lib/group.js";
import { keyOf } from "../../lib/key.js";
import type { ManagedElsewhere } from "../../stack/other-stacks.js";

/** Filters, all of which must fit. */
export interface Selection {
  /** ENABLE, DISABLE. */
  readonly status?: string;
  /** Glob on the campaign's name. */
  readonly name?: string;
  /** Milliseconds; a campaign counts when it or anything below it was changed since. */
  readonly updatedSince?: number;
  readonly campaigns?: readonly string[];
}

/** TikTok's times are UTC without saying so (reference 1.4). */
const modified = ({ row }: LiveObject): number => Date.parse(`${String(row.modify_time).replace(" ", "T")}Z`);

/** The account with what is not wanted left out, level by level. */
export function selected(account: Account, { status, name, updatedSince, campaigns }: Selection): Account {
  const fits = name === undefined ? () => true : picomatch(name, { nocase: true, bash: true });
  const fresh = new Set<string>();
  if (updatedSince !== undefined)
    for (const one of [...account.Campaign, ...account.AdGroup, ...account.Ad])
      if (modified(one) >= updatedSince) fresh.add(String(one.row.campaign_id));
  const wanted = account.Campaign.filter(
    ({ id, inputs }) =>
      (status === undefined || inputs.status === status) &&
      fits(String(inputs.name)) &&
      (updatedSince === undefined || fresh.has(id)) &&
      (campaigns === undefined || campaigns.includes(id)),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  const below = (one: LiveObject): boolean => ids.has(String(one.row.campaign_id));
  return { ...account, Campaign: wanted, AdGroup: account.AdGroup.filter(below), Ad: account.Ad.filter(below) };
}

/** The account without what other stacks manage, and what that is, by stack. */
export function withoutManaged(
  account: Account,
  elsewhere: ManagedElsewhere,
): { readonly account: Account; readonly left: ReadonlyMap<string, readonly LiveObject[]> } {
  const stackOf = ({ resource, id }: LiveObject): string | undefined => elsewhere.get(keyOf(resource.title, id));
  const free = (objects: readonly LiveObject[]): LiveObject[] => objects.filter((one) => stackOf(one) === undefined);
  const { Campaign, AdGroup, Ad } = account;
  const taken = [...Campaign, ...AdGroup, ...Ad].filter((one) => stackOf(one) !== undefined);
  return {
    account: { ...account, Campaign: free(Campaign), AdGroup: free(AdGroup), Ad: free(Ad) },
    left: groupBy(taken, (one) => stackOf(one) ?? ""),
  };
}
