/** The straightforward implementation: Pulumi's ordinary dynamic provider, one call per resource and operation. */
import * as pulumi from "@pulumi/pulumi";

type Values = Record<string, unknown>;

const LEVELS: Readonly<Record<string, { path: string; id: string; ids: string; name: string }>> = {
  Campaign: { path: "/campaign", id: "campaign_id", ids: "campaign_ids", name: "campaign_name" },
  AdGroup: { path: "/adgroup", id: "adgroup_id", ids: "adgroup_ids", name: "adgroup_name" },
  Ad: { path: "/ad", id: "ad_id", ids: "ad_ids", name: "ad_name" },
};

const WIRE: Readonly<Record<string, string>> = {
  objective: "objective_type",
  adGroup: "adgroup_id",
  campaign: "campaign_id",
  status: "operation_status",
  format: "ad_format",
  text: "ad_text",
};
const LOCAL = ["startTime", "__provider"];

function providerOf(title: string): pulumi.dynamic.ResourceProvider {
  const level = LEVELS[title];
  if (!level) throw new Error(title);
  const names = WIRE;
  const local = LOCAL;
  const call = async (method: string, path: string, body: Values): Promise<Values> => {
    const url = new URL(`${process.env.TIKTOK_BASE_URL}/open_api/v1.3${path}`);
    const headers: Record<string, string> = {
      "Access-Token": process.env.TIKTOK_ACCESS_TOKEN ?? "",
      "Content-Type": "application/json",
    };
    if (method === "GET")
      for (const [name, value] of Object.entries(body))
        url.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
    const answer = await fetch(url, { method, headers, ...(method === "POST" ? { body: JSON.stringify(body) } : {}) });
    const { code, message, data } = (await answer.json()) as { code: number; message: string; data: Values };
    if (code !== 0) throw new Error(`${code}: ${message}`);
    return data;
  };
  const account = { advertiser_id: "7000000000000000001" };
  const wire = (inputs: Values): Values =>
    Object.fromEntries(
      Object.entries(inputs)
        .filter(([name]) => !local.includes(name))
        .map(([name, value]) => {
          const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
          const time =
            typeof value === "string" && /^\d{4}-.*Z$/.test(value) ? value.replace("T", " ").replace("Z", "") : value;
          return [name === "name" ? level.name : (names[name] ?? snake), time];
        }),
    );
  return {
    async diff(_id: string, olds: Values, news: Values) {
      const changed = Object.keys(news).filter(
        (name) => name !== "__provider" && JSON.stringify(olds[name]) !== JSON.stringify(news[name]),
      );
      return { changes: changed.length > 0 };
    },
    async create(inputs: Values) {
      const { adgroup_id, ...creative } = wire(inputs);
      const body = title === "Ad" ? { ...account, adgroup_id, creatives: [creative] } : { ...account, ...wire(inputs) };
      const data = await call("POST", `${level.path}/create/`, body);
      const id = title === "Ad" ? (data.ad_ids as string[])[0] : data[level.id];
      return { id: String(id), outs: inputs };
    },
    async read(id: string, props: Values) {
      await call("GET", `${level.path}/get/`, { ...account, filtering: { [level.ids]: [id] } });
      return { id, props };
    },
    async update(id: string, olds: Values, news: Values) {
      if (olds.status !== news.status)
        await call("POST", `${level.path}/status/update/`, {
          ...account,
          [level.ids]: [id],
          operation_status: news.status,
        });
      if (olds.text !== news.text) {
        const { adgroup_id, operation_status: _status, ...creative } = wire(news);
        await call("POST", "/ad/update/", { ...account, adgroup_id, creatives: [{ ad_id: id, ...creative }] });
      }
      return { outs: news };
    },
    async delete(id: string) {
      await call("POST", `${level.path}/status/update/`, { ...account, [level.ids]: [id], operation_status: "DELETE" });
    },
  };
}

function classOf(title: string): new (name: string, args: Values) => pulumi.dynamic.Resource {
  const provider = providerOf(title);
  return class extends pulumi.dynamic.Resource {
    constructor(name: string, args: Values) {
      const idOf = (value: unknown): unknown => (value instanceof pulumi.CustomResource ? value.id : value);
      super(provider, name, Object.fromEntries(Object.entries(args).map(([key, value]) => [key, idOf(value)])));
    }
  };
}

export const Campaign = classOf("Campaign");
export const AdGroup = classOf("AdGroup");
export const Ad = classOf("Ad");
