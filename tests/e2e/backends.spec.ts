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

/** A project whose state is in one of these servers, and its account. */
class Kept {
  private constructor(
    readonly emulator: Emulator,
    readonly backend: Backend,
    readonly stack: Stack,
  ) {}

  static async begin(start: () => Promise<Backend>, config: string): Promise<Kept> {
    const [emulator, backend] = await Promise.all([createEmulator({ unknownFields: "refuse" }), start()]);
    return new Kept(emulator, backend, await project(emulator, backend.environment, config));
  }

  async end(): Promise<void> {
    this.stack.close();
    await this.backend.remove();
    await this.emulator.close();
  }

  up = (...args: string[]) => run(this.stack, "up", "--yes", ...args);

  living = (): number[] => KINDS.map((kind) => this.emulator.world.store.find(kind, { deleted: false }).length);

  /** Runs an update whose backend leaves when TikTok is asked for `path`. */
  async leftAt(path: string, ...args: string[]): Promise<{ readonly code: number; readonly stderr: string }> {
    let gone: Promise<void> | undefined;
    const watching = setInterval(() => {
      if (!gone && this.emulator.requests().some((one) => one.path.includes(path))) gone = this.backend.leave();
    }, 5);
    const outcome = await this.up(...args);
    clearInterval(watching);
    expect(gone, outcome.stdout + outcome.stderr).to.not.equal(undefined);
    await gone;
    return outcome;
  }

  async comeBack(): Promise<void> {
    await this.backend.comeBack();
    await this.stack.pulumi("cancel", "--yes", "--stack", "dev");
  }
}

/** What is told of an update whose backend went away before its state was written, and what the next one does. */
async function settles(kept: Kept): Promise<void> {
  const first = await kept.leftAt("/campaign/create/");
  expect(first.code).to.equal(1);
  expect(first.stderr)
    .to.include("did not answer at the end of this update")
    .and.to.include("Its journal records what it created")
    .and.to.include("pulumi cancel --stack dev");
  expect(kept.living()).to.deep.equal([1, 0, 0, 0, 0]);

  const away = await kept.up();
  expect(away.code).to.equal(1);
  expect(away.stderr).to.include("does not answer").and.to.include("connection refused");
  expect(away.stderr).to.not.include("pulumi login").and.not.include("PULUMI_BACKEND_URL");

  await kept.comeBack();
  const second = await kept.up();
  expect(second, second.stdout + second.stderr).to.include({ code: 0 });
  expect(kept.living()).to.deep.equal([1, 0, 0, 0, 0]);
  expect(await kept.stack.resources()).to.have.length(1);
}

describe("tiktok-ads up with its state in an S3 bucket, and in PostgreSQL", function () {
  this.timeout(240_000);

  // Side by side: most of the time Pulumi tries again to reach what is gone.
  it("creates nothing twice where they went away before the state was written, and reports what holds", async () => {
    const all = await Promise.all(Object.values(BACKENDS).map((start) => Kept.begin(start, CAMPAIGN)));
    try {
      await Promise.all(all.map(settles));
    } finally {
      for (const kept of all) await kept.end();
    }
  });
});

if (FULL_SWEEP)
  for (const [name, start] of Object.entries(BACKENDS))
    describe(`tiktok-ads up with its state in ${name}`, function () {
      // With checkpoints, each of five steps tries half a minute to reach the backend.
      this.timeout(600_000);

      let kept: Kept;
      beforeEach(async () => {
        kept = await Kept.begin(start, DEMO_CONFIG);
      });
      afterEach(() => kept.end());

      const ends = async (): Promise<void> => {
        expect(kept.living(), KINDS.join(", ")).to.deep.equal([1, 1, 2, 1, 2]);
        expect((await kept.up()).stdout).to.include("Nothing to change.");
      };

      for (const path of ["/file/video/ad/upload/", "/campaign/create/", "/adgroup/create/", "/ad/create/"])
        for (const checkpoints of [[], ["--checkpoints"]])
          it(`settles after it left at ${path} ${checkpoints.length > 0 ? "with" : "without"} checkpoints`, async () => {
            await kept.leftAt(path, ...checkpoints);
            await kept.comeBack();
            const again = await kept.up();
            expect(again, again.stdout + again.stderr).to.include({ code: 0 });
            await ends();
          });

      it("takes its time where it is slow, and does the same", async () => {
        kept.backend.slow(400);
        const slow = await kept.up();
        expect(slow, slow.stdout + slow.stderr).to.include({ code: 0 });
        await ends();
      });
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
