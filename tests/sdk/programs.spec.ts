import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import ts from "typescript";
import { complaints, type Layout, UserProject } from "../support/user-program.js";
import { ROOT } from "../support/world.js";

const programOf = (name: string): string =>
  readFileSync(join(ROOT, "tests", "sdk", "programs", `${name}.ts.txt`), "utf8");

/** Programs in a page of ours. */
const programsIn = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), "utf8").matchAll(/```ts\n([^`]*(?:`[^`\n]*`[^`]*)*)```/g)].map(
    ([, text = ""]) => text,
  );

/** What projects write into tsconfig.json. `node10` is the resolution that is called `node`. */
const MODES: Readonly<Record<string, ts.CompilerOptions>> = {
  node: {
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    ignoreDeprecations: "6.0",
    esModuleInterop: false,
  },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

const STRICTEST: ts.CompilerOptions = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};

describe("users' programs", function () {
  this.timeout(120_000);

  for (const layout of ["folders", "links"] satisfies Layout[]) {
    describe(`with packages as ${layout}`, () => {
      let project: UserProject;
      before(() => {
        project = new UserProject(layout);
      });
      after(() => project.close());

      for (const name of ["v0.1.0", "today"]) {
        for (const [mode, options] of Object.entries(MODES)) {
          it(`compile: ${name}, moduleResolution ${mode}`, () => {
            project.write("package.json", '{ "type": "commonjs" }');
            expect(complaints(project.write(`${name}.ts`, programOf(name)), options)).to.deep.equal([]);
          });
        }
      }

      it('compile as ES modules, "type": "module", under the strictest options', () => {
        project.write("package.json", '{ "type": "module" }');
        const options = { ...MODES.node16, ...STRICTEST };
        expect(complaints(project.write("today.ts", programOf("today")), options)).to.deep.equal([]);
      });

      it("run as CommonJS and as ES modules, and find the dynamic provider", async () => {
        project.write("package.json", '{ "type": "module" }');
        const mocks = "{ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) }";
        const body = (sdk: string) => `
          const args = { objective: ${sdk}.types.enums.CampaignObjective.Traffic, budgetMode: "BUDGET_MODE_INFINITE" };
          new ${sdk}.Campaign("spring", args).objective.apply((objective) => console.log(objective));`;
        const programs = {
          "run.mjs": `import * as pulumi from "@pulumi/pulumi"; import { Campaign, types } from "pulumi-tiktok"; import * as native from "pulumi-tiktok/native";
            pulumi.runtime.setMocks(${mocks}); const tiktok = { Campaign, types };${body("tiktok")}`,
          "run.cjs": `const pulumi = require("@pulumi/pulumi"); pulumi.runtime.setMocks(${mocks});
            const tiktok = require("pulumi-tiktok/native"); if (!require("pulumi-tiktok/dynamic").Campaign.create) throw new Error();${body("tiktok")}`,
        };
        for (const [file, text] of Object.entries(programs)) {
          const { stdout } = await promisify(execFile)(process.execPath, [project.write(file, text)]);
          expect(stdout, file).to.equal("TRAFFIC\n");
        }
      });
    });
  }

  it("compile with the TypeScript that Pulumi brings where a project has none", () => {
    const project = new UserProject("folders");
    try {
      const old = createRequire(join(ROOT, "index.js")).resolve("@pulumi/pulumi/vendor/typescript@3.8.3/typescript.js");
      const text = programOf("today").replaceAll(/ as const/g, ' as "AGE_18_24"');
      const file = project.write("index.ts", text);
      const script = `const ts = require(${JSON.stringify(old)});
        const program = ts.createProgram([${JSON.stringify(file)}], { noEmit: true, strict: true, types: [], skipLibCheck: true,
          target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.NodeJs });
        const found = ts.getPreEmitDiagnostics(program).filter(({ file }) => !file || /pulumi-tiktok|index.ts/.test(file.fileName));
        console.log(JSON.stringify(found.map(({ file, start, messageText }) => (file ? file.fileName + " " + start + " " : "") + ts.flattenDiagnosticMessageText(messageText, " "))));`;
      const found = JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as string[];
      expect(found).to.deep.equal([]);
    } finally {
      project.close();
    }
  });

  it("compile as our pages show them", () => {
    const project = new UserProject("folders");
    try {
      const texts = ["README.md", "docs/typescript.md"].flatMap(programsIn);
      expect(texts.length).to.be.at.least(3);
      for (const [index, text] of texts.entries())
        expect(complaints(project.write(`page${index}.ts`, text), MODES.node16 ?? {}), text).to.deep.equal([]);
    } finally {
      project.close();
    }
  });

  it("do not compile when they are wrong", () => {
    const project = new UserProject("folders");
    try {
      const wrong = `import { Campaign, AdGroup, Video } from "pulumi-tiktok";
const campaign = new Campaign("c", { objective: "TRAFIC", budgetMode: "BUDGET_MODE_DAY" });
new AdGroup("g", { campaign, promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", ageGroups: [18] });
new Video("v", {});
campaign.definition;
`;
      const found = complaints(project.write("wrong.ts", wrong), MODES.node16 ?? {});
      expect(found.map((line) => /wrong\.ts:(\d+)/.exec(line)?.[1])).to.deep.equal(["2", "3", "4", "5"]);
    } finally {
      project.close();
    }
  });
});
