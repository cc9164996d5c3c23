import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { check, create, diff, read, update } from "../../../provider/engine/index.js";
import { ad } from "../../../provider/resources/ad.js";
import { adGroup } from "../../../provider/resources/ad-group.js";
import { campaign } from "../../../provider/resources/campaign.js";
import { resources } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN } from "../../support/samples.js";
import { type TestWorld, testWorld } from "../../support/world.js";

const context = { advertiserId: SEED.advertiser, inspect: async () => ({ signature: "0".repeat(32) }) };
const GIVEN = { name: "a", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 60 };
const reasonsOf = (list: readonly { readonly reason: string }[] = []): string[] => list.map(({ reason }) => reason);

describe("raw fields of TikTok's", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld({ unknownFields: "keep" });
  });
  afterEach(() => world.close());

  const made = async (extraFields: Values) => {
    const { inputs, faults } = await check(campaign, { ...GIVEN, extraFields }, undefined, context);
    expect(faults).to.deep.equal([]);
    const { id, outputs } = await create(world.session, campaign, inputs);
    return { id, inputs, state: outputs };
  };
  const sent = (path: string): Values => {
    const body = world.emulator.requests().find((one) => one.path === path)?.body;
    return body as Values;
  };

  it("are sent unchanged on create and update, and are no change when TikTok shows them so", async () => {
    const { id, inputs, state } = await made({ new_switch: true, new_setting: { deep_one: ["A"] } });
    expect(sent("/campaign/create/")).to.deep.include({ new_switch: true, new_setting: { deep_one: ["A"] } });
    const live = await read(world.session, campaign, id, SEED.advertiser, state);
    expect(diff(campaign, live?.inputs ?? {}, inputs).changed).to.deep.equal([]);
    const news = { ...inputs, extraFields: { new_switch: false, new_setting: { deep_one: ["A"] } } };
    expect(diff(campaign, inputs, news).verdicts).to.deep.equal({ extraFields: "update" });
    await update(world.session, campaign, id, state, news);
    expect(sent("/campaign/update/")).to.deep.include({ new_switch: false });
  });

  it("are compared when the object is read; undeclared ones are not imported", async () => {
    const { id, inputs, state } = await made({ new_switch: true });
    const [row] = world.emulator.world.store.find("campaign", {});
    if (!row) throw new Error("there is no campaign");
    world.emulator.world.store.put({ ...row, row: { ...row.row, new_switch: false, another_new: 5 } });
    const live = await read(world.session, campaign, id, SEED.advertiser, state);
    expect(live?.inputs.extraFields).to.deep.equal({ new_switch: false });
    expect(diff(campaign, live?.inputs ?? {}, inputs).verdicts).to.deep.equal({ extraFields: "update" });
    expect((await read(world.session, campaign, id, SEED.advertiser))?.inputs).not.to.have.property("extraFields");
  });

  it("keep their value at TikTok when they are removed: only the state changes", () => {
    const olds = { ...GIVEN, extraFields: { new_switch: true } };
    expect(diff(campaign, olds, GIVEN).verdicts).to.deep.equal({ extraFields: "local" });
  });

  it("are refused where a property exists for them, and reported as not checked where none does", async () => {
    for (const [name, reason] of [
      ["budget", /^extraFields\.budget is the property budget of campaigns\. Write budget there instead\.$/],
      ["objective_type", /is the property objective of campaigns/],
      ["budgetMode", /is the property budgetMode/],
      ["campaign_id", /is set by the provider itself/],
      ["request_id", /is set by the provider itself/],
      ["scheduled_budget", /affects spend/],
      ["budget_auto_adjust_strategy", /affects spend/],
      ["newSwitch", /is not a TikTok name/],
    ] as const) {
      const { faults } = await check(campaign, { ...GIVEN, extraFields: { [name]: 1 } }, undefined, context);
      expect(reasonsOf(faults).join(), name).to.match(reason);
    }
    const { notChecked } = await check(campaign, { ...GIVEN, extraFields: { a_b: 1, c: 2 } }, undefined, context);
    expect(reasonsOf(notChecked)).to.deep.equal([
      'extraFields of campaign "a": a_b, c are sent to TikTok as written, not checked.',
    ]);
  });

  it("are a property of every resource that is not a file", () => {
    for (const { fields, operations, title } of resources)
      expect("extraFields" in fields, title).to.equal(operations.create.by !== "upload");
  });
});

describe("values that this release does not know", () => {
  const AD = { ...ad.example, adGroup: "1800000000000001", video: "v1", images: ["i1"] };

  it("are refused near a known one, accepted with a warning otherwise, and refused under strict", async () => {
    const near = await check(ad, { ...AD, callToAction: "LERN_MORE" }, undefined, context);
    expect(reasonsOf(near.faults).join()).to.include('Did you mean "LEARN_MORE"?');
    const given = { ...AD, callToAction: "BREW_TEA" };
    const fresh = await check(ad, given, undefined, { ...context, newValues: "pass" });
    expect(fresh.faults).to.deep.equal([]);
    expect(reasonsOf(fresh.notChecked)).to.deep.equal([
      'callToAction "BREW_TEA" is not known to this release. It is sent to TikTok as written; tiktok:strict refuses it.',
    ]);
    const strict = await check(ad, given, undefined, { ...context, newValues: "refuse" });
    expect(reasonsOf(strict.faults).join()).to.include('callToAction "BREW_TEA" is not possible.');
  });

  it("are refused where rules depend on them, and for switches and short lists", async () => {
    const open = { ...context, newValues: "pass" } as const;
    const hidden = await check(ad, { ...AD, darkPostStatus: "HALF_VISIBLE" }, undefined, open);
    expect(reasonsOf(hidden.faults).join()).to.include('darkPostStatus "HALF_VISIBLE" is not possible.');
    const { faults } = await check(campaign, { ...GIVEN, objective: "WORLD_PEACE" }, undefined, open);
    expect(reasonsOf(faults).join()).to.include('objective "WORLD_PEACE" is not possible.');
  });
});

describe("properties that are not checked", () => {
  it("may violate rules and bounds, which are reported; forms and places are still checked", async () => {
    const group = { ...adGroupInputs("1800000000000001"), budget: 1, currency: "USD" };
    const strict = await check(adGroup, group, CAMPAIGN, context);
    expect(strict.faults.map(({ property }) => property)).to.deep.equal(["budget"]);
    const passed = await check(adGroup, { ...group, unchecked: ["budget"] }, CAMPAIGN, context);
    expect(passed.faults).to.deep.equal([]);
    expect(reasonsOf(passed.notChecked).join()).to.match(
      /^Not checked, because unchecked names budget: budget 1 is below/,
    );
    const wrong = await check(
      adGroup,
      { ...group, budget: "x", unchecked: ["budget", "status", "colour"] },
      CAMPAIGN,
      context,
    );
    expect(reasonsOf(wrong.faults).join("\n")).to.match(/budget "x" is not a number/);
    expect(reasonsOf(wrong.faults).join("\n")).to.include("unchecked names status, which is always checked");
    expect(reasonsOf(wrong.faults).join("\n")).to.include("unchecked names colour, which is not a property");
  });

  it("cause no change of the object", () => {
    expect(diff(campaign, GIVEN, { ...GIVEN, unchecked: ["budget"] }).changed).to.deep.equal([]);
  });
});
