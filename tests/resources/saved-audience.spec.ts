import { expect } from "chai";
import { SDK } from "../../emulator/contract/sdk.js";
import { SEED } from "../../emulator/index.js";
import { type Values, wireName } from "../../provider/definitions/index.js";
import { check, create, diff, KnownObjects, read } from "../../provider/engine/index.js";
import { SqliteJournal } from "../../provider/engine/recovery/sqlite-journal.js";
import { savedAudience } from "../../provider/resources/saved-audience.js";
import { describeResource } from "../support/describe-resource.js";
import { checked, made, rejection, type TestWorld, testWorld } from "../support/world.js";

describeResource("SavedAudience");

const CREATE = "/dmp/saved_audience/create/";
const LIST = "/dmp/saved_audience/list/";
const advertiserId = SEED.advertiser;
const YOUNG: Values = { name: "Young adults", locationIds: ["6252001"], ageGroups: ["AGE_18_24"] };
const WATCHED: Values = {
  actionScene: "VIDEO_RELATED",
  actionPeriod: 7,
  videoUserActions: ["LIKED"],
  actionCategoryIds: ["26001"],
};

describe("a saved audience", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  const ours = (): string[] => world.emulator.world.store.find("saved_audience", {}).map(({ id }) => id);
  const inspect = async () => ({ signature: "" });
  const issuesOf = async (inputs: Values): Promise<string[]> => {
    const { faults } = await check(savedAudience, { ...YOUNG, ...inputs }, undefined, { advertiserId, inspect });
    return faults.map(({ property }) => property);
  };

  it("has every parameter of TikTok's create call, and no other", () => {
    const escapes = ["extraFields", "unchecked"];
    const wires = Object.entries(savedAudience.fields).flatMap(([name, field]) =>
      escapes.includes(name) ? [] : [wireName(name, field)],
    );
    expect(wires).to.have.members(Object.keys(SDK[`POST ${CREATE}`]?.params ?? {}));
  });

  it("is replaced by every change, since TikTok has no call that updates one", () => {
    const old = { ...YOUNG, advertiserId };
    expect(diff(savedAudience, old, { ...old, gender: "GENDER_FEMALE" }).replaces).to.deep.equal(["gender"]);
    expect(diff(savedAudience, old, { ...old, name: "Adults" }).replaces).to.deep.equal(["name"]);
  });

  for (const [what, inputs, property] of [
    ["no place", { locationIds: [] }, "locationIds"],
    [
      "device models next to device prices",
      { deviceModelIds: ["1"], devicePriceRanges: [0, 250] },
      "devicePriceRanges",
    ],
    ["prices that are no multiples of 50", { devicePriceRanges: [0, 249] }, "devicePriceRanges"],
    ["two operating systems", { operatingSystems: ["ANDROID", "IOS"] }, "operatingSystems"],
    ["an action without a category", { actions: [{ ...WATCHED, actionCategoryIds: [] }] }, "actions"],
    ["an action without a period", { actions: [{ ...WATCHED, actionPeriod: undefined }] }, "actions"],
    ["a period of 8 days", { actions: [{ ...WATCHED, actionPeriod: 8 }] }, "actions"],
    ["an action of another scene", { actions: [{ ...WATCHED, videoUserActions: ["FOLLOWING"] }] }, "actions"],
    ["a name with emoji", { name: "Young 🎉" }, "name"],
  ] as const)
    it(`refuses ${what}, as TikTok does`, async () => {
      expect(await issuesOf({ actions: [WATCHED] })).to.deep.equal([]);
      expect((await issuesOf(inputs)).map((name) => name.replace(/\W.*/, ""))).to.deep.equal([property]);
      const { data } = await sent({ ...YOUNG, ...inputs });
      expect(data, JSON.stringify(data)).to.have.property("code").that.is.oneOf([40002, 40011]);
      expect(ours()).to.deep.equal([]);
    });

  /** The create call as a client without our checks sends it. */
  async function sent(inputs: Values): Promise<{ data: { code?: number } }> {
    const snake = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(snake);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name === "name" ? "saved_audience_name" : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          snake(one),
        ]),
      );
    };
    const reply = await fetch(`${world.emulator.url}/open_api/v1.3${CREATE}`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      body: JSON.stringify({ advertiser_id: advertiserId, ...(snake(inputs) as object) }),
    });
    return { data: (await reply.json()) as { code?: number } };
  }

  it("is read with everything that was sent, by its id, with one call for many", async () => {
    const one = await made(world, "SavedAudience", { ...YOUNG, gender: "GENDER_FEMALE", actions: [WATCHED] });
    const other = await made(world, "SavedAudience", { ...YOUNG, name: "Others" });
    world.calls();
    const [first, second] = await Promise.all(
      [one, other].map(({ id, state }) => read(world.session, savedAudience, id, advertiserId, state)),
    );
    expect(first?.inputs).to.deep.include({ gender: "GENDER_FEMALE", actions: [WATCHED] });
    expect(second?.inputs).to.deep.include({ name: "Others" });
    expect(world.calls()).to.deep.equal([`GET ${LIST} 0`]);
  });

  it("is looked for by name before a create, with one list call for all that are created at once", async () => {
    const named = await Promise.all(["a", "b", "c"].map((name) => checked(savedAudience, { ...YOUNG, name })));
    const all = await Promise.all(named.map((inputs) => create(world.session, savedAudience, inputs)));
    expect(ours()).to.have.members(all.map(({ id }) => id));
    expect(world.calls().filter((call) => call.startsWith("GET"))).to.deep.equal([`GET ${LIST} 0`]);
  });

  it("is found by name and content when the answer to its create is lost, and created once", async () => {
    world.emulator.faults.add({ path: CREATE, kind: "lose", times: 1 });
    const { id } = await create(world.session, savedAudience, await checked(savedAudience, YOUNG));
    expect(ours()).to.deep.equal([id]);
    expect(world.calls().filter((call) => call.startsWith("POST"))).to.have.length(1);
  });

  it("is adopted after a killed run, and no second one is created", async () => {
    const inputs = await checked(savedAudience, YOUNG);
    const { id } = await create(world.session, savedAudience, inputs);
    void world.session.journal().then((journal) => journal.close());
    const journal = new SqliteJournal(world.folder);
    Object.assign(world.session, { journal: async () => journal });
    const session = { ...world.session, known: new KnownObjects() };
    expect((await create(session, savedAudience, inputs)).id).to.equal(id);
    expect(ours()).to.deep.equal([id]);
  });

  it("is refused where the account has one of its name that no stack has", async () => {
    const inputs = await checked(savedAudience, YOUNG);
    const { id } = await create(world.session, savedAudience, inputs);
    await world.nextRun();
    const error = await rejection(create(world.session, savedAudience, inputs));
    expect(error.message).to.include(`TikTok already has a saved audience with this name, ${id}`);
    expect(ours()).to.deep.equal([id]);
  });

  it("is created next to the old one of the same name when it is replaced, without parameters that TikTok lacks", async () => {
    const old = await made(world, "SavedAudience", YOUNG);
    world.session.known.expectReplacement(savedAudience, old.id, old.state);
    const fresh = await made(world, "SavedAudience", { ...YOUNG, gender: "GENDER_MALE" });
    expect(ours()).to.have.members([old.id, fresh.id]);
  });

  it("is one of at most 100 in an account", async () => {
    const { store } = world.emulator.world;
    for (let index = 0; index < 100; index += 1)
      store.put({
        kind: "saved_audience",
        id: String(7_000_000 + index),
        advertiser: advertiserId,
        campaign: "",
        adgroup: "",
        deleted: false,
        name: `Other ${index}`,
        row: {
          saved_audience_id: String(7_000_000 + index),
          saved_audience_name: `Other ${index}`,
          location_ids: ["1"],
        },
      });
    const error = await rejection(create(world.session, savedAudience, await checked(savedAudience, YOUNG)));
    expect(error.message).to.include("exceeds the limit of 100");
  });
});
