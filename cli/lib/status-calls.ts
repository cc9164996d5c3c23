/** Pauses objects by status calls, as many per call as TikTok accepts; success is read from the answer's lists, too. */
import type { Resource } from "../../provider/definitions/index.js";
import type { Client } from "../../provider/http/client.js";
import type { ErrorKind } from "../../provider/http/codes.js";
import { TikTokError } from "../../provider/http/errors.js";
import { messageOf } from "../../provider/text/shape.js";
import { groupBy } from "./group.js";

/** A TikTok object with a status. */
export interface WithStatus {
  readonly resource: Resource;
  /** Its description in messages: `campaign spring`. */
  readonly called: string;
  readonly id: string;
  readonly advertiserId: string;
}

/** An object that TikTok did not pause, with its message. */
export interface NotPaused {
  readonly one: WithStatus;
  readonly reason: string;
}

/** Maximum number of ids per status call. */
const MOST_IDS = 20;

const text = (row: Readonly<Record<string, unknown>>, name: string): string => String(row[name] ?? "");

/** Smart+ answers code 0 with failures in a separate list (reference/smart-plus.md 2). */
function failures(data: Readonly<Record<string, unknown>>, some: readonly WithStatus[]): NotPaused[] {
  const list = Array.isArray(data.error_list) ? data.error_list : [];
  return list.flatMap((row: Readonly<Record<string, unknown>>) => {
    const one = some.find(({ id }) => Object.values(row).some((value) => String(value) === id));
    return one ? [{ one, reason: text(row, "error_message") }] : [];
  });
}

/** Refusals of a whole call that would affect each of its objects again. */
const OF_THE_CALL: readonly ErrorKind[] = ["auth", "permission", "throttled", "unavailable", "network"];

/** Whether a single object may have caused the refusal of a call. A pause can be repeated safely. */
const mayBeOneObjects = (error: unknown): boolean =>
  error instanceof TikTokError && error.failure.code !== undefined && !OF_THE_CALL.includes(error.kind);

/** One status call for some objects; returns those that were not paused. */
async function pauseSome(client: Client, some: readonly WithStatus[]): Promise<readonly NotPaused[]> {
  const [first] = some;
  const status = first?.resource.operations.status;
  if (!first || !status) return [];
  try {
    const { data } = await client.call({
      method: "POST",
      path: status.path,
      kind: "write",
      urgency: "stop",
      body: {
        advertiser_id: first.advertiserId,
        [status.ids]: some.map(({ id }) => id),
        operation_status: "DISABLE",
      },
      about: some.map(({ called }) => called),
    });
    return failures(data, some);
  } catch (error) {
    // TikTok refuses a whole call because of one object: the others must still be paused.
    if (mayBeOneObjects(error) && some.length > 1) {
      const each: NotPaused[] = [];
      for (const one of some) each.push(...(await pauseSome(client, [one])));
      return each;
    }
    const reason = messageOf(error);
    return some.map((one) => ({ one, reason }));
  }
}

/**
 * Pauses them; `onPaused` receives each paused one. Pausing comes before everything else that waits for the quota, and
 * no failure prevents the others from being paused. Returns what was not paused.
 */
export async function pauseObjects(
  client: Client,
  targets: readonly WithStatus[],
  onPaused: (one: WithStatus) => void,
): Promise<readonly NotPaused[]> {
  const failed: NotPaused[] = [];
  for (const alike of groupBy(targets, ({ resource, advertiserId }) => `${resource.title} ${advertiserId}`).values()) {
    for (let at = 0; at < alike.length; at += MOST_IDS) {
      const some = alike.slice(at, at + MOST_IDS);
      const own = await pauseSome(client, some);
      failed.push(...own);
      for (const one of some) if (!own.some((other) => other.one === one)) onPaused(one);
    }
  }
  return failed;
}
