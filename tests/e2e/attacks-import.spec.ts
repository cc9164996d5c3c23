/** `pulumi import` by hand, at the wrong moment or of the wrong thing. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { expect } from "chai";
import { Attacked } from "../support/attacked.js";
import type { Outcome } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

describe("attacks on a stack: pulumi import by hand, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP) return;
  const attacked = Attacked.forEach();

  const imports = (title: string, name: string, id: string, ...args: string[]): Promise<Outcome> =>
    attacked.stack.pulumi("import", `tiktok:index:${title}`, name, id, "--yes", "--generate-code=false", ...args);

  const destroyed = (): Promise<Outcome> =>
    attacked.stack.pulumi(
      "destroy",
      "--yes",
      "--skip-preview",
      "--target",
      "urn:pulumi:dev::ads::tiktok:index:Ad::again",
    );

  it("brings nothing in that is not there, is another kind of object or another account's, and says so in words", async () => {
    await attacked.ups({}, "native");
    const [campaign, group, ad] = [attacked.ids("campaign"), attacked.ids("adgroup"), attacked.ids("ad")].map(String);
    await attacked.stack.succeeds("stack", "init", "prod");
    for (const [title, id] of [
      ["Campaign", ad],
      ["Ad", campaign],
      ["AdGroup", "1"],
      ["Ad", "../../etc/passwd"],
      ["Ad", "7999999999999999999/1"],
      ["Campaign", `${campaign}/${group}`],
    ]) {
      const { code, output } = await imports(String(title), "wrong", String(id));
      expect(code, `${title} ${id}: ${output}`).not.to.equal(0);
      expect(output).not.to.match(/Cannot read|undefined|\n\s+at .*\.js:\d+/);
    }
    expect(await attacked.stack.resources()).to.deep.equal([]);
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
  });

  it("of what the stack has already, under another name, leaves each object to one resource", async () => {
    await attacked.ups({}, "native");
    const [id = ""] = attacked.ids("ad");
    const { output } = await imports("Ad", "again", id);
    const { code, output: after } = await attacked.up();
    expect(attacked.ids("ad"), output + after).to.deep.equal([id]);
    if (code !== 0)
      await attacked.stack.succeeds("state", "delete", await attacked.urnOf("Ad", "again"), "--yes", "--force");
    await attacked.settled({}, "native");
    expect((await attacked.held("Ad")).map((one) => one.id)).to.deep.equal([id]);
  });

  it("of what a program with the other adapter has takes nothing from it when it goes again, also by a destroy that targets it", async () => {
    await attacked.ups({});
    const before = attacked.all;
    for (const go of [() => attacked.up(), destroyed]) {
      const { code, output } = await imports("Ad", "again", before[2]?.[0] ?? "", "--protect=false");
      expect(code, output).to.equal(0);
      const gone = await go();
      expect(gone.output).to.include("is not deleted, because another resource of the stack has it too");
      expect(attacked.all, gone.output).to.deep.equal(before);
      await attacked.settled({});
      await attacked.agree();
    }
    await attacked.stack.succeeds("destroy", "--yes", "--skip-preview");
    expect(attacked.counts).to.deep.equal([0, 0, 0]);
  });

  it("of what a killed update left behind is what the next update goes on with", async () => {
    attacked.write({}, "native");
    await attacked.killedAt("/ad/create/");
    const [id = ""] = attacked.ids("ad");
    const { code, output } = await imports("Ad", "clip", id, "--protect=false");
    expect(code, output).to.equal(0);
    await attacked.ups({}, "native");
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    await attacked.agree();
    const last = await attacked.ups({}, "native");
    expect(last).not.to.include("An earlier run was interrupted");
  });

  it("of a whole branch, and the program of it, change nothing, and its delete takes only what was imported", async () => {
    await attacked.ups({ ads: { clip: "", more: "" } }, "native");
    const before = attacked.all;
    await attacked.stack.succeeds("stack", "init", "prod");
    // The first stack lets go of all: nobody else has it.
    for (const name of ["clip", "more"])
      await attacked.stack.succeeds(
        "state",
        "delete",
        `urn:pulumi:dev::ads::tiktok:index:Ad::${name}`,
        "--yes",
        "--stack",
        "dev",
      );
    for (const [title, name] of [
      ["AdGroup", "us"],
      ["Campaign", "spring"],
    ])
      await attacked.stack.succeeds(
        "state",
        "delete",
        `urn:pulumi:dev::ads::tiktok:index:${title}::${name}`,
        "--yes",
        "--stack",
        "dev",
      );
    for (const [title, name, id] of [
      ["Campaign", "spring", before[0]?.[0]],
      ["AdGroup", "us", before[1]?.[0]],
      ["Ad", "clip", attacked.id("ad", "clip")],
    ]) {
      const { code, output } = await imports(String(title), String(name), String(id), "--protect=false");
      expect(code, output).to.equal(0);
    }
    await attacked.ups({}, "native");
    expect(attacked.all, "after the first update").to.deep.equal(before);
    await attacked.settled({}, "native");
    const { code, output } = await attacked.stack.pulumi("destroy", "--yes", "--skip-preview");
    // The second ad is in no state: its ad group is not deleted over it.
    expect(code, output).not.to.equal(0);
    const left = attacked.id("ad", "more");
    expect(output).to.include(String(left));
    expect(before[2]).to.include(String(left));
    expect(attacked.counts.slice(0, 2)).to.deep.equal([1, 1]);
  });
});
