import { expect } from "chai";
import type { DriftedObject } from "../../../cli/commands/drift/find.js";
import { hoursOf, suspicionsOf } from "../../../cli/commands/drift/suspicion.js";

const changed = (property: string, state: unknown, live: unknown, since?: string): DriftedObject => ({
  object: "ad group spring/us",
  title: "AdGroup",
  name: "spring/us",
  tiktokName: null,
  urn: "urn",
  id: "1",
  kind: "changed",
  values: [{ property, code: state, state, live, ...(since ? { since, by: "mallory" } : {}) }],
});

describe("suspicious activity", () => {
  const rules = (...given: Parameters<typeof suspicionsOf>): string[] => suspicionsOf(...given).map(({ rule }) => rule);

  it("includes a raised budget and an enabled object, not a lowered or paused one", () => {
    expect(rules([changed("budget", 50, 90)], [], [], undefined)).to.deep.equal(["budget-raised"]);
    expect(rules([changed("budget", 50, 40)], [], [], undefined)).to.deep.equal([]);
    expect(rules([changed("status", "DISABLE", "ENABLE")], [], [], undefined)).to.deep.equal(["enabled-outside"]);
    expect(rules([changed("status", "ENABLE", "DISABLE")], [], [], undefined)).to.deep.equal([]);
  });

  it("includes spend that no dynamic budget explains", () => {
    const day = (spend: number) => [{ object: "ad group spring/us", day: "2026-12-01", spend, budget: 40 }];
    expect(rules([], [], day(50), undefined)).to.deep.equal([]);
    expect(suspicionsOf([], [], day(61.5), undefined)[0]?.sentence).to.equal(
      "ad group spring/us spent 61.5 on 2026-12-01; the code allows 40 a day.",
    );
  });

  it("includes a change outside working hours, in the time zone of the team, also across midnight", () => {
    const at = (time: string, hours: string, zone = "UTC") =>
      rules([changed("name", "a", "b", time)], [], [], hoursOf(hours, zone));
    expect(at("2026-12-01T19:30:00Z", "08:00-20:00")).to.deep.equal([]);
    expect(at("2026-12-01T19:30:00Z", "08:00-20:00", "Europe/Berlin")).to.deep.equal(["outside-hours"]);
    expect(at("2026-12-01T23:00:00Z", "22:00-06:00")).to.deep.equal([]);
    expect(at("2026-12-01T12:00:00Z", "22:00-06:00")).to.deep.equal(["outside-hours"]);
    expect(() => hoursOf("8-20", "UTC")).to.throw(/is not a time range such as 08:00-20:00/);
    expect(() => hoursOf("08:00-20:00", "Mars/Base")).to.throw(/is not a time zone/);
  });
});
