/** Guardrails against the emulator: what they let pass is made there, its clock runs on, and what it spent is added up. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { SEED } from "../../emulator/index.js";
import { readAccountSpend } from "../../provider/adapters/account-spend.js";
import { Guardrails } from "../../provider/adapters/guardrails.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { Values } from "../../provider/definitions/index.js";
import { create, KnownObjects, remove, type Session, SharedCalls, update } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { SPARK_AD } from "../support/samples.js";
import { FULL_SWEEP, seedOf } from "../support/sweep.js";
import { checked, soon, type TestWorld, testWorld } from "../support/world.js";

const RUNS = FULL_SWEEP ? 60 : 8;
const RUN_SEED = seedOf(14);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Midnight in the account's time zone, which the emulator's seed puts there. */
const BEGIN = Date.parse("2026-12-01T00:00:00Z");

type Title = "Campaign" | "AdGroup" | "Ad";

/** A resource of the program. */
interface Entry {
  readonly key: string;
  readonly title: Title;
  readonly parent?: string;
  readonly values: Values;
}

/** What people do to the program between two updates. */
type Edit =
  | { readonly kind: "campaign"; readonly mode: string; readonly budget: number; readonly groups: readonly Group[] }
  | { readonly kind: "budget"; readonly which: number; readonly budget: number }
  | { readonly kind: "status"; readonly which: number; readonly status: string }
  | { readonly kind: "remove"; readonly which: number }
  | { readonly kind: "forget" };

interface Group {
  readonly mode: string;
  readonly budget: number;
  /** Days from when it is made. */
  readonly start: number;
  readonly days: number | undefined;
}

const groupArbitrary: fc.Arbitrary<Group> = fc.record({
  mode: fc.constantFrom("BUDGET_MODE_DAY", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET", "BUDGET_MODE_TOTAL"),
  budget: fc.integer({ min: 20, max: 270 }),
  start: fc.integer({ min: 0, max: 3 }),
  days: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("campaign" as const),
      mode: fc.constantFrom("BUDGET_MODE_INFINITE", "BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL"),
      budget: fc.integer({ min: 50, max: 600 }),
      groups: fc.array(groupArbitrary, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("budget" as const),
      which: fc.nat(20),
      budget: fc.integer({ min: 20, max: 600 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("status" as const),
      which: fc.nat(20),
      status: fc.constantFrom("ENABLE", "DISABLE"),
    }),
  },
  fc.record({ kind: fc.constant("remove" as const), which: fc.nat(20) }),
  fc.constant({ kind: "forget" as const }),
);

const time = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** A program, its state, and the account, over many updates. */
class Story {
  readonly program = new Map<string, Entry>();
  readonly state = new Map<string, { readonly id: string; readonly values: Values; readonly title: Title }>();
  passed = 0;
  refused = 0;
  #count = 0;

  constructor(
    private readonly world: TestWorld,
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  edit(edit: Edit): void {
    const groups = [...this.program.values()].filter(({ title }) => title !== "Ad");
    const one = "which" in edit ? groups[edit.which % Math.max(1, groups.length)] : undefined;
    const change = (values: Values): void => {
      if (one) this.program.set(one.key, { ...one, values: { ...one.values, ...values } });
    };
    if (edit.kind === "campaign") this.#declare(edit);
    if (edit.kind === "budget" && one?.values.budget !== undefined) change({ budget: edit.budget });
    if (edit.kind === "status") change({ status: edit.status });
    if (edit.kind === "remove" && one) this.#remove(one.key);
    // Another program, which knows nothing of what runs: that still counts.
    if (edit.kind === "forget") {
      this.program.clear();
      this.state.clear();
    }
  }

  #declare({ mode, budget, groups }: Extract<Edit, { kind: "campaign" }>): void {
    const name = `c${++this.#count}`;
    const whole = { name, objective: "TRAFFIC", currency: "USD", status: "ENABLE", budgetMode: mode };
    const values = mode === "BUDGET_MODE_INFINITE" ? whole : { ...whole, budget };
    this.program.set(name, { key: name, title: "Campaign", values });
    for (const [index, { mode: ofGroup, budget: amount, start, days }] of groups.entries()) {
      const key = `${name}/${index}`;
      const from = this.now() + start * DAY;
      const until = days ?? (ofGroup === "BUDGET_MODE_TOTAL" ? 4 : undefined);
      const group = {
        name: `group ${index}`,
        promotionType: "WEBSITE",
        placements: ["PLACEMENT_TIKTOK"],
        // As broad as it gets, with a high bid: such ad groups spend all that their budgets allow.
        locationIds: ["6252001", "2635167", "2921044", "3017382", "3175395"],
        gender: "GENDER_UNLIMITED",
        bidType: "BID_TYPE_CUSTOM",
        bidPrice: Math.min(30, Math.ceil(amount / 9)),
        optimizationGoal: "CLICK",
        billingEvent: "CPC",
        currency: "USD",
        budgetMode: ofGroup,
        budget: ofGroup === "BUDGET_MODE_TOTAL" ? Math.max(amount, 20 * (until ?? 1)) : amount,
        scheduleType: until === undefined ? "SCHEDULE_FROM_NOW" : "SCHEDULE_START_END",
        scheduleStartTime: time(from),
        ...(until === undefined ? {} : { scheduleEndTime: time(from + until * DAY) }),
      };
      this.program.set(key, { key, title: "AdGroup", parent: name, values: group });
      this.program.set(`${key}/ad`, { key: `${key}/ad`, title: "Ad", parent: key, values: { ...SPARK_AD, name: key } });
    }
  }

  #remove(key: string): void {
    for (const one of [...this.program.values()]) if (one.parent === key) this.#remove(one.key);
    this.program.delete(key);
  }

  /** One `pulumi up`: Check of everything, then what passed is carried out, and what goes is deleted at the end. */
  async up(): Promise<void> {
    const { session } = this.world;
    const run: Session = {
      ...session,
      known: new KnownObjects(),
      shared: new SharedCalls(session.client, { schedule: soon }),
    };
    const guardrails = new Guardrails({
      projectFolder: this.folder,
      log: () => undefined,
      ledger: new RunLedger(undefined),
      readAccount: (advertiserId) => readAccountSpend(session.client, advertiserId),
      own: async () => [],
      now: this.now,
    });
    const failed = new Set<string>();
    for (const one of this.program.values()) {
      const fails = one.parent !== undefined && (failed.has(one.parent) || !this.state.has(one.parent));
      const done = !fails && (await this.#apply(run, guardrails, one));
      if (!done) failed.add(one.key);
    }
    const gone = [...this.state].filter(([key]) => !this.program.has(key)).reverse();
    for (const [key, { id, values, title }] of gone) {
      await remove(run, resourceOf(title), id, values);
      this.state.delete(key);
    }
    // What was refused is taken back: the next edit is of what is there.
    for (const key of failed) {
      const held = this.state.get(key);
      const { title = "Ad", parent } = this.program.get(key) ?? {};
      if (held) this.program.set(key, { key, title, ...(parent ? { parent } : {}), values: held.values });
      else this.#remove(key);
    }
  }

  async #apply(session: Session, guardrails: Guardrails, one: Entry): Promise<boolean> {
    const resource = resourceOf(one.title);
    const held = this.state.get(one.key);
    const above = one.parent === undefined ? undefined : this.state.get(one.parent);
    const field = resource.parent?.field;
    const inputs = await checked(resource, field && above ? { ...one.values, [field]: above.id } : one.values).catch(
      () => undefined,
    );
    if (!inputs) return false;
    const seen = above ? { name: above.values.name } : undefined;
    const candidate = { resource, name: one.key, urn: one.key, before: held?.values, after: inputs, seen };
    if ((await guardrails.check(candidate, "ads")).length > 0) {
      this.refused += 1;
      return false;
    }
    try {
      if (held) {
        await update(session, resource, held.id, held.values, inputs);
        this.state.set(one.key, { ...held, values: inputs });
      } else {
        const { id, outputs } = await create(session, resource, inputs);
        this.state.set(one.key, { id, values: outputs, title: one.title });
        guardrails.learnt(resource, id, inputs, one.key);
      }
      this.passed += 1;
      return true;
    } catch {
      // What TikTok refuses for a reason of its own is no matter of this test.
      return false;
    }
  }
}

describe("what guardrails accept, spent by the emulator", function () {
  this.timeout(300_000);

  it(`never spends more on a day than the limit, over any program, edits and state (${RUNS} stories, SEED=${RUN_SEED})`, async () => {
    const counts = { passed: 0, refused: 0, spent: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 100, max: 400 }),
        fc.array(fc.tuple(fc.array(edits, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 })), {
          minLength: 3,
          maxLength: 5,
        }),
        async (limit, history) => {
          let now = BEGIN;
          const folder = mkdtempSync(join(tmpdir(), "tiktok-spend-"));
          const world = await testWorld({ time: () => now, stateFolder: folder });
          try {
            world.emulator.world.store.execute(
              "update objects set row = json_set(row, '$.timezone', 'Etc/UTC') where kind = 'advertiser'",
              [],
            );
            writeFileSync(
              join(folder, "tiktok-ads.policy.yaml"),
              `mandatory: { maxDailyBudget: { USD: { advertiser: ${limit} } } }\n`,
            );
            const story = new Story(world, folder, () => now);
            for (const [changes, days] of history) {
              for (const change of changes) story.edit(change);
              await story.up();
              await world.nextRun();
              // Settled day by day, to the account's next midnight: what was spent today is no part of a plan.
              for (let day = 0; day < days; day++) {
                now += DAY;
                await settle(world);
              }
            }
            const spent = world.emulator.world.store.query<{ day: string; amount: number }>(
              "select day, sum(amount) as amount from spend where advertiser = ? group by day",
              [SEED.advertiser],
            );
            for (const { day, amount } of spent) expect(amount, `${day}, limit ${limit}`).to.be.at.most(limit + 0.01);
            counts.passed += story.passed;
            counts.refused += story.refused;
            counts.spent += spent.length;
          } finally {
            await world.close();
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns: RUNS, seed: RUN_SEED, endOnFailure: true },
    );
    // A test in which nothing is refused, or nothing spent, would hold for anything.
    expect(Math.min(counts.passed, counts.refused, counts.spent), JSON.stringify(counts)).to.be.greaterThan(0);
  });
});

/** A read, so that the emulator brings the spend of all campaigns up to its clock. */
async function settle({ session: { client } }: TestWorld): Promise<void> {
  await client.call({
    method: "GET",
    path: "/report/integrated/get/",
    kind: "read",
    query: {
      advertiser_id: SEED.advertiser,
      report_type: "BASIC",
      data_level: "AUCTION_CAMPAIGN",
      dimensions: ["campaign_id"],
      metrics: ["spend"],
      query_lifetime: true,
    },
  });
}
