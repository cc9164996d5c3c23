import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";

const PROCESSES = 5;
const FOLDERS = 15;

describe("the databases that the processes of a machine share", function () {
  this.timeout(120_000);

  let base: string;
  let processes: ChildProcess[];

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "tiktok-shared-"));
    processes = Array.from({ length: PROCESSES }, () => fork(join(__dirname, "..", "support", "opener.js")));
  });

  afterEach(() => {
    for (const child of processes) child.kill("SIGKILL");
    rmSync(base, { recursive: true, force: true });
  });

  /** All of them open it at once; what each says. */
  const openAtOnce = (folder: string): Promise<unknown[]> => {
    mkdirSync(folder, { recursive: true });
    const answers = processes.map((child) => new Promise<unknown>((resolve) => child.once("message", resolve)));
    for (const child of processes) child.send(folder);
    return Promise.all(answers);
  };
  const sessions = (folder: string): string[] =>
    readdirSync(join(folder, "sessions")).filter((name) => name.endsWith(".sqlite"));

  it("can be opened by many processes at once in a new folder, and no living process's session is removed", async () => {
    for (let number = 0; number < FOLDERS; number++) {
      const folder = join(base, String(number));
      expect(await openAtOnce(folder)).to.deep.equal(Array(PROCESSES).fill("opened"));
      expect(sessions(folder)).to.have.length(PROCESSES);
    }
  });

  it("are moved aside once when they are damaged, however many processes find them so", async () => {
    for (const name of ["journal.sqlite", "quota.sqlite", "statistics.sqlite"])
      writeFileSync(join(base, name), "this is no database ".repeat(100));
    expect(await openAtOnce(base)).to.deep.equal(Array(PROCESSES).fill("opened"));
    expect(readdirSync(base).filter((name) => name.includes(".damaged-"))).to.have.length(3);
  });
});
