import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { CLIENTS } from "./clients.js";
import { drive } from "./driven.js";

const DAYS = 5;
/** Of the Singer tap: what has ids, and one report. `npm run test:clients` reads all streams of all clients. */
const STREAMS = "advertisers,campaigns,adgroups,ads,ad_insights";

const hasPython = (): Promise<boolean> =>
  promisify(execFile)("python3", ["-m", "venv", "--help"]).then(
    () => true,
    () => false,
  );

describe("published clients, unchanged, against the emulator", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "published-"));
    process.env.CLIENT_STREAMS = STREAMS;
  });
  afterEach(() => {
    delete process.env.CLIENT_STREAMS;
    rmSync(folder, { recursive: true, force: true });
  });

  for (const client of CLIENTS.filter(({ driver }) => ["tap.py", "python_sdk.py", "js-sdk.mjs"].includes(driver)))
    it(`${client.name} ${client.version} (${client.registry}) completes all its calls to TikTok`, async function () {
      // The first run installs it.
      this.timeout(300_000);
      if (client.registry === "pypi" && !(await hasPython())) this.skip();
      const { steps } = await drive(client, folder, DAYS);
      expect(steps.filter(({ ok }) => !ok)).to.deep.equal([]);
      expect(steps.length).to.be.at.least(5);
    });
});
