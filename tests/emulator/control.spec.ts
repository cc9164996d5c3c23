import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { request as undici } from "undici";
import { createEmulator, type Emulator, type EmulatorOptions, SEED } from "../../emulator/index.js";

interface Envelope {
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: Record<string, unknown>;
}

describe("the emulator", () => {
  const running: Emulator[] = [];
  const start = async (options: EmulatorOptions = {}): Promise<Emulator> => {
    const emulator = await createEmulator(options);
    running.push(emulator);
    return emulator;
  };

  afterEach(async () => {
    for (const emulator of running.splice(0)) await emulator.close();
  });

  const request = (emulator: Emulator, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${emulator.url}/open_api/v1.3${path}`, {
      ...init,
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json", ...init.headers },
    });
  const post = async (emulator: Emulator, path: string, body: object): Promise<Envelope> =>
    (await request(emulator, path, { method: "POST", body: JSON.stringify(body) })).json() as Promise<Envelope>;
  const control = async (
    emulator: Emulator,
    path: string,
    method = "GET",
    body?: object,
  ): Promise<Record<string, unknown>> =>
    (
      await fetch(`${emulator.url}/_emulator/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    ).json() as Promise<Record<string, unknown>>;
  const campaign = (name = "x") => ({
    advertiser_id: SEED.advertiser,
    campaign_name: name,
    objective_type: "TRAFFIC",
    budget_mode: "BUDGET_MODE_DAY",
    budget: 50,
  });
  const list = async (emulator: Emulator, query = ""): Promise<Record<string, unknown>[]> =>
    ((await (await request(emulator, `/campaign/get/?advertiser_id=${SEED.advertiser}${query}`)).json()) as Envelope)
      .data.list as Record<string, unknown>[];

  it("answers like TikTok's edge: 404 for a POST without the slash, 405 for a wrong method, 200 for refusals", async () => {
    const emulator = await start();
    const missing = await request(emulator, "/campaign/create", { method: "POST", body: "{}" });
    expect([missing.status, await missing.text()]).to.deep.equal([404, "404 page not found"]);
    expect((await request(emulator, "/campaign/nope/")).status).to.equal(404);
    expect((await request(emulator, "/campaign/get/", { method: "DELETE" })).status).to.equal(405);
    const refused = await request(emulator, "/campaign/create/", { method: "POST", body: "{" });
    expect(refused.status).to.equal(200);
    const { code, request_id: id } = (await refused.json()) as Envelope;
    expect(code).to.equal(40002);
    expect(id).to.match(/^20\d{12}[0-9A-F]{20}$/);
  });

  it("distinguishes paths that it lacks, paths that TikTok has retired, and paths that v1.3 has renamed", async () => {
    const emulator = await start();
    const code = async (path: string, method = "GET") =>
      ((await (await request(emulator, path, { method })).json()) as Envelope).code;
    expect(await code("/gmv_max/store/list/")).to.equal(40008);
    for (const method of ["GET", "POST"]) expect(await code("/split_test/create/", method)).to.equal(40008);
    const spc = await request(emulator, "/campaign/spc/create/", { method: "POST", body: "{}" });
    expect(await spc.json()).to.deep.include({
      code: 40008,
      message: "The endpoint /campaign/spc/create/ was retired on 2026-03-31. Use /smart_plus/campaign/create/.",
    });
    expect((await request(emulator, "/adgroup/update/budget/", { method: "POST" })).status).to.equal(404);
    const [last] = emulator.world.store.log.lines({ limit: 1 });
    expect(last?.fault).to.equal("HTTP 404; v1.3 has /adgroup/budget/update/");
  });

  it("accepts changes from its own pages and from programs, never from a page of another origin", async () => {
    const paths = ["reset", "state", "faults", "clock", "quota", "accounts", "scenario"].map(
      (name) => `/_emulator/${name}`,
    );
    const portal = "/portal/auth?app_id=emulator-app&redirect_uri=http://localhost:8765/callback";
    const emulator = await start();
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: emulator.url },
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site", origin: "null" },
    ];
    await control(emulator, "faults", "POST", { path: "/ad/create/", kind: "cut" });
    const statusOf = async (path: string, method: "POST" | "DELETE", headers: Record<string, string>) => {
      const answer = await undici(`${emulator.url}${path}`, { method, headers, body: method === "POST" ? "{}" : null });
      await answer.body.dump();
      return answer.statusCode;
    };
    for (const path of [...paths, portal, "/open_api/v1.3/campaign/create/"])
      for (const headers of foreign)
        expect(await statusOf(path, "POST", headers), `${path} ${JSON.stringify(headers)}`).to.equal(403);
    expect(await statusOf("/_emulator/faults", "DELETE", { origin: "https://evil.example" })).to.equal(403);
    expect(emulator.faults.list()).to.have.length(1);
    const own: Record<string, string>[] = [
      {},
      { origin: emulator.url },
      { "sec-fetch-site": "same-origin", origin: emulator.url },
      { "sec-fetch-site": "same-origin", origin: "null" },
      { "sec-fetch-site": "none" },
    ];
    for (const headers of own)
      expect(await statusOf("/_emulator/reset", "POST", headers), JSON.stringify(headers)).to.equal(200);
    expect(emulator.faults.list()).to.have.length(0);
  });

  it("opens an account in any currency that TikTok has, with that currency's minimum budgets, for the seeded token", async () => {
    const emulator = await start();
    const asked = { currency: "PLN", timezone: "Europe/Warsaw" };
    const account = String((await control(emulator, "accounts", "POST", asked)).advertiser_id);
    const of = (budget: number) =>
      post(emulator, "/campaign/create/", { ...campaign(`of ${budget}`), advertiser_id: account, budget });
    expect(await of(200)).to.include({ code: 0 });
    expect(await of(199.99)).to.include({
      code: 40002,
      message: "Your budget setting must not be less than 200 PLN.",
    });
    const info = await request(emulator, `/advertiser/info/?advertiser_ids=["${account}"]`);
    expect(((await info.json()) as { data: { list: unknown[] } }).data.list[0]).to.include({
      currency: "PLN",
      timezone: "Europe/Warsaw",
      country: "PL",
    });
  });

  it("reports what an account lacks, and opens none", async () => {
    const emulator = await start();
    const refused = async (body: unknown) => {
      const answer = await undici(`${emulator.url}/_emulator/accounts`, { method: "POST", body: JSON.stringify(body) });
      return { status: answer.statusCode, ...((await answer.body.json()) as { error: string }) };
    };
    expect((await refused({})).error).to.match(/^currency must be one of AED, ARS, /);
    expect((await refused({ currency: "XXX" })).status).to.equal(400);
    expect((await refused({ currency: "EUR", timezone: "Mars/Base" })).error).to.equal(
      "timezone must be a name such as Europe/Warsaw",
    );
  });

  it("accepts a GET without its slash, with two of them, and with two in the middle, as published clients send it", async () => {
    const emulator = await start();
    for (const path of ["/user/info", "/user/info//", "//user/info/", "/user//info"])
      expect(await (await request(emulator, path)).json(), path).to.include({ code: 0 });
    // TikTok has it, the emulator has not.
    for (const path of ["/gmv_max/store/list", "/business/get/"])
      expect(await (await request(emulator, path)).json(), path).to.include({ code: 40008 });
  });

  it("accepts the parameters of a GET as JSON in its body, as one of TikTok's examples does", async () => {
    const emulator = await start();
    const asked = {
      advertiser_id: SEED.advertiser,
      report_type: "BASIC",
      data_level: "AUCTION_AD",
      dimensions: ["ad_id_v2"],
      metrics: ["spend", "ad_id_v2"],
      filtering: [{ field_name: "ad_ids_v2", filter_type: "IN", filter_value: '["1","2"]' }],
      start_date: "2026-11-01",
      end_date: "2026-11-25",
      page: "1",
      page_size: "1000",
    };
    const send = async (body: string) => {
      const headers = { "Access-Token": SEED.token, "content-type": "application/json" };
      const url = `${emulator.url}/open_api/v1.3/report/integrated/get/`;
      return (await (await undici(url, { method: "GET", headers, body })).body.json()) as Envelope;
    };
    expect(await send(JSON.stringify(asked))).to.deep.include({ code: 0 });
    expect((await send(JSON.stringify({ ...asked, metrics: ["nope"] }))).code).to.equal(40002);
    expect((await send("{")).code).to.equal(40002);
  });

  it("lists all objects, or all except deleted ones, by the groups of secondary_status; refuses an unknown status", async () => {
    const emulator = await start();
    const post = async (path: string, body: object) =>
      (await (await request(emulator, path, { method: "POST", body: JSON.stringify(body) })).json()) as Envelope;
    const ids: string[] = [];
    for (const name of ["kept", "gone"])
      ids.push(String(((await post("/campaign/create/", campaign(name))).data as { campaign_id: string }).campaign_id));
    await post("/campaign/status/update/", {
      advertiser_id: SEED.advertiser,
      campaign_ids: [ids[1]],
      operation_status: "DELETE",
    });
    const by = async (status: string) =>
      (await list(emulator, `&filtering=${encodeURIComponent(JSON.stringify({ secondary_status: status }))}`)).length;
    expect(await by("CAMPAIGN_STATUS_ALL")).to.equal(2);
    expect(await by("CAMPAIGN_STATUS_NOT_DELETE")).to.equal(1);
    expect(await by("CAMPAIGN_STATUS_DELETE")).to.equal(1);
    expect(await by("CAMPAIGN_STATUS_ENABLE")).to.equal(1);
    const invented = await request(
      emulator,
      `/campaign/get/?advertiser_id=${SEED.advertiser}&filtering=${encodeURIComponent('{"secondary_status":"CAMPAIGN_STATUS_FINE"}')}`,
    );
    expect(await invented.json()).to.include({ code: 40002 });
  });

  it("asks for the token in its header", async () => {
    const emulator = await start();
    const none = (await (
      await request(emulator, "/user/info/", { headers: { "Access-Token": "" } })
    ).json()) as Envelope;
    expect(none).to.include({
      code: 40104,
      message: "Access token is null, you should set it in http header with key Access-Token.",
    });
    const wrong = (await (
      await request(emulator, "/user/info/", { headers: { "Access-Token": "x" } })
    ).json()) as Envelope;
    expect(wrong).to.include({ code: 40105 });
  });

  it("logs every call, oldest first, and no secret", async () => {
    const emulator = await start();
    await post(emulator, "/campaign/create/", campaign());
    await post(emulator, "/oauth2/access_token/", {
      app_id: SEED.appId,
      secret: SEED.secret,
      auth_code: "emulator-code",
    });
    const log = JSON.stringify(await control(emulator, "requests"));
    expect(log).not.to.include(SEED.secret);
    expect(log).not.to.include(SEED.token);
    expect(log).not.to.include("emulator-code");
    const requests = (await control(emulator, "requests")).requests as Record<string, unknown>[];
    expect(requests.map(({ method, path, code }) => [method, path, code])).to.deep.equal([
      ["POST", "/campaign/create/", 0],
      ["POST", "/oauth2/access_token/", 0],
    ]);
    expect(requests[0]).to.have.all.keys("time", "method", "path", "code", "advertiser", "body");
  });

  it("resets, and restores a snapshot", async () => {
    const emulator = await start();
    await post(emulator, "/campaign/create/", campaign());
    const snapshot = await control(emulator, "state");
    await control(emulator, "reset", "POST");
    expect(await list(emulator)).to.deep.equal([]);
    await control(emulator, "state", "POST", snapshot);
    expect(await list(emulator)).to.have.length(1);
    expect(await control(emulator, "state", "POST", { objects: 1 })).to.deep.equal({
      error: "a snapshot has objects and meta",
    });
    expect(await list(emulator)).to.have.length(1);
  });

  it("keeps everything in its file across restarts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiktok-emulator-"));
    const data = join(folder, "deep", "tiktok.sqlite");
    const first = await start({ data });
    await post(first, "/campaign/create/", campaign("kept"));
    await first.close();
    running.splice(0);
    const second = await start({ data });
    expect((await list(second))[0]).to.include({ campaign_name: "kept" });
    expect((await post(second, "/campaign/create/", campaign("next"))).data.campaign_id).to.equal("1800000000000002");
    rmSync(folder, { recursive: true });
  });

  it("sets its clock", async () => {
    const emulator = await start();
    await post(emulator, "/campaign/create/", { ...campaign(), request_id: "5" });
    expect((await post(emulator, "/campaign/create/", { ...campaign(), request_id: "5" })).code).to.equal(40050);
    await control(emulator, "clock", "POST", { advance_seconds: 11 });
    expect((await post(emulator, "/campaign/create/", { ...campaign(), request_id: "5" })).code).to.equal(0);
  });

  it("blocks an app for five minutes after it exceeds the minute's limit", async () => {
    let now = Date.parse("2026-11-23T12:00:00Z");
    const emulator = await start({ limits: "10/20/1000", time: () => now });
    const codes: number[] = [];
    for (let call = 0; call < 21; call++) {
      now += 150;
      codes.push(((await (await request(emulator, "/user/info/")).json()) as Envelope).code);
    }
    expect(codes).to.deep.equal([...Array(20).fill(0), 40100]);
    now += 299_000;
    expect(((await (await request(emulator, "/user/info/")).json()) as Envelope).message).to.include(
      "temporarily restricted",
    );
    now += 2_000;
    expect(((await (await request(emulator, "/user/info/")).json()) as Envelope).code).to.equal(0);
  });

  it("refuses the eleventh call of a second, and accepts one in the next", async () => {
    let now = Date.parse("2026-11-23T12:00:00Z");
    const emulator = await start({ limits: "guide", time: () => now });
    const codes: number[] = [];
    for (let call = 0; call < 11; call++)
      codes.push(((await (await request(emulator, "/user/info/")).json()) as Envelope).code);
    expect(codes.slice(9)).to.deep.equal([0, 40100]);
    now += 1_001;
    expect(((await (await request(emulator, "/user/info/")).json()) as Envelope).code).to.equal(0);
  });

  it("injects the configured faults", async () => {
    const emulator = await start();
    await control(emulator, "faults", "POST", { path: "/campaign/", kind: "refuse", code: 50000, times: 1 });
    await control(emulator, "faults", "POST", { path: "/campaign/create/", kind: "lose", skip: 0, times: 1 });
    expect((await post(emulator, "/campaign/create/", campaign())).code).to.equal(50000);
    await post(emulator, "/campaign/create/", campaign()).then(
      () => expect.fail("the answer should have been lost"),
      () => undefined,
    );
    expect(await list(emulator)).to.have.length(1);
    await control(emulator, "faults", "DELETE");
    expect(await control(emulator, "faults")).to.deep.equal({ faults: [] });
    expect(await control(emulator, "faults", "POST", { kind: "cut" })).to.have.property("error");
  });

  it("pages, filters and trims lists", async () => {
    const emulator = await start();
    for (let index = 0; index < 12; index++) await post(emulator, "/campaign/create/", campaign(`Spring ${index}`));
    const all = await list(emulator);
    expect(all).to.have.length(10);
    expect(all[0]).to.include({ campaign_name: "Spring 11" });
    expect(await list(emulator, "&page=2")).to.have.length(2);
    expect(await list(emulator, "&page=3")).to.deep.equal([]);
    const filtering = encodeURIComponent(JSON.stringify({ campaign_name: "spring 1" }));
    expect(await list(emulator, `&filtering=${filtering}`)).to.have.length(3);
    const fields = encodeURIComponent('["campaign_id","budget"]');
    expect(Object.keys((await list(emulator, `&fields=${fields}`))[0] ?? {})).to.have.members([
      "campaign_id",
      "budget",
    ]);
    const bare = await list(emulator, `&exclude_field_types_in_response=${encodeURIComponent('["NULL_FIELD"]')}`);
    expect(Object.values(bare[0] ?? {})).not.to.include(null);
    const tooMany = (await (
      await request(emulator, `/campaign/get/?advertiser_id=${SEED.advertiser}&page_size=1001`)
    ).json()) as Envelope;
    expect(tooMany.code).to.equal(40002);
  });

  it("deletes children with their parent", async () => {
    const emulator = await start();
    const { data } = await post(emulator, "/campaign/create/", campaign());
    const group = await post(emulator, "/adgroup/create/", {
      advertiser_id: SEED.advertiser,
      campaign_id: data.campaign_id,
      adgroup_name: "g",
      promotion_type: "WEBSITE",
      placements: ["PLACEMENT_TIKTOK"],
      location_ids: ["6252001"],
      budget_mode: "BUDGET_MODE_DAY",
      budget: 20,
      schedule_type: "SCHEDULE_FROM_NOW",
      schedule_start_time: "2027-01-01 00:00:00",
      optimization_goal: "CLICK",
      billing_event: "CPC",
      pacing: "PACING_MODE_SMOOTH",
    });
    expect(group.data.secondary_status).to.equal("ADGROUP_STATUS_CREATE");
    await post(emulator, "/campaign/status/update/", {
      advertiser_id: SEED.advertiser,
      campaign_ids: [data.campaign_id],
      operation_status: "DELETE",
    });
    const groups = async (query: string): Promise<Record<string, unknown>[]> =>
      ((await (await request(emulator, `/adgroup/get/?advertiser_id=${SEED.advertiser}${query}`)).json()) as Envelope)
        .data.list as Record<string, unknown>[];
    expect(await groups("")).to.deep.equal([]);
    const all = await groups(`&filtering=${encodeURIComponent(JSON.stringify({ primary_status: "STATUS_ALL" }))}`);
    expect(all[0]?.secondary_status).to.equal("ADGROUP_STATUS_CAMPAIGN_DELETE");
    const late = await post(emulator, "/adgroup/status/update/", {
      advertiser_id: SEED.advertiser,
      adgroup_ids: [group.data.adgroup_id],
      operation_status: "ENABLE",
    });
    expect(late.message).to.include("cannot be modified");
    const partly = await post(emulator, "/adgroup/status/update/", {
      advertiser_id: SEED.advertiser,
      adgroup_ids: [group.data.adgroup_id],
      operation_status: "ENABLE",
      allow_partial_success: true,
    });
    expect(partly.data.error_list).to.have.length(1);
  });
});
