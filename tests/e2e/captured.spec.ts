import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";
import { Stack } from "../support/stack.js";
import { ROOT } from "../support/world.js";

/** A row as TikTok shows it, with the level that it is of. */
interface Captured {
  readonly kind: "campaign" | "adgroup" | "ad";
  readonly row: Readonly<Record<string, unknown>>;
}

const NAMES = { campaign: "campaign", adgroup: "ad group", ad: "ad" } as const;

/** Rows of TikTok's printed answers and of a live account, as tests/captured/README.md says. */
const rowsOf = (account: string): readonly Captured[] =>
  JSON.parse(readFileSync(join(ROOT, "tests", "captured", `${account}.json`), "utf8")) as Captured[];

/** Puts the rows into the account as they are: nothing is created, so no rule of the emulator's is asked. */
async function lay(emulated: Emulated, rows: readonly Captured[]): Promise<void> {
  const { world, seed } = emulated.emulator;
  for (const [kind, file, id] of [
    ["video", "spring.mp4", "v10033g50000captured1"],
    ["image", "spring.png", "ad-site-i18n-sg/captured1"],
  ] as const) {
    const one = world.store.get(kind, await uploaded(emulated, kind, file));
    if (!one) throw new Error(file);
    world.store.put({ ...one, id, row: { ...one.row, [`${kind}_id`]: id } });
  }
  for (const { kind, row } of rows)
    world.store.put({
      kind,
      id: String(row[`${kind}_id`]),
      advertiser: seed.advertiser,
      campaign: String(row.campaign_id),
      adgroup: kind === "ad" ? String(row.adgroup_id) : "",
      name: String(row[`${kind}_name`]),
      deleted: false,
      row,
    });
}

describe("accounts as they were captured", function () {
  this.timeout(180_000);

  for (const account of ["shop", "apps"])
    it(`are imported whole, and neither a preview nor one after a refresh changes anything: ${account}`, async () => {
      const rows = rowsOf(account);
      const emulated = await Emulated.start();
      const stack = new Stack(emulated.url);
      try {
        await lay(emulated, rows);
        stack.environment.TIKTOK_ADVERTISER_ID = emulated.emulator.seed.advertiser;
        stack.write("Pulumi.yaml", "name: ads\nruntime: nodejs\nmain: index.js\n");
        stack.write("index.js", 'module.exports = require("pulumi-tiktok").applyConfigs();\n');
        await stack.succeeds("stack", "init", "dev");
        const { code, stdout, stderr } = await tiktokAds(["import"], stack);
        expect(code, stderr).to.equal(0);
        for (const kind of ["campaign", "adgroup", "ad"] as const) {
          const count = rows.filter((one) => one.kind === kind).length;
          expect(stdout).to.include(`${count} ${NAMES[kind]}s`);
        }
        expect(stderr).to.not.include("left out");
        expect(stdout).to.include("pulumi preview shows no change");
        if (process.env.SHOW_CAPTURED) {
          console.log(stdout, stderr);
          for (const file of readdirSync(join(stack.folder, "ads")))
            console.log(file, readFileSync(join(stack.folder, "ads", file), "utf8"));
        }
        await stack.succeeds("preview", "--expect-no-changes");
        await stack.succeeds("refresh", "--yes", "--expect-no-changes", "--skip-preview");
        await stack.succeeds("preview", "--expect-no-changes");
      } finally {
        stack.close();
        await emulated.close();
      }
    });
});
