import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { Stack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

describe("tiktok-ads fleet on the real engine", function () {
  this.timeout(300_000);

  let emulator: Emulator;
  let stack: Stack;
  let german: string;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    const opened = await fetch(`${emulator.url}/_emulator/accounts`, {
      method: "POST",
      body: JSON.stringify({ currency: "EUR", timezone: "Europe/Berlin", name: "Acme DE" }),
    });
    ({ advertiser_id: german } = (await opened.json()) as { advertiser_id: string });
    stack = new Stack(emulator.url);
    stack.copy("examples/fleet", ".");
    const fleet = readFileSync(join(stack.folder, "fleet.yaml"), "utf8");
    stack.write("fleet.yaml", fleet.replace('"7000000000000000003"', `"${german}"`));
  });

  after(async () => {
    stack.close();
    await emulator.close();
  });

  const run = (...args: string[]) =>
    tiktokAds(["fleet", ...args], { folder: stack.folder, environment: stack.environment });

  /** Names of what lives in an account, by kind. */
  const living = (advertiser: string) =>
    Object.fromEntries(
      (["campaign", "adgroup", "ad"] as const).map((kind) => [
        kind,
        emulator.world.store
          .find(kind, { deleted: false, advertiser })
          .map(({ name }) => name)
          .sort(),
      ]),
    );
  const only = (country: string) => ({ campaign: [`Always on ${country}`], adgroup: ["Everyone"], ad: ["Post"] });
  const WANTED = {
    [SEED.advertiser]: { campaign: ["Always on US", "Holidays"], adgroup: ["Everyone"], ad: ["Post"] },
    [SEED.secondAdvertiser]: only("JP"),
  };

  it("stops before anything is sent where a parameter is missing, with its position", async () => {
    const file = join(stack.folder, "fleet.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("EUR: { budget: 60 }", "EUR: { bugdet: 60 }"));
    const { code, stderr } = await run("up", "--yes");
    writeFileSync(file, text);
    expect(code).to.equal(1);
    expect(stderr).to.include("shared/always-on.yaml:8:13: acme-de has no parameter budget.");
    expect(emulator.requests()).to.deep.equal([]);
  });

  it("creates no stack for a read-only command, and reports that for each advertiser", async () => {
    const { code, stdout } = await run("drift");
    expect(code).to.equal(1);
    expect(stdout).to.include("acme-us FAILED").and.to.include("There is no stack acme-us yet");
    expect(emulator.requests()).to.deep.equal([]);
  });

  it("continues where a killed run stopped, creates nothing twice, adds up money by currency, and finds no drift", async () => {
    // Killed once the canary is applied, with the next stacks on their way.
    const killed = spawn(process.execPath, [join(ROOT, "dist", "start", "cli.js"), "fleet", "up", "--yes"], {
      cwd: stack.folder,
      env: { ...stack.environment },
      detached: true,
    });
    let said = "";
    await new Promise<void>((resolve) => {
      const heard = (data: Buffer): void => {
        said += String(data);
        if (/acme-us: applied/.test(said) && killed.pid !== undefined) process.kill(-killed.pid, "SIGKILL");
      };
      killed.stdout.on("data", heard);
      killed.stderr.on("data", heard);
      killed.on("close", () => resolve());
    });
    expect(said).to.include("3 advertisers planned: 3 changes.");
    expect(said)
      .to.match(/0 JPY → 8,000 JPY a day/)
      .and.to.match(/0 EUR → 60 EUR a day/);
    expect(living(SEED.advertiser)).to.deep.equal(WANTED[SEED.advertiser]);

    const resumed = await run("up", "--resume", "--yes");
    expect(resumed, resumed.stdout + resumed.stderr).to.include({ code: 0 });
    expect(resumed.stdout).to.include("acme-us: finished earlier");
    for (const [advertiser, wanted] of [...Object.entries(WANTED), [german, only("DE")] as const])
      expect(living(advertiser), advertiser).to.deep.equal(wanted);

    const drift = await run("drift");
    expect(drift, drift.stdout + drift.stderr).to.include({ code: 0 });
    expect(drift.stdout).to.include("3 advertisers compared with their accounts: 3 no changes.");
  });

  it("counts a stack that is locked elsewhere as its failure, and names the lock's owner", async () => {
    const locks = join(stack.folder, ".state", ".pulumi", "locks", "organization", "fleet", "acme-jp");
    mkdirSync(locks, { recursive: true });
    const lock = { pid: 1, username: "ann", hostname: "elsewhere", timestamp: "2026-11-26T00:00:00Z" };
    writeFileSync(join(locks, "11111111-1111-1111-1111-111111111111.json"), JSON.stringify(lock));
    const file = join(stack.folder, "fleet.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("JPY: { budget: 8000 }", "JPY: { budget: 9000 }"));
    const { code, stdout } = await run("up", "--yes", "--only", "acme-jp");
    expect(code).to.equal(1);
    expect(stdout).to.include("acme-jp FAILED").and.to.include("ann@elsewhere");
    expect(stdout).to.include("pulumi cancel --stack acme-jp");
  });

  it("reports what each account spent, and adds it up by currency", async () => {
    emulator.advance(110 * 86_400);
    const { code, stdout, stderr } = await run("report", "--from", "2027-03-02", "--to", "2027-03-08");
    expect(code, stdout + stderr).to.equal(0);
    const amounts = (text: string): string[] => text.match(/[\d,]+(?:\.\d+)? (?:USD|EUR|JPY)/g) ?? [];
    const [sum = "", ...rest] = stdout.split("\n");
    const lines = rest.filter((line) => line.startsWith("  acme-"));
    // One account a currency, so each sum is that account's.
    expect(amounts(sum)).to.have.members(lines.flatMap(amounts)).and.to.have.length(3);
    for (const amount of amounts(sum))
      expect(Number.parseFloat(amount.replaceAll(",", "")), amount).to.be.greaterThan(0);
    expect(stdout).to.include("3 advertisers read.").and.not.include("no changes");
  });
});
