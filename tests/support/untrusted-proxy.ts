/** A proxy between the provider and an emulator that does to calls and answers what a test wants. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer on its way back. `cutAfter`: the connection breaks after so many characters of a body that is announced whole. */
export interface ProxyAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cutAfter?: number;
}

/** A call on its way. */
export interface ProxyCall {
  readonly path: string;
  readonly body: string;
}

/** What becomes of a call: `send` carries it out at the emulator. */
export type Change = (call: ProxyCall, send: () => Promise<ProxyAnswer>) => Promise<ProxyAnswer>;

export interface UntrustedProxy {
  readonly url: string;
  /** May be set again at any time; at first it passes everything. */
  change: Change;
  close(): Promise<void>;
}

/** Passed on by whoever sends. */
const OWN = new Set(["host", "connection", "content-length", "transfer-encoding"]);

function end(response: ServerResponse, { status, text, headers, cutAfter }: ProxyAnswer): void {
  const length = { "content-length": String(Buffer.byteLength(text)) };
  response.writeHead(status, { "content-type": "application/json", ...length, ...headers });
  if (cutAfter === undefined) response.end(text);
  else response.write(text.slice(0, cutAfter), () => response.destroy());
}

/** Starts one in front of an emulator. */
export async function startUntrustedProxy(upstream: string): Promise<UntrustedProxy> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = "GET", url = "/" } = request;
    const body = Buffer.concat(parts);
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" && !OWN.has(name) ? [[name, value] as [string, string]] : [],
    );
    const send = async (): Promise<ProxyAnswer> => {
      const sent = await fetch(`${upstream}${url}`, { method, headers, ...(method === "GET" ? {} : { body }) });
      return { status: sent.status, text: await sent.text() };
    };
    try {
      end(response, await proxy.change({ path: url, body: body.toString("utf8") }, send));
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: UntrustedProxy = {
    url: `http://127.0.0.1:${port}`,
    change: (_call, send) => send(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
