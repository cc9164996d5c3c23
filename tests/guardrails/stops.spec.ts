import { expect } from "chai";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { onlyStops } from "../../provider/guardrails/stops.js";
import { ofKind } from "../../provider/spend/declared.js";

const BASE: Values = { name: "us", status: "ENABLE", budget: 100, locationIds: ["1", "2"] };
const END = "2026-12-24T00:00:00Z";

/** Whether a change of these properties only stops or lowers. */
const stops = (before: Values, after: Values): boolean =>
  onlyStops({
    ...ofKind("adGroup"),
    name: "us",
    stateKnown: true,
    changed: true,
    before: { ...BASE, ...before },
    after: { ...BASE, ...after },
  });

describe("changes that only stop or lower", () => {
  const YES: readonly [string, Values, Values][] = [
    ["a pause", {}, { status: "DISABLE" }],
    ["a lower budget", {}, { budget: 99.99 }],
    ["a lower bid", { bidPrice: 2 }, { bidPrice: 1 }],
    ["a lower conversion bid", { conversionBidPrice: 2 }, { conversionBidPrice: 1 }],
    ["a lower bid of a deep event", { deepCpaBid: 2 }, { deepCpaBid: 1 }],
    ["an end where there was none", {}, { scheduleEndTime: END, scheduleType: "SCHEDULE_START_END" }],
    ["an earlier end", { scheduleEndTime: END }, { scheduleEndTime: "2026-12-23T23:59:59Z" }],
    ["an earlier end of a campaign", { endTime: END }, { endTime: "2026-12-10T00:00:00Z" }],
    [
      "the same end, written in another way",
      { scheduleEndTime: END },
      { scheduleEndTime: "2026-12-24T01:00:00+01:00" },
    ],
    ["one more paused creative", { pausedCreatives: ["a"] }, { pausedCreatives: ["a", "b"] }],
    ["the first paused creative", {}, { pausedCreatives: ["b"] }],
    ["several of these", { scheduleEndTime: END }, { budget: 5, status: "DISABLE" }],
    ["nothing at all", { locationIds: ["1", "2"] }, { locationIds: ["1", "2"] }],
  ];
  for (const [what, before, after] of YES)
    it(`include ${what}`, () => {
      const kept = what === "several of these" ? { ...after, scheduleEndTime: END } : after;
      expect(stops(before, kept)).to.equal(true);
    });

  const NO: readonly [string, Values, Values][] = [
    ["the end of a pause", { status: "DISABLE" }, { status: "ENABLE" }],
    ["a higher budget", {}, { budget: 100.01 }],
    ["a budget where there was none", { budget: undefined }, { budget: 1 }],
    ["a budget that is left out", {}, { budget: undefined }],
    ["a budget that is null", {}, { budget: null }],
    ["a budget where it was null", { budget: null }, { budget: 1 }],
    ["a budget that is not known yet", {}, { budget: UNKNOWN }],
    ["a deep link that is not known yet", {}, { deeplink: UNKNOWN }],
    ["a list whose only entry is not known yet", { locationIds: [null] }, { locationIds: [UNKNOWN] }],
    ["an end that is not known yet", {}, { scheduleEndTime: UNKNOWN }],
    ["a higher bid", { bidPrice: 1 }, { bidPrice: 2 }],
    ["a bid where there was none", {}, { bidPrice: 1 }],
    ["a later end", { scheduleEndTime: END }, { scheduleEndTime: "2026-12-24T00:00:01Z" }],
    ["an end that is left out", { scheduleEndTime: END }, {}],
    ["another schedule without an end", { scheduleType: "A" }, { scheduleType: "SCHEDULE_FROM_NOW" }],
    ["a later start", { scheduleStartTime: END }, { scheduleStartTime: "2026-12-25T00:00:00Z" }],
    ["a resumed creative", { pausedCreatives: ["a", "b"] }, { pausedCreatives: ["a"] }],
    ["one creative paused for another", { pausedCreatives: ["a"] }, { pausedCreatives: ["b"] }],
    ["all creatives resumed", { pausedCreatives: ["a"] }, {}],
    ["another place", {}, { locationIds: ["1"] }],
    ["a lower budget with another name", {}, { budget: 5, name: "de" }],
    ["a pause with a higher budget", {}, { status: "DISABLE", budget: 101 }],
  ];
  for (const [what, before, after] of NO)
    it(`do not include ${what}`, () => expect(stops(before, after)).to.equal(false));

  it("are none of what is new, and none of what goes", () => {
    const one = { ...ofKind("adGroup"), name: "us", stateKnown: true, changed: true };
    expect(onlyStops({ ...one, after: { status: "DISABLE" } })).to.equal(false);
    expect(onlyStops({ ...one, before: { status: "DISABLE" } })).to.equal(false);
  });
});
