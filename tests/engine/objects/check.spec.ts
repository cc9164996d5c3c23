import { expect } from "chai";
import fc from "fast-check";
import type { Values } from "../../../provider/definitions/index.js";
import { check } from "../../../provider/engine/index.js";
import { resourceOf, resources } from "../../../provider/resources/index.js";
import { adGroupInputs, adInputs, CAMPAIGN } from "../../support/samples.js";

const context = { advertiserId: "7000000000000000001", inspect: async () => ({ signature: "0".repeat(32) }) };

async function reasons(title: string, inputs: Values, parent?: Values): Promise<string[]> {
  const { faults } = await check(resourceOf(title), inputs, parent, context);
  return faults.map((fault) => fault.reason);
}

const group = (changes: Values, parent: Values = CAMPAIGN): Promise<string[]> =>
  reasons("AdGroup", { ...adGroupInputs("1800000000000001"), ...changes }, parent);
const campaign = (changes: Values): Promise<string[]> => reasons("Campaign", { ...CAMPAIGN, ...changes });
const ad = (changes: Values, parent: Values = {}): Promise<string[]> =>
  reasons("Ad", { ...adInputs("1", "v1", "i1"), ...changes }, parent);

/** An ad group for a website, with its campaign, as a program hands both over. */
const WEBSITE_GROUP = { ...adGroupInputs("1"), parent: CAMPAIGN };

describe("check", () => {
  it("accepts the smallest bodies of the reference", async () => {
    expect(await campaign({})).to.deep.equal([]);
    expect(await group({})).to.deep.equal([]);
    expect(await ad({}, WEBSITE_GROUP)).to.deep.equal([]);
  });

  it("reports all issues at once, each with its property", async () => {
    const { faults } = await check(
      resourceOf("Campaign"),
      { objective: "TRAFIC", budget: "50", budgt: 1, startTime: "soon" },
      undefined,
      context,
    );
    expect(faults).to.deep.equal([
      { property: "name", reason: "name is required." },
      {
        property: "budgetMode",
        reason:
          "budgetMode is required. Allowed: BUDGET_MODE_INFINITE, BUDGET_MODE_DAY, BUDGET_MODE_TOTAL, BUDGET_MODE_DYNAMIC_DAILY_BUDGET.",
      },
      { property: "budgt", reason: 'budgt is not a property of a campaign. Did you mean "budget"?' },
      {
        property: "objective",
        reason:
          'objective "TRAFIC" is not possible. Did you mean "TRAFFIC"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH.',
      },
      { property: "budget", reason: 'budget "50" is not a number. Write it without quotes: 50' },
      {
        property: "startTime",
        reason:
          'startTime "soon" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
      },
    ]);
  });

  it("refuses a start more than 12 hours in the past for new objects, and for nothing else", async () => {
    const now = Date.parse("2026-12-01T12:00:00Z");
    const inputs = (start: string) => ({ ...adGroupInputs("1800000000000001"), scheduleStartTime: start });
    const judged = async (start: string, isNew?: boolean): Promise<string> => {
      const { faults } = await check(resourceOf("AdGroup"), inputs(start), CAMPAIGN, { ...context, isNew, now });
      return faults.map(({ reason }) => reason).join();
    };
    expect(await judged("2026-11-30T12:00:00Z", true))
      .to.include("is 24 hours in the past")
      .and.include("2026-12-01T13:00:00Z");
    expect(await judged("2026-12-01T01:00:00Z", true)).to.equal("");
    expect(await judged("2026-11-30T12:00:00Z", false)).to.equal("");
    expect(await judged("2026-11-30T12:00:00Z")).to.equal("");
  });

  it("accepts a later start where another property replaces the ad group: the replacement starts afresh", async () => {
    const now = Date.parse("2026-12-10T12:00:00Z");
    const given = { ...adGroupInputs("1800000000000001"), scheduleStartTime: "2026-12-01T12:00:00Z" };
    const { inputs: before } = await check(resourceOf("AdGroup"), given, CAMPAIGN, context);
    const judged = async (change: Values): Promise<string[]> => {
      const inputs = { ...before, scheduleStartTime: "2026-12-11T12:00:00Z", ...change };
      const { faults } = await check(resourceOf("AdGroup"), inputs, CAMPAIGN, {
        ...context,
        isNew: false,
        before,
        now,
      });
      return faults.map(({ property }) => property);
    };
    expect(await judged({})).to.deep.equal(["scheduleStartTime"]);
    expect(await judged({ campaign: "1800000000000002" })).to.deep.equal([]);
  });

  it("refuses a child whose account differs from its parent's", async () => {
    expect(
      await group({ advertiserId: "7000000000000000002" }, { ...CAMPAIGN, advertiserId: "7000000000000000001" }),
    ).to.deep.equal([
      "advertiserId 7000000000000000002 differs from that of its campaign, 7000000000000000001. Leave advertiserId out here, or write 7000000000000000001.",
    ]);
    expect(
      await group({ advertiserId: "7000000000000000002" }, { ...CAMPAIGN, advertiserId: "7000000000000000002" }),
    ).to.deep.equal([]);
  });

  it("fills in the account, defaults and TikTok's own spelling", async () => {
    const { inputs } = await check(
      resourceOf("Campaign"),
      { ...CAMPAIGN, status: undefined, objective: "CONVERSIONS", startTime: "2027-03-01 09:00:00" },
      undefined,
      context,
    );
    expect(inputs).to.include({
      advertiserId: "7000000000000000001",
      status: "DISABLE",
      objective: "WEB_CONVERSIONS",
      startTime: "2027-03-01T09:00:00Z",
    });
  });

  it("shows where an advertiser can be set when there is none", async () => {
    const { faults } = await check(resourceOf("Campaign"), CAMPAIGN, undefined, { inspect: context.inspect });
    expect(faults).to.deep.equal([
      {
        property: "advertiserId",
        reason:
          "advertiserId is required: no advertiser is set here, in tiktok:advertiserId of the Pulumi config, or in TIKTOK_ADVERTISER_ID.",
      },
    ]);
  });

  it("inherits an ad group's schedule from its campaign, and derives the type from the end", async () => {
    const { scheduleStartTime: _start, scheduleType: _type, ...inputs } = adGroupInputs("1");
    const open = await check(resourceOf("AdGroup"), inputs, { ...CAMPAIGN, startTime: "2027-03-01 09:00:00" }, context);
    expect(open.inputs).to.include({ scheduleStartTime: "2027-03-01T09:00:00Z", scheduleType: "SCHEDULE_FROM_NOW" });
    const closed = await check(
      resourceOf("AdGroup"),
      inputs,
      { ...CAMPAIGN, startTime: "2027-03-01 09:00:00", endTime: "2027-04-01T09:00:00+02:00" },
      context,
    );
    expect(closed.inputs).to.include({ scheduleEndTime: "2027-04-01T07:00:00Z", scheduleType: "SCHEDULE_START_END" });
    expect([...open.faults, ...closed.faults]).to.deep.equal([]);
    expect(closed.inputs).not.to.have.property("parent");
  });

  const campaignFaults: readonly [string, Values, string][] = [
    [
      "a missing budget",
      { budget: undefined },
      "budget is required when budgetMode is BUDGET_MODE_DAY: this mode requires an amount.",
    ],
    [
      "a budget without a limit to keep to",
      { budgetMode: "BUDGET_MODE_INFINITE" },
      "budget cannot be set when budgetMode is BUDGET_MODE_INFINITE: this mode has no amount. Choose BUDGET_MODE_DAY or BUDGET_MODE_TOTAL, or leave budget out.",
    ],
    [
      "a budget under the minimum",
      { budget: 49.99, currency: "USD" },
      "budget 49.99 is below the minimum of 50 USD: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
    ],
    [
      "a budget under another currency's minimum",
      { budget: 4999, currency: "JPY" },
      "budget 4999 is below the minimum of 5000 JPY: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
    ],
    [
      "decimals that a currency lacks",
      { budget: 5000.5, currency: "JPY" },
      "budget 5000.5 has more decimals than JPY allows (0): the number of decimals depends on the currency.",
    ],
    [
      "a third decimal",
      { budget: 50.125, currency: "USD" },
      "budget 50.125 has more decimals than USD allows (2): the number of decimals depends on the currency.",
    ],
    [
      "a budget beyond the range",
      { budget: 10_000_000, currency: "USD" },
      "budget 10000000 must be below 10000000 USD: budgets must be below ten million US dollars, or the equivalent.",
    ],
    [
      "CBO without a budget to divide",
      { budgetOptimizeOn: true, budgetMode: "BUDGET_MODE_INFINITE", budget: undefined },
      "budgetMode BUDGET_MODE_INFINITE is not possible when budgetOptimizeOn is true: TikTok distributes the campaign's budget among its ad groups, so it is required. Choose BUDGET_MODE_DYNAMIC_DAILY_BUDGET or BUDGET_MODE_TOTAL.",
    ],
    [
      "a dedicated campaign for another objective",
      { appId: "123", type: "IOS14_CAMPAIGN" },
      "type IOS14_CAMPAIGN is not possible when objective is TRAFFIC: dedicated iOS campaigns promote app installs or sell from a catalog.",
    ],
    [
      "an app campaign that does not say what it wants",
      { objective: "APP_PROMOTION" },
      "appPromotionType is required when objective is APP_PROMOTION: an app campaign requires what people should do.",
    ],
    [
      "an end before the start",
      { startTime: "2027-03-02T00:00:00Z", endTime: "2027-03-01T00:00:00Z" },
      "endTime 2027-03-01T00:00:00Z is not after startTime 2027-03-02T00:00:00Z.",
    ],
    [
      "an emoji in a name",
      { name: "Spring 🌷" },
      'name "Spring 🌷" contains the emoji 🌷; TikTok refuses emoji here. Remove it.',
    ],
    [
      "a name of 257 CJK characters",
      { name: "春".repeat(257) },
      `name "${"春".repeat(76)}... is 514 characters long; TikTok accepts 512 (a CJK character counts as 2). Shorten it by 2.`,
    ],
    ["a blank name", { name: "   " }, 'name "   " is empty. Write a text, or remove the line.'],
    [
      "half a character",
      { name: "a\ud800b" },
      'name "a\\ud800b" contains half of a character; it is not valid Unicode.',
    ],
    [
      "a line break",
      { name: "a\r\nb" },
      'name "a\\r\\nb" contains a line break or another control character. Write it on one line.',
    ],
    [
      "a mark that turns the direction of a name",
      { name: "Spring\u202e4202" },
      "name contains the invisible character U+202E at position 7. Remove it: it hides what the text really is.",
    ],
    [
      "a name that looks like another",
      { name: "Spr\u200bing" },
      "name contains the invisible character U+200B at position 4. Remove it: it hides what the text really is.",
    ],
    ["an id as a number", { appId: 123 }, 'appId 123 is not a text. Write it in quotes: "123".'],
    ["not a number", { budget: Number.NaN }, "budget NaN is not a number. Write a number, such as 50."],
    ["infinity", { budget: Number.POSITIVE_INFINITY }, "budget Infinity is not a number. Write a number, such as 50."],
    [
      "nothing",
      { budget: 0 },
      "budget 0 is below the minimum of 50: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
    ],
  ];

  for (const [what, changes, reason] of campaignFaults) {
    it(`refuses ${what} on a campaign`, async () => {
      expect(await campaign(changes)).to.deep.equal([reason]);
    });
  }

  const CBO = { ...CAMPAIGN, budgetMode: "BUDGET_MODE_TOTAL", budgetOptimizeOn: true, budget: 500 };
  const groupFaults: readonly [string, Values, string, Values?][] = [
    [
      "a billing event of another goal",
      { billingEvent: "OCPM" },
      "billingEvent OCPM is not possible when optimizationGoal is CLICK: each goal has its own billing event. Allowed: CPC.",
    ],
    [
      "a lifetime budget without an end",
      { budgetMode: "BUDGET_MODE_TOTAL" },
      "scheduleType SCHEDULE_FROM_NOW is not possible when budgetMode is BUDGET_MODE_TOTAL: a lifetime budget needs an end. Set scheduleEndTime.",
      { ...CAMPAIGN, budgetMode: "BUDGET_MODE_TOTAL" },
    ],
    [
      "a lifetime budget too small for its days",
      {
        budgetMode: "BUDGET_MODE_TOTAL",
        budget: 100,
        currency: "USD",
        scheduleType: "SCHEDULE_START_END",
        scheduleEndTime: "2027-09-11T00:00:00Z",
      },
      "budget 100 is below the minimum of 200 USD for 10 scheduled days: a lifetime budget must cover the daily minimum for each scheduled day.",
      { ...CAMPAIGN, budgetMode: "BUDGET_MODE_TOTAL" },
    ],
    [
      "a lifetime budget under a daily campaign",
      {
        budgetMode: "BUDGET_MODE_TOTAL",
        budget: 300,
        scheduleType: "SCHEDULE_START_END",
        scheduleEndTime: "2027-09-11T00:00:00Z",
      },
      "budgetMode BUDGET_MODE_TOTAL is not possible when the campaign's budgetMode is BUDGET_MODE_DAY: a lifetime budget is not allowed in a campaign with a daily one.",
    ],
    [
      "a custom bid without a price",
      { bidType: "BID_TYPE_CUSTOM" },
      "bidPrice is required when bidType is BID_TYPE_CUSTOM and billingEvent is CPC and optimizationGoal is CLICK: BID_TYPE_CUSTOM requires a bid.",
    ],
    [
      "a bid above the budget",
      { bidType: "BID_TYPE_CUSTOM", bidPrice: 20 },
      "bidPrice 20 must be below the budget of 20: a bid must be lower than the budgets of the ad group and its campaign.",
    ],
    [
      "a bid under maximum delivery",
      { bidType: "BID_TYPE_NO_BID", bidPrice: 1 },
      "bidPrice cannot be set when bidType is BID_TYPE_NO_BID: maximum delivery does not use a bid. Choose BID_TYPE_CUSTOM, or leave the bid out.",
    ],
    [
      "no placements",
      { placements: [] },
      "placements is required when placementType is PLACEMENT_TYPE_NORMAL: you choose the placements, unless placementType is PLACEMENT_TYPE_AUTOMATIC. Allowed: PLACEMENT_TIKTOK, PLACEMENT_PANGLE, PLACEMENT_GLOBAL_APP_BUNDLE.",
    ],
    [
      "nobody to show it to",
      { locationIds: undefined },
      "locationIds or zipcodeIds is required when savedAudienceId is not set: an ad group must specify where its ads are shown.",
    ],
    [
      "an audience both in and out",
      { audienceIds: ["1", "2"], excludedAudienceIds: ["2"] },
      "excludedAudienceIds holds 2, which audienceIds holds too: an audience cannot be both included and excluded.",
    ],
    [
      "a dayparting of 335 half hours",
      { dayparting: "1".repeat(335) },
      `dayparting "${"1".repeat(57)}..." does not have the form that TikTok accepts: it consists of 336 characters 0 or 1, one for each half hour of the week from Monday 00:00.`,
    ],
    ["a place twice", { locationIds: ["1", "1"] }, 'locationIds contains "1" twice. Remove one.'],
    [
      "both operating systems",
      { operatingSystems: ["ANDROID", "IOS"] },
      "operatingSystems has 2 entries; TikTok accepts 1.",
    ],
    [
      "a path for an id",
      { locationIds: ["../1"] },
      'locationIds[0] "../1" is not an id. Write a string of digits, such as "7000000000000000001". Find ids with: npx tiktok-ads find location WORD',
    ],
    [
      "a budget under CBO",
      { bidType: "BID_TYPE_NO_BID", budgetMode: "BUDGET_MODE_INFINITE" },
      "budget cannot be set when budgetMode is BUDGET_MODE_INFINITE and the campaign's budgetOptimizeOn is true: TikTok distributes the campaign's budget, so the ad group has none. Leave budget out.",
      CBO,
    ],
    [
      "CBO without a bid type",
      { budgetMode: "BUDGET_MODE_INFINITE", budget: undefined },
      "bidType is required when the campaign's budgetOptimizeOn is true: under campaign budget optimization it applies to all ad groups and cannot be changed later, so it must be set.",
      CBO,
    ],
    [
      "conversions without a pixel",
      { optimizationGoal: "CONVERT", billingEvent: "OCPM" },
      "pixelId is required when optimizationGoal is CONVERT and the campaign's objective is WEB_CONVERSIONS and promotionType is WEBSITE: website conversions are measured by a pixel.",
      { ...CAMPAIGN, objective: "CONVERSIONS" },
    ],
    [
      "an app without its operating system",
      { promotionType: "APP_IOS", appId: "1" },
      "operatingSystems is required when the campaign's objective is TRAFFIC and promotionType is APP_IOS: an app runs on one operating system.",
    ],
  ];

  for (const [what, changes, reason, parent] of groupFaults) {
    it(`refuses ${what} on an ad group`, async () => {
      expect(await group(changes, parent)).to.deep.equal([reason]);
    });
  }

  it("accepts under CBO what TikTok ignores there, and requires the bid type, which can never change", async () => {
    expect(await group({ bidType: "BID_TYPE_NO_BID", pacing: "PACING_MODE_FAST" }, CBO)).to.deep.equal([]);
    const { inputs } = await check(resourceOf("AdGroup"), adGroupInputs("1"), CBO, context);
    expect(inputs).not.to.have.property("bidType");
  });

  it("always fills in the bid type elsewhere", async () => {
    const plain = await check(resourceOf("AdGroup"), adGroupInputs("1"), CAMPAIGN, context);
    expect(plain.inputs.bidType).to.equal("BID_TYPE_NO_BID");
    const bidding = await check(resourceOf("AdGroup"), { ...adGroupInputs("1"), bidPrice: 2 }, undefined, context);
    expect(bidding.inputs.bidType).to.equal("BID_TYPE_CUSTOM");
  });

  it("mentions no currency for values that are not money", async () => {
    const group = {
      ...adGroupInputs("1800000000000001"),
      currency: "USD",
      frequency: 1001,
      frequencySchedule: 7,
      optimizationGoal: "REACH",
      billingEvent: "CPM",
      promotionType: undefined,
    };
    const { faults } = await check(resourceOf("AdGroup"), group, { ...CAMPAIGN, objective: "REACH" }, context);
    expect(faults.map(({ reason }) => reason).join())
      .to.include("frequency 1001")
      .and.not.include("USD");
  });

  it("refuses a dayparting of zeros, which TikTok treats as always on", async () => {
    const [reason] = await group({ dayparting: "0".repeat(336) });
    expect(reason).to.match(/would spend around the clock/);
  });

  it("advises where TikTok enables a feature for single accounts", async () => {
    const { faults, advice } = await check(
      resourceOf("Campaign"),
      { ...CAMPAIGN, isSearchCampaign: true },
      undefined,
      context,
    );
    expect(faults).to.deep.equal([]);
    expect(advice?.map(({ reason }) => reason)).to.deep.equal([
      "isSearchCampaign true may be refused: TikTok enables search campaigns for selected accounts only.",
    ]);
  });

  it("reports what TikTok retires, in the program's words", async () => {
    const { inputs, advice } = await check(
      resourceOf("Campaign"),
      { ...CAMPAIGN, objective: "CONVERSIONS" },
      undefined,
      context,
    );
    expect(inputs.objective).to.equal("WEB_CONVERSIONS");
    expect(advice).to.deep.include({
      property: "objective",
      reason: "CONVERSIONS is the name in API v1.2 and is read as WEB_CONVERSIONS. Write WEB_CONVERSIONS.",
    });
  });

  it("refuses an update that TikTok refuses: the United States cannot be removed", async () => {
    const before = { ...adGroupInputs("1"), locationIds: ["5332921"] };
    const left = await check(resourceOf("AdGroup"), { ...before, locationIds: ["6251999"] }, CAMPAIGN, {
      ...context,
      before,
    });
    expect(left.faults.map(({ property }) => property)).to.deep.equal(["locationIds"]);
    const kept = await check(resourceOf("AdGroup"), { ...before, locationIds: ["6251999", "4736286"] }, CAMPAIGN, {
      ...context,
      before,
    });
    expect(kept.faults).to.deep.equal([]);
  });

  it("requires equal goal, bid type and event among siblings under CBO", async () => {
    const inputs = { ...adGroupInputs("1"), bidType: "BID_TYPE_NO_BID" };
    const sibling = { ...inputs, optimizationGoal: "TRAFFIC_LANDING_PAGE_VIEW", bidType: "BID_TYPE_CUSTOM" };
    const { faults } = await check(resourceOf("AdGroup"), inputs, CBO, { ...context, siblings: [sibling] });
    expect(faults.map(({ property }) => property)).to.deep.equal(["optimizationGoal", "bidType"]);
  });

  it("leaves rules about an unknown campaign to TikTok", async () => {
    expect(
      await reasons("AdGroup", {
        ...adGroupInputs("1"),
        optimizationGoal: "CONVERT",
        billingEvent: "OCPM",
        optimizationEvent: "SHOPPING",
      }),
    ).to.deep.equal([]);
  });

  const adFaults: readonly [string, Values, string][] = [
    [
      "a video ad without a video",
      { video: undefined },
      "video or tiktokItemId is required when format is SINGLE_VIDEO and identityType is BC_AUTH_TT: the ad shows your own video or an existing post.",
    ],
    [
      "two covers",
      { images: ["a", "b"] },
      "images has 2 entries; TikTok accepts 1 when format is SINGLE_VIDEO: a video has one cover.",
    ],
    [
      "a text of 101 characters",
      { text: "x".repeat(101) },
      "text is 101 characters long; TikTok accepts 100. Shorten it by 1.",
    ],
    ["half an identity", { identityId: undefined }, "identityId is required: each ad requires an identity."],
    [
      "a landing page without a button",
      { callToAction: undefined },
      "callToAction or callToActionId is required when the ad group's placements is PLACEMENT_TIKTOK and the campaign's objective is TRAFFIC and format is SINGLE_VIDEO: an ad on TikTok with a destination requires a button: one text, or a portfolio of texts from which TikTok chooses.",
    ],
    [
      "a landing page that is no address",
      { landingPageUrl: "javascript:alert(1)" },
      'landingPageUrl "javascript:alert(1)" is not an http or https URL.',
    ],
    [
      "a landing page with a space, which the URL parser would mend and TikTok does not",
      { landingPageUrl: "https://example.com/iced coffee" },
      'landingPageUrl "https://example.com/iced coffee" is not an http or https URL. Write %20 for a space: https://example.com/iced%20coffee',
    ],
    [
      "a website ad without a landing page",
      { landingPageUrl: undefined },
      "landingPageUrl or pageId is required when the campaign's objective is TRAFFIC and the ad group's promotionType is WEBSITE and tiktokPageCategory is not set: the ad leads to a website or to an instant page.",
    ],
    [
      "fifteen parameters",
      { utmParams: Array.from({ length: 15 }, (_one, index) => ({ key: `k${index}`, value: "v" })) },
      "utmParams has 15 entries; TikTok accepts 14.",
    ],
    [
      "a parameter with an unknown key",
      { utmParams: [{ key: "a", valu: "b" }] },
      'valu is not a property of an ad. Did you mean "value"?',
    ],
  ];

  for (const [what, changes, reason] of adFaults) {
    it(`refuses ${what}`, async () => {
      expect(await ad(changes, WEBSITE_GROUP)).to.deep.equal([reason]);
    });
  }

  for (const source of ["http://example.com/a.mp4", "file:///etc/passwd", "ftp://x/y"]) {
    it(`refuses ${source} as a source`, async () => {
      expect(await reasons("Video", { source })).to.deep.equal([
        `source "${source}" is not an https URL. Allowed: a path inside the project folder, or an https URL.`,
      ]);
    });
  }

  it("requires codes of languages, and answers their names with the code", async () => {
    for (const language of ["en", "zh-Hant", "zh_TW", "fil"])
      expect(await group({ languages: [language] }), language).to.deep.equal([]);
    expect(await group({ languages: ["German", "Deutsch", "DE", "Elvish"] })).to.deep.equal([
      'languages[0] "German" is not a language code. Write: de',
      'languages[1] "Deutsch" is not a language code. Write: de',
      'languages[2] "DE" is not a language code. Write: de',
      'languages[3] "Elvish" is not a language code. `tiktok-ads find language` lists the codes.',
    ]);
  });

  it("refuses credentials in an address, without repeating them", async () => {
    expect(await reasons("Video", { source: "https://user:pass@example.com/a.mp4" })).to.deep.equal([
      "source must not contain a user name or password.",
    ]);
  });

  it("never throws and always returns the same, whatever it is given", async () => {
    const anything = fc.dictionary(
      fc.constantFrom(...resources.flatMap(({ fields }) => Object.keys(fields)), "x"),
      fc.anything(),
      { maxKeys: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...resources), anything, anything, async (resource, inputs, parent) => {
        const one = await check(resource, inputs, parent, context);
        const other = await check(resource, inputs, parent, context);
        expect(one.faults).to.deep.equal(other.faults);
      }),
      { numRuns: 300 },
    );
  });
});
