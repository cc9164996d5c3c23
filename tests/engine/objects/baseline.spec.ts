import { expect } from "chai";
import { choice, type Field, items, list, number, type Resource, text } from "../../../provider/definitions/index.js";
import {
  BASELINE,
  baselineOf,
  inputsOf,
  keptBaseline,
  renewedBaseline,
} from "../../../provider/engine/objects/wire.js";

const doc = "A field of a test.";
const fields: Record<string, Field> = {
  name: text({ doc, max: 9 }),
  bid: number({ doc }),
  goal: choice(["A", "B", "C"], { doc, change: "replace" }),
  window: choice(["DAY", "WEEK"], { doc, read: "whenDeclared" }),
  tags: list(items.text(9), { doc }),
  localOnly: text({ doc, max: 9, wire: null }),
};
const thing = { fields, required: {}, rules: [], outputs: {}, operations: {} } as unknown as Resource;

describe("TikTok's answer to our own write", () => {
  it("is kept where no program declared the value and it could drift, and where a fixed value was replaced", () => {
    const row = { name: "a", bid: 3, goal: "B", window: "DAY", tags: ["x"], other: 1 };
    expect(baselineOf(thing, row, { name: "a", goal: "A" })).to.deep.equal({
      [BASELINE]: { bid: 3, goal: "B", tags: ["x"] },
    });
    expect(baselineOf(thing, row, { name: "b", bid: 4, goal: "B", tags: ["y"] }), "only what is fixed").to.deep.equal(
      {},
    );
    expect(baselineOf(thing, { bid: null, tags: [], goal: "B" }, {}), "nothing that says nothing").to.deep.equal({});
    expect(baselineOf(thing, {}, { goal: "A" })).to.deep.equal({});
  });

  it("is no drift as long as it stays the same, and is drift once it changes", () => {
    const declared = { name: "a", goal: "A", [BASELINE]: { bid: 3, goal: "B", tags: ["x", "y"] } };
    const row = { name: "a", bid: 3, goal: "B", tags: ["y", "x"], window: "DAY" };
    expect(inputsOf(thing, row, declared)).to.deep.equal({ name: "a", goal: "A" });
    expect(inputsOf(thing, { ...row, bid: 4, tags: ["z"] }, declared)).to.deep.equal({
      name: "a",
      goal: "A",
      bid: 4,
      tags: ["z"],
    });
    expect(inputsOf(thing, { ...row, goal: "C" }, declared)).to.deep.equal({ name: "a", goal: "C" });
    expect(
      inputsOf(thing, row, { name: "a", goal: "A" }),
      "without one, everything that can be put right",
    ).to.deep.equal({
      name: "a",
      goal: "B",
      bid: 3,
      tags: ["y", "x"],
    });
    for (const odd of [null, "text", undefined])
      expect(inputsOf(thing, { name: "a" }, { name: "a", [BASELINE]: odd })).to.deep.equal({ name: "a" });
  });

  it("is carried into the next state, with what an update's answer shows", () => {
    expect(keptBaseline({ name: "a", [BASELINE]: { bid: 3 } })).to.deep.equal({ [BASELINE]: { bid: 3 } });
    expect(keptBaseline({ name: "a" })).to.deep.equal({});
    const olds = { name: "a", [BASELINE]: { bid: 3, tags: ["x"] } };
    expect(renewedBaseline(thing, { bid: 5 }, olds, { name: "a" })).to.deep.equal({
      [BASELINE]: { bid: 5, tags: ["x"] },
    });
    expect(renewedBaseline(thing, { bid: 5 }, olds, { name: "a", bid: 5 })).to.deep.equal({
      [BASELINE]: { tags: ["x"] },
    });
    expect(renewedBaseline(thing, { bid: 5 }, { name: "a" }, { name: "a", bid: 5 })).to.deep.equal({});
  });

  it("covers the members of list items that a definition knows, and no others", () => {
    const known = {
      ...thing,
      fields: { rules: list(items.object({ a: items.text(9) }), { doc }) },
    } as unknown as Resource;
    const row = { rules: [{ a: "x", from_tiktok: 1 }, null, { a: "y", b: null }] };
    expect(inputsOf(known, row, undefined)).to.deep.equal({ rules: [{ a: "x" }, { a: "y" }] });
    expect(inputsOf(known, row, { rules: [{ a: "y" }, { a: "x" }] })).to.deep.equal({
      rules: [{ a: "y" }, { a: "x" }],
    });
  });
});
