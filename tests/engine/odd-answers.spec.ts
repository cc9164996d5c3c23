import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import type { Values } from "../../provider/definitions/index.js";
import { create, KnownObjects, read, remove, update } from "../../provider/engine/index.js";
import { mayHaveRun } from "../../provider/http/sent.js";
import { resourceOf } from "../../provider/resources/index.js";
import { type Alter, alteredTransport } from "../support/altered.js";
import { adGroupInputs, CAMPAIGN, inputsIn } from "../support/samples.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../support/world.js";

const ad = resourceOf("Ad");

/** The envelope's data, changed. */
const data =
  (change: (data: Record<string, unknown>) => unknown): Alter =>
  (text) => {
    const envelope = JSON.parse(text) as { data: Record<string, unknown> };
    return { text: JSON.stringify({ ...envelope, data: change(envelope.data) }) };
  };

describe("unexpected answers", () => {
  let world: TestWorld;
  let altered: Map<string, Alter>;

  beforeEach(async () => {
    altered = new Map();
    world = await testWorld({ transport: alteredTransport(altered) });
  });

  afterEach(() => world.close());

  const living = (kind: "campaign" | "adgroup" | "ad"): string[] =>
    world.emulator.world.store.find(kind, { deleted: false }).map(({ id }) => id);
  const numbered = async (count: number): Promise<Values[]> => {
    const base = await checked(ad, await inputsIn(world, "Ad"));
    return Array.from({ length: count }, (_one, index) => ({ ...base, name: `ad ${index}` }));
  };
  const sentTo = (path: string): number => world.calls().filter((call) => call.startsWith(`POST ${path}`)).length;

  for (const [title, page] of [
    ["a proxy's 403", { status: 403, text: "<html>Forbidden by policy</html>" }],
    ["a 408", { status: 408, text: "" }],
    ["a 499", { status: 499, text: "client closed request" }],
    ["a login page", { status: 200, text: "<html>Log in</html>" }],
    ["a code that nobody knows", { text: '{"code":49321,"message":"New","request_id":"1","data":{}}' }],
    ["a code that is none", { text: '{"code":null,"message":"OK","request_id":"1","data":{}}' }],
  ] as const) {
    it(`treats ${title} after a batch of ads as an unknown outcome, looks, and sends no part of it again`, async () => {
      const four = await numbered(4);
      world.calls();
      altered.set("/ad/create/", () => page);
      const made = await Promise.all(four.map((inputs) => create(world.session, ad, inputs)));
      expect(sentTo("/ad/create/")).to.equal(1);
      expect(living("ad")).to.have.members(made.map(({ id }) => id));
    });
  }

  it("creates an ad with a page or a pixel once: ids of 64 bits are compared exactly", async () => {
    const inputs = { ...(await inputsIn(world, "Ad")), trackingPixelId: "7000000000000000301" };
    world.calls();
    const first = await made(world, "Ad", inputs);
    expect(living("ad")).to.deep.equal([first.id]);
    expect(world.calls()).to.deep.equal(["POST /ad/create/ 0"]);
    expect(first.state.trackingPixelId).to.equal("7000000000000000301");
  });

  it("treats an error of its own while reading the answer as an unknown outcome", async () => {
    const [inputs = {}] = await numbered(1);
    let broken = true;
    const rows = world.session.shared.rows;
    const forget = rows.forget.bind(rows);
    rows.forget = (path, advertiser) => {
      forget(path, advertiser);
      if (broken) {
        broken = false;
        throw new RangeError("a fault of our own");
      }
    };
    const { id } = await create(world.session, ad, inputs);
    expect(living("ad")).to.deep.equal([id]);
  });

  it("keeps the answer where the journal cannot record it", async () => {
    const journal = await world.session.journal();
    journal.done = async () => {
      throw new Error("database or disk is full");
    };
    const resource = resourceOf("Campaign");
    const { id } = await create(world.session, resource, await checked(resource, CAMPAIGN));
    expect(living("campaign")).to.deep.equal([id]);
    expect(world.words.join()).to.include(`created as ${id}`);
  });

  it("does not treat an update, a status or a delete as done when the answer names another object", async () => {
    const campaign = await made(world, "Campaign", CAMPAIGN);
    const resource = resourceOf("Campaign");
    altered.set(
      "/campaign/update/",
      data((row) => ({ ...row, campaign_id: "42" })),
    );
    const updating = update(world.session, resource, campaign.id, campaign.state, { ...campaign.state, budget: 77 });
    expect((await rejection(updating)).message).to.include(
      `the request was for ${campaign.id}, but the answer names 42`,
    );
    altered.set(
      "/campaign/status/update/",
      data(() => ({ campaign_ids: ["42"] })),
    );
    const enabling = update(world.session, resource, campaign.id, campaign.state, {
      ...campaign.state,
      status: "ENABLE",
    });
    expect((await rejection(enabling)).message).to.include("the answer names 42");
  });

  it("checks whether a delete happened when its answer does not tell, and reports an unknown outcome", async () => {
    const resource = resourceOf("Campaign");
    const one = await made(world, "Campaign", CAMPAIGN);
    altered.set("/campaign/status/update/", () => ({ status: 403, text: "<html>No</html>" }));
    await world.nextRun();
    await remove(world.session, resource, one.id, one.state);
    expect(living("campaign")).to.deep.equal([]);
    const two = await made(world, "Campaign", { ...CAMPAIGN, name: "two" });
    altered.set("/campaign/get/", () => ({ status: 403, text: "<html>No</html>" }));
    await world.nextRun();
    const error = await rejection(remove(world.session, resource, two.id, two.state));
    expect(error.message).to.include("It may or may not be deleted; the next pulumi up deletes what is left.");
  });

  it("never treats an object as deleted because a list answer lacks its list, or lists another object", async () => {
    const campaign = await made(world, "Campaign", CAMPAIGN);
    const resource = resourceOf("Campaign");
    const reading = () => read(world.session, resource, campaign.id, SEED.advertiser, campaign.state);
    const odd: readonly unknown[] = [{}, { list: null }, { list: {} }, { list: [{ campaign_id: "42" }] }];
    for (const answer of odd) {
      altered.set(
        "/campaign/get/",
        data(() => answer),
      );
      const pending = reading();
      expect((await rejection(pending)).message, JSON.stringify(answer)).to.match(
        /the answer contains none|the answer names 42/,
      );
      world.session.shared.rows.forget("/campaign/get/", SEED.advertiser);
    }
    altered.clear();
    expect((await reading())?.id).to.equal(campaign.id);
  });

  const HOLDERS: readonly [string, ((id: string, known: KnownObjects) => void) | undefined][] = [
    ["this run has made", (id, known) => known.addMade(id, false)],
    ["a state has", (id, known) => known.add(id)],
    ["another create on this machine has", undefined],
  ];
  for (const [who, hold] of HOLDERS)
    it(`does not accept a create's answer that names an object which ${who}`, async () => {
      const campaign = await made(world, "Campaign", CAMPAIGN);
      const first = await made(world, "AdGroup", adGroupInputs(campaign.id));
      const known = new KnownObjects();
      hold?.(first.id, known);
      // The journal lets go of what the engine has.
      if (hold) await (await world.session.journal()).confirm(first.id);
      altered.set(
        "/adgroup/create/",
        data((row) => ({ ...row, adgroup_id: first.id })),
      );
      const inputs = await checked(resourceOf("AdGroup"), { ...adGroupInputs(campaign.id), name: "second" });
      const second = await create({ ...world.session, known }, resourceOf("AdGroup"), inputs);
      expect(second.id).not.to.equal(first.id);
      expect(living("adgroup")).to.have.members([first.id, second.id]);
    });

  it("treats an error of our own that reveals nothing about the call as an unknown outcome", () => {
    expect(mayHaveRun(new TypeError("Do not know how to serialize a BigInt"))).to.equal(true);
  });
});
