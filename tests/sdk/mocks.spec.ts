import { expect } from "chai";
import { underMocks } from "../support/mocked.js";

interface Seen {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly id?: string;
}

const PROGRAM = (sdk: string) => `
  const campaign = new ${sdk}.Campaign("spring", { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", advertiserId: "7" });
  const group = new ${sdk}.AdGroup("us", { campaign, name: "US", promotionType: "WEBSITE", optimizationGoal: "CLICK",
    billingEvent: "CPC", locationIds: [campaign.id] });
  const video = new ${sdk}.Video("clip", { source: "media/spring.mp4" });
  const image = new ${sdk}.Image("cover", { source: "media/spring.png" });
  const ad = new ${sdk}.Ad("ad", { adGroup: group.id, name: "Ad", format: "SINGLE_VIDEO", identityType: "TT_USER", identityId: "i",
    video, images: [image, "plain"] });
  settled(campaign, group, video, image, ad).then(() => console.log(JSON.stringify(seen)));
`;

describe("a user's unit tests under pulumi.runtime.setMocks", function () {
  this.timeout(60_000);

  for (const [sdk, type] of [
    ["tiktok", (title: string) => `pulumi-nodejs:dynamic/tiktok:${title}`],
    ["native", (title: string) => `tiktok:index:${title}`],
  ] as const) {
    it(`see the program's values and plain ids, and no internals: ${sdk}`, async () => {
      const seen = (await underMocks(PROGRAM(sdk))) as Seen[];
      const of = (name: string) => seen.find((one) => one.name === name);
      expect(of("spring")).to.deep.equal({
        type: type("Campaign"),
        name: "spring",
        id: "",
        inputs: { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", advertiserId: "7" },
      });
      expect(of("us")?.inputs).to.deep.equal({
        campaign: "spring-id",
        name: "US",
        promotionType: "WEBSITE",
        optimizationGoal: "CLICK",
        billingEvent: "CPC",
        locationIds: ["spring-id"],
        advertiserId: "7",
      });
      expect(of("ad")?.inputs).to.deep.equal({
        adGroup: "us-id",
        name: "Ad",
        format: "SINGLE_VIDEO",
        identityType: "TT_USER",
        identityId: "i",
        video: "clip-id",
        images: ["cover-id", "plain"],
        advertiserId: "7",
      });
    });

    it(`see a component and its portfolio, whose id is the ad's call to action: ${sdk}`, async () => {
      const program = `
  const button = new ${sdk}.DynamicCallToAction("button", { objective: "TRAFFIC", promotionType: "WEBSITE", advertiserId: "7" });
  const { DynamicCallToAction: Own } = ${sdk};
  Promise.all([settled(button, button.portfolio), new Promise((done) => button.callToActionId.apply(done))]).then(([, id]) =>
    console.log(JSON.stringify([seen, id, Own.isInstance(button), Own.isInstance(button.portfolio)])));`;
      const [seen, id, ...isInstance] = (await underMocks(program)) as [Seen[], string, boolean, boolean];
      expect(seen.map(({ type: made, name, inputs }) => ({ type: made, name, inputs }))).to.deep.equal([
        { type: "tiktok:index:DynamicCallToAction", name: "button", inputs: {} },
        {
          type: type("CreativePortfolio"),
          name: "button",
          inputs: { recommendedFor: { objective: "TRAFFIC", promotionType: "WEBSITE" }, advertiserId: "7" },
        },
      ]);
      expect(id).to.equal("button-id");
      expect(isInstance).to.deep.equal([true, false]);
    });

    it(`see a look-up with its id: ${sdk}`, async () => {
      const [seen, status] = (await underMocks(`
        const found = ${sdk}.Campaign.get("running", "123", { advertiserId: "7", status: "ENABLE" });
        found.status.apply((status) => console.log(JSON.stringify([seen, status])));
      `)) as [Seen[], string];
      expect(seen).to.deep.equal([
        { type: type("Campaign"), name: "running", inputs: { advertiserId: "7", status: "ENABLE" }, id: "123" },
      ]);
      expect(status).to.equal("ENABLE");
    });
  }
});

describe("the option import", function () {
  this.timeout(60_000);

  it("is refused with what to do, where Pulumi's host of dynamic providers would fail with a stack trace", async () => {
    const [message, seen] = (await underMocks(`
      let message = "";
      try {
        new tiktok.Campaign("spring", { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE" }, { import: "18" });
      } catch (error) {
        message = error.message;
      }
      console.log(JSON.stringify([message, seen]));
    `)) as [string, Seen[]];
    expect(message).to.match(/^campaign spring: the option import is not possible here.* tiktok-ads import/);
    expect(seen).to.deep.equal([]);
  });
});

describe("configs under pulumi.runtime.setMocks", function () {
  this.timeout(60_000);

  it("declare their resources, each once, and make no call", async () => {
    const seen = (await underMocks(`
      pulumi.runtime.setAllConfig({ "tiktok:advertiserId": "7000000000000000001" });
      tiktok.applyConfigs().then(({ ids }) => setTimeout(() => console.log(JSON.stringify([seen, Object.keys(ids).sort()])), 100));
    `)) as [Seen[], string[]];
    const names = seen[0].map(({ name }) => name);
    expect(names, "a call has no name").to.deep.equal([...new Set(names)]);
    expect(names).to.include.members([
      "spring",
      "spring/us",
      "spring/us/clip",
      "spring/us/slides",
      "clip",
      "cover",
      "still",
    ]);
    expect(seen[1].length).to.equal(names.length);
  });
});

describe("isInstance", function () {
  this.timeout(60_000);

  it("recognises a resource by its type, also from another copy of the package, and native ones by their base class", async () => {
    const found = await underMocks(`
      const args = { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE" };
      const [dynamic, plugin] = [new tiktok.Campaign("a", args), new native.Campaign("b", args)];
      const provider = new native.Provider("p");
      const copy = { __pulumiType: "tiktok:index:Campaign" };
      console.log(JSON.stringify([
        tiktok.Campaign.isInstance(dynamic), tiktok.Campaign.isInstance(plugin), tiktok.Video.isInstance(dynamic),
        native.Campaign.isInstance(plugin), native.Campaign.isInstance(dynamic), native.Campaign.isInstance(copy),
        native.Provider.isInstance(provider), native.Provider.isInstance(plugin), tiktok.Campaign.isInstance(undefined),
        tiktok.Campaign.isInstance("tiktok:index:Campaign"), tiktok.Campaign.__pulumiType, native.Campaign.__pulumiType,
      ]));
    `);
    expect(found).to.deep.equal([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
      false,
      false,
      "pulumi-nodejs:dynamic/tiktok:Campaign",
      "tiktok:index:Campaign",
    ]);
  });
});

describe("the option deletedWith", function () {
  this.timeout(60_000);

  it("is left out of what the engine hears: by it a resource would leave the state without being deleted", async () => {
    const found = await underMocks(`
      const options = [];
      const transformations = [({ name, opts }) => void options.push([name, "deletedWith" in opts, opts.protect])];
      const args = { objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE" };
      const above = new tiktok.Campaign("above", args, { transformations });
      const below = new tiktok.AdGroup("below", { campaign: above }, { deletedWith: above, protect: true, transformations });
      settled(above, below).then(() => console.log(JSON.stringify(options)));
    `);
    expect(found).to.deep.equal([
      ["above", false, null],
      ["below", false, true],
    ]);
  });
});
