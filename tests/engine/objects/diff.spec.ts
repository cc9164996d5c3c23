import { expect } from "chai";
import {
  choice,
  type Field,
  number,
  object,
  type Resource,
  type Rule,
  UNKNOWN,
  type Values,
} from "../../../provider/definitions/index.js";
import { diff } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";

const adGroup = resourceOf("AdGroup");
const base = {
  campaign: "1",
  name: "x",
  budget: 50,
  locationIds: ["1", "2"],
  scheduleStartTime: "2027-03-01T08:00:00Z",
};

describe("diff", () => {
  const same: readonly [string, object, object][] = [
    ["the order of a set", { locationIds: ["1", "2"] }, { locationIds: ["2", "1"] }],
    ["the format of a number", { budget: 50 }, { budget: 50.0 }],
    [
      "the zone of a time",
      { scheduleStartTime: "2027-03-01T08:00:00Z" },
      { scheduleStartTime: "2027-03-01T09:00:00+01:00" },
    ],
    ["TikTok's word for not set", { gender: undefined }, { gender: "GENDER_UNLIMITED" }],
    ["an empty list and none", { languages: [] }, { languages: undefined }],
    ["always and no dayparting", { dayparting: "1".repeat(336) }, { dayparting: undefined }],
    [
      "keys of objects in another order",
      { searchKeywords: [{ keyword: "a", matchType: "BROAD_WORD" }] },
      { searchKeywords: [{ matchType: "BROAD_WORD", keyword: "a" }] },
    ],
    [
      "what the server filled in and the program leaves out",
      { searchResultEnabled: true, clickAttributionWindow: "SEVEN_DAYS" },
      {},
    ],
  ];

  for (const [what, before, after] of same) {
    it(`shows no change in ${what}`, () => {
      expect(diff(adGroup, { ...base, ...before }, { ...base, ...after }).changed).to.deep.equal([]);
    });
  }

  it("sees the order of a carousel's images", () => {
    const found = diff(resourceOf("Ad"), { images: ["a", "b"] }, { images: ["b", "a"] });
    expect(found.verdicts).to.deep.equal({ images: "update" });
  });

  it("follows what TikTok lets be changed", () => {
    expect(diff(adGroup, { isHfss: false }, { isHfss: true }).verdicts).to.deep.equal({ isHfss: "update" });
    expect(diff(adGroup, { isHfss: true }, { isHfss: false }).verdicts).to.deep.equal({ isHfss: "replace" });
    const campaign = resourceOf("Campaign");
    expect(diff(campaign, { specialIndustries: ["CREDIT"] }, {}).verdicts).to.deep.equal({
      specialIndustries: "update",
    });
    expect(diff(campaign, {}, { specialIndustries: ["CREDIT"] }).verdicts).to.deep.equal({
      specialIndustries: "replace",
    });
    expect(diff(campaign, { startTime: "2027-03-01T08:00:00Z" }, {}).verdicts).to.deep.equal({ startTime: "local" });
  });

  it("replaces for fixed properties, and not for others that change with them", () => {
    const found = diff(adGroup, { isHfss: true, budget: 40 }, { isHfss: false, budget: 50 });
    expect(found.verdicts).to.deep.equal({ isHfss: "replace", budget: "update" });
    expect(found.changed).to.have.members(["isHfss", "budget"]);
    expect(found.replaces).to.deep.equal(["isHfss"]);
  });

  it("treats unknown values as a change, also where there was no value before", () => {
    expect(diff(adGroup, {}, { name: UNKNOWN }).verdicts).to.deep.equal({ name: "update" });
    expect(diff(adGroup, { isHfss: true }, { isHfss: UNKNOWN }).verdicts).to.deep.equal({ isHfss: "replace" });
    expect(diff(adGroup, {}, { locationIds: ["1", UNKNOWN] }).changed).to.deep.equal(["locationIds"]);
  });

  describe("by rules about updates", () => {
    const doc = "A field of a test.";
    const fields: Record<string, Field> = {
      bid: number({ doc }),
      cap: number({ doc }),
      mode: choice(["A", "B"], { doc, change: "replace" }),
      status: choice(["ON", "OFF"], { doc, change: "status" }),
    };
    const raised = (more: Partial<Rule> = {}): Rule => ({
      about: ["bid"],
      property: "bid",
      on: "update",
      check: (view) => (Number(view.get("bid")) > 10 ? "it may not be raised" : undefined),
      ...more,
    });
    const verdicts = (rules: readonly Rule[], olds: Values, news: Values) =>
      diff({ fields, required: {}, rules, outputs: {}, operations: {} } as unknown as Resource, olds, news).verdicts;

    it("replaces where one refuses the change, and names only that property", () => {
      expect(verdicts([raised()], { bid: 5, cap: 1 }, { bid: 11, cap: 2 })).to.deep.equal({
        bid: "replace",
        cap: "update",
      });
      expect(verdicts([raised()], { bid: 5 }, { bid: 6 })).to.deep.equal({ bid: "update" });
    });

    it("applies no other rule: those for creates, advice, and rules about something unknown", () => {
      for (const rule of [raised({ on: "create" }), raised({ advises: true }), raised({ about: ["bid", "cap"] })])
        expect(verdicts([rule], { bid: 5 }, { bid: 11, cap: UNKNOWN })).to.deep.equal({ bid: "update", cap: "update" });
      const { on: _always, ...always } = raised();
      expect(verdicts([always], { bid: 5 }, { bid: 11 })).to.deep.equal({ bid: "update" });
    });

    it("knows the values before the change", () => {
      const never = raised({
        about: ["bid", "before.bid"],
        check: (view) =>
          Number(view.get("bid")) > Number(view.get("before.bid")) ? "it may not be raised" : undefined,
      });
      expect(verdicts([never], { bid: 5 }, { bid: 6 })).to.deep.equal({ bid: "replace" });
      expect(verdicts([never], { bid: 6 }, { bid: 5 })).to.deep.equal({ bid: "update" });
    });

    it("replaces nothing for a property that stays or that another call changes, while something else is updated", () => {
      const ofMode = raised({ property: "mode", about: [], check: () => "never" });
      expect(verdicts([ofMode], { mode: "A", bid: 5 }, { mode: "A", bid: 6 })).to.deep.equal({ bid: "update" });
      const ofStatus = raised({ property: "status", about: [], check: () => "never" });
      expect(verdicts([ofStatus], { status: "ON", bid: 5 }, { status: "OFF", bid: 6 })).to.deep.equal({
        bid: "update",
        status: "status",
      });
    });

    it("does not apply to unchanged properties, to ones replaced anyway, or to undeclared ones", () => {
      expect(verdicts([raised()], { bid: 11 }, { bid: 11 })).to.deep.equal({});
      const ofMode = raised({ property: "mode", about: [], check: () => "never" });
      expect(verdicts([ofMode], { mode: "A" }, { mode: "B" })).to.deep.equal({ mode: "replace" });
      const always = raised({ about: [], check: () => "never" });
      expect(verdicts([always], { bid: 5, cap: 1 }, { cap: 2 })).to.deep.equal({ cap: "update" });
    });
  });

  describe("of raw fields", () => {
    const fields = { extraFields: object({}, { doc: "A field of a test.", wire: null, form: "extra" }) };
    const verdict = (operations: object, before: unknown, after: unknown) =>
      diff(
        { fields, required: {}, rules: [], outputs: {}, operations } as unknown as Resource,
        { extraFields: before },
        { extraFields: after },
      ).verdicts.extraFields;
    const updatable = { update: {} };

    it("replaces an object that TikTok cannot update, since a value that is never sent would be stored", () => {
      expect(verdict({}, { a: 1 }, { a: 2 })).to.equal("replace");
      expect(verdict({}, { a: 1 }, { a: UNKNOWN })).to.equal("replace");
      expect(verdict(updatable, { a: 1 }, { a: 2 })).to.equal("update");
      expect(verdict(updatable, { a: 1 }, { a: UNKNOWN })).to.equal("update");
    });

    it("only forgets one that was removed: it is TikTok's from then on", () => {
      for (const operations of [{}, updatable]) {
        expect(verdict(operations, { a: 1, b: 2 }, { b: 2 })).to.equal("local");
        expect(verdict(operations, { a: 1, b: 2 }, { b: 2, a: 1 })).to.equal(undefined);
      }
    });
  });

  it("is not changed by what is left unchecked", () => {
    expect(diff(adGroup, { ...base, unchecked: ["budget"] }, { ...base, unchecked: ["name"] }).changed).to.deep.equal(
      [],
    );
    expect(diff(adGroup, base, { ...base, unchecked: ["name"] }).changed).to.deep.equal([]);
  });

  it("keeps a moved file, and replaces another address", () => {
    const video = resourceOf("Video");
    expect(
      diff(video, { source: "a.mp4", signature: "1" }, { source: "b.mp4", signature: "1" }).verdicts,
    ).to.deep.equal({ source: "local" });
    expect(
      diff(video, { source: "a.mp4", signature: "1" }, { source: "a.mp4", signature: "2" }).replaces,
    ).to.deep.equal(["signature"]);
    expect(diff(video, { source: "https://a/1" }, { source: "https://a/2" }).replaces).to.deep.equal(["source"]);
  });
});
