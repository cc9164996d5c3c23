/**
 * What an adversary, a careless colleague or a bad day may do to a stack, on the real engine: nothing is created twice, nothing that
 * the program declares is deleted, no limit is passed. A sweep (`npm run test:faults`), judged by the emulator's tables.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { type Adapter, type Outcome, PLUGIN, Stack, throughAdapter } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";

/** A program of which the tests change parts: `before`, options and values are texts of JavaScript. */
interface Program {
  readonly before?: string;
  readonly campaign?: string;
  readonly campaignOptions?: string;
  readonly group?: string;
  readonly groupOptions?: string;
  /** Ads by key, as values to add. */
  readonly ads?: Readonly<Record<string, string>>;
  readonly adOptions?: string;
  readonly after?: string;
}

const GROUP = `promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY",
  budget: 40, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z"`;
const AD = `format: "SINGLE_VIDEO", tiktokItemId: "1", identityType: "AUTH_CODE", identityId: "1", text: "Hello",
  callToAction: "LEARN_MORE", landingPageUrl: "https://example.com"`;

const source = ({ before, campaign, campaignOptions, group, groupOptions, ads, adOptions, after }: Program): string => `
const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");
const pulumi = require("@pulumi/pulumi");
${before ?? ""}
const campaign = new Campaign("spring", { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 100,
  status: "DISABLE", ${campaign ?? ""} }, ${campaignOptions ?? "{}"});
const group = new AdGroup("us", { campaign, name: "us", ${GROUP}, ${group ?? ""} }, ${groupOptions ?? "{}"});
${Object.entries(ads ?? { clip: "" })
  .map(
    ([key, values]) => `new Ad("${key}", { adGroup: group, name: "${key}", ${AD}, ${values} }, ${adOptions ?? "{}"});`,
  )
  .join("\n")}
${after ?? ""}
`;

describe("attacks on a stack, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP) return;
  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: nodejs\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
    );
    await stack.succeeds("stack", "init", "dev");
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const write = (program: Program, adapter: Adapter = "dynamic"): void =>
    stack.write("index.js", throughAdapter(source(program), adapter));
  const up = (...args: string[]): Promise<Outcome> => stack.pulumi("up", "--yes", "--skip-preview", ...args);
  /** An update that must succeed. */
  const ups = async (program: Program, adapter: Adapter = "dynamic", ...args: string[]): Promise<string> => {
    write(program, adapter);
    return stack.succeeds("up", "--yes", "--skip-preview", ...args);
  };
  const living = (kind: "campaign" | "adgroup" | "ad") => emulator.world.store.find(kind, { deleted: false });
  const ids = (kind: "campaign" | "adgroup" | "ad"): string[] => living(kind).map(({ id }) => id);
  const counts = (): number[] => (["campaign", "adgroup", "ad"] as const).map((kind) => living(kind).length);
  const held = async (title: string) =>
    (await stack.resources()).filter(({ type }) => type.endsWith(`:${title}`) || type.endsWith(`/${title}`));
  const urnOf = async (title: string, key: string): Promise<string> =>
    (await held(title)).find(({ urn }) => urn.endsWith(`::${key}`))?.urn ?? `no ${key}`;
  const writes = (): number => emulator.requests().filter(({ method }) => method === "POST").length;
  const settled = async (program: Program, adapter: Adapter = "dynamic"): Promise<void> => {
    write(program, adapter);
    const before = writes();
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(writes(), "writes of an update without changes").to.equal(before);
  };

  for (const adapter of ["dynamic", "native"] as const)
    it(`a resource deleted from the state is taken over, not created twice (${adapter})`, async () => {
      await ups({}, adapter);
      const before = ids("ad");
      await stack.succeeds("state", "delete", await urnOf("Ad", "clip"), "--yes");
      await ups({}, adapter);
      expect(ids("ad")).to.deep.equal(before);
      expect((await held("Ad")).map(({ id }) => id)).to.deep.equal(before);
      await settled({}, adapter);
    });

  it("a deleted state creates nothing twice: the journal still has the objects, or the campaign's taken name is an error with its id", async () => {
    await ups({});
    const before = [ids("campaign"), ids("adgroup"), ids("ad")];
    await stack.succeeds("state", "delete", await urnOf("Campaign", "spring"), "--yes", "--target-dependents");
    const { code, output } = await up();
    if (code !== 0) expect(output).to.include("spring").and.to.include(String(before[0]?.[0]));
    else expect((await held("Campaign")).map(({ id }) => id)).to.deep.equal(before[0]);
    expect([ids("campaign"), ids("adgroup"), ids("ad")]).to.deep.equal(before);
  });

  it("yesterday's state without today's ad: the ad is not created twice", async () => {
    await ups({});
    const yesterday = join(stack.folder, "yesterday.json");
    await stack.succeeds("stack", "export", "--file", yesterday);
    await ups({ ads: { clip: "", more: "" } });
    const before = ids("ad");
    await stack.succeeds("stack", "import", "--file", yesterday);
    await ups({ ads: { clip: "", more: "" } });
    expect(ids("ad")).to.have.members(before);
    await settled({ ads: { clip: "", more: "" } });
  });

  it("yesterday's state with an ad that was deleted since: its delete succeeds, and nothing is created again", async () => {
    await ups({ ads: { clip: "", more: "" } });
    const yesterday = join(stack.folder, "yesterday.json");
    await stack.succeeds("stack", "export", "--file", yesterday);
    await ups({});
    await stack.succeeds("stack", "import", "--file", yesterday);
    await ups({});
    expect(counts()).to.deep.equal([1, 1, 1]);
    await settled({});
  });

  it("yesterday's state with old values: refresh reads today's, and the update writes what the program declares", async () => {
    await ups({});
    const yesterday = join(stack.folder, "yesterday.json");
    await stack.succeeds("stack", "export", "--file", yesterday);
    await ups({ campaign: "budget: 300" });
    await stack.succeeds("stack", "import", "--file", yesterday);
    await ups({}, "dynamic", "--refresh");
    expect(living("campaign")[0]?.row.budget).to.equal(100);
    expect(counts()).to.deep.equal([1, 1, 1]);
  });

  for (const adapter of ["dynamic", "native"] as const)
    it(`--replace creates an ad and takes none over; the old one is deleted (${adapter})`, async () => {
      await ups({}, adapter);
      const before = ids("ad");
      await ups({}, adapter, "--replace", await urnOf("Ad", "clip"));
      expect(counts()).to.deep.equal([1, 1, 1]);
      expect(ids("ad")).not.to.deep.equal(before);
      expect((await held("Ad")).map(({ id }) => id)).to.deep.equal(ids("ad"));
      await settled({}, adapter);
    });

  it("--replace of an ad group and of a campaign, whose names are unique, loses nothing, whether it succeeds or not", async () => {
    await ups({});
    for (const [title, key] of [
      ["AdGroup", "us"],
      ["Campaign", "spring"],
    ] as const) {
      const { code, output } = await up("--replace", await urnOf(title, key));
      if (code !== 0) expect(output, title).to.match(/name|taken|exists/i);
      await stack.pulumi("up", "--yes", "--skip-preview");
      expect(counts(), `${title}: ${output}`).to.deep.equal([1, 1, 1]);
      expect((await held("AdGroup")).map(({ id }) => id)).to.deep.equal(ids("adgroup"));
      expect((await held("Ad")).map(({ id }) => id)).to.deep.equal(ids("ad"));
    }
    await settled({});
  });

  it("replaceOnChanges and deleteBeforeReplace leave exactly one ad", async () => {
    await ups({ adOptions: '{ replaceOnChanges: ["text"] }' });
    await ups({ ads: { clip: 'text: "Now"' }, adOptions: '{ replaceOnChanges: ["text"] }' });
    expect(counts()).to.deep.equal([1, 1, 1]);
    expect(living("ad")[0]?.row.ad_text).to.equal("Now");
    const options = '{ replaceOnChanges: ["text"], deleteBeforeReplace: true }';
    await ups({ ads: { clip: 'text: "Then"' }, adOptions: options });
    expect(counts()).to.deep.equal([1, 1, 1]);
    expect((await held("Ad")).map(({ id }) => id)).to.deep.equal(ids("ad"));
  });

  it("--target and --exclude create what they name, and the next update the rest, each once", async () => {
    write({ ads: { clip: "", more: "" } });
    const urn = (title: string, key: string): string =>
      `urn:pulumi:dev::ads::pulumi-nodejs:dynamic/tiktok:${title}::${key}`;
    const targets = [urn("Campaign", "spring"), urn("AdGroup", "us"), urn("Ad", "clip")];
    await stack.succeeds("up", "--yes", "--skip-preview", ...targets.flatMap((one) => ["--target", one]));
    expect(counts()).to.deep.equal([1, 1, 1]);
    write({ ads: { clip: 'text: "Now"', more: "" } });
    await stack.succeeds("up", "--yes", "--skip-preview", "--exclude", urn("Ad", "clip"));
    expect(counts()).to.deep.equal([1, 1, 2]);
    expect(living("ad").map(({ row }) => row.ad_text)).to.deep.equal(["Hello", "Hello"]);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(counts()).to.deep.equal([1, 1, 2]);
  });

  it("aliases, a new parent and a renamed stack and project change nothing at TikTok", async () => {
    await ups({ campaign: "name: undefined", ads: { clip: "name: undefined" } });
    const before = [ids("campaign"), ids("adgroup"), ids("ad")];
    const renamed: Program = {
      campaign: "name: undefined",
      ads: { reel: "name: undefined" },
      adOptions: '{ aliases: [{ name: "clip" }] }',
    };
    const calls = writes();
    await ups(renamed);
    const wrapped: Program = {
      ...renamed,
      before:
        'class Box extends pulumi.ComponentResource { constructor() { super("test:index:Box", "box"); } }\nconst box = new Box();',
      adOptions: '{ parent: box, aliases: [{ name: "reel", parent: pulumi.rootStackResource }] }',
    };
    await ups(wrapped);
    expect(writes()).to.equal(calls);
    await stack.succeeds("stack", "rename", "prod");
    await settled({ ...wrapped, adOptions: "{ parent: box }" });
    stack.write(
      "Pulumi.yaml",
      readFileSync(join(stack.folder, "Pulumi.yaml"), "utf8").replace("name: ads", "name: other"),
    );
    await stack.succeeds("stack", "rename", "organization/other/prod", "--stack", "organization/ads/prod");
    await settled({ ...wrapped, adOptions: "{ parent: box }" });
    expect([ids("campaign"), ids("adgroup"), ids("ad")]).to.deep.equal(before);
  });

  it("retainOnDelete keeps the ad, and it is taken over when it is declared again; another content is refused and both are shown", async () => {
    await ups({ ads: { clip: "", more: "" }, adOptions: "{ retainOnDelete: true }" });
    const before = ids("ad");
    await ups({ ads: { clip: "" }, adOptions: "{ retainOnDelete: true }" });
    expect(ids("ad")).to.deep.equal(before);
    await ups({ ads: { clip: "", more: "" }, adOptions: "{ retainOnDelete: true }" });
    expect(ids("ad")).to.deep.equal(before);
    await ups({ ads: { clip: "" }, adOptions: "{ retainOnDelete: true }" });
    write({ ads: { clip: "", more: 'text: "Other"' } });
    const { code, output } = await up();
    expect(code).not.to.equal(0);
    expect(output).to.match(/has an ad of this name already/);
    expect(ids("ad")).to.deep.equal(before);
  });

  it("deletedWith leaves the children to the campaign's delete, and none remain", async () => {
    const program: Program = { groupOptions: "{ deletedWith: campaign }", adOptions: "{ deletedWith: campaign }" };
    await ups(program);
    await stack.succeeds("destroy", "--yes", "--skip-preview");
    expect(counts()).to.deep.equal([0, 0, 0]);
    await ups(program);
    expect(counts(), "again, under a name that was free again").to.deep.equal([1, 1, 1]);
  });

  const limit = (amount: number): void =>
    stack.write("tiktok-ads.policy.yaml", `mandatory:\n  maxDailyBudget: { USD: { advertiser: ${amount} } }\n`);
  /** Campaigns that spend, each `name: options`. */
  const SPENDING = `const spending = (name, budget, options = {}) => new AdGroup(name, { campaign: new Campaign(name, { name,
    objective: "TRAFFIC", currency: "USD", budgetMode: "BUDGET_MODE_INFINITE", status: "ENABLE" }), name, ${GROUP}, budget }, options);`;
  const spend = (text: string, adapter: Adapter = "dynamic"): void =>
    stack.write(
      "index.js",
      throughAdapter(
        `const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");\nconst pulumi = require("@pulumi/pulumi");\n${SPENDING}\n${text}`,
        adapter,
      ),
    );
  /** The daily budgets of what is enabled. */
  const daily = (): number => living("adgroup").reduce((sum, { row }) => sum + Number(row.budget), 0);

  for (const adapter of ["dynamic", "native"] as const)
    it(`ignoreChanges hides no budget from a limit: a kept value counts as it is (${adapter})`, async () => {
      limit(500);
      spend('spending("a", 450);', adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      spend('spending("b", 400); spending("a", 50, { ignoreChanges: ["budget"] });', adapter);
      const { code, output } = await up();
      expect(code, output).not.to.equal(0);
      expect(output).to.include("the limit is 500 USD");
      expect(daily()).to.equal(450);
      // And what is ignored refuses nothing.
      spend('spending("a", 9000, { ignoreChanges: ["budget"] }); spending("c", 50);', adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(500);
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`transformations and transforms hide no budget from a limit (${adapter})`, async () => {
      limit(500);
      const props = "({ ...props, budget: 450 })";
      const option = `{ transformations: [({ props, opts }) => ({ props: ${props}, opts })] }`;
      const onStack = `pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
        type.includes("AdGroup") && props.budget === 50 ? { props: ${props}, opts } : undefined);`;
      spend(`spending("a", 50, ${option});`, adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(450);
      for (const program of [
        `spending("b", 400); spending("a", 50, ${option});`,
        `${onStack} spending("b", 400); spending("a", 50);`,
      ]) {
        spend(program, adapter);
        const last = await up();
        expect(last.code, last.output).not.to.equal(0);
        expect(daily()).to.equal(450);
      }
    });

  for (const adapter of ["dynamic", "native"] as const)
    it(`secret budgets and budgets that are outputs keep to the limit; unknown ones count as a violation (${adapter})`, async () => {
      limit(500);
      spend('spending("a", pulumi.secret(9000));', adapter);
      const secret = await up();
      expect(secret.code, secret.output).not.to.equal(0);
      spend('const a = spending("a", 100); spending("b", a.id.apply(() => 9000));', adapter);
      const preview = await stack.pulumi("preview");
      expect(preview.code, preview.output).not.to.equal(0);
      expect(daily()).to.equal(0);
      spend('spending("a", pulumi.secret(100));', adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      expect(daily()).to.equal(100);
    });

  it("values that are not numbers, negative or out of range are refused, and nothing is sent", async () => {
    const odd = ["NaN", "Infinity", "-Infinity", "-5", "0", "1e21", "1e308", "[]", "{}", "true", '""', '"1e3"', "null"];
    spend(odd.map((one, index) => `spending("odd${index}", ${one});`).join("\n"));
    const { code, output } = await up();
    expect(code, output).not.to.equal(0);
    expect(living("adgroup").map(({ name, row }) => `${name} ${row.budget}`)).to.deep.equal([]);
  });

  it("a policy with anchors and merge keys applies as written, or blocks everything", async () => {
    stack.write(
      "tiktok-ads.policy.yaml",
      "mandatory:\n  maxDailyBudget:\n    USD: &limits { advertiser: 500 }\n    EUR: *limits\n",
    );
    spend('spending("a", 9000);');
    const { code, output } = await up();
    expect(code, output).not.to.equal(0);
    expect(daily()).to.equal(0);
  });

  it("two URNs never share one id: an import of an object that the stack has is refused, and so is a second key for it", async () => {
    await ups({});
    const [id = ""] = ids("ad");
    const twice = await stack.pulumi("up", "--yes", "--skip-preview");
    expect(twice.code).to.equal(0);
    write({
      ads: { clip: "" },
      after: `new Ad("again", { adGroup: group, name: "clip", ${AD} }, { import: "${id}" });`,
    });
    const { output } = await up();
    const same = (await held("Ad")).filter((one) => one.id === id);
    expect(same, output).to.have.length(1);
    await ups({});
    expect(ids("ad"), "the ad that the program declares lives").to.include(id);
  });

  it("two equal ads stay two when one is deleted from the state", async () => {
    const twins: Program = { ads: { one: 'name: "twin"', two: 'name: "twin"' } };
    await ups(twins);
    const before = ids("ad");
    await stack.succeeds("state", "delete", await urnOf("Ad", "one"), "--yes");
    await ups(twins);
    expect(ids("ad")).to.deep.equal(before);
    expect((await held("Ad")).map(({ id }) => id)).to.have.members(before);
  });

  it("two checkouts of one stack at the same time: one works, one waits or fails, nothing is created twice", async () => {
    write({ ads: { clip: "", more: "" } });
    const other = join(stack.folder, "other");
    mkdirSync(other);
    for (const name of ["Pulumi.yaml", "index.js"])
      writeFileSync(join(other, name), readFileSync(join(stack.folder, name)));
    const here = stack.pulumi("up", "--yes", "--skip-preview");
    const there = stack.start(["up", "--yes", "--skip-preview", "--cwd", other, "--stack", "dev"]).outcome;
    const outcomes = await Promise.all([here, there]);
    expect(
      outcomes.map(({ code }) => code === 0),
      outcomes.map(({ output }) => output).join("\n"),
    ).to.include(true);
    await stack.succeeds("up", "--yes", "--skip-preview");
    expect(counts()).to.deep.equal([1, 1, 2]);
    await stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes", "--cwd", other, "--stack", "dev");
  });

  it("two stacks of one program in one account: the second takes over nothing of the first", async () => {
    await ups({});
    const before = [ids("campaign"), ids("adgroup"), ids("ad")];
    await stack.succeeds("stack", "init", "prod");
    const { code, output } = await up("--stack", "prod");
    expect(code).not.to.equal(0);
    expect(output).to.include("spring");
    expect([ids("campaign"), ids("adgroup"), ids("ad")]).to.deep.equal(before);
    await stack.succeeds("destroy", "--yes", "--skip-preview", "--stack", "prod");
    expect([ids("campaign"), ids("adgroup"), ids("ad")]).to.deep.equal(before);
  });

  it("a config of another account sends nothing to it and loses nothing", async () => {
    await ups({});
    const before = [ids("campaign"), ids("adgroup"), ids("ad")];
    stack.environment.TIKTOK_ADVERTISER_ID = "7999999999999999999";
    write({ campaign: 'advertiserId: "7999999999999999999"' });
    const { code, output } = await up();
    expect(code, output).not.to.equal(0);
    expect([ids("campaign"), ids("adgroup"), ids("ad")]).to.deep.equal(before);
  });

  it("objects removed at TikTok are created again once by up --refresh", async () => {
    await ups({});
    const [id = ""] = ids("ad");
    emulator.world.store.execute(
      "update objects set row = json_set(row, '$.operation_status', 'DELETE', '$.secondary_status', 'AD_STATUS_DELETE') where id = ?",
      [id],
    );
    await ups({}, "dynamic", "--refresh");
    await settled({});
    expect((await held("Ad")).map((one) => one.id)).not.to.include(id);
  });

  describe("through an unreliable proxy", () => {
    let proxy: Server;
    let answer: (path: string, text: string) => { readonly text?: string; readonly twice?: boolean };
    /** An answer as a server says it whose clock is wrong by so many days: TikTok's time stands in its request ids. */
    const shifted = (text: string, days: number): { readonly text: string } => ({
      text: text.replace(/"request_id":"\d{14}/, () => {
        const there = new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/g, "");
        return `"request_id":"${there.slice(0, 14)}`;
      }),
    });

    beforeEach(async () => {
      answer = () => ({});
      proxy = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on("data", (data: Buffer) => chunks.push(data));
        request.on("end", async () => {
          const { method = "GET", url = "/" } = request;
          const headers = Object.entries(request.headers).flatMap(([name, value]) =>
            typeof value === "string" && !["host", "connection", "content-length", "transfer-encoding"].includes(name)
              ? [[name, value] as [string, string]]
              : [],
          );
          const send = async () => {
            const body = method === "GET" ? {} : { body: Buffer.concat(chunks) };
            const sent = await fetch(`${emulator.url}${url}`, { method, headers, ...body });
            return { status: sent.status, text: await sent.text() };
          };
          const { status, text } = await send();
          const changed = answer(url, text);
          if (changed.twice) await send();
          response.writeHead(status, { "content-type": "application/json" });
          response.end(changed.text ?? text);
        });
      });
      await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
      const { port } = proxy.address() as AddressInfo;
      stack.environment.TIKTOK_BASE_URL = `http://127.0.0.1:${port}`;
    });

    afterEach(() => new Promise<void>((resolve) => proxy.close(() => resolve())));

    it("an answer repeated for another create gives no id to two ads", async () => {
      await ups({});
      let kept: string | undefined;
      answer = (path, text) => {
        if (!path.includes("/ad/create/")) return {};
        const repeated = kept ?? text;
        kept ??= text;
        return { text: repeated };
      };
      await stack.succeeds("state", "delete", await urnOf("Ad", "clip"), "--yes");
      write({ ads: { clip: "" } });
      kept = JSON.stringify({
        code: 0,
        message: "OK",
        request_id: "1",
        data: {
          ad_ids: ids("ad"),
          creatives: [{ ad_id: ids("ad")[0], ad_name: "clip", adgroup_id: ids("adgroup")[0] }],
        },
      });
      write({ ads: { clip: "", more: "" } });
      await up();
      answer = () => ({});
      const { code, output } = await up();
      const had = (await held("Ad")).map(({ id }) => id);
      expect(new Set(had).size, output).to.equal(had.length);
      expect(living("ad").filter(({ name }) => name === "more").length, output).to.be.at.most(1);
      expect(living("ad").filter(({ name }) => name === "clip")).to.have.length(1);
      expect(code, output).to.equal(0);
    });

    it("with a clock one day ahead or behind, the object of a lost answer is found", async () => {
      for (const [index, days] of [1, -1].entries()) {
        answer = (_path, text) => shifted(text, days);
        const ads = Object.fromEntries(Array.from({ length: index + 2 }, (_one, number) => [`ad${number}`, ""]));
        emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 1 });
        write({ ads });
        const first = await up();
        const second = await up();
        expect(second.code, first.output + second.output).to.equal(0);
        const names = living("ad").map(({ name }) => name);
        expect(names, `${days} days`).to.have.length(new Set(names).size);
      }
    });

    it("with a clock that jumps back between the create and the next run, the object of a lost answer is found", async () => {
      answer = (_path, text) => shifted(text, 3);
      emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 20 });
      write({});
      await up();
      emulator.faults.clear();
      answer = () => ({});
      const { code, output } = await up();
      expect(code, output).to.equal(0);
      expect(counts()).to.deep.equal([1, 1, 1]);
    });

    it("a create that is delivered twice is reported: the second ad belongs to no resource", async () => {
      answer = (path) => ({ twice: path.includes("/ad/create/") });
      write({});
      const first = await up();
      answer = () => ({});
      write({ ads: { clip: "", more: "" } });
      const second = await up();
      expect(second.code, second.output).to.equal(0);
      const had = (await held("Ad")).map(({ id }) => id);
      const orphans = living("ad").filter(({ id }) => !had.includes(id));
      expect(orphans).to.have.length(1);
      expect(first.output + second.output, "the orphan is named").to.include(String(orphans[0]?.id));
    });
  });
});
