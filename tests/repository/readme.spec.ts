import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { program } from "../../cli/main.js";
import { settings } from "../../provider/config/settings.js";
import { ROOT } from "../support/world.js";

const README = readFileSync(join(ROOT, "README.md"), "utf8");

const pages = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);

describe("README.md", () => {
  it("names every command", async () => {
    const { commands } = await program();
    const names = commands
      .map((command) => command.name())
      .filter((name) => !["completion", "complete", "help"].includes(name));
    // The second one of a row stands without the program's name: `tiktok-ads quota`, `audit`, `stats`.
    const missing = names.filter((name) => !new RegExp(`\`(tiktok-ads )?${name}( [a-z]+)?\``).test(README));
    expect(missing).to.deep.equal([]);
  });

  it("names every setting, with its variable", () => {
    const missing = Object.entries(settings).filter(
      ([name, { environment }]) => !README.includes(`\`tiktok:${name}\``) || !README.includes(`\`${environment}\``),
    );
    expect(missing.map(([name]) => name)).to.deep.equal([]);
  });

  it("links to every page of docs and to every resource's page", () => {
    expect(
      [...pages("docs"), ...pages("docs/resources")].filter((page) => !README.includes(`(${page})`)),
    ).to.deep.equal([]);
  });
});
