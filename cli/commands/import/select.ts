/** Which campaigns an import includes. */
import picomatch from "picomatch";
import type { Account, LiveObject } from "../../lib/account-objects.js";
import { groupBy } from "../../lib/group.js";
import { keyOf } from "../../lib/key.js";
import type { ManagedElsewhere } from "../../stack/other-stacks.js";

/** Filters, all of which must match. */
export interface Selection {
  /** ENABLE, DISABLE. */
  readonly status?: string;
  /** Glob on the campaign's name. */
  readonly name?: string;
  /** Milliseconds; includes a campaign if it or one of its children was changed since. */
  readonly updatedSince?: number;
  readonly campaigns?: readonly string[];
}

/** TikTok's times are UTC without a zone (reference 1.4). */
const modified = ({ row }: LiveObject): number => Date.parse(`${String(row.modify_time).replace(" ", "T")}Z`);

/** Id of the campaign that an object is, or belongs to. */
const campaignOf = ({ row }: LiveObject): string => String(row.campaign_id);

/** The account with only the wanted objects, level by level. */
export function selected(account: Account, { status, name, updatedSince, campaigns }: Selection): Account {
  const fits = name === undefined ? () => true : picomatch(name, { nocase: true, bash: true });
  const fresh = new Set<string>();
  if (updatedSince !== undefined)
    for (const one of account.objects) if (modified(one) >= updatedSince) fresh.add(campaignOf(one));
  const wanted = account.objects.filter(
    ({ resource, id, inputs }) =>
      resource.parent === undefined &&
      (status === undefined || inputs.status === status) &&
      fits(String(inputs.name)) &&
      (updatedSince === undefined || fresh.has(id)) &&
      (campaigns === undefined || campaigns.includes(id)),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  return { ...account, objects: account.objects.filter((one) => ids.has(campaignOf(one))) };
}

/** The account without what other stacks manage, and those objects, by stack. */
export function withoutManaged(
  account: Account,
  elsewhere: ManagedElsewhere,
): { readonly account: Account; readonly left: ReadonlyMap<string, readonly LiveObject[]> } {
  const stackOf = ({ resource, id }: LiveObject): string | undefined => elsewhere.get(keyOf(resource.title, id));
  const taken = account.objects.filter((one) => stackOf(one) !== undefined);
  return {
    account: { ...account, objects: account.objects.filter((one) => stackOf(one) === undefined) },
    left: groupBy(taken, (one) => stackOf(one) ?? ""),
  };
}
