import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { LoginStore } from "../../provider/auth/store.js";
import { adaptersIn, type Stack, typescriptStack } from "../support/stack.js";

describe("a stored login on the real engine", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator();
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  for (const adapter of adaptersIn("native"))
    it(`is all that pulumi up needs, and its token stays out of the state: ${adapter}`, async () => {
      stack = await typescriptStack(emulator.url, adapter);
      stack.environment = { ...stack.environment, TIKTOK_ACCESS_TOKEN: undefined, TIKTOK_ADS_KEYRING: "off" };
      new LoginStore({ HOME: stack.folder, TIKTOK_ADS_KEYRING: "off" }).keep(
        emulator.url,
        { appId: SEED.appId, advertisers: [], scope: [], at: "2026-11-25T00:00:00Z" },
        { accessToken: SEED.token },
      );
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(emulator.requests().length).to.be.greaterThan(3);
      expect(await stack.succeeds("stack", "export", "--show-secrets")).not.to.include(SEED.token);
    });
});
