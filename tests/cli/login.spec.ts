import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { startBrowser } from "../support/browser.js";
import { type CommandOutcome, tiktokAds } from "../support/cli.js";
import { FIXED_DAY } from "../support/fixed-day.js";
import { freePort } from "../support/free-port.js";
import { ROOT } from "../support/world.js";

describe("tiktok-ads login", function () {
  this.timeout(60_000);
  let browser: Browser;
  let emulator: Emulator;
  let folder: string;
  let page: Page;
  let environment: Record<string, string | undefined>;

  before(async () => {
    browser = await startBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    emulator = await createEmulator();
    folder = mkdtempSync(join(tmpdir(), "tiktok-login-"));
    environment = {
      TIKTOK_BASE_URL: emulator.url,
      TIKTOK_LIMITS: "off",
      TIKTOK_REDIRECT_URI: `http://localhost:${await freePort()}/callback`,
      TIKTOK_ADS_KEYRING: "off",
      BROWSER: "none",
    };
    writeFileSync(join(folder, ".env"), "TIKTOK_APP_ID=emulator-app\nTIKTOK_APP_SECRET=emulator-secret\n");
    page = await browser.newPage();
  });

  afterEach(async () => {
    await page.close();
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<CommandOutcome> => tiktokAds(args, { folder, environment });
  const file = (): string => join(folder, ".config", "pulumi-tiktok", "logins.json");

  /** Starts a login; `address` is what it asks to open, `ended` how it ends; `type` answers on its terminal. */
  async function begin(...args: string[]) {
    const child = spawn(process.execPath, [join(ROOT, "dist", "cli", "main.js"), "login", ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...FIXED_DAY, ...environment },
    });
    let [stdout, stderr] = ["", ""];
    const ended = new Promise<CommandOutcome>((resolve) =>
      child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr })),
    );
    child.stdout.on("data", (data) => (stdout += String(data)));
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on("data", (data) => {
        stderr += String(data);
        const [, found] = /\n {2}(http\S+)\n/.exec(stderr) ?? [];
        if (found) resolve(found);
      });
      child.on("close", () => reject(new Error(`it ended without an address: ${stderr}`)));
    });
    return { address, ended, type: (text: string) => child.stdin.end(text) };
  }

  it("accepts an advertiser's consent in the browser, and every command then uses the token and the advertiser", async () => {
    const { address, ended } = await begin();
    await page.goto(address);
    expect(await page.getByRole("heading", { level: 2 }).innerText()).to.equal("Authorize an app for your ad accounts");
    await page.getByLabel(/Emulator US/).uncheck();
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "You are logged in" }).waitFor();
    const { code, stdout, stderr } = await ended;
    expect(code, stderr).to.equal(0);
    expect(stdout).to.equal(
      `* 7000000000000000002  Emulator JP\nLogged in at ${emulator.url} with app emulator-app: 1 advertisers, * is the default.\n`,
    );
    expect(stderr).to.include(`WARNING: no keyring is available, so the token is in ${file()}`);
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
    const kept = JSON.parse(readFileSync(file(), "utf8")) as {
      logins: Record<string, { secrets: { accessToken: string } }>;
    };
    const token = kept.logins[emulator.url]?.secrets.accessToken ?? "";
    expect(token).to.match(/^[0-9a-f]{40}$/);
    for (const text of [stdout, stderr, await page.content(), page.url()]) expect(text).not.to.include(token);
    expect(JSON.stringify(emulator.requests())).not.to.include(token).and.not.include("emulator-secret");

    const out = await run("logout");
    expect(out.code, out.stderr).to.equal(0);
    expect(out.stdout).to.include("The access token was revoked");
    expect(readFileSync(file(), "utf8")).not.to.include(token);
    expect((await run("logout")).stderr).to.include(`There is no login at ${emulator.url}.`);
  });

  it("accepts the pasted address where there is no browser, once, and never that of another login", async () => {
    const { address, ended, type } = await begin("--no-browser", "--advertiser", emulator.seed.advertiser);
    await page.route("**/callback?**", (route) => route.fulfill({ body: "nobody listens" }));
    await page.goto(address);
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.waitForURL("**/callback?**");
    type(`${page.url()}\n`);
    const { code, stdout, stderr } = await ended;
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("* 7000000000000000001  Emulator US");

    const other = await begin("--no-browser");
    other.type(`${page.url()}\n`);
    const refused = await other.ended;
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include("its state differs");
  });

  it("reports that nothing was pasted when its input ends", async () => {
    const { ended, type } = await begin("--no-browser");
    type("");
    const { code, stderr } = await ended;
    expect([code, stderr.trim().split("\n").at(-1)]).to.deep.equal([
      1,
      "Address: Nothing was pasted, so you are not logged in.",
    ]);
  });

  const MARKUP = "\u001b[2J<script>alert(1)</script>";

  /** Sends a request line that holds no address, and waits for the end of the connection. */
  const malformed = ({ port, host }: URL): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(`GET //:x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      socket.resume();
      socket.on("close", () => resolve());
    });

  it("answers one call to its address, and ignores everything that is not the answer to this login", async () => {
    const { address, ended } = await begin();
    const callback = environment.TIKTOK_REDIRECT_URI ?? "";
    const other = await fetch(callback.replace("/callback", "/else"));
    expect(other.status).to.equal(404);
    const foreign = await fetch(callback.replace("localhost", "127.0.0.1"));
    expect(foreign.status, "another Host").to.equal(404);
    const wrong = await fetch(`${callback}?code=x&state=guessed`);
    expect(wrong.status).to.equal(400);
    expect(wrong.headers.get("cache-control")).to.equal("no-store");
    expect(wrong.headers.get("referrer-policy")).to.equal("no-referrer");
    const state = new URL(address).searchParams.get("state") ?? "";
    expect(state).to.have.length(43);
    await malformed(new URL(callback));
    const forged = await fetch(`${callback}?error=${encodeURIComponent(MARKUP)}&state=guessed`);
    expect(forged.status).to.equal(400);
    expect(emulator.requests()).to.deep.equal([]);

    // The login has gone on waiting all the while; its own answer ends it, and nothing in it acts.
    const answer = await fetch(`${callback}?error=${encodeURIComponent(MARKUP)}&state=${state}`);
    expect(answer.status).to.equal(400);
    expect(await answer.text())
      .to.include("&lt;script&gt;")
      .and.not.include("<script>");
    const { code, stderr } = await ended;
    expect(code).to.equal(1);
    expect(stderr.trim().split("\n").at(-1)).to.equal(
      "No access was given (\\u001b[2J<script>alert(1)</script>). Nothing was changed.",
    );
  });

  it("reports what prevents a login: no app, a port in use, an address that is not this machine's", async () => {
    const port = Number(new URL(environment.TIKTOK_REDIRECT_URI ?? "").port);
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(port, "127.0.0.1", resolve));
    const taken = await run("login");
    blocker.close();
    expect(taken).to.include({ code: 1 });
    expect(taken.stderr).to.include(`Port ${port} is in use`);
    environment.TIKTOK_REDIRECT_URI = "https://example.com/callback";
    expect(await run("login")).to.include({ code: 2 });
    writeFileSync(join(folder, ".env"), "");
    const none = await run("login");
    expect(none).to.include({ code: 1 });
    expect(none.stderr).to.match(/^TIKTOK_APP_ID and TIKTOK_APP_SECRET not set/);
    expect(existsSync(file())).to.equal(false);
  });

  for (const [who, flags] of [
    ["an advertiser", []],
    ["the owner of a TikTok account", ["--tiktok-account"]],
  ] as const)
    it(`keeps nothing, and stops waiting, when ${who} gives no access`, async () => {
      const { address, ended } = await begin(...flags);
      await page.goto(address);
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("heading", { name: "You are not logged in" }).waitFor();
      const { code, stderr } = await ended;
      expect([code, stderr.trim().split("\n").at(-1)]).to.deep.equal([
        1,
        "No access was given (access_denied). Nothing was changed.",
      ]);
      expect(existsSync(file())).to.equal(false);
    });

  it("shows the result on a page in the browser's colour scheme that loads nothing", async () => {
    const { address, ended } = await begin("--tiktok-account");
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    await page.emulateMedia({ colorScheme: "dark" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await page.goto(address);
    expect(await ground()).to.equal("rgb(22, 25, 29)");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "You are logged in" }).waitFor();
    expect(await ground()).to.equal("rgb(22, 25, 29)");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground()).to.equal("rgb(255, 255, 255)");
    expect(problems).to.deep.equal([]);
    expect(await ended).to.include({ code: 0 });
  });

  it("logs in with a TikTok account, whose token is renewed before it expires, once for all processes", async () => {
    const { address, ended } = await begin("--tiktok-account", "--scope", "user.info.basic,video.list", "--pkce");
    await page.goto(address);
    expect(await page.locator("li").allInnerTexts()).to.deep.equal(["user.info.basic", "video.list"]);
    await page.getByRole("button", { name: "Confirm" }).click();
    const { code, stderr, stdout } = await ended;
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include("Logged in").and.include("scopes user.info.basic,video.list");
    const tokens = () =>
      (
        JSON.parse(readFileSync(file(), "utf8")) as {
          logins: Record<string, { secrets: { account: { accessToken: string; accessUntil: number } } }>;
        }
      ).logins[emulator.url]?.secrets.account;
    const first = tokens();
    expect(await run("login", "--tiktok-account", "--refresh")).to.include({ code: 0 });
    expect(tokens()).to.deep.equal(first);
    // As if a day had nearly passed.
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.replace(String(first?.accessUntil), String(Date.now() + 60_000)));
    const all = await Promise.all(Array.from({ length: 4 }, () => run("login", "--tiktok-account", "--refresh")));
    expect(all.map((one) => one.code)).to.deep.equal([0, 0, 0, 0]);
    const refreshes = emulator.requests().filter(({ path }) => path === "/tt_user/oauth2/refresh_token/");
    expect(refreshes.map((one) => one.code)).to.deep.equal([0]);
    expect(tokens()?.accessToken).not.to.equal(first?.accessToken);
  });
});
