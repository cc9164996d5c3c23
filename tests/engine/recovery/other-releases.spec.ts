/** Creates that another release of the product has begun, which noted less, other properties or more than this one knows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import type { Resource, Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, leftovers, type Session } from "../../../provider/engine/index.js";
import { journalFile, SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { inputsIn } from "../../support/samples.js";
import { checked, rejection, type TestWorld, testWorld } from "../../support/world.js";

describe("creates that another release began", () => {
  let world: TestWorld;
  let folder: string;
  let inputs: Values;
  const ad = resourceOf("Ad");
  /** A release that has other names and other values than the one that wrote the journal. */
  const today: Resource = {
    ...ad,
    migrations: [
      { doc: "copy became text.", apply: ({ copy, ...rest }) => ({ ...rest, text: copy }) },
      {
        doc: "Calls to action became TikTok's words.",
        apply: (values) => ({ ...values, callToAction: String(values.callToAction).toUpperCase().replace(" ", "_") }),
      },
    ],
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-releases-"));
    world = await testWorld({ stateFolder: folder });
    inputs = await checked(ad, await inputsIn(world, "Ad"));
    for (const id of await (await world.session.journal()).objectIds())
      await (await world.session.journal()).confirm(id);
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The answer to a create is lost, and so is the look for it; `purpose` is what that run's release noted instead. */
  async function cutOff(purpose: (noted: Values) => Values | null): Promise<void> {
    world.emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 1 });
    world.emulator.faults.add({ path: "/ad/get/", kind: "refuse", code: 40001, times: 1 });
    await rejection(create(world.session, ad, inputs));
    await (await world.session.journal()).close();
    const file = new Database(journalFile(folder));
    const [row] = file.prepare("select row, purpose from intents").all([]) as { row: number; purpose: string }[];
    const changed = purpose(JSON.parse(row?.purpose ?? "") as Values);
    const scope = changed === null ? null : "stack";
    const text = changed === null ? null : JSON.stringify(changed);
    file.prepare("update intents set purpose = ?, scope = ?").run([text, scope]);
    file.close();
  }

  async function nextRun(): Promise<Session> {
    const journal = new SqliteJournal(folder);
    const session: Session = { ...world.session, known: new KnownObjects(), journal: async () => journal };
    Object.assign(world.session, { journal: session.journal });
    return session;
  }

  const living = (): string[] => world.emulator.world.store.find("ad", { deleted: false }).map(({ id }) => id);
  const textAt = (): unknown => world.emulator.world.store.find("ad", { deleted: false })[0]?.row.ad_text;
  const sentBy = (purpose: Values): Values => purpose.inputs as Values;
  const said = async (): Promise<string[]> => leftovers(await nextRun(), await world.session.journal(), () => false);

  it("is recognized by what it sent, in that release's words, and brought to what the program declares now", async () => {
    await cutOff((purpose) => {
      const { text, ...rest } = sentBy(purpose);
      return { ...purpose, inputs: { ...rest, copy: text, callToAction: "learn more" } };
    });
    const [left] = living();
    const { id } = await create(await nextRun(), today, { ...inputs, text: "Other words" });
    expect(id).to.equal(left);
    expect(living()).to.deep.equal([left]);
    expect(textAt()).to.equal("Other words");
  });

  it("notes the version of what it sends, so that it is not migrated twice", async () => {
    await create(world.session, today, inputs);
    const file = new Database(journalFile(folder));
    const [row] = file.prepare("select purpose from intents").all([]) as { purpose: string }[];
    file.close();
    expect(sentBy(JSON.parse(row?.purpose ?? "") as Values)).to.include({ __version: 2, text: inputs.text });
  });

  it("is refused where a newer release noted it, and stays in the journal", async () => {
    await cutOff((purpose) => ({ ...purpose, inputs: { ...sentBy(purpose), __version: 9 } }));
    const before = living();
    const error = await rejection(create(await nextRun(), ad, inputs));
    expect(error.message).to.include("newer release of pulumi-tiktok").and.to.include("No second one was created.");
    expect(living()).to.deep.equal(before);
    await (await world.session.journal()).close();
    expect((await said())[0]).to.include("its outcome could not be determined");
    await (await world.session.journal()).close();
    expect(await said(), "and again in the next run").to.have.length(1);
  });

  it("is reported where this release has no such resource", async () => {
    await cutOff((purpose) => ({ ...purpose, kind: "Hologram", name: "spring" }));
    expect(await said()).to.deep.equal([
      `An earlier run was interrupted while it created the Hologram "spring" in account ${String(inputs.advertiserId)}. This release of pulumi-tiktok has no such resource, so its result is unknown. Use the release that created it, or look for it in TikTok Ads Manager.`,
    ]);
  });

  it("is reported with its object where an answer had named it", async () => {
    await create(world.session, ad, inputs);
    await (await world.session.journal()).close();
    const file = new Database(journalFile(folder));
    file.exec("update intents set purpose = null, scope = null where object_id is not null");
    file.close();
    expect((await said())[0]).to.match(/was interrupted at \S+ while it created an object as \d+\. That release/);
  });

  it("is reported for a week where the first release noted neither stack nor object", async () => {
    await cutOff(() => null);
    const [sentence] = await said();
    expect(sentence).to.include("A run of the first release").and.to.include("tiktok-ads drift");
    const file = new Database(journalFile(folder));
    file.exec(`update intents set started_at = started_at - ${8 * 86_400_000}`);
    file.close();
    await (await world.session.journal()).close();
    expect(await said()).to.deep.equal([]);
  });

  it("is taken over by the program that still declares it where the first release noted no more than a key", async () => {
    await cutOff(() => null);
    const [left] = living();
    const { id } = await create(await nextRun(), today, inputs);
    expect([id, ...living()]).to.deep.equal([left, left]);
    await (await world.session.journal()).confirm(id);
    await (await world.session.journal()).close();
    expect(await said()).to.deep.equal([]);
  });
});
