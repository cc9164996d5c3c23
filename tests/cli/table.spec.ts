import { expect } from "chai";
import stringWidth from "string-width";
import { reportTable } from "../../cli/commands/report/table.js";
import { amountText, moneyText, signedAmount } from "../../cli/lib/amount.js";
import { paintFor } from "../../cli/lib/paint.js";
import { cutInMiddle, shownData } from "../../cli/lib/shown.js";
import { fittedTable, textTable, widthOf } from "../../cli/lib/table.js";

const METRICS = ["spend", "impressions", "clicks", "ctr", "cpc", "cpm", "video_play_actions", "conversion"];
const row = (name: string) => ({
  id: "1790000000000003",
  name,
  inStack: "spring",
  metrics: Object.fromEntries(METRICS.map((metric, index) => [metric, metric === "ctr" ? 1.25 : 1234.5 * (index + 1)])),
});

describe("terminal output", () => {
  it("shows a report of five columns and a spark line at 80 columns, and all columns where there is room", async () => {
    const rows = [row("A campaign with a rather long name, second half"), row("春のキャンペーン")];
    const daily = new Map([["1790000000000003", [1, 2, 3, 4, 5, 6, 7]]]);
    const input = { rows, metrics: METRICS, currency: "USD", daily };
    const narrow = await reportTable({ ...input, width: 80 });
    const lines = narrow.trimEnd().split("\n");
    expect(lines[0]).to.match(/^Name +Spend +Impressions +Clicks +CTR +Spend by day$/);
    expect(lines[1]).to.match(/^A campaign …f \(spring\) +1,234.50 +2,469 +3,704 +1\.25 % +▂.*█$/);
    expect(lines.at(-1)).to.equal("With --wide: Id, CPC, CPM, Video play actions, Conversion.");
    for (const line of lines) expect(stringWidth(line)).to.be.at.most(80);
    const wide = (await reportTable(input)).split("\n");
    expect(wide[0]).to.match(/^Name +Id +Spend .*Conversion +Spend by day$/);
    expect(wide[1]).to.include("A campaign with a rather long name, second half (spring)");
  });

  it("never breaks a word, and leaves out the columns that matter least", () => {
    const columns = [{ title: "Call" }, { title: "Who", rank: 2 }, { title: "About", rank: 1 }];
    const { text, left } = fittedTable(columns, [["/ad/create/", "somebody@a-machine", "ad spring/us"]], 30);
    expect(text).to.equal("Call         About\n/ad/create/  ad spring/us\n");
    expect(left).to.deep.equal(["Who"]);
    expect(textTable(columns, [["a", "b", "c"]], 30)).to.equal("Call  Who  About\na     b    c\n");
  });

  it("shows all columns in a pipe, in a file and with --wide", () => {
    expect(widthOf({ isTTY: true, columns: 80 })).to.equal(80);
    expect(widthOf({ isTTY: true, columns: 80 }, true)).to.equal(undefined);
    expect(widthOf({})).to.equal(undefined);
  });

  it("has colour only in a terminal, and none where NO_COLOR is set", () => {
    expect(paintFor({ isTTY: true }, {})("bad", "−")).to.equal("\u001b[31m−\u001b[39m");
    expect(paintFor({ isTTY: true }, {})("good", "+")).to.equal("\u001b[32m+\u001b[39m");
    for (const plain of [
      paintFor({ isTTY: true }, { NO_COLOR: "1" }),
      paintFor({}, {}),
      paintFor({ isTTY: true }, { TERM: "dumb" }),
    ])
      expect(plain("changed", "~")).to.equal("~");
  });

  it("uses the decimals of each currency", () => {
    expect([amountText(1250.5, "USD"), amountText(80, "USD"), amountText(9000, "JPY")]).to.deep.equal([
      "1,250.50",
      "80",
      "9,000",
    ]);
    expect([moneyText(12.345, "KWD"), moneyText(5, null)]).to.deep.equal(["12.345 KWD", "5 (no currency is set)"]);
    expect([signedAmount(-57.5, "EUR"), signedAmount(10, "EUR"), signedAmount(0)]).to.deep.equal([
      "−57.50",
      "+10",
      "0",
    ]);
  });

  it("cannot be controlled by a name: control characters are escaped, long names are shortened in the middle", () => {
    expect(shownData({ "a\u202e": ["\u001b]0;x\u0007"] })).to.deep.equal({ "a\\u202e": ["\\u001b]0;x\\u0007"] });
    expect(cutInMiddle("spring-with-a-long-name-de", 11)).to.equal("sprin…me-de");
    expect(textTable([{ title: "Name" }], [["a\u001b[31mb"]])).to.equal("Name\na\\u001b[31mb\n");
  });
});
