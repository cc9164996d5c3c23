import { expect } from "chai";
import { canonicalTime, tiktokTime } from "../../../provider/engine/objects/times.js";

describe("times", () => {
  const known: readonly [string, string][] = [
    ["2027-03-01T09:00:00+01:00", "2027-03-01T08:00:00Z"],
    ["2027-03-01T09:00Z", "2027-03-01T09:00:00Z"],
    ["2027-03-01T09:00:00.500Z", "2027-03-01T09:00:00Z"],
    ["2027-03-01 09:00:00", "2027-03-01T09:00:00Z"],
    ["2028-02-29T00:00:00-05:00", "2028-02-29T05:00:00Z"],
  ];

  for (const [text, canonical] of known) {
    it(`reads ${text} as ${canonical}`, () => {
      expect(canonicalTime(text)).to.equal(canonical);
    });
  }

  for (const text of [
    "tomorrow",
    "2027-03-01",
    "2027-03-01T09:00:00",
    "2027-02-30T00:00:00Z",
    "2027-13-01T00:00:00Z",
    "01.03.2027 09:00",
    "2027-03-01T25:00:00Z",
    "",
    "1772355600",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(canonicalTime(text)).to.equal(undefined);
    });
  }

  it("writes times as TikTok does", () => {
    expect(tiktokTime("2027-03-01T08:00:00Z")).to.equal("2027-03-01 08:00:00");
  });
});
