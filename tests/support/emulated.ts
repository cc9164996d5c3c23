import { createEmulator, type Emulator, type EmulatorOptions, SEED } from "../../emulator/index.js";
import { SEED_ASSETS } from "../../emulator/seed-assets.js";

/** An answer of the API. */
export interface Answer {
  readonly code: number;
  readonly message: string;
  readonly data: Record<string, unknown>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The creative of a Smart+ ad that shows a post, as it is sent. */
export const creativeOf = (tiktok_item_id: string): Fields => ({
  creative_info: {
    ad_format: "SINGLE_VIDEO",
    tiktok_item_id,
    identity_type: "TT_USER",
    identity_id: SEED.identity,
  },
});

/** An emulator whose clock stands still at noon of 2026-12-01 unless it is turned, and short words for what tests do with it. */
export class Emulated {
  #requests = 0;

  private constructor(readonly emulator: Emulator) {}

  static async start(options: EmulatorOptions = {}): Promise<Emulated> {
    const noon = Date.parse("2026-12-01T12:00:00Z");
    return new Emulated(await createEmulator({ time: () => noon, ...options }));
  }

  get url(): string {
    return this.emulator.url;
  }

  close(): Promise<void> {
    return this.emulator.close();
  }

  async get(path: string, fields: Fields = {}, token: string = SEED.token): Promise<Answer> {
    const url = new URL(`${this.url}/open_api/v1.3${path}`);
    for (const [name, value] of Object.entries({ advertiser_id: SEED.advertiser, ...fields }))
      if (value !== undefined)
        url.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
    return (await (await fetch(url, { headers: { "Access-Token": token } })).json()) as Answer;
  }

  async post(path: string, fields: Fields = {}, token: string = SEED.token): Promise<Answer> {
    const answer = await fetch(`${this.url}/open_api/v1.3${path}`, {
      method: "POST",
      headers: { "Access-Token": token, "Content-Type": "application/json" },
      body: JSON.stringify({ advertiser_id: SEED.advertiser, ...fields }),
    });
    return (await answer.json()) as Answer;
  }

  /** The `data` of a call that must succeed. */
  async done(path: string, fields: Fields): Promise<Record<string, unknown>> {
    const { code, message, data } = await this.post(path, fields);
    if (code !== 0) throw new Error(`${path}: ${code} ${message}`);
    return data;
  }

  async control(path: string, method = "GET", body?: object | string): Promise<Record<string, unknown>> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(`${this.url}/_emulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: text }),
    });
    return (await answer.json()) as Record<string, unknown>;
  }

  campaign(fields: Fields = {}): Promise<Record<string, unknown>> {
    return this.done("/campaign/create/", {
      campaign_name: "Spring",
      objective_type: "TRAFFIC",
      budget_mode: "BUDGET_MODE_INFINITE",
      ...fields,
    });
  }

  group(campaign_id: unknown, fields: Fields = {}): Promise<Record<string, unknown>> {
    return this.done("/adgroup/create/", {
      campaign_id,
      adgroup_name: "group",
      promotion_type: "WEBSITE",
      placements: ["PLACEMENT_TIKTOK"],
      location_ids: ["6252001"],
      budget_mode: "BUDGET_MODE_DAY",
      budget: 20,
      schedule_type: "SCHEDULE_FROM_NOW",
      schedule_start_time: "2026-12-01 12:00:00",
      optimization_goal: "CLICK",
      billing_event: "CPC",
      pacing: "PACING_MODE_SMOOTH",
      ...fields,
    });
  }

  async ads(adgroup_id: unknown, count = 1, fields: Fields = {}): Promise<string[]> {
    const creatives = Array.from({ length: count }, (_none, index) => ({
      ad_name: `ad ${index}`,
      ad_format: "SINGLE_VIDEO",
      tiktok_item_id: "7300000000000000001",
      identity_type: "BC_AUTH_TT",
      identity_id: SEED.identity,
      identity_authorized_bc_id: SEED.identityBusinessCenter,
      call_to_action: "LEARN_MORE",
      landing_page_url: "https://example.com",
      ...fields,
    }));
    return (await this.done("/ad/create/", { adgroup_id, creatives })).ad_ids as string[];
  }

  smartCampaign(fields: Fields = {}): Promise<Record<string, unknown>> {
    return this.done("/smart_plus/campaign/create/", {
      request_id: this.#nextRequest(),
      campaign_name: "Summer",
      objective_type: "WEB_CONVERSIONS",
      sales_destination: "WEBSITE",
      budget: 100,
      ...fields,
    });
  }

  smartGroup(campaign_id: unknown, fields: Fields = {}): Promise<Record<string, unknown>> {
    return this.done("/smart_plus/adgroup/create/", {
      request_id: this.#nextRequest(),
      campaign_id,
      adgroup_name: "US",
      promotion_type: "WEBSITE",
      optimization_goal: "CLICK",
      billing_event: "CPC",
      bid_type: "BID_TYPE_NO_BID",
      targeting_spec: { location_ids: ["6252001"] },
      schedule_type: "SCHEDULE_FROM_NOW",
      schedule_start_time: "2026-12-01 12:00:00",
      ...fields,
    });
  }

  /** An ad of posts, each a creative. */
  smartAd(adgroup_id: unknown, posts: readonly string[], fields: Fields = {}): Promise<Record<string, unknown>> {
    return this.done("/smart_plus/ad/create/", {
      adgroup_id,
      ad_name: "Iced",
      creative_list: posts.map(creativeOf),
      landing_page_url_list: [{ landing_page_url: "https://example.com" }],
      ad_configuration: { call_to_action_id: SEED_ASSETS.callToAction },
      ...fields,
    });
  }

  #nextRequest(): string {
    this.#requests += 1;
    return String(this.#requests);
  }

  /** A row of a level by its id. */
  async row(kind: "campaign" | "adgroup" | "ad", id: unknown): Promise<Record<string, unknown>> {
    const { data } = await this.get(`/${kind}/get/`, { filtering: { [`${kind}_ids`]: [id] } });
    return (data.list as Record<string, unknown>[])[0] ?? {};
  }

  /** A day's or all spend of a level's objects, by id. */
  async spend(level: string, id: string, more: Fields = {}): Promise<Map<string, number>> {
    const { data } = await this.get("/report/integrated/get/", {
      report_type: "BASIC",
      data_level: level,
      dimensions: [id],
      metrics: ["spend"],
      query_lifetime: true,
      page_size: 1000,
      ...more,
    });
    const rows = data.list as { dimensions: Record<string, string>; metrics: { spend: string } }[];
    return new Map(rows.map(({ dimensions, metrics }) => [Object.values(dimensions).join(" "), Number(metrics.spend)]));
  }
}
