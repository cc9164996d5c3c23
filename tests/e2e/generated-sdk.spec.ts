import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { functions } from "../../provider/functions/index.js";
import { resources } from "../../provider/resources/index.js";
import { engineFolder } from "../support/stack.js";
import { complaints, UserProject } from "../support/user-program.js";
import { ROOT } from "../support/world.js";

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Names that a file of Pulumi's generator exports. */
const exported = (text: string, keyword: string): string[] =>
  [...text.matchAll(new RegExp(`^ *export ${keyword} (\\w+)`, "gm"))].map(([, name = ""]) => name);

/** What the SDK of Pulumi's own generator is the measure of: a program may take ours in its place. */
describe("the TypeScript SDK compared with the one that Pulumi's generator makes from the schema", function () {
  this.timeout(120_000);

  let project: UserProject;
  let generated: string;

  before(() => {
    project = new UserProject("folders");
    execFileSync(join(engineFolder(), "gen-sdk"), [join(ROOT, "schema", "schema.json"), join(project.folder, "gen")]);
    generated = join(project.folder, "gen", "nodejs");
  });

  after(() => project.close());

  const compiled = (text: string): string[] =>
    complaints(
      project.write(
        "index.ts",
        `import * as pulumi from "@pulumi/pulumi";\nimport * as gen from "./gen/nodejs/index";\nimport * as dynamic from "pulumi-tiktok";\nimport * as native from "pulumi-tiktok/native";\n${text}`,
      ),
      {
        module: ts.ModuleKind.CommonJS,
        moduleResolution: ts.ModuleResolutionKind.Node10,
        ignoreDeprecations: "6.0",
        skipLibCheck: true,
      },
    );

  it("accepts what the generated SDK accepts: arguments, states, ids and options of every class, in both adapters", () => {
    const lines = resources.flatMap(({ title }) =>
      ["dynamic", "native"].map((sdk) => {
        return `{ const args: ${sdk}.${title}Args = {} as gen.${title}Args;
  const made: pulumi.CustomResource = new ${sdk}.${title}("a", args, {} as pulumi.CustomResourceOptions);
  const found: ${sdk}.${title} = ${sdk}.${title}.get("b", "1", { advertiserId: pulumi.output("7") }, { parent: made });
  if (${sdk}.${title}.isInstance(made)) { const id: pulumi.Output<string> = made.id; } }`;
      }),
    );
    expect(compiled(lines.join("\n"))).to.deep.equal([]);
  });

  it("returns what the generated SDK returns: every output of every class", () => {
    const lines = resources.map(({ title, fields, outputs }) => {
      const checks = Object.keys({ ...fields, ...outputs }).map(
        (name) => `{ const value: typeof theirs.${name} | pulumi.Output<any> = ours.${name}; }`,
      );
      return `{ const ours = {} as dynamic.${title}; const theirs = {} as gen.${title}; ${checks.join(" ")} }`;
    });
    expect(compiled(lines.join("\n"))).to.deep.equal([]);
  });

  it("has its named types and its enums, member for member", () => {
    const types = join(generated, "types");
    const enums = exported(readFileSync(join(types, "enums", "index.ts"), "utf8"), "const");
    const inputs = exported(readFileSync(join(types, "input.ts"), "utf8"), "interface").map((name) =>
      name.replace(/Args$/, ""),
    );
    const outputs = exported(readFileSync(join(types, "output.ts"), "utf8"), "interface");
    expect([enums.length > 100, inputs.length > 30, outputs.length > 30]).to.deep.equal([true, true, true]);
    const lines = [
      // The older spelling of an enum's value is taken, and has no name.
      ...enums.map(
        (name) =>
          `{ const all: Omit<typeof gen.types.enums.${name}, "Conversions"> = dynamic.types.enums.${name}; const one: gen.types.enums.${name} = {} as dynamic.types.enums.${name}; }`,
      ),
      ...inputs.map((name) => `{ const one: native.types.input.${name} = {} as gen.types.input.${name}Args; }`),
      ...outputs.map((name) => `{ const one: native.types.output.${name} = {} as gen.types.output.${name}; }`),
    ];
    expect(compiled(lines.join("\n"))).to.deep.equal([]);
  });

  it("has its functions, with arguments, results and forms for outputs", () => {
    const lines = functions.flatMap(({ name }) =>
      ["dynamic", "native"].map(
        (
          sdk,
        ) => `{ const a: ${sdk}.${pascal(name)}Args = {} as gen.${pascal(name)}Args; const o: ${sdk}.${pascal(name)}OutputArgs = {} as gen.${pascal(name)}OutputArgs;
  const r: Promise<${sdk}.${pascal(name)}Result> = ${sdk}.${name}(a, {} as pulumi.InvokeOptions);
  const p: pulumi.Output<gen.${pascal(name)}Result> = ${sdk}.${name}Output(o, {} as pulumi.InvokeOutputOptions); }`,
      ),
    );
    expect(compiled(lines.join("\n"))).to.deep.equal([]);
  });

  it("has its static members and docs: an example, and what is deprecated", () => {
    const [theirs, ours] = [
      readFileSync(join(generated, "campaign.ts"), "utf8"),
      readFileSync(join(ROOT, "sdk", "resources", "campaign.ts"), "utf8"),
    ];
    for (const part of [/static get\(/, /readonly __pulumiType/, /static (override )?isInstance\(/, /## Example Usage/])
      for (const text of [theirs, ours]) expect(text).to.match(part);
    for (const enums of [join(generated, "types", "enums", "index.ts"), join(ROOT, "sdk", "types", "enums.ts")])
      expect(readFileSync(enums, "utf8")).to.match(/@deprecated Custom identities are no longer supported/);
  });
});
