import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { type Adapter, PLUGIN, Stack, throughAdapter } from "./stack.js";

const ACCOUNT = `config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`;

/** What each test of a spec on the real engine has: an emulator that refuses unknown fields, and the stacks that it opens. */
export class EngineTests {
  #emulator: Emulator | undefined;
  readonly #stacks: Stack[] = [];

  /** For the suite that calls this: everything is there before each of its tests, and gone after it. */
  static forEach(): EngineTests {
    const tests = new EngineTests();
    beforeEach(async () => {
      tests.#emulator = await createEmulator({ unknownFields: "refuse" });
    });
    afterEach(async () => {
      for (const stack of tests.#stacks.splice(0)) stack.close();
      await tests.#emulator?.close();
      tests.#emulator = undefined;
    });
    return tests;
  }

  get emulator(): Emulator {
    if (!this.#emulator) throw new Error("there is an emulator only while a test runs");
    return this.#emulator;
  }

  /** A stack that is closed after the test. */
  keep(stack: Stack): Stack {
    this.#stacks.push(stack);
    return stack;
  }

  /** A stack with a program in JavaScript, through an adapter; not initialized yet. */
  program(text: string, adapter: Adapter): Stack {
    const stack = this.keep(new Stack(this.emulator.url));
    const plugin = adapter === "native" ? PLUGIN : "";
    const runtime = "runtime: { name: nodejs, options: { typescript: false } }";
    stack.write("Pulumi.yaml", `name: ads\n${runtime}\nmain: index.js\n${plugin}${ACCOUNT}`);
    stack.write("index.js", throughAdapter(text, adapter));
    return stack;
  }

  /** A project that only applies configs, and has none yet. */
  async empty(name: string): Promise<Stack> {
    const stack = this.keep(new Stack(this.emulator.url));
    stack.write("Pulumi.yaml", `name: ${name}\nruntime: nodejs\nmain: index.js\n${ACCOUNT}`);
    stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
    await stack.succeeds("stack", "init", "dev");
    return stack;
  }

  /** Calls that wrote since then, as path and code. */
  writes(from = 0): string[] {
    return this.emulator
      .requests()
      .slice(from)
      .filter(({ method }) => method === "POST")
      .map(({ path, code }) => `${path} ${code}`);
  }
}
