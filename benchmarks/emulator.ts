/**
 * The emulator's own cost: `campaign/get` a second on one core with 1,000 ads stored, its start, and its memory with
 * 100,000 ads. `npm run bench:emulator` prints what was measured next to the goals (issue 6.6).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Pool } from "undici";

const CLI = join(__dirname, "..", "cli", "main.js");
const TOKEN = "emulator-token";
const ADVERTISER = "7000000000000000001";
const SECONDS = Number(process.env.SECONDS ?? 5);
const ADS = Number(process.env.ADS ?? 100_000);
const PER_CALL = 20;
const PER_GROUP = 40;

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly startMs: number;
}

function start(): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, "emulator", "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("the emulator did not start")));
    child.stdout.once("data", (chunk: Buffer) => {
      const url = /http:\S+/.exec(chunk.toString())?.[0] ?? "";
      resolve({ process: child, url, startMs: performance.now() - began });
    });
  });
}

interface Reply {
  readonly code: number;
  readonly message: string;
  readonly data: Record<string, unknown>;
}

async function post(pool: Pool, path: string, body: object): Promise<Record<string, unknown>> {
  const { body: answer } = await pool.request({
    method: "POST",
    path: `/open_api/v1.3${path}`,
    headers: { "access-token": TOKEN, "content-type": "application/json" },
    body: JSON.stringify({ advertiser_id: ADVERTISER, ...body }),
  });
  const reply = (await answer.json()) as Reply;
  if (reply.code !== 0) throw new Error(`${path}: ${reply.message}`);
  return reply.data;
}

const creative = (number: number) => ({
  ad_name: `ad ${number}`,
  ad_format: "SINGLE_VIDEO",
  tiktok_item_id: "7300000000000000001",
  identity_type: "BC_AUTH_TT",
  identity_id: "7000000000000000101",
  identity_authorized_bc_id: "7000000000000000201",
  landing_page_url: "https://example.com",
  call_to_action: "LEARN_MORE",
});

async function group(pool: Pool, campaign_id: unknown, number: number): Promise<unknown> {
  const made = await post(pool, "/adgroup/create/", {
    campaign_id,
    adgroup_name: `group ${number}`,
    promotion_type: "WEBSITE",
    placements: ["PLACEMENT_TIKTOK"],
    location_ids: ["6252001"],
    budget_mode: "BUDGET_MODE_DAY",
    budget: 20,
    schedule_type: "SCHEDULE_FROM_NOW",
    schedule_start_time: new Date().toISOString().slice(0, 19).replace("T", " "),
    optimization_goal: "CLICK",
    billing_event: "CPC",
    pacing: "PACING_MODE_SMOOTH",
  });
  return made.adgroup_id;
}

/** Fills the account with ads, forty to a group. */
async function fill(pool: Pool, ads: number, prefix: string, groupsPerCampaign: number): Promise<void> {
  let campaign: unknown;
  for (let number = 0, groups = 0; number < ads; groups++) {
    if (groups % groupsPerCampaign === 0)
      campaign = (
        await post(pool, "/campaign/create/", {
          campaign_name: `${prefix} ${groups}`,
          objective_type: "TRAFFIC",
          budget_mode: "BUDGET_MODE_INFINITE",
        })
      ).campaign_id;
    const adgroup_id = await group(pool, campaign, groups);
    for (let inGroup = 0; inGroup < PER_GROUP && number < ads; inGroup += PER_CALL) {
      const creatives = Array.from({ length: Math.min(PER_CALL, ads - number) }, () => creative(number++));
      await post(pool, "/ad/create/", { adgroup_id, creatives });
    }
  }
}

async function rate(pool: Pool): Promise<number> {
  const headers = { "access-token": TOKEN };
  const path = `/open_api/v1.3/campaign/get/?advertiser_id=${ADVERTISER}`;
  let done = 0;
  const until = performance.now() + SECONDS * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const { body } = await pool.request({ method: "GET", path, headers });
      await body.arrayBuffer();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return done / SECONDS;
}

const megabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const starts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const one = await start();
    starts.push(one.startMs);
    one.process.kill();
  }
  const median = starts.sort((one, other) => one - other)[2] ?? 0;
  // Each figure once it is there: the last one takes minutes, and a run that is cut off has told the others.
  print(`start: ${median.toFixed(0)} ms (median of 5; goal under 500)`);
  const { process: child, url } = await start();
  const pool = new Pool(url, { connections: 32 });
  await fill(pool, 1_000, "first", 2);
  print(`campaign/get: ${(await rate(pool)).toFixed(0)} a second with 1,000 ads stored (goal 3,000)`);
  const began = performance.now();
  await fill(pool, ADS - 1_000, "more", 100);
  const filled = (performance.now() - began) / 1000;
  const rss = megabytes(child.pid ?? 0);
  const full = await rate(pool);
  await pool.close();
  child.kill();
  print(
    `${ADS} ads: ${rss.toFixed(0)} MB resident (goal under 500), written in ${filled.toFixed(0)} s, then campaign/get ${full.toFixed(0)} a second`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
