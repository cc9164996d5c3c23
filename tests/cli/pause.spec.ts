import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { tiktokAds } from "../support/cli.js";
import { Emulated } from "../support/emulated.js";

describe("tiktok-ads pause", function () {
  this.timeout(60_000);

  it("pauses at once, even while a config is broken and a policy cannot be read", async () => {
    const emulated = await Emulated.start();
    const folder = mkdtempSync(join(tmpdir(), "tiktok-pause-"));
    try {
      mkdirSync(join(folder, "ads"));
      writeFileSync(join(folder, "ads", "broken.yaml"), "campaigns: [");
      writeFileSync(join(folder, "tiktok-ads.policy.yaml"), "mandatory: [");
      const { campaign_id: id } = await emulated.campaign({ campaign_name: "Spring", operation_status: "ENABLE" });
      const environment = {
        TIKTOK_BASE_URL: emulated.url,
        TIKTOK_ACCESS_TOKEN: emulated.emulator.seed.token,
        TIKTOK_ADVERTISER_ID: emulated.emulator.seed.advertiser,
        TIKTOK_LIMITS: "off",
      };
      const { code, stdout, stderr } = await tiktokAds(["pause", String(id)], { folder, environment });
      expect(code, stderr).to.equal(0);
      expect(stdout)
        .to.include(`Paused campaign ${String(id)}`)
        .and.include("status: DISABLE");
      const sent = emulated.emulator.requests().filter(({ path }) => path.endsWith("/campaign/status/update/"));
      expect(sent.map(({ code: answered }) => answered)).to.deep.equal([0]);
      expect(sent[0]?.body).to.include({ operation_status: "DISABLE" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await emulated.close();
    }
  });
});
