import { expect } from "chai";
import { summaryText } from "../../../cli/commands/fleet/summary.js";

describe("the summary of a fleet", () => {
  it("lists failures first, and counts each outcome", () => {
    const text = summaryText(
      [
        { name: "acme", outcome: "changes", changes: { create: 2, same: 5 }, note: "1 risk" },
        { name: "beta", outcome: "failed", problem: "No stack." },
        { name: "gamma", outcome: "none" },
      ],
      "planned",
    );
    expect(text.split("\n")).to.deep.equal([
      "beta FAILED:",
      "  No stack.",
      "",
      "3 advertisers planned: 1 failed, 1 changes, 1 no changes.",
      "  beta: FAILED",
      "  acme: changes (2 to create), 1 risk",
      "  gamma: no changes",
      "",
    ]);
  });

  it("shows what was spent for a report, and no changes", () => {
    const text = summaryText([{ name: "acme", outcome: "read", note: "12 USD by 2 campaigns" }], "read");
    expect(text).to.equal("1 advertiser read.\n  acme: 12 USD by 2 campaigns\n");
  });

  it("names no currency where nothing will run", () => {
    const none = { before: 0, after: 0 };
    const money = [{ currency: null, daily: none, lifetime: none, unknown: [] }];
    expect(summaryText([{ name: "acme", outcome: "changes", money }], "planned")).to.not.include("currency");
  });
});
