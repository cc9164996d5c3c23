import { expect } from "chai";
import { Command, Option } from "commander";
import { formerOption } from "../../cli/lib/former-option.js";
import { collected } from "../../cli/lib/options.js";

describe("renamed options", () => {
  const command = (): Command => {
    const made = new Command("x")
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .addOption(new Option("--adapter <adapter>").choices(["dynamic", "native"]).default("dynamic"))
      .option("--other-stack <stack>", "", collected, [] as string[]);
    formerOption(made, "door", "adapter");
    return formerOption(made, "beside", "otherStack");
  };

  it("work under the former name, which the help does not show", () => {
    const made = command().parse(["--door", "native", "--beside", "a", "--other-stack", "b", "--beside", "c"], {
      from: "user",
    });
    expect(made.opts()).to.include({ adapter: "native" });
    expect(made.opts().otherStack).to.deep.equal(["a", "b", "c"]);
    expect(made.helpInformation()).not.to.match(/door|beside/);
  });

  it("take the same values under both", () => {
    expect(() => command().parse(["--door", "back"], { from: "user" })).to.throw(/Allowed choices are dynamic, native/);
  });
});
