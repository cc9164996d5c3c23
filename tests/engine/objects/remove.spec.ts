import { expect } from "chai";
import { create, type Held, KnownObjects, remove, type Session } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { inputsIn } from "../../support/samples.js";
import { checked, STACK, type TestWorld, testWorld } from "../../support/world.js";

const campaign = resourceOf("Campaign");

describe("an object that two resources of the stack have", () => {
  let world: TestWorld;
  let id: string;
  let values: Awaited<ReturnType<typeof checked>>;

  beforeEach(async () => {
    world = await testWorld();
    values = await checked(campaign, await inputsIn(world, "Campaign"));
    ({ id } = await create(world.session, campaign, values));
  });

  afterEach(() => world.close());

  const living = (): string[] => world.emulator.world.store.find("campaign", { deleted: false }).map((one) => one.id);

  /** The next run, in whose state resources of these names have the campaign. */
  function nextRun(names: readonly string[], change: Partial<Session> = {}): Session {
    const own = async (): Promise<Held[]> =>
      names.map((name) => ({ title: "Campaign", id, urn: `${STACK}::tiktok:index:Campaign::${name}` }));
    return { ...world.session, known: new KnownObjects(), states: { ...world.session.states, own }, ...change };
  }

  it("lives as long as one of them has it, and the run says so", async () => {
    const session = nextRun(["spring", "imported"]);
    await remove(session, campaign, id, values);
    expect(living()).to.deep.equal([id]);
    expect(world.words.join("\n")).to.include(
      `${id} is not deleted, because another resource of the stack has it too.`,
    );
    await remove(session, campaign, id, values);
    expect(living(), "the last one goes").to.deep.equal([]);
  });

  it("is deleted where both go at the same time, and the state is read once", async () => {
    let reads = 0;
    const both = nextRun(["spring", "imported"]);
    const own = async (): Promise<readonly Held[]> => {
      reads += 1;
      return both.states.own();
    };
    const session = { ...both, states: { ...both.states, own } };
    // Each operation of a run has a session of its own.
    await Promise.all([remove({ ...session }, campaign, id, values), remove({ ...session }, campaign, id, values)]);
    expect(living()).to.deep.equal([]);
    expect(reads).to.equal(1);
  });

  it("asks for the state once per run, also where it cannot be read", async () => {
    let reads = 0;
    const own = (): Promise<Held[]> => {
      reads += 1;
      return Promise.reject(new Error("pulumi is not on the PATH."));
    };
    const session = nextRun([], { states: { ...world.session.states, own } });
    await remove({ ...session }, campaign, id, values);
    await remove({ ...session }, campaign, id, values);
    expect(living()).to.deep.equal([]);
    expect(reads).to.equal(1);
  });

  it("is deleted with the one resource that has it, and where the state cannot be read or told", async () => {
    const unread = () => Promise.reject(new Error("pulumi is not on the PATH."));
    for (const session of [
      nextRun(["spring"]),
      nextRun([], { states: { ...world.session.states, own: unread } }),
      nextRun(["spring", "imported"], { stack: async () => undefined }),
    ]) {
      await remove(session, campaign, id, values);
      expect(living()).to.deep.equal([]);
      ({ id } = await create(world.session, campaign, values));
    }
  });
});
