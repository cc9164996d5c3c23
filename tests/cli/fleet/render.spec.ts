import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import type { Member } from "../../../cli/commands/fleet/read.js";
import {
  isRendered,
  ownPaths,
  renderedConfigs,
  withParameters,
  writeConfigs,
} from "../../../cli/commands/fleet/render.js";

const member = (parameters: Member["parameters"], configs: readonly string[] = ["shared"]): Member => ({
  name: "acme",
  advertiserId: "1",
  stack: "acme",
  configs,
  parameters,
});

/** `{name}` stands for a place, which biome takes for a template that was forgotten. */
const places = (text: string): string => text.replace(/\{(\w+)\}/g, (_all, name: string) => `\${${name}}`);

describe("configs of an advertiser", () => {
  it("replace parameters with values: numbers stay numbers, and texts stay one text on one line", () => {
    const text = places("a: {budget}\nb: Coffee for {who}!\nc: '{who}'\nd: {on} # {not} looked at\n");
    const hostile = "x\nname: other # no";
    const { text: made, problems } = withParameters(text, "a.yaml", member({ budget: 50, who: hostile, on: true }));
    expect(problems).to.deep.equal([]);
    expect(parse(made)).to.deep.equal({ a: 50, b: `Coffee for ${hostile}!`, c: hostile, d: true });
    expect(made.split("\n")).to.have.length(text.split("\n").length);
  });

  it("report where a parameter is missing, and where none is allowed", () => {
    const text = places("a: {bugdet}\n{who}: 1\nb: |\n  {who}\n");
    const { problems } = withParameters(text, "a.yaml", member({ budget: 50, who: "me" }));
    expect(problems.map(({ position, reason }) => `${position?.line}:${position?.column} ${reason}`)).to.deep.equal([
      "1:4 acme has no parameter bugdet. It has: budget, who.",
      "2:1 a name cannot contain a parameter: names stay the same for all advertisers.",
      "3:4 a multi-line text cannot contain a parameter. Write it on one line, in quotes.",
    ]);
  });

  it("keep a placeholder that is escaped with two dollar signs", () => {
    const text = `a: $${places("{x} and {who}")}\n`;
    expect(parse(withParameters(text, "a.yaml", member({ who: "me" })).text)).to.deep.equal({
      a: places("{x} and me"),
    });
  });

  describe("on disk", () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "tiktok-fleet-"));
      mkdirSync(join(folder, "shared", "deep"), { recursive: true });
      writeFileSync(join(folder, "shared", "deep", "a.yaml"), places("a: {who}\n"));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    it("replace those of an earlier run, under their own paths", () => {
      const one = member({ who: "me" });
      writeConfigs(folder, one, [{ file: "old.yaml", text: "" }]);
      const { configs, problems } = renderedConfigs(folder, one);
      expect(problems).to.deep.equal([]);
      writeConfigs(folder, one, configs);
      expect(readFileSync(join(folder, ".fleet", "acme", "shared", "deep", "a.yaml"), "utf8")).to.equal('a: "me"\n');
      expect(() => readFileSync(join(folder, ".fleet", "acme", "old.yaml"))).to.throw();
      expect(ownPaths(one, ".fleet/acme/shared/deep/a.yaml:1:4: no")).to.equal("shared/deep/a.yaml:1:4: no");
    });

    it("are not rewritten where they are up to date, and change atomically elsewhere", () => {
      const one = member({});
      const path = (name: string): string => join(folder, ".fleet", "acme", name);
      writeConfigs(folder, one, [
        { file: "same.yaml", text: "a: 1\n" },
        { file: "other.yaml", text: "b: 1\n" },
        { file: "deep", text: "" },
        { file: "wide/c.yaml", text: "" },
      ]);
      const inode = (name: string): number => statSync(path(name)).ino;
      const [same, other] = [inode("same.yaml"), inode("other.yaml")];
      const configs = [
        { file: "same.yaml", text: "a: 1\n" },
        { file: "other.yaml", text: "b: 2\n" },
        { file: "deep/d.yaml", text: "d: 1\n" },
        { file: "wide", text: "w: 1\n" },
      ];
      writeConfigs(folder, one, configs);
      for (const { file, text } of configs) expect(readFileSync(path(file), "utf8"), file).to.equal(text);
      expect(inode("same.yaml")).to.equal(same);
      // Another file in its place: whoever reads has the old text or the new one.
      expect(inode("other.yaml")).to.not.equal(other);
      expect(readdirSync(path("."), { recursive: true }).sort()).to.deep.equal([
        "deep",
        "deep/d.yaml",
        "other.yaml",
        "same.yaml",
        "wide",
      ]);
      expect(isRendered(folder, one)).to.equal(true);
      expect(isRendered(folder, { ...one, name: "new" })).to.equal(false);
    });

    it("stay inside the project", () => {
      const { problems } = renderedConfigs(folder, member({}, ["../elsewhere", "nothing"]));
      expect(problems.map(({ file, reason }) => `${file} ${reason}`)).to.deep.equal([
        `../elsewhere is outside the project, whose configs are below ${folder}.`,
        "nothing contains no configs (acme).",
      ]);
    });
  });
});
