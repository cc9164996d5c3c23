import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** An app that listens. */
export interface Listening {
  readonly url: string;
  /** Resolves when the last answer has been worked out: nothing happens in the emulator after it. */
  close(): Promise<void>;
}

/** Listens on a port (0: any free one) of a host. `closing` tells the app that nobody waits for its answers any more. */
export async function listen(app: Hono, host: string, port: number, closing: AbortController): Promise<Listening> {
  const underWay = new Set<unknown>();
  const server = createAdaptorServer({
    fetch(...call) {
      const answer = Promise.resolve(app.fetch(...call));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      closing.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await Promise.allSettled(underWay);
    },
  };
}
