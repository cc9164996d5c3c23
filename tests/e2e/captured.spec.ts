import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { CAPTURED, capturedRows, lay } from "../support/captured.js";
import { tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";
import { Stack } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

const NAMES = { campaign: "campaign", adgroup: "ad group", ad: "ad" } as const;

/** The library that ads of the accounts refer to. */
async function layAssets(emulated: Emulated): Promise<void> {
  const { store } = emulated.emulator.world;
  for (const [kind, file, id] of [
    ["video", "spring.mp4", "v10033g50000captured1"],
    ["image", "spring.png", "ad-site-i18n-sg/captured1"],
  ] as const) {
    const one = store.get(kind, await uploaded(emulated, kind, file));
    if (!one) throw new Error(file);
    store.put({ ...one, id, row: { ...one.row, [`${kind}_id`]: id } });
  }
}

describe("captured accounts, on the real engine", function () {
  this.timeout(180_000);

  // In npm test, tests/cli/import/captured.spec.ts does the same without the engine.
  for (const [account, loose] of FULL_SWEEP ? Object.entries(CAPTURED) : [])
    it(`are imported completely, and neither a preview nor one after a refresh shows a change: ${account}`, async () => {
      const rows = capturedRows(account);
      const emulated = await Emulated.start();
      const stack = new Stack(emulated.url);
      try {
        await layAssets(emulated);
        lay(emulated.emulator, rows);
        stack.environment.TIKTOK_ADVERTISER_ID = emulated.emulator.seed.advertiser;
        stack.write(
          "Pulumi.yaml",
          "name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n",
        );
        stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
        await stack.succeeds("stack", "init", "dev");
        const { code, stdout, stderr } = await tiktokAds(["import"], stack);
        expect(code, stderr).to.equal(0);
        for (const kind of ["campaign", "adgroup", "ad"] as const) {
          const count = rows.filter((one) => one.kind === kind).length;
          expect(stdout).to.include(`${count} ${NAMES[kind]}s`);
        }
        expect(stderr).to.not.include("skipped");
        expect(stdout).to.include("pulumi preview shows no change");
        // Custom identities have ended on TikTok's own placement, and these ads run on.
        expect(stderr).to.match(/\d+ objects run at TikTok although our rules refuse them\./);
        const configs = readdirSync(join(stack.folder, "ads")).map((file) =>
          readFileSync(join(stack.folder, "ads", file), "utf8"),
        );
        const unchecked = configs.flatMap((text) => text.match(/unchecked: \[identityType\]/g) ?? []);
        expect(unchecked).to.have.length(loose);
        expect(configs.join("\n")).to.match(/# .*identityType CUSTOMIZED_USER is not possible/);
        await stack.succeeds("preview", "--expect-no-changes");
        await stack.succeeds("refresh", "--yes", "--expect-no-changes", "--skip-preview");
        await stack.succeeds("preview", "--expect-no-changes");
      } finally {
        stack.close();
        await emulated.close();
      }
    });
});
