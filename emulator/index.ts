/** The TikTok API on localhost: `createEmulator` for tests and programs; `tiktok-ads emulator` on the command line. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createApp } from "./app.js";
import { adContract } from "./contract/ad.js";
import type { Incoming } from "./endpoint.js";
import { refusal } from "./envelope.js";
import { constantFills, shownOfNothing } from "./facts/fill.js";
import { Faults } from "./faults.js";
import type { Parts } from "./parts.js";
import { QuotaGate } from "./quota.js";
import { applyScenario } from "./scenario/apply.js";
import type { Scenario } from "./scenario/form.js";
import { Player } from "./scenario/player.js";
import { SEED, seed } from "./seed.js";
import { listen } from "./server.js";
import { isSnapshot, type LoggedRequest, Store } from "./store.js";
import { TIKTOK_HOSTS } from "./tls/serve.js";
import { messageOf, nothingSet } from "./validate.js";
import { type Behaviour, createWorld, type World } from "./world.js";

export type { Fault } from "./faults.js";
export { parseScenario, type Scenario, ScenarioError } from "./scenario/form.js";
export { SEED } from "./seed.js";
export type { LoggedRequest, Snapshot, Stored } from "./store.js";
export { firstIdAt } from "./world.js";

/** Options of the emulator. */
export interface EmulatorOptions extends Partial<Behaviour> {
  /** 0, the default, chooses a free port. */
  readonly port?: number;
  /** Interface to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Host headers accepted in addition to those of the loopback interface. */
  readonly allowedHosts?: readonly string[];
  /**
   * TLS in addition to plain HTTP, with a certificate of an authority in `folder` (created if missing), and CONNECT for
   * programs with HTTPS_PROXY. `as`: host names in addition to TikTok's. `port`: 0, the default, chooses a free one.
   *
   */
  readonly tls?: { readonly folder: string; readonly as?: readonly string[]; readonly port?: number };
  /** SQLite file for all data; default: in memory. */
  readonly data?: string;
  /** Quota profile, or S/M/D; default `off`. */
  readonly limits?: string;
  /** Delay of each answer, milliseconds. */
  readonly latencyMs?: number;
  /** A scenario; it overrides the options here. */
  readonly scenario?: Scenario;
  /** Start of the ids of campaigns, ad groups and ads (firstIdAt); default 1800000000000000, for tests. */
  readonly firstId?: number;
  /** Milliseconds since the epoch; for tests. */
  readonly time?: () => number;
  /** Fetches what UPLOAD_BY_URL names; for tests. */
  readonly fetchFile?: (url: string) => Promise<Incoming>;
}

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`; its console is the page there. */
  readonly url: string;
  /** `https://127.0.0.1:PORT`, with the option `tls`. */
  readonly secureUrl?: string;
  readonly seed: typeof SEED;
  readonly world: World;
  readonly faults: Faults;
  /** The request log, oldest first. */
  requests(): LoggedRequest[];
  /** Moves the clock forward by seconds; what happens in that time happens immediately. */
  advance(seconds: number): void;
  /** Resets to the seed. */
  reset(): void;
  /** Restores a snapshot (`GET /_emulator/state`). Throws if it is invalid. */
  restore(snapshot: unknown): void;
  close(): Promise<void>;
}

const MAX_FETCHED = 100 * 1024 * 1024;

async function fetchPublic(url: string): Promise<Incoming> {
  const answer = await fetch(url, { redirect: "follow", signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  if (!answer?.ok) throw refusal("urlUnavailable");
  if ((answer.headers.get("content-type") ?? "").startsWith("text/")) throw refusal("urlNoFile");
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > MAX_FETCHED) throw refusal("fileTooLarge");
  return { bytes, name: basename(new URL(url).pathname) };
}

const DEFAULTS: Behaviour = {
  unknownFields: "ignore",
  omittedFields: "keep",
  undecided: "accept",
  materialIds: "keep",
  plainCampaigns: "open",
  reportDaysMore: 1,
  processingSeconds: 0,
  reviewSeconds: 0,
  taskSeconds: 0,
  deniedWords: [],
  seed: 1,
};

function behaviourOf(options: EmulatorOptions): Behaviour {
  const given = Object.keys(DEFAULTS).map((name) => [name, options[name as keyof Behaviour]]);
  return { ...DEFAULTS, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) } as Behaviour;
}

/** The emulator's parts, and what takes them back to a beginning. */
function partsOf(
  made: Pick<Parts, "world" | "quota" | "faults" | "player">,
  options: EmulatorOptions,
  closing: AbortSignal,
): Parts {
  const { world, faults } = made;
  const { store } = world;
  const parts: Parts = {
    ...made,
    latencyMs: options.latencyMs ?? 0,
    hosts: [...(options.allowedHosts ?? []), ...(options.tls ? [...TIKTOK_HOSTS, ...(options.tls.as ?? [])] : [])],
    fetchFile: options.fetchFile ?? fetchPublic,
    closing,
    reset() {
      store.clear();
      faults.clear();
      world.clock.load();
      world.exceeded.clear();
      world.settledAt = Number.NEGATIVE_INFINITY;
      seed(world);
      if (options.scenario) applyScenario(parts, options.scenario);
    },
    restore(snapshot) {
      if (!isSnapshot(snapshot)) throw new Error("a snapshot has objects and meta");
      try {
        store.restore(snapshot);
      } catch (error) {
        throw new Error(`the snapshot does not fit this emulator: ${messageOf(error)}`);
      }
      world.clock.load();
      world.exceeded.clear();
    },
  };
  return parts;
}

/** Starts an emulator on the loopback interface and resolves when it listens. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const quota = new QuotaGate(options.limits ?? "off");
  if (options.data) mkdirSync(dirname(options.data), { recursive: true });
  const store = new Store(options.data ?? ":memory:", {
    campaign: shownOfNothing("campaign"),
    adgroup: shownOfNothing("adgroup"),
    ad: { ...nothingSet(adContract), ...constantFills("ad") },
  });
  const uploadFolder = mkdtempSync(join(tmpdir(), "tiktok-emulator-"));
  const world = createWorld(store, behaviourOf(options), { ...options, uploadFolder });
  if (!store.meta("seeded")) seed(world);
  const faults = new Faults();
  const player = new Player(world);
  const closing = new AbortController();
  const parts = partsOf({ world, quota, faults, player }, options, closing.signal);
  if (options.scenario) applyScenario(parts, options.scenario);
  const { tls } = options;
  const place = {
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 0,
    ...(tls ? { tls: { folder: tls.folder, as: tls.as ?? [], port: tls.port ?? 0 } } : {}),
  };
  const server = await listen(createApp(parts), place, closing);
  return {
    url: server.url,
    ...(server.secureUrl ? { secureUrl: server.secureUrl } : {}),
    seed: SEED,
    world,
    faults,
    requests: () => store.log.requests(),
    advance(seconds) {
      world.clock.advance(seconds);
      player.catchUp();
    },
    reset: () => parts.reset(),
    restore: (snapshot) => parts.restore(snapshot),
    async close() {
      await server.close();
      store.close();
      rmSync(uploadFolder, { recursive: true, force: true });
    },
  };
}
