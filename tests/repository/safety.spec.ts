import { expect } from "chai";
import { hasTitle, isProof, rowsOf } from "../support/proofs.js";

describe("docs/safety.md", () => {
  it("has a test that exists for each row", () => {
    const rows = rowsOf("safety.md");
    expect(rows.length).to.be.greaterThan(70);
    // A title that is made for each of many cases is named by its own words.
    expect(rows.filter(([, , proof = ""]) => !isProof(proof, false))).to.deep.equal([]);
  });
  it("takes a title for one only in a literal, not in a comment", () => {
    const TITLED = ['it("counts twice", () => {', "  `it counts twice (here)`,", 'each("a", "it counts twice");'];
    for (const line of TITLED) expect(hasTitle(line, "counts twice", false), line).to.equal(true);
    const MENTIONED = [
      "// counts twice",
      ' * "counts twice"',
      "/** 'counts twice' */",
      'run("a"); // it isn\'t: counts twice',
      "counts twice",
    ];
    for (const line of MENTIONED) expect(hasTitle(line, "counts twice", false), line).to.equal(false);
    expect([hasTitle('it("counts twice")', "counts", true), hasTitle('it("counts")', "counts", true)]).to.deep.equal([
      false,
      true,
    ]);
  });
});
