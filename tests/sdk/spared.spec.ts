import { execFileSync } from "node:child_process";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

/** What code prints in a program of its own that has read this package. */
function printed(code: string, environment: Readonly<Record<string, string>>): unknown {
  const source = `require("./dist/sdk/index.js"); const pulumi = require("@pulumi/pulumi"); ${code}`;
  const { NODE_OPTIONS: _options, TIKTOK_ADS_ENGINE: _engine, ...rest } = process.env;
  return JSON.parse(
    execFileSync(process.execPath, ["-e", source], { cwd: ROOT, encoding: "utf8", env: { ...rest, ...environment } }),
  );
}

const PROMISE = `const { debuggablePromise, leakedPromises } = require("@pulumi/pulumi/runtime/debuggable");
  const one = new Promise(() => {}); debuggablePromise(one, "a label");
  console.log(JSON.stringify([String(one._debugStackTrace).split("\\n").length > 2, new Error().stack.split("\\n").length > 2, leakedPromises()[0].size]));
  process.exit(0);`;

describe("what only Pulumi's own debugging would see", () => {
  it("is spared: no stack is noted for a promise, which is still missed where it never ends; errors have theirs", () => {
    expect(printed(PROMISE, {})).to.deep.equal([false, true, 1]);
  });

  it("is there where somebody looks for promises that never end", () => {
    expect(printed(PROMISE, { PULUMI_DEBUG_PROMISE_LEAKS: "true" })).to.deep.equal([true, true, 1]);
  });

  it("are messages that `pulumi up --debug` shows, and that `tiktok-ads` leaves out; others stay", () => {
    const code = `const sent = [];
      const engine = { log: (request, done) => { sent.push(request.getMessage()); done(null, {}); } };
      require("@pulumi/pulumi/runtime/settings").getEngine = () => engine;
      Promise.all([pulumi.log.debug("for the debugger"), pulumi.log.info("for all")]).then(() => { console.log(JSON.stringify(sent)); process.exit(0); });`;
    expect(printed(code, {})).to.deep.equal(["for the debugger", "for all"]);
    expect(printed(code, { TIKTOK_ADS_ENGINE: "true" })).to.deep.equal(["for all"]);
  });
});
