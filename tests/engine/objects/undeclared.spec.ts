import { expect } from "chai";
import { type Resource, type Values, wireName } from "../../../provider/definitions/index.js";
import { check, diff } from "../../../provider/engine/index.js";
import { BASELINE, baselineOf, inputsOf, toWire } from "../../../provider/engine/objects/wire.js";
import { resourceOf, resources } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, otherValue } from "../../support/samples.js";

const context = { advertiserId: "7000000000000000001", inspect: async () => ({ signature: "0".repeat(32) }) };

/** What a program declares of the resource, without the property. */
const declared = (resource: Resource, name: string): Values =>
  Object.fromEntries(Object.entries(resource.example).filter(([property]) => property !== name));

describe("what nobody declared", () => {
  for (const resource of resources) {
    for (const [name, field] of Object.entries(resource.fields)) {
      const wire = wireName(name, field);
      if (wire === null) continue;
      it(`never replaces a ${resource.noun}: ${name}`, () => {
        const program = declared(resource, name);
        const row = toWire(resource, { ...program, [name]: otherValue(field, undefined) }, [
          ...Object.keys(program),
          name,
        ]);
        const live = inputsOf(resource, row, program);
        expect(diff(resource, live, program).replaces).to.deep.equal([]);
      });
    }
  }

  it("is no drift where TikTok answered so when we wrote the object, and is where it has changed since", async () => {
    const adGroup = resourceOf("AdGroup");
    const { inputs } = await check(adGroup, adGroupInputs("1800000000000001"), CAMPAIGN, context);
    const answer = { ...toWire(adGroup, inputs, Object.keys(inputs)), languages: ["en"], skip_learning_phase: true };
    const state = { ...inputs, ...baselineOf(adGroup, answer, inputs) };
    expect(state[BASELINE]).to.deep.equal({ languages: ["en"] });
    expect(diff(adGroup, inputsOf(adGroup, answer, state), inputs).changed).to.deep.equal([]);
    const later = inputsOf(adGroup, { ...answer, languages: ["de"] }, state);
    expect(later.languages).to.deep.equal(["de"]);
    expect(diff(adGroup, later, inputs).verdicts).to.deep.equal({ languages: "update" });
  });

  it("costs no byte of the state where tables explain the answer", async () => {
    const adGroup = resourceOf("AdGroup");
    const { inputs } = await check(adGroup, adGroupInputs("1800000000000001"), CAMPAIGN, context);
    const answer = {
      ...toWire(adGroup, inputs, Object.keys(inputs)),
      gender: "GENDER_UNLIMITED",
      search_result_enabled: true,
      spending_power: "ALL",
      smart_audience_enabled: null,
      vertical_sensitivity_id: "0",
    };
    expect(baselineOf(adGroup, answer, inputs)).to.deep.equal({});
  });
});
