import { performance } from "node:perf_hooks";
import { expect } from "chai";
import { engineBegan, type SeenProcess, seenInProc, seenInPs } from "../../provider/adapters/engine-began.js";

/** Processes above this one, next above first. */
const above = (...names: string[]): Map<number, SeenProcess> =>
  new Map(
    ["node", ...names].map((name, index) => [
      index === 0 ? process.pid : -index,
      { name, parent: -(index + 1), startedAt: 10_000 - index * 1_000 },
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
      ).to.equal(performance.timeOrigin - earlier);
    }
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
    expect(seenInProc(`42 (a ) b) ${after}`)).to.deep.equal({ parent: 17, name: "a ) b", startedAt: 47_110 });
    expect(seenInProc("nothing of the kind")).to.equal(undefined);
    expect(seenInPs("   17 01-02:03:04 /usr/local/bin/pulumi\n")).to.deep.equal({
      parent: 17,
      name: "pulumi",
      startedAt: -93_784_000,
    });
    expect(seenInPs("    1    00:05 /sbin/launchd")?.startedAt).to.equal(-5_000);
    expect(seenInPs("")).to.equal(undefined);
  });
});
