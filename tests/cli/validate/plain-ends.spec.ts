import { expect } from "chai";
import { plainEnds } from "../../../cli/commands/validate/plain-ends.js";

describe("plain campaigns whose objectives end, as validate reports them", () => {
  const now = Date.parse("2026-12-01T12:00:00Z");
  const campaign = (name: string, objective: string) => ({ title: "Campaign", name, inputs: { objective } });
  const four = ["PRODUCT_SALES", "WEB_CONVERSIONS", "APP_PROMOTION", "LEAD_GENERATION"].map((one, index) =>
    campaign(`c${index}`, one),
  );

  it("are one line with the first names and the migration command", () => {
    expect(plainEnds([...four, campaign("r", "REACH")], now)).to.equal(
      "4 plain campaigns (c0, c1, c2, …) of objectives that TikTok no longer accepts as new after 2026-12-31: existing ones stay. tiktok-ads migrate writes Smart+ campaigns next to them.",
    );
    expect(plainEnds(four.slice(0, 1), now, "2027-03-31")).to.match(/^1 plain campaign \(c0\) .* after 2027-03-31:/);
  });

  it('are not reported for other objectives, or where the date is "never"', () => {
    expect(plainEnds([campaign("t", "TRAFFIC"), campaign("r", "REACH")], now)).to.equal(undefined);
    expect(plainEnds(four, now, "never")).to.equal(undefined);
  });
});
