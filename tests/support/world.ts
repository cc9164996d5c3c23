import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator, type EmulatorOptions, SEED } from "../../emulator/index.js";
import type { Resource, Values } from "../../provider/definitions/index.js";
import { inspectAsset } from "../../provider/engine/assets/media/inspect.js";
import type { Schedule } from "../../provider/engine/batching/batch.js";
import {
  check,
  create,
  KnownObjects,
  type Session,
  SharedCalls,
  type StackStates,
} from "../../provider/engine/index.js";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { Client, fixedToken } from "../../provider/http/client.js";
import { type Transport, undiciTransport } from "../../provider/http/transport.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import { PROFILES } from "../../provider/ratelimit/quota.js";
import { resourceOf } from "../../provider/resources/index.js";
import { FakeClock } from "./clock.js";

/** The repository's root, seen from dist/tests/support. */
export const ROOT = join(__dirname, "..", "..", "..");

/** An emulator, a session on it, and a project folder; everything goes with `close`. */
export interface TestWorld {
  readonly emulator: Emulator;
  readonly session: Session;
  readonly clock: FakeClock;
  readonly folder: string;
  readonly words: string[];
  /** What states hold next to this session's own knowledge: URNs by title and id (`Ad 17`). */
  readonly held: Map<string, string>;
  /** The session's next run: what the last one made is in the state, and no longer new. */
  nextRun(): Promise<void>;
  /** Calls since the last look, as `POST /campaign/create/ 0`. */
  calls(): string[];
  close(): Promise<void>;
}

/** How URNs of the tests' own stack begin. */
export const STACK = "urn:pulumi:dev::ads";

/** States that hold these URNs, by title and id. */
export const heldIn = (held: ReadonlyMap<string, string>): StackStates => ({
  stacks: async () => ["dev"],
  async holderOf({ title }, id) {
    const urn = held.get(`${title} ${id}`);
    return urn === undefined ? undefined : { stack: urn.split("::").slice(0, 2).join("::"), urn };
  },
  own: async () =>
    [...held].flatMap(([key, urn]) => {
      const [title = "", id = ""] = key.split(" ");
      return urn.startsWith(`${STACK}::`) ? [{ title, id, urn }] : [];
    }),
});

const NO_QUOTA = PROFILES.off ?? { app: [], endpoints: {} };

/** Batches go as soon as everything that is under way has come to wait. */
export const soon: Schedule = (work) => {
  const handle = setImmediate(work);
  return () => clearImmediate(handle);
};

/** Starts one. The emulator refuses unknown fields, so that a wrong wire name cannot pass. */
export async function testWorld(
  options: EmulatorOptions & { transport?: Transport; token?: string; stateFolder?: string; scope?: string } = {},
): Promise<TestWorld> {
  const emulator = await createEmulator({ unknownFields: "refuse", ...options });
  const transport = options.transport ?? undiciTransport();
  const clock = new FakeClock();
  const client = new Client({
    baseUrl: emulator.url,
    credential: fixedToken(options.token ?? SEED.token),
    transport,
    limiter: new Limiter({ quota: NO_QUOTA, clock }),
    clock,
    random: () => 0.5,
  });
  const folder = mkdtempSync(join(tmpdir(), "tiktok-test-"));
  const words: string[] = [];
  const held = new Map<string, string>();
  const journal = new SqliteJournal(options.stateFolder ?? folder);
  let requestId = 0;
  const session: Session = {
    client,
    projectFolder: ROOT,
    log: (_severity, message) => words.push(message),
    requestId: () => String(++requestId),
    shared: new SharedCalls(client, { schedule: soon }),
    known: new KnownObjects(),
    journal: async () => journal,
    states: heldIn(held),
    adapter: "native",
    stack: async () => STACK,
    scope: async () => options.scope ?? "stack",
  };
  let seen = 0;
  return {
    emulator,
    session,
    clock,
    folder,
    words,
    held,
    async nextRun() {
      for (const id of await journal.objectIds()) await journal.confirm(id);
      Object.assign(session, { known: new KnownObjects() });
    },
    calls() {
      const all = emulator.requests().map(({ method, path, code }) => `${method} ${path} ${code}`);
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    async close() {
      journal.close();
      await transport.close();
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Samples are files of the repository, which no test changes: each is read once. */
const inspected = new Map<string, ReturnType<typeof inspectAsset>>();

/** Check as the adapters call it, for the seeded advertiser; throws when there are faults. */
export async function checked(resource: Resource, inputs: Values, parent?: Values): Promise<Values> {
  const inspect = (kind: "video" | "image", source: string) => {
    const known = inspected.get(source) ?? inspectAsset(ROOT, kind, source);
    inspected.set(source, known);
    return known;
  };
  const result = await check(resource, inputs, parent, { advertiserId: SEED.advertiser, inspect });
  if (result.faults.length > 0) throw new Error(result.faults.map((fault) => fault.reason).join("\n"));
  return result.inputs;
}

/** Check, then create. */
export async function made(world: TestWorld, title: string, inputs: Values): Promise<{ id: string; state: Values }> {
  const resource = resourceOf(title);
  const { id, outputs } = await create(world.session, resource, await checked(resource, inputs));
  return { id, state: outputs };
}

/** The error that a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
