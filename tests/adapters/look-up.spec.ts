import { expect } from "chai";
import { isLookUp } from "../../provider/adapters/look-up.js";
import { resourceOf } from "../../provider/resources/index.js";

describe("a resource that the engine only looks up", () => {
  const adGroup = resourceOf("AdGroup");
  const whole = Object.fromEntries(Object.keys(adGroup.required).map((name) => [name, "x"]));

  it("lacks properties that its definition requires", () => {
    expect(isLookUp(adGroup, { advertiserId: "1" })).to.equal(true);
    expect(isLookUp(adGroup, whole)).to.equal(false);
  });

  it("is not one that an import has left unchecked", () => {
    const { billingEvent: _none, ...imported } = whole;
    expect(isLookUp(adGroup, imported)).to.equal(true);
    expect(isLookUp(adGroup, { ...imported, unchecked: ["billingEvent"] })).to.equal(false);
  });
});
