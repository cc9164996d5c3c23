import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { create, KnownObjects } from "../../provider/engine/index.js";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../provider/resources/index.js";
import { describeResource } from "../support/describe-resource.js";
import { inputsIn } from "../support/samples.js";
import { checked, made, rejection, testWorld } from "../support/world.js";

describeResource("Pixel");

describe("a pixel of the account", () => {
  it("is not adopted by its name: it may be another project's", async () => {
    const world = await testWorld();
    const elsewhere = mkdtempSync(join(tmpdir(), "tiktok-pixel-"));
    try {
      const inputs = await inputsIn(world, "Pixel");
      const { id } = await made(world, "Pixel", inputs);
      const journal = new SqliteJournal(elsewhere);
      const session = { ...world.session, known: new KnownObjects(), journal: async () => journal };
      const pixel = resourceOf("Pixel");
      const error = await rejection(create(session, pixel, await checked(pixel, inputs)));
      await journal.close();
      expect(error.message).to.include(`TikTok has a pixel with this name, ${id}, which no stack`);
      expect(world.calls().filter((call) => call.startsWith("POST /pixel/create/"))).to.have.length(1);
    } finally {
      await world.close();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
