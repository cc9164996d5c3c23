import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { TikTokError } from "../../provider/http/errors.js";
import { type Transport, undiciTransport } from "../../provider/http/transport.js";
import { rejection } from "../support/world.js";

describe("the transport", () => {
  let server: Server;
  let transport: Transport;
  let url: string;

  beforeEach(async () => {
    transport = undiciTransport();
    // Answers at once, and then lets one byte fall every few milliseconds, forever.
    server = createServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const timer = setInterval(() => response.write(" "), 5);
      response.on("close", () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/open_api/v1.3/ad/get/`;
  });

  afterEach(async () => {
    await transport.close();
    server.closeAllConnections();
    server.close();
  });

  it("has one deadline for the whole answer, also for a body that arrives slowly", async () => {
    const error = await rejection(transport.send({ method: "GET", url, headers: {}, timeoutMs: 100 }));
    expect(error).to.be.instanceOf(TikTokError);
    expect((error as TikTokError).failure).to.include({ kind: "network", ran: "maybe", retry: true });
    expect(error.message).to.match(/^GET \/ad\/get\/ failed: http:\S+ did not answer in full within 1 s\.$/);
  });
});

describe("a connection that fails", () => {
  const failureAt = async (server: Server, timeoutMs = 20_000): Promise<TikTokError> => {
    const transport = undiciTransport();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/open_api/v1.3/ad/get/`;
    try {
      return (await rejection(transport.send({ method: "GET", url, headers: {}, timeoutMs }))) as TikTokError;
    } finally {
      server.closeAllConnections();
      server.close();
      await transport.close();
    }
  };

  it("is classified by whether anything was sent: refused, cut, or too large an answer", async () => {
    const cut = await failureAt(createServer((request) => request.socket.destroy()));
    expect(cut.failure).to.include({ kind: "network", ran: "maybe" });
    expect(cut.message).to.match(/was lost before the answer arrived \(UND_ERR_SOCKET\)\.$/);
    const large = await failureAt(
      createServer((_request, response) => response.end(Buffer.alloc(21 * 1024 * 1024, 32))),
    );
    expect(large.failure).to.include({ kind: "network", ran: "maybe" });
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const transport = undiciTransport();
    const url = `http://127.0.0.1:${port}/open_api/v1.3/ad/get/`;
    const refused = (await rejection(
      transport.send({ method: "GET", url, headers: {}, timeoutMs: 5_000 }),
    )) as TikTokError;
    await transport.close();
    expect(refused.failure).to.include({ kind: "network", ran: "no" });
    expect(refused.message).to.include(`cannot reach http://127.0.0.1:${port} (ECONNREFUSED).`);
  });
});

describe("messages of a server", () => {
  it("are shortened where they are a page and not a message, and contain no control characters", () => {
    const message = `\u001b[2J${"x".repeat(3_000_000)}`;
    const { message: said } = new TikTokError({
      kind: "invalid",
      message,
      operation: "GET /x/",
      ran: "no",
      retry: false,
    });
    expect(said).to.match(/^TikTok refused GET \/x\/: "\\u001b\[2Jx+…"\.$/);
    expect(said.length).to.be.lessThan(1_100);
  });
});
