import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { fullBatches } from "../support/full-batches.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";

describe("YAML configs on the real engine", function () {
  this.timeout(240_000);

  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const calls = (from = 0): string[] =>
    emulator
      .requests()
      .filter(({ path }) => path !== "/advertiser/info/")
      .slice(from)
      .map(({ method, path, code }) => `${method} ${path} ${code}`);
  const change = (from: string, to: string): void => {
    const before = readFileSync(join(stack.folder, "ads", "ads.yaml"), "utf8");
    expect(before).to.include(from);
    stack.write("ads/ads.yaml", before.replace(from, to));
  };
  const living = (kind: "campaign" | "adgroup" | "ad"): Record<string, unknown>[] =>
    emulator.world.store.find(kind, { deleted: false }).map(({ row }) => row);

  it("creates the funnel once, then changes nothing with 0 calls", async () => {
    await stack.succeeds("up", "--yes");
    expect(fullBatches(emulator.requests().filter(({ path }) => path !== "/advertiser/info/"))).to.equal(6);
    const made = calls();
    expect([...new Set(made)].sort()).to.deep.equal([
      "POST /ad/create/ 0",
      "POST /adgroup/create/ 0",
      "POST /campaign/create/ 0",
      "POST /file/image/ad/upload/ 0",
      "POST /file/video/ad/upload/ 0",
    ]);
    expect(living("adgroup")[0]).to.include({
      schedule_start_time: "2027-03-01 08:00:00",
      schedule_end_time: "2027-05-31 21:00:00",
      budget: 40,
    });
    expect(living("campaign")[0]).to.include({ operation_status: "DISABLE", budget: 80 });

    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(calls()).to.deep.equal(made);
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    await stack.succeeds("preview", "--expect-no-changes");
  });

  it("keeps the state of an ad under 2 kB and the provider's line under 80 bytes", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const resources = await stack.resources();
    for (const resource of resources) {
      expect(Buffer.byteLength(String(resource.inputs?.__provider)), resource.urn).to.be.below(80);
      if (resource.type.endsWith(":Ad"))
        expect(Buffer.byteLength(JSON.stringify(resource)), resource.urn).to.be.below(2048);
    }
    const state = JSON.stringify(resources);
    expect(state).not.to.include("emulator-token");
    expect(state).not.to.include("__parent");
  });

  it("updates in place what TikTok can change, with one call each", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const before = calls().length;
    change("budget: 80", "budget: 90");
    change("status: DISABLE", "status: ENABLE");
    change("ageGroups: [AGE_18_24, AGE_25_34]", "ageGroups: [AGE_25_34]");
    change("text: Iced coffee", "text: Iced tea");
    const preview = await stack.succeeds("preview", "--diff");
    expect(preview).to.match(/budget\s*: 80 => 90/);
    expect(calls().length).to.equal(before);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(calls(before).sort()).to.deep.equal([
      "POST /ad/update/ 0",
      "POST /adgroup/update/ 0",
      "POST /campaign/status/update/ 0",
      "POST /campaign/update/ 0",
    ]);
    expect(living("campaign")[0]).to.include({ operation_status: "ENABLE", budget: 90 });
    expect(living("adgroup")[0]?.age_groups).to.deep.equal(["AGE_25_34"]);
    const texts = living("ad").map((ad) => ad.ad_text);
    expect(texts).to.have.members(["Iced tea", "Now with oat milk"]);
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
  });

  it("replaces what TikTok cannot change: the new object exists before the old one is deleted, under the same name", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const before = calls().length;
    const old = String(living("campaign")[0]?.campaign_id);
    change("objective: TRAFFIC", "objective: REACH");
    change("promotionType: WEBSITE", "ageGroups: [AGE_18_24]");
    change("ageGroups: [AGE_18_24, AGE_25_34]", "languages: [en]");
    change("optimizationGoal: CLICK", "optimizationGoal: REACH");
    change("billingEvent: CPC", "billingEvent: CPM");
    await stack.succeeds("up", "--yes", "--skip-preview");
    const log = calls(before);
    expect(log.filter((call) => !call.endsWith(" 0"))).to.deep.equal([]);
    const lastCreate = log.findLastIndex((call) => call.includes("/create/"));
    const firstDelete = log.findIndex((call) => call.includes("/status/update/"));
    expect(lastCreate).to.be.below(firstDelete);
    expect(living("campaign")).to.have.length(1);
    expect(living("campaign")[0]).to.include({ campaign_name: "Spring 2027", objective_type: "REACH" });
    expect(living("campaign")[0]?.campaign_id).not.to.equal(old);
    expect(living("adgroup")).to.have.length(1);
    expect(living("ad")).to.have.length(2);
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });

  it("shows on refresh exactly what was changed outside the program, and corrects it", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const store = emulator.world.store;
    const campaign = store.find("campaign", {})[0];
    const ad = store.find("ad", {}).find(({ row }) => row.ad_name === "slides");
    if (!campaign || !ad) throw new Error("nothing was created");
    store.put({
      ...campaign,
      row: { ...campaign.row, budget: 500, operation_status: "ENABLE", modify_time: "2026-12-24 00:00:00" },
    });
    store.put({ ...ad, deleted: true });
    const output = await stack.succeeds("preview", "--refresh", "--diff");
    expect(output).to.match(/budget\s*: 500 => 80/);
    expect(output).to.match(/status\s*: "ENABLE" => "DISABLE"/);
    expect(output).not.to.match(/modify|secondary/i);
    await stack.succeeds("up", "--yes", "--refresh", "--skip-preview");
    expect(living("campaign")[0]).to.include({ budget: 80, operation_status: "DISABLE" });
    expect(living("ad").map((one) => one.ad_name)).to.have.members(["clip", "slides"]);
    await stack.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
  });

  it("replaces a video whose content changed and keeps one that only moved", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const store = emulator.world.store;
    const first = store.find("video", {})[0]?.id;
    const bytes = readFileSync(join(stack.folder, "media", "spring.mp4"));
    stack.write("media/moved.mp4", bytes);
    change("source: media/spring.mp4", "source: media/moved.mp4");
    change("text: Iced coffee", "name: clip, moved\n            text: Iced coffee");
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(store.find("video", {}).map(({ id }) => id)).to.deep.equal([first]);

    // A box of type "free" changes the content and nothing that is seen.
    stack.write("media/moved.mp4", Buffer.concat([bytes, Buffer.from([0, 0, 0, 12]), Buffer.from("freeabcd")]));
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [video, ...others] = store.find("video", {});
    expect(others).to.deep.equal([]);
    expect(video?.id).not.to.equal(first);
    expect(living("ad").find((ad) => ad.ad_name === "clip, moved")?.video_id).to.equal(video?.id);
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
  });

  it("reports the progress of a large upload in the engine's log", async () => {
    const bytes = readFileSync(join(stack.folder, "media", "spring.mp4"));
    const box = Buffer.alloc(30 * 1024 * 1024);
    box.writeUInt32BE(box.length, 0);
    box.write("free", 4);
    stack.write("media/spring.mp4", Buffer.concat([bytes, box]));
    const output = await stack.succeeds("up", "--yes", "--skip-preview");
    expect(output).to.match(/spring-[0-9a-f]{8}\.mp4: 20 of 30 MB sent/);
    expect(calls().filter((call) => call.includes("/file/transfer/upload/"))).to.have.length(2);
  });

  it("destroys everything, including objects deleted before", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const [ad] = emulator.world.store.find("ad", {});
    if (!ad) throw new Error("nothing was created");
    emulator.world.store.put({ ...ad, deleted: true });
    await stack.succeeds("destroy", "--yes", "--skip-preview");
    expect([...living("campaign"), ...living("adgroup"), ...living("ad")]).to.deep.equal([]);
    expect(emulator.world.store.find("video", {})).to.deep.equal([]);
    expect(emulator.world.store.find("image", {})).to.deep.equal([]);
    expect(await stack.resources()).to.deep.equal([]);
  });
});
