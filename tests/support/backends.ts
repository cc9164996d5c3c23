/** Servers that keep Pulumi's states, each real, on this machine, and ready to go away. */
import { openLine } from "./line.js";
import { startPostgres } from "./postgres.js";
import { startBucket } from "./s3.js";

/** One backend of a test. */
export interface Backend {
  /** What Pulumi needs to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Goes away in the middle of whatever is asked. */
  leave(): Promise<void>;
  /** Comes back with what was written. */
  comeBack(): Promise<void>;
  /** Lets everything that is asked from now on wait so long. Milliseconds. */
  slow(ms: number): void;
  remove(): Promise<void>;
}

/** The servers, by their names. */
export const BACKENDS: Readonly<Record<string, () => Promise<Backend>>> = {
  async "an S3 bucket"() {
    const bucket = await startBucket();
    return {
      environment: { ...bucket.environment, PULUMI_BACKEND_URL: bucket.url },
      leave: () => bucket.line.cut(),
      comeBack: () => bucket.line.mend(),
      slow: (ms) => bucket.line.slow(ms),
      remove: () => bucket.remove(),
    };
  },
  /** Leaves as in a power cut. */
  async PostgreSQL() {
    const server = await startPostgres();
    const url = new URL(server.url);
    const line = await openLine(Number(url.port));
    url.port = String(line.port);
    return {
      environment: { PULUMI_BACKEND_URL: `${url.href}?sslmode=disable` },
      leave: async () => {
        await Promise.all([line.cut(), server.kill()]);
      },
      comeBack: async () => {
        await server.start();
        await line.mend();
      },
      slow: (ms) => line.slow(ms),
      async remove() {
        await line.cut();
        await server.remove();
      },
    };
  },
};
