import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { ROOT } from "../support/world.js";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** `run:` lines of every step of a workflow. */
const commandsOf = (path: string): string[] =>
  [...read(path).matchAll(/^\s*(?:- )?run: (.+)$/gm)].map(([, line = ""]) => line);

describe("the repository's conventions", () => {
  const workflows = readdirSync(join(ROOT, ".github/workflows")).map((name) => `.github/workflows/${name}`);

  it("run in CI what the README names, on Linux and macOS and on both supported versions of Node", () => {
    const commands = commandsOf(".github/workflows/ci.yml");
    for (const command of ["npm run demo", "npm test"]) {
      expect(read("README.md")).to.include(command);
      expect(commands).to.include(command);
    }
    const { matrix } = parse(read(".github/workflows/ci.yml")).jobs.test.strategy;
    expect(matrix).to.deep.equal({ os: ["ubuntu-latest", "macos-latest"], node: [20, 22] });
  });

  it("call only scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const called = workflows.flatMap(commandsOf).flatMap((line) => /^npm run ([\w:-]+)/.exec(line)?.[1] ?? []);
    expect(called).to.include("release:plugin");
    for (const name of called) expect(scripts, name).to.have.property(name);
  });

  it("pin every action to a version and grant only read access by default", () => {
    for (const path of workflows) {
      for (const [, action = ""] of read(path).matchAll(/uses: (\S+)/g)) {
        if (action.startsWith("./")) expect(existsSync(join(ROOT, action)), action).to.equal(true);
        else expect(action).to.match(/@v\d+$/);
      }
      expect(parse(read(path)).permissions, path).to.deep.equal({ contents: "read" });
    }
  });

  it("link from SECURITY.md, SUPPORT.md and the templates to pages that exist", () => {
    for (const page of ["SECURITY.md", "SUPPORT.md", "CONTRIBUTING.md", "README.md", "docs/reference/README.md"]) {
      const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/")) : ".";
      for (const [, target = ""] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
        expect(existsSync(join(ROOT, folder, target)), `${page} → ${target}`).to.equal(true);
    }
  });
});
