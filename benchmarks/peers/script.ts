/** What people write with TikTok's own SDK: `script one|ten|batch`. Keeps nothing; the first refusal ends it. */
import { tiktokSdk } from "../../tests/support/tiktok-sdk.js";
import { ADS, adGroup, CAMPAIGN, creative, GROUPS } from "./shape.js";

const token = process.env.TIKTOK_ACCESS_TOKEN ?? "";
const account = { advertiser_id: process.env.TIKTOK_ADVERTISER_ID ?? "" };

/** Works through the items, so many at once. */
async function pool<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const range = (length: number): number[] => Array.from({ length }, (_one, index) => index);

async function main(): Promise<void> {
  const mode = process.argv[2] ?? "one";
  const call = await tiktokSdk(process.env.TIKTOK_BASE_URL ?? "");
  const atOnce = mode === "ten" ? 10 : 1;
  const body = { ...account, ...CAMPAIGN };
  const campaign = (await call("CampaignCreationApi", "campaignCreate", token, { body })).data.campaign_id;
  await pool(range(GROUPS), atOnce, async (index) => {
    const group = { ...account, campaign_id: campaign, ...adGroup(index) };
    const made = await call("AdgroupApi", "adgroupCreate", token, { body: group });
    const send = async (creatives: readonly unknown[]): Promise<void> => {
      const ads = { ...account, adgroup_id: made.data.adgroup_id, creatives };
      await call("AdApi", "adCreate", token, { body: ads });
    };
    if (mode === "batch") await send(range(ADS).map(creative));
    else await pool(range(ADS), mode === "ten" ? 5 : 1, (ad) => send([creative(ad)]));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
