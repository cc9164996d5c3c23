import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { isAsGiven } from "../../sdk/as-given.js";

describe("what a program announces of money", () => {
  it("is what Check will see, unless options put old or other values in its place", () => {
    const same: pulumi.ResourceTransformation = ({ props, opts }) => ({ props, opts });
    const parent = (transformations: readonly pulumi.ResourceTransformation[]) =>
      Object.assign(Object.create(pulumi.Resource.prototype), { __transformations: transformations });
    const others: readonly pulumi.CustomResourceOptions[] = [
      { ignoreChanges: ["budget"] },
      { ignoreChanges: ['["budget"]'] },
      { ignoreChanges: ["text", "*"] },
      { ignoreChanges: ["status"] },
      { transformations: [same] },
      { transforms: [async () => undefined] },
      { parent: parent([same]) },
    ];
    for (const options of others) expect(isAsGiven(options), JSON.stringify(options)).to.equal(false);
    const plain: readonly pulumi.CustomResourceOptions[] = [
      {},
      { ignoreChanges: ["text", "budgetary"] },
      { transformations: [], parent: parent([]) },
    ];
    for (const options of plain) expect(isAsGiven(options), JSON.stringify(options)).to.equal(true);
  });
});
