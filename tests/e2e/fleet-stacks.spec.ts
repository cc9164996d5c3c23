import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { takeLock } from "../../cli/commands/fleet/lock.js";
import { Stacks } from "../../cli/commands/fleet/stacks.js";
import { tiktokAds } from "../support/cli.js";
import { Stack } from "../support/stack.js";

const rejected = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was wrong",
    (error: unknown) => String(error),
  );

describe("stacks of a fleet", function () {
  this.timeout(120_000);

  let project: Stack;
  const path = process.env.PATH;
  const member = (name: string, advertiserId = "7000000000000000001") => ({
    name,
    advertiserId,
    stack: name,
    configs: [],
    parameters: {},
  });

  before(async () => {
    project = new Stack("http://127.0.0.1:1");
    // The Automation API looks for `pulumi` where this process does.
    process.env.PATH = project.environment.PATH;
    project.write("Pulumi.yaml", "name: fleet\nruntime: { name: nodejs, options: { typescript: false } }\n");
    await project.pulumi("stack", "init", "mine");
  });

  after(() => {
    process.env.PATH = path;
    project.close();
  });

  const stacks = () => new Stacks(project);
  const listed = async (): Promise<readonly { name: string; current: boolean }[]> =>
    JSON.parse((await project.pulumi("stack", "ls", "--json")).output);

  it("are created only by updates, and the user's selected stack stays selected", async () => {
    expect(await rejected(stacks().existing(member("acme")))).to.include("There is no stack acme yet");
    await stacks().ready(member("acme"));
    await stacks().existing(member("acme"));
    expect((await listed()).map(({ name, current }) => `${name} ${current}`)).to.deep.equal([
      "acme false",
      "mine true",
    ]);
  });

  it("are not read for another account, and settings that cannot be read are not overwritten", async () => {
    expect(await rejected(stacks().existing(member("acme", "7000000000000000002")))).to.include(
      "Stack acme has account 7000000000000000001, but the fleet sets 7000000000000000002.",
    );
    const file = join(project.folder, "Pulumi.acme.yaml");
    const broken = `${readFileSync(file, "utf8")}: [\n`;
    writeFileSync(file, broken);
    for (const work of [stacks().ready(member("acme")), stacks().existing(member("acme"))])
      expect(await rejected(work)).to.include("Pulumi.acme.yaml");
    expect(readFileSync(file, "utf8")).to.equal(broken).and.to.include("encryptionsalt");
  });

  it("are neither planned nor updated while another update of the fleet runs", async () => {
    project.write("fleet.yaml", 'configs: [ads]\nadvertisers: { acme: { advertiserId: "7000000000000000001" } }\n');
    const release = takeLock(project.folder);
    for (const args of [["plan"], ["up", "--yes"]]) {
      const { code, stderr } = await tiktokAds(["fleet", ...args], project);
      expect(code, args[0]).to.equal(1);
      expect(stderr, args[0]).to.include(`is running in this project (process ${process.pid} on ${hostname()}`);
    }
    release();
    // What is wrong with the fleet itself is reported as before, and the lock is given up.
    expect((await tiktokAds(["fleet", "up", "--yes"], project)).stderr).to.include("contains no configs (acme)");
    takeLock(project.folder)();
    expect(readdirSync(join(project.folder, ".fleet"))).to.deep.equal([".lock.sqlite"]);
  });
});
