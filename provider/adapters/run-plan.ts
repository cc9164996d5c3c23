/**
 * The whole plan of a run: what Check has seen, what the program is going to declare, and what else runs in the
 * accounts. Pure.
 */
import { UNKNOWN, type Values } from "../definitions/index.js";
import { hasNoEnd } from "../spend/budget.js";
import { type Declared, ofKind } from "../spend/declared.js";
import { inAccount, SHOWN } from "../spend/held.js";
import type { AccountObject, AccountSpend, RunObject } from "./run-objects.js";
import { Unclaimed } from "./unclaimed.js";

/** A plan as guardrails evaluate it. */
export interface RunPlan {
  readonly declared: readonly Declared[];
  /** By the keys of the run's objects. */
  readonly byKey: ReadonlyMap<string, Declared>;
  /** The campaign or ad group with a TikTok id. */
  readonly byId: ReadonlyMap<string, Declared>;
}

/** Properties that affect spend. */
export const MONEY_FIELDS = ["advertiserId", "name", ...SHOWN, "currency", "campaign"] as const;

export const moneyOf = (values: Values): Values =>
  Object.fromEntries(
    MONEY_FIELDS.flatMap((name) =>
      values[name] === undefined || (name === "scheduleEndTime" && hasNoEnd(values.scheduleType))
        ? []
        : [[name, values[name]]],
    ),
  );

const differs = (before: Values, after: Values): boolean =>
  MONEY_FIELDS.some(
    (name) => name !== "currency" && name !== "campaign" && after[name] !== undefined && before[name] !== after[name],
  );

/** Whether an update leaves everything as it is on which sums of money hang. */
export function isNeutral(state: Values, inputs: Values): boolean {
  const [was, is] = [moneyOf(state), moneyOf(inputs)];
  return MONEY_FIELDS.every((name) => name === "name" || JSON.stringify(was[name]) === JSON.stringify(is[name]));
}

const accountKey = (advertiserId: unknown): string => String(advertiserId ?? "");

const placed = (accounts: ReadonlyMap<string, AccountSpend>, level: "campaigns" | "adGroups") =>
  [...accounts].flatMap(([account, spend]) => spend[level].map((one) => ({ account, one })));

/** The planned object: properties that Pulumi keeps stay unchanged. */
function comingOf({ after, kept = [] }: RunObject, before: Values | undefined): Values {
  const stays = kept.flatMap((name) => (before?.[name] === undefined ? [] : [[name, before[name]] as const]));
  return stays.length > 0 ? { ...after, ...Object.fromEntries(stays) } : after;
}

/** Values before and after: of an existing object, as the account has it, with what Check has seen to change. */
function sidesOf(one: RunObject, live: AccountObject | undefined, isUntouched: boolean) {
  if (live && isUntouched) return { before: live.values, after: live.values };
  // For an announced object that already exists, only the account knows its previous values.
  const before = one.before ?? live?.values ?? (one.planned && one.id ? one.after : undefined);
  const after = comingOf(one, before);
  return one.before && live ? inAccount({ before: one.before, after }, live.values, one.sends) : { before, after };
}

function declaredFrom(
  one: RunObject,
  live: AccountObject | undefined,
  { isUntouched = false, ...more }: Partial<Declared> & { readonly isUntouched?: boolean },
): Declared {
  const { before, after } = sidesOf(one, live, isUntouched);
  const changed = !before || differs(before, after);
  return {
    ...ofKind(one.kind),
    name: one.name,
    key: one.key,
    after,
    ...(before ? { before } : {}),
    stateKnown: true,
    changed,
    ...more,
  };
}

const foreignFrom = (
  kind: "campaign" | "adGroup",
  live: AccountObject,
  { parent, goes }: { readonly parent?: Declared | undefined; readonly goes?: boolean } = {},
): Declared => ({
  ...ofKind(kind),
  name: String(live.values.name || live.id),
  key: live.id,
  before: live.values,
  after: live.values,
  stateKnown: true,
  changed: false,
  foreign: true,
  complete: true,
  ...(parent ? { parent } : {}),
  ...(goes ? { goes } : {}),
});

/** What another update is currently creating or changing; `live`: the same object when the account was read. */
const elsewhereFrom = (one: RunObject, live: AccountObject | undefined, parent?: Declared): Declared => ({
  ...ofKind(one.kind),
  name: one.name,
  key: `elsewhere ${one.key}`,
  ...(live ? { before: live.values } : {}),
  after: sidesOf(one, live, false).after,
  stateKnown: true,
  changed: false,
  foreign: true,
  complete: true,
  ...(parent ? { parent } : {}),
});

const NONE: ReadonlySet<string> = new Set();

/** What a plan is put together of. */
interface Parts {
  /** What Check has seen, before what was announced. */
  readonly objects: readonly RunObject[];
  readonly others: readonly RunObject[];
  readonly accounts: ReadonlyMap<string, AccountSpend>;
  readonly byKey: Map<string, Declared>;
  readonly byId: Map<string, Declared>;
  /** Campaigns, by account and TikTok's name. */
  readonly byName: Map<string, Declared>;
  readonly unreached: Unreached | undefined;
}

/**
 * Announced objects that Check will not see before the next request, as with `--target`: they stay as the account has them.
 * Not those below `except`, which are registered after it.
 */
export interface Unreached {
  readonly except: string | undefined;
}

const isUntouched = ({ unreached }: Parts, { planned }: RunObject, parent?: Declared): boolean =>
  planned === true && unreached !== undefined && (parent === undefined || parent.key !== unreached.except);

const namesOf = ({ before, after }: RunObject): [unknown, unknown] => [before?.name, after.name];

/** What was announced is what Check has seen, where both are one object of TikTok's. */
const seenAs = ({ byId }: Parts, { planned, id }: RunObject): Declared | undefined =>
  planned && id !== undefined ? byId.get(id) : undefined;

/** Notes all campaigns: those of the run, of other updates, and what else is in the accounts. */
function noteCampaigns(parts: Parts, pendingDeletes: ReadonlySet<string>): void {
  const { objects, others, accounts, byKey, byId, byName } = parts;
  const nameOf = (account: string, { after }: RunObject): string => `${account} ${String(after.name)}`;
  const campaigns = new Unclaimed(placed(accounts, "campaigns"));
  for (const one of objects) {
    if (one.kind !== "campaign") continue;
    const account = accountKey(one.after.advertiserId);
    const seen = seenAs(parts, one);
    if (seen) byName.set(nameOf(account, one), seen);
    if (seen) continue;
    const live = campaigns.claim(one.id) ?? campaigns.claimNamed(account, namesOf(one));
    // A new campaign has no children yet: they are evaluated when they are declared.
    const complete = accounts.has(account) || (!one.before && !one.id);
    const declared = declaredFrom(one, live, { complete, isUntouched: isUntouched(parts, one) });
    byKey.set(one.key, declared);
    byName.set(nameOf(account, one), declared);
    // One that is replaced has two ids: what is below it in the account is below the old one.
    for (const id of [one.id, live?.id]) if (id !== undefined) byId.set(id, declared);
  }
  for (const one of others) {
    const account = accountKey(one.after.advertiserId);
    if (one.kind !== "campaign" || byName.has(nameOf(account, one)) || byId.has(one.id ?? "")) continue;
    const live = campaigns.claim(one.id) ?? campaigns.claimNamed(account, namesOf(one));
    const declared = elsewhereFrom(one, live);
    byName.set(nameOf(account, one), declared);
    byId.set(one.id ?? live?.id ?? declared.key ?? "", declared);
  }
  for (const live of campaigns.rest()) {
    const declared = foreignFrom("campaign", live, { goes: pendingDeletes.has(live.id) });
    byId.set(live.id, declared);
    byName.set(`${accountKey(live.values.advertiserId)} ${String(live.values.name)}`, declared);
  }
}

/** Notes all ad groups, below campaigns that are noted; gives those that are not the run's. */
function noteAdGroups(parts: Parts): readonly Declared[] {
  const { objects, others, accounts, byKey, byId } = parts;
  const idOf = new Map([...byId].map(([id, declared]) => [declared, id]));
  const groups = new Unclaimed(placed(accounts, "adGroups"));
  const placeOf = (one: RunObject) => {
    const account = accountKey(one.after.advertiserId);
    const parent = parentIn(one, parts, account);
    const was = typeof one.before?.campaign === "string" ? one.before.campaign : undefined;
    const campaign = (parent && idOf.get(parent)) ?? was;
    const old = was === undefined ? undefined : byId.get(was);
    // TikTok moves no ad group: it is created anew, and the old one stays in its campaign until the end of the update. If its
    // campaign is replaced as well, old and new are one object here. Which campaign an unknown id will be, nobody knows yet.
    const isKnown = parent !== undefined || one.after.campaign !== UNKNOWN;
    const isMoved = isKnown && old !== undefined && old !== parent;
    const live = isMoved ? undefined : (groups.claim(one.id) ?? groups.claimNamed(account, namesOf(one), campaign));
    return { parent, live, isMoved };
  };
  for (const one of objects) {
    if (one.kind !== "adGroup" || seenAs(parts, one)) continue;
    const { parent, live, isMoved } = placeOf(one);
    const { before: _old, ...fresh } = one;
    const more = { isUntouched: isUntouched(parts, one, parent), ...(parent ? { parent } : {}) };
    const declared = declaredFrom(isMoved ? fresh : one, live, more);
    byKey.set(one.key, declared);
    const id = one.id ?? live?.id;
    if (id !== undefined && !isMoved) byId.set(id, declared);
  }
  const elsewhere = others.flatMap((one) => {
    if (one.kind !== "adGroup" || (one.id !== undefined && byId.has(one.id))) return [];
    const { parent, live } = placeOf(one);
    return elsewhereFrom(one, live, parent);
  });
  const foreign = groups.rest().map((live) => {
    const declared = foreignFrom("adGroup", live, { parent: byId.get(String(live.campaign)) });
    byId.set(live.id, declared);
    return declared;
  });
  return [...elsewhere, ...foreign];
}

/**
 * Puts a plan together. `accounts` holds those that could be read; `pendingDeletes` are ids of campaigns that the stack has and the
 * update deletes; `others` what other updates are making at the same time; `unreached` where no Check is to come.
 */
export function runPlan(
  noted: readonly RunObject[],
  accounts: ReadonlyMap<string, AccountSpend>,
  pendingDeletes: ReadonlySet<string> = NONE,
  {
    others = [],
    unreached,
  }: { readonly others?: readonly RunObject[]; readonly unreached?: Unreached | undefined } = {},
): RunPlan {
  const objects = [...noted.filter(({ planned }) => !planned), ...noted.filter(({ planned }) => planned)];
  const [byKey, byId] = [new Map<string, Declared>(), new Map<string, Declared>()];
  const parts: Parts = { objects, others, accounts, byKey, byId, byName: new Map(), unreached };
  noteCampaigns(parts, pendingDeletes);
  const foreignCampaigns = [...byId.values()].filter(({ foreign }) => foreign);
  const otherGroups = noteAdGroups(parts);
  return { declared: [...byKey.values(), ...foreignCampaigns, ...otherGroups], byKey, byId };
}

function parentIn(
  one: RunObject,
  { byId, byName }: { readonly byId: ReadonlyMap<string, Declared>; readonly byName: ReadonlyMap<string, Declared> },
  account: string,
): Declared | undefined {
  const { campaign } = one.after;
  if (campaign !== UNKNOWN && campaign !== undefined) {
    const found = byId.get(String(campaign));
    if (found) return found;
  }
  return one.campaignName === undefined ? undefined : byName.get(`${account} ${one.campaignName}`);
}
