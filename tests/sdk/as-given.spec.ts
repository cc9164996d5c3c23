import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { MONEY_FIELDS } from "../../provider/adapters/run-plan.js";
import { keptOf } from "../../sdk/as-given.js";

const same: pulumi.ResourceTransformation = ({ props, opts }) => ({ props, opts });
const parent = (transformations: readonly pulumi.ResourceTransformation[]) =>
  Object.assign(Object.create(pulumi.Resource.prototype), { __transformations: transformations });

describe("what a program announces of money", () => {
  it("is what Check will see, but for what Pulumi keeps as the state has it", () => {
    const kept: readonly [pulumi.CustomResourceOptions, readonly string[]][] = [
      [{}, []],
      [{ ignoreChanges: ["text", "budgetary"] }, []],
      [{ transformations: [], parent: parent([]) }, []],
      [{ ignoreChanges: ["budget"] }, ["budget"]],
      [{ ignoreChanges: ['["budget"]', "status", "budget.amount"] }, ["budget", "status"]],
    ];
    for (const [options, fields] of kept) expect(keptOf(options), JSON.stringify(options)).to.deep.equal(fields);
    expect(MONEY_FIELDS).to.include("status");
  });

  it("is nothing where options may put any values in its place, or hide which object it is", () => {
    const others: readonly pulumi.CustomResourceOptions[] = [
      { ignoreChanges: ["text", "*"] },
      { ignoreChanges: ["name"] },
      { transformations: [same] },
      { transforms: [async () => undefined] },
      { parent: parent([same]) },
    ];
    for (const options of others) expect(keptOf(options), JSON.stringify(options)).to.equal(undefined);
  });
});
