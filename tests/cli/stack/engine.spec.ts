import { expect } from "chai";
import { pulumiEnvironment } from "../../../cli/stack/engine.js";

describe("the environment in which commands run Pulumi", () => {
  it("has the empty passphrase where none is set, so that no process stops to prompt", () => {
    expect(pulumiEnvironment({ A: "1" })).to.include({ A: "1", PULUMI_CONFIG_PASSPHRASE: "" });
  });

  it("has the passphrase that is set, or the file that holds it", () => {
    expect(pulumiEnvironment({ PULUMI_CONFIG_PASSPHRASE: "x" })).to.include({ PULUMI_CONFIG_PASSPHRASE: "x" });
    expect(pulumiEnvironment({ PULUMI_CONFIG_PASSPHRASE_FILE: "/f" })).not.to.have.property("PULUMI_CONFIG_PASSPHRASE");
  });

  it("keeps compiled programs in the cache folder, or in the configured one", () => {
    const cached = (environment: Record<string, string>) => pulumiEnvironment(environment).NODE_COMPILE_CACHE;
    expect(cached({ HOME: "/h" })).to.equal("/h/.cache/pulumi-tiktok/compiled");
    expect(cached({ HOME: "/h", XDG_CACHE_HOME: "/c" })).to.equal("/c/pulumi-tiktok/compiled");
    expect(cached({ HOME: "/h", XDG_CACHE_HOME: "c" })).to.equal("/h/.cache/pulumi-tiktok/compiled");
    expect(cached({ NODE_COMPILE_CACHE: "/mine" })).to.equal("/mine");
  });

  it("has Node read our preload once, after the options that somebody has set", () => {
    const first = pulumiEnvironment({ NODE_OPTIONS: "--max-old-space-size=512" }).NODE_OPTIONS;
    expect(first).to.match(/^--max-old-space-size=512 --require=".+preload\.js"$/);
    expect(pulumiEnvironment({ NODE_OPTIONS: first }).NODE_OPTIONS).to.equal(first);
  });
});
