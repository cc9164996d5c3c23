import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Machine, refuseIfHeld, takeLock } from "../../../cli/commands/fleet/lock.js";

describe("the lock of a fleet's update", () => {
  let folder: string;
  const lock = () => join(folder, ".fleet", ".lock");
  const machine = (pid: number, living: readonly number[], host = "here"): Machine => ({
    host,
    pid,
    lives: (one) => living.includes(one),
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-fleet-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("is held by one process, whose id and host are shown to others, until it is released", () => {
    refuseIfHeld(folder, machine(2, []));
    const release = takeLock(folder, machine(1, [1]));
    for (const attempt of [refuseIfHeld, takeLock])
      expect(() => attempt(folder, machine(2, [1, 2]))).to.throw(
        /Another tiktok-ads fleet up runs in this project \(process 1 on here, since 20.*remove \.fleet.\.lock/,
      );
    release();
    refuseIfHeld(folder, machine(2, [1, 2]));
    expect(readdirSync(join(folder, ".fleet"))).to.deep.equal([]);
  });

  it("is taken over from a dead process of this machine, never from another machine or an unknown owner", () => {
    takeLock(folder, machine(1, [1]));
    expect(() => takeLock(folder, machine(2, [2], "elsewhere"))).to.throw("process 1 on here");
    refuseIfHeld(folder, machine(2, [2]));
    takeLock(folder, machine(2, [2]));
    expect(JSON.parse(readFileSync(lock(), "utf8"))).to.include({ pid: 2, host: "here" });
    expect(readdirSync(join(folder, ".fleet"))).to.deep.equal([".lock"]);
    writeFileSync(lock(), "");
    expect(() => takeLock(folder, machine(3, [3]))).to.throw("an unknown process");
  });

  it("is not released by a process that has lost it", () => {
    const release = takeLock(folder, machine(1, [1]));
    takeLock(folder, machine(2, [2]));
    release();
    expect(existsSync(lock())).to.equal(true);
  });
});
