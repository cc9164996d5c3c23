import { type ChildProcess, spawn } from "node:child_process";
import { createClient } from "@redis/client";
import { freePort } from "./free-port.js";

/** A real Redis on a free port of this machine, without a file. */
export interface Redis {
  readonly url: string;
  /** Forgets everything in it. */
  clear(): Promise<void>;
  /** Stops it: the system takes connections for it, and it never answers. */
  freeze(): void;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

function ready(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stdout?.on("data", (data) => {
      if (/Ready to accept connections/.test(String(data))) resolve(true);
    });
    child.on("close", () => resolve(false));
    child.on("error", () => resolve(false));
  });
}

/** Starts one; tries another port where somebody was faster. */
export async function startRedis(): Promise<Redis> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
    if (!(await ready(child))) continue;
    const url = `redis://127.0.0.1:${port}`;
    return {
      url,
      async clear() {
        const client = await createClient({ url }).connect();
        await client.flushDb();
        await client.close();
      },
      freeze: () => void child.kill("SIGSTOP"),
      kill: () =>
        new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once("close", () => resolve());
          child.kill("SIGKILL");
        }),
    };
  }
  throw new Error("redis-server did not start");
}
