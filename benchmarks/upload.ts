/** `npm run bench:upload`: memory while a 500 MB video is checked and uploaded in chunks. Goal: at most 150 MB of RSS growth (issue 3). */
import { fork } from "node:child_process";
import { closeSync, copyFileSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "../emulator/index.js";
import { inspectAsset } from "../provider/engine/assets/media/inspect.js";
import { check, create, KnownObjects, SharedCalls } from "../provider/engine/index.js";
import { SqliteJournal } from "../provider/engine/recovery/sqlite-journal.js";
import { Client, fixedToken } from "../provider/http/client.js";
import { undiciTransport } from "../provider/http/transport.js";
import { Limiter } from "../provider/ratelimit/limiter.js";
import { resourceOf } from "../provider/resources/index.js";

const MB = 1024 * 1024;
const SIZE = 500 * MB;

/** A real MP4 of 500 MB: the example, and a box of type "free", which players skip. */
function largeVideo(folder: string): string {
  const path = join(folder, "large.mp4");
  copyFileSync(join(__dirname, "..", "..", "examples", "media", "spring.mp4"), path);
  const { size } = statSync(path);
  const box = Buffer.alloc(16);
  box.writeUInt32BE(1, 0);
  box.write("free", 4);
  box.writeBigUInt64BE(BigInt(SIZE - size), 8);
  const file = openSync(path, "r+");
  writeSync(file, box, 0, 16, size);
  ftruncateSync(file, SIZE);
  closeSync(file);
  return "large.mp4";
}

/** The emulator in a process of its own, so that only the uploader's memory is measured. */
async function serve(): Promise<void> {
  const emulator = await createEmulator();
  process.send?.(emulator.url);
}

async function measure(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-upload-"));
  const source = largeVideo(folder);
  const client = new Client({
    baseUrl: url,
    credential: fixedToken("emulator-token"),
    transport: undiciTransport(),
    limiter: new Limiter({ quota: { app: [], endpoints: {} } }),
  });
  const journal = new SqliteJournal(folder);
  const session = {
    client,
    projectFolder: folder,
    log: () => undefined,
    requestId: () => "1",
    shared: new SharedCalls(client),
    known: new KnownObjects(),
    journal: async () => journal,
    states: { holderOf: async () => undefined, own: async () => [], stacks: async () => [] },
    adapter: "native" as const,
    stack: async () => undefined,
    scope: async () => "bench",
  };
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const started = performance.now();
  const video = resourceOf("Video");
  const inspect = (kind: "video" | "image", path: string) => inspectAsset(folder, kind, path);
  const { inputs, faults } = await check(video, { source }, undefined, {
    advertiserId: "7000000000000000001",
    inspect,
  });
  if (faults.length > 0) throw new Error(faults.map(({ reason }) => reason).join("\n"));
  const { id } = await create(session, video, inputs);
  clearInterval(timer);
  rmSync(folder, { recursive: true });
  const growth = Math.round((peak - before) / MB);
  process.stdout.write(
    `500 MB checked and uploaded as ${id} in ${((performance.now() - started) / 1000).toFixed(1)} s; RSS grew by ${growth} MB at the peak (goal 150 MB)\n`,
  );
  process.exit(0);
}

if (process.argv[2] === "serve") void serve();
else {
  const server = fork(__filename, ["serve"]);
  process.on("exit", () => server.kill());
  server.once("message", (url) => void measure(String(url)));
}
