import { expect } from "chai";
import { RULES } from "../../facts/index.js";

describe("rules", () => {
  it("have ids of their own", () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).to.deep.equal([]);
  });

  it("name the document that they are from", () => {
    expect(RULES.filter(({ source }) => source.trim() === "").map(({ id }) => id)).to.deep.equal([]);
  });
});
