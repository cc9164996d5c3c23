import type { ValidateFunction } from "ajv";
import { expect } from "chai";
import fc from "fast-check";
import { yamlSchema } from "../../provider/codegen/yaml-schema.js";
import { compiledFor, type Dialect, type JsonSchema } from "../../provider/definitions/index.js";
import { faultOf } from "../../provider/engine/objects/faults.js";
import { errorsOf, schemaCompiler } from "../../provider/engine/objects/schema.js";
import { functions } from "../../provider/functions/index.js";
import { GUARDRAILS_SCHEMA, guardrailsCompiler } from "../../provider/guardrails/index.js";
import { resources } from "../../provider/resources/index.js";

/** What is found, and the sentences that become of it. The path inside the schema is left out: shared definitions shorten it. */
const told = (validate: ValidateFunction, data: unknown): string[] =>
  errorsOf(validate, data)
    .map((error) => {
      const { instancePath, keyword, params, propertyName } = error;
      return JSON.stringify([instancePath, keyword, params, propertyName, faultOf(error, "this")]);
    })
    .sort();

function built(dialect: Dialect, schema: JsonSchema): ValidateFunction {
  const found = compiledFor(dialect, schema);
  if (!found) throw new Error("The build has made no validator of this schema: run npm run build.");
  return found;
}

const leaf = fc.oneof(
  fc.constantFrom(null, true, "", "ENABLE", "TRAFFIC", "CLICK", "1800000000000001", "2027-01-01T00:00:00Z", "x 😀"),
  fc.constantFrom(-1, 0, 1.5, 20, "not a time", "http://example.com/a b", "https://example.com", "name:"),
  fc.array(fc.constantFrom("PLACEMENT_TIKTOK", "6252001", "", 4), { maxLength: 3 }),
);

/** Values under the schema's own names and a stray one, down to where people nest. */
function valuesOf(names: readonly string[]): fc.Arbitrary<unknown> {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.dictionary(fc.constantFrom(...names, "nmae"), tie("tree"), { maxKeys: 8, noNullPrototype: true }),
      fc.array(tie("tree"), { maxLength: 2 }),
    ),
  }));
  return fc.dictionary(fc.constantFrom(...names, "nmae"), tree, { maxKeys: 12, noNullPrototype: true });
}

const namesIn = (schema: JsonSchema): string[] => Object.keys((schema.properties ?? {}) as object);

describe("validators made by the build", () => {
  const RUNS = { numRuns: 60, seed: 19 };

  function agree(dialect: Dialect, schema: JsonSchema, compiled: ValidateFunction, names = namesIn(schema)): void {
    const fromBuild = built(dialect, schema);
    fc.assert(
      fc.property(valuesOf(names), (data) => {
        expect(told(fromBuild, data)).to.deep.equal(told(compiled, data));
      }),
      RUNS,
    );
  }

  for (const { title, inputSchema } of resources)
    it(`find the same issues in inputs of ${title} as ajv`, () => {
      agree("inputs", inputSchema, schemaCompiler().compile(inputSchema));
    });

  it("find the same issues in arguments of functions as ajv", () => {
    for (const { inputSchema } of functions)
      if (namesIn(inputSchema).length > 0) agree("inputs", inputSchema, schemaCompiler().compile(inputSchema));
  });

  it("find the same issues in guardrails as ajv", () => {
    const names = [
      "mandatory",
      "advisory",
      "maxDailyBudget",
      "USD",
      "campaign",
      "namePattern",
      "frozenWindows",
      "from",
    ];
    agree("guardrails", GUARDRAILS_SCHEMA, guardrailsCompiler().compile(GUARDRAILS_SCHEMA), names);
  });

  it("find the same issues in configs as ajv", () => {
    const schema = yamlSchema();
    const levels = ["defaults", "campaigns", "adGroups", "ads", "videos", "images", "smartPlusCampaigns", "guardrails"];
    const names = [...levels, ...resources.flatMap(({ inputSchema }) => namesIn(inputSchema))];
    agree("inputs", schema, schemaCompiler().compile(schema), names);
  }).timeout(60_000);

  it("do not apply to a schema that has changed since the build", () => {
    const [first] = resources;
    expect(compiledFor("inputs", { ...first?.inputSchema, minProperties: 1 })).to.equal(undefined);
  });
});
