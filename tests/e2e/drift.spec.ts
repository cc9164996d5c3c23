import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import type { DriftReport } from "../../cli/commands/drift/render.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { Stack } from "../support/stack.js";

describe("tiktok-ads drift on the real engine", function () {
  this.timeout(180_000);
  let emulated: Emulated;
  let stack: Stack;

  beforeEach(async () => {
    emulated = await Emulated.start();
    stack = new Stack(emulated.url);
    stack.copy("examples/yaml", ".");
    await stack.succeeds("stack", "init", "dev");
    await stack.succeeds("up", "--yes", "--skip-preview");
  });

  afterEach(async () => {
    stack.close();
    await emulated.close();
  });

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(["drift", ...args], { folder: stack.folder, environment: stack.environment });
  const calls = (): string[] => emulated.emulator.requests().map(({ method, path }) => `${method} ${path}`);
  const config = (): string => readFileSync(join(stack.folder, "ads", "spring.yaml"), "utf8");
  const idOf = async (name: string): Promise<string> =>
    (await stack.resources()).find(({ urn }) => urn.endsWith(`::${name}`))?.id ?? "";

  /** What somebody does in Ads Manager at night. */
  async function meddle(): Promise<{ group: string; clip: string; campaign: string }> {
    const [group, clip, campaign] = [await idOf("spring/us"), await idOf("spring/us/clip"), await idOf("spring")];
    const { world } = emulated.emulator;
    emulated.emulator.advance(13 * 3600);
    world.operator = "mallory@example.com";
    await emulated.done("/adgroup/update/", { adgroup_id: group, budget: 90 });
    await emulated.done("/ad/status/update/", { ad_ids: [clip], operation_status: "DELETE" });
    await emulated.group(campaign, { adgroup_name: "Mine", schedule_start_time: "2026-12-03 12:00:00" });
    world.operator = "API";
    return { group, clip, campaign };
  }

  it("reports no drift, with one read per level, and exits with 0", async () => {
    const made = calls().length;
    expect(await run()).to.deep.include({ code: 0, stdout: "No drift: the account matches the stack.\n" });
    const asked = calls().slice(made);
    // Videos and images are asked for side by side, so either may come first.
    expect([...asked.slice(0, 3), ...asked.slice(3, 5).sort(), ...asked.slice(5)]).to.deep.equal([
      "GET /campaign/get/",
      "GET /adgroup/get/",
      "GET /ad/get/",
      "GET /file/image/ad/info/",
      "GET /file/video/ad/info/",
      "GET /report/integrated/get/",
    ]);
  });

  it("names field, value in code, live value, time and author, reports suspicious activity, and exits with 1", async () => {
    const { group, clip } = await meddle();
    const { code, stdout, stderr } = await run("--hours", "08:00-20:00");
    expect(code, stderr).to.equal(1);
    const night = /\d{4}-\d\d-\d\d 01:00 UTC/.source;
    expect(stdout).to.match(/^Drift: 1 object changed, 1 gone, 1 created outside the code\.\n/);
    expect(stdout).to.match(
      new RegExp(
        `~ ad group spring/us "[^"]+" \\(${group}\\)\\n    budget: code 50, live 90, since ${night} by mallory@example\\.com\\n`,
      ),
    );
    expect(stdout).to.match(
      new RegExp(`− ad spring/us/clip \\(${clip}\\) was deleted, since ${night} by mallory@example\\.com\\n`),
    );
    expect(stdout).to.match(/\+ ad group "Mine" \(\d+\) under campaign spring, since /);
    for (const rule of ["budget-raised", "created-outside", "outside-hours"]) expect(stdout).to.include(`  ${rule}: `);
    const json = await run("--format", "json");
    const report = JSON.parse(json.stdout) as DriftReport;
    expect(report.objects.map(({ object, kind }) => `${kind} ${object}`)).to.have.members([
      "changed ad group spring/us",
      "gone ad spring/us/clip",
    ]);
    expect(report.suspicions.map(({ rule }) => rule)).to.not.include("outside-hours");
    const markdown = await run("--format", "markdown", "--out", "drift.md");
    expect(markdown).to.deep.include({ code: 1, stdout: "" });
    expect(readFileSync(join(stack.folder, "drift.md"), "utf8")).to.include(
      '| `ad group spring/us "Spring 2027, US, 18 to 34"` | budget | `50` | `90` |',
    );
  });

  it("does not report objects of another project in the backend as unmanaged, and names their stack", async () => {
    stack.write("other/Pulumi.yaml", "name: other\nruntime: yaml\nmain: ..\n");
    const { group } = await meddle();
    const { data } = await emulated.get("/adgroup/get/", {});
    const mine = (data.list as { adgroup_id: string; adgroup_name: string }[]).find(
      (one) => one.adgroup_name === "Mine",
    );
    const exported = JSON.parse(await stack.succeeds("stack", "export")) as {
      deployment: { resources: { urn: string; id?: string }[] };
    };
    const text = JSON.stringify(exported)
      .replaceAll("::ads::", "::other::")
      .replaceAll(group, String(mine?.adgroup_id));
    stack.write("other/state.json", text);
    const other = (...args: string[]) => stack.succeeds("--cwd", "other", ...args);
    await other("stack", "init", "dev");
    await other("stack", "import", "--file", "state.json");
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(1);
    expect(stdout)
      .to.match(/^Drift: 1 object changed, 1 gone\.\n/)
      .and.include("1 object of the account belongs to stack organization/other/dev: no drift.");
  });

  it("writes the live values into the configs, with comments and order unchanged", async () => {
    await meddle();
    stack.write("ads/spring.yaml", config().replace("budget: 50", "budget: 50 # agreed with finance"));
    const before = config();
    const { code, stdout, stderr } = await run("--accept");
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("ads/spring.yaml now matches the account.").and.include("pulumi preview shows no change");
    const gone = /\n {10}clip:[\s\S]*?(?=\n {6,10}\w)/;
    const us = before.indexOf("us:");
    const expected = (before.slice(0, us) + before.slice(us).replace(gone, "")).replace(
      "budget: 50 # agreed",
      "budget: 90 # agreed",
    );
    expect(config()).to.equal(expected);
    const made = calls().length;
    await stack.succeeds("preview", "--expect-no-changes");
    expect(calls().length).to.equal(made);
  });

  it("restores the account, and refuses to while the code has changes of its own", async () => {
    const { group } = await meddle();
    const text = config();
    stack.write("ads/spring.yaml", text.replace("budget: 40", "budget: 45"));
    const refused = await run("--revert");
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include("The code has changes that were not applied (update spring/uk)");
    expect((await emulated.row("adgroup", group)).budget).to.equal(90);
    stack.write("ads/spring.yaml", text);
    const { code, stderr, stdout } = await run("--revert");
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("The account matches the code again.");
    expect((await emulated.row("adgroup", group)).budget).to.equal(50);
    const after = await run();
    expect(after.stdout).to.match(/^Drift: 1 created outside the code\./);
  });

  it("does not report an object as deleted only because a list lacks it", async () => {
    emulated.emulator.faults.add({ path: "/campaign/get/", kind: "drop", times: 1 }, Date.now());
    const before = emulated.emulator.requests().length;
    const { code, stdout } = await run();
    expect([code, stdout]).to.deep.equal([0, "No drift: the account matches the stack.\n"]);
    const asked = emulated.emulator
      .requests()
      .slice(before)
      .filter(({ path }) => path === "/campaign/get/");
    expect(asked, JSON.stringify(asked.map(({ body }) => body))).to.have.length(2);
    expect(JSON.stringify(asked.at(-1)?.body)).to.include("campaign_ids");
  });

  it("works without the change log, and reports that it could not be read", async () => {
    await meddle();
    emulated.emulator.faults.add({ path: "/changelog/task/create/", kind: "refuse", code: 40008 }, Date.now());
    const { code, stdout } = await run();
    expect(code).to.equal(1);
    expect(stdout)
      .to.include("budget: code 50, live 90\n")
      .and.match(
        /Who changed what and when is unknown: TikTok's change log could not be read \(TikTok refused POST \/changelog/,
      );
  });
});
