import { expect } from "chai";
import type { Attempt } from "../../provider/http/attempt.js";
import { Client, type ClientOptions, fixedToken, Stopped } from "../../provider/http/client.js";
import { TikTokError } from "../../provider/http/errors.js";
import { mayHaveRun } from "../../provider/http/sent.js";
import type { HttpRequest, Transport } from "../../provider/http/transport.js";
import type { Ledger } from "../../provider/ratelimit/ledger.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import { parseQuota } from "../../provider/ratelimit/quota.js";
import { FakeClock } from "../support/clock.js";
import { rejection, type TestWorld, testWorld } from "../support/world.js";

const ok = JSON.stringify({ code: 0, message: "OK", request_id: "1", data: {} });
const refusal = (code: number): string => JSON.stringify({ code, message: "no", request_id: "9", data: {} });

/** A transport that answers from a list, and remembers what it was sent. */
function scripted(answers: readonly (string | Error)[]): { transport: Transport; sent: HttpRequest[] } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    transport: {
      async send(call) {
        const next = answers[Math.min(sent.length, answers.length - 1)];
        sent.push(call);
        if (next instanceof Error) throw next;
        return { status: 200, text: next ?? ok };
      },
      async close() {},
    },
  };
}

function optionsOf(transport: Transport, clock = new FakeClock()): ClientOptions {
  return {
    baseUrl: "https://api.example.com",
    credential: fixedToken("the-token"),
    transport,
    limiter: new Limiter({ quota: { app: [], endpoints: {} }, clock }),
    clock,
    random: () => 0.5,
  };
}

const client = (transport: Transport, clock?: FakeClock): Client => new Client(optionsOf(transport, clock));

const create = { method: "POST", path: "/campaign/create/", kind: "create", body: { name: "x" } } as const;
const read = {
  method: "GET",
  path: "/campaign/get/",
  kind: "read",
  query: { advertiser_id: "1", filtering: { campaign_ids: ["2"] }, page: undefined },
} as const;

describe("the client", () => {
  it("sends lists and objects of a query as JSON, scalars plain, and the token only in its header", async () => {
    const { transport, sent } = scripted([ok]);
    await client(transport).call(read);
    expect(decodeURIComponent(sent[0]?.url ?? "")).to.equal(
      'https://api.example.com/open_api/v1.3/campaign/get/?advertiser_id=1&filtering={"campaign_ids":["2"]}',
    );
    expect(sent[0]?.headers["Access-Token"]).to.equal("the-token");
    expect(sent[0]?.headers["Content-Type"]).to.equal(undefined);
  });

  it("sends numbers beyond 2^53 digit by digit", async () => {
    const { transport, sent } = scripted([ok]);
    await client(transport).call({ ...create, body: { page_id: 12345678901234567n } });
    expect(sent[0]?.body).to.equal('{"page_id":12345678901234567}');
  });

  it("sends a read again until it succeeds, and reports the number of attempts when it does not", async () => {
    const good = scripted([refusal(50000), refusal(40100), ok]);
    await client(good.transport).call(read);
    expect(good.sent).to.have.length(3);
    const bad = scripted([refusal(50000)]);
    const error = await rejection(client(bad.transport).call(read));
    expect(bad.sent).to.have.length(4);
    expect(error.message).to.equal('TikTok refused GET /campaign/get/ 4 times: "no". [code 50000, request_id 9]');
  });

  it("sends a read that may fail only once: nothing waits for it", async () => {
    const { transport, sent } = scripted([refusal(50000), ok]);
    await rejection(client(transport).call({ ...read, optional: true }));
    expect(sent).to.have.length(1);
  });

  it("sends a create of unknown outcome once and never again", async () => {
    for (const answer of [refusal(50000), "<html>504</html>", ""]) {
      const { transport, sent } = scripted([answer]);
      await rejection(client(transport).call(create));
      expect(sent, answer).to.have.length(1);
    }
  });

  it("sends a throttled create again, since it did not run", async () => {
    const { transport, sent } = scripted([refusal(40100), ok]);
    await client(transport).call(create);
    expect(sent).to.have.length(2);
  });

  it("sends nothing more once the token was rejected, and reports that once", async () => {
    const { transport, sent } = scripted([refusal(40105)]);
    const one = client(transport);
    expect(await rejection(one.call(read))).to.be.instanceOf(TikTokError);
    expect(await rejection(one.call(create))).to.be.instanceOf(Stopped);
    expect(sent).to.have.length(1);
  });

  it("sends every call through the limiter, including retries", async () => {
    const clock = new FakeClock(0);
    const { transport, sent } = scripted([refusal(40202), refusal(40202), ok]);
    const limiter = new Limiter({ quota: parseQuota("9/9/2") ?? { app: [], endpoints: {} }, clock });
    const one = new Client({
      baseUrl: "https://x",
      credential: fixedToken("t"),
      transport,
      limiter,
      clock,
      random: () => 0.5,
    });
    expect((await rejection(one.call(read))).name).to.equal("QuotaExhausted");
    expect(sent).to.have.length(2);
  });

  it("continues with a token that replaces a revoked one, and loses no call", async () => {
    const { transport, sent } = scripted([refusal(40105), ok]);
    const source = { token: "old", current: "old" };
    const one = new Client({
      ...optionsOf(transport),
      credential: { current: () => source.current, reread: () => Object.assign(source, { current: source.token }) },
    });
    source.token = "new";
    await one.call(create);
    await one.call(read);
    expect(sent.map(({ headers }) => headers["Access-Token"])).to.deep.equal(["old", "new", "new"]);
  });

  it("asks the source once for another token, and then stops", async () => {
    const { transport, sent } = scripted([refusal(40105)]);
    const reread: string[] = [];
    const one = new Client({
      ...optionsOf(transport),
      credential: { current: () => "old", reread: () => reread.push("again") },
    });
    expect((await rejection(one.call(create))).message).to.include("code 40105");
    expect(await rejection(one.call(create))).to.be.instanceOf(Stopped);
    expect([sent.length, reread.length]).to.deep.equal([1, 1]);
  });

  it("makes at most a tenth more calls, and ten, during an outage", async () => {
    const { transport, sent } = scripted([refusal(50000)]);
    const one = client(transport);
    await Promise.all(Array.from({ length: 200 }, () => rejection(one.call(read))));
    expect(sent.length).to.be.within(200, 200 * 1.1 + 10);
  });

  it("does not count calls that only came too fast against that budget", async () => {
    const { transport, sent } = scripted([...Array(30).fill(refusal(40133)), ok]);
    const one = client(transport);
    await Promise.allSettled(Array.from({ length: 20 }, () => one.call(read)));
    expect(sent.length).to.be.above(40);
  });

  it("reports every attempt to observers, without secrets", async () => {
    const { transport } = scripted([refusal(50000), ok]);
    const seen: Attempt[] = [];
    const one = new Client({ ...optionsOf(transport), onAttempt: (attempt) => seen.push(attempt) });
    await one.call({ ...read, about: ["ad x"] });
    expect(seen.map(({ number, outcome, code, about }) => [number, outcome, code, about])).to.deep.equal([
      [1, "unavailable", 50000, ["ad x"]],
      [2, "ok", 0, ["ad x"]],
    ]);
    expect(JSON.stringify(seen)).not.to.include("the-token");
  });

  it("returns the answer that came, even when bookkeeping fails on it", async () => {
    const failing = (): never => {
      throw new Error("database is locked");
    };
    const ledger: Ledger = {
      take: async () => ({ done: failing }),
      closeUntil: async () => failing(),
      usage: async () => failing(),
    };
    const quota = parseQuota("9/9/9") ?? { app: [], endpoints: {} };
    const { transport } = scripted([ok, refusal(40100), ok]);
    const clock = new FakeClock();
    const one = new Client({
      ...optionsOf(transport, clock),
      limiter: new Limiter({ quota, clock, ledger }),
      onAttempt: failing,
    });
    expect((await one.call(create)).requestId).to.equal("1");
    expect((await one.call(read)).requestId).to.equal("1");
  });

  it("distinguishes calls that never left this machine from those that may have", async () => {
    const full: Ledger = {
      take: async () => {
        throw new Error("database is locked");
      },
      closeUntil: async () => undefined,
      usage: async () => ({ second: 0, minute: 0, day: 0 }),
    };
    const quota = parseQuota("9/9/9") ?? { app: [], endpoints: {} };
    const { transport, sent } = scripted([ok]);
    const locked = new Client({ ...optionsOf(transport), limiter: new Limiter({ quota, ledger: full }) });
    expect(mayHaveRun(await rejection(locked.call(create)))).to.equal(false);
    const missing = client(transport).call({
      method: "POST",
      path: "/file/image/ad/upload/",
      kind: "create",
      form: () => {
        throw new Error("no such file");
      },
    });
    expect(mayHaveRun(await rejection(missing))).to.equal(false);
    expect(sent).to.have.length(0);
    const broken = scripted([new Error("a fault of our own")]);
    expect(mayHaveRun(await rejection(client(broken.transport).call(create)))).to.equal(true);
    expect(broken.sent).to.have.length(1);
  });

  it("sends nothing for five minutes once TikTok has closed the app", async () => {
    const clock = new FakeClock();
    const closed = JSON.stringify({
      code: 40100,
      message: "Due to too many requests, requests from App are temporarily restricted.",
      request_id: "1",
    });
    const { transport, sent } = scripted([closed, ok]);
    const limiter = new Limiter({ quota: parseQuota("guide") ?? { app: [], endpoints: {} }, clock });
    const one = new Client({
      baseUrl: "https://x",
      credential: fixedToken("t"),
      transport,
      limiter,
      clock,
      random: () => 0.5,
    });
    expect((await rejection(one.call(read))).message).to.match(
      /^TikTok has suspended the app for a few minutes, because calls arrived too fast\. The next call is possible at /,
    );
    expect(sent).to.have.length(1);
    clock.advance(300_000);
    await one.call(read);
  });
});

describe("the client against a misbehaving network", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const body = {
    advertiser_id: "7000000000000000001",
    campaign_name: "x",
    objective_type: "TRAFFIC",
    budget_mode: "BUDGET_MODE_DAY",
    budget: 50,
  };
  const campaigns = () => world.emulator.world.store.find("campaign", {});

  it("does not repeat a create whose answer was lost", async () => {
    world.emulator.faults.add({ path: "/campaign/create/", kind: "lose" });
    const error = (await rejection(world.session.client.call({ ...create, body }))) as TikTokError;
    expect(error.failure).to.include({ kind: "network", ran: "maybe" });
    expect(campaigns()).to.have.length(1);
  });

  it("repeats a read whose connection was cut", async () => {
    world.emulator.faults.add({ path: "/campaign/get/", kind: "cut", times: 2 });
    await world.session.client.call({ ...read, query: { advertiser_id: "7000000000000000001" } });
  });

  it("stops on pages that are not envelopes", async () => {
    world.emulator.faults.add({ path: "/campaign/get/", kind: "http", status: 502 });
    const error = await rejection(
      world.session.client.call({ ...read, query: { advertiser_id: "7000000000000000001" } }),
    );
    expect(error.message).to.include("HTTP 502");
  });
});
