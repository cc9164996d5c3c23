/** Whose a name is that TikTok refuses as taken, and what is said of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, type Session } from "../../../provider/engine/index.js";
import { SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN } from "../../support/samples.js";
import { checked, made, rejection, STACK, type TestWorld, testWorld } from "../../support/world.js";

describe("a name that TikTok refuses as taken", () => {
  let world: TestWorld;
  let folder: string;
  let inputs: Values;
  const open: SqliteJournal[] = [];
  const campaign = resourceOf("Campaign");

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-taken-"));
    world = await testWorld({ stateFolder: folder });
    inputs = await checked(campaign, CAMPAIGN);
  });

  afterEach(async () => {
    for (const one of open.splice(0)) await one.close().catch(() => undefined);
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A run of this machine, or of one that has never seen the stack. */
  function run(scope: string, machine = folder): Session {
    const journal = new SqliteJournal(machine, { run: scope });
    open.push(journal);
    return { ...world.session, known: new KnownObjects(), journal: async () => journal, scope: async () => scope };
  }
  const elsewhere = (): Session => run("stack", mkdtempSync(join(folder, "machine-")));
  const unread = () => Promise.reject(new Error("pulumi is not on the PATH."));
  const UNREAD = { holderOf: unread, own: unread, stacks: unread };
  /** What is said between the object and TikTok's own reference. */
  async function said(session: Session): Promise<string> {
    const { message } = await rejection(create(session, campaign, inputs));
    const [, text = message] =
      /^Campaign "demo": name is taken by (.*) \[code 40002, request_id \w+\]$/.exec(message) ?? [];
    expect(world.emulator.world.store.find("campaign", { deleted: false })).to.have.length(1);
    return text;
  }
  const of = `of advertiser ${SEED.advertiser}`;

  it("is another update's on this machine, while that one lives", async () => {
    const { id } = await create(run("b"), campaign, inputs);
    expect(await said(run("a"))).to.equal(
      `campaign ${id} ${of}, which another update on this machine has created. No second one was created. Choose another name.`,
    );
    const looks = world.emulator.requests().filter(({ path }) => path === "/campaign/get/");
    expect(looks.map(({ body }) => (body as Values).filtering)).to.deep.equal([{ campaign_name: "demo" }]);
  });

  it("is this stack's where the run knows it, whatever the states say", async () => {
    const { id } = await create(world.session, campaign, inputs);
    const session = { ...elsewhere(), states: UNREAD };
    session.known.add(id);
    expect(await said(session)).to.equal(
      `campaign ${id} ${of}, which this stack has under another resource. No second one was created. Choose another name.`,
    );
  });

  it("is perhaps a stack's where the states cannot be read, and an ad group of that name is then not adopted", async () => {
    const { id } = await create(world.session, campaign, inputs);
    expect(await said({ ...elsewhere(), states: UNREAD })).to.equal(
      `campaign ${id} ${of}, and the states of this project's stacks cannot be read. No second one was created. Choose another name, or bring the existing one into the stack: pulumi import tiktok:index:Campaign NAME ${id}.`,
    );
    const adGroup = resourceOf("AdGroup");
    const below = await checked(adGroup, adGroupInputs(id));
    const { id: group } = await create(world.session, adGroup, below);
    const { message } = await rejection(create({ ...elsewhere(), states: UNREAD }, adGroup, below));
    expect(message).to.include(`name is taken by ad group ${group}`).and.include("cannot be read");
  });

  it("is somebody's whom no list shows yet, or whose search fails", async () => {
    await create(world.session, campaign, inputs);
    const unseen = `another campaign ${of}. No second one was created. Choose another name, or bring the existing one into the stack: pulumi import tiktok:index:Campaign NAME ID.`;
    world.emulator.faults.add({ path: "/campaign/get/", kind: "lag", ms: 60_000, times: 1 });
    expect(await said(elsewhere())).to.equal(unseen);
    world.emulator.faults.add({ path: "/campaign/get/", kind: "refuse", code: 40001, times: 1 });
    expect(await said(elsewhere())).to.equal(unseen);
  });

  it("is of a stack that a state names, by its short name where it has one", async () => {
    const { id } = await create(world.session, campaign, inputs);
    const next = "If the resource was renamed or moved in the program, give it an alias, or run pulumi state rename";
    for (const [stack, name] of [
      [STACK, "dev"],
      ["prod", "prod"],
    ] as const) {
      const urn = `${stack}::tiktok:index:Campaign::old`;
      world.held.set(`Campaign ${id}`, urn);
      const states = { ...world.session.states, holderOf: async () => ({ stack, urn }) };
      expect(await said({ ...elsewhere(), states })).to.equal(
        `campaign ${id} ${of}, which stack ${name} has as ${urn}. No second one was created. Choose another name. ${next} '${urn}' NEW-NAME.`,
      );
    }
  });

  it("does not explain another refusal", async () => {
    await made(world, "Campaign", { ...CAMPAIGN, name: "other" });
    world.emulator.faults.add({ path: "/campaign/create/", kind: "refuse", code: 40002, message: "No.", times: 1 });
    expect((await rejection(create(elsewhere(), campaign, inputs))).message).to.not.include("name is taken");
  });
});
