import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { durationOf } from "../../cli/lib/duration.js";
import { accountOfConfigs } from "../../cli/stack/config-account.js";

describe("the account of the configs", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-account-"));
    mkdirSync(join(folder, "ads"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, id: string): void =>
    writeFileSync(
      join(folder, "ads", `${name}.yaml`),
      `advertiserId: "${id}"\ncampaigns:\n  ${name}:\n    name: ${name}\n    objective: TRAFFIC\n`,
    );

  it("is the account of a report when no setting names one, unless the configs name several", () => {
    expect(accountOfConfigs(folder, "ads"), "no config").to.equal(undefined);
    write("spring", "7000000000000000001");
    expect(accountOfConfigs(folder, "ads")).to.equal("7000000000000000001");
    write("summer", "7000000000000000002");
    expect(accountOfConfigs(folder, "ads")).to.equal(undefined);
  });
});

describe("durations for people", () => {
  it("are in the largest unit of which there are at least two", () => {
    expect([1, 45, 150, 7_200, 2_592_000].map(durationOf)).to.deep.equal([
      "1 second",
      "45 seconds",
      "3 minutes",
      "2 hours",
      "30 days",
    ]);
  });
});
