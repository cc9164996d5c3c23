import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.js";

/** A real PostgreSQL on a free port of this machine, in a folder of its own. */
export interface Postgres {
  readonly url: string;
  /** Ends it as a crash would: nothing that was not on disk outlives it. */
  kill(): Promise<void>;
  /** Starts it again on what is on disk. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** Debian keeps the server's programs off PATH. */
function programs(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  const folder = [...(process.env.PATH ?? "").split(delimiter), ...versions].find((one) =>
    existsSync(join(one, "initdb")),
  );
  if (!folder) throw new Error("PostgreSQL's initdb was not found: run these tests with npm test");
  return folder;
}

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
function user(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function ready(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stderr?.on("data", (data) => {
      if (/ready to accept connections/.test(String(data))) resolve(true);
    });
    child.on("close", () => resolve(false));
    child.on("error", () => resolve(false));
  });
}

/** Starts one. */
export async function startPostgres(): Promise<Postgres> {
  const [bin, as] = [programs(), user()];
  const folder = mkdtempSync(join(tmpdir(), "tiktok-postgres-"));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const environment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "tests", "-A", "trust", "--no-sync"], {
    ...as,
    cwd: folder,
    env: environment,
    stdio: "ignore",
  });
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder], {
      ...as,
      cwd: folder,
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (!(await ready(child))) throw new Error("postgres did not start");
  };
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("close", () => resolve());
      child.kill(signal);
    });
  await start();
  return {
    url: `postgres://tests@127.0.0.1:${port}/postgres`,
    // An immediate shutdown recovers from the write-ahead log at the next start, as after a power cut.
    kill: () => end("SIGQUIT"),
    start,
    async remove() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
