import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { ADAPTERS, type Stack, typescriptStack } from "../support/stack.js";

for (const adapter of ADAPTERS)
  describe(`the TypeScript example through the ${adapter} adapter, on the real engine`, function () {
    this.timeout(240_000);

    let emulator: Emulator;
    let stack: Stack;

    before(async () => {
      emulator = await createEmulator({ unknownFields: "refuse" });
      stack = await typescriptStack(emulator.url, adapter);
    });

    after(async () => {
      stack.close();
      await emulator.close();
    });

    const calls = (): string[] =>
      emulator
        .requests()
        .filter(({ path }) => path !== "/advertiser/info/")
        .map(({ path, code }) => `${path} ${code}`);
    const edit = (from: string, to: string): void => {
      const program = readFileSync(join(stack.folder, "index.js"), "utf8");
      expect(program).to.include(from);
      stack.write("index.js", program.replace(from, to));
    };

    it("creates the funnel; an ad group without a schedule inherits its campaign's", async () => {
      await stack.succeeds("up", "--yes");
      expect(calls().sort()).to.deep.equal([
        "/ad/create/ 0",
        "/adgroup/create/ 0",
        "/campaign/create/ 0",
        "/file/image/ad/upload/ 0",
        "/file/video/ad/upload/ 0",
      ]);
      const group = emulator.world.store.find("adgroup", {})[0];
      expect(group?.row).to.include({
        schedule_type: "SCHEDULE_START_END",
        schedule_start_time: "2027-03-01 08:00:00",
        schedule_end_time: "2027-05-31 21:00:00",
      });
      const audit = stack.audit();
      expect(audit).to.have.length(5);
      expect(new Set(audit.map((line) => line.stack))).to.deep.equal(new Set(["urn:pulumi:dev::ads"]));
    });

    it("changes nothing on a second run, with 0 calls", async () => {
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
      expect(calls()).to.have.length(5);
    });

    it("moves the ad group's schedule when the campaign's end moves", async () => {
      edit("2027-05-31T23:00:00+02:00", "2027-06-30T23:00:00+02:00");
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls().slice(5)).to.deep.equal(["/adgroup/update/ 0"]);
      expect(emulator.world.store.find("adgroup", {})[0]?.row.schedule_end_time).to.equal("2027-06-30 21:00:00");
    });

    it("checks an ad group against its campaign before any call", async () => {
      edit('optimizationGoal: "CLICK"', 'optimizationGoal: "CONVERT"');
      const { code, output } = await stack.pulumi("preview");
      expect(code).not.to.equal(0);
      expect(output).to.include(
        "optimizationGoal CONVERT is not possible when the campaign's objective is TRAFFIC: each objective has its own goals. Allowed: CLICK, TRAFFIC_LANDING_PAGE_VIEW",
      );
      expect(calls()).to.have.length(6);
      edit('optimizationGoal: "CONVERT"', 'optimizationGoal: "CLICK"');
    });

    it("previews a replaced campaign with everything below it", async () => {
      edit('objective: "TRAFFIC"', 'objective: "WEB_CONVERSIONS"');
      const output = await stack.succeeds("preview");
      expect(output).to.match(/\+-3 to replace/);
      expect(calls()).to.have.length(6);
    });

    it("creates the replacement before the old campaign is deleted", async () => {
      const before = calls().length;
      const old = emulator.world.store.find("campaign", { deleted: false }).map(({ id }) => id);
      await stack.succeeds("up", "--yes", "--skip-preview");
      const made = calls().slice(before);
      expect(made.findLastIndex((call) => call.includes("/create/"))).to.be.below(
        made.findIndex((call) => call.includes("/status/")),
      );
      const [campaign, ...others] = emulator.world.store.find("campaign", { deleted: false });
      expect(others).to.deep.equal([]);
      expect(campaign?.row).to.include({ campaign_name: "Spring 2027", objective_type: "WEB_CONVERSIONS" });
      expect(old).not.to.include(campaign?.id);
      await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("shows on refresh what was changed outside the program, and corrects it", async () => {
      const store = emulator.world.store;
      const [group] = store.find("adgroup", { deleted: false });
      if (!group) throw new Error("there is no ad group");
      store.put({ ...group, row: { ...group.row, budget: 99, languages: ["de"] } });
      const output = await stack.succeeds("preview", "--refresh", "--diff");
      expect(output).to.match(/budget\s*: 99 => 40/);
      expect(output).to.match(/- languages/);
      await stack.succeeds("up", "--yes", "--refresh", "--skip-preview");
      expect(store.get("adgroup", group.id)?.row).to.deep.include({ budget: 40, languages: [] });
      await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("destroys what it created", async () => {
      await stack.succeeds("destroy", "--yes", "--skip-preview");
      for (const kind of ["campaign", "adgroup", "ad"] as const)
        expect(emulator.world.store.find(kind, { deleted: false })).to.deep.equal([]);
    });
  });

for (const adapter of ADAPTERS)
  describe(`refusals through the ${adapter} adapter, on the real engine`, function () {
    this.timeout(240_000);

    let emulator: Emulator;
    let stack: Stack;

    beforeEach(async () => {
      emulator = await createEmulator({ unknownFields: "refuse" });
      stack = await typescriptStack(emulator.url, adapter);
    });

    afterEach(async () => {
      stack.close();
      await emulator.close();
    });

    async function fails(...args: string[]): Promise<string> {
      const { code, output } = await stack.pulumi(...args);
      expect(code, output).not.to.equal(0);
      expect(output, "no stack traces").not.to.match(/^\s+at .*\(?.*:\d+:\d+\)?$/m);
      expect(output).not.to.include("emulator-token");
      return output;
    }

    it("report a rejected token, and send nothing more", async () => {
      stack.environment.TIKTOK_ACCESS_TOKEN = "wrong-token";
      const output = await fails("up", "--yes", "--skip-preview");
      expect(output).to.include("Access token is incorrect or has been revoked");
      expect(output).not.to.include("wrong-token");
      expect(emulator.requests().filter(({ code }) => code !== 40105)).to.deep.equal([]);
      expect(await stack.resources()).to.deep.equal([]);
    });

    it("keep what was created before, and continue from there", async () => {
      emulator.faults.add({ path: "/ad/create/", kind: "refuse", code: 40002, message: "Something is wrong." });
      const output = await fails("up", "--yes", "--skip-preview");
      expect(output).to.include('TikTok refused POST /ad/create/: "Something is wrong". Nothing was created.');
      expect(await stack.resources()).to.have.length(4);
      emulator.faults.clear();
      const before = emulator.requests().length;
      await stack.succeeds("up", "--yes", "--skip-preview");
      // Below a parent that was there before this run, a create looks first: another machine may have made it.
      expect(
        emulator
          .requests()
          .slice(before)
          .filter(({ path }) => path !== "/advertiser/info/")
          .map(({ path }) => path),
      ).to.deep.equal(["/ad/get/", "/ad/create/"]);
    });

    it("list what would be lost with a parent, and delete nothing", async () => {
      await stack.succeeds("up", "--yes", "--skip-preview");
      const store = emulator.world.store;
      const [ad] = store.find("ad", {});
      if (!ad) throw new Error("there is no ad");
      store.put({ ...ad, id: "99", name: "by hand", row: { ...ad.row, ad_id: "99", ad_name: "by hand" } });
      const output = await fails("destroy", "--yes", "--skip-preview");
      expect(output).to.include(
        'not deleted, because 1 ad below it is not in this stack and would be deleted with it: "by hand" (99)',
      );
      expect(store.find("adgroup", { deleted: false })).to.have.length(1);
      store.put({ ...ad, id: "99", deleted: true });
      await stack.succeeds("destroy", "--yes", "--skip-preview");
      expect(store.find("campaign", { deleted: false })).to.deep.equal([]);
    });
  });
