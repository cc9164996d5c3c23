// Mutation testing (`npm run test:mutants`, toolchain/mutants.mjs): small changes are made in the compiled code, and each
// must fail a test. Compiled, because that is what runs, and because nothing has to be rebuilt for it.
import { GROUPS } from "./toolchain/mutant-groups.mjs";

const group = GROUPS[process.env.MUTANT_GROUP ?? ""];
if (!group) throw new Error(`MUTANT_GROUP must be one of ${Object.keys(GROUPS).join(", ")}`);

export default {
  plugins: ["@stryker-mutator/*", new URL("./toolchain/mutants-runner.mjs", import.meta.url).href],
  testRunner: "mocha12",
  specs: group.specs.map((spec) => `dist/tests/${spec}.spec.js`),
  tests: group.tests,
  warnings: { unknownOptions: false },
  mutate: group.files.map((file) => `dist/${file}`.replace(/(:.*)?$/, ".js$1")),
  // What a message says is held by the tests that quote it; a changed word elsewhere is no fault.
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Each test has a limit of its own (toolchain/mutants-runner.mjs): this one is for changes that never give the processor back.
  // Generous, since a survivor that is ended counts as found, and a machine may become busier during a run.
  timeoutMS: 10_000,
  timeoutFactor: 8,
  disableTypeChecks: false,
  ignoreStatic: true,
  ignorePatterns: ["/docs", "/examples/*", "!/examples/media", "/.github", "/dist/plugin", "/.mutants"],
  tempDirName: ".mutants/sandbox",
  incremental: true,
  incrementalFile: `.mutants/${process.env.MUTANT_GROUP}.json`,
  reporters: ["json", "clear-text", "progress-append-only"],
  jsonReporter: { fileName: `.mutants/${process.env.MUTANT_GROUP}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  checkerNodeArgs: [],
  thresholds: { high: 95, low: 85, break: null },
};
