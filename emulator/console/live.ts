/** Pushes only what has changed to an open page (server-sent events). */
import { pipeline, Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { setTimeout as sleep } from "node:timers/promises";
import { constants, createGzip } from "node:zlib";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Parts } from "../parts.js";
import { type Written, written } from "./pieces.js";
import { viewOf } from "./view.js";

/** Polling interval for changes. */
const EVERY_MS = 1_000;

/** A change of one container: the order of its pieces, and the new or changed ones. */
export interface Change {
  readonly place: string;
  readonly order: readonly string[];
  readonly pieces: Readonly<Record<string, string>>;
}

/** What was sent of each container. */
export type Sent = Map<string, { order: string; readonly pieces: Map<string, string> }>;

/** The changes between what was sent and the current state; records the current state. */
export function changesOf(sent: Sent, now: Readonly<Record<string, readonly Written[]>>): Change[] {
  const changes: Change[] = [];
  for (const [place, list] of Object.entries(now)) {
    const known = sent.get(place) ?? { order: "", pieces: new Map<string, string>() };
    const order = list.map(({ key }) => key);
    const other = list.filter(({ key, html }) => known.pieces.get(key) !== html);
    if (other.length === 0 && known.order === order.join("\n")) continue;
    sent.set(place, { order: order.join("\n"), pieces: new Map(list.map(({ key, html }) => [key, html])) });
    changes.push({ place, order, pieces: Object.fromEntries(other.map(({ key, html }) => [key, html])) });
  }
  return changes;
}

/** The stream of a page's changes, starting from what the page itself already shows. */
export function live(parts: Parts, context: Context): Response {
  const view = viewOf(context.req.query());
  const plain = streamSSE(context, async (stream) => {
    const sent: Sent = new Map();
    // The page was rendered a moment ago; changes since are sent with the first poll.
    const hello = context.req.query("fresh") === undefined ? [] : changesOf(sent, await written(parts, view));
    await stream.writeSSE({ event: "hello", data: JSON.stringify(hello.length) });
    while (!stream.aborted && !parts.closing.aborted) {
      const changes = changesOf(sent, await written(parts, view));
      if (changes.length > 0) await stream.writeSSE({ event: "changes", data: JSON.stringify(changes) });
      await sleep(EVERY_MS, undefined, { signal: parts.closing }).catch(() => undefined);
    }
  });
  return /\bgzip\b/.test(context.req.header("Accept-Encoding") ?? "") ? smaller(plain) : plain;
}

/** The stream packed, each event by itself: fifty cards of ads that change together are a few kilobytes. */
function smaller(response: Response): Response {
  const packed = createGzip({ flush: constants.Z_SYNC_FLUSH });
  const body = response.body as ReadableStream<Uint8Array> | null;
  if (!body) return response;
  // Closing the page ends the compression, and with it the stream.
  pipeline(Readable.fromWeb(body), packed, () => undefined);
  const headers = new Headers(response.headers);
  headers.set("Content-Encoding", "gzip");
  return new Response(Readable.toWeb(packed) as unknown as globalThis.ReadableStream, { headers });
}
