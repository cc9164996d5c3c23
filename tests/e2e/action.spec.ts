import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { CodePlatform } from "../support/code-platform.js";
import { Stack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const ACTION = parse(readFileSync(join(ROOT, ".github/actions/preview/action.yml"), "utf8")) as Action;

/** How a state marks a secret (pulumi: sdk/go/common/resource/sig). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** A comment without what only the account tells: its name, and what runs there next to the stack. */
const withoutAccount = (comment: string): string =>
  comment.replace(/^Account .*$/m, "Account").replace(/#### Guardrails\n\n(- .*cannot read the account.*\n)\n/, "");

describe("the action for pull requests", function () {
  this.timeout(180_000);
  let emulator: Emulator;
  let platform: CodePlatform;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
    platform = await CodePlatform.start();
    stack = new Stack(emulator.url);
    stack.copy("examples/yaml", ".");
    // What npm would have put there; the repository's own package is not installed into itself.
    stack.write("bin/npx", `#!/bin/sh\nshift 2\nexec ${process.execPath} ${join(ROOT, "dist/start/cli.js")} "$@"\n`);
    chmodSync(join(stack.folder, "bin", "npx"), 0o755);
    stack.environment.PATH = [join(stack.folder, "bin"), stack.environment.PATH].join(delimiter);
    stack.write("event.json", JSON.stringify({ pull_request: { number: 7 } }));
    await stack.succeeds("stack", "init", "dev");
  });

  afterEach(async () => {
    stack.close();
    platform.close();
    await emulator.close();
  });

  /** Runs the action's own steps as a runner does, with these inputs. Answers the exit code and what was reported. */
  async function runAction(given: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
    const inputs = Object.fromEntries(
      Object.entries(ACTION.inputs).map(([name, one]) => [name, given[name] ?? one.default ?? ""]),
    );
    const files = { output: join(stack.folder, ".output"), summary: join(stack.folder, ".summary") };
    stack.write(".output", "");
    stack.write(".summary", "");
    const outputs = (): Record<string, string> =>
      Object.fromEntries(
        readFileSync(files.output, "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
      );
    const filled = (text: string): string =>
      text.replace(/\$\{\{\s*(inputs|steps\.preview\.outputs)\.([\w-]+)\s*\}\}/g, (_all, where: string, name: string) =>
        String((where === "inputs" ? inputs : outputs())[name] ?? ""),
      );
    let [code, output] = [0, ""];
    for (const step of ACTION.runs.steps) {
      if (code !== 0 || !step.run) continue;
      const wanted = (step.if ?? "")
        .split(" && ")
        .filter(Boolean)
        .every((condition) => {
          const [, name = "", sign, value] = /^inputs\.([\w-]+) (==|!=) '(\w+)'$/.exec(condition) ?? [];
          return sign === "==" ? inputs[name] === value : inputs[name] !== value;
        });
      if (!wanted) continue;
      expect(step.run, "inputs reach a script through its environment alone").not.to.include("${{");
      const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
        cwd: stack.folder,
        env: {
          ...stack.environment,
          RUNNER_TEMP: join(stack.folder, ".runner"),
          GITHUB_OUTPUT: files.output,
          GITHUB_STEP_SUMMARY: files.summary,
          GITHUB_REPOSITORY: "acme/ads",
          GITHUB_API_URL: platform.url,
          GITHUB_EVENT_PATH: join(stack.folder, "event.json"),
          ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])),
        },
      });
      child.stdout.on("data", (data) => (output += String(data)));
      child.stderr.on("data", (data) => (output += String(data)));
      code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
    }
    return { code, output };
  }

  it("validates, previews and comments, on the first and on a second run", async () => {
    mkdirSync(join(stack.folder, ".runner"));
    const inputs = { stacks: "dev", "github-token": "token-of-robot" };
    const first = await runAction(inputs);
    expect(first.code, first.output).to.equal(0);
    expect(platform.notes).to.have.length(1);
    expect(platform.notes[0]?.body).to.match(
      /^<!-- tiktok-ads preview: ads\/dev -->\n> \[!\w+\]\n[\s\S]*\n### Daily spend 0 → 215 USD/,
    );
    expect(readFileSync(join(stack.folder, ".summary"), "utf8")).to.equal(platform.notes[0]?.body);
    expect(readdirSync(join(stack.folder, ".runner", "tiktok-ads")).sort()).to.deep.equal([
      "preview.html",
      "preview.json",
      "preview.md",
    ]);
    stack.write(
      "tiktok-ads.policy.yaml",
      "mandatory:\n  frozenWindows:\n    - { from: 2020-01-01T00:00:00Z, to: 2099-01-01T00:00:00Z, reason: peak }\n",
    );
    const frozen = await runAction(inputs);
    expect(frozen.code).to.equal(1);
    expect(frozen.output).to.include("nothing may change from 2020-01-01T00:00:00Z to 2099-01-01T00:00:00Z (peak)");
    expect(platform.notes).to.have.length(1);
    expect(platform.notes[0]?.body).to.include("**Blocked**").and.to.include("❌ mandatory `frozenWindows`");
    // The account's name and what runs there are read; nothing is written.
    expect(emulator.requests().filter(({ method }) => method !== "GET")).to.deep.equal([]);
  });

  it("previews a fork's change without token or backend, from the exported state, and leaves no files changed", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    await stack.succeeds("config", "set", "--secret", "tiktok:accessToken", "emulator-token");
    await stack.succeeds("stack", "export", "--file", "state.json");
    // What a stack with secrets exports: the fork cannot read them, and needs none.
    const exported = JSON.parse(readFileSync(join(stack.folder, "state.json"), "utf8")) as {
      deployment: { resources: { outputs?: Record<string, unknown> }[] };
    };
    const [root] = exported.deployment.resources;
    if (root) root.outputs = { ...root.outputs, key: { [SIGNATURE]: SECRET, ciphertext: "v1:unreadable:here" } };
    stack.write("state.json", JSON.stringify(exported));
    const spring = readFileSync(join(stack.folder, "ads", "spring.yaml"), "utf8");
    stack.write("ads/spring.yaml", spring.replace("budget: 50", "budget: 60"));
    const online = await tiktokAds(["preview", "--format", "markdown"], {
      folder: stack.folder,
      environment: stack.environment,
    });
    expect(online.code, online.stderr).to.equal(0);
    const made = emulator.requests().length;
    const config = readFileSync(join(stack.folder, "Pulumi.dev.yaml"), "utf8");
    const { TIKTOK_ACCESS_TOKEN: _token, PULUMI_CONFIG_PASSPHRASE: _passphrase, ...bare } = stack.environment;
    stack.environment = { ...bare, PULUMI_BACKEND_URL: "file:///nowhere", TIKTOK_BASE_URL: "http://127.0.0.1:9" };
    const fork = await runAction({ stacks: "dev", offline: "true", state: "state.json", "github-token": "" });
    expect(fork.code, fork.output).to.equal(0);
    const offline = readFileSync(join(stack.folder, ".runner", "tiktok-ads", "preview.md"), "utf8");
    expect(offline).to.include("this preview cannot read the account");
    expect(withoutAccount(offline)).to.equal(withoutAccount(online.stdout));
    expect(online.stdout).to.include("### Daily spend 215 → 225 USD (+10, +4.7 %)");
    expect(platform.notes).to.deep.equal([]);
    expect(readFileSync(join(stack.folder, "Pulumi.dev.yaml"), "utf8")).to.equal(config);
    expect(emulator.requests().length).to.equal(made);
    expect(existsSync(join(stack.folder, "Pulumi.preview.yaml"))).to.equal(false);
  });

  it("reports an invalid state or snapshot before anything is previewed", async () => {
    const offline = (...args: string[]) =>
      tiktokAds(["preview", "--offline", ...args], { folder: stack.folder, environment: stack.environment });
    stack.write(
      "secret.json",
      JSON.stringify({ version: 3, deployment: { resources: [], x: { ciphertext: "v1:a" } } }),
    );
    stack.write("none.json", "{");
    expect((await offline("--state", "none.json")).stderr).to.match(/^The state none\.json cannot be read: /);
    expect((await offline("--snapshot", "secret.json")).stderr).to.include("a snapshot has objects and meta");
    expect(await offline("--stack", "a", "--stack", "b")).to.include({ code: 2 });
    expect(await tiktokAds(["preview", "--state", "x"], { folder: stack.folder })).to.include({ code: 2 });
  });
});

describe("examples/ci", () => {
  const files = ["github/ads.yml", "github/comment.yml", "github/drift.yml", "gitlab/.gitlab-ci.yml"];

  it("uses commands and options that exist", async () => {
    const help = async (command: string) => (await tiktokAds([command, "--help"], { folder: ROOT })).stdout;
    const texts = files.map((file) => readFileSync(join(ROOT, "examples", "ci", file), "utf8"));
    texts.push(readFileSync(join(ROOT, ".github/actions/preview/action.yml"), "utf8"));
    const used = texts.flatMap((text) => [...text.matchAll(/npx --no-install tiktok-ads (\w+)([^\n|;]*)/g)]);
    expect(used.length).to.be.at.least(11);
    for (const [, command = "", rest = ""] of used) {
      const text = await help(command);
      expect(text, command).to.match(/^Usage: tiktok-ads/);
      for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(text, `${command} ${option}`).to.include(option);
    }
  });

  const expression = (text: string): string => `\${{ ${text} }}`;

  it("skips checkpoints exactly where machines share a journal", () => {
    const { jobs } = parse(readFileSync(join(ROOT, "examples/ci/github/ads.yml"), "utf8")) as {
      jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
    };
    const updates = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ run }) => run?.startsWith("pulumi up")));
    expect(updates.map(({ env }) => env)).to.deep.equal([
      {
        TIKTOK_JOURNAL_URL: expression("secrets.TIKTOK_JOURNAL_URL"),
        PULUMI_SKIP_CHECKPOINTS: expression("secrets.TIKTOK_JOURNAL_URL != ''"),
      },
    ]);
    const { update } = parse(readFileSync(join(ROOT, "examples/ci/gitlab/.gitlab-ci.yml"), "utf8")) as {
      update: { script: string[] };
    };
    const [, decides = "false", last] = update.script;
    expect(last).to.match(/^pulumi up/);
    const decided = (url?: string): string =>
      execFileSync("sh", ["-euc", `${decides}; printf %s "\${PULUMI_SKIP_CHECKPOINTS:-kept}"`], {
        encoding: "utf8",
        env: url === undefined ? {} : { TIKTOK_JOURNAL_URL: url },
      });
    expect([decided(), decided(""), decided("postgres://ads@db/ads")]).to.deep.equal(["kept", "kept", "true"]);
  });

  it("gives the action only inputs that it defines", () => {
    const { jobs } = parse(readFileSync(join(ROOT, "examples/ci/github/ads.yml"), "utf8")) as {
      jobs: Record<string, { steps: { uses?: string; with?: object }[] }>;
    };
    const calls = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.includes("/actions/preview@")),
    );
    expect(calls).to.have.length(1);
    expect(Object.keys(ACTION.inputs)).to.include.members(Object.keys(calls[0]?.with ?? {}));
  });
});
