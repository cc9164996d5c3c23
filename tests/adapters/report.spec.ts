import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { engineAt } from "../../provider/adapters/engine.js";
import { MachineJournal } from "../../provider/adapters/machine-journal.js";
import { Operations } from "../../provider/adapters/operations.js";
import { LevelLooks } from "../../provider/engine/batching/level-looks.js";
import { resourceOf } from "../../provider/resources/index.js";

describe("the report at the end of a run", () => {
  const { seen } = LevelLooks.prototype;
  const { existing } = MachineJournal.prototype;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-report-"));
  });
  afterEach(() => {
    LevelLooks.prototype.seen = seen;
    MachineJournal.prototype.existing = existing;
    rmSync(folder, { recursive: true, force: true });
  });

  it("finishes once its queries have finished, and leaves no unhandled rejection", async () => {
    const operations = new Operations(engineAt(undefined), folder, "native");
    const config: Record<string, string> = {
      "tiktok:baseUrl": "http://127.0.0.1:9",
      "tiktok:accessToken": "t",
      "tiktok:advertiserId": "7000000000000000001",
      "tiktok:limits": "off",
    };
    operations.configure((key) => config[key]);
    // The session is made with the first request that needs it; its answer does not matter.
    const reading = operations.read(resourceOf("Campaign"), "1800000000000001", {}).catch(() => undefined);
    operations.cancel();
    await reading;
    LevelLooks.prototype.seen = () => Promise.reject(new Error("the lists were lost"));
    let journalAnswers: () => void = () => undefined;
    MachineJournal.prototype.existing = () =>
      new Promise((resolve) => {
        journalAnswers = () => resolve(undefined);
      });
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", listen);
    try {
      const reported = operations.report().catch((error: Error) => error.message);
      // Rejections that nobody handles are told once the microtasks have run.
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      journalAnswers();
      expect(await reported).to.equal("the lists were lost");
      expect(unhandled).to.deep.equal([]);
    } finally {
      process.removeListener("unhandledRejection", listen);
      for (const one of others) process.on("unhandledRejection", one);
    }
  });
});
