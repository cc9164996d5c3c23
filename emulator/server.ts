import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { secure, type TlsOptions } from "./tls/serve.js";

/** A listening app. */
export interface Listening {
  readonly url: string;
  /** `https://127.0.0.1:PORT`, with TLS. */
  readonly secureUrl?: string;
  /** Resolves when the last answer has been computed: nothing happens in the emulator after that. */
  close(): Promise<void>;
}

/** Where to listen. */
export interface Place {
  readonly host: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly tls?: TlsOptions & { readonly port: number };
}

/** Longer than a client keeps an idle connection while computing: it would otherwise reuse a closed one. */
const KEEP_ALIVE_MS = 65_000;

const listening = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens on an address. `closing` tells the app that no one waits for its answers any more. */
export async function listen(app: Hono, { host, port, tls }: Place, closing: AbortController): Promise<Listening> {
  const underWay = new Set<unknown>();
  const plain = createAdaptorServer({
    fetch(...call) {
      const answer = Promise.resolve(app.fetch(...call));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
  }) as Server;
  plain.keepAliveTimeout = KEEP_ALIVE_MS;
  const own = await listening(plain, port, host);
  // The system's time, even if tests run on another day: certificate checks use it.
  const safe = tls && secure(plain, tls, performance.timeOrigin + performance.now());
  const safePort = safe && tls && (await listening(safe, tls.port, host));
  return {
    url: `http://127.0.0.1:${own}`,
    ...(safePort ? { secureUrl: `https://127.0.0.1:${safePort}` } : {}),
    async close() {
      closing.abort();
      await Promise.all([closed(plain), ...(safe ? [closed(safe)] : [])]);
      await Promise.allSettled(underWay);
    },
  };
}
