// Stryker's test runner for mocha 12, whose internals Stryker's own runner does not support. The tests are loaded once
// and run for each change that they reach. A change that takes effect only while modules load is skipped
// (ignoreStatic).
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

const { Mocha } = createRequire(import.meta.url)("mocha");

/** How long one test may take on its first run. Milliseconds. */
const TEST_MS = 60_000;
/** A change may make a test wait forever. It may take this many times as long as on its first run, and at least these milliseconds. */
const SLOWER = 6;
const LEAST_MS = 5_000;
/** A hook may wait forever as well, such as one that closes what a change has left open. */
const HOOK_MS = 10_000;

/** Where mocha keeps a suite's hooks. */
const HOOKS = ["_beforeAll", "_beforeEach", "_afterEach", "_afterAll"];

class MochaRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.specs = options.specs;
    this.tests = (options.tests ?? [""]).map((pattern) => new RegExp(pattern));
    this.shared = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  /** Loading counts as overhead that each waiting change pays for, so it is done before. */
  async init() {
    await this.loaded();
  }

  async dryRun({ coverageAnalysis }) {
    const tests = await this.run({ bail: false, noting: coverageAnalysis === "perTest" });
    await this.quickFirst();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    this.shared.activeMutant = activeMutant.id;
    this.shared.hitCount = hitLimit ? 0 : undefined;
    this.shared.hitLimit = hitLimit;
    const tests = await this.run({ bail: !disableBail, only: testFilter });
    for (const { id, status } of tests) if (status === TestStatus.Failed) await this.first(id);
    const late = determineHitLimitReached(this.shared.hitCount, this.shared.hitLimit);
    return toMutantRunResult(late ?? { status: DryRunStatus.Complete, tests });
  }

  async loaded() {
    if (this.mocha) return this.mocha;
    const mocha = new Mocha({ timeout: TEST_MS, reporter: class {} });
    for (const spec of this.specs) mocha.addFile(resolve(spec));
    await mocha.loadFilesAsync();
    mocha.cleanReferencesAfterRun(false);
    const titles = [];
    mocha.suite.eachTest((test) => titles.push(test.fullTitle()));
    // A title that was reworded would silently leave its tests out.
    const idle = this.tests.find((one) => !titles.some((title) => one.test(title)));
    if (idle) throw new Error(`No test has a title that matches ${idle} (toolchain/mutant-groups.mjs).`);
    this.mocha = mocha;
    return mocha;
  }

  /** Runs the fastest tests first, since the first that detects a change ends its run; each gets its own time limit. */
  async quickFirst() {
    const took = new Map();
    const sort = (suite) => {
      for (const test of suite.tests) {
        took.set(test, test.duration ?? 0);
        test.timeout(Math.max(LEAST_MS, SLOWER * (test.duration ?? 0)));
      }
      for (const hook of HOOKS.flatMap((kind) => suite[kind])) hook.timeout(HOOK_MS);
      suite.tests.sort((a, b) => took.get(a) - took.get(b));
      for (const one of suite.suites) sort(one);
      suite.suites.sort((a, b) => took.get(a) - took.get(b));
      const least = [...suite.tests, ...suite.suites].map((one) => took.get(one));
      took.set(suite, least.length > 0 ? Math.max(...least) : 0);
    };
    sort((await this.loaded()).suite);
  }

  /** What noticed the last change is likely to notice the next one, which is close to it: it runs first from now on. */
  async first(title) {
    const { suite: root } = await this.loaded();
    let found;
    root.eachTest((test) => {
      if (test.fullTitle() === title) found = test;
    });
    const toFront = (all, one) => {
      if (all.includes(one)) all.unshift(...all.splice(all.indexOf(one), 1));
    };
    for (let one = found; one?.parent; one = one.parent) {
      toFront(one.parent.tests, one);
      toFront(one.parent.suites, one);
    }
  }

  async run({ bail, noting = false, only }) {
    const mocha = await this.loaded();
    const wanted = only && new Set(only);
    mocha.suite.eachTest((test) => {
      const title = test.fullTitle();
      test.pending = !this.tests.some((one) => one.test(title)) || (wanted !== undefined && !wanted.has(title));
    });
    // Each suite has taken over at its making whether it ends at a failure: telling the outermost one alone is not enough.
    const endsEarly = (suite) => {
      suite.bail(bail);
      for (const one of suite.suites) endsEarly(one);
    };
    endsEarly(mocha.suite);
    const tests = [];
    let since = performance.now();
    // With its file, so that an incremental run detects a changed test. With the time of its hooks: Stryker ends a run
    // that takes several times as long, and would count a survivor as found whose tests spend most of their time there.
    const note = (test, more) => {
      const title = test.fullTitle();
      const now = performance.now();
      tests.push({ id: title, name: title, fileName: test.file, timeSpentMs: now - since, ...more });
      since = now;
    };
    await new Promise((done) => {
      const runner = mocha.run(() => done());
      runner.on("test", (test) => {
        if (noting) this.shared.currentTestId = test.fullTitle();
      });
      runner.on("pass", (test) => note(test, { status: TestStatus.Success }));
      runner.on("fail", (test, error) =>
        note(test, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) }),
      );
    });
    this.shared.currentTestId = undefined;
    return tests;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "mocha12", MochaRunner)];
