import { expect } from "chai";
import { SEED } from "../../../emulator/index.js";
import type { Values } from "../../../provider/definitions/index.js";
import { create, read, remove, update } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { CAMPAIGN, inputsIn } from "../../support/samples.js";
import { checked, made, type TestWorld, testWorld } from "../../support/world.js";

const ad = resourceOf("Ad");
const campaign = resourceOf("Campaign");

describe("calls that resources share", () => {
  let world: TestWorld;
  let base: Values;

  beforeEach(async () => {
    world = await testWorld();
    base = await checked(ad, await inputsIn(world, "Ad"));
    world.calls();
  });

  afterEach(() => world.close());

  const numbered = (count: number, change: (index: number) => Values = () => ({})): Values[] =>
    Array.from({ length: count }, (_one, index) => ({ ...base, name: `ad ${index}`, ...change(index) }));
  const createAll = (inputs: readonly Values[]) =>
    Promise.allSettled(inputs.map((one) => create(world.session, ad, one)));
  const names = () =>
    new Map(world.emulator.world.store.find("ad", { deleted: false }).map(({ id, name }) => [id, name]));

  it("creates 25 ads of one ad group in two calls, each with its own id", async () => {
    const results = await createAll(numbered(25));
    expect(world.calls()).to.deep.equal(["POST /ad/create/ 0", "POST /ad/create/ 0"]);
    const ids = results.map((result) => (result.status === "fulfilled" ? result.value.id : ""));
    expect(ids.map((id) => names().get(id))).to.deep.equal(numbered(25).map(({ name }) => name));
  });

  it("assigns ids correctly when the answer has another order", async () => {
    world.emulator.faults.add({ path: "/ad/create/", kind: "shuffle" });
    const results = await createAll(numbered(5));
    const ids = results.map((result) => (result.status === "fulfilled" ? result.value.id : ""));
    expect(ids.map((id) => names().get(id))).to.deep.equal(["ad 0", "ad 1", "ad 2", "ad 3", "ad 4"]);
  });

  it("looks up what is missing from the answer, and never guesses", async () => {
    world.emulator.faults.add({ path: "/ad/create/", kind: "drop" });
    const results = await createAll(numbered(5));
    const ids = results.map((result) => (result.status === "fulfilled" ? result.value.id : ""));
    expect(ids.map((id) => names().get(id))).to.deep.equal(["ad 0", "ad 1", "ad 2", "ad 3", "ad 4"]);
    expect(world.calls()).to.deep.equal(["POST /ad/create/ 0", "GET /ad/get/ 0"]);
  });

  it("sends what TikTok left out of a batch again once it cannot be found", async () => {
    world.emulator.faults.add({ path: "/ad/create/", kind: "partial", times: 1 });
    const results = await createAll(numbered(5));
    expect(results.map(({ status }) => status)).to.deep.equal(Array(5).fill("fulfilled"));
    expect([...names().values()].sort()).to.deep.equal(["ad 0", "ad 1", "ad 2", "ad 3", "ad 4"]);
    const calls = world.calls().filter((call) => call.startsWith("POST"));
    expect(calls).to.deep.equal(["POST /ad/create/ 20001", "POST /ad/create/ 0"]);
  });

  it("finds created objects when lists lag", async () => {
    world.emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 1 });
    world.emulator.faults.add({ path: "/ad/get/", kind: "lag", ms: 60_000, times: 3 });
    const results = await createAll(numbered(3));
    expect(results.map(({ status }) => status)).to.deep.equal(Array(3).fill("fulfilled"));
    expect(names().size).to.equal(3);
  });

  it("gives 17 of 20 ads their ids and the three bad ones their own errors", async () => {
    const bad = [3, 11, 19];
    const results = await createAll(numbered(20, (index) => (bad.includes(index) ? { video: "v-missing" } : {})));
    const failed = results.flatMap((result, index) =>
      result.status === "rejected" ? [[index, String(result.reason)]] : [],
    ) as [number, string][];
    expect(failed.map(([index]) => index)).to.deep.equal(bad);
    for (const [index, reason] of failed)
      expect(reason).to.match(new RegExp(`^LifecycleError: Ad "ad ${index}": .*The video v-missing does not exist`));
    expect(names().size).to.equal(17);
    expect(world.calls().filter((call) => call.startsWith("POST /ad/create/"))).to.have.length(4);
  });

  it("recovers a whole batch whose answer was lost with one read", async () => {
    world.emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 1 });
    const results = await createAll(numbered(20));
    expect(results.every(({ status }) => status === "fulfilled")).to.equal(true);
    expect(names().size).to.equal(20);
    expect(world.calls()).to.deep.equal(["POST /ad/create/ 0", "GET /ad/get/ 0"]);
  });

  it("updates the texts of 25 ads in two calls", async () => {
    const results = await createAll(numbered(25));
    world.calls();
    await Promise.all(
      results.map((result) => {
        if (result.status === "rejected") throw result.reason;
        const { id, outputs } = result.value;
        return update(world.session, ad, id, outputs, { ...outputs, text: `New ${id}` });
      }),
    );
    expect(world.calls()).to.deep.equal(["POST /ad/update/ 0", "POST /ad/update/ 0"]);
    for (const { id, row } of world.emulator.world.store.find("ad", {})) expect(row.ad_text).to.equal(`New ${id}`);
  });

  it("pauses and deletes twenty at a time, across ad groups, including when one no longer exists", async () => {
    const results = await createAll(numbered(45, () => ({ status: "ENABLE" })));
    const ads = results.map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
    world.calls();
    await Promise.all(
      ads.map(({ id, outputs }) => update(world.session, ad, id, outputs, { ...outputs, status: "DISABLE" })),
    );
    expect(world.calls()).to.deep.equal(Array(3).fill("POST /ad/status/update/ 0"));
    const [gone] = world.emulator.world.store.find("ad", {});
    if (!gone) throw new Error("nothing was created");
    world.emulator.world.store.put({ ...gone, deleted: true });
    await world.nextRun();
    await Promise.all(ads.map(({ id, outputs }) => remove(world.session, ad, id, outputs)));
    expect(names().size).to.equal(0);
  });

  it("reads the children of all deleted campaigns with one call", async () => {
    const campaigns = await Promise.all(
      Array.from({ length: 12 }, (_one, index) => made(world, "Campaign", { ...CAMPAIGN, name: `c${index}` })),
    );
    await world.nextRun();
    world.calls();
    await Promise.all(campaigns.map(({ id, state }) => remove(world.session, campaign, id, state)));
    expect(world.calls()).to.deep.equal(["GET /adgroup/get/ 0", "POST /campaign/status/update/ 0"]);
  });

  it("reads a level once, for any number of requested objects, and sees its own writes", async () => {
    const results = await createAll(numbered(45));
    const ads = results.map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
    world.calls();
    const readAll = () =>
      Promise.all(ads.map(({ id, outputs }) => read(world.session, ad, id, SEED.advertiser, outputs)));
    expect((await readAll()).every((live) => live !== undefined)).to.equal(true);
    await readAll();
    expect(world.calls()).to.deep.equal(["GET /ad/get/ 0"]);
    const [first] = ads;
    if (!first) throw new Error("nothing was created");
    const after = await update(world.session, ad, first.id, first.outputs, { ...first.outputs, text: "Fresh" });
    world.calls();
    expect((await read(world.session, ad, first.id, SEED.advertiser, after))?.inputs.text).to.equal("Fresh");
    expect(world.calls()).to.deep.equal(["GET /ad/get/ 0"]);
  });

  it("reads a few objects by their ids, and also one that a list lacks before it counts as deleted", async () => {
    const results = await createAll(numbered(25));
    const ids = results.map((result) => (result.status === "fulfilled" ? result.value.id : ""));
    world.calls();
    expect(await read(world.session, ad, ids[0] ?? "", SEED.advertiser)).not.to.equal(undefined);
    expect(world.emulator.requests().at(-1)?.body).to.deep.include({ filtering: { ad_ids: [ids[0]] } });
    world.calls();
    await Promise.all([...ids, "1"].map((id) => read(world.session, ad, id, SEED.advertiser)));
    expect(world.calls()).to.deep.equal(["GET /ad/get/ 0", "GET /ad/get/ 0"]);
    expect(world.emulator.requests().at(-1)?.body).to.deep.include({ filtering: { ad_ids: ["1"] } });
  });
});
