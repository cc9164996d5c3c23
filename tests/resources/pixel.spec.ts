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
  it("is found by the next run where its answer was lost, and gets what the create call does not take", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiktok-pixel-"));
    const world = await testWorld({ stateFolder: folder });
    const pixel = resourceOf("Pixel");
    try {
      const inputs = await checked(pixel, await inputsIn(world, "Pixel"));
      expect(inputs.enableFirstPartyCookies, "which the update call sets after the create").to.equal(false);
      world.emulator.faults.add({ path: "/pixel/create/", kind: "lose", times: 1 });
      // The first list call looks whether the account has the name already.
      world.emulator.faults.add({ path: "/pixel/list/", kind: "refuse", code: 40001, skip: 1, times: 1 });
      await rejection(create(world.session, pixel, inputs));
      expect(world.calls().filter((call) => call.startsWith("POST /pixel/create/"))).to.have.length(1);
      await (await world.session.journal()).close();
      const journal = new SqliteJournal(folder);
      const session = { ...world.session, known: new KnownObjects(), journal: async () => journal };
      const { id, outputs } = await create(session, pixel, inputs);
      await journal.close();
      expect(world.calls().filter((call) => call.startsWith("POST /pixel/create/"))).to.deep.equal([]);
      expect(outputs.enableFirstPartyCookies).to.equal(false);
      const named = world.emulator.world.store.find("pixel", {}).filter((one) => one.name === inputs.name);
      expect(named.map((one) => one.id)).to.deep.equal([id]);
      expect(world.emulator.world.store.get("pixel", id)?.row.enable_first_party_cookies).to.equal(false);
    } finally {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

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
      expect(error.message).to.include(`TikTok already has a pixel with this name, ${id}, which no stack`);
      expect(world.calls().filter((call) => call.startsWith("POST /pixel/create/"))).to.have.length(1);
    } finally {
      await world.close();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it("is not mistaken for an older one of its name that a state has, and the list is asked for that name", async () => {
    let now = Date.parse("2026-11-23T12:00:00Z");
    const world = await testWorld({ time: () => now });
    try {
      const inputs = await inputsIn(world, "Pixel");
      const older = await made(world, "Pixel", inputs);
      world.held.set(`Pixel ${older.id}`, "urn:pulumi:other::ads::tiktok:index:Pixel::shop");
      await world.nextRun();
      now += 3_600_000;
      world.clock.advance(3_600_000);
      world.emulator.faults.add({ path: "/pixel/create/", kind: "lose", times: 1 });
      const { id } = await made(world, "Pixel", inputs);
      const named = world.emulator.world.store.find("pixel", {}).filter((one) => one.name === inputs.name);
      expect(named.map((one) => one.id)).to.have.members([older.id, id]);
      const lists = world.emulator.requests().filter(({ path }) => path === "/pixel/list/");
      expect(new Set(lists.map(({ body }) => (body as { name?: string }).name))).to.deep.equal(new Set([inputs.name]));
    } finally {
      await world.close();
    }
  });
});
