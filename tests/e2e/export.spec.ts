import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { tiktokAds } from "../support/cli.js";
import { PLUGIN, Stack } from "../support/stack.js";

/** An explicit provider with a token of its own, and a budget that nobody is to read in a state. */
const PROGRAM = `const { Campaign, Provider } = require("pulumi-tiktok/native");
const pulumi = require("@pulumi/pulumi");
const provider = new Provider("other", { accessToken: process.env.OTHER_TOKEN || undefined });
new Campaign("spring", {
  name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: pulumi.secret(Number(process.env.AMOUNT)),
  currency: "USD", status: "DISABLE",
}, { provider });
`;

describe("a state exported for pull requests of forks", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}`,
    );
    stack.write("index.js", PROGRAM);
    const { TIKTOK_ACCESS_TOKEN: token, ...rest } = stack.environment;
    stack.environment = { ...rest, OTHER_TOKEN: token, AMOUNT: "4321.25", TIKTOK_ADVERTISER_ID: SEED.advertiser };
    await stack.succeeds("stack", "init", "dev");
    await stack.succeeds("up", "--yes", "--skip-preview");
    await stack.succeeds("stack", "export", "--file", "state.json");
  });

  after(async () => {
    stack.close();
    await emulator.close();
  });

  it("contains neither a provider's token nor a secret amount, and no token even with --show-secrets", async () => {
    const exported = readFileSync(join(stack.folder, "state.json"), "utf8");
    expect(exported).to.include("spring").and.not.include(SEED.token).and.not.include("4321");
    expect(await stack.succeeds("stack", "export", "--show-secrets"))
      .to.include("4321.25")
      .and.not.include(SEED.token);
  });

  it("is sufficient for an offline preview, without token, passphrase and backend", async () => {
    const { OTHER_TOKEN: _token, PULUMI_CONFIG_PASSPHRASE: _passphrase, ...bare } = stack.environment;
    const calls = emulator.requests().length;
    const { code, stdout, stderr } = await tiktokAds(["preview", "--offline", "--state", "state.json"], {
      folder: stack.folder,
      environment: {
        ...bare,
        AMOUNT: "5000",
        PULUMI_BACKEND_URL: "file:///nowhere",
        TIKTOK_BASE_URL: "http://127.0.0.1:9",
      },
    });
    expect(code, stdout + stderr).to.equal(0);
    expect(stdout + stderr)
      .to.include("spring")
      .and.not.include(SEED.token);
    expect(emulator.requests().length, "calls to the account").to.equal(calls);
  });
});
