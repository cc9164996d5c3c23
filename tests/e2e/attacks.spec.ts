/** What a careless colleague or a bad day may do to a stack: nothing is created twice, nothing that the program declares is deleted. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { AD, Attacked, type Program } from "../support/attacked.js";
import { ADAPTERS } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

describe("attacks on a stack: states, options and other stacks, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP) return;
  const attacked = Attacked.forEach();

  for (const adapter of ["dynamic", "native"] as const)
    it(`a resource deleted from the state is adopted, not created twice (${adapter})`, async () => {
      await attacked.ups({}, adapter);
      const before = attacked.ids("ad");
      await attacked.stack.succeeds("state", "delete", await attacked.urnOf("Ad", "clip"), "--yes");
      await attacked.ups({}, adapter);
      expect(attacked.ids("ad")).to.deep.equal(before);
      expect((await attacked.held("Ad")).map(({ id }) => id)).to.deep.equal(before);
      await attacked.settled({}, adapter);
    });

  it("a deleted state creates nothing twice: the journal still has the objects, or the campaign's taken name is an error with its id", async () => {
    await attacked.ups({});
    const before = attacked.all;
    await attacked.stack.succeeds(
      "state",
      "delete",
      await attacked.urnOf("Campaign", "spring"),
      "--yes",
      "--target-dependents",
    );
    const { code, output } = await attacked.up();
    if (code !== 0) expect(output).to.include("spring").and.to.include(String(before[0]?.[0]));
    else expect((await attacked.held("Campaign")).map(({ id }) => id)).to.deep.equal(before[0]);
    expect(attacked.all).to.deep.equal(before);
  });

  it("yesterday's state without today's ad: the ad is not created twice", async () => {
    await attacked.ups({});
    const yesterday = join(attacked.stack.folder, "yesterday.json");
    await attacked.stack.succeeds("stack", "export", "--file", yesterday);
    await attacked.ups({ ads: { clip: "", more: "" } });
    const before = attacked.ids("ad");
    await attacked.stack.succeeds("stack", "import", "--file", yesterday);
    await attacked.ups({ ads: { clip: "", more: "" } });
    expect(attacked.ids("ad")).to.have.members(before);
    await attacked.settled({ ads: { clip: "", more: "" } });
  });

  it("yesterday's state with an ad that was deleted since: its delete succeeds, and nothing is created again", async () => {
    await attacked.ups({ ads: { clip: "", more: "" } });
    const yesterday = join(attacked.stack.folder, "yesterday.json");
    await attacked.stack.succeeds("stack", "export", "--file", yesterday);
    await attacked.ups({});
    await attacked.stack.succeeds("stack", "import", "--file", yesterday);
    await attacked.ups({});
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    await attacked.settled({});
  });

  it("yesterday's state with old values: refresh reads today's, and the update writes what the program declares", async () => {
    await attacked.ups({});
    const yesterday = join(attacked.stack.folder, "yesterday.json");
    await attacked.stack.succeeds("stack", "export", "--file", yesterday);
    await attacked.ups({ campaign: "budget: 300" });
    await attacked.stack.succeeds("stack", "import", "--file", yesterday);
    await attacked.ups({}, "dynamic", "--refresh");
    expect(attacked.living("campaign")[0]?.row.budget).to.equal(100);
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
  });

  for (const adapter of ["dynamic", "native"] as const)
    it(`--replace creates an ad and adopts none; the old one is deleted (${adapter})`, async () => {
      await attacked.ups({}, adapter);
      const before = attacked.ids("ad");
      await attacked.ups({}, adapter, "--replace", await attacked.urnOf("Ad", "clip"));
      expect(attacked.counts).to.deep.equal([1, 1, 1]);
      expect(attacked.ids("ad")).not.to.deep.equal(before);
      expect((await attacked.held("Ad")).map(({ id }) => id)).to.deep.equal(attacked.ids("ad"));
      await attacked.settled({}, adapter);
    });

  it("--replace of an ad group and of a campaign, whose names are unique, loses nothing, whether it succeeds or not", async () => {
    await attacked.ups({});
    for (const [title, key] of [
      ["AdGroup", "us"],
      ["Campaign", "spring"],
    ] as const) {
      const { code, output } = await attacked.up("--replace", await attacked.urnOf(title, key));
      if (code !== 0) expect(output, title).to.match(/name|taken|exists/i);
      await attacked.stack.pulumi("up", "--yes", "--skip-preview");
      expect(attacked.counts, `${title}: ${output}`).to.deep.equal([1, 1, 1]);
      expect((await attacked.held("AdGroup")).map(({ id }) => id)).to.deep.equal(attacked.ids("adgroup"));
      expect((await attacked.held("Ad")).map(({ id }) => id)).to.deep.equal(attacked.ids("ad"));
    }
    await attacked.settled({});
  });

  it("replaceOnChanges and deleteBeforeReplace leave exactly one ad", async () => {
    await attacked.ups({ adOptions: '{ replaceOnChanges: ["text"] }' });
    await attacked.ups({ ads: { clip: 'text: "Now"' }, adOptions: '{ replaceOnChanges: ["text"] }' });
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    expect(attacked.living("ad")[0]?.row.ad_text).to.equal("Now");
    const options = '{ replaceOnChanges: ["text"], deleteBeforeReplace: true }';
    await attacked.ups({ ads: { clip: 'text: "Then"' }, adOptions: options });
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    expect((await attacked.held("Ad")).map(({ id }) => id)).to.deep.equal(attacked.ids("ad"));
  });

  it("--target and --exclude create what they name, and the next update the rest, each once", async () => {
    attacked.write({ ads: { clip: "", more: "" } });
    const urn = (title: string, key: string): string =>
      `urn:pulumi:dev::ads::pulumi-nodejs:dynamic/tiktok:${title}::${key}`;
    const targets = [urn("Campaign", "spring"), urn("AdGroup", "us"), urn("Ad", "clip")];
    await attacked.stack.succeeds("up", "--yes", "--skip-preview", ...targets.flatMap((one) => ["--target", one]));
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
    attacked.write({ ads: { clip: 'text: "Now"', more: "" } });
    await attacked.stack.succeeds("up", "--yes", "--skip-preview", "--exclude", urn("Ad", "clip"));
    expect(attacked.counts).to.deep.equal([1, 1, 2]);
    expect(attacked.living("ad").map(({ row }) => row.ad_text)).to.deep.equal(["Hello", "Hello"]);
    await attacked.stack.succeeds("up", "--yes", "--skip-preview");
    expect(attacked.counts).to.deep.equal([1, 1, 2]);
  });

  it("aliases, a new parent and a renamed stack and project change nothing at TikTok", async () => {
    await attacked.ups({ campaign: "name: undefined", ads: { clip: "name: undefined" } });
    const before = attacked.all;
    const renamed: Program = {
      campaign: "name: undefined",
      ads: { reel: "name: undefined" },
      adOptions: '{ aliases: [{ name: "clip" }] }',
    };
    const calls = attacked.writes;
    await attacked.ups(renamed);
    const wrapped: Program = {
      ...renamed,
      before:
        'class Box extends pulumi.ComponentResource { constructor() { super("test:index:Box", "box"); } }\nconst box = new Box();',
      adOptions: '{ parent: box, aliases: [{ name: "reel", parent: pulumi.rootStackResource }] }',
    };
    await attacked.ups(wrapped);
    expect(attacked.writes).to.equal(calls);
    await attacked.stack.succeeds("stack", "rename", "prod");
    await attacked.settled({ ...wrapped, adOptions: "{ parent: box }" });
    attacked.stack.write(
      "Pulumi.yaml",
      readFileSync(join(attacked.stack.folder, "Pulumi.yaml"), "utf8").replace("name: ads", "name: other"),
    );
    await attacked.stack.succeeds("stack", "rename", "organization/other/prod", "--stack", "organization/ads/prod");
    await attacked.settled({ ...wrapped, adOptions: "{ parent: box }" });
    expect(attacked.all).to.deep.equal(before);
  });

  for (const adapter of ADAPTERS)
    it(`retainOnDelete leaves the ad, and it is adopted when it comes back, whatever it says then: there is never a second (${adapter})`, async () => {
      const adOptions = "{ retainOnDelete: true }";
      await attacked.ups({ ads: { clip: "", more: "" }, adOptions }, adapter);
      const before = attacked.ids("ad");
      await attacked.ups({ ads: { clip: "" }, adOptions }, adapter);
      expect(attacked.ids("ad")).to.deep.equal(before);
      await attacked.ups({ ads: { clip: "", more: "" }, adOptions }, adapter);
      expect(attacked.ids("ad")).to.deep.equal(before);
      await attacked.agree("that come back");
      await attacked.ups({ ads: { clip: "" }, adOptions }, adapter);
      // The journal of this machine knows that it is this stack's; another machine refuses another content, and names it.
      await attacked.ups({ ads: { clip: "", more: 'text: "Other"' }, adOptions }, adapter);
      expect(attacked.ids("ad")).to.deep.equal(before);
      await attacked.agree("with another text");
      expect(attacked.living("ad").map(({ row }) => row.ad_text)).to.have.members(["Hello", "Other"]);
      await attacked.ups({ ads: { clip: "" }, adOptions }, adapter);
      attacked.stack.environment.XDG_STATE_HOME = join(attacked.stack.folder, "another-machine");
      const left = attacked.id("ad", "more");
      attacked.write({ ads: { clip: "", more: 'text: "Third"' } }, adapter);
      const { code, output } = await attacked.up();
      expect(code).not.to.equal(0);
      expect(output)
        .to.match(/already has an ad with this name/)
        .and.to.include(left);
      expect(attacked.ids("ad")).to.deep.equal(before);
    });

  it("deletedWith leaves nothing alive that the stack has let go of", async () => {
    const program: Program = { groupOptions: "{ deletedWith: campaign }", adOptions: "{ deletedWith: campaign }" };
    await attacked.ups(program);
    await attacked.stack.succeeds("destroy", "--yes", "--skip-preview");
    expect(attacked.counts).to.deep.equal([0, 0, 0]);
    await attacked.ups(program);
    expect(attacked.counts, "again, under a name that was free again").to.deep.equal([1, 1, 1]);
  });

  it("two URNs never share one id: an import of an object that the stack has is refused, and so is a second key for it", async () => {
    await attacked.ups({});
    const [id = ""] = attacked.ids("ad");
    const twice = await attacked.stack.pulumi("up", "--yes", "--skip-preview");
    expect(twice.code).to.equal(0);
    attacked.write({
      ads: { clip: "" },
      after: `new Ad("again", { adGroup: group, name: "clip", ${AD} }, { import: "${id}" });`,
    });
    const { output } = await attacked.up();
    const same = (await attacked.held("Ad")).filter((one) => one.id === id);
    expect(same, output).to.have.length(1);
    await attacked.ups({});
    expect(attacked.ids("ad"), "the ad that the program declares lives").to.include(id);
  });

  it("two equal ads stay two when one is deleted from the state", async () => {
    const twins: Program = { ads: { one: 'name: "twin"', two: 'name: "twin"' } };
    await attacked.ups(twins);
    const before = attacked.ids("ad");
    await attacked.stack.succeeds("state", "delete", await attacked.urnOf("Ad", "one"), "--yes");
    await attacked.ups(twins);
    expect(attacked.ids("ad")).to.deep.equal(before);
    expect((await attacked.held("Ad")).map(({ id }) => id)).to.have.members(before);
  });

  it("two checkouts of one stack at the same time: one works, one waits or fails, nothing is created twice", async () => {
    attacked.write({ ads: { clip: "", more: "" } });
    const other = join(attacked.stack.folder, "other");
    mkdirSync(other);
    for (const name of ["Pulumi.yaml", "index.js"])
      writeFileSync(join(other, name), readFileSync(join(attacked.stack.folder, name)));
    const here = attacked.stack.pulumi("up", "--yes", "--skip-preview");
    const there = attacked.stack.start(["up", "--yes", "--skip-preview", "--cwd", other, "--stack", "dev"]).outcome;
    const outcomes = await Promise.all([here, there]);
    expect(
      outcomes.map(({ code }) => code === 0),
      outcomes.map(({ output }) => output).join("\n"),
    ).to.include(true);
    await attacked.stack.succeeds("up", "--yes", "--skip-preview");
    expect(attacked.counts).to.deep.equal([1, 1, 2]);
    await attacked.stack.succeeds(
      "up",
      "--yes",
      "--skip-preview",
      "--expect-no-changes",
      "--cwd",
      other,
      "--stack",
      "dev",
    );
  });

  it("two stacks of one program in one account: the second adopts nothing of the first", async () => {
    await attacked.ups({});
    const before = attacked.all;
    await attacked.stack.succeeds("stack", "init", "prod");
    const { code, output } = await attacked.up("--stack", "prod");
    expect(code).not.to.equal(0);
    expect(output).to.include("spring");
    expect(attacked.all).to.deep.equal(before);
    await attacked.stack.succeeds("destroy", "--yes", "--skip-preview", "--stack", "prod");
    expect(attacked.all).to.deep.equal(before);
  });

  it("a config of another account sends nothing to it and loses nothing", async () => {
    await attacked.ups({});
    const before = attacked.all;
    attacked.stack.environment.TIKTOK_ADVERTISER_ID = "7999999999999999999";
    attacked.write({ campaign: 'advertiserId: "7999999999999999999"' });
    const { code, output } = await attacked.up();
    expect(code, output).not.to.equal(0);
    expect(attacked.all).to.deep.equal(before);
  });

  it("objects removed at TikTok are created again once by up --refresh", async () => {
    await attacked.ups({});
    const [id = ""] = attacked.ids("ad");
    attacked.emulator.world.store.execute(
      "update objects set row = json_set(row, '$.operation_status', 'DELETE', '$.secondary_status', 'AD_STATUS_DELETE') where id = ?",
      [id],
    );
    await attacked.ups({}, "dynamic", "--refresh");
    await attacked.settled({});
    expect((await attacked.held("Ad")).map((one) => one.id)).not.to.include(id);
  });
});
