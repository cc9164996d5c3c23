import { expect } from "chai";
import { ENUMS, RETIRED_VALUES, SHOWN_VALUES } from "../../facts/index.js";

/** Retired for new objects; ad groups that have it keep it. */
const KEPT = ["tiktok_subplacements TIKTOK_LITE"];

const pairs = (table: Readonly<Record<string, readonly (string | number)[]>>): string[] =>
  Object.entries(table).flatMap(([field, values]) => values.map((value) => `${field} ${value}`));

describe("enum values of facts", () => {
  it("are listed once each", () => {
    for (const [field, values] of Object.entries(ENUMS))
      expect(new Set<unknown>(values).size, field).to.equal(values.length);
  });

  it("are not accepted where TikTok has retired them or only shows them, except for those that old objects keep", () => {
    const gone = new Set([...pairs(RETIRED_VALUES), ...pairs(SHOWN_VALUES)]);
    const both = pairs(ENUMS).filter((pair) => gone.has(pair));
    expect(both.filter((pair) => !KEPT.includes(pair))).to.deep.equal([]);
  });
});
