import { expect } from "chai";
import { check, diff } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";
import { adInputs } from "../support/samples.js";

const ad = resourceOf("Ad");
const BASE = adInputs("1", "v1", "i1");

describe("facts about ads", () => {
  it("keep the address of another TikTok page, and the type of a disclaimer", () => {
    const page = { ...BASE, tiktokPageCategory: "OTHER_TIKTOK_PAGE", landingPageUrl: "https://www.tiktok.com/tag/tea" };
    const other = { ...page, landingPageUrl: "https://www.tiktok.com/tag/coffee" };
    expect(diff(ad, page, other).replaces).to.deep.equal(["landingPageUrl"]);
    expect(diff(ad, BASE, { ...BASE, landingPageUrl: "https://example.com/x" }).replaces).to.deep.equal([]);
    const text = { disclaimerType: "TEXT_ONLY", disclaimerText: { text: "Terms" } };
    expect(diff(ad, BASE, { ...BASE, ...text }).replaces).to.deep.equal([]);
    const links = { ...BASE, disclaimerType: "TEXT_LINK" };
    expect(diff(ad, { ...BASE, ...text }, links).replaces).to.deep.equal(["disclaimerType"]);
  });

  it("count Korean characters of a text once, since TikTok does not document twice, and Chinese ones twice", async () => {
    const faults = async (text: string) => {
      const context = { advertiserId: "1", inspect: async () => ({ faults: [] }) };
      return (await check(ad, { ...BASE, text }, undefined, context)).faults.map(({ property }) => property);
    };
    expect(await faults("커".repeat(100))).to.deep.equal([]);
    expect(await faults("커".repeat(101))).to.deep.equal(["text"]);
    expect(await faults("茶".repeat(51))).to.deep.equal(["text"]);
    expect(await faults("Coffee 🇺🇸")).to.deep.equal(["text"]);
  });
});
