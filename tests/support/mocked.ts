import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./world.js";

/**
 * What a program prints as JSON that runs under Pulumi's mocks, in a process of its own, since they hold for a whole process.
 * It has `pulumi`, `tiktok`, `native`, and `seen`: a row for each resource and each call that the mocks were asked for.
 */
export async function underMocks(body: string): Promise<unknown> {
  const text = `
    const pulumi = require("@pulumi/pulumi");
    const seen = [];
    pulumi.runtime.setMocks({
      newResource: ({ type, name, inputs, id }) => (seen.push({ type, name, inputs, id }), { id: id || name + "-id", state: inputs }),
      call: ({ token, inputs, provider }) => (seen.push({ token, inputs, provider }), { id: "1", name: "found" }),
    }, "shop", "test");
    const tiktok = require(${JSON.stringify(join(ROOT, "dist", "sdk", "index.js"))});
    const native = require(${JSON.stringify(join(ROOT, "dist", "sdk", "native.js"))});
    const settled = (...resources) => Promise.all(resources.map(({ urn }) => new Promise((done) => urn.apply(done))));
    ${body}
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", text], { cwd: ROOT });
  return JSON.parse(stdout) as unknown;
}
