import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { SEED } from "../../emulator/index.js";
import { FIXED_DAY } from "./fixed-day.js";
import { FULL_SWEEP } from "./sweep.js";
import { ROOT } from "./world.js";

/** The config of the demo, with its media where `yamlStack` puts them. */
export const DEMO_CONFIG = readFileSync(join(ROOT, "ads", "spring.yaml"), "utf8").replaceAll("examples/media", "media");

/** What a `pulumi` command came to. Colours are off. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** One resource of an exported state. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
}

/** Where `pulumi` and its language hosts are. */
export function engineFolder(): string {
  const folder = process.env.PULUMI_TIKTOK_ENGINE_FOLDER;
  if (!folder) throw new Error("these tests need the Pulumi engine: run them with npm test");
  return folder;
}

/**
 * What Node reads first in all processes of Pulumi. Tests start as `tiktok-ads` starts Pulumi, in a third less time; a sweep
 * starts as `pulumi` itself does.
 */
const READ_FIRST = ["toolchain/host-options.cjs", ...(FULL_SWEEP ? [] : ["dist/start/preload.js"])];

/** A Pulumi project in a folder of its own, with local state, aimed at an emulator. Everything goes with `close`. */
export class Stack {
  readonly folder = mkdtempSync(join(tmpdir(), "tiktok-stack-"));
  environment: Record<string, string | undefined>;

  constructor(emulatorUrl: string) {
    mkdirSync(join(this.folder, ".state"));
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "node_modules"));
    this.environment = {
      ...FIXED_DAY,
      PATH: [engineFolder(), process.env.PATH].join(delimiter),
      HOME: this.folder,
      PULUMI_HOME: join(this.folder, ".pulumi"),
      PULUMI_BACKEND_URL: `file://${join(this.folder, ".state")}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      TIKTOK_BASE_URL: emulatorUrl,
      TIKTOK_ACCESS_TOKEN: SEED.token,
      TIKTOK_LIMITS: "off",
      NODE_OPTIONS: [
        FIXED_DAY.NODE_OPTIONS ?? "",
        ...READ_FIRST.map((file) => `--require=${JSON.stringify(join(ROOT, file))}`),
      ].join(" "),
    };
  }

  /** Writes a file of the project. */
  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Copies a file or folder of the repository into the project. */
  copy(from: string, to: string): void {
    cpSync(join(ROOT, from), join(this.folder, to), { recursive: true });
  }

  /** Runs `pulumi` to its end. */
  pulumi(...args: string[]): Promise<Outcome> {
    return this.start(args).outcome;
  }

  /** Starts `pulumi`, for tests that meet it half-way. */
  start(args: readonly string[]): { readonly child: ChildProcess; readonly outcome: Promise<Outcome> } {
    const child = spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
      cwd: this.folder,
      env: this.environment,
    });
    const outcome = new Promise<Outcome>((resolve, reject) => {
      let output = "";
      child.stdout.on("data", (data) => (output += String(data)));
      child.stderr.on("data", (data) => (output += String(data)));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? 1, output }));
    });
    return { child, outcome };
  }

  /** The same, and it must succeed. */
  async succeeds(...args: string[]): Promise<string> {
    const { code, output } = await this.pulumi(...args);
    if (code !== 0) throw new Error(`pulumi ${args.join(" ")} failed with ${code}:\n${output}`);
    return output;
  }

  /** The state's resources of TikTok's. */
  async resources(): Promise<StateResource[]> {
    const { deployment } = JSON.parse(await this.succeeds("stack", "export")) as {
      deployment: { resources?: StateResource[] };
    };
    return (deployment.resources ?? []).filter(({ type }) =>
      /^(pulumi-nodejs:dynamic\/tiktok|tiktok:index):/.test(type),
    );
  }

  /** The audit log of this project's state folder, line by line. */
  audit(): Record<string, unknown>[] {
    return readFileSync(join(this.folder, ".local", "state", "pulumi-tiktok", "audit.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** A `pulumi` of a failed test may still be writing: tried again, so that the test's own failure is what is reported. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** A project that applies YAML configs. */
export async function yamlStack(emulatorUrl: string, config: string): Promise<Stack> {
  const stack = new Stack(emulatorUrl);
  stack.write("Pulumi.yaml", "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n");
  stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
  stack.copy("examples/media", "media");
  stack.write("ads/ads.yaml", config);
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

/** The two ways to the provider (design.md section 2). */
export const ADAPTERS = ["dynamic", "native"] as const;
export type Adapter = (typeof ADAPTERS)[number];

/** Both adapters in a sweep. Else the named one: for what is below the adapters, and so is seldom true of only one. */
export const adaptersIn = (tests: Adapter): readonly Adapter[] => (FULL_SWEEP ? ADAPTERS : [tests]);

/** Where a project finds the plugin of this repository. */
export const PLUGIN = `plugins:\n  providers:\n    - name: tiktok\n      path: ${join(ROOT, "plugin")}\n`;

/** Sends a program through one adapter or the other. */
export const throughAdapter = (program: string, adapter: Adapter): string =>
  program.replace(
    /require\("pulumi-tiktok(\/native)?"\)/,
    `require("pulumi-tiktok${adapter === "native" ? "/native" : ""}")`,
  );

/** The example program, compiled. */
export async function typescriptStack(emulatorUrl: string, adapter: Adapter = "dynamic"): Promise<Stack> {
  const stack = new Stack(emulatorUrl);
  stack.write(
    "Pulumi.yaml",
    `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
  );
  const program = readFileSync(join(ROOT, "dist", "examples", "typescript", "index.js"), "utf8");
  stack.write("index.js", throughAdapter(program, adapter));
  stack.copy("examples/media", "media");
  await stack.succeeds("stack", "init", "dev");
  return stack;
}
