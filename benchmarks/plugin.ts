/**
 * `npm run bench:plugin`: how long the native adapter takes from spawn to its port, compared with Node with only @grpc/grpc-js, in
 * alternating order (goal: at most 1.5 times), and its resident memory after checking and creating 1,000 resources (goal:
 * under 150 MB).
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createEmulator, SEED } from "../emulator/index.js";

const ROOT = join(__dirname, "..", "..");
const PLUGIN = join(ROOT, "plugin", "pulumi-resource-tiktok");
const ROUNDS = 15;
/** An account takes fewer campaigns than this (reference 3.1), so the resources are spread over two. */
const RESOURCES = 1_000;

/** Milliseconds until a process writes its first line, or ends. */
function untilHeard(command: string, args: readonly string[], wait: "line" | "end"): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd: ROOT });
    const done = (): void => {
      resolve(performance.now() - started);
      child.kill();
    };
    if (wait === "line") child.stdout.once("data", done);
    else child.once("close", done);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function startUp(): Promise<void> {
  const [base, plugin]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    base.push(await untilHeard(process.execPath, ["-e", 'require("@grpc/grpc-js")'], "end"));
    plugin.push(await untilHeard(PLUGIN, [], "line"));
  }
  const ratio = (median(plugin) / median(base)).toFixed(2);
  process.stdout.write(
    `spawn to port: ${median(plugin).toFixed(0)} ms; node with @grpc/grpc-js: ${median(base).toFixed(0)} ms (${ratio})\n`,
  );
}

async function memory(): Promise<void> {
  const emulator = await createEmulator({});
  const child = spawn(PLUGIN, [], {
    env: {
      ...process.env,
      TIKTOK_BASE_URL: emulator.url,
      TIKTOK_ACCESS_TOKEN: SEED.token,
      TIKTOK_LIMITS: "off",
    },
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  const make = async (index: number): Promise<void> => {
    const urn = `urn:pulumi:dev::ads::tiktok:index:Campaign::c${index}`;
    const check = new protocol.CheckRequest();
    check.setUrn(urn);
    check.setOlds(Struct.fromJavaScript({}));
    const advertiserId = index % 2 === 0 ? SEED.advertiser : SEED.secondAdvertiser;
    const inputs = {
      advertiserId,
      name: `c${index}`,
      objective: "TRAFFIC",
      budgetMode: "BUDGET_MODE_DAY",
      budget: 9_000,
    };
    check.setNews(Struct.fromJavaScript(inputs));
    const checked = await new Promise<protocol.CheckResponse>((resolve, reject) =>
      client.check(check, (error, answer) => (error ? reject(error) : resolve(answer))),
    );
    const create = new protocol.CreateRequest();
    create.setUrn(urn);
    create.setProperties(checked.getInputs());
    await new Promise<void>((resolve, reject) => client.create(create, (error) => (error ? reject(error) : resolve())));
  };
  for (let at = 0; at < RESOURCES; at += 64)
    await Promise.all(Array.from({ length: Math.min(64, RESOURCES - at) }, (_one, index) => make(at + index)));
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  process.stdout.write(`resident after ${RESOURCES} resources: ${(Number(resident) / 1024).toFixed(0)} MB\n`);
  client.close();
  child.kill();
  await emulator.close();
}

void startUp().then(memory);
