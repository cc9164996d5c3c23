import { expect } from "chai";
import { defineResource, needs, refuses, text, UNKNOWN } from "../../provider/definitions/index.js";

const base = {
  title: "Thing",
  noun: "thing",
  wireId: "thing_id",
  doc: "A thing.",
  example: {},
  required: { name: text({ max: 10, doc: "The name." }) },
  optional: {},
  outputs: {},
  rules: [],
  config: { section: "things", doc: "Things by name.", name: "one", begin: "name: one" },
  import: "never" as const,
  permission: "ads" as const,
  operations: {
    create: { by: "call" as const, path: "/thing/create/" },
    read: { path: "/thing/get/", ids: "thing_ids", maxIds: 1, idsIn: "filtering" as const, maxPageSize: 1 },
    delete: { by: "none" as const, why: "nobody deletes things." },
  },
};

describe("a definition", () => {
  it("has a token and knows its fields", () => {
    const thing = defineResource(base);
    expect(thing.token).to.equal("tiktok:index:Thing");
    expect(thing.inputSchema).to.deep.include({ required: ["name"], additionalProperties: false });
  });

  it("is refused at load time, with all its mistakes, when it contradicts itself", () => {
    const wrong = {
      ...base,
      optional: { other: text({ wire: "name", max: 10, doc: "" }) },
      rules: [needs("colour", { shape: ["round"] })],
      parent: { field: "box", of: defineResource(base), looksAt: ["weight"] },
      operations: { ...base.operations, delete: { by: "status" as const } },
    };
    expect(() => defineResource(wrong)).to.throw(
      "definition of Thing: other has no doc; other and name share the wire name name; a rule names the unknown field colour; a rule names the unknown field colour; a rule names the unknown field shape; parent names the unknown field box; parent reads weight, which Thing does not have; it is deleted by a status call and has none",
    );
  });

  it("has rules that describe valid inputs, and can see the parent's parent", () => {
    const view = (values: Record<string, unknown>) => ({ get: (name: string) => values[name] });
    expect(needs("budget", { mode: ["DAY"] }).check(view({ mode: "DAY" }))).to.equal(
      "budget is required when mode is DAY.",
    );
    expect(needs("budget", { mode: ["DAY"] }).check(view({ mode: "TOTAL" }))).to.equal(undefined);
    expect(needs("a", { "parent.b": ["c"] }, ["d"]).check(view({ "parent.b": "c" }))).to.equal(
      "a or d is required when the parent's b is c.",
    );
    expect(refuses("x", { y: [1] }, "because.").check(view({ x: 1, y: 1 }))).to.equal(
      "x cannot be set when y is 1: because.",
    );
    expect(typeof UNKNOWN).to.equal("symbol");
  });
});
