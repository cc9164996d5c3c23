/** Spend by day and ad, with the ad's known properties; filtered by a query. */
import { MAX_ADS, type ObjectLevel } from "../../facts/reports/index.js";
import { settleAll } from "../behaviour/delivery.js";
import type { Profile } from "../behaviour/numbers.js";
import { profileIn } from "../behaviour/performance.js";
import { secondaryStatus } from "../entities.js";
import type { Kind, Stored } from "../store.js";
import { type Body, formatTime } from "../validate.js";
import type { World } from "../world.js";
import { passes } from "./report-filters.js";
import type { Filter, Query } from "./report-question.js";
import { STATUS_FILTERS } from "./statuses.js";

/** Spend of one ad on one day of the account. */
export interface Line {
  readonly ad: string;
  readonly adgroup: string;
  readonly campaign: string;
  readonly day: string;
  readonly amount: number;
}

/** An ad with its ancestors. */
export interface Known {
  readonly ad: Stored;
  readonly group: Stored;
  readonly campaign: Stored;
  readonly profile: Profile;
}

const KINDS: Readonly<Record<Exclude<ObjectLevel, "advertiser">, readonly Kind[]>> = {
  campaign: ["campaign"],
  adgroup: ["adgroup"],
  ad: ["ad", "smart_ad"],
};

const levelOf = (one: Stored): ObjectLevel => (one.kind === "campaign" || one.kind === "adgroup" ? one.kind : "ad");

const above = (world: World, level: ObjectLevel, one: Stored): Stored | undefined => {
  if (levelOf(one) === level) return one;
  if (level === "campaign") return world.store.get("campaign", one.campaign);
  return level === "adgroup" && levelOf(one) === "ad" ? world.store.get("adgroup", one.adgroup) : undefined;
};

function statusFits(world: World, one: Stored, wanted: readonly string[]): boolean {
  const gone = world.store.isGone(one.kind, one.id);
  return wanted.some((value) => {
    if (value === "STATUS_ALL") return true;
    if (value === "STATUS_NOT_DELETE") return !gone;
    if (value === "STATUS_DELETE") return gone;
    return !gone && (STATUS_FILTERS[value]?.test(secondaryStatus(world, one)) ?? false);
  });
}

/** What rows show if an object has no such value. */
const UNSAID: Readonly<Record<string, string>> = {
  buying_type: "AUCTION",
  campaign_system_origin: "TT_ADS_PLATFORM",
  campaign_automation_type: "MANUAL",
};

function fieldFits(filter: Filter, rows: readonly Body[]): boolean {
  const { field = "" } = filter.fact;
  const value = rows.map((row) => row[field]).find((one) => one !== undefined && one !== null) ?? UNSAID[field] ?? "";
  return (Array.isArray(value) ? value : [value]).some((one) => passes(filter, String(one)));
}

/** One object against one filter; a filter of a lower level does not apply. */
function fits(world: World, filter: Filter, one: Stored): boolean {
  const { ids, status, field } = filter.fact;
  const at = ids ?? status;
  if (at !== undefined) {
    const object = above(world, at, one);
    // Nothing is known about objects above those that the ids name: no zero rows.
    if (!object) return ids === undefined;
    return ids ? filter.values.includes(object.id) : statusFits(world, object, filter.values);
  }
  if (field === undefined) return true;
  const parents = (["campaign", "adgroup"] as const).map((level) => above(world, level, one)?.row ?? {});
  return fieldFits(filter, [one.row, ...parents.reverse()]);
}

/** Deleted objects of the level are omitted unless a status filter includes them (document 1740302848100353). */
function withDefault({ level, filters, type }: Query): readonly Filter[] {
  if (level === "advertiser" || type === "BC") return filters;
  const isGiven = filters.some(
    ({ fact, values }) => fact.status === level || (fact.status && values.includes("STATUS_ALL")),
  );
  if (isGiven) return filters;
  const fact = { name: `${level}_status`, types: ["IN" as const], reports: [], status: level, doc: "1740302848100353" };
  return [...filters, { fact, type: "IN", values: ["STATUS_NOT_DELETE"] }];
}

/** Filters that apply to rows only after the split. */
export const afterwards = ({ filters }: Query): readonly Filter[] =>
  filters.filter(({ fact }) => fact.name === "country_code");

/** Reads lines, and caches ads. */
export class Lines {
  readonly #known = new Map<string, Known | undefined>();
  readonly #filters: readonly Filter[];

  constructor(
    readonly world: World,
    readonly advertiser: string,
    readonly query: Query,
  ) {
    settleAll(world);
    this.#filters = withDefault(query).filter(({ fact }) => fact.name !== "country_code");
  }

  /** The objects of possible rows, newest first; deleted ones only if the query includes them. */
  objects(level: Exclude<ObjectLevel, "advertiser">): Stored[] {
    const found = KINDS[level].flatMap((kind) => this.world.store.find(kind, { advertiser: this.advertiser }));
    return found.filter((one) => this.#filters.every((filter) => fits(this.world, filter, one))).slice(0, MAX_ADS);
  }

  /** An ad and its ancestors; undefined if a filter excludes it. */
  known(id: string): Known | undefined {
    if (this.#known.has(id)) return this.#known.get(id);
    const { store } = this.world;
    const ad = store.get("ad", id) ?? store.get("smart_ad", id);
    const group = ad && store.get("adgroup", ad.adgroup);
    const campaign = ad && store.get("campaign", ad.campaign);
    const found =
      ad && group && campaign && this.#fits(ad)
        ? { ad, group, campaign, profile: profileIn(this.world, ad, group, campaign) }
        : undefined;
    this.#known.set(id, found);
    return found;
  }

  /** A filter of another level applies to that level's object; the default to the level of the rows. */
  #fits(ad: Stored): boolean {
    return this.#filters.every((filter) => fits(this.world, filter, ad));
  }

  /** Lines of the query's days. */
  read(): Line[] {
    const { from, to } = this.query;
    return this.world.store.query<Line>(
      "select ad, adgroup, campaign, day, amount from spend where advertiser = ? and day >= ? and day <= ? order by day, ad",
      [this.advertiser, from, to],
    );
  }
}

/** The account's day on which an object began. */
export const madeOn = (one: Stored): string => String(one.row.create_time ?? formatTime(0)).slice(0, 10);
