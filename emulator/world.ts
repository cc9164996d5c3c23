import { Clock } from "./behaviour/clock.js";
import { Pictures } from "./pictures.js";
import type { Store } from "./store.js";

/** Behavior of the emulated account where the reference leaves it open, or where time matters. */
export interface Behaviour {
  readonly unknownFields: "ignore" | "refuse" | "keep";
  /**
   * `keep`: fields omitted in an ad group update keep their value; `reset`: optional ones fall back (reference 3.2,
   * unconfirmed).
   */
  readonly omittedFields: "keep" | "reset";
  /** What ends after 31 December 2026: nothing, four objectives, or all plain campaigns. */
  readonly plainCampaigns: "open" | "narrow" | "wide";
  /** `refuse`: the account cannot keep creatives of a Smart+ ad by id, which requires TikTok's allowlist. */
  readonly materialIds: "keep" | "refuse";
  /** Seconds until an uploaded file is processed. */
  readonly processingSeconds: number;
  /** Seconds until an ad is reviewed. */
  readonly reviewSeconds: number;
  /** Ads whose name or text contains one of these are rejected. */
  readonly deniedWords: readonly string[];
  /** Seconds until an audience is ready or an asynchronous report done. */
  readonly taskSeconds: number;
  /**
   * What published clients do and none of TikTok's pages documents: an upload without its signature, pages of 1,000
   * audiences, the list of advertisers without a token, dates and ids without quotes in a query, fields that an SDK
   * adds to each patch.
   */
  readonly undecided: "accept" | "refuse";
  /** Days beyond TikTok's 30 that a report by day may have: clients in production request 31 (0 refuses them). */
  readonly reportDaysMore: number;
  /** Source of the numbers for spend and reports. */
  readonly seed: number;
}

/** What every route works with. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  /** The emulator's clock, milliseconds. */
  now(): number;
  behaviour: Behaviour;
  /** Location of unfinished uploads' chunks. */
  readonly uploadFolder: string;
  /** Uploaded files that the console can show. */
  readonly pictures: Pictures;
  /** Start of the account's id sequence. */
  readonly firstId: number;
  /** Who writes: `API`, or a name from a scenario. */
  operator: string;
  /** Campaigns and ad groups with a used-up budget, as of the last settlement. */
  readonly exceeded: Set<string>;
  /** Time of the last settlement of everything, and its duration. */
  settledAt: number;
  settleCostMs: number;
}

const FIRST_ID = 1_800_000_000_000_000;
/** Ids reserved per second: no emulator creates as many objects. */
const A_SECOND = 10_000;

/**
 * Start of the ids of an emulator that people start: after those of every earlier one. TikTok never reuses an id, and a
 * journal of creates relies on that, even if several emulators, or one after another, are used on a machine. `now` in
 * milliseconds.
 */
export const firstIdAt = (now: number): number => FIRST_ID + Math.floor(now / 1000) * A_SECOND;

/** A world over a store. */
export function createWorld(
  store: Store,
  behaviour: Behaviour,
  options: {
    readonly uploadFolder: string;
    readonly firstId?: number | undefined;
    readonly time?: (() => number) | undefined;
  },
): World {
  const clock = new Clock(store, options.time);
  return {
    store,
    clock,
    behaviour,
    uploadFolder: options.uploadFolder,
    firstId: options.firstId ?? FIRST_ID,
    now: () => clock.now(),
    pictures: new Pictures(),
    operator: "API",
    exceeded: new Set(),
    settledAt: Number.NEGATIVE_INFINITY,
    settleCostMs: 0,
  };
}

/** An id of the account's sequence: 16 digits, as campaigns, ad groups and ads have (reference 1.4). */
export const nextId = (world: World): string => String(world.firstId + world.store.next("ids"));

/** An id of 19 digits, as advertisers, pixels and audiences have. */
export const nextLongId = (world: World): string =>
  String(7_400_000_000_000_000_000n + BigInt(world.store.next("long_ids")));
