/** Rows of ad groups whose values TikTok fills in, moves or rewrites (`FILLS`): what a program is shown of them. */
import { expect } from "chai";
import {
  choice,
  type Field,
  items,
  list,
  number,
  object,
  type Resource,
  text,
} from "../../../provider/definitions/index.js";
import { BASELINE, baselineOf, inputsOf } from "../../../provider/engine/objects/wire.js";

const doc = "A field of a test.";

/** As much of an ad group's definition as conversion reads. */
const adGroup = (fields: Record<string, Field>, more: object = {}): Resource =>
  ({ fields, required: {}, rules: [], outputs: {}, operations: {}, level: "adgroup", ...more }) as unknown as Resource;

const window = (more: object = {}) => ({ clickAttributionWindow: choice(["OFF", "SEVEN_DAYS"], { doc, ...more }) });
const off = { click_attribution_window: "OFF" };

describe("what TikTok fills in", () => {
  it("is left out of an import, as a program that omits it gets the same", () => {
    for (const fields of [window(), window({ default: "OFF" })])
      expect(inputsOf(adGroup(fields), off, undefined)).to.deep.equal({});
    expect(inputsOf(adGroup(window()), { click_attribution_window: "SEVEN_DAYS" }, undefined)).to.deep.equal({
      clickAttributionWindow: "SEVEN_DAYS",
    });
  });

  it("is imported where a program must name it, or would get another default of ours", () => {
    const shown = { clickAttributionWindow: "OFF" };
    const required = { required: { clickAttributionWindow: true } };
    expect(inputsOf(adGroup(window(), required), off, undefined)).to.deep.equal(shown);
    expect(inputsOf(adGroup(window({ default: "OFF" }), required), off, undefined)).to.deep.equal(shown);
    expect(inputsOf(adGroup(window({ default: "SEVEN_DAYS" })), off, undefined)).to.deep.equal(shown);
  });

  it("is imported where it says what the ad group is for, and is no drift", () => {
    const fields = { promotionType: choice(["APP_IOS", "WEBSITE"], { doc }) };
    expect(inputsOf(adGroup(fields), { promotion_type: "APP_IOS" }, undefined)).to.deep.equal({
      promotionType: "APP_IOS",
    });
    expect(inputsOf(adGroup(fields), { promotion_type: "APP_IOS" }, {})).to.deep.equal({});
  });

  it("is imported from where TikTok moves it, also if the row lacks the field itself", () => {
    const fields = { shoppingAdsRetargetingActionsDays: number({ doc }), localOnly: text({ doc, max: 9, wire: null }) };
    const moved = { shopping_ads_retargeting_type: "LAB1", included_custom_actions: [{ days: 14 }] };
    const shown = { shoppingAdsRetargetingActionsDays: 14 };
    expect(inputsOf(adGroup(fields), moved, undefined)).to.deep.equal(shown);
    for (const days of [null, 30])
      expect(
        inputsOf(adGroup(fields), { ...moved, shopping_ads_retargeting_actions_days: days }, undefined),
      ).to.deep.equal(shown);
    expect(inputsOf(adGroup(fields), { ...moved, included_custom_actions: [] }, undefined)).to.deep.equal({});
    expect(inputsOf(adGroup(fields), moved, {}), "nobody declared it").to.deep.equal({});
    expect(inputsOf(adGroup(fields), moved, { shoppingAdsRetargetingActionsDays: 7 })).to.deep.equal({
      shoppingAdsRetargetingActionsDays: 7,
    });
  });

  it("is no baseline where a table explains it, and is one where none does", () => {
    expect(baselineOf(adGroup(window()), off, {})).to.deep.equal({});
    const odd = { click_attribution_window: "SEVEN_DAYS" };
    expect(baselineOf(adGroup(window()), odd, {})).to.deep.equal({ [BASELINE]: odd });
  });

  it("is no baseline of an object whose members the program has all named", () => {
    const fields = { range: object({ a: items.text(9), b: items.text(9) }, { doc }) };
    expect(baselineOf(adGroup(fields), { range: { a: "1" } }, { range: { a: "1" } })).to.deep.equal({});
    expect(baselineOf(adGroup(fields), { range: { a: "1", b: "2" } }, { range: { a: "1" } })).to.deep.equal({
      [BASELINE]: { range: { b: "2" } },
    });
  });

  it("is no drift of a list whose entries TikTok rewrites, and another entry is", () => {
    const fields = { actions: list(items.object({}), { doc }) };
    const entry = { actionScene: "CREATOR_RELATED", actionPeriod: 7 };
    const row = (scene: string) => ({ actions: [{ action_scene: scene, action_period: 0 }] });
    expect(inputsOf(adGroup(fields), row("CREATOR_RELATED"), { actions: [entry] })).to.deep.equal({
      actions: [entry],
    });
    expect(inputsOf(adGroup(fields), row("VIDEO_RELATED"), { actions: [entry] })).to.deep.equal({
      actions: [{ actionScene: "VIDEO_RELATED", actionPeriod: 0 }],
    });
    const other = { ...entry, actionScene: "VIDEO_RELATED" };
    expect(inputsOf(adGroup(fields), row("VIDEO_RELATED"), { actions: [other] }), "kept as sent").to.deep.equal({
      actions: [{ actionScene: "VIDEO_RELATED", actionPeriod: 0 }],
    });
  });
});

describe("a value that equals our default", () => {
  const row = { goal: "B", mode: "B" };
  const fields = (change: "update" | "replace") => ({ goal: choice(["A", "B"], { doc, change, default: "A" }) });

  it("is drift once TikTok shows another that can be changed back", () => {
    expect(inputsOf(adGroup(fields("update")), row, { goal: "A" })).to.deep.equal({ goal: "B" });
  });

  it("stands for a fixed property, as no program may have named it, except for an object in no state", () => {
    expect(inputsOf(adGroup(fields("replace")), row, { goal: "A" })).to.deep.equal({ goal: "A" });
    expect(inputsOf(adGroup(fields("replace")), row, { goal: "A" }, false)).to.deep.equal({ goal: "B" });
    expect(inputsOf(adGroup(fields("replace")), { goal: "A" }, { goal: "B" }), "not our default").to.deep.equal({
      goal: "A",
    });
  });

  it("may be worked out from other properties, each from its own", () => {
    const derived = [
      { property: "other", value: () => "B" },
      { property: "mode", value: () => "A" },
    ];
    const mode = { mode: choice(["A", "B", "C"], { doc, change: "replace" }) };
    expect(inputsOf(adGroup(mode, { derived }), { mode: "C" }, { mode: "A" })).to.deep.equal({ mode: "A" });
    expect(inputsOf(adGroup(mode, { derived }), { mode: "C" }, { mode: "B" })).to.deep.equal({ mode: "C" });
    expect(inputsOf(adGroup(mode), { mode: "C" }, { mode: "A" }), "of none").to.deep.equal({ mode: "C" });
  });
});
