import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { refuseIfHeld, takeLock } from "../../../cli/commands/fleet/lock.js";
import { ROOT } from "../../support/world.js";

const MODULE = join(ROOT, "dist", "cli", "commands", "fleet", "lock.js");

describe("the lock of a fleet's update", () => {
  let folder: string;
  let other: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-fleet-"));
  });

  afterEach(() => {
    other?.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  /** Another process that takes the lock and holds it until it is killed. */
  function heldElsewhere(): Promise<ChildProcess> {
    const code = `require(${JSON.stringify(MODULE)}).takeLock(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
    other = child;
    return new Promise((resolve, reject) => {
      child.stdout.once("data", () => resolve(child));
      child.once("close", () => reject(new Error("the other process ended")));
    });
  }

  it("is held by one process, whose id and host are shown to others, until it is released", () => {
    refuseIfHeld(folder);
    expect(readdirSync(folder), "looking leaves nothing behind").to.deep.equal([]);
    const release = takeLock(folder);
    for (const attempt of [refuseIfHeld, takeLock])
      expect(() => attempt(folder)).to.throw(
        new RegExp(`Another tiktok-ads fleet up is running in this project \\(process ${process.pid} on .+, since 20`),
      );
    release();
    refuseIfHeld(folder);
    takeLock(folder)();
    expect(readdirSync(join(folder, ".fleet"))).to.deep.equal([".lock.sqlite"]);
  });

  it("is another process's as long as that lives, and goes with it however it ends", async () => {
    const child = await heldElsewhere();
    expect(() => takeLock(folder)).to.throw(`process ${child.pid} on `);
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;
    refuseIfHeld(folder);
    takeLock(folder)();
  });
});
