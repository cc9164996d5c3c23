import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { changesOf, type Sent } from "../../emulator/console/live.js";
import { axeFindings, startBrowser } from "../support/browser.js";
import { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";
import { media } from "../support/tiktok-sdk.js";

const SHOTS = process.env.SCREENSHOTS;

/** 2,000 ads in 40 ad groups of 8 campaigns, a day old, and the pages that show most of them. */
async function large(account: Emulated) {
  const groups: { id: string; campaign: string }[] = [];
  let ad = "";
  for (let campaign = 0; campaign < 8; campaign++) {
    const { campaign_id } = await account.campaign({ campaign_name: `Campaign ${campaign}` });
    for (let index = 0; index < 5; index++) {
      const { adgroup_id } = await account.group(campaign_id, { adgroup_name: `Group ${campaign} ${index}` });
      for (const count of [20, 20, 10]) {
        const [first] = await account.ads(adgroup_id, count);
        ad ||= String(first);
      }
      groups.push({ id: String(adgroup_id), campaign: String(campaign_id) });
    }
  }
  account.emulator.advance(86_400);
  const [group = { id: "", campaign: "" }] = groups;
  return { group, ad, places: ["", `at=${group.campaign}`, `at=${group.id}`, `at=${ad}`, "tab=requests"] };
}

/** A page's stream of changes as it travels, packed. */
class Pushed {
  #bytes = 0;
  readonly #answer: IncomingMessage;

  private constructor(answer: IncomingMessage) {
    this.#answer = answer;
    answer.on("data", (chunk: Buffer) => {
      this.#bytes += chunk.length;
    });
    answer.on("error", () => undefined);
  }

  static open(address: string): Promise<Pushed> {
    return new Promise((resolve, reject) => {
      const headers = { "Accept-Encoding": "gzip" };
      get(`${address}&fresh=1`, { headers }, (answer) => {
        const pushed = new Pushed(answer);
        answer.once("data", () => resolve(pushed));
      }).on("error", reject);
    });
  }

  /** Bytes of the next push; what follows it within a moment belongs to it. */
  async next(): Promise<number> {
    await once(this.#answer, "data");
    await new Promise((resolve) => setImmediate(resolve));
    const bytes = this.#bytes;
    this.#bytes = 0;
    return bytes;
  }

  close(): void {
    this.#answer.destroy();
  }
}

describe("the emulator's console, in Chromium", function () {
  this.timeout(60_000);
  let browser: Browser;
  let context: BrowserContext;
  let emulated: Emulated;
  let page: Page;
  let campaign: string;
  let group: string;
  let ads: string[];
  const errors: string[] = [];

  before(async () => {
    browser = await startBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    emulated = await Emulated.start({ limits: "guide", reviewSeconds: 600, deniedWords: ["casino"] });
    const made = await emulated.campaign({
      campaign_name: "Spring <b>sale</b>",
      budget_mode: "BUDGET_MODE_DAY",
      budget: 120,
    });
    campaign = String(made.campaign_id);
    group = String((await emulated.group(campaign, { budget: 90 })).adgroup_id);
    ads = await emulated.ads(group, 2);
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    page = await context.newPage();
    errors.length = 0;
    page.on("pageerror", (error) => errors.push(error.message));
    page.on(
      "console",
      (message) =>
        message.type() === "error" &&
        !message.text().startsWith("Failed to load resource") &&
        errors.push(message.text()),
    );
    await open("/");
  });

  afterEach(async () => {
    await context.close();
    await emulated.close();
    expect(errors).to.deep.equal([]);
  });

  const open = async (address: string): Promise<void> => {
    await page.goto(emulated.url + address);
    await page.waitForSelector('body[data-live="yes"]');
  };
  const shot = async (name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const text = (selector: string): Promise<string> => page.locator(selector).innerText();

  it("shows Smart+ campaigns with their creatives: content, delivery, and review status", async () => {
    const { campaign_id } = await emulated.smartCampaign();
    const { adgroup_id } = await emulated.smartGroup(campaign_id);
    const made = await emulated.smartAd(adgroup_id, ["601", "602", "casino"], {
      ad_name: "Iced <i>coffee</i>",
      ad_text_list: [{ ad_text: "Back again" }],
    });
    const [, second] = made.creative_list as { ad_material_id: string }[];
    await emulated.done("/smart_plus/ad/material_status/update/", {
      smart_plus_ad_id: made.smart_plus_ad_id,
      ad_material_ids: [second?.ad_material_id],
      operation_status: "DISABLE",
    });
    emulated.emulator.advance(2 * 86_400);
    await open("/");
    expect(await page.textContent("body")).to.match(/Summer\s+Smart\+/);
    await open(`/?at=${String(made.smart_plus_ad_id)}`);
    const rows = await page.locator(".creatives li").allTextContents();
    expect(
      rows.map((text) =>
        text
          .replace(/\s+/g, " ")
          .replace(/\d{15,}.*/, "")
          .trim(),
      ),
    ).to.deep.equal([
      "Post 601 single video · on · review passed",
      "Post 602 single video · paused · review passed",
      "Post casino single video · on · review rejected",
    ]);
    expect(await page.textContent(".phone"))
      .to.include("Post 601")
      .and.include("Back again");
    expect(await axeFindings(page)).to.deep.equal([]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/smart-plus.png`, fullPage: true });
  });

  it("links from the accounts to each ad, with states in Ads Manager's words, spend against budgets, and names as text", async () => {
    expect(await text("main"))
      .to.include("Spring <b>sale</b>")
      .and.include("120 USD a day");
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.getByText("Done.").waitFor();
    await page
      .getByText(/spent \d+\.\d\d today, [1-9]\d*\.\d\d in all/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Spring <b>sale</b>" }).click();
    await page.getByRole("link", { name: "group", exact: true }).click();
    await page.getByRole("link", { name: "ad 0" }).click();
    const main = await text("main");
    expect(main).to.include("Active").and.include("Spend of seven days").and.include("Emulator Coffee");
    expect(await page.locator("nav[aria-label=Breadcrumb] li").allInnerTexts()).to.deep.equal([
      "Accounts",
      "Emulator US",
      "Spring <b>sale</b>",
      "group",
      "ad 0",
    ]);
    await page.getByRole("button", { name: "Copy the id of ad 0" }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).to.equal(ads[0]);
    await shot("console-ad");
  });

  it("shows an ad in a phone frame, with its picture or video as uploaded", async () => {
    const video = await uploaded(emulated, "video", "spring.mp4");
    const image = await uploaded(emulated, "image", "spring.png");
    const [ad] = await emulated.ads(group, 1, {
      ad_name: "moving",
      tiktok_item_id: undefined,
      video_id: video,
      image_ids: [image],
      ad_text: "Iced coffee",
    });
    await open(`/?at=${ad}`);
    const phone = page.getByRole("figure", { name: "The ad on a phone" });
    expect(await phone.innerText())
      .to.include("Iced coffee")
      .and.include("Emulator Coffee")
      .and.include("Sponsored");
    await page.waitForFunction("document.querySelector('.screen video').readyState >= 1");
    expect(await page.evaluate("document.querySelector('.screen video').videoWidth")).to.equal(720);
    const poster = String(await phone.locator("video").getAttribute("poster"));
    const answer = await fetch(emulated.url + poster);
    expect(answer.headers.get("content-type")).to.equal("image/png");
    expect(answer.headers.get("x-content-type-options")).to.equal("nosniff");
    expect(Buffer.from(await answer.arrayBuffer()).equals(media("spring.png"))).to.equal(true);
    for (const width of [390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).to.be.at.most(width);
      expect(await axeFindings(page)).to.deep.equal([]);
      await shot(`console-phone-${width}`);
    }
    await open(`/?at=${group}`);
    await page.waitForFunction("[...document.images].some((one) => one.naturalWidth > 0)");
    await open(`/?at=${ads[0]}`);
    expect(await text(".screen")).to.equal("Post 7300000000000000001");
    expect((await fetch(`${emulated.url}/_console/media/nope`)).status).to.equal(404);
  });

  it("finds objects by name, id and state, and reaches each of many", async () => {
    await emulated.control("quota", "POST", { limits: "off" });
    const bell = `bell${String.fromCharCode(7)}`;
    for (let index = 0; index < 55; index++) await emulated.campaign({ campaign_name: `many ${index}` });
    await emulated.ads(group, 1, { ad_name: "Casino night" });
    const first = emulated.emulator.world.store.get("campaign", campaign);
    if (first) emulated.emulator.world.store.put({ ...first, name: bell });
    emulated.emulator.advance(3_600);
    await open("/");
    expect(await text("main")).to.include("1 to 50 of 56");
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("51 to 56 of 56").waitFor();
    expect(await text("main")).to.include("bell\u2407");
    await open("/?q=casino");
    expect(await text("main")).to.include('Rejected: its text holds "casino"');
    await open(`/?q=${ads[1]}`);
    expect(await text("main")).to.include("ad 1");
    await open("/?state=Rejected&q=night");
    expect(await text("main")).to.include("1 to 1 of 1");
  });

  it("shows each request with its answer, the injected fault, its objects, and as curl", async () => {
    const urn = "urn:pulumi:dev::ads::tiktok:index:Campaign::spring";
    await open("/?tab=requests");
    await fetch(`${emulated.url}/open_api/v1.3/campaign/create/`, {
      method: "POST",
      headers: { "Access-Token": "emulator-token", "User-Agent": `pulumi-tiktok (${urn})` },
      body: JSON.stringify({ advertiser_id: "7000000000000000001", campaign_name: "live", objective_type: "TRAFIC" }),
    });
    const line = page.locator('[data-place="log"] a', { hasText: "40002" }).first();
    await line.waitFor();
    await line.click();
    const detail = await text('[data-place="request"]');
    expect(detail).to.include(urn).and.include('"objective_type": "TRAFIC"').and.include("Must be one of");
    await page.getByRole("button", { name: "Copy as curl" }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()"))
      .to.match(/^curl "\$EMULATOR\/open_api\/v1\.3\/campaign\/create\/"/)
      .and.include("TRAFIC");
    const seq = new URL(page.url()).searchParams.get("request");
    await page.goto(`${emulated.url}/#request-${seq}`);
    await page.locator(`#request-${seq}`).waitFor();
    await emulated.control("faults", "POST", { path: "/user/info/", kind: "cut", times: 1 });
    await emulated.get("/user/info/").catch(() => undefined);
    await fetch(`${emulated.url}/open_api/v1.3/nope/`);
    await open("/?tab=requests&failed=yes");
    expect(await text('[data-place="log"]'))
      .to.include("cut")
      .and.include("HTTP 404")
      .and.not.include("/campaign/get/");
    const { requests } = (await emulated.control("requests?all")) as { requests: { path: string }[] };
    expect(requests.slice(-2).map(({ path }) => path)).to.deep.equal(["/user/info/", "/nope/"]);
    // Without the word the log is what the API answered.
    expect(JSON.stringify(await emulated.control("requests"))).not.to.include("/nope/");
  });

  it("sets faults with all their options, counts their hits, removes used-up ones, and refuses unknown paths", async () => {
    await open("/?tab=faults");
    await page.getByLabel("Path").fill("/user/info/");
    await page.getByLabel("Kind").selectOption("refuse");
    await page.getByLabel("Code").fill("50002");
    await page.getByLabel("Times", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.locator('[data-place="faults"]').getByText("code 50002").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(50002);
    await page.locator('[data-place="faults"]').getByText("struck 1 times").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(50002);
    await page.getByText("No fault is set.").waitFor();
    expect((await emulated.get("/user/info/")).code).to.equal(0);
    await page.getByLabel("Path").fill("/nobody/");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.getByText("no endpoint of TikTok's begins with /nobody/").waitFor();
    await emulated.control("faults", "POST", { path: "/ad/", kind: "slow" });
    await page.getByRole("button", { name: "Remove slow /ad/" }).click();
    await page.getByText("No fault is set.").waitFor();
  });

  it("changes the clock and the quota profile, takes a snapshot, resets and restores; an invalid file is named", async () => {
    await page.getByRole("button", { name: "Freeze" }).click();
    await page.locator('button[data-value="0"][aria-pressed="true"]').waitFor();
    await open("/?tab=clock");
    expect(await text('[data-place="quota"]')).to.match(/\d+ of 100 a minute/);
    await page.getByLabel("Profile").selectOption("sandbox");
    await page.getByText("Profile sandbox: no call yet.").waitFor();
    await page.getByLabel("Profile").selectOption("off");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Snapshot" }).click();
    const file = await (await download).path();
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("Nothing runs here yet").waitFor();
    await shot("console-empty");
    expect(await text("#first")).to.include(`TIKTOK_BASE_URL=${emulated.url}`);
    await open("/?tab=clock");
    const restore = page.getByLabel("Restore a snapshot");
    await restore.setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.getByText("broken.json is no snapshot: a snapshot has objects and meta").waitFor();
    await restore.setInputFiles(file);
    await page.getByText(/^Restored /).waitFor();
    await open("/");
    await page.getByText("Spring <b>sale</b>").waitFor();
  });

  it("fills an empty account with a demo that spends", async () => {
    emulated.emulator.reset();
    await open("/");
    await page.getByRole("button", { name: "Load the demo account" }).click();
    await page.getByRole("link", { name: "Autumn coffee" }).waitFor();
    await page
      .getByText(/[1-9]\d*\.\d\d in all/)
      .first()
      .waitFor();
  });

  it("works by keyboard; focus and selections survive updates of the page", async () => {
    await page.getByRole("button", { name: "+1 week" }).focus();
    const before = await page.evaluate("document.activeElement.innerText");
    await emulated.campaign({ campaign_name: "another" });
    await page.getByRole("link", { name: "another" }).waitFor();
    expect(await page.evaluate("document.activeElement.innerText")).to.equal(before);
    // A link in a row that changes keeps the focus, and a selected id stays selected.
    await page.getByRole("link", { name: "Spring <b>sale</b>" }).focus();
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('[data-key="o-${campaign}"] .id'))`);
    emulated.emulator.advance(7_200);
    await page.waitForFunction("document.querySelector('[data-place=time]').innerText.includes('14:00')");
    await emulated.campaign({ campaign_name: "a third" });
    await page.getByRole("link", { name: "a third" }).waitFor();
    expect(await page.evaluate("getSelection().toString()")).to.equal(campaign);
    expect(await page.evaluate("document.activeElement.innerText")).to.equal("Spring <b>sale</b>");
    await page.evaluate("getSelection().removeAllRanges()");
    await page
      .getByText(/spent [1-9]\d*\.\d\d today/)
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Spend of seven days").waitFor();
  });

  it("passes axe and fits a phone of 390 px, in each part", async () => {
    const parts = ["/", `/?at=${campaign}`, `/?at=${ads[0]}`, "/?tab=requests", "/?tab=faults", "/?tab=clock"];
    for (const [index, address] of parts.entries()) {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(address);
      expect(await page.evaluate("document.documentElement.scrollWidth"), address).to.be.at.most(390);
      expect(await axeFindings(page), address).to.deep.equal([]);
      await shot(`console-phone-${index}`);
    }
  });

  it("pushes only what changed", () => {
    const now = (spent: number) => ({
      rows: Array.from({ length: 50 }, (_none, index) => ({
        key: `o-${index}`,
        html: `<div>ad ${index} spent ${index === 7 ? spent : 0}</div>`,
      })),
    });
    const sent: Sent = new Map();
    expect(changesOf(sent, now(1))[0]?.order).to.have.length(50);
    expect(changesOf(sent, now(1))).to.deep.equal([]);
    const [change, ...others] = changesOf(sent, now(2));
    expect(others).to.deep.equal([]);
    expect(Object.keys(change?.pieces ?? {})).to.deep.equal(["o-7"]);
  });

  it("pushes at most 10 kB a change on every page of an account with 2,000 ads", async function () {
    this.timeout(120_000);
    const account = await Emulated.start();
    try {
      const { places, group, ad } = await large(account);
      for (const place of places) {
        const pushed = await Pushed.open(`${account.url}/_console/live?${place}`);
        for (const status of ["DISABLE", "ENABLE"]) {
          const next = pushed.next();
          await account.done("/campaign/status/update/", { campaign_ids: [group.campaign], operation_status: status });
          expect(await next, `${place} ${status}`).to.be.at.most(10_000);
        }
        const next = pushed.next();
        await account.done("/ad/update/", {
          adgroup_id: group.id,
          patch_update: true,
          creatives: [{ ad_id: ad, ad_name: place }],
        });
        account.emulator.advance(3_600);
        expect(await next, `${place}, an hour`).to.be.at.most(10_000);
        pushed.close();
      }
    } finally {
      await account.close();
    }
  });
});
