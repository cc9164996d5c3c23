/** Creates that an interrupted run of another stack or checkout has begun, in the journal of the same machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Database from "libsql";
import type { Values } from "../../../provider/definitions/index.js";
import { create, KnownObjects, leftovers, type Session, SharedCalls } from "../../../provider/engine/index.js";
import { isAbandoned } from "../../../provider/engine/recovery/elsewhere.js";
import { scopeOf } from "../../../provider/engine/recovery/scope.js";
import { journalFile, SqliteJournal } from "../../../provider/engine/recovery/sqlite-journal.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { adGroupInputs, CAMPAIGN, inputsIn } from "../../support/samples.js";
import { checked, made, rejection, STACK, soon, type TestWorld, testWorld } from "../../support/world.js";

describe("creates that an interrupted run of another stack began", () => {
  let world: TestWorld;
  let folder: string;
  let inputs: Values;
  const ad = resourceOf("Ad");
  const baseUrl = "https://business-api.tiktok.com";
  let checkout: string;
  const here = (): string => scopeOf({ projectFolder: folder, baseUrl, stack: STACK });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-elsewhere-"));
    checkout = join(folder, "checkout");
    mkdirSync(checkout);
    writeFileSync(join(checkout, "Pulumi.yaml"), "name: ads\n");
    world = await testWorld({ stateFolder: folder });
    inputs = await checked(ad, await inputsIn(world, "Ad"));
    await world.nextRun();
  });

  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A run of this scope, next to whatever runs. */
  function run(scope: string): Session & { end(): Promise<void> } {
    const journal = new SqliteJournal(folder, { run: scope });
    const known = new KnownObjects();
    return {
      ...world.session,
      known,
      shared: new SharedCalls(world.session.client, { schedule: soon }),
      journal: async () => journal,
      scope: async () => scope,
      end: () => journal.close(),
    };
  }

  const living = (): string[] => world.emulator.world.store.find("ad", { deleted: false }).map(({ id }) => id);

  /** TikTok has answered the create of a run of this scope, which ended before the engine wrote it into a state. */
  async function answered(scope: string): Promise<string> {
    const before = run(scope);
    const { id } = await create(before, ad, inputs);
    await before.end();
    return id;
  }

  const OVER: Readonly<Record<string, (folder: string) => string>> = {
    "the stack was renamed or removed": (projectFolder) =>
      scopeOf({ projectFolder, baseUrl, stack: "urn:pulumi:prod::ads" }),
    "the project was renamed": (projectFolder) => scopeOf({ projectFolder, baseUrl, stack: "urn:pulumi:dev::spring" }),
    "the project is no longer where it was": (at) => scopeOf({ projectFolder: join(at, "src"), baseUrl, stack: STACK }),
    "the checkout is gone": () => scopeOf({ projectFolder: "/nowhere/at/all", baseUrl, stack: STACK }),
  };
  for (const [why, scope] of Object.entries(OVER))
    it(`adopts what it created where ${why}, and reports what no program declares`, async () => {
      const id = await answered(scope(folder));
      const next = run(here());
      const said = await leftovers(next, await next.journal(), () => false);
      expect(said.join()).to.include(id);
      const found = await create(next, ad, inputs);
      expect([found.id, ...living()]).to.deep.equal([id, id]);
      const journal = await next.journal();
      expect((await journal.holder(id))?.purpose?.scope, "it is this stack's now").to.equal(here());
      await next.end();
    });

  const GOES_ON: Readonly<Record<string, readonly [(folder: string) => string, string]>> = {
    "another stack of this project": [
      (projectFolder) => scopeOf({ projectFolder, baseUrl, stack: "urn:pulumi:live::ads" }),
      "stack live created",
    ],
    "another checkout": [
      (at) => scopeOf({ projectFolder: join(at, "checkout"), baseUrl, stack: STACK }),
      "stack dev in ",
    ],
    "another stack whose checkout is gone": [
      () => scopeOf({ projectFolder: "/nowhere/at/all", baseUrl, stack: "urn:pulumi:live::ads" }),
      "stack live in /nowhere/at/all",
    ],
    "another project": [
      (at) => scopeOf({ projectFolder: join(at, "checkout"), baseUrl, stack: "urn:pulumi:dev::shop" }),
      "stack dev of project shop",
    ],
    "a program in a folder of another checkout": [
      (at) => scopeOf({ projectFolder: join(at, "checkout", "src"), baseUrl, stack: STACK }),
      "stack dev in ",
    ],
    "a stack that is gone, at another address of TikTok,": [
      (projectFolder) => scopeOf({ projectFolder, baseUrl: "http://127.0.0.1:1", stack: "urn:pulumi:gone::ads" }),
      "stack gone created",
    ],
    "a stack that is gone, where machines share the journal,": [
      () => scopeOf({ baseUrl, stack: "urn:pulumi:gone::ads" }),
      "stack gone created",
    ],
    "a run that did not know its stack": [
      (at) => scopeOf({ projectFolder: join(at, "checkout"), baseUrl, stack: undefined }),
      "an interrupted update of another stack created",
    ],
    "a scope that nobody can read": [() => "stack", "another stack"],
  };
  for (const [who, [scope, where]] of Object.entries(GOES_ON))
    it(`creates no second one of what ${who} began, and says where to continue`, async () => {
      const id = await answered(scope(folder));
      const next = run(here());
      next.states.stacks = async () => ["dev", "live"];
      const { message } = await rejection(create(next, ad, inputs));
      expect(message).to.include(id).and.to.include(where).and.to.include("No second one was created.");
      expect(await leftovers(next, await next.journal(), () => false)).to.deep.equal([]);
      expect(living()).to.deep.equal([id]);
      // Once a state has it, it is that one's, and there may be two of a name.
      world.held.set(`Ad ${id}`, "urn:pulumi:live::ads::tiktok:index:Ad::demo");
      await create(next, ad, inputs);
      expect(living()).to.have.length(2);
      await next.end();
    });

  it("creates no second one of what the first release began, which noted neither stack nor content", async () => {
    const id = await answered(scopeOf({ projectFolder: folder, baseUrl, stack: "urn:pulumi:gone::ads" }));
    const file = new Database(journalFile(folder));
    file.exec("update intents set purpose = null, scope = null");
    file.close();
    const next = run(here());
    expect((await rejection(create(next, ad, inputs))).message)
      .to.include(id)
      .and.include("update of another stack");
    expect(living()).to.deep.equal([id]);
    await next.end();
  });

  it("do not include this stack's own, whatever the list of stacks shows", async () => {
    const next = run(here());
    next.states.stacks = async () => [];
    expect(await isAbandoned(next, here())).to.equal(false);
    await next.end();
  });

  it("adopts, where machines share the journal, what only a removed stack of this project began", async () => {
    const shared = scopeOf({ baseUrl, stack: STACK });
    const others = [
      scopeOf({ baseUrl, stack: "urn:pulumi:live::ads" }),
      scopeOf({ baseUrl, stack: "urn:pulumi:gone::shop" }),
      scopeOf({ projectFolder: "/nowhere/at/all", baseUrl, stack: "urn:pulumi:gone::ads" }),
    ];
    for (const [index, scope] of others.entries()) {
      inputs = { ...inputs, name: `of another ${index}` };
      const id = await answered(scope);
      const next = run(shared);
      next.states.stacks = async () => ["dev", "live"];
      expect((await rejection(create(next, ad, inputs))).message, scope).to.include(id);
      await next.end();
    }
    inputs = { ...inputs, name: "ours" };
    const id = await answered(scopeOf({ baseUrl, stack: "urn:pulumi:gone::ads" }));
    const next = run(shared);
    next.states.stacks = async () => ["dev", "live"];
    expect((await create(next, ad, inputs)).id).to.equal(id);
    await next.end();
  });

  it("leaves to a run that still lives what it created, and creates its own", async () => {
    const other = run(scopeOf({ projectFolder: folder, baseUrl, stack: "urn:pulumi:gone::ads" }));
    const { id } = await create(other, ad, inputs);
    const next = run(here());
    expect((await create(next, ad, inputs)).id).to.not.equal(id);
    await Promise.all([next.end(), other.end()]);
  });

  it("are neither reported nor forgotten by a run that does not know its own stack", async () => {
    const id = await answered(scopeOf({ projectFolder: folder, baseUrl, stack: "urn:pulumi:live::ads" }));
    const next = run(scopeOf({ projectFolder: folder, baseUrl, stack: undefined }));
    expect(await leftovers(next, await next.journal(), () => false)).to.deep.equal([]);
    expect((await (await next.journal()).holder(id))?.objectId).to.equal(id);
    await next.end();
  });

  it("takes nothing over where the project's stacks cannot be read", async () => {
    await answered(scopeOf({ projectFolder: folder, baseUrl, stack: "urn:pulumi:gone::ads" }));
    const next = run(here());
    next.states.stacks = () => Promise.reject(new Error("pulumi is not on the PATH."));
    expect((await rejection(create(next, ad, inputs))).message).to.include("No second one was created.");
    expect(living()).to.have.length(1);
    await next.end();
  });

  it("tells of a taken name whose update created it, and takes an ad group over where there will be none", async () => {
    const campaign = resourceOf("Campaign");
    const { id: campaignId } = await made(world, "Campaign", { ...CAMPAIGN, name: "parent" });
    await world.nextRun();
    const group = resourceOf("AdGroup");
    const wanted = await checked(group, { ...adGroupInputs(campaignId), name: "lost" });
    const named = await checked(campaign, { ...CAMPAIGN, name: "lost" });
    for (const [stack, isOver] of [
      ["live", false],
      ["gone", true],
    ] as const) {
      const before = run(scopeOf({ projectFolder: folder, baseUrl, stack: `urn:pulumi:${stack}::ads` }));
      const groups = { ...wanted, name: `lost ${stack}` };
      const campaigns = { ...named, name: `lost ${stack}` };
      const [{ id }, { id: other }] = [await create(before, group, groups), await create(before, campaign, campaigns)];
      await before.end();
      const next = run(here());
      next.states.stacks = async () => ["dev", "live"];
      const taken = create(next, group, groups);
      if (isOver) expect((await taken).id).to.equal(id);
      else expect((await rejection(taken)).message).to.include(`an interrupted update of stack ${stack} created`);
      const { message } = await rejection(create(next, campaign, campaigns));
      expect(message).to.include(other).and.to.include("import");
      expect(message.includes("Run pulumi up there"), message).to.equal(!isOver);
      await next.end();
    }
  });
});
