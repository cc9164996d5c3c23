import { expect } from "chai";
import {
  choice,
  type Field,
  flag,
  id,
  items,
  key,
  list,
  number,
  numericId,
  object,
  type Resource,
  text,
  time,
} from "../../../provider/definitions/index.js";
import { inputsOf, outputsOf, resetWire, toWire } from "../../../provider/engine/objects/wire.js";

const doc = "A field of a test.";

/** As much of a definition as conversion reads. */
const definition = (fields: Record<string, Field>, outputs: Record<string, Field> = {}): Resource =>
  ({ fields, required: {}, rules: [], outputs, operations: {} }) as unknown as Resource;

const thing = definition(
  {
    name: text({ doc, max: 9, wire: "thing_name" }),
    startTime: time({ doc }),
    pixelId: numericId({ doc }),
    ownerId: id({ doc }),
    localOnly: text({ doc, max: 9, wire: null }),
    rules: list(items.object({}), { doc }),
    range: object({}, { doc }),
    paused: flag({ doc }),
    mode: choice(["A", "NONE"], { doc, unset: ["NONE"] }),
    goal: choice(["X", "Y"], { doc, reset: "X", unset: ["Y"] }),
    bid: number({ doc }),
  },
  { createTime: time({ doc }), videoId: key({ doc, wire: "vid" }), size: number({ doc }) },
);

const everything = {
  name: "a",
  startTime: "2027-03-01T09:00:00+01:00",
  pixelId: "12345678901234567890",
  ownerId: "7",
  localOnly: "here",
  rules: [{ fieldName: "x", nested: { innerValue: [1] } }],
  range: { minAge: 18, nothing: null },
  paused: false,
  bid: 0,
};

const rows = [
  { ad_material_id: "7", material_operation_status: "DISABLE", creative_info: { tiktok_item_id: "one" } },
  { ad_material_id: "8", material_operation_status: "ENABLE", creative_info: { tiktok_item_id: "two" } },
];
const creatives = [{ creativeInfo: { tiktokItemId: "one" }, paused: true }, { creativeInfo: { tiktokItemId: "two" } }];
const smart = {
  ...definition({ creatives: list(items.object({}), { doc, wire: "creative_list", form: "creatives" }) }),
  operations: { creatives: { output: "materials" } },
} as unknown as Resource;

describe("creatives on the wire", () => {
  it("are sent as content or by id, without what other calls set", () => {
    expect(toWire(smart, { creatives: [...creatives, { adMaterialId: "9" }] }, ["creatives"])).to.deep.equal({
      creative_list: [
        { creative_info: { tiktok_item_id: "one" } },
        { creative_info: { tiktok_item_id: "two" } },
        { ad_material_id: "9" },
      ],
    });
  });

  it("are read with their status and without their ids", () => {
    expect(inputsOf(smart, { creative_list: rows }, undefined)).to.deep.equal({ creatives });
    expect(inputsOf(smart, { creative_list: rows }, { creatives })).to.deep.equal({ creatives });
  });

  it("are drift if one that the program pauses runs: no create sends the status, so it is never explained by one", () => {
    const running = rows.map((one) => ({ ...one, material_operation_status: "ENABLE" }));
    expect(inputsOf(smart, { creative_list: running }, { creatives })).to.deep.equal({
      creatives: creatives.map(({ creativeInfo }) => ({ creativeInfo })),
    });
  });

  it("have their ids in an output of their own, if there are any", () => {
    const { materials } = outputsOf(smart, { creative_list: rows });
    expect(Object.values(Object(materials))).to.deep.equal(["7", "8"]);
    for (const row of [{}, { creative_list: [] }, { creative_list: [{ creative_info: {} }] }])
      expect(outputsOf(smart, row)).to.deep.equal({});
    expect(outputsOf(thing, { creative_list: rows }), "of no other resource").to.deep.equal({});
  });
});

describe("the wire format", () => {
  it("has TikTok's names and forms, and nothing that is not sent or not set", () => {
    expect(toWire(thing, { ...everything, mode: undefined, goal: null }, Object.keys(thing.fields))).to.deep.equal({
      thing_name: "a",
      start_time: "2027-03-01 08:00:00",
      pixel_id: 12345678901234567890n,
      owner_id: "7",
      rules: [{ field_name: "x", nested: { inner_value: [1] } }],
      range: { min_age: 18, nothing: null },
      paused: false,
      bid: 0,
    });
    expect(toWire(thing, everything, ["name", "unheardOf", "localOnly"])).to.deep.equal({ thing_name: "a" });
    expect(toWire(thing, { startTime: "soon" }, ["startTime"])).to.deep.equal({ start_time: "soon" });
  });

  it('clears a property with TikTok\'s word for "not set", and sends nothing where there is none', () => {
    const names = ["name", "startTime", "localOnly", "rules", "range", "mode", "goal", "bid", "unheardOf"];
    expect(resetWire(thing, names)).to.deep.equal({ thing_name: "", rules: [], mode: "NONE", goal: "X" });
  });

  it("is read as a program would have written it", () => {
    const row = {
      thing_name: "a",
      start_time: "2027-03-01 08:00:00",
      pixel_id: 42,
      owner_id: 7,
      rules: [{ field_name: "x" }],
      range: { min_age: 18 },
      paused: false,
      mode: "NONE",
      bid: 0,
    };
    expect(inputsOf(thing, row, undefined)).to.deep.equal({
      name: "a",
      startTime: "2027-03-01T08:00:00Z",
      pixelId: "42",
      ownerId: "7",
      rules: [{ fieldName: "x" }],
      range: { minAge: 18 },
      paused: false,
      bid: 0,
    });
  });

  it("keeps the program's spelling while it means the same, and what the row does not contain", () => {
    const row = { thing_name: "a", start_time: "2027-03-01T08:00:00.000Z", rules: [], mode: "NONE" };
    const declared = { name: "a", startTime: "2027-03-01T09:00:00+01:00", localOnly: "here", bid: 3, mode: "NONE" };
    expect(inputsOf(thing, row, declared)).to.deep.equal(declared);
    expect(inputsOf(thing, { ...row, thing_name: "b" }, declared)).to.deep.equal({ ...declared, name: "b" });
    expect(inputsOf(thing, { ...row, thing_name: null }, declared)).to.deep.equal({
      startTime: declared.startTime,
      localOnly: "here",
      bid: 3,
      mode: "NONE",
    });
    expect(inputsOf(thing, { owner_id: 8 }, {}), "set by somebody else").to.deep.equal({ ownerId: "8" });
  });

  it("sends raw fields as they are, and shows TikTok's value of those that the program sets", () => {
    const raw = definition({
      extraFields: object({}, { doc, wire: null, form: "extra" }),
      file: object({}, { doc, wire: null }),
    });
    const declared = { extraFields: { new_setting: "a", unseen: 1 }, file: { size: 1 } };
    expect(toWire(raw, declared, ["extraFields", "file"])).to.deep.equal({ new_setting: "a", unseen: 1 });
    expect(inputsOf(raw, { new_setting: "b", size: 2, other: 3 }, declared)).to.deep.equal({
      extraFields: { new_setting: "b", unseen: 1 },
      file: { size: 1 },
    });
    expect(inputsOf(raw, { new_setting: "b" }, undefined)).to.deep.equal({});
  });

  it("shows the declared amounts once a scheduled one took effect, and an import as TikTok has them", () => {
    const scheduled = {
      ...definition({ budget: number({ doc }), nextDayBudget: number({ doc }) }),
      operations: { schedule: { property: "nextDayBudget", of: "budget" } },
    } as unknown as Resource;
    const declared = { budget: 50, nextDayBudget: 60 };
    expect(inputsOf(scheduled, { budget: 60, next_day_budget: null }, declared)).to.deep.equal(declared);
    expect(inputsOf(scheduled, { budget: 70, next_day_budget: null }, declared)).to.deep.equal({ budget: 70 });
    expect(inputsOf(scheduled, { budget: 60, next_day_budget: 80 }, undefined)).to.deep.equal({
      budget: 60,
      nextDayBudget: 80,
    });
  });

  it("leaves a text in a list of objects as it is", () => {
    const mixed = definition({ rules: list(items.object({ a: items.text(9) }), { doc }) });
    expect(inputsOf(mixed, { rules: ["text", { a: "x", b: 1 }] }, undefined)).to.deep.equal({
      rules: ["text", { a: "x" }],
    });
  });

  it("imports the value for what the account does not have, and only that", () => {
    const sourced = definition({ source: text({ doc, max: 9, importedAs: "library" }) });
    expect(inputsOf(sourced, {}, undefined)).to.deep.equal({ source: "library" });
    expect(inputsOf(sourced, { source: "own" }, undefined)).to.deep.equal({ source: "own" });
    expect(inputsOf(sourced, {}, {})).to.deep.equal({});
  });

  it("reads fields that the server fills in only as their definition says", () => {
    const filled = definition({
      window: choice(["DAY", "WEEK"], { doc, read: "whenDeclared" }),
      placement: choice(["P", "Q"], { doc, read: "never" }),
      source: text({ doc, max: 9, wire: null, importedAs: "library" }),
      kind: choice(["K", "L"], { doc }),
      onlyForK: text({ doc, max: 9, read: "whenDeclared", importedWith: { property: "kind", values: ["K"] } }),
      saidForK: choice(["S", "NO"], { doc, unset: ["NO"], importedUnsetWith: { property: "kind", values: ["K"] } }),
      lost: text({ doc, max: 9, read: "whenDeclared", importedWith: { property: "nowhere", values: ["K"] } }),
    });
    const row = { window: "DAY", placement: "P", kind: "K", only_for_k: "x", said_for_k: "NO", lost: "y" };
    expect(inputsOf(filled, row, {}), "nobody declared them").to.deep.equal({ kind: "K" });
    expect(inputsOf(filled, row, { window: "WEEK", placement: "Q" })).to.include({ window: "DAY", placement: "Q" });
    expect(inputsOf(filled, row, undefined), "an import").to.deep.equal({
      window: "DAY",
      placement: "P",
      source: "library",
      kind: "K",
      onlyForK: "x",
      saidForK: "NO",
    });
    const other = { ...row, kind: "L", window: undefined, placement: undefined };
    expect(inputsOf(filled, other, undefined), "another kind").to.deep.equal({ source: "library", kind: "L" });
  });

  it("reads times to the second, whatever their precision", () => {
    for (const told of ["2027-03-01T08:00:00.123456Z", "2027-03-01T08:00:00.1Z", "2027-03-01T08:00:00Z"])
      expect(inputsOf(thing, { start_time: told }, undefined), told).to.deep.equal({
        startTime: "2027-03-01T08:00:00Z",
      });
    expect(inputsOf(thing, { start_time: "soon.1Z.x" }, undefined)).to.deep.equal({ startTime: "soon.1Z.x" });
  });

  it("reads outputs by their own names, and leaves out what a row does not have", () => {
    expect(outputsOf(thing, { create_time: "2027-03-01 08:00:00", vid: "v1", size: 0, other: 1 })).to.deep.equal({
      createTime: "2027-03-01T08:00:00Z",
      videoId: "v1",
      size: 0,
    });
    expect(outputsOf(thing, { vid: "", size: null })).to.deep.equal({});
  });
});
