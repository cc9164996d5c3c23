import { expect } from "chai";
import { type Kind, UNKNOWN, type Values } from "../../provider/definitions/index.js";
import type { RuleSet } from "../../provider/guardrails/form.js";
import { evaluateGuardrails } from "../../provider/guardrails/index.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const NOW = Date.parse("2026-12-01T12:00:00Z");

const one = (kind: Kind, after: Values | undefined, more: Partial<Declared> = {}): Declared => ({
  ...ofKind(kind),
  name: "us",
  ...(after ? { after } : {}),
  stateKnown: true,
  changed: true,
  ...more,
});
const found = (set: RuleSet, declared: Declared, now = NOW) =>
  evaluateGuardrails({
    declared: [declared],
    guardrails: [{ guardrails: { mandatory: set }, file: "p.yaml", lineOf: () => 1 }],
    now,
  });
const values = (set: RuleSet, declared: Declared, now = NOW): string[] =>
  found(set, declared, now).map(({ property, value, limit }) => `${property} ${value} / ${limit}`);

/** A rule, what it is about, and what it finds: property, value and limit; nothing where it keeps to the rule. */
const CASES: readonly [string, RuleSet, Declared, string?][] = [
  ["an end that is not known yet", { requireEndDate: true }, one("adGroup", { scheduleEndTime: UNKNOWN })],
  ["no end", { requireEndDate: true }, one("adGroup", {}), "scheduleEndTime none / an end"],
  ["no end where the rule is off", { requireEndDate: false }, one("adGroup", {})],
  ["a campaign without an end", { requireEndDate: true }, one("campaign", {})],
  ["a name of a level without a pattern", { namePattern: { campaign: "^x" } }, one("adGroup", { name: "y" })],
  ["a name of an ad", { namePattern: { ad: "^x" } }, one("ad", { name: "y" }), "name y / ^x"],
  ["a name of an ad group", { namePattern: { adGroup: "^x" } }, one("adGroup", { name: "y" }), "name y / ^x"],
  ["a name that matches", { namePattern: { ad: "^x" } }, one("ad", { name: "xy" })],
  ["a name that is not known yet", { namePattern: { ad: "^x" } }, one("ad", { name: UNKNOWN })],
  ["a video's name", { namePattern: { ad: "^x", campaign: "^x", adGroup: "^x" } }, one("video", { name: "y" })],
  ["an allowed objective", { allowedObjectives: ["REACH", "TRAFFIC"] }, one("campaign", { objective: "TRAFFIC" })],
  [
    "another objective",
    { allowedObjectives: ["REACH", "TRAFFIC"] },
    one("campaign", { objective: "LEAD_GENERATION" }),
    "objective LEAD_GENERATION / REACH, TRAFFIC",
  ],
  ["an objective of an ad group", { allowedObjectives: ["REACH"] }, one("adGroup", { objective: "TRAFFIC" })],
  ["an objective that is not known yet", { allowedObjectives: ["REACH"] }, one("campaign", { objective: UNKNOWN })],
  [
    "several places",
    { allowedCountries: ["DE"] },
    one("adGroup", { locationIds: ["2921044", "6252001", "1", UNKNOWN] }),
    "locationIds US (6252001), 1 / DE",
  ],
  ["a postal code that is not known yet", { allowedCountries: ["DE"] }, one("adGroup", { zipcodeIds: [UNKNOWN] })],
  ["postal codes that are not known yet", { allowedCountries: ["DE"] }, one("adGroup", { zipcodeIds: UNKNOWN })],
  [
    "a postal code next to an allowed place",
    { allowedCountries: ["DE"] },
    one("adGroup", { locationIds: ["2921044"], zipcodeIds: ["10115"] }),
    "zipcodeIds 10115 / DE",
  ],
  ["an audience that is allowed", { allowedCountries: ["DE", "5"] }, one("adGroup", { savedAudienceId: "5" })],
  [
    "an audience in an allowed country",
    { allowedCountries: ["DE"] },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{ locationIds: ["2921044"] }] }),
  ],
  [
    "an audience in another country",
    { allowedCountries: ["DE"] },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{ locationIds: ["2921044", "6252001"] }] }),
    "savedAudienceId US (6252001) / DE",
  ],
  [
    "an audience that names no place",
    { allowedCountries: ["DE"] },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{}] }),
    "savedAudienceId everywhere / DE",
  ],
  [
    "an audience that may be either of two",
    { allowedCountries: ["DE"] },
    one(
      "adGroup",
      { savedAudienceId: UNKNOWN },
      { audiences: [{ locationIds: ["2921044"] }, { locationIds: ["6252001"] }] },
    ),
    "savedAudienceId US (6252001) / DE",
  ],
  [
    "an audience that may be none that is known",
    { allowedCountries: ["DE"] },
    one("adGroup", { savedAudienceId: UNKNOWN }, { audiences: [] }),
    "savedAudienceId (created by this run) / DE",
  ],
  [
    "an ad group's own place next to an allowed audience",
    { allowedCountries: ["DE"] },
    one("adGroup", { savedAudienceId: "5", locationIds: ["6252001"] }, { audiences: [{ locationIds: ["2921044"] }] }),
    "locationIds US (6252001) / DE",
  ],
  [
    "an audience of adults",
    { minAge: 18 },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{ ageGroups: ["AGE_18_24", "AGE_25_34"] }] }),
  ],
  [
    "an audience of all ages",
    { minAge: 18 },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{}] }),
    "savedAudienceId all ages / 18",
  ],
  [
    "an audience that is too young",
    { minAge: 18 },
    one("adGroup", { savedAudienceId: "5" }, { audiences: [{ ageGroups: ["AGE_13_17", "AGE_18_24"] }] }),
    "savedAudienceId AGE_13_17 / 18",
  ],
  [
    "an ad group's own ages next to an audience of adults",
    { minAge: 18 },
    one("adGroup", { savedAudienceId: "5", ageGroups: ["AGE_13_17"] }, { audiences: [{ ageGroups: ["AGE_18_24"] }] }),
    "ageGroups AGE_13_17 / 18",
  ],
  [
    "an end that TikTok ignores",
    { requireEndDate: true },
    one("adGroup", { scheduleType: "SCHEDULE_FROM_NOW", scheduleEndTime: "2026-12-24T00:00:00Z" }),
    "scheduleEndTime none / an end",
  ],
  ["no place", { allowedCountries: ["DE"] }, one("adGroup", { locationIds: [] }), "locationIds everywhere / DE"],
  ["a campaign, which has no place", { allowedCountries: ["DE"] }, one("campaign", {})],
  [
    "allowed placements",
    { allowedPlacements: ["PLACEMENT_TIKTOK"] },
    one("adGroup", { placements: ["PLACEMENT_TIKTOK"] }),
  ],
  ["no placement", { allowedPlacements: ["PLACEMENT_TIKTOK"] }, one("adGroup", {})],
  [
    "automatic placement, whatever the list says",
    { allowedPlacements: ["PLACEMENT_TIKTOK"] },
    one("adGroup", { placementType: "PLACEMENT_TYPE_AUTOMATIC", placements: ["PLACEMENT_TIKTOK"] }),
    "placementType PLACEMENT_TYPE_AUTOMATIC / PLACEMENT_TIKTOK",
  ],
  [
    "one placement of two",
    { allowedPlacements: ["PLACEMENT_TIKTOK"] },
    one("adGroup", { placements: ["PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", UNKNOWN] }),
    "placements PLACEMENT_PANGLE / PLACEMENT_TIKTOK",
  ],
  ["a campaign with placements", { allowedPlacements: ["x"] }, one("campaign", { placements: ["y"] })],
  [
    "an address of an ad group",
    { allowedHosts: ["example.com"] },
    one("adGroup", { landingPageUrl: "https://evil.test" }),
  ],
  [
    "an address of an app that names a place in it",
    { allowedHosts: ["example.com"] },
    one("ad", { deeplink: "acme://open/here" }),
    "deeplink acme://open / example.com",
  ],
  [
    "an address of an app that names none",
    { allowedHosts: ["example.com"] },
    one("ad", { deeplink: "acme:open" }),
    "deeplink acme: / example.com",
  ],
  [
    "a host without encryption",
    { allowedHosts: ["example.com"] },
    one("ad", { landingPageUrl: "http://evil.test/" }),
    "landingPageUrl evil.test / example.com",
  ],
  ["the age at which the limit begins", { minAge: 18 }, one("adGroup", { ageGroups: ["AGE_18_24", "AGE_55_100"] })],
  [
    "ages below it",
    { minAge: 25 },
    one("adGroup", { ageGroups: ["AGE_13_17", "AGE_18_24", "AGE_25_34", UNKNOWN] }),
    "ageGroups AGE_13_17, AGE_18_24 / 25",
  ],
  ["an age that nobody knows", { minAge: 18 }, one("adGroup", { ageGroups: ["SENIORS"] }), "ageGroups SENIORS / 18"],
  ["no ages", { minAge: 18 }, one("adGroup", {}), "ageGroups all ages / 18"],
  ["a campaign, which has no ages", { minAge: 18 }, one("campaign", {})],
  ["a new ad that is paused", { newObjectsPaused: true }, one("ad", { status: "DISABLE" })],
  ["a new video", { newObjectsPaused: true }, one("video", {})],
  ["a new campaign where the rule is off", { newObjectsPaused: false }, one("campaign", {})],
  ["a campaign that may be there", { newObjectsPaused: true }, one("campaign", {}, { stateKnown: false })],
  ["a campaign that goes", { newObjectsPaused: true }, one("campaign", undefined, { before: {} })],
  ["a new campaign", { newObjectsPaused: true }, one("campaign", {}), "status ENABLE / DISABLE"],
  [
    "a new campaign whose status is not known yet",
    { newObjectsPaused: true },
    one("campaign", { status: UNKNOWN }),
    "status not known yet / DISABLE",
  ],
  [
    "a rise that is not known yet",
    { noAutomaticIncrease: true },
    one("adGroup", { budgetAutoAdjustStrategy: UNKNOWN }),
    "budgetAutoAdjustStrategy not known yet / UNSET",
  ],
  [
    "a rise",
    { noAutomaticIncrease: true },
    one("adGroup", { budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" }),
    "budgetAutoAdjustStrategy AUTO_BUDGET_INCREASE / UNSET",
  ],
  [
    "a rise of nothing that has a budget",
    { noAutomaticIncrease: true },
    one("ad", { budgetAutoAdjustStrategy: UNKNOWN }),
  ],
  [
    "a rise where the rule is off",
    { noAutomaticIncrease: false },
    one("campaign", { budgetAutoAdjustStrategy: "AUTO_BUDGET_INCREASE" }),
  ],
  ["no unchecked field", { noUnchecked: true }, one("ad", { extraFields: {}, unchecked: [] })],
  ["unchecked fields that are null", { noUnchecked: true }, one("ad", { extraFields: null })],
  [
    "unchecked fields that are not known",
    { noUnchecked: true },
    one("ad", { extraFields: UNKNOWN }),
    "extraFields not known yet / none",
  ],
  [
    "properties that are not known",
    { noUnchecked: true },
    one("ad", { unchecked: UNKNOWN }),
    "unchecked not known yet / none",
  ],
  [
    "two unchecked fields",
    { noUnchecked: true },
    one("ad", { extraFields: { a: 1, b: 2 } }),
    "extraFields a, b / none",
  ],
];

describe("rules about one resource", () => {
  for (const [what, set, declared, expected] of CASES)
    it(`${Object.keys(set).join()}: ${expected ? "find" : "accept"} ${what}`, () =>
      expect(values(set, declared)).to.deep.equal(expected ? [expected] : []));

  it("allowedHosts: tell where an ad leads, which property leads there, and how it would be allowed", () => {
    const told = (values: Values): string[] =>
      found({ allowedHosts: ["example.com", "acme:"] }, one("ad", values)).map(({ sentence }) => sentence);
    const rest = "allowed: example.com, acme:.";
    expect(told({ landingPageUrl: "https://evil.test" })).to.deep.equal([
      `ad us leads to evil.test, which is not allowed; ${rest}`,
    ]);
    expect(told({ deeplink: "evil://open" })).to.deep.equal([
      `deeplink of ad us leads to evil://open, which is not allowed; ${rest} An app's own URLs are allowed by their scheme, as evil:`,
    ]);
    expect(told({ landingPageUrl: "https://a@example.com" })).to.deep.equal([
      `landingPageUrl of ad us has a user name before its host, so the target of "https://a@example.com" is unknown; ${rest}`,
    ]);
    expect(told({ landingPageUrl: "https://example.com", deeplink: "acme:open" })).to.deep.equal([]);
  });

  it("allowedCountries, minAge: ask nothing of a saved audience of an unchanged ad group that is not known here", () => {
    const set: RuleSet = { allowedCountries: ["DE"], minAge: 25 };
    const group = (more: Partial<Declared>): Declared => one("adGroup", { savedAudienceId: "5" }, more);
    expect(values(set, group({ changed: false }))).to.deep.equal([]);
    const unknown = ["savedAudienceId 5 / DE", "savedAudienceId 5 / 25"];
    expect(values(set, group({ changed: true }))).to.have.members(unknown);
    // A config by itself has no state.
    expect(values(set, group({ changed: false, stateKnown: false }))).to.have.members(unknown);
    expect(values(set, group({ changed: false, audiences: [{ ageGroups: ["AGE_25_34"] }] }))).to.deep.equal([
      "savedAudienceId everywhere / DE",
    ]);
  });

  it("allowedCountries, minAge: tell why the account did not tell what a saved audience holds", () => {
    const set: RuleSet = { allowedCountries: ["DE"], minAge: 25 };
    const told = (more: Partial<Declared>): string =>
      found(set, one("adGroup", { savedAudienceId: "5" }, more))
        .map(({ sentence }) => sentence)
        .join(" ");
    const reason = "could not be read, so this is not known: no permission.";
    expect(told({ audiencesUnread: "no permission." }).split(reason)).to.have.length(3);
    expect(told({ audiencesUnread: "no permission." })).not.to.include("Write ");
    expect(told({})).to.include("Write locationIds in the ad group").and.include("Write ageGroups in the ad group.");
  });

  it("newObjectsPaused: accept what lies in a paused campaign, however deep, and nothing else", () => {
    const below = (status: string): string[] => {
      const campaign = one("campaign", { status });
      const group = one("adGroup", { status: "ENABLE" }, { parent: campaign });
      return [group, one("ad", {}, { parent: group })].flatMap((each) => values({ newObjectsPaused: true }, each));
    };
    expect(below("DISABLE")).to.deep.equal([]);
    expect(below("ENABLE")).to.deep.equal(["status ENABLE / DISABLE", "status ENABLE / DISABLE"]);
    const [known] = found({ newObjectsPaused: true }, one("campaign", {}));
    expect(known?.sentence).to.equal(
      "campaign us is new and would start enabled. New objects start with status DISABLE.",
    );
  });

  it("frozenWindows: hold from their first moment until just before their end, each of them", () => {
    const set: RuleSet = {
      frozenWindows: [
        { from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z" },
        { from: "2026-12-01T12:00:00Z", to: "2026-12-02T00:00:00Z", reason: "sale" },
      ],
    };
    const change = one("campaign", { name: "a" }, { before: { name: "b" } });
    const at = (time: string): string[] => found(set, change, Date.parse(time)).map(({ sentence }) => sentence);
    expect(at("2026-12-01T11:59:59Z")).to.deep.equal([]);
    expect(at("2026-12-01T12:00:00Z")).to.deep.equal([
      'campaign us "a" would change, and nothing may change from 2026-12-01T12:00:00Z to 2026-12-02T00:00:00Z (sale).',
    ]);
    expect(at("2026-12-01T23:59:59Z")).to.have.length(1);
    expect(at("2026-12-02T00:00:00Z")).to.deep.equal([]);
    expect(at("2026-11-01T00:00:00Z").join()).to.include("to 2026-11-02T00:00:00Z.");
    expect(values(set, { ...change, stateKnown: false })).to.deep.equal([]);
    expect(values(set, { ...change, changed: false })).to.deep.equal([]);
  });
});
