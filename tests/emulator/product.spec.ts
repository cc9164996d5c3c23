import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { mask } from "../../emulator/parity/run.js";
import { Emulated } from "../support/emulated.js";
import { ROOT } from "../support/world.js";

const run = promisify(execFile);
const CLI = join(ROOT, "dist", "cli", "main.js");

/** Status of a request with another Host header; fetch would not send one. */
const statusFor = (url: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const sent = request({ port, path: "/_emulator/health", headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", reject);
    sent.end();
  });

describe("the emulator as a product", function () {
  this.timeout(60_000);
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(join(tmpdir(), "tiktok-product-"));
  let emulated: Emulated | undefined;

  after(() => rmSync(folder, { recursive: true, force: true }));

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    await emulated?.close();
    emulated = undefined;
  });

  const start = (...args: string[]): Promise<{ child: ChildProcess; url: string }> => {
    const child = spawn(process.execPath, [CLI, "emulator", "--port", "0", ...args], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    children.push(child);
    return new Promise((resolve) => {
      child.stdout.once("data", (chunk: Buffer) => {
        resolve({ child, url: /http:\S+/.exec(chunk.toString())?.[0] ?? "" });
      });
    });
  };

  it("answers only for local hosts, unless it is configured otherwise", async () => {
    const { url } = await start("--allow-host", "emulator.test");
    for (const host of ["127.0.0.1:1", "localhost", "[::1]:8787", "emulator.test:80"])
      expect(await statusFor(url, host), host).to.equal(200);
    for (const host of ["evil.example.com", "127.0.0.1.evil.com", "localhost.evil.com"])
      expect(await statusFor(url, host), host).to.equal(403);
  });

  it("loses no acknowledged write after kill -9", async () => {
    const data = join(folder, "killed.sqlite");
    const { child, url } = await start("--data", data);
    const acknowledged: string[] = [];
    const create = async (number: number): Promise<void> => {
      const answer = await fetch(`${url}/open_api/v1.3/campaign/create/`, {
        method: "POST",
        headers: { "Access-Token": SEED.token },
        body: JSON.stringify({
          advertiser_id: SEED.advertiser,
          campaign_name: `campaign ${number}`,
          objective_type: "TRAFFIC",
          budget_mode: "BUDGET_MODE_INFINITE",
        }),
      });
      const { data: made } = (await answer.json()) as { data: { campaign_id: string } };
      acknowledged.push(made.campaign_id);
      if (acknowledged.length === 150) child.kill("SIGKILL");
    };
    await Promise.all(Array.from({ length: 400 }, (_none, number) => create(number).catch(() => undefined)));
    expect(acknowledged.length).to.be.within(150, 399);
    const again = await start("--data", data);
    const url2 = `${again.url}/open_api/v1.3/campaign/get/?advertiser_id=${SEED.advertiser}&page_size=1000`;
    const { data: page } = (await (await fetch(url2, { headers: { "Access-Token": SEED.token } })).json()) as {
      data: { list: { campaign_id: string }[] };
    };
    expect(page.list.map(({ campaign_id }) => campaign_id)).to.include.members(acknowledged);
  });

  it("closes during open requests, and does no work afterwards", async () => {
    for (const fault of ["slow", "stall"] as const) {
      emulated = await Emulated.start();
      emulated.emulator.faults.add({ path: "/campaign/create/", kind: fault, ms: 60_000 }, Date.now());
      const answers = Array.from({ length: 5 }, (_none, index) =>
        emulated
          ?.post("/campaign/create/", {
            campaign_name: `c${index}`,
            objective_type: "TRAFFIC",
            budget_mode: "BUDGET_MODE_INFINITE",
          })
          .then(
            () => "answered",
            () => "cut",
          ),
      );
      while (emulated.emulator.faults.struck < 5) await new Promise((resolve) => setTimeout(resolve, 5));
      await emulated.close();
      expect(await Promise.all(answers)).to.deep.equal(Array(5).fill("cut"));
      // A native abort of the database's library would end this process, not only this test.
      expect(() => emulated?.emulator.world.store.atomically(() => undefined)).to.throw("not open");
    }
  });

  it("refuses a file of another version and leaves it intact", async () => {
    const data = join(folder, "old.sqlite");
    const { default: Database } = await import("libsql");
    const old = new Database(data);
    old.exec("create table objects (kind text)");
    old.close();
    const failed = await run(process.execPath, [CLI, "emulator", "--port", "0", "--data", data]).catch(
      (error: unknown) => error,
    );
    expect(failed).to.include({ code: 1 });
    expect((failed as { stderr: string }).stderr).to.include("was written by another version of the emulator");
  });

  it("counts the limits that apply to a single endpoint", async () => {
    let now = Date.parse("2026-12-01T12:00:00Z");
    emulated = await Emulated.start({ limits: "basic", time: () => now });
    const codes: number[] = [];
    for (let call = 0; call < 6; call++) codes.push((await emulated.post("/ad/create/", {})).code);
    expect(codes).to.deep.equal([40002, 40002, 40002, 40002, 40002, 40100]);
    expect((await emulated.get("/user/info/")).code, "the app itself has more").to.equal(0);
    for (let second = 0; second < 40; second++) {
      now += 1_000;
      for (let call = 0; call < 4; call++) codes.push((await emulated.post("/ad/create/", {})).code);
    }
    expect((await emulated.post("/ad/create/", {})).message).to.include("temporarily restricted");
    expect((await emulated.get("/user/info/")).code).to.equal(0);
    now += 301_000;
    expect((await emulated.post("/ad/create/", {})).code).to.equal(40002);
    const { windows } = (await emulated.control("quota")) as { windows: { name: string; used: number[] }[] };
    expect(windows.map(({ name }) => name)).to.deep.equal(["app", "/ad/create/"]);
  });

  it("serves a plain Python client", async () => {
    emulated = await Emulated.start();
    const script = join(ROOT, "examples", "emulator", "client.py");
    const { stdout } = await run("python3", [script], { env: { ...process.env, TIKTOK_BASE_URL: emulated.url } });
    expect(stdout).to.equal("From Python CAMPAIGN_STATUS_DISABLE\n");
  });

  it("starts and stops for the tests of a Python program with one file of examples", async () => {
    const program = [
      "import os, sys",
      "from tiktok_emulator import TikTokEmulator",
      "with TikTokEmulator(command=(sys.argv[1], sys.argv[2], 'emulator', '--port', '0'), limits='off') as tiktok:",
      "    os.environ['TIKTOK_BASE_URL'] = tiktok.url",
      "    import client",
      "    client.main()",
      "    tiktok.advance(60)",
      "    print([one['path'] for one in tiktok.requests()])",
      "    tiktok.fault(path='/campaign/create/', kind='refuse', code=40100, message='busy')",
      "    try: client.main()",
      "    except RuntimeError as error: print(error)",
      "    tiktok.reset()",
      "    print(len(tiktok.requests()), tiktok.url.startswith('http://127.0.0.1:'))",
      "try: tiktok.advance(1)",
      "except OSError: print('gone')",
    ].join("\n");
    const { stdout } = await run("python3", ["-c", program, process.execPath, CLI], {
      env: { ...process.env, PYTHONPATH: join(ROOT, "examples", "emulator"), PYTHONDONTWRITEBYTECODE: "1" },
    });
    expect(stdout).to.equal(
      [
        "From Python CAMPAIGN_STATUS_DISABLE",
        "['/campaign/create/', '/campaign/get/']",
        "/campaign/create/: 40100 busy",
        "0 True",
        "gone",
        "",
      ].join("\n"),
    );
  });

  it("serves TikTok's SDK as a library in other people's tests", async () => {
    const { stdout } = await run(process.execPath, [join(ROOT, "examples", "emulator", "sdk.mjs")]);
    expect(stdout).to.equal("From the SDK CAMPAIGN_STATUS_ENABLE\n");
  });

  describe("compared with the sandbox", () => {
    const parity = (environment: Record<string, string>, ...args: string[]) =>
      run(process.execPath, [CLI, "emulator", "--parity", ...args], { env: { ...process.env, ...environment } }).catch(
        (error: unknown) => error as { code: number; stdout: string; stderr: string },
      );

    it("reports that the comparison did not run without a token", async () => {
      expect(await parity({ TIKTOK_SANDBOX_TOKEN: "" }))
        .to.have.property("stdout")
        .that.includes("did not run: set TIKTOK_SANDBOX_TOKEN");
    });

    it("finds differing answers, prints and records them without ids", async () => {
      // Another emulator stands in for the sandbox: one that refuses what nobody knows, as TikTok might.
      emulated = await Emulated.start({ unknownFields: "refuse" });
      const environment = {
        TIKTOK_SANDBOX_URL: emulated.url,
        TIKTOK_SANDBOX_TOKEN: SEED.token,
        TIKTOK_SANDBOX_ADVERTISER_ID: SEED.advertiser,
      };
      const record = join(folder, "parity.json");
      const { code, stdout } = (await parity(environment, "--record", record)) as { code: number; stdout: string };
      expect(code).to.equal(1);
      expect(stdout).to.include(
        "different  an unknown field (POST /campaign/create/)\n           code: sandbox 40002, emulator 0",
      );
      expect(stdout).to.include("24 requests, 1 of them answered differently.");
      expect(readFileSync(record, "utf8")).not.to.match(/\d{12,}/);
    });

    it("masks ids, times, links and e-mail addresses", () => {
      expect(
        mask({
          a: "1800000000000001",
          b: ["2026-12-01 12:00:00"],
          c: "https://x.y/z",
          d: "ad 1800000000000001 of me@x.y",
          e: 50,
          secondary_status: "X",
        }),
      ).to.deep.equal({ a: "<id>", b: ["<time>"], c: "<url>", d: "ad <id> of <mail>", e: 50 });
    });

    it("refuses --record without --parity", async () => {
      writeFileSync(join(folder, "x"), "");
      const failed = await run(process.execPath, [CLI, "emulator", "--record", "x"]).catch((error: unknown) => error);
      expect(failed).to.include({ code: 2 });
    });
  });
});
