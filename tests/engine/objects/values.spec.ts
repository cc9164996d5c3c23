import { expect } from "chai";
import {
  choice,
  type Field,
  id,
  items,
  list,
  number,
  numericId,
  object,
  text,
  time,
  UNKNOWN,
} from "../../../provider/definitions/index.js";
import {
  comparable,
  holdsUnknown,
  importedMembers,
  sameValue,
  withoutFilled,
} from "../../../provider/engine/objects/values.js";

const doc = "A field of a test.";
const plainObject = object({}, { doc });
const audience = object(
  {},
  {
    doc,
    members: {
      unset: { mode: ["ALL", "EVERYBODY"], "range.unit": ["DAY"], tags: [["x", "y"]] },
      filled: ["createdBy"],
      ignored: ["range.secret", "etag"],
    },
  },
);

describe("values", () => {
  it("are unknown if any member at any depth is", () => {
    for (const value of [UNKNOWN, [1, UNKNOWN], { a: { b: [UNKNOWN] } }]) expect(holdsUnknown(value)).to.equal(true);
    for (const value of [null, undefined, "a", 0, [1, "a"], { a: { b: [null] } }, {}, []])
      expect(holdsUnknown(value), JSON.stringify(value)).to.equal(false);
  });

  it("are empty in every spelling of empty", () => {
    const field = choice(["A", "NONE"], { doc, unset: ["NONE"] });
    for (const value of [undefined, null, "", [], "NONE"]) expect(comparable(field, value)).to.equal(undefined);
    expect(comparable(field, "A")).to.equal("A");
    expect(comparable(number({ doc }), 0), "nought is a number").to.equal(0);
  });

  it("are compared by meaning: times by instant, ids as text, lists as sets or in their order", () => {
    const when = time({ doc });
    expect(sameValue(when, "2027-03-01T08:00:00Z", "2027-03-01 08:00:00")).to.equal(true);
    expect(sameValue(when, "2027-03-01T08:00:00Z", "2027-03-01T08:00:01Z")).to.equal(false);
    expect(comparable(when, "soon")).to.equal("soon");
    expect(sameValue(id({ doc }), "7", 7)).to.equal(true);
    expect(sameValue(numericId({ doc }), "7", 7)).to.equal(true);
    expect(sameValue(text({ doc, max: 9 }), "7", 7)).to.equal(false);
    const set = list(items.text(9), { doc });
    const ordered = list(items.text(9), { doc, ordered: true });
    expect(sameValue(set, ["b", "a"], ["a", "b"])).to.equal(true);
    expect(sameValue(set, ["a", "a"], ["a"])).to.equal(false);
    expect(sameValue(ordered, ["b", "a"], ["a", "b"])).to.equal(false);
    expect(sameValue(ordered, ["b", "a"], ["b", "a"])).to.equal(true);
  });

  it("are lists without the nulls that TikTok pads them with", () => {
    const set = list(items.text(9), { doc });
    expect(comparable(set, [null, null])).to.equal(undefined);
    expect(comparable(set, ["a", null])).to.deep.equal(comparable(set, ["a"]));
    expect(sameValue(set, ["a", null, "", "b"], ["b", "a"])).to.equal(true);
    expect(sameValue(set, ["a", null], ["a", "b"])).to.equal(false);
  });

  it("count an object without members as unset only where its members are known", () => {
    expect(sameValue(audience, { range: {} }, undefined)).to.equal(true);
    expect(sameValue(audience, { range: { unit: null } }, {})).to.equal(true);
    expect(sameValue(audience, { size: null, note: "" }, undefined)).to.equal(true);
    expect(importedMembers(audience, { size: null, range: { limit: null, from: 1 } })).to.deep.equal({
      range: { from: 1 },
    });
    expect(comparable(audience, { size: 0 })).to.deep.equal({ size: 0 });
  });

  it("keep the order of lists in lists, which TikTok may count", () => {
    expect(sameValue(audience, { rules: [["b"], ["a"]] }, { rules: [["a"], ["b"]] })).to.equal(false);
    expect(sameValue(audience, { rules: ["b", { a: 1 }] }, { rules: [{ a: 1 }, "b"] })).to.equal(false);
    expect(sameValue(audience, { rules: ["b", "a"] }, { rules: ["a", "b"] })).to.equal(true);
  });

  it("compare objects by their members, whatever their order", () => {
    expect(sameValue(plainObject, { a: 1, b: { c: 2, d: null } }, { b: { c: 2 }, a: 1, e: "", f: [] })).to.equal(true);
    expect(sameValue(plainObject, { b: 1, a: 2, c: 3 }, { c: 3, a: 2, b: 1 })).to.equal(true);
    expect(sameValue(plainObject, { a: 1 }, { a: 2 })).to.equal(false);
    expect(sameValue(plainObject, { a: 1 }, { b: 1 })).to.equal(false);
    expect(sameValue(plainObject, { a: [{ x: 1, y: null }] }, { a: [{ x: 1 }] })).to.equal(true);
    expect(comparable(plainObject, {}), "an object without known members stays").to.deep.equal({});
  });

  it("ignore members that nobody set, that the server shows differently, or that never count", () => {
    expect(comparable(audience, { mode: "ALL", range: { unit: "DAY", secret: "1" }, etag: "2" })).to.equal(undefined);
    expect(comparable(audience, { mode: "EVERYBODY" })).to.equal(undefined);
    const [onlyUnset, onlyIgnored] = [{ unset: { mode: ["ALL"] } }, { ignored: ["etag"] }].map((members) =>
      object({}, { doc, members }),
    ) as [Field, Field];
    expect(comparable(onlyUnset, { mode: "ALL", etag: "2" })).to.deep.equal({ etag: "2" });
    expect(comparable(onlyIgnored, { mode: "ALL", etag: "2" })).to.deep.equal({ mode: "ALL" });
    expect(comparable(audience, { tags: ["y", "x"] }), "lists inside are sets").to.equal(undefined);
    expect(comparable(audience, { tags: ["y"] })).to.deep.equal({ tags: ["y"] });
    expect(comparable(audience, { mode: "SOME", range: { unit: "HOUR" } })).to.deep.equal({
      mode: "SOME",
      range: { unit: "HOUR" },
    });
    expect(comparable(audience, { unit: "DAY", secret: "1" }), "paths are whole").to.deep.equal({
      secret: "1",
      unit: "DAY",
    });
    expect(comparable(audience, {})).to.equal(undefined);
    expect(sameValue(audience, { rules: [{ b: 1 }, { a: 1 }] }, { rules: [{ a: 1 }, { b: 1 }] })).to.equal(false);
    expect(importedMembers(audience, { mode: "ALL", size: 3 })).to.deep.equal({ size: 3 });
    expect(importedMembers(audience, undefined)).to.equal(undefined);
    expect(importedMembers(plainObject, { mode: "ALL" })).to.deep.equal({ mode: "ALL" });
  });

  it("drop what the server filled in, where the program did not set it", () => {
    const live = { createdBy: "api", size: 3 };
    expect(withoutFilled(audience, undefined, live)).to.deep.equal({ size: 3 });
    expect(withoutFilled(audience, { size: 1 }, live)).to.deep.equal({ size: 3 });
    expect(withoutFilled(audience, null, live)).to.deep.equal({ size: 3 });
    expect(withoutFilled(audience, "text", live)).to.deep.equal({ size: 3 });
    expect(withoutFilled(audience, { createdBy: "me" }, live)).to.deep.equal(live);
    expect(withoutFilled(plainObject, undefined, live)).to.equal(live);
    for (const value of [null, "text", undefined]) expect(withoutFilled(audience, undefined, value)).to.equal(value);
  });
});
