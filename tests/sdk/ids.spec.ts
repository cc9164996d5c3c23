import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { underMocks } from "../support/mocked.js";
import { ROOT } from "../support/world.js";

describe("the ids that configs give to the stack's outputs", () => {
  it("keep a video and an image of one name apart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiktok-ids-"));
    try {
      mkdirSync(join(folder, "ads"));
      cpSync(join(ROOT, "examples", "media"), join(folder, "media"), { recursive: true });
      writeFileSync(
        join(folder, "ads", "a.yaml"),
        'advertiserId: "7000000000000000001"\nvideos: { spring: { source: media/spring.mp4 } }\nimages: { spring: { source: media/spring.png } }\n',
      );
      const names = await underMocks(`
        process.chdir(${JSON.stringify(folder)});
        tiktok.applyConfigs().then(({ ids }) => console.log(JSON.stringify(Object.keys(ids).sort())));
      `);
      expect(names).to.deep.equal(["image spring", "video spring"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
