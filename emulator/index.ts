/** The TikTok API on localhost: `createEmulator` for tests and programs; `tiktok-ads emulator` on the command line. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.js";
import { Faults } from "./faults.js";
import { QuotaGate } from "./quota.js";
import type { Incoming } from "./routes/files.js";
import { SEED, seed } from "./seed.js";
import { type LoggedRequest, Store } from "./store.js";
import { createWorld, type World } from "./world.js";

export type { Fault } from "./faults.js";
export { SEED } from "./seed.js";
export type { LoggedRequest, Stored } from "./store.js";

/** How the emulator behaves. */
export interface EmulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** SQLite file that keeps everything; left out, all is gone with the process. */
  readonly data?: string;
  /** Quota profile, or S/M/D; default `off`. */
  readonly limits?: string;
  /** Wait before each answer, milliseconds. */
  readonly latencyMs?: number;
  /** What happens to body fields that the reference does not know; TikTok is assumed to ignore them. */
  readonly unknownFields?: "ignore" | "refuse";
  /** What an ad group update makes of optional fields left out; not settled in the reference. */
  readonly omittedFields?: "keep" | "reset";
  /** Until an uploaded video is processed; default 0. */
  readonly processingSeconds?: number;
  /** Milliseconds since the epoch; for tests. */
  readonly time?: () => number;
  /** Fetches what UPLOAD_BY_URL names; for tests. */
  readonly fetchFile?: (url: string) => Promise<Incoming>;
}

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly seed: typeof SEED;
  readonly world: World;
  readonly faults: Faults;
  /** The request log, oldest first. */
  requests(): LoggedRequest[];
  /** Back to the seed. */
  reset(): void;
  close(): Promise<void>;
}

const MAX_FETCHED = 100 * 1024 * 1024;

async function fetchPublic(url: string): Promise<Incoming> {
  const { Refusal } = await import("./envelope.js");
  const answer = await fetch(url, { redirect: "follow", signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  if (!answer?.ok) throw new Refusal(40903, "The URL is unavailable.");
  if ((answer.headers.get("content-type") ?? "").startsWith("text/"))
    throw new Refusal(40914, "The URL does not point to a file.");
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > MAX_FETCHED) throw new Refusal(40907, "The file is too large.");
  return { bytes, name: basename(new URL(url).pathname) };
}

/** Starts an emulator on the loopback interface and resolves when it listens. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const quota = new QuotaGate(options.limits ?? "off");
  if (options.data) mkdirSync(dirname(options.data), { recursive: true });
  const store = new Store(options.data ?? ":memory:");
  const uploadFolder = mkdtempSync(join(tmpdir(), "tiktok-emulator-"));
  const { unknownFields = "ignore", omittedFields = "keep", processingSeconds = 0, time } = options;
  const world = createWorld(store, { unknownFields, omittedFields, processingSeconds, uploadFolder, time });
  if (!store.meta("seeded")) seed(world);
  const faults = new Faults();
  const app = createApp({
    world,
    quota,
    faults,
    latencyMs: options.latencyMs ?? 0,
    fetchFile: options.fetchFile ?? fetchPublic,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seed: SEED,
    world,
    faults,
    requests: () => store.requests(),
    reset() {
      store.clear();
      faults.clear();
      seed(world);
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      store.close();
      rmSync(uploadFolder, { recursive: true, force: true });
    },
  };
}
