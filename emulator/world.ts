import { Clock } from "./behaviour/clock.js";
import { Pictures } from "./pictures.js";
import type { Store } from "./store.js";

/** How the emulated account behaves where the reference leaves it open, or where time matters. */
export interface Behaviour {
  readonly unknownFields: "ignore" | "refuse" | "keep";
  /** `keep`: fields left out of an ad group update keep their value; `reset`: optional ones fall back (reference 3.2, unconfirmed). */
  readonly omittedFields: "keep" | "reset";
  /** What ends after 31 December 2026: nothing, four objectives, or all plain campaigns. */
  readonly plainCampaigns: "open" | "narrow" | "wide";
  /** `refuse`: the account may not keep creatives of a Smart+ ad by their ids, which takes TikTok's allowlist. */
  readonly materialIds: "keep" | "refuse";
  /** Seconds until an uploaded file is processed. */
  readonly processingSeconds: number;
  /** Seconds until an ad is reviewed. */
  readonly reviewSeconds: number;
  /** Ads whose name or text holds one of these are denied. */
  readonly deniedWords: readonly string[];
  /** Seconds until an audience is ready or an asynchronous report done. */
  readonly taskSeconds: number;
  /**
   * What published clients do and no page of TikTok's decides: an upload without its signature, pages of 1,000 audiences, the
   * list of advertisers without a token, dates and ids without quotes in a query, fields that an SDK adds to each patch.
   */
  readonly undecided: "accept" | "refuse";
  /** Days that a report by day may have beyond TikTok's 30: clients in production ask for 31 (0 refuses them). */
  readonly reportDaysMore: number;
  /** Which numbers spend and reports are made of. */
  readonly seed: number;
}

/** What every route works with. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  /** The emulator's clock, milliseconds. */
  now(): number;
  behaviour: Behaviour;
  /** Where chunks of unfinished uploads lie. */
  readonly uploadFolder: string;
  /** What the console shows of uploaded files. */
  readonly pictures: Pictures;
  /** What the account's sequence of ids begins after. */
  readonly firstId: number;
  /** Who writes: `API`, or a name of a scenario. */
  operator: string;
  /** Campaigns and ad groups that have used up their budget, as of the last settlement. */
  readonly exceeded: Set<string>;
  /** When everything was settled last, and how long that took. */
  settledAt: number;
  settleCostMs: number;
}

const FIRST_ID = 1_800_000_000_000_000;
/** Ids that a second leaves room for: no emulator makes as many objects. */
const A_SECOND = 10_000;

/**
 * Where the ids of an emulator begin that people start: after those of every one before. TikTok gives no id twice, and a journal
 * of creates counts on that, also where several emulators, or one after another, have been used on a machine. `now` in milliseconds.
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
