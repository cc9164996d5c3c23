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
    // Answers at once, and then lets one byte fall every few milliseconds, for ever.
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

  it("has one deadline for the whole answer: a body that drips outlasts nothing", async () => {
    const error = await rejection(transport.send({ method: "GET", url, headers: {}, timeoutMs: 100 }));
    expect(error).to.be.instanceOf(TikTokError);
    expect((error as TikTokError).failure).to.include({ kind: "network", ran: "maybe", retry: true });
    expect(error.message).to.match(/^GET \/ad\/get\/ failed: http:\S+ did not answer in full within 1 s\.$/);
  });
});

describe("words of a server", () => {
  it("are cut where they are a page and no message, and hold nothing that a terminal obeys", () => {
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
