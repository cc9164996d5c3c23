import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { axeFindings, startBrowser } from "../../support/browser.js";
import { tiktokAds } from "../../support/cli.js";
import { planJson, type ShortStep } from "../../support/plan.js";

const SHOTS = process.env.SCREENSHOTS;

describe("the preview as a page, in Chromium", function () {
  this.timeout(60_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await startBrowser();
    folder = mkdtempSync(join(tmpdir(), "tiktok-page-"));
    const campaign = (name: string, budget: number, currency = "USD") => ({
      name,
      objective: "TRAFFIC",
      budgetMode: "BUDGET_MODE_DAY",
      budget,
      status: "ENABLE",
      currency,
    });
    const steps: ShortStep[] = [
      [
        "update",
        "Campaign",
        "spring-with-a-name-that-is-long-enough-for-a-phone",
        campaign("a", 100),
        campaign("a", 250),
      ],
      ["update", "Campaign", "<script>alert(1)</script>", campaign("b", 80), campaign("b", 60)],
      ["create", "Campaign", "tokyo", undefined, campaign("c", 9000, "JPY")],
      ["create", "AdGroup", "tokyo/all", undefined, { budgetMode: "BUDGET_MODE_DAY", budget: 9500 }, "tokyo"],
    ];
    writeFileSync(join(folder, "plan.json"), planJson(steps));
    const { code, stderr } = await tiktokAds(
      ["preview", "--from", "plan.json", "--format", "html", "--out", "p.html"],
      {
        folder,
      },
    );
    expect(code, stderr).to.equal(0);
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [width, scheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const)
    it(`shows budgets before and after in each currency, and sorts its tables: ${width} px, ${scheme}`, async () => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(error.message));
      page.on("dialog", (dialog) => wrong.push(dialog.message()));
      page.on("request", (request) => !/^(file|data):/.test(request.url()) && wrong.push(request.url()));
      await page.goto(`file://${join(folder, "p.html")}`);
      expect(await page.locator("h1").innerText()).to.equal(
        "Daily spend 0 → 9,000 JPY (+9,000) · Daily spend 180 → 310 USD (+130, +72.2 %)",
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).to.be.at.most(width);
      const charts = await page
        .locator("figure[role=img]")
        .evaluateAll((figures) => figures.map((one) => one.getAttribute("aria-label")));
      expect(charts).to.have.members([
        "Daily spend of 2 campaigns before and after, USD a day",
        "Daily spend of 1 campaign before and after, JPY a day",
      ]);
      expect(await page.locator("figure svg:visible").count()).to.equal(2);
      const after = page.locator("table").first().locator("tbody tr td:nth-child(4)");
      await page.getByRole("button", { name: "Daily after" }).click();
      expect(await after.allInnerTexts()).to.deep.equal(["60", "250", "9,000"]);
      await page.getByRole("button", { name: "Daily after" }).press("Enter");
      expect(await after.allInnerTexts()).to.deep.equal(["9,000", "250", "60"]);
      const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(ground).to.equal(scheme === "dark" ? "rgb(22, 25, 29)" : "rgb(255, 255, 255)");
      expect(await page.locator("main h2").innerText()).to.equal("ads/dev");
      expect(await page.locator(".verdict").innerText()).to.equal(
        "Look closely: nothing blocks this, and it has 2 risks.",
      );
      expect(await page.locator(".cards dt").allInnerTexts()).to.deep.equal([
        "Daily spend, JPY",
        "Daily spend, USD",
        "Changes",
        "Violations",
        "Risks",
      ]);
      expect(await axeFindings(page)).to.deep.equal([]);
      expect(wrong).to.deep.equal([]);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/preview-${width}.png`, fullPage: true });
      await page.close();
    });
});
