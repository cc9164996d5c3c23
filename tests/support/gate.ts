import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A way to an emulator on which answers can be held: the call is carried out, and its answer waits for `open`. */
export interface Gate {
  readonly url: string;
  /** Calls of the held path that have come so far. */
  readonly held: number;
  /** Resolves when so many calls of the path wait. */
  waiting(count: number): Promise<void>;
  /** Lets all answers go, those of later calls, too. */
  open(): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Puts a gate before an emulator; calls of `path` are held. */
export async function startGate(emulatorUrl: string, path: string): Promise<Gate> {
  let held = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiters: { readonly count: number; readonly done: () => void }[] = [];

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { "access-token": token = "", "content-type": type = "", "user-agent": agent = "" } = request.headers;
    const answer = await fetch(`${emulatorUrl}${request.url}`, {
      method: request.method,
      headers: { "Access-Token": String(token), "Content-Type": type, "User-Agent": agent },
      ...(body.length > 0 ? { body } : {}),
    });
    const text = await answer.text();
    if (request.url?.includes(path)) {
      held += 1;
      for (const { done } of waiters.filter(({ count }) => count <= held)) done();
      await opened;
    }
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(text);
  }

  const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get held() {
      return held;
    },
    waiting: (count) => (held >= count ? Promise.resolve() : new Promise((done) => waiters.push({ count, done }))),
    open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
