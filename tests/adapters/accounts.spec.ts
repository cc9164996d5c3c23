import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Accounts } from "../../provider/adapters/accounts.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { Values } from "../../provider/definitions/index.js";
import { check, diff } from "../../provider/engine/index.js";
import { TikTokError } from "../../provider/http/errors.js";
import type { AccountInfo } from "../../provider/local-state/account-cache.js";
import { resourceOf } from "../../provider/resources/index.js";

const ID = "7000000000000000001";
const DAY = 24 * 3_600_000;
const campaign = resourceOf("Campaign");
const GIVEN = { name: "a", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50, advertiserId: ID };

describe("accounts of a run", () => {
  let folder: string;
  let words: string[];
  let calls: number;
  let now: number;
  let answer: AccountInfo | Error;
  let run: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-accounts-"));
    [words, calls, now, run] = [[], 0, Date.parse("2027-01-01T00:00:00Z"), 0];
    answer = { name: "Sunny", currency: "JPY", timezone: "Asia/Tokyo" };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What the next run of this machine knows. */
  const nextRun = (ledger = new RunLedger(`127.0.0.1:${++run}`, { XDG_STATE_HOME: folder })): Accounts =>
    new Accounts({
      log: (severity, message) => words.push(`${severity}: ${message}`),
      ledger,
      now: () => now,
      settings: () => ({ baseUrl: "https://business-api.tiktok.com", accessToken: "token" }),
      environment: { XDG_STATE_HOME: folder },
      read: async () => {
        calls += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
  const checked = async (accounts: Accounts, given: Values, before?: Values) => {
    const checkIn = (accountCurrency?: string) =>
      check(campaign, given, undefined, {
        inspect: async () => ({ signature: "" }),
        ...(before ? { before } : {}),
        ...(accountCurrency ? { accountCurrency } : {}),
      });
    const alone = await checkIn();
    const isChanged = before === undefined || diff(campaign, before, alone.inputs).changed.length > 0;
    return accounts.check({ resource: campaign, before, isChanged }, alone, checkIn);
  };
  const reasons = async (...args: Parameters<typeof checked>): Promise<string[]> =>
    (await checked(...args)).faults.map(({ reason }) => reason);

  it("are queried once for many resources, named once, and cached for a day", async () => {
    const accounts = nextRun();
    const given = { ...GIVEN, currency: "JPY", budget: 9000 };
    await Promise.all([1, 2, 3].map(() => checked(accounts, given)));
    expect(calls).to.equal(1);
    expect(words).to.deep.equal([`info: Account Sunny (${ID}), JPY, Asia/Tokyo.`]);
    now += DAY - 1;
    await checked(nextRun(), given);
    expect(calls).to.equal(1);
    now += 1;
    await checked(nextRun(), given);
    expect(calls).to.equal(2);
    expect(words).to.have.length(3);
  });

  it("are not queried for unchanged resources, but are named where they are cached", async () => {
    const given = { ...GIVEN, currency: "JPY", budget: 9000 };
    const { inputs } = await checked(nextRun(), given);
    now += 9 * DAY;
    words.length = 0;
    await checked(nextRun(), given, inputs);
    expect(calls).to.equal(1);
    expect(words).to.deep.equal([`info: Account Sunny (${ID}), JPY, Asia/Tokyo.`]);
    await checked(nextRun(), { ...given, budget: 9500 }, inputs);
    expect(calls, "a change asks again, once a day").to.equal(2);
  });

  it("reject a resource that declares another currency, and every later resource in the same run", async () => {
    expect(await reasons(nextRun(), { ...GIVEN, currency: "USD" })).to.deep.equal([
      `currency USD is wrong: account Sunny (${ID}) is in JPY, so every amount would be spent in JPY. Write currency: JPY and amounts in JPY, or name the account that is in USD.`,
    ]);
    const ledger = new RunLedger("127.0.0.1:99", { XDG_STATE_HOME: folder });
    ledger.declareCurrencies([{ advertiserId: ID, currency: "USD", name: "summer" }]);
    const video = resourceOf("Video");
    const uploaded = { inputs: { advertiserId: ID, source: "a.mp4" }, faults: [] };
    const stopped = await nextRun(ledger).check(
      { resource: video, before: undefined, isChanged: true },
      uploaded,
      async () => uploaded,
    );
    expect(stopped.faults.map(({ reason }) => reason).join()).to.match(
      /^nothing is written, since summer declares currency USD/,
    );
  });

  it("reject nothing because of a cached value: TikTok is asked first", async () => {
    await checked(nextRun(), { ...GIVEN, currency: "JPY", budget: 9000 });
    answer = { name: "Sunny", currency: "USD", timezone: "Asia/Tokyo" };
    expect(await reasons(nextRun(), { ...GIVEN, currency: "USD" })).to.deep.equal([]);
    expect(calls).to.equal(2);
  });

  it("supply the currency for amounts where the program names none", async () => {
    expect((await reasons(nextRun(), GIVEN)).join()).to.include("50 is below the minimum of 5000 JPY");
    answer = { name: "Sunny", currency: "USD" };
    const { inputs, faults } = await checked(nextRun(), GIVEN);
    expect(faults, "what was kept for another day").to.deep.equal([]);
    expect(inputs, "the state stays as the program says").not.to.have.property("currency");
  });

  it("reject nothing when they cannot be read, and report that once", async () => {
    answer = new TikTokError({
      kind: "permission",
      message: "No permission to operate the account",
      operation: "GET /advertiser/info/",
      ran: "no",
      retry: false,
    });
    const accounts = nextRun();
    expect(await reasons(accounts, { ...GIVEN, currency: "USD" })).to.deep.equal([]);
    await checked(accounts, GIVEN);
    expect(calls).to.equal(1);
    expect(words).to.deep.equal([
      `warning: Account ${ID} could not be asked for its name, currency and time zone: TikTok refused GET /advertiser/info/: "No permission to operate the account".`,
    ]);
  });

  it("never block a pause or a smaller budget, whatever currency the program names", async () => {
    const given = { ...GIVEN, currency: "USD", status: "ENABLE" };
    const { inputs: before } = await check(campaign, given, undefined, { inspect: async () => ({ signature: "" }) });
    expect(await reasons(nextRun(), { ...given, budget: 60 }, before)).to.have.length(1);
    expect(await reasons(nextRun(), { ...given, status: "DISABLE" }, before)).to.deep.equal([]);
  });
});
