import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { MONEY_FIELDS } from "../../provider/adapters/run-plan.js";
import { keptOf } from "../../sdk/as-given.js";

const same: pulumi.ResourceTransformation = ({ props, opts }) => ({ props, opts });
const parent = (transformations: readonly pulumi.ResourceTransformation[]) =>
  Object.assign(Object.create(pulumi.Resource.prototype), { __transformations: transformations });

describe("the money that a program announces", () => {
  it("is what Check will see, except for what Pulumi keeps from the state", () => {
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

  it("is empty where options may change values, or hide which object it is", () => {
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
