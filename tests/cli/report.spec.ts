import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import type { Browser } from "playwright-core";
import { chanceOf } from "../../cli/commands/report/compare.js";
import { totalOf } from "../../cli/commands/report/numbers.js";
import { axeFindings, startBrowser } from "../support/browser.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";

const SHOTS = process.env.SCREENSHOTS;

describe("tiktok-ads report", function () {
  this.timeout(60_000);
  let emulated: Emulated;
  let folder: string;
  let ads: string[];
  let campaign: string;

  beforeEach(async () => {
    emulated = await Emulated.start();
    folder = mkdtempSync(join(tmpdir(), "tiktok-report-"));
    const made = await emulated.campaign({ campaign_name: "Spring, =sum(A1)" });
    campaign = String(made.campaign_id);
    const { adgroup_id } = await emulated.group(campaign, { budget: 400 });
    ads = await emulated.ads(adgroup_id, 2);
    const other = await emulated.campaign({ campaign_name: "Summer" });
    await emulated.ads((await emulated.group(other.campaign_id, { budget: 100 })).adgroup_id, 1);
    emulated.emulator.advance(44 * 86_400);
  });

  afterEach(async () => {
    await emulated.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<CommandOutcome> =>
    tiktokAds(["report", "--from", "2026-12-01", "--to", "2026-12-07", ...args], {
      folder,
      environment: {
        TIKTOK_BASE_URL: emulated.url,
        TIKTOK_ACCESS_TOKEN: emulated.emulator.seed.token,
        TIKTOK_ADVERTISER_ID: emulated.emulator.seed.advertiser,
        TIKTOK_LIMITS: "off",
      },
    });
  const paths = (): string[] =>
    emulated.emulator.requests().flatMap(({ path }) => (path.startsWith("/report/") ? [path] : []));
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");

  it("shows results as a table with a spark line and a total that equals the account's", async () => {
    const { code, stdout, stderr } = await run();
    expect(code, stderr).to.equal(0);
    const lines = stdout.split("\n");
    expect(lines[0]).to.equal("Emulator US (7000000000000000001), 2026-12-01 to 2026-12-07, USD, Etc/UTC");
    expect(lines[2]).to.match(/^Name +Id +Spend +Impressions +Clicks +CTR +CPC .* Spend by day$/);
    expect(lines[3]).to.match(/^Spring, =sum\(A1\) +\d+ +[\d,]+\.\d\d .*[▁▂▃▄▅▆▇█]{7}$/);
    expect(lines[5]).to.match(/^Total /);
    const whole = await run("--level", "advertiser", "--format", "json", "--metrics", "spend,impressions,ctr,clicks");
    const { rows } = JSON.parse(whole.stdout) as { rows: { metrics: Record<string, number> }[] };
    const parts = JSON.parse((await run("--format", "json", "--metrics", "spend,impressions,ctr,clicks")).stdout) as {
      rows: { id: string; name: string; metrics: Record<string, number> }[];
    };
    const total = totalOf(parts.rows, ["spend", "impressions", "ctr"]);
    expect(total.spend).to.be.closeTo(rows[0]?.metrics.spend ?? 0, 0.02);
    expect(total.ctr).to.be.closeTo(rows[0]?.metrics.ctr ?? 0, 0.02);
  });

  it("splits by day, country and age, in parts of thirty days, or as one task of TikTok's with the same numbers", async () => {
    const days = [
      "--from",
      "2026-12-01",
      "--to",
      "2027-01-12",
      "--by",
      "day",
      "--format",
      "json",
      "--metrics",
      "spend,clicks",
    ];
    const parts = await run(...days);
    expect(parts.code, parts.stderr).to.equal(0);
    expect(paths()).to.deep.equal(Array(2).fill("/report/integrated/get/"));
    const task = await run(...days, "--async");
    expect(task.code, task.stderr).to.equal(0);
    expect(paths().slice(2)).to.deep.equal(["/report/task/create/", "/report/task/check/", "/report/task/download/"]);
    const rowsOf = (text: string) => (JSON.parse(text) as { rows: { segment: string }[] }).rows;
    expect(rowsOf(task.stdout)).to.deep.equal(rowsOf(parts.stdout));
    expect(new Set(rowsOf(parts.stdout).map(({ segment }) => segment)).size).to.equal(43);
    for (const [by, value] of [
      ["country", "US"],
      ["age", "AGE_18_24"],
      ["gender", "FEMALE"],
      ["language", "en"],
    ] as const) {
      const split = await run("--by", by, "--format", "json");
      expect(split.code, split.stderr).to.equal(0);
      expect(rowsOf(split.stdout).map(({ segment }) => segment)).to.include(value);
    }
  });

  it("adds up sums, recalculates ratios, weights means, and never adds up people", async () => {
    const { stdout, code, stderr } = await run(
      "--level",
      "ad",
      "--metrics",
      "campaign_name,clicks,ctr,cost_per_result,average_video_play,reach",
      "--format",
      "text",
    );
    expect(code, stderr).to.equal(0);
    const total = stdout.split("\n").find((line) => line.startsWith("Total"));
    expect(total).to.match(/^Total +– +[\d,]+ +\d+\.\d\d % +\d+\.\d\d +\d+\.\d\d +– *$/);
    const row = (clicks: number, impressions: number, seconds: number) => ({
      id: "1",
      name: "",
      metrics: { clicks, impressions, ctr: 1, average_video_play: seconds, video_play_actions: clicks, reach: 5 },
    });
    const names = ["clicks", "impressions", "ctr", "average_video_play", "reach"];
    expect(totalOf([row(1, 100, 3), row(3, 100, 7)], names)).to.deep.equal({
      clicks: 4,
      impressions: 200,
      ctr: 2,
      average_video_play: 6,
    });
  });

  it("filters, and writes CSV that a spreadsheet does not execute", async () => {
    const { code, stderr } = await run(
      "--level",
      "ad",
      "--filter",
      `campaign=${campaign}`,
      "--format",
      "csv",
      "--out",
      "ads.csv",
    );
    expect(code, stderr).to.equal(0);
    const rows = parse(read("ads.csv"), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).to.have.members(ads);
    await run("--format", "csv", "--out", "all.csv");
    expect(read("all.csv")).to.include('"Spring, =sum(A1)"');
    expect((await run("--filter", "campaign=nope")).stderr).to.include('the stack has no campaign "nope"');
    expect(await run("--filter", "color=red")).to.include({ code: 2 });
    expect((await run("--level", "group")).stderr).to.include(
      "Allowed choices are campaign, adgroup, ad, creative, advertiser.",
    );
    for (const level of ["adgroup", "adGroup"]) {
      const groups = await run("--level", level, "--filter", `${level}=1`, "--format", "json");
      expect(groups.code, groups.stderr).to.equal(0);
    }
    expect(await run("--to", "2026-11-01")).to.include({ code: 2 });
    expect((await run("--metrics", "spend,likez")).stderr).to.include("likez");
  });

  it("compares two variants, and reports whether chance explains the difference", async () => {
    const { code, stdout, stderr } = await run("--level", "ad", "--compare", ads.join(","));
    expect(code, stderr).to.equal(0);
    expect(stdout).to.match(
      /\nctr: .* % \(\d+ of \d+\), .* % \(\d+ of \d+\)\. (No significant difference|.* is better than)/,
    );
    expect((await run("--level", "ad", "--compare", `${ads[0]},nope`)).stderr).to.include(
      '"nope" is not in the report',
    );
    // By hand: pooled 0.3375, standard error 0.04729, z = 2.6435; tables of the normal distribution give p = 0.0082.
    expect(chanceOf({ happened: 80, of: 200 }, { happened: 55, of: 200 })).to.be.closeTo(0.0082, 0.0001);
    expect(chanceOf({ happened: 50, of: 1000 }, { happened: 50, of: 1000 })).to.equal(1);
    expect(chanceOf({ happened: 2, of: 1000 }, { happened: 50, of: 1000 })).to.equal(null);
  });

  it("makes one page with charts that fits a screen and a phone", async () => {
    const { code, stderr } = await run(
      ...["--from", "2026-12-08", "--to", "2026-12-14"],
      ...["--format", "html", "--level", "ad", "--out", "report.html"],
    );
    expect(code, stderr).to.equal(0);
    const browser: Browser = await startBrowser();
    try {
      for (const width of [1280, 390]) {
        const colorScheme = width === 390 ? "dark" : "light";
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(error.message));
        page.on("request", (request) => !/^(file|data):/.test(request.url()) && errors.push(request.url()));
        await page.goto(`file://${join(folder, "report.html")}`);
        expect(await page.locator("h2").allInnerTexts()).to.deep.equal([
          "Spend by day, USD",
          "Clicks by day",
          "Spend by name, USD",
          "Video completion",
          "All rows",
        ]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).to.be.at.most(width);
        await page.getByRole("button", { name: "Spend", exact: true }).click();
        const spends = await page.locator("tbody tr td:nth-child(3)").allInnerTexts();
        expect(spends.map(Number)).to.deep.equal(spends.map(Number).sort((one, other) => one - other));
        expect((await page.locator(".cards dt").allInnerTexts())[0]).to.equal("Spend, USD");
        expect(await page.locator(".cards dd.quiet").first().innerText()).to.match(/^[+−][\d.]+ %, [\d,.]+ before$/);
        expect(await page.locator("tfoot th").innerText()).to.equal("Total");
        expect(await page.locator("tbody svg.spark").count()).to.equal(3);
        expect(await axeFindings(page)).to.deep.equal([]);
        expect(errors).to.deep.equal([]);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/report-${width}.png`, fullPage: true });
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it("draws the requested split", async () => {
    const { code, stderr } = await run("--by", "age", "--format", "html", "--out", "age.html");
    expect(code, stderr).to.equal(0);
    expect(read("age.html"))
      .to.match(/<figure role="img" aria-label="Spend by age, USD">/)
      .and.to.include("AGE_25_34");
  });

  it("shows by its exit code whose fault a failed call is, and reports the next step", async () => {
    const asked = (environment: Record<string, string>) =>
      tiktokAds(["report"], {
        folder,
        environment: { TIKTOK_ADVERTISER_ID: "7000000000000000001", TIKTOK_LIMITS: "off", ...environment },
      });
    const wrong = await asked({
      TIKTOK_BASE_URL: emulated.url,
      TIKTOK_ACCESS_TOKEN: "nobodys-token",
    });
    expect(wrong.code).to.equal(1);
    expect(wrong.stderr).to.match(/revoked"\. \[code 40105, request_id \w+\]\n {2}→ Run tiktok-ads login again/);
    const away = await asked({ TIKTOK_BASE_URL: "http://127.0.0.1:9", TIKTOK_ACCESS_TOKEN: "x" });
    expect(away.code).to.equal(3);
    expect(away.stderr).to.include("cannot reach http://127.0.0.1:9").and.include("→ Check the address");
    expect(wrong.stderr + away.stderr).not.to.match(/^\s+at /m);
  });
});
