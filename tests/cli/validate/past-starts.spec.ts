import { expect } from "chai";
import { pastStarts } from "../../../cli/commands/validate/past-starts.js";

describe("starts in the past, as validate reports them", () => {
  const now = Date.parse("2026-12-01T12:00:00Z");
  const group = (name: string, scheduleStartTime?: string) => ({ name, inputs: { scheduleStartTime } });

  it("are one line with the first names, since configs do not tell which objects are new", () => {
    const old = ["a/x", "b/x", "c/x", "d/x"].map((name) => group(name, "2026-11-30T12:00:00Z"));
    expect(pastStarts(old, now)).to.equal(
      "4 ad groups started more than 12 hours ago (a/x, b/x, c/x, …): fine for existing ad groups, refused for new ones. tiktok-ads preview shows which are new.",
    );
    expect(pastStarts(old.slice(0, 1), now)).to.match(/^1 ad group started more than 12 hours ago \(a\/x\):/);
  });

  it("are not reported where TikTok accepts them for new ad groups, or where there is no start", () => {
    expect(
      pastStarts([group("a", "2026-12-01T01:00:00Z"), group("b", "2027-01-01T00:00:00Z"), group("c")], now),
    ).to.equal(undefined);
  });
});
