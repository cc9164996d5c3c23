import { expect } from "chai";
import { isProof, rowsOf } from "../support/proofs.js";

describe("docs/safety.md", () => {
  it("has a test that exists for each row", () => {
    const rows = rowsOf("safety.md");
    expect(rows.length).to.be.greaterThan(70);
    // A title that is made for each of many cases is named by its own words.
    expect(rows.filter(([, , proof = ""]) => !isProof(proof, false))).to.deep.equal([]);
  });
});
