/** Amounts that a separate call sets, for up to twenty objects (`operations.schedule`). */
import type { Wire } from "../objects/wire.js";
import { Batcher, type Schedule } from "./batch.js";

/** Objects whose amounts may share a call. */
export interface AmountKey {
  readonly path: string;
  /** Lists that show the amount. */
  readonly levels: readonly string[];
  /** TikTok's name of the id, and of the amount, which is also the list's name. */
  readonly id: string;
  readonly amount: string;
  readonly advertiserId: string;
}

/** One object's amount. */
export interface AmountItem {
  readonly id: string;
  readonly amount: number;
  readonly about: string;
}

/** How the shared calls send one, and how long they wait for more. */
interface Sending {
  readonly most: number;
  /** Sends the call; all `levels` are invalidated, also if it failed. */
  readonly send: (key: AmountKey, body: Wire, about: readonly string[]) => Promise<unknown>;
  readonly divided: (
    items: readonly AmountItem[],
    send: (items: readonly AmountItem[]) => Promise<readonly (undefined | Error)[]>,
  ) => Promise<readonly (undefined | Error)[]>;
  readonly idleMs: () => number;
  readonly longestMs: () => number;
  readonly schedule: Schedule;
}

/** Joins amounts that are set at about the same time. */
export function amountsBatcher({ send, divided, ...waits }: Sending): Batcher<AmountKey, AmountItem, undefined> {
  const run = async (key: AmountKey, items: readonly AmountItem[]): Promise<undefined[]> => {
    const rows = items.map(({ id, amount }) => ({ [key.id]: id, [key.amount]: amount }));
    const about = items.map((one) => one.about);
    await send(key, { advertiser_id: key.advertiserId, [key.amount]: rows }, about);
    return items.map(() => undefined);
  };
  return new Batcher({ run: (key, items) => divided(items, (some) => run(key, some)), ...waits });
}
