/** An account that holds what a test says, and answers the reads of guardrails: no emulator, no process, no clock. */
import { readAccountSpend } from "../../provider/adapters/account-spend.js";
import type { AccountSpend } from "../../provider/adapters/run-objects.js";
import { Client, fixedToken } from "../../provider/http/client.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import { FakeClock } from "./clock.js";
import { type Budgeted, HOUR, INFINITE, type Whole } from "./spend-model.js";

interface Live {
  readonly id: string;
  readonly campaign: string | undefined;
  readonly values: Budgeted;
  readonly deleted?: boolean;
}

/** As TikTok writes times: UTC, without a zone. */
const wireTime = (hours: number): string => new Date(hours * HOUR).toISOString().slice(0, 19).replace("T", " ");

const rowOf = ({ id, campaign, values, deleted }: Live): Record<string, unknown> => ({
  ...(campaign === undefined
    ? { campaign_id: id, campaign_name: values.name, budget_optimize_on: values.optimized === true }
    : {
        campaign_id: campaign,
        adgroup_id: id,
        adgroup_name: values.name,
        schedule_start_time: wireTime(values.start ?? 0),
        ...(values.end === undefined ? {} : { schedule_end_time: wireTime(values.end) }),
      }),
  budget_mode: values.mode,
  budget: values.mode === INFINITE ? 0 : values.budget,
  operation_status: values.enabled ? "ENABLE" : "DISABLE",
  ...(deleted ? { secondary_status: `${campaign === undefined ? "CAMPAIGN" : "ADGROUP"}_STATUS_DELETE` } : {}),
  ...(values.raised ? { budget_auto_adjust_strategy: "AUTO_BUDGET_INCREASE" } : {}),
});

/** An account in USD. */
export class SpendAccount {
  readonly #objects = new Map<string, Live>();
  #made = 0;
  /** Pages are this long: a reader that stops at the first one misses what runs. */
  readonly #pageSize = 3;

  constructor(readonly advertiserId: string) {}

  create(values: Budgeted, campaign?: string): string {
    const id = `18${String(++this.#made).padStart(15, "0")}`;
    this.#objects.set(id, { id, campaign, values });
    return id;
  }

  update(id: string, values: Budgeted): void {
    const known = this.#objects.get(id);
    if (known) this.#objects.set(id, { ...known, values });
  }

  /** With what is below it. TikTok still lists what was deleted. */
  remove(id: string): void {
    for (const one of this.#objects.values())
      if (one.id === id || one.campaign === id) this.#objects.set(one.id, { ...one, deleted: true });
  }

  /** Campaigns by id. */
  get campaigns(): ReadonlyMap<string, Whole & { readonly groupIds: readonly string[] }> {
    const all = [...this.#objects.values()].filter(({ deleted }) => !deleted);
    return new Map(
      all
        .filter(({ campaign }) => campaign === undefined)
        .map(({ id, values }) => {
          const below = all.filter(({ campaign }) => campaign === id);
          return [
            id,
            { campaign: values, groups: below.map((one) => one.values), groupIds: below.map((one) => one.id) },
          ];
        }),
    );
  }

  #answer(url: URL): object {
    const path = url.pathname.replace("/open_api/v1.3", "");
    if (path === "/advertiser/info/") return { list: [{ currency: "USD", timezone: "Etc/UTC", name: "Sunny" }] };
    const isCampaigns = path === "/campaign/get/";
    const rows = [...this.#objects.values()].filter(({ campaign }) => (campaign === undefined) === isCampaigns);
    const page = Number(url.searchParams.get("page") ?? 1);
    const total_page = Math.max(1, Math.ceil(rows.length / this.#pageSize));
    const list = rows.slice((page - 1) * this.#pageSize, page * this.#pageSize).map(rowOf);
    return { list, page_info: { page, page_size: this.#pageSize, total_page, total_number: rows.length } };
  }

  /** What guardrails read of it. */
  read(): Promise<AccountSpend> {
    const clock = new FakeClock();
    const client = new Client({
      baseUrl: "https://api.example.com",
      credential: fixedToken("token"),
      transport: {
        send: async ({ url }) => ({
          status: 200,
          text: JSON.stringify({ code: 0, message: "OK", request_id: "1", data: this.#answer(new URL(url)) }),
        }),
        close: async () => undefined,
      },
      limiter: new Limiter({ quota: { app: [], endpoints: {} }, clock }),
      clock,
    });
    return readAccountSpend(client, this.advertiserId);
  }
}
