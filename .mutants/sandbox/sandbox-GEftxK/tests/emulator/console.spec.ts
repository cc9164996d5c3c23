import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../support/browser.js";
import { Emulated } from "../support/emulated.js";

const SHOTS = process.env.SCREENSHOTS;

describe("the emulator's console, in Chromium", function () {
  this.timeout(60_000);
  let browser: Browser;
  let emulated: Emulated;
  let page: Page;
  const errors: string[] = [];

  before(async () => {
    browser = await startBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    emulated = await Emulated.start({ limits: "guide", reviewSeconds: 600 });
    const { campaign_id } = await emulated.campaign({
      campaign_name: "Spring <b>sale</b>",
      budget_mode: "BUDGET_MODE_DAY",
      budget: 120,
    });
    const { adgroup_id } = await emulated.group(campaign_id, { budget: 90 });
    await emulated.ads(adgroup_id, 2);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    errors.length = 0;
    page.on("pageerror", (error) => errors.push(error.message));
    page.on(
      "console",
      (message) =>
        message.type() === "error" &&
        !message.text().startsWith("Failed to load resource") &&
        errors.push(message.text()),
    );
    await page.goto(emulated.url);
    await page.waitForSelector('body[data-live="yes"]');
  });

  afterEach(async () => {
    await page.close();
    await emulated.close();
    expect(errors).to.deep.equal([]);
  });

  const shot = async (name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const text = (selector: string): Promise<string> => page.locator(selector).innerText();

  it("shows the account as a tree with states and spend, and names as text", async () => {
    expect(await text("#tree"))
      .to.include("Spring <b>sale</b>")
      .and.include("120 USD a day")
      .and.include("audit");
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.getByText("Done.").waitFor();
    await page
      .getByText(/spent \d+\.\d\d today, [1-9]\d*\.\d\d in all/)
      .first()
      .waitFor();
    expect(await text("#tree"))
      .to.include("delivery ok")
      .and.include("learning");
    await shot("console-wide");
  });

  it("logs requests live, with their bodies and the resource that they were for", async () => {
    const urn = "urn:pulumi:dev::ads::tiktok:index:Campaign::spring";
    await fetch(`${emulated.url}/open_api/v1.3/campaign/create/`, {
      method: "POST",
      headers: { "Access-Token": "emulator-token", "User-Agent": `pulumi-tiktok (${urn})` },
      body: JSON.stringify({ advertiser_id: "7000000000000000001", campaign_name: "live", objective_type: "TRAFIC" }),
    });
    const line = page.locator("#log details").first();
    await line.getByText("40002").waitFor();
    await line.locator("summary").click();
    expect(await line.innerText())
      .to.include(urn)
      .and.include('"objective_type": "TRAFIC"')
      .and.include("Must be one of");
    await page.waitForTimeout(2_000);
    expect(await line.getAttribute("open"), "it stays open while the page goes on").not.to.equal(null);
  });

  it("sets and removes faults, changes the quota's profile and fills its windows", async () => {
    await page.getByLabel("Path").fill("/user/info/");
    await page.getByLabel("Kind").selectOption("refuse");
    await page.getByLabel("Code").fill("50002");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.locator("#faults").getByText("code 50002").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(50002);
    await page.getByRole("button", { name: "Remove refuse /user/info/" }).click();
    await page.getByText("No fault is set.").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(0);
    expect(await text("#quota")).to.match(/\d+ of 100 a minute/);
    await page.getByRole("button", { name: "Freeze" }).click();
    await page.locator('button[data-value="0"][aria-pressed="true"]').waitFor();
    await page.getByLabel("Profile").selectOption("sandbox");
    await page.getByText("Profile sandbox: no call yet.").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(0);
    expect((await emulated.get("/user/info/")).code, "one a second").to.equal(40100);
    await page.locator("#quota").getByText("/user/info/").waitFor();
  });

  it("takes a snapshot, resets, and restores it", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Snapshot" }).click();
    const file = await (await download).path();
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("No campaigns.").first().waitFor();
    await page.getByLabel("Restore a snapshot").setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await page.getByText("a snapshot has objects and meta").waitFor();
    await page.getByLabel("Restore a snapshot").setInputFiles(file);
    await page.locator("#tree").getByText("Spring <b>sale</b>").waitFor();
  });

  it("works by keyboard, and focus stays where it was while the page goes on", async () => {
    await page.getByRole("button", { name: "Freeze" }).focus();
    await page.keyboard.press("Enter");
    await page.locator('button[data-value="0"][aria-pressed="true"]').waitFor();
    const focused = () =>
      page.evaluate(
        "document.activeElement.tagName + ' ' + (document.activeElement.dataset.value ?? document.activeElement.innerText)",
      );
    await page.locator("#tree details details summary").first().focus();
    await page.keyboard.press("Tab");
    const group = await page.locator("#tree details details details").first().getAttribute("data-key");
    expect(await page.evaluate("document.activeElement.closest('details').dataset.key")).to.equal(group);
    await page.keyboard.press("Enter");
    await emulated.campaign({ campaign_name: "another" });
    await page.locator("#tree").getByText("another").waitFor();
    expect(await focused()).to.match(/^SUMMARY/);
    const unreachable = await page.evaluate(
      "[...document.querySelectorAll('button, select, input:not([type=file]), a')].filter((one) => one.tabIndex < 0 || !(one.innerText || one.labels?.length || one.ariaLabel)).length",
    );
    expect(unreachable, "controls without a name or out of the keyboard's reach").to.equal(0);
  });

  it("fits a phone of 390 px", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const [width, wide] = (await page.evaluate(
      "[document.documentElement.scrollWidth, [...document.querySelectorAll('section *')].filter((one) => one.getBoundingClientRect().right > 391).length]",
    )) as [number, number];
    expect(width).to.be.at.most(390);
    expect(wide).to.equal(0);
    await shot("console-phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await shot("console-phone-dark");
  });
});
