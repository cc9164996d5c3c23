import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { fullBatches } from "../support/full-batches.js";
import { Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

interface Group {
  budget?: number;
  status?: string;
  ads: Record<string, object>;
}

interface Campaign {
  budget: number;
  budgetOptimizeOn?: boolean;
  status?: string;
  adGroups: Record<string, Group>;
}

/** The daily spend that a revision declares, worked out from its files alone. */
function dailySpend(folder: string): number {
  let sum = 0;
  for (const file of readdirSync(join(folder, "ads"))) {
    const { campaigns = {} } = parse(readFileSync(join(folder, "ads", file), "utf8")) as {
      campaigns?: Record<string, Campaign>;
    };
    for (const { status, budget, budgetOptimizeOn, adGroups } of Object.values(campaigns)) {
      if (status !== "ENABLE") continue;
      const groups = Object.values(adGroups)
        .filter((group) => group.status !== "DISABLE")
        .reduce((total, group) => total + (group.budget ?? 0), 0);
      // Under campaign budget optimisation the example's budget is a dynamic one, which may spend 125 % on a day.
      sum += budgetOptimizeOn ? budget * 1.25 : Math.min(budget, groups);
    }
  }
  return sum;
}

interface Report {
  stacks: {
    outcome: string;
    money: { total: { currency: string; daily: { before: number; after: number } }[] };
    tally: Record<string, number>;
    risks: { rule: string; object: string }[];
    guardrails: { rule: string; message: string }[];
    calls: { total: number };
    changes: { object: string }[];
  }[];
}

describe("tiktok-ads preview on the real engine", function () {
  this.timeout(180_000);
  let emulator: Emulator;
  let stack: Stack;

  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
      cwd: stack.folder,
      encoding: "utf8",
    });
  const edit = (file: string, change: (text: string) => string): void =>
    stack.write(file, change(readFileSync(join(stack.folder, file), "utf8")));
  const preview = (...args: string[]) =>
    tiktokAds(["preview", ...args], { folder: stack.folder, environment: stack.environment });
  const reported = async (): Promise<Report["stacks"][number]> => {
    const { code, stdout, stderr } = await preview("--format", "json", "--allow-deletes");
    expect(code, stderr).to.equal(0);
    const [report] = (JSON.parse(stdout) as Report).stacks;
    if (!report) throw new Error("no stack was reported");
    return report;
  };
  /** What guardrails read of an account, and its name, are not the change's. */
  const ACCOUNT = /\/(advertiser\/info|campaign\/get|adgroup\/get)\/$/;
  const calls = (from = 0): number =>
    fullBatches(
      emulator
        .requests()
        .slice(from)
        .filter(({ method, path }) => method === "POST" || !ACCOUNT.test(path)),
    );
  const writes = (): number => emulator.requests().filter(({ method }) => method === "POST").length;

  beforeEach(async () => {
    emulator = await createEmulator();
    stack = new Stack(emulator.url);
    stack.copy("examples/yaml", ".");
    stack.write(".gitignore", "node_modules\n.state\n.pulumi\n.local\n");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "what runs");
    await stack.succeeds("stack", "init", "dev");
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  it("reports what a git revision does to money, delivery and calls, and the update then does the same", async () => {
    const created = await reported();
    expect(created.money.total).to.deep.equal([
      {
        currency: "USD",
        daily: { before: 0, after: dailySpend(stack.folder) },
        lifetime: { before: 0, after: 0 },
        unknown: [],
      },
    ]);
    expect(created.tally).to.include({ create: 12, same: 0 });
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(calls()).to.equal(created.calls.total);

    const before = dailySpend(stack.folder);
    edit("ads/spring.yaml", (text) =>
      text
        .replace("budget: 50", "budget: 80")
        .replace("text: Iced coffee", "text: Cold coffee")
        .replace(/ {6}uk:[\s\S]*/, ""),
    );
    edit("ads/always-on.yaml", (text) => text.replace("status: ENABLE", "status: DISABLE"));
    git("commit", "-q", "-a", "-m", "more for the US, nothing for the rest");
    const after = dailySpend(stack.folder);
    expect([before, after]).to.deep.equal([215, 80]);

    const changed = await reported();
    expect(changed.money.total[0]?.daily).to.deep.equal({ before, after });
    expect(changed.tally).to.include({ update: 3, delete: 2, create: 0, replace: 0, same: 7 });
    expect(changed.risks.map(({ rule, object }) => `${rule} ${object}`)).to.have.members([
      "deletion ad group spring/uk",
      "deletion ad spring/uk/clip",
      "budget-jump ad group spring/us",
      "learning-reset ad group spring/us",
      "review-again ad spring/us/clip",
    ]);
    const { stdout: comment } = await preview("--format", "markdown");
    expect(comment.split("\n")[0]).to.equal("<!-- tiktok-ads preview: ads/dev -->");
    expect(comment)
      .to.include("Daily spend 215 → 80 USD (−135, −62.8 %)")
      .and.include("3 to update, 2 to delete, 7 unchanged; 5 risks")
      .and.match(/ad group .*`spring\/us`: budget `50` → `80` USD a day \(\+60 %\)/);

    const made = emulator.requests().length;
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(calls(made)).to.equal(changed.calls.total);
    const none = await preview("--format", "markdown");
    expect(none.stdout).to.equal(
      "<!-- tiktok-ads preview: ads/dev -->\n### No changes to ads\n\n`ads/dev`: Daily spend 80 USD, unchanged.\n",
    );
    expect(calls(made)).to.equal(changed.calls.total);
  });

  it("predicts the calls of a large change within 5 per cent", async () => {
    const ad = (text: string) => ({
      format: "CAROUSEL_ADS",
      images: ["summer-still"],
      musicId: "7340000000000000001",
      text,
    });
    const config = (text: (index: number) => string, groupBudget: number, status: string) => {
      const ads = (from: number) =>
        Object.fromEntries(Array.from({ length: 25 }, (_none, index) => [`ad-${index}`, ad(text(from + index))]));
      const groups = Object.fromEntries(
        Array.from({ length: 2 }, (_none, index) => [
          `g${index}`,
          { budget: groupBudget, locationIds: ["6252001"], status, ads: ads(index * 25) },
        ]),
      );
      const campaigns = Object.fromEntries(
        ["a", "b"].map((name) => [
          name,
          {
            objective: "TRAFFIC",
            budgetMode: "BUDGET_MODE_DAY",
            budget: 100,
            startTime: "2027-03-01T09:00:00Z",
            endTime: "2027-05-31T23:00:00Z",
            adGroups: groups,
          },
        ]),
      );
      const { defaults } = parse(readFileSync(join(stack.folder, "ads", "spring.yaml"), "utf8")) as {
        defaults: object;
      };
      return JSON.stringify({ advertiserId: emulator.seed.advertiser, currency: "USD", defaults, campaigns });
    };
    const steps: [string, string][] = [
      ["create", config((index) => `text ${index}`, 30, "ENABLE")],
      ["texts", config((index) => `other ${index}`, 30, "ENABLE")],
      ["budgets and status", config((index) => `other ${index}`, 35, "DISABLE")],
      ["some texts", config((index) => (index % 2 === 0 ? `other ${index}` : `third ${index}`), 35, "ENABLE")],
    ];
    steps.push(["delete", JSON.stringify({ campaigns: {} })]);
    // What is counted is calls: the engine need not write its state around each step.
    stack.environment = { ...stack.environment, PULUMI_SKIP_CHECKPOINTS: "true" };
    const sums = { foretold: 0, needed: 0 };
    // All but the create and the delete are left to the sweep (test:adapters): each is two more runs of the engine.
    for (const [step, text] of steps.filter(([name]) => FULL_SWEEP || name === "create" || name === "delete")) {
      stack.write("ads/large.yaml", text);
      const foretold = (await reported()).calls.total;
      const made = emulator.requests().length;
      await stack.succeeds("up", "--yes", "--skip-preview", "--parallel", "64");
      const needed = calls(made);
      expect(Math.abs(needed - foretold), `${step}: ${needed} calls, ${foretold} foretold`).to.be.at.most(1);
      sums.foretold += foretold;
      sums.needed += needed;
    }
    expect(Math.abs(sums.needed - sums.foretold) / sums.needed, JSON.stringify(sums)).to.be.at.most(0.05);
  });

  it("exits with 1 when guardrails are violated, names all of them as validate does, and still shows the spend", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const made = writes();
    const before = dailySpend(stack.folder);
    edit("tiktok-ads.policy.yaml", (text) => text.replace("mandatory:", "mandatory:\n  maxIncrease: 50"));
    edit("ads/spring.yaml", (text) =>
      text.replace("budget: 50", "budget: 250").replace("https://example.com", "https://example.org"),
    );
    const { code, stdout, stderr } = await preview("--format", "markdown");
    expect(code).to.equal(1);
    const validated = await tiktokAds(["validate"], { folder: stack.folder });
    const said =
      validated.stderr.match(/^ads\/spring\.yaml:\d+:\d+: Guardrail (maxDailyBudget|allowedHosts).*$/gm) ?? [];
    // One budget, and the address that a default gives to three ads.
    expect(said).to.have.length(4);
    for (const sentence of said) expect(stderr).to.include(sentence);
    expect(stderr).to.match(
      /ads\/spring\.yaml:\d+:\d+: Guardrail maxIncrease: the budget of ad group spring\/us goes from 50 to 250 /,
    );
    expect(stdout).to.include(`\n### Daily spend ${before} → ${dailySpend(stack.folder)} USD`);
    // One line for each rule that is broken, with its places.
    expect(stdout.match(/❌ mandatory/g)).to.have.length(3);
    expect(writes()).to.equal(made);
  });

  it("reads plans of several stacks from files into one report", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const saved = async (name: string): Promise<void> =>
      stack.write(`${name}.json`, await stack.succeeds("preview", "--json", "--show-sames"));
    await saved("same");
    edit("ads/spring.yaml", (text) => text.replace("budget: 40", "budget: 20"));
    await saved("less");
    const from = ["--from", "same.json", "--from", "less.json"];
    const { code, stdout } = await preview(...from, "--format", "markdown");
    expect(code).to.equal(0);
    expect(stdout).to.include("### Daily spend 430 → 410 USD (−20, −4.7 %)").and.to.include("| Stack | Daily spend |");
    const page = await preview(...from, "--format", "html");
    expect(page.stdout)
      .to.match(/^<!doctype html>/)
      .and.not.to.match(/src="|href="(?!data:)/);
  });
});
