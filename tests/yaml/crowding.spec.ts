import { expect } from "chai";
import { planOf, withLines } from "../support/one-config.js";

const ads = (count: number): string =>
  Array.from({ length: count }, (_, index) => `          a${index + 1}: { text: Hello }`).join("\n");

const config = (counts: readonly number[]): string => `advertiserId: "7000000000000000001"
campaigns:
  spring:
    objective: TRAFFIC
    adGroups:
${counts
  .map(
    (count, index) => `      g${index + 1}:
        promotionType: WEBSITE
        placements: [PLACEMENT_TIKTOK]
        locationIds: ["2921044"]
        budget: 50
        scheduleStartTime: "2027-09-01T00:00:00Z"
        optimizationGoal: CLICK
        billingEvent: CPC
        bidType: BID_TYPE_NO_BID
        ads:
${ads(count)}`,
  )
  .join("\n")}
`;

describe("ads of one ad group in YAML", () => {
  /** What is said of the numbers of ads. */
  const warnings = async (text: string): Promise<string[]> =>
    withLines((await planOf(text)).warnings).filter((one) => one.includes(": this is ad number"));

  it("are at most 50, counted for each ad group: each one above that gets a warning with its position, since it may exist already", async () => {
    expect(await warnings(config([50, 50]))).to.deep.equal([]);
    const text = config([50, 52]);
    const line = (name: string): number => text.split("\n").findLastIndex((one) => one.includes(` ${name}:`)) + 1;
    const why = (nth: number): string =>
      `this is ad number ${nth} of its ad group, and TikTok accepts 50 in an ad group (page 1739381193120770). Put it below another ad group.`;
    expect(await warnings(text)).to.deep.equal([`${line("a51")}: ${why(51)}`, `${line("a52")}: ${why(52)}`]);
  });
});
