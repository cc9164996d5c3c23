import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { DEMO_CONFIG as CONFIG, type Stack, yamlStack } from "../support/stack.js";

/** How often a text stands in another. */
const count = (text: string, part: string): number => text.split(part).length - 1;

/** What the engine sums up at the end; before that it shows each line as it comes. */
const diagnostics = (output: string): string => output.slice(output.indexOf("Diagnostics:"));

describe("refusals on the real engine", function () {
  this.timeout(120_000);

  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = await yamlStack(emulator.url, CONFIG);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  async function fails(...args: string[]): Promise<string> {
    const { code, output } = await stack.pulumi(...args);
    expect(code, output).not.to.equal(0);
    expect(output, "no stack traces").not.to.match(/^\s+at .*\(?.*:\d+:\d+\)?$/m);
    expect(output).not.to.include("emulator-token");
    return output;
  }

  const nothingMade = async (): Promise<void> => {
    expect(emulator.world.store.find("campaign", {})).to.deep.equal([]);
    expect(await stack.resources()).to.deep.equal([]);
  };

  it("stops a broken config before any call, with every issue at its line", async () => {
    stack.write(
      "ads/ads.yaml",
      CONFIG.replace("objective: TRAFFIC", "objective: TRAFIC")
        .replace("budget: 40", 'budget: "40"')
        .replace("video: clip", "video: clipp"),
    );
    const output = await fails("up", "--yes");
    expect(output).to.include("3 problems in the ads configs. Nothing was sent to TikTok.");
    expect(output).to.match(/ads\/ads\.yaml:\d+:\d+: objective "TRAFIC" is not possible\. Did you mean "TRAFFIC"\?/);
    expect(output).to.match(/ads\/ads\.yaml:\d+:\d+: budget "40" is not a number\. Write it without quotes: 40/);
    expect(output).to.match(/ads\/ads\.yaml:\d+:\d+: "clipp" is not declared under videos\. Did you mean "clip"\?/);
    expect(emulator.requests()).to.deep.equal([]);
    await nothingMade();
  });

  it("deletes nothing when the config of a running stack breaks", async () => {
    await stack.succeeds("up", "--yes", "--skip-preview");
    const calls = emulator.requests().length;
    for (const broken of ["campaigns: 5\n", "", "a: &b 1\n", CONFIG.replace("budget: 80", "budget: 8")]) {
      stack.write("ads/ads.yaml", broken);
      await fails("up", "--yes", "--skip-preview");
    }
    stack.environment.TIKTOK_LIMITS = "lots";
    await fails("up", "--yes", "--skip-preview");
    expect(emulator.requests()).to.have.length(calls);
    expect(await stack.resources()).to.have.length(7);
  });

  it("reports once that the token is wrong", async () => {
    stack.environment.TIKTOK_ACCESS_TOKEN = "wrong-token";
    const output = await fails("up", "--yes", "--skip-preview");
    expect(count(diagnostics(output), "Access token is incorrect or has been revoked")).to.equal(1);
    // Nothing that waits for something else is sent: at most the account's name, the campaign, its video and its two images.
    expect(emulator.requests().length).to.be.at.most(5);
    expect(emulator.requests().filter(({ code }) => code !== 40105)).to.deep.equal([]);
    expect(output).to.include("Check the access token");
    await nothingMade();
  });

  it("reports that there is no token, and where to set it", async () => {
    stack.environment.TIKTOK_ACCESS_TOKEN = undefined;
    const output = await fails("up", "--yes", "--skip-preview");
    expect(output).to.include(
      "No access token: set TIKTOK_ACCESS_TOKEN in the environment or in .env, run `pulumi config set --secret tiktok:accessToken`, or `tiktok-ads login`.",
    );
    expect(emulator.requests()).to.deep.equal([]);
    await nothingMade();
  });

  it("names the advertiser that the token may not manage", async () => {
    stack.write(
      "ads/ads.yaml",
      CONFIG.replace('advertiserId: "7000000000000000001"', 'advertiserId: "7000000000000000009"'),
    );
    const output = await fails("up", "--yes", "--skip-preview");
    expect(output).to.include("No permission to operate advertiser: 7000000000000000009");
    expect(output).to.include("Check that the app may manage this advertiser");
    await nothingMade();
  });

  it("reports once that TikTok cannot be reached", async () => {
    await emulator.close();
    const output = await fails("up", "--yes", "--skip-preview");
    expect(count(diagnostics(output), "cannot reach http://127.0.0.1")).to.equal(1);
    expect(output).to.match(/Nothing was (created|uploaded)\./);
    emulator = await createEmulator();
  });

  it("refuses a base URL that would send the token unencrypted", async () => {
    stack.environment.TIKTOK_BASE_URL = "http://ads.example.com";
    const output = await fails("up", "--yes", "--skip-preview");
    expect(output).to.include(
      'TIKTOK_BASE_URL "http://ads.example.com" is not https. Plain http is allowed only to this machine, for the emulator.',
    );
  });

  it("keeps what was created when a later call is refused, and continues from there", async () => {
    emulator.faults.add({
      path: "/ad/create/",
      kind: "refuse",
      code: 40002,
      message: "Custom identities are no longer supported.",
      // The batch of two, and each of them by itself.
      times: 3,
    });
    const output = await fails("up", "--yes", "--skip-preview");
    expect(output).to.include(
      'TikTok refused POST /ad/create/: "Custom identities are no longer supported". Nothing was created.',
    );
    expect(await stack.resources()).to.have.length(5);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(await stack.resources()).to.have.length(7);
    expect(emulator.world.store.find("campaign", {})).to.have.length(1);
    expect(emulator.world.store.find("ad", {})).to.have.length(2);
  });
});
