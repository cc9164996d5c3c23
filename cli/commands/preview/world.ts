/** The context of a plan: the other stacks of the run, and what else runs in the accounts. */
import { audienceIdOf } from "../../../provider/adapters/audiences.js";
import type { AccountSpend } from "../../../provider/adapters/run-objects.js";
import type { Values } from "../../../provider/definitions/index.js";
import type { Accounts } from "../../../provider/guardrails/index.js";
import { accountOf, type Declared, type MediaFacts, ofKind } from "../../../provider/spend/declared.js";
import { inAccount, type Sends, sendsOf } from "../../../provider/spend/held.js";
import { type Change, declaredOf, idsIn, type Plan } from "./steps.js";

/** The accounts of a run, as far as they could be read. */
export interface KnownAccounts {
  readonly spend: ReadonlyMap<string, AccountSpend>;
  /** Their names, currencies and time zones. */
  readonly info: ReadonlyMap<string, Pick<AccountSpend, "name" | "currency" | "timezone">>;
  /** What the saved audiences of the accounts hold, by id, if a rule asks. */
  readonly audiences?: ReadonlyMap<string, Values>;
  /** Why the audiences of one could not be read. */
  readonly audiencesUnread?: string;
  /** Why one could not be read. */
  readonly unread?: string;
  /** Not read, since this preview cannot access the account. */
  readonly isOffline?: boolean;
}

/** The advertisers of the plans' resources. */
export const advertisersOf = (plans: readonly Plan[]): string[] => [
  ...new Set(
    plans.flatMap(({ changes }) =>
      changes.flatMap(({ after, before }) => {
        const id = (after ?? before)?.advertiserId;
        return typeof id === "string" || typeof id === "number" ? [String(id)] : [];
      }),
    ),
  ),
];

/** Account objects that no plan has, below planned campaigns, and on their own. */
function restOf(
  spend: AccountSpend,
  byId: ReadonlyMap<string, Declared>,
  names: ReadonlySet<string>,
): { readonly rest: Declared[]; readonly parents: ReadonlyMap<string, Declared> } {
  const parents = new Map<string, Declared>();
  const rest: Declared[] = [];
  const foreign = (
    kind: "campaign" | "adGroup",
    id: string,
    values: Declared["after"],
    parent?: Declared,
  ): Declared => ({
    ...ofKind(kind),
    name: String(values?.name || id),
    key: id,
    before: values,
    after: values,
    stateKnown: true,
    changed: false,
    foreign: true,
    complete: true,
    ...(parent ? { parent } : {}),
  });
  for (const { id, values } of spend.campaigns) {
    const own = byId.get(id);
    // One with the same name is adopted, or its create is refused: in both cases it does not spend twice.
    if (!own && names.has(`${String(values.advertiserId)} ${String(values.name)}`)) continue;
    const one = own ?? foreign("campaign", id, values);
    parents.set(id, one);
    if (!own) rest.push(one);
  }
  for (const { id, campaign, values } of spend.adGroups) {
    const parent = campaign === undefined ? undefined : parents.get(campaign);
    if (!byId.has(id) && parent) rest.push(foreign("adGroup", id, values, parent));
  }
  return { rest, parents };
}

/** Resolves plain campaign ids to the campaigns of the account. */
function adopted(declared: readonly Declared[], parents: ReadonlyMap<string, Declared>): Declared[] {
  return declared.map((one) => {
    if (one.parent || one.kind !== "adGroup") return one;
    const parent = parents.get(String((one.after ?? one.before)?.campaign));
    return parent ? { ...one, parent } : one;
  });
}

const sentBy = ({ op, resource, difference }: Change): Sends =>
  op === "replace" ? "replacement" : sendsOf(resource, difference);

/** Existing objects of the plans as the accounts have them: what no update sends stays so, whatever the states say. */
function asLive(
  declared: readonly Declared[],
  byId: ReadonlyMap<string, Declared>,
  spend: KnownAccounts["spend"],
  changes: readonly Change[],
): Declared[] {
  const sent = new Map(changes.map((change) => [change.id, sentBy(change)]));
  const live = new Map(
    [...spend.values()].flatMap(({ campaigns, adGroups }) =>
      [...campaigns, ...adGroups].flatMap(({ id, values }) => {
        const one = byId.get(id);
        return one ? [[one, { values, sends: sent.get(id) }] as const] : [];
      }),
    ),
  );
  const made = new Map<Declared, Declared>();
  const make = (one: Declared): Declared => {
    const ready = made.get(one);
    if (ready) return ready;
    const known = live.get(one);
    const parent = one.parent && make(one.parent);
    const { before, after } = one;
    const sides = before && known ? inAccount({ before, after }, known.values, known.sends) : {};
    const own = known || parent !== one.parent ? { ...one, ...sides, ...(parent ? { parent } : {}) } : one;
    made.set(one, own);
    return own;
  };
  return declared.map(make);
}

/** Ad groups with what their saved audiences hold, where only the account tells. */
const withAudience = (one: Declared, { audiences, audiencesUnread }: KnownAccounts): Declared => {
  const id = one.audiences ? undefined : audienceIdOf(one);
  const found = id === undefined ? undefined : audiences?.get(id);
  if (found) return Object.assign(one, { audiences: [found] });
  return id !== undefined && audiencesUnread !== undefined ? Object.assign(one, { audiencesUnread }) : one;
};

/**
 * Ad groups that are moved to another campaign: TikTok moves none, so each is a new one, next to the old one in its campaign
 * until the end of the update.
 */
const moved = (declared: readonly Declared[], byId: ReadonlyMap<string, Declared>): Declared[] =>
  declared.flatMap((one) => {
    const { kind, before, after } = one;
    if (kind !== "adGroup" || !before || !after || before.campaign === after.campaign) return [one];
    const parent = byId.get(String(before.campaign));
    // Its campaign is replaced as well, or unknown.
    if (!parent || parent === one.parent) return [one];
    const { before: _old, ...fresh } = one;
    const old = { ...one, key: `${one.key} until deleted`, after: before, changed: false, foreign: true };
    return [fresh, { ...old, parent }];
  });

/** The resources of `changes` in context, their own first and in order, and what is known about the accounts. */
export function worldOf(
  changes: readonly Change[],
  others: readonly Plan[],
  known: KnownAccounts,
  media: ReadonlyMap<string, MediaFacts> = new Map(),
): { readonly own: readonly Declared[]; readonly declared: readonly Declared[]; readonly accounts: Accounts } {
  const complete = (one: Declared): Declared =>
    one.kind === "campaign" && known.spend.has(accountOf(one)) ? Object.assign(one, { complete: true }) : one;
  const mine = declaredOf(changes, "after", media).map((one) => withAudience(complete(one), known));
  const elsewhere = others.map((plan) => ({
    plan,
    declared: declaredOf(plan.changes, "after").map((one) => Object.assign(complete(one), { foreign: true })),
  }));
  const theirs = elsewhere.flatMap(({ declared }) => declared);
  const byId = new Map([
    ...idsIn(changes, mine),
    ...elsewhere.flatMap(({ plan, declared }) => idsIn(plan.changes, declared)),
  ]);
  const names = new Set(
    [...mine, ...theirs].flatMap((one) =>
      one.kind === "campaign" && one.after && !one.before ? [`${accountOf(one)} ${String(one.after.name)}`] : [],
    ),
  );
  const found = [...known.spend.values()].map((spend) => restOf(spend, byId, names));
  const parents = new Map(found.flatMap((one) => [...one.parents]));
  const own = adopted(mine, parents);
  const currencies = new Map(
    [...known.info].flatMap(([id, { currency }]) => (currency ? [[id, currency] as const] : [])),
  );
  return {
    own,
    declared: asLive(
      moved(
        [...own, ...adopted(theirs, parents), ...found.flatMap(({ rest }) => rest)],
        new Map([...parents, ...byId]),
      ),
      new Map([...byId, ...idsIn(changes, own)]),
      known.spend,
      [...changes, ...others.flatMap((plan) => plan.changes)],
    ),
    accounts: {
      currencies,
      ...(known.unread ? { unread: known.unread } : {}),
      ...(known.isOffline ? { isOffline: true } : {}),
    },
  };
}
