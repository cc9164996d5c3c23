import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { SEED_ASSETS } from "../../emulator/seed-assets.js";
import { type Adapter, adaptersIn, PLUGIN, Stack, throughAdapter } from "../support/stack.js";
import { ROOT } from "../support/world.js";

describe("Smart+: the examples and their portfolio of calls to action on the real engine", function () {
  this.timeout(180_000);

  let emulator: Emulator;
  let stack: Stack;

  beforeEach(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    stack = new Stack(emulator.url);
  });

  afterEach(async () => {
    stack.close();
    await emulator.close();
  });

  const calls = (of: RegExp, from = 0): string[] =>
    emulator
      .requests()
      .slice(from)
      .map(({ method, path, code }) => `${method} ${path} ${code}`)
      .filter((call) => of.test(call));
  const living = (kind: "campaign" | "adgroup" | "smart_ad") => emulator.world.store.find(kind, { gone: false });
  const portfolios = () =>
    emulator.world.store
      .find("portfolio", { advertiser: SEED.advertiser })
      .filter(({ id }) => id !== SEED_ASSETS.callToAction);
  /** The portfolio that each ad shows. */
  const shown = () =>
    living("smart_ad").map(({ row }) => (row.ad_configuration as Record<string, unknown>).call_to_action_id);

  /** What both examples make: the same campaign. */
  function made(): void {
    expect(living("campaign").map(({ row }) => [row.campaign_name, row.operation_status])).to.deep.equal([
      ["Summer 2027", "DISABLE"],
    ]);
    expect(
      living("adgroup")
        .map(({ row }) => [row.adgroup_name, row.bid_price])
        .sort(),
    ).to.deep.equal([
      ["germany", 1.5],
      ["us-young", 1.5],
    ]);
    const [portfolio] = portfolios();
    expect(portfolio?.row.creative_portfolio_type).to.equal("CTA");
    expect(portfolio?.row.portfolio_content).to.deep.include({
      asset_content: "Learn more",
      asset_ids: ["201781", "201535"],
    });
    expect(shown()).to.deep.equal([portfolio?.id, portfolio?.id]);
    const statuses = living("smart_ad").map(({ row }) =>
      (row.creative_list as { material_operation_status: string }[]).map((one) => one.material_operation_status),
    );
    expect(statuses.sort()).to.deep.equal([
      ["ENABLE", "DISABLE"],
      ["ENABLE", "ENABLE"],
    ]);
    expect(calls(/cta\/recommend/)).to.have.length(1);
  }

  it("creates what examples/smart-plus declares, once, and reports at the end that the portfolio stays", async () => {
    stack.copy("examples/smart-plus", ".");
    await stack.succeeds("stack", "init", "dev");
    await stack.succeeds("up", "--yes", "--skip-preview");
    made();
    await stack.succeeds("up", "--yes", "--refresh", "--skip-preview", "--expect-no-changes");
    expect(calls(/cta\/recommend/), "what TikTok would recommend later is not asked").to.have.length(1);
    const said = await stack.succeeds("destroy", "--yes", "--skip-preview");
    expect(said).to.include(`${portfolios()[0]?.id} stays at TikTok`);
    for (const kind of ["campaign", "adgroup", "smart_ad"] as const) expect(living(kind)).to.deep.equal([]);
  });

  async function program(adapter: Adapter): Promise<(text: (program: string) => string) => void> {
    const config = `config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`;
    stack.write(
      "Pulumi.yaml",
      `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${adapter === "native" ? PLUGIN : ""}${config}`,
    );
    stack.copy("examples/smart-plus-typescript/media", "media");
    const compiled = readFileSync(join(ROOT, "dist", "examples", "smart-plus-typescript", "index.js"), "utf8");
    const write = (text: (program: string) => string): void =>
      stack.write("index.js", text(throughAdapter(compiled, adapter)));
    write((own) => own);
    await stack.succeeds("stack", "init", "dev");
    return write;
  }

  for (const adapter of adaptersIn("native"))
    it(`creates the same from the program, another portfolio for another language, and forgets both: ${adapter}`, async () => {
      const write = await program(adapter);
      await stack.succeeds("up", "--yes", "--skip-preview");
      made();
      await stack.succeeds("up", "--yes", "--refresh", "--skip-preview", "--expect-no-changes");
      expect(calls(/cta\/recommend/)).to.have.length(1);

      const seen = emulator.requests().length;
      write((own) => own.replace('language: "en"', 'language: "de"'));
      const changed = await stack.succeeds("up", "--yes", "--skip-preview");
      expect(calls(/POST/, seen)).to.deep.equal([
        "POST /creative/portfolio/create/ 0",
        "POST /smart_plus/ad/update/ 0",
        "POST /smart_plus/ad/update/ 0",
      ]);
      const [first, second] = portfolios()
        .map(({ id }) => id)
        .sort();
      expect(changed).to.include(`${first} stays at TikTok`);
      expect(shown()).to.deep.equal([second, second]);

      const said = await stack.succeeds("destroy", "--yes", "--skip-preview");
      expect(said).to.include(`${second} stays at TikTok`);
      expect((await stack.resources()).map(({ type }) => type)).to.deep.equal([]);
    });
});
