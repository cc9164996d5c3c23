import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { examplesIn, isExample, stepAside } from "../../../cli/commands/import/example.js";
import { exampleConfig } from "../../../cli/commands/init/templates.js";

describe("the scaffold's example during an import", () => {
  const made = { advertiserId: "7123456789012345678", currency: "EUR", emulator: false, now: Date.UTC(2026, 10, 26) };
  const text = exampleConfig(made);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-example-"));
    mkdirSync(join(folder, "ads"));
    writeFileSync(join(folder, "ads", "first.yaml"), text);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is recognized while it is untouched, for every account, currency and year", () => {
    expect(isExample(text)).to.equal(true);
    expect(isExample(exampleConfig({ ...made, currency: "JPY", emulator: true, now: 0 }))).to.equal(true);
    expect(isExample(text.replace("My first campaign", "Summer")), "a name of one's own").to.equal(false);
    expect(isExample(`${text}# kept\n`), "a comment of one's own").to.equal(false);
    expect(isExample("campaigns: {}\n")).to.equal(false);
  });

  it("is moved to a name that is not a config's, and is restored when the import fails", () => {
    writeFileSync(join(folder, "ads", "own.yaml"), text.replace("everybody:", "all:"));
    const files = examplesIn(folder, "ads", []);
    expect(files).to.deep.equal(["ads/first.yaml"]);
    const putBack = stepAside(folder, files);
    expect(existsSync(join(folder, "ads", "first.yaml"))).to.equal(false);
    expect(readFileSync(join(folder, "ads", "first.yaml.example"), "utf8")).to.equal(text);
    putBack();
    expect(readFileSync(join(folder, "ads", "first.yaml"), "utf8")).to.equal(text);
    expect(existsSync(join(folder, "ads", "first.yaml.example"))).to.equal(false);
  });

  it("does not overwrite another file", () => {
    writeFileSync(join(folder, "ads", "first.yaml.example"), "mine");
    expect(() => stepAside(folder, ["ads/first.yaml"])).to.throw("first.yaml.example");
    expect(readFileSync(join(folder, "ads", "first.yaml.example"), "utf8")).to.equal("mine");
    expect(existsSync(join(folder, "ads", "first.yaml"))).to.equal(true);
  });
});
