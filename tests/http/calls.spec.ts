import { expect } from "chai";
import type { Attempt } from "../../provider/http/attempt.js";
import { Client, type ClientOptions, fixedToken, Stopped } from "../../provider/http/client.js";
import { TikTokError } from "../../provider/http/errors.js";
import type { HttpRequest } from "../../provider/http/transport.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import type { Urgency } from "../../provider/ratelimit/urgency.js";
import { FakeClock } from "../support/clock.js";
import { rejection } from "../support/world.js";

const NO_QUOTA = { app: [], endpoints: {} };
const answer = (more: object = {}): string =>
  JSON.stringify({ code: 0, message: "OK", request_id: "1", data: {}, ...more });

/** A limiter that lets everything pass, and tells what it was asked. */
class Open extends Limiter {
  readonly asked: (Urgency | undefined)[] = [];
  readonly closed: string[] = [];
  done = 0;

  constructor(private readonly clock: FakeClock) {
    super({ quota: NO_QUOTA, clock });
  }

  override async take(_path: string, urgency?: Urgency): Promise<() => void> {
    this.asked.push(urgency);
    this.clock.advance(7);
    return () => {
      this.done += 1;
    };
  }

  override async close(window: "second" | "minute"): Promise<void> {
    this.closed.push(window);
  }
}

function world(answers: readonly (string | Error)[] = [], more: Partial<ClientOptions> = {}) {
  const clock = new FakeClock(Date.parse("2026-11-23T12:00:00Z"));
  const limiter = new Open(clock);
  const sent: HttpRequest[] = [];
  const client = new Client({
    baseUrl: "https://api.example.com",
    credential: fixedToken("the-token"),
    transport: {
      async send(call) {
        const next = answers[Math.min(sent.length, answers.length - 1)];
        sent.push(call);
        clock.advance(40);
        if (next instanceof Error) throw next;
        return { status: 200, text: next ?? answer() };
      },
      async close() {},
    },
    limiter,
    clock,
    random: () => 0,
    ...more,
  });
  return { client, limiter, clock, sent };
}

const read = { method: "GET", path: "/ad/get/", kind: "read" } as const;
const write = { method: "POST", path: "/ad/update/", kind: "write", body: { a: 1 } } as const;
const network = (ran: "no" | "maybe"): TikTokError =>
  new TikTokError({ kind: "network", message: "cut.", operation: "GET /x/", ran, retry: false });

describe("a call", () => {
  it("reads TikTok's time from the answer, and keeps it where an answer has none", async () => {
    const ids = ["20270301081523ABCDEF0123456789", "x20270301091523", "1"];
    const { client, clock } = world(ids.map((request_id) => answer({ request_id })));
    await client.call(read);
    expect(new Date(client.serverNow()).toISOString()).to.equal("2027-03-01T08:15:23.000Z");
    clock.advance(5_000);
    expect(new Date(client.serverNow()).toISOString()).to.equal("2027-03-01T08:15:28.000Z");
    await client.call(read);
    await client.call(read);
    expect(new Date(client.serverNow()).toISOString()).to.match(/^2027-03-01T08:15:28\.\d+Z$/);
    expect(client.clock).to.equal(clock);
  });

  it("is not sent after the run was cancelled, not even when it waits for its turn", async () => {
    const clock = new FakeClock();
    const limiter = new Limiter({
      quota: { app: [{ name: "second", lengthMs: 1_000, calls: 1 }], endpoints: {} },
      clock,
    });
    const { client, sent } = world([], { limiter, clock });
    const [first, second] = [client.call(read), client.call(read)];
    await first;
    client.stop();
    expect(await rejection(second)).to.be.instanceOf(Stopped);
    const error = await rejection(client.call(write));
    expect(error.message).to.equal("not sent, because the run was cancelled.");
    expect(sent).to.have.length(1);
  });

  it("stops later calls only where its failure applies to them: a rejected token, an unreachable address", async () => {
    const refused = (code: number): string => answer({ code, message: "no" });
    for (const [what, said, follows] of [
      ["a refused token", refused(40105), false],
      ["no connection", network("no"), false],
      ["a cut connection", network("maybe"), true],
      ["a wrong value", refused(40002), true],
      ["no permission", refused(40001), true],
    ] as const) {
      const { client, sent } = world([said, answer()]);
      const first = await rejection(client.call(write));
      const second = await client.call(write).catch((error: Error) => error);
      expect(!(second instanceof Error), what).to.equal(follows);
      expect(sent, what).to.have.length(follows ? 2 : 1);
      if (second instanceof Error) expect(second.cause, what).to.equal(first);
    }
  });

  it("names its resources only to an emulator", async () => {
    const agents = async (namesResources: boolean, about?: readonly string[]): Promise<string | undefined> => {
      const { client, sent } = world([], { namesResources });
      await client.call({ ...read, ...(about ? { about } : {}) });
      return sent[0]?.headers["User-Agent"];
    };
    expect(await agents(true, ["urn:a b", "urn:c", "urn:d"])).to.equal("pulumi-tiktok (urn:a%20b, 2 more)");
    expect(await agents(true, ["urn:a"])).to.equal("pulumi-tiktok (urn:a)");
    expect(await agents(true)).to.equal("pulumi-tiktok");
    expect(await agents(false, ["urn:a"])).to.equal("pulumi-tiktok");
  });

  it("waits with the urgency of its kind, and releases its slot however it ends", async () => {
    const { client, limiter } = world([answer(), answer(), answer(), answer({ code: 40002 })]);
    await client.call(read);
    await client.call(write);
    await client.call({ ...write, urgency: "stop" });
    await rejection(client.call({ ...write, kind: "create" }));
    expect(limiter.asked).to.deep.equal(["read", "change", "stop", "change"]);
    expect(limiter.done).to.equal(4);
  });

  it("reports to observers how long it waited and took, and works without observers", async () => {
    const attempts: Attempt[] = [];
    const { client } = world([], { onAttempt: (attempt) => attempts.push(attempt) });
    await client.call(read);
    await client.call({ ...write, about: ["urn:a"] });
    expect(attempts.map(({ waitedMs, tookMs, about }) => ({ waitedMs, tookMs, about }))).to.deep.equal([
      { waitedMs: 7, tookMs: 40, about: [] },
      { waitedMs: 7, tookMs: 40, about: ["urn:a"] },
    ]);
  });

  it("is sent as JSON where it has a body, and without a question mark where it has no query", async () => {
    const { client, sent } = world();
    await client.call(read);
    await client.call({ ...read, query: { a: undefined } });
    await client.call(write);
    expect(sent.map(({ url }) => url.replace("https://api.example.com/open_api/v1.3", ""))).to.deep.equal([
      "/ad/get/",
      "/ad/get/",
      "/ad/update/",
    ]);
    expect(sent.map(({ headers }) => headers["Content-Type"])).to.deep.equal([
      undefined,
      undefined,
      "application/json",
    ]);
    expect(sent.map(({ body }) => body)).to.deep.equal([undefined, undefined, '{"a":1}']);
  });

  it("requests another token once, and only where its own was rejected", async () => {
    let read = 0;
    const tokens = {
      current: () => `token-${read}`,
      reread: () => {
        read += 1;
      },
    };
    const refused = world([answer({ code: 40105, message: "no" })], { credential: tokens });
    await rejection(refused.client.call(write));
    expect(refused.sent.map(({ headers }) => headers["Access-Token"])).to.deep.equal(["token-0", "token-1"]);
    expect(read).to.equal(1);
    const wrong = world([answer({ code: 40002, message: "no" })], { credential: tokens });
    await rejection(wrong.client.call(write));
    expect(read, "a wrong value says nothing of the token").to.equal(1);
  });

  it("closes the window that TikTok reports as full, and no other", async () => {
    for (const [code, message, closed] of [
      [40100, "Requests made too frequently (QPS)", ["second"]],
      [40100, "The app is temporarily restricted (QPS)", ["minute"]],
      [40100, "too many", []],
      [50000, "QPS", []],
    ] as const) {
      const { client, limiter } = world([answer({ code, message }), answer()]);
      await client.call(read);
      expect(limiter.closed, message).to.deep.equal(closed);
    }
  });
});
