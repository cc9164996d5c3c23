import { expect } from "chai";
import { firstIdAt } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";

describe("ids of an emulator", () => {
  it("begin after those of every emulator that was started before, and have 16 digits that a number can hold", async () => {
    const [one, later] = [Date.parse("2026-11-26T12:00:00Z"), Date.parse("2026-11-26T12:00:01Z")].map(firstIdAt);
    expect(Number(later) - Number(one)).to.equal(10_000);
    expect(String(one)).to.have.length(16);
    expect(Number.isSafeInteger(firstIdAt(Date.parse("2100-01-01T00:00:00Z")))).to.equal(true);
    const emulated = await Emulated.start({ firstId: Number(one) });
    expect((await emulated.campaign()).campaign_id).to.equal(String(Number(one) + 1));
    await emulated.close();
  });

  it("are the same in each test that sets no start", async () => {
    const emulated = await Emulated.start();
    expect((await emulated.campaign()).campaign_id).to.equal("1800000000000001");
    await emulated.close();
  });
});
