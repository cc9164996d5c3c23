import { expect } from "chai";
import { connect, type Surroundings } from "../../provider/adapters/connect.js";
import { readSettings } from "../../provider/config/config.js";

describe("a provider without a token", () => {
  const messageFor = (adapter: Surroundings["adapter"]): string => {
    const settings = readSettings(() => undefined, {}, {});
    // Nothing but the adapter and the engine's log is looked at before the token.
    const surroundings = { adapter, engine: { log: () => {} } } as unknown as Surroundings;
    try {
      connect(settings, surroundings);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  it("names --run-program and the environment variable where the plugin does not receive the stack's config", () => {
    expect(messageFor("native"))
      .to.include("No access token")
      .and.include("--run-program")
      .and.include("set TIKTOK_ACCESS_TOKEN in the environment.");
  });

  it("does not mention --run-program in the dynamic adapter, which reads the stack's config itself", () => {
    expect(messageFor("dynamic")).to.include("No access token").and.not.include("--run-program");
  });
});
