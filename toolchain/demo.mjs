// `npm run demo`: the main job on real input. Brings up the emulator, runs the real `pulumi up` on ads/, shows the
// result at "TikTok", and runs `pulumi up` once more to show that nothing changes.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { engineEnvironment, ensureEngine } from "./engine.mjs";
import { fixedDay } from "./fixed-day.mjs";
import { main, ROOT, run, say } from "./steps.mjs";

const WORK = join(ROOT, ".demo");
const STACK = "demo";
/** The demo plays on this day, so that the schedules in ads/ are always in the future. */
const DAY = "2026-12-01T09:00:00Z";

async function listed(emulator, path) {
  const query = new URLSearchParams({ advertiser_id: emulator.seed.advertiser, page_size: "100" });
  const answer = await fetch(`${emulator.url}/open_api/v1.3${path}?${query}`, {
    headers: { "Access-Token": emulator.seed.token },
  });
  return (await answer.json()).data.list.reverse();
}

const money = ({ budget_mode: mode, budget }) =>
  mode === "BUDGET_MODE_DAY"
    ? `${budget} USD a day`
    : mode === "BUDGET_MODE_TOTAL"
      ? `${budget} USD in all`
      : "no budget of its own";

/** The funnel as TikTok has it: ids, names, budgets. */
async function showFunnel(emulator) {
  const [campaigns, groups, ads] = [
    await listed(emulator, "/campaign/get/"),
    await listed(emulator, "/adgroup/get/"),
    await listed(emulator, "/ad/get/"),
  ];
  const lines = campaigns.flatMap((campaign) => [
    `Campaign  ${campaign.campaign_id}  ${campaign.campaign_name}: ${money(campaign)}, ${campaign.operation_status}`,
    ...groups
      .filter((group) => group.campaign_id === campaign.campaign_id)
      .flatMap((group) => [
        `  Ad group  ${group.adgroup_id}  ${group.adgroup_name}: ${money(group)}, from ${group.schedule_start_time} to ${group.schedule_end_time} UTC`,
        ...ads
          .filter((ad) => ad.adgroup_id === group.adgroup_id)
          .map(
            (ad) =>
              `    Ad  ${ad.ad_id}  ${ad.ad_name}: ${ad.video_id ? `video ${ad.video_id}` : `carousel of ${ad.image_ids.length} with music ${ad.music_id}`}`,
          ),
      ]),
  ]);
  process.stdout.write(`\n${lines.join("\n")}\n`);
}

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const engine = await ensureEngine();
  rmSync(WORK, { recursive: true, force: true });
  rmSync(join(ROOT, `Pulumi.${STACK}.yaml`), { force: true });

  const require = createRequire(import.meta.url);
  const clock = fixedDay(DAY);
  // Processes started below read the same clock as the emulator in this one.
  process.env.TIKTOK_ADS_CLOCK_SHIFT_MS = clock.TIKTOK_ADS_CLOCK_SHIFT_MS;
  require("./fixed-day.cjs");
  const { createEmulator } = require(join(ROOT, "dist", "emulator", "index.js"));
  const emulator = await createEmulator({ data: join(WORK, "tiktok.sqlite") });
  try {
    say(`The emulator of TikTok's API listens on ${emulator.url}; its clock says ${DAY.slice(0, 10)}.`);
    const engineEnv = engineEnvironment(engine, join(WORK, "state"), randomBytes(16).toString("hex"));
    const env = {
      ...engineEnv,
      ...fixedDay(DAY, engineEnv),
      // The journal of creates is deleted with the account: an interrupted demo must not affect the next one.
      XDG_STATE_HOME: join(WORK, "local-state"),
      TIKTOK_BASE_URL: emulator.url,
      TIKTOK_ACCESS_TOKEN: emulator.seed.token,
      TIKTOK_LIMITS: "guide",
    };
    const pulumi = (...args) => run("pulumi", [...args, "--non-interactive"], { env, show: true });
    await run("pulumi", ["stack", "init", STACK, "--non-interactive"], { env });
    say("pulumi up: the configs in ads/ become a campaign, an ad group, ads, a video and images.");
    await pulumi("up", "--yes", "--stack", STACK);
    say("What TikTok has now:");
    await showFunnel(emulator);
    const calls = emulator.requests().length;
    say("pulumi up once more: nothing may change.");
    await pulumi("up", "--yes", "--stack", STACK, "--expect-no-changes");
    process.stdout.write(
      `\nDone. The second update made ${emulator.requests().length - calls} calls to TikTok. The configs are in ads/, the state in .demo/.\n`,
    );
  } finally {
    await emulator.close();
    rmSync(join(ROOT, `Pulumi.${STACK}.yaml`), { force: true });
  }
});
