import type { Store } from "./store.js";

/** What every route works with. */
export interface World {
  readonly store: Store;
  /** The emulator's clock: real time moved by what the control interface asked for. Milliseconds. */
  now(): number;
  advance(seconds: number): void;
  readonly unknownFields: "ignore" | "refuse";
  /** `keep`: fields left out of an ad group update keep their value; `reset`: optional ones fall back (reference 3.2, unconfirmed). */
  readonly omittedFields: "keep" | "reset";
  /** Seconds until an uploaded file is processed. */
  readonly processingSeconds: number;
  /** Where chunks of unfinished uploads lie. */
  readonly uploadFolder: string;
}

/** A world over a store; its clock is kept in the store. */
export function createWorld(
  store: Store,
  options: Omit<World, "store" | "now" | "advance"> & { readonly time?: () => number },
): World {
  const { time = Date.now, ...rest } = options;
  let offset = Number(store.meta("clock_offset") ?? "0");
  return {
    ...rest,
    store,
    now: () => time() + offset,
    advance(seconds) {
      offset += seconds * 1000;
      store.setMeta("clock_offset", String(offset));
    },
  };
}

/** An id of the account's sequence: 16 digits, as campaigns, ad groups and ads have (reference 1.4). */
export const nextId = (world: World): string => String(1_800_000_000_000_000 + world.store.next("ids"));
