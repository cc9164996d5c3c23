import { expect } from "chai";
import { cutOffOf, PLAIN_UNTIL } from "../../provider/resources/cut-off.js";

const at = (time: string, timezone = "UTC") => ({ now: Date.parse(time), until: PLAIN_UNTIL, timezone });

describe("the end of plain campaigns", () => {
  for (const objective of ["PRODUCT_SALES", "WEB_CONVERSIONS", "APP_PROMOTION", "LEAD_GENERATION", "CONVERSIONS"])
    it(`warns of ${objective} until the last day and refuses it from the next one`, () => {
      const before = cutOffOf("Campaign", { objective }, undefined, at("2026-12-31T23:59:59Z"));
      expect(before).to.include({ refused: false });
      expect(before?.sentence).to.include("SmartPlusCampaign");
      expect(cutOffOf("Campaign", { objective }, undefined, at("2027-01-01T00:00:00Z"))).to.include({ refused: true });
    });

  it("uses the account's time zone", () => {
    const objective = "WEB_CONVERSIONS";
    const noon = "2026-12-31T16:00:00Z";
    expect(cutOffOf("Campaign", { objective }, undefined, at(noon, "Asia/Tokyo"))).to.include({ refused: true });
    expect(cutOffOf("Campaign", { objective }, undefined, at(noon, "America/New_York"))).to.include({ refused: false });
  });

  it("never refuses other objectives, and mentions the wider reading", () => {
    const found = cutOffOf("Campaign", { objective: "TRAFFIC" }, undefined, at("2027-06-01T00:00:00Z"));
    expect(found?.refused).to.equal(false);
    expect(found?.sentence).to.include("broad reading");
  });

  it("knows the objective of ad groups and ads from their parents", () => {
    const parent = { objective: "LEAD_GENERATION" };
    const late = at("2027-01-02T00:00:00Z");
    expect(cutOffOf("AdGroup", {}, parent, late)).to.include({ refused: true });
    expect(cutOffOf("Ad", {}, { parent }, late)).to.include({ refused: true });
    expect(cutOffOf("AdGroup", {}, undefined, late), "a parent that nobody knows").to.equal(undefined);
  });

  it('does not apply to Smart+, or to anything where the date is "never"', () => {
    const late = at("2027-01-02T00:00:00Z");
    expect(cutOffOf("SmartPlusCampaign", { objective: "WEB_CONVERSIONS" }, undefined, late)).to.equal(undefined);
    expect(cutOffOf("Campaign", { objective: "WEB_CONVERSIONS" }, undefined, { ...late, until: "never" })).to.equal(
      undefined,
    );
  });
});
