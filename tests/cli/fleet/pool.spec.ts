import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { runPool, runWaves } from "../../../cli/commands/fleet/pool.js";
import { digestOf, Progress } from "../../../cli/commands/fleet/progress.js";
import { isLeftBehind } from "../../../cli/commands/fleet/stacks.js";
import { summaryText } from "../../../cli/commands/fleet/summary.js";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a fleet's pool", () => {
  it("runs at most the allowed number at once, in order", async () => {
    let [running, most] = [0, 0];
    const begun: number[] = [];
    const { ended, left } = await runPool(
      [1, 2, 3, 4, 5],
      async (one) => {
        begun.push(one);
        most = Math.max(most, ++running);
        await turn();
        running -= 1;
        return one;
      },
      { parallel: 2, stopAfter: 1 },
    );
    expect({ most, begun, left }).to.deep.equal({ most: 2, begun: [1, 2, 3, 4, 5], left: [] });
    expect(ended.get(5)).to.deep.equal({ value: 5 });
  });

  it("starts nothing more after the allowed number of failures, and lets running ones finish", async () => {
    const { ended, left } = await runPool(
      [1, 2, 3, 4, 5, 6],
      async (one) => {
        await turn();
        if (one < 3) throw new Error(`no ${one}`);
        return one;
      },
      { parallel: 2, stopAfter: 2 },
    );
    expect([...ended.keys()]).to.have.members([1, 2, 3]);
    expect(ended.get(1)).to.deep.equal({ error: "no 1" });
    expect(left).to.deep.equal([4, 5, 6]);
  });

  it("runs canaries first, one by one, and nothing else after one that failed", async () => {
    const begun: string[] = [];
    const work = async (one: string): Promise<string> => {
      begun.push(one);
      if (one === "canary 1") throw new Error("no");
      return one;
    };
    const items = ["canary 1", "a", "canary 2"];
    const { left } = await runWaves(items, (one) => one.startsWith("canary"), work, { parallel: 2, stopAfter: 9 });
    expect(begun).to.deep.equal(["canary 1"]);
    expect(left).to.deep.equal(["canary 2", "a"]);
  });
});

describe("a fleet that resumes after a kill", () => {
  const member = { name: "acme", advertiserId: "1", stack: "acme", configs: [], parameters: {} };

  it("skips exactly the advertisers that finished with the same configs", () => {
    const folder = mkdtempSync(join(tmpdir(), "tiktok-fleet-"));
    const digest = digestOf(member, [{ file: "a.yaml", text: "a" }]);
    new Progress(folder, false).add(member, digest);
    expect(new Progress(folder, true).has(member, digest)).to.equal(true);
    expect(new Progress(folder, true).has(member, digestOf(member, [{ file: "a.yaml", text: "b" }]))).to.equal(false);
    expect(new Progress(folder, false).has(member, digest)).to.equal(false);
    rmSync(folder, { recursive: true });
  });

  it("removes a lock only where every process that took it was on this machine and is gone", () => {
    const said = (host: string, pid: number): string =>
      `the stack is currently locked by 1 lock(s). file:///x.json: created by root@${host} (pid ${pid}) at 2026-11-26T00:00:00Z`;
    const dead = (pid: number): boolean => pid !== 12;
    const backend = "file:///states";
    for (const shared of ["s3://states", "https://app.pulumi.com/ann", ""])
      expect(isLeftBehind(said("here", 12), shared, "here", dead), shared).to.equal(false);
    expect(isLeftBehind(said("here", 12), backend, "here", dead)).to.equal(true);
    expect(isLeftBehind(said("here", 13), backend, "here", dead)).to.equal(false);
    expect(isLeftBehind(said("elsewhere", 12), backend, "here", dead)).to.equal(false);
    expect(isLeftBehind(said("here", 12) + said("elsewhere", 12), backend, "here", dead)).to.equal(false);
    expect(isLeftBehind("the update failed", backend, "here", dead)).to.equal(false);
  });
});

describe("a fleet's summary", () => {
  it("lists failures first, and adds up money by currency", () => {
    const money = (currency: string, before: number, after: number) => [
      { currency, daily: { before, after }, lifetime: { before: 0, after: 0 }, unknown: [] },
    ];
    expect(
      summaryText(
        [
          { name: "b", outcome: "none" },
          { name: "a", outcome: "changes", changes: { create: 3, same: 2 }, money: money("USD", 0, 50) },
          { name: "d", outcome: "changes", changes: { update: 1 }, money: money("USD", 20, 10) },
          { name: "c", outcome: "failed", problem: "no token" },
          { name: "e", outcome: "changes", money: money("JPY", 0, 8000) },
        ],
        "planned",
      ),
    ).to.equal(`c FAILED:
  no token

5 advertisers planned: 1 failed, 3 changes, 1 no changes.
Maximum spend, by currency:
  0 JPY → 8,000 JPY a day (+8,000)
  20 USD → 60 USD a day (+40)
  c: FAILED
  a: changes (3 to create)
  d: changes (1 to update)
  e: changes
  b: no changes
`);
  });
});
