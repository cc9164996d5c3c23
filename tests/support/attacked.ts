/** A stack that tests attack: a program in which they change parts, both adapters, and what account and state hold afterwards. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { killIn, quietIn } from "./processes.js";
import { type Adapter, type Outcome, PLUGIN, Stack, type StateResource, throughAdapter } from "./stack.js";

/** A program of which the tests change parts: `before`, options and values are texts of JavaScript. */
export interface Program {
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

/** What an ad group is besides its campaign and its name, and an ad besides its ad group and its name. */
export const GROUP = `promotionType: "WEBSITE", optimizationGoal: "CLICK", billingEvent: "CPC", budgetMode: "BUDGET_MODE_DAY",
  budget: 40, placements: ["PLACEMENT_TIKTOK"], locationIds: ["6252001"], scheduleStartTime: "2027-03-01T00:00:00Z"`;
export const AD = `format: "SINGLE_VIDEO", tiktokItemId: "1", identityType: "AUTH_CODE", identityId: "1", text: "Hello",
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

export type Kind = "campaign" | "adgroup" | "ad";
const KINDS: readonly Kind[] = ["campaign", "adgroup", "ad"];

/** An emulator and a stack of the program above. */
export class Attacked {
  #emulator: Emulator | undefined;
  #stack: Stack | undefined;

  private constructor() {}

  /** For the suite that calls this: a new account and a new stack before each of its tests, and nothing of them after it. */
  static forEach(): Attacked {
    const attacked = new Attacked();
    beforeEach(async () => {
      attacked.#emulator = await createEmulator({ unknownFields: "refuse" });
      attacked.#stack = new Stack(attacked.emulator.url);
      attacked.stack.write(
        "Pulumi.yaml",
        `name: ads\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\n${PLUGIN}config:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
      );
      await attacked.stack.succeeds("stack", "init", "dev");
    });
    afterEach(async () => {
      killIn(attacked.stack.folder);
      attacked.stack.close();
      await attacked.emulator.close();
    });
    return attacked;
  }

  get emulator(): Emulator {
    if (!this.#emulator) throw new Error("there is an emulator only while a test runs");
    return this.#emulator;
  }

  get stack(): Stack {
    if (!this.#stack) throw new Error("there is a stack only while a test runs");
    return this.#stack;
  }

  write(program: Program, adapter: Adapter = "dynamic"): void {
    this.stack.write("index.js", throughAdapter(source(program), adapter));
  }

  up(...args: string[]): Promise<Outcome> {
    return this.stack.pulumi("up", "--yes", "--skip-preview", ...args);
  }

  /** An update that must succeed. */
  ups(program: Program, adapter: Adapter = "dynamic", ...args: string[]): Promise<string> {
    this.write(program, adapter);
    return this.stack.succeeds("up", "--yes", "--skip-preview", ...args);
  }

  /** Starts an update and gives it back, still running, once TikTok has made what `path` makes and keeps back the answer. */
  async heldAt(path: string, ms: number): Promise<{ readonly outcome: Promise<Outcome> }> {
    const { faults } = this.emulator;
    faults.add({ path, kind: "stall", times: 1, ms });
    const [before, { outcome }] = [faults.struck, this.stack.start(["up", "--yes", "--skip-preview"])];
    let early: Outcome | undefined;
    void outcome.then((ended) => {
      early = ended;
    });
    while (faults.struck === before) {
      if (early) throw new Error(`the update ended before ${path}:\n${early.output}`);
      await sleep(20);
    }
    return { outcome };
  }

  /** Starts an update, and kills everything of it while TikTok keeps back the answer to `path`. */
  async killedAt(path: string): Promise<void> {
    const { outcome } = await this.heldAt(path, 2_500);
    await quietIn(this.stack.folder);
    killIn(this.stack.folder);
    await outcome;
    this.emulator.faults.clear();
    await this.stack.pulumi("cancel", "--yes");
  }

  /** What is not deleted in the account. */
  living(kind: Kind) {
    return this.emulator.world.store.find(kind, { deleted: false });
  }

  ids(kind: Kind): string[] {
    return this.living(kind).map(({ id }) => id);
  }

  /** The id of the living object of this name. The order in which ads were created says nothing about their names. */
  id(kind: Kind, name: string): string | undefined {
    return this.living(kind).find((one) => one.name === name)?.id;
  }

  /** Ids of campaigns, ad groups and ads. */
  get all(): string[][] {
    return KINDS.map((kind) => this.ids(kind));
  }

  /** How many campaigns, ad groups and ads live. */
  get counts(): number[] {
    return KINDS.map((kind) => this.living(kind).length);
  }

  /** What the state has of a resource, such as `Ad`. */
  async held(title: string): Promise<StateResource[]> {
    const all = await this.stack.resources();
    return all.filter(({ type }) => type.endsWith(`:${title}`) || type.endsWith(`/${title}`));
  }

  async urnOf(title: string, key: string): Promise<string> {
    return (await this.held(title)).find(({ urn }) => urn.endsWith(`::${key}`))?.urn ?? `no ${key}`;
  }

  /** How many calls that write have come so far. */
  get writes(): number {
    return this.emulator.requests().filter(({ method }) => method === "POST").length;
  }

  /** An update that must find nothing to do, and writes nothing. */
  async settled(program: Program, adapter: Adapter = "dynamic"): Promise<void> {
    this.write(program, adapter);
    const before = this.writes;
    await this.stack.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(this.writes, "writes of an update without changes").to.equal(before);
  }

  /** Account and state hold the same campaigns, ad groups and ads. */
  async agree(why = ""): Promise<void> {
    for (const [kind, title] of [
      ["campaign", "Campaign"],
      ["adgroup", "AdGroup"],
      ["ad", "Ad"],
    ] as const)
      expect(
        (await this.held(title)).map(({ id }) => id),
        `${title}s ${why}`,
      ).to.have.members(this.ids(kind));
  }
}
