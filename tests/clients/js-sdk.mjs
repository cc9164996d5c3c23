// TikTok's own JavaScript SDK: an ad from campaign to patch, look-ups and reports.
import { createRequire } from "node:module";
import { join } from "node:path";

const { CLIENT_MODULES, CLIENT_URL, CLIENT_TOKEN: token, CLIENT_ADVERTISER: advertiser_id } = process.env;
const require = createRequire(join(CLIENT_MODULES, "driver.js"));
const sdk = await import(require.resolve("tiktok-business-api-sdk-official"));
// The SDK reads no proxy from its environment; its own setting names the host.
const client = new sdk.ApiClient();
client.basePath = CLIENT_URL;
const made = {};

const call = (api, method, ...args) =>
  new Promise((resolve, reject) => {
    const instance = new sdk[api](client);
    const given = args.slice(0, instance[method].length - 1);
    instance[method](...given, (error, data) => (error ? reject(error) : resolve(data)));
  });

async function step(name, work) {
  try {
    const answer = await work();
    console.log(JSON.stringify({ step: name, ok: answer !== false, detail: "" }));
  } catch (error) {
    console.log(JSON.stringify({ step: name, ok: false, detail: String(error?.message ?? error).slice(0, 400) }));
  }
}

const dataOf = (answer) => answer.data ?? answer;
const { CLIENT_FIRST_DAY: start_date, CLIENT_LAST_DAY: end_date } = process.env;
const report = {
  advertiser_id,
  data_level: "AUCTION_CAMPAIGN",
  dimensions: ["campaign_id"],
  metrics: ["spend", "impressions", "ctr", "average_video_play", "placement_type"].slice(0, 4),
  start_date,
  end_date,
  page_size: 1000,
};
const camel = (fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase()),
      value,
    ]),
  );

await step("campaignCreate", async () => {
  const body = { advertiser_id, campaign_name: "JS", objective_type: "TRAFFIC", budget_mode: "BUDGET_MODE_INFINITE" };
  made.campaign = dataOf(await call("CampaignCreationApi", "campaignCreate", token, { body })).campaign_id;
  return made.campaign !== undefined;
});
await step(
  "campaignGet",
  async () => dataOf(await call("CampaignCreationApi", "campaignGet", advertiser_id, token, {})).list.length > 0,
);
await step("adgroupCreate", async () => {
  const body = {
    advertiser_id,
    campaign_id: made.campaign,
    adgroup_name: "JS",
    promotion_type: "WEBSITE",
    placement_type: "PLACEMENT_TYPE_NORMAL",
    placements: ["PLACEMENT_TIKTOK"],
    location_ids: ["6252001"],
    budget_mode: "BUDGET_MODE_DAY",
    budget: 20,
    schedule_type: "SCHEDULE_FROM_NOW",
    schedule_start_time: `${end_date} 23:59:59`,
    optimization_goal: "CLICK",
    bid_type: "BID_TYPE_NO_BID",
    billing_event: "CPC",
    pacing: "PACING_MODE_SMOOTH",
  };
  made.group = dataOf(await call("AdgroupApi", "adgroupCreate", token, { body })).adgroup_id;
  return made.group !== undefined;
});
await step(
  "adgroupGet",
  async () => dataOf(await call("AdgroupApi", "adgroupGet", advertiser_id, token, {})).list.length > 0,
);
await step("adCreate", async () => {
  const creatives = [
    {
      ad_name: "JS",
      ad_format: "SINGLE_VIDEO",
      tiktok_item_id: "7300000000000000001",
      identity_type: "BC_AUTH_TT",
      identity_id: process.env.CLIENT_IDENTITY,
      identity_authorized_bc_id: process.env.CLIENT_BUSINESS_CENTER,
      call_to_action: "LEARN_MORE",
      landing_page_url: "https://example.com",
    },
  ];
  const body = { advertiser_id, adgroup_id: made.group, creatives };
  made.ad = dataOf(await call("AdApi", "adCreate", token, { body })).ad_ids[0];
  return made.ad !== undefined;
});
await step("adUpdate, a patch", () =>
  call("AdApi", "adUpdate", token, {
    body: {
      advertiser_id,
      adgroup_id: made.group,
      patch_update: true,
      creatives: [{ ad_id: made.ad, ad_name: "JS 2" }],
    },
  }),
);
await step("adStatusUpdate", () =>
  call("AdApi", "adStatusUpdate", token, { body: { advertiser_id, ad_ids: [made.ad], operation_status: "DISABLE" } }),
);
await step("advertiserInfo", () => call("AccountManagementApi", "advertiserInfo", [advertiser_id], token, {}));
await step("pixelList", () => call("MeasurementApi", "pixelList", advertiser_id, token, {}));
await step("toolLanguage", () => call("ToolApi", "toolLanguage", advertiser_id, token, {}));
await step("identityGet", () => call("IdentityApi", "identityGet", advertiser_id, token, {}));
await step("dmpCustomAudienceList", () => call("AudienceApi", "dmpCustomAudienceList", advertiser_id, token, {}));
await step("reportIntegratedGet", async () => {
  const answer = dataOf(
    await call("ReportingApi", "reportIntegratedGet", "BASIC", token, { ...report, ...camel(report) }),
  );
  return answer.list.length > 0;
});
await step("reportTaskCreate", async () => {
  const { page_size: _none, ...body } = { ...report, report_type: "BASIC" };
  made.task = dataOf(await call("ReportingApi", "reportTaskCreate", token, { body })).task_id;
  return made.task !== undefined;
});
await step("reportTaskCheck", () => call("ReportingApi", "reportTaskCheck", made.task, advertiser_id, token, {}));
