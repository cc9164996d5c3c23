import type { PolicyResource } from "@pulumi/policy";
import { expect } from "chai";
import { declaredIn } from "../../policy/resources.js";
import { evaluateGuardrails } from "../../provider/guardrails/index.js";

const resource = (
  type: string,
  name: string,
  props: Record<string, unknown>,
  uses: Record<string, PolicyResource[]> = {},
): PolicyResource => ({
  type: `tiktok:index:${type}`,
  props,
  urn: `urn:pulumi:dev::ads::tiktok:index:${type}::${name}`,
  name,
  opts: {
    protect: false,
    ignoreChanges: [],
    aliases: [],
    customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
    additionalSecretOutputs: [],
  },
  dependencies: Object.values(uses).flat(),
  propertyDependencies: uses,
  isType: () => false,
  asType: () => undefined,
});

describe("resources of a policy pack", () => {
  const found = (props: Record<string, unknown>, place: string): string[] => {
    const audience = resource("SavedAudience", "young", { name: "Young", locationIds: [place] });
    const [using] = Object.keys(props);
    const group = resource("AdGroup", "us", props, using === undefined ? {} : { [using]: [audience] });
    return evaluateGuardrails({
      declared: [...declaredIn([audience, group]).values()],
      guardrails: [{ guardrails: { mandatory: { allowedCountries: ["US"] } }, file: "p.yaml", lineOf: () => 1 }],
      now: 0,
    }).map(({ value }) => value);
  };

  it("bring the saved audience of an ad group with them, whether its id is known or not", () => {
    expect(found({ savedAudienceId: "5" }, "6252001")).to.deep.equal([]);
    expect(found({ savedAudienceId: "5" }, "1861060")).to.deep.equal(["JP (1861060)"]);
    const unknown = Object.defineProperty({}, "savedAudienceId", {
      enumerable: true,
      get: () => {
        throw new Error("the value is not known yet");
      },
    });
    expect(found(unknown, "6252001")).to.deep.equal([]);
    expect(found(unknown, "1861060")).to.deep.equal(["JP (1861060)"]);
  });
});
