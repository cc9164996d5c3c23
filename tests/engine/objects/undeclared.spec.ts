import { expect } from "chai";
import { type Resource, type Values, wireName } from "../../../provider/definitions/index.js";
import { check, diff, type Live, read, type Session } from "../../../provider/engine/index.js";
import { BASELINE, baselineOf, inputsOf, toWire, type Wire } from "../../../provider/engine/objects/wire.js";
import { resourceOf, resources } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, otherValue, SPARK_AD } from "../../support/samples.js";
import { json, valuesAtTikTok } from "../../support/undeclared.js";

const context = { advertiserId: "7000000000000000001", inspect: async () => ({ signature: "0".repeat(32) }) };

/** Examples name other resources by `@campaign`; here they are made. */
const withIds = (given: Values): Values =>
  JSON.parse(JSON.stringify(given).replaceAll(/"@[a-zA-Z]+"/g, '"1800000000000001"'));

const without = (values: Values, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** Programs next to the example of a definition, which other conditions of TikTok's meet. */
const MORE: Readonly<Record<string, readonly { readonly given: Values; readonly above: unknown }[]>> = {
  AdGroup: [
    {
      // Under a campaign that holds the budget, the bid is the same in all ad groups and fixed.
      given: {
        ...without(adGroupInputs("1800000000000001"), "budget", "status"),
        budgetMode: "BUDGET_MODE_INFINITE",
        bidType: "BID_TYPE_NO_BID",
      },
      above: { ...CAMPAIGN, budgetOptimizeOn: true },
    },
    {
      given: {
        ...without(adGroupInputs("1800000000000001"), "placements", "status"),
        placementType: "PLACEMENT_TYPE_AUTOMATIC",
        optimizationGoal: "CONVERT",
        billingEvent: "OCPM",
        pixelId: "12345",
        optimizationEvent: "SHOPPING",
      },
      above: { ...CAMPAIGN, objective: "WEB_CONVERSIONS" },
    },
  ],
  Campaign: [
    {
      given: {
        name: "app",
        objective: "APP_PROMOTION",
        appPromotionType: "APP_INSTALL",
        budgetMode: "BUDGET_MODE_INFINITE",
        type: "IOS14_CAMPAIGN",
        appId: "12345",
      },
      above: undefined,
    },
    {
      given: {
        name: "cbo",
        objective: "PRODUCT_SALES",
        productSource: "CATALOG",
        budgetOptimizeOn: true,
        budgetMode: "BUDGET_MODE_TOTAL",
        budget: 500,
      },
      above: undefined,
    },
  ],
  Ad: [{ given: { ...SPARK_AD, adGroup: "1800000000000001", name: "spark" }, above: undefined }],
};

/** What Check works out of the file behind an asset says what the program declares. */
const isOfTheFile = (resource: Resource, name: string): boolean =>
  resource.operations.create.by === "upload" && ["name", "signature"].includes(name);

const isFilledByCheck = (resource: Resource, name: string): boolean =>
  resource.fields[name]?.tiktok.default !== undefined ||
  (resource.derived ?? []).some(({ property }) => property === name);

/** A read of the object, where the account shows this row. */
function shows(resource: Resource, row: Wire, state: Values): Promise<Live | undefined> {
  const find = async (): Promise<Wire> => row;
  // What stands in no list is shown by a call of its own.
  const call = async () => ({ data: row });
  const session = { shared: { rows: { find } }, client: { call } } as unknown as Session;
  return read(session, resource, "1", context.advertiserId, state);
}

interface Program {
  readonly given: Values;
  /** As Check hands it on. */
  readonly inputs: Values;
  /** As the account shows it. */
  readonly row: Wire;
}

const programs = new Map<Resource, Promise<readonly Program[]>>();

async function checkedPrograms(resource: Resource): Promise<readonly Program[]> {
  const all = [{ given: resource.example, above: undefined as unknown }, ...(MORE[resource.title] ?? [])];
  return Promise.all(
    all.map(async ({ given, above }) => {
      const { inputs, faults } = await check(resource, withIds(given), above, context);
      expect(faults).to.deep.equal([]);
      const row = { [resource.wireId]: "1", ...toWire(resource, inputs, Object.keys(inputs)) };
      return { given, inputs, row };
    }),
  );
}

function programsOf(resource: Resource): Promise<readonly Program[]> {
  const made = programs.get(resource) ?? checkedPrograms(resource);
  programs.set(resource, made);
  return made;
}

/** The programs without the property; where Check would fill it in, those that do not name it. */
async function programsWithout(resource: Resource, name: string): Promise<readonly Program[]> {
  const all = await programsOf(resource);
  if (isFilledByCheck(resource, name)) return all.filter(({ given }) => !(name in given));
  return all.map((one) => ({ ...one, inputs: without(one.inputs, name) }));
}

describe("undeclared properties", () => {
  for (const resource of resources) {
    for (const [name, field] of Object.entries(resource.fields)) {
      const wire = wireName(name, field);
      if (wire === null || name in resource.required || isOfTheFile(resource, name)) continue;
      it(`never replace a ${resource.noun}, whatever TikTok shows: ${name}`, async () => {
        for (const { inputs, row } of await programsWithout(resource, name)) {
          for (const value of valuesAtTikTok(resource, name)) {
            const live = await shows(resource, { ...row, [wire]: value }, inputs);
            expect(diff(resource, live?.outputs ?? {}, inputs).replaces, json(value)).to.deep.equal([]);
          }
        }
      });

      // What Check sends of itself, such as a bid type, is our word: another answer to it must be seen.
      if (isFilledByCheck(resource, name)) continue;
      it(`are no drift of a ${resource.noun} where TikTok answered so to our own write: ${name}`, async () => {
        for (const { inputs, row } of (await programsWithout(resource, name)).slice(0, 1)) {
          for (const value of valuesAtTikTok(resource, name)) {
            const answer = { ...row, [wire]: value };
            const state = { ...inputs, ...baselineOf(resource, answer, inputs) };
            const live = await shows(resource, answer, state);
            expect(diff(resource, live?.outputs ?? {}, inputs).changed, json(value)).to.deep.equal([]);
          }
        }
      });
    }
  }

  for (const resource of resources) {
    for (const [name, field] of Object.entries(resource.fields)) {
      const wire = wireName(name, field);
      const members = Object.keys((field.properties ?? {}) as object);
      if (wire === null || field.tiktok.kind !== "object" || members.length < 2) continue;
      it(`never replace a ${resource.noun} for a member that its program omits from ${name}, and are no drift once answered`, async () => {
        const sample = otherValue(field, undefined) as Values;
        for (const { given, inputs, row } of await programsOf(resource)) {
          for (const left of members) {
            const own = (given[name] ?? without(sample, ...members.slice(1))) as Values;
            if (left in own || field.tiktok.members?.defaults?.[left] !== undefined) continue;
            const program = { ...inputs, [name]: own };
            const live = { ...row, ...toWire(resource, { [name]: { ...own, [left]: sample[left] } }, [name]) };
            const seen = await shows(resource, live, program);
            expect(diff(resource, seen?.outputs ?? {}, program).replaces, left).to.deep.equal([]);
            const state = { ...program, ...baselineOf(resource, live, program) };
            const again = await shows(resource, live, state);
            expect(diff(resource, again?.outputs ?? {}, program).changed, left).to.deep.equal([]);
          }
        }
      });
    }
  }

  it("are no drift where TikTok answered so when we wrote the object, and are drift once it has changed since", async () => {
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

  it("add no byte to the state where tables explain the answer", async () => {
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
