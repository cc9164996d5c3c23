import { EventEmitter } from "node:events";
import { expect } from "chai";
import type { Engine } from "../../provider/adapters/engine.js";
import { endWithEngine } from "../../provider/adapters/lifetime.js";

/** An engine that can go, and a process that notes what becomes of it. */
function run(isBusy: boolean) {
  const done: string[] = [];
  let go: () => void = () => undefined;
  const engine: Engine = {
    log: () => undefined,
    rootUrn: async () => undefined,
    flushed: async () => void done.push("flushed"),
    gone: () =>
      new Promise((resolve) => {
        go = resolve;
      }),
  };
  const signals = new EventEmitter();
  const ended = new Promise<void>((resolve) => {
    const ending = {
      isBusy,
      finish: async () => void done.push("finished"),
      report: async () => void done.push("reported"),
    };
    const exit = (code: number): void => {
      done.push(`exit ${code}`);
      resolve();
    };
    endWithEngine(engine, () => ending, { signals, exit });
  });
  return { done, ended, signals, engineGoes: () => go() };
}

describe("the end of a provider process", () => {
  it("finishes the calls in flight and exits when its engine is gone", async () => {
    const one = run(true);
    one.engineGoes();
    await one.ended;
    expect(one.done).to.deep.equal(["finished", "exit 0"]);
  });

  it("reports what is left behind when its engine closes it, and waits until the report has arrived", async () => {
    const one = run(false);
    one.signals.emit("SIGINT");
    await one.ended;
    expect(one.done).to.deep.equal(["reported", "flushed", "exit 0"]);
  });

  it("finishes the calls in flight first when it is closed in the middle of an update", async () => {
    const one = run(true);
    one.signals.emit("SIGINT");
    await one.ended;
    expect(one.done).to.deep.equal(["finished", "flushed", "exit 0"]);
  });
});
