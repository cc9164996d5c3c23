import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { FIXED_DAY } from "../support/fixed-day.js";
import { ROOT } from "../support/world.js";

const MAIN = join(ROOT, "dist", "cli", "main.js");

describe("tiktok-ads", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-cli-"));
    mkdirSync(join(folder, "examples"));
    cpSync(join(ROOT, "examples", "media"), join(folder, "examples", "media"), { recursive: true });
    cpSync(join(ROOT, "ads"), join(folder, "ads"), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (...args: string[]) =>
    spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...FIXED_DAY },
    });

  function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((resolve) => {
      const child = start(...args);
      let [out, err] = ["", ""];
      child.stdout.on("data", (data) => (out += String(data)));
      child.stderr.on("data", (data) => (err += String(data)));
      child.on("close", (code) => resolve({ code, out, err }));
    });
  }

  it("validates the configs of the repository", async () => {
    const { code, out, err } = await run("validate");
    expect([code, err]).to.deep.equal([0, ""]);
    expect(out).to.equal(
      "7 resources, no problems.\n" +
        "ads/spring.yaml:7: Advice high-quality-video: video clip is 720×1280; 1080p is sharper. People skip videos that look poor, and TikTok shows them less.\n",
    );
  });

  it("prints issues with file, line and column, and exits with 1", async () => {
    writeFileSync(join(folder, "ads", "bad.yaml"), "campaigns:\n  a:\n    objective: REACH\n    budgetMode: NONE\n");
    const { code, out, err } = await run("validate");
    expect([code, out]).to.deep.equal([1, ""]);
    expect(err).to.include('ads/bad.yaml:4:17: budgetMode "NONE" is not possible.');
    const json = await run("validate", "ads/bad.yaml", "--json");
    expect(json.code).to.equal(1);
    expect(JSON.parse(json.out).problems[0]).to.include({ file: "ads/bad.yaml", line: 4, column: 17 });
  });

  it("shows examples in its help, and exits with 2 when it is misused", async () => {
    expect((await run("emulator", "--help")).out).to.include("Examples:\n  tiktok-ads emulator");
    expect((await run("--help")).code).to.equal(0);
    for (const args of [["nonsense"], ["emulator", "--prot", "1"], ["emulator", "--port", "x"]]) {
      const { code, err } = await run(...args);
      expect(code, args.join(" ")).to.equal(2);
      expect(err).not.to.match(/^\s+at /m);
    }
  });

  it("runs the emulator until it is stopped", async () => {
    const child = start("emulator", "--port", "0", "--data", ".tiktok/emulator.sqlite");
    const line = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    expect(line).to.match(/^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    const url = line.trim().split(" ").at(-1);
    expect(await (await fetch(`${url}/_emulator/health`)).json()).to.deep.equal({ ok: true });
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    expect(await closed).to.equal(0);
  });

  for (const [profile, traffic] of [
    ["2027", 0],
    ["2027-wide", 40002],
  ] as const)
    it(`ends plain campaigns on the emulator's clock with --profile ${profile}`, async () => {
      const child = start("emulator", "--port", "0", "--profile", profile);
      const line = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
      const url = line.trim().split(" ").at(-1);
      const post = async (path: string, body: unknown): Promise<{ code: number }> => {
        const headers = { "Access-Token": SEED.token, "content-type": "application/json" };
        const answer = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
        return (await answer.json()) as { code: number };
      };
      const create = async (objective_type: string): Promise<number> => {
        const name = { advertiser_id: SEED.advertiser, campaign_name: objective_type };
        const budget = { budget_mode: "BUDGET_MODE_DAY", budget: 100 };
        return (await post("/open_api/v1.3/campaign/create/", { ...name, ...budget, objective_type })).code;
      };
      try {
        await post("/_emulator/clock", { at: "2027-01-02T12:00:00Z" });
        expect(await create("WEB_CONVERSIONS")).to.equal(40002);
        expect(await create("TRAFFIC")).to.equal(traffic);
      } finally {
        child.kill();
      }
    });

  it("lists the emulator's profiles when the given one is unknown", async () => {
    const { code, err } = await run("emulator", "--profile", "2028", "--port", "0");
    expect(code).to.equal(2);
    expect(err).to.include("Allowed: 2027, 2027-wide.");
  });

  it("reports that a port is in use", async () => {
    const child = start("emulator", "--port", "0");
    const line = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    const port = line.trim().split(":").at(-1) ?? "";
    const { code, err } = await run("emulator", "--port", port);
    child.kill();
    expect(code).to.equal(1);
    expect(err).to.equal(`Port ${port} is taken. Choose another with --port, or --port 0 for a free one.\n`);
  });

  it("lists the quota profiles when the given one is unknown", async () => {
    const { code, err } = await run("emulator", "--limits", "lots", "--port", "0");
    expect(code).to.equal(1);
    expect(err).to.include('"lots" is not a quota profile. Allowed: off, guide');
  });

  it("completes commands and options, and prints the script for a shell", async () => {
    const script = await run("completion", "bash");
    expect(script.code).to.equal(0);
    expect(script.out).to.include("tiktok-ads complete --");
    const commands = await run("complete", "--", "dr");
    expect(commands.out).to.match(/^drift\t/m);
    const options = await run("complete", "--", "report", "--com");
    expect(options.out).to.match(/^--compare/m);
  });

  it("shows help with examples for every command", async () => {
    const { out } = await run("--help");
    const commands = [...out.matchAll(/^ {2}([a-z]+)( |$)/gm)].map(([, name]) => name ?? "");
    expect(commands).to.include.members(
      "init emulator login logout doctor validate preview comment import drift report quota audit stats".split(" "),
    );
    for (const command of commands.filter((name) => !["help", "complete", "completion"].includes(name))) {
      const help = await run(command, "--help");
      expect(help.code, command).to.equal(0);
      expect(help.out, command).to.include("Examples:").and.include(`tiktok-ads ${command}`);
    }
  });
});
