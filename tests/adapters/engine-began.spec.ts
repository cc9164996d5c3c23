import { performance } from "node:perf_hooks";
import { expect } from "chai";
import { engineBegan, type SeenProcess, seenInProc, seenInPs } from "../../provider/adapters/engine-began.js";

const WITHIN = 10;

/** Processes above this one, next above first. */
const above = (...names: string[]): Map<number, SeenProcess> =>
  new Map(
    ["node", ...names].map((name, index) => [
      index === 0 ? process.pid : -index,
      { name, parent: -(index + 1), startedAt: 10_000 - index * 1_000, within: WITHIN },
    ]),
  );

describe("when the engine of a run began", () => {
  it("is read from the processes above a provider, with or without a shell between them", () => {
    for (const [names, earlier] of [
      [["pulumi", "bash"], 1_000],
      [["sh", "pulumi", "bash"], 2_000],
      [["node", "sh", "pulumi", "pulumi"], 3_000],
    ] as const) {
      const processes = above(...names);
      expect(
        engineBegan((pid) => processes.get(pid)),
        names.join(),
      ).to.equal(performance.timeOrigin - earlier - WITHIN);
    }
  });

  it("is never told later than it was, where ps counts whole seconds: what came into the state after it would pass for known", () => {
    // The engine is 9.9 seconds old and this process 5.1, so the engine began 4.8 seconds before it.
    const lines = new Map([
      [process.pid, "42 00:05 node"],
      [42, "1 00:09 pulumi"],
    ]);
    const began = engineBegan((pid) => seenInPs(lines.get(pid) ?? ""));
    expect(began).to.be.at.most(performance.timeOrigin - 4_800);
    expect(began).to.be.at.least(performance.timeOrigin - 4_800 - 2_000);
  });

  it("is when this process began where no engine is shown, or nothing can be read", () => {
    const without = above("bash", "sshd");
    expect(engineBegan((pid) => without.get(pid))).to.equal(performance.timeOrigin);
    expect(
      engineBegan(() => {
        throw new Error("EACCES");
      }),
    ).to.equal(performance.timeOrigin);
  });

  it("is found in what Linux and ps show of a process", () => {
    const after = ["S", "17", ...Array.from({ length: 17 }, () => "0"), "4711", "0"].join(" ");
    expect(seenInProc(`42 (a ) b) ${after}`)).to.deep.equal({
      parent: 17,
      name: "a ) b",
      startedAt: 47_110,
      within: 10,
    });
    expect(seenInProc("nothing of the kind")).to.equal(undefined);
    expect(seenInPs("   17 01-02:03:04 /usr/local/bin/pulumi\n")).to.deep.equal({
      parent: 17,
      name: "pulumi",
      startedAt: -93_784_000,
      within: 1_000,
    });
    expect(seenInPs("    1    00:05 /sbin/launchd")?.startedAt).to.equal(-5_000);
    expect(seenInPs("")).to.equal(undefined);
  });
});
