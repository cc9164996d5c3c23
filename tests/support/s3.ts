import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "./free-port.js";
import { type Line, openLine } from "./line.js";
import { pythonWith } from "./python.js";

/** moto answers S3's API from memory; boto3 and Flask come with it, all from PyPI. */
const PACKAGES = ["moto[s3]==5.2.5", "flask==3.1.3", "flask-cors==6.0.5"];

/** A bucket on this machine, at the end of a line; what it holds outlives a cut. */
export interface Bucket {
  /** As Pulumi takes it for PULUMI_BACKEND_URL. */
  readonly url: string;
  /** Credentials, of which moto asks only that there are some. */
  readonly environment: Readonly<Record<string, string>>;
  readonly line: Line;
  /** Writes an object as another client would. */
  put(key: string, text: string): Promise<void>;
  /** Stops everything. */
  remove(): Promise<void>;
}

const NAME = "states";

/** Resolves once the server listens. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data) => {
      said += String(data);
      if (/Running on http/.test(said)) resolve();
    });
    child.on("error", reject);
    child.on("close", () => reject(new Error(`moto did not start:\n${said}`)));
  });
}

/** Starts one, empty. */
export async function startBucket(): Promise<Bucket> {
  const python = join(pythonWith("moto", PACKAGES), "bin", "python");
  const port = await freePort();
  const child = spawn(python, ["-m", "moto.server", "-H", "127.0.0.1", "-p", String(port)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await listening(child);
  const put = async (path: string, body = ""): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, { method: "PUT", body });
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  };
  await put(NAME);
  const line = await openLine(port);
  const endpoint = encodeURIComponent(`http://127.0.0.1:${line.port}`);
  return {
    url: `s3://${NAME}?endpoint=${endpoint}&region=us-east-1&s3ForcePathStyle=true`,
    environment: { AWS_ACCESS_KEY_ID: "tests", AWS_SECRET_ACCESS_KEY: "tests", AWS_EC2_METADATA_DISABLED: "true" },
    line,
    put: (key, text) => put(`${NAME}/${key}`, text),
    async remove() {
      await line.cut();
      await new Promise<void>((resolve) => {
        child.once("close", () => resolve());
        child.kill("SIGKILL");
      });
    },
  };
}
