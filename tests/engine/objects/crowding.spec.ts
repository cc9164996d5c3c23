import { expect } from "chai";
import type { Values } from "../../../provider/definitions/index.js";
import { crowdingFaults } from "../../../provider/engine/objects/crowding.js";
import { resourceOf } from "../../../provider/resources/index.js";

/** Whether the nth of a kind below such a parent is one too many. */
const reasons = (title: string, nth: number | undefined, seen?: Values, inputs: Values = {}): string[] =>
  crowdingFaults(resourceOf(title), inputs, seen, nth).map(({ reason }) => reason);

describe("children of one parent", () => {
  const group = { parent: { objective: "TRAFFIC" } };
  const store = { parent: { objective: "PRODUCT_SALES", productSource: "STORE" } };

  it("are limited by what the parents are, as far as that is known", () => {
    expect(reasons("Ad", 50, group)).to.deep.equal([]);
    expect(reasons("Ad", 51, group)).to.have.length(1);
    expect(reasons("Ad", 20, store)).to.deep.equal([]);
    expect(reasons("Ad", 21, store)).to.deep.equal([
      "this is ad number 21 of its ad group, and TikTok accepts 20 in an ad group (page 1739381193120770). Put it below another ad group.",
    ]);
    expect(reasons("Ad", 21), "of an unknown campaign").to.deep.equal([]);
    expect(reasons("Ad", 51), "of any campaign").to.have.length(1);
    expect(reasons("Ad", 21, { parent: { objective: "RF_REACH" } })).to.have.length(1);
  });

  it("are limited in Smart+ and in campaigns as well, and where nothing is documented, not at all", () => {
    expect(reasons("AdGroup", 1000)).to.have.length(1);
    expect(reasons("SmartPlusAdGroup", 30)).to.deep.equal([]);
    expect(reasons("SmartPlusAdGroup", 31)).to.have.length(1);
    expect(reasons("SmartPlusAd", 31)).to.have.length(1);
    expect(reasons("Campaign", 2000)).to.deep.equal([]);
  });

  it("are not counted where the program does not tell, nor where the reference is not to be checked", () => {
    expect(reasons("Ad", undefined, group)).to.deep.equal([]);
    expect(reasons("Ad", 51, group, { unchecked: ["adGroup"] })).to.deep.equal([]);
  });
});
