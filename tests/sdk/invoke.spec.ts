import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

/** A program under Pulumi's mocks, in a process of its own, since they hold for a whole process. */
async function program(body: string): Promise<string[]> {
  const text = `
    const pulumi = require("@pulumi/pulumi");
    const asked = [];
    pulumi.runtime.setMocks({
      newResource: ({ type, name, inputs }) => ({ id: name, state: inputs }),
      call: ({ token, inputs, provider }) => (asked.push([token, JSON.stringify(inputs), provider].join(" ")), { id: "1" }),
    });
    const tiktok = require(${JSON.stringify(join(ROOT, "dist", "sdk", "index.js"))});
    const { Provider } = require(${JSON.stringify(join(ROOT, "dist", "sdk", "native.js"))});
    ${body}
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", text], { cwd: ROOT });
  return JSON.parse(stdout) as string[];
}

describe("functions of the dynamic adapter", function () {
  this.timeout(60_000);

  it("ask the provider that their options name, or that of the parent, and not the project's account", async () => {
    const asked = await program(`
      const provider = new Provider("second", { advertiserId: "7000000000000000002" });
      class Group extends pulumi.ComponentResource { constructor() { super("x:y:Group", "g", {}, { provider }); } }
      Promise.all([
        tiktok.getCampaign({ id: "5" }, { provider }),
        tiktok.getCampaign({ id: "6" }, { parent: new Group() }),
      ]).then(() => console.log(JSON.stringify(asked)));
    `);
    expect(asked).to.have.length(2);
    expect(asked[0]).to.match(/^tiktok:index:getCampaign \{"id":"5"\} \S*second/);
    expect(asked[1]).to.match(/^tiktok:index:getCampaign \{"id":"6"\} \S*second/);
  });
});
