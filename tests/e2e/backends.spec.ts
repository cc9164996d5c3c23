import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { BACKENDS, type Backend } from "../support/backends.js";
import { tiktokAds } from "../support/cli.js";
import { startBucket } from "../support/s3.js";
import { DEMO_CONFIG, Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

const CAMPAIGN = `advertiserId: "7000000000000000001"
campaigns:
  spring: { objective: REACH, budgetMode: BUDGET_MODE_DAY, budget: 50, status: DISABLE }
`;
const KINDS = ["campaign", "adgroup", "ad", "video", "image"] as const;

/** A project with its state in a backend. */
async function project(
  emulator: Emulator,
  environment: Readonly<Record<string, string>>,
  config: string,
): Promise<Stack> {
  const stack = new Stack(emulator.url);
  stack.write("package.json", "{}");
  stack.write("Pulumi.yaml", "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n");
  stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
  stack.copy("examples/media", "media");
  stack.write("ads/ads.yaml", config);
  stack.environment = { ...stack.environment, ...environment };
  await stack.succeeds("stack", "init", "dev");
  return stack;
}

const run = (stack: Stack, ...args: string[]) =>
  tiktokAds(args, { folder: stack.folder, environment: stack.environment });

for (const [name, start] of Object.entries(BACKENDS))
  describe(`tiktok-ads up with its state in ${name}`, function () {
    this.timeout(240_000);

    let emulator: Emulator;
    let backend: Backend;
    let stack: Stack;

    const begin = async (config: string): Promise<void> => {
      emulator = await createEmulator({ unknownFields: "refuse" });
      backend = await start();
      stack = await project(emulator, backend.environment, config);
    };

    afterEach(async () => {
      stack.close();
      await backend.remove();
      await emulator.close();
    });

    const living = (): number[] => KINDS.map((kind) => emulator.world.store.find(kind, { deleted: false }).length);

    /** Runs an update whose backend leaves when TikTok is asked for `path`. */
    async function leftAt(
      path: string,
      ...args: string[]
    ): Promise<{ readonly code: number; readonly stderr: string }> {
      let gone: Promise<void> | undefined;
      const watching = setInterval(() => {
        if (!gone && emulator.requests().some((one) => one.path.includes(path))) gone = backend.leave();
      }, 5);
      const outcome = await run(stack, "up", "--yes", ...args);
      clearInterval(watching);
      expect(gone, outcome.stdout + outcome.stderr).to.not.equal(undefined);
      await gone;
      return outcome;
    }

    it("creates nothing twice where the backend failed before the state was written, and reports what holds", async () => {
      await begin(CAMPAIGN);
      const first = await leftAt("/campaign/create/");
      expect(first.code).to.equal(1);
      expect(first.stderr)
        .to.include("does not answer")
        .and.to.include("its journal keeps what it created")
        .and.to.include("pulumi cancel --stack dev");
      expect(living()).to.deep.equal([1, 0, 0, 0, 0]);

      const away = await run(stack, "up", "--yes");
      expect(away.code).to.equal(1);
      expect(away.stderr).to.include("does not answer").and.to.include("connection refused");
      expect(away.stderr).to.not.include("login --local");

      await backend.comeBack();
      await stack.pulumi("cancel", "--yes", "--stack", "dev");
      const second = await run(stack, "up", "--yes");
      expect(second, second.stdout + second.stderr).to.include({ code: 0 });
      expect(living()).to.deep.equal([1, 0, 0, 0, 0]);
      expect(await stack.resources()).to.have.length(1);
    });

    if (FULL_SWEEP) {
      for (const path of ["/file/video/ad/upload/", "/campaign/create/", "/adgroup/create/", "/ad/create/"])
        for (const checkpoints of [[], ["--checkpoints"]])
          it(`recovers after the backend failed at ${path} ${checkpoints.length > 0 ? "with" : "without"} checkpoints`, async () => {
            await begin(DEMO_CONFIG);
            await leftAt(path, ...checkpoints);
            await backend.comeBack();
            await stack.pulumi("cancel", "--yes", "--stack", "dev");
            const again = await run(stack, "up", "--yes");
            expect(again, again.stdout + again.stderr).to.include({ code: 0 });
            expect(living(), KINDS.join(", ")).to.deep.equal([1, 1, 2, 1, 2]);
            expect((await run(stack, "up", "--yes")).stdout).to.include("Nothing to change.");
          });

      it("gives the same result on a slow backend", async () => {
        await begin(DEMO_CONFIG);
        backend.slow(400);
        const slow = await run(stack, "up", "--yes");
        expect(slow, slow.stdout + slow.stderr).to.include({ code: 0 });
        expect(living(), KINDS.join(", ")).to.deep.equal([1, 1, 2, 1, 2]);
        expect((await run(stack, "up", "--yes")).stdout).to.include("Nothing to change.");
      });
    }
  });

describe("a stack in an S3 bucket that another machine has locked", function () {
  this.timeout(120_000);

  it("is left unchanged, and the lock's owner is named", async () => {
    const [emulator, bucket] = await Promise.all([createEmulator({ unknownFields: "refuse" }), startBucket()]);
    const stack = await project(emulator, { ...bucket.environment, PULUMI_BACKEND_URL: bucket.url }, CAMPAIGN);
    const lock = { pid: 1, username: "ann", hostname: "runner-7", timestamp: "2026-11-26T00:00:00Z" };
    const key = ".pulumi/locks/organization/ads/dev/11111111-1111-1111-1111-111111111111.json";
    await bucket.put(key, JSON.stringify(lock));
    const { code, stderr } = await run(stack, "up", "--yes");
    expect(code).to.equal(1);
    expect(stderr).to.include("ann@runner-7").and.to.include("pulumi cancel");
    expect(emulator.requests().filter(({ method }) => method === "POST")).to.deep.equal([]);
    expect(bucket.line.requests.filter((one) => one.startsWith("DELETE") && one.includes(key))).to.deep.equal([]);
    stack.close();
    await bucket.remove();
    await emulator.close();
  });
});
