// TikTok's own SDK against the emulator, as other people's tests would use it.
// npm install pulumi-tiktok tiktok-business-api-sdk-official; node sdk.mjs
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createEmulator } = require("pulumi-tiktok/emulator");
const { ApiClient, CampaignCreationApi } = await import("tiktok-business-api-sdk-official");

const emulator = await createEmulator({ limits: "basic" });
const client = new ApiClient();
client.basePath = emulator.url;
const campaigns = new CampaignCreationApi(client);

/** The SDK calls back; this waits for it. */
const ask = (method, ...args) =>
  new Promise((resolve, reject) => {
    campaigns[method](...args, (error, reply) => (error ? reject(error) : resolve(reply.data)));
  });

const { advertiser, token } = emulator.seed;
const body = {
  advertiser_id: advertiser,
  campaign_name: "From the SDK",
  objective_type: "TRAFFIC",
  budget_mode: "BUDGET_MODE_DAY",
  budget: 50,
};
const { campaign_id } = await ask("campaignCreate", token, { body });
const { list } = await ask("campaignGet", advertiser, token, {
  filtering: JSON.stringify({ campaign_ids: [campaign_id] }),
});
process.stdout.write(`${list[0].campaign_name} ${list[0].secondary_status}\n`);
await emulator.close();
