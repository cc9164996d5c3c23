import { expect } from "chai";
import type { Command } from "commander";
import { program } from "../../cli/main.js";

const withSubcommands = (one: Command): readonly Command[] => [one, ...one.commands.flatMap(withSubcommands)];

describe("the help of every command", () => {
  it("shows no default that is empty", async () => {
    const all = withSubcommands(await program());
    expect(all.length).to.be.at.least(20);
    for (const one of all) expect(one.helpInformation(), one.name()).not.to.match(/default: (\[\]|""|\{\}|undefined)/);
  });
});
