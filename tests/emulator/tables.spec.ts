import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { expect } from "chai";
import { BEHAVIOURS } from "../../emulator/contract/behaviours.js";
import { RULES } from "../../emulator/contract/rules/index.js";
import { refusal } from "../../emulator/envelope.js";
import { withLedger } from "../../emulator/ledger.js";
import { endpoints, missingEndpoints } from "../../emulator/routes/index.js";
import { renamedPaths, retiredEndpoints } from "../../emulator/routes/known.js";
import { sourceFiles } from "../support/sources.js";
import { ROOT } from "../support/world.js";

const MARKS = ["documented", "observed", "assumed"];

describe("the emulator's tables", () => {
  it("have a mark and a source for every endpoint, rule and behaviour", () => {
    const facts = [...endpoints, ...Object.values(RULES), ...BEHAVIOURS];
    for (const fact of facts) {
      expect(MARKS, JSON.stringify(fact)).to.include(fact.mark);
      expect(fact.source, JSON.stringify(fact)).to.match(/^((sp|resources )?\d+(\.\d+)?|SDK|clients)$/);
    }
    expect(facts.length).to.be.greaterThan(200);
  });

  it("are the only place from which code refuses a request", () => {
    const refusing = sourceFiles("emulator").filter((file) => /new Refusal\(/.test(readFileSync(file, "utf8")));
    // A fault answers with whatever code it was given; rules of facts bring code and words along.
    expect(refusing.map((file) => file.slice(ROOT.length + 1)).sort()).to.deep.equal([
      "emulator/envelope.ts",
      // Rules that are rows of facts/.
      "emulator/facts/judge.ts",
      "emulator/faults.ts",
    ]);
  });

  it("contain no unused rule", () => {
    const code = sourceFiles("emulator")
      .filter((file) => !file.includes("/contract/rules/"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    expect(Object.keys(RULES).filter((id) => !code.includes(`refusal("${id}"`))).to.deep.equal([]);
  });

  it("fill in the placeholders of a message", () => {
    expect(refusal("doesNotExist", { noun: "ad", id: "7" })).to.include({
      code: 40007,
      message: "The ad 7 does not exist.",
    });
  });

  it("match docs/emulator.md", () => {
    const page = readFileSync(join(ROOT, "docs", "emulator.md"), "utf8");
    expect(withLedger(page), "run `npm run generate`").to.equal(page);
  });

  it("contain what TikTok's SDK declares", async () => {
    const reader = pathToFileURL(join(ROOT, "toolchain", "read-sdk.mjs")).href;
    const { sdkTable } = (await import(reader)) as { sdkTable: () => string };
    const kept: unknown = JSON.parse(readFileSync(join(ROOT, "emulator", "contract", "sdk.json"), "utf8"));
    expect(isDeepStrictEqual(kept, JSON.parse(sdkTable())), "run `node toolchain/read-sdk.mjs`").to.equal(true);
  });

  it("list each known path of TikTok's once: served, not emulated, retired or renamed", () => {
    const served = endpoints.map(({ method, path }) => `${method} ${path}`);
    const retired = Object.keys(retiredEndpoints);
    const keys = [...served, ...missingEndpoints, ...retired];
    expect(new Set(keys).size).to.equal(keys.length);
    const paths = new Set(keys.map((key) => key.split(" ")[1]));
    expect(missingEndpoints.filter((key) => key.startsWith("ANY") && served.includes(key.replace("ANY", "GET")))).to.be
      .empty;
    expect(Object.keys(renamedPaths).filter((path) => paths.has(path))).to.deep.equal([]);
    const successors = [...Object.values(renamedPaths), ...Object.values(retiredEndpoints).map(({ by }) => by)];
    expect(successors.filter((path) => !paths.has(path))).to.deep.equal([]);
  });
});
