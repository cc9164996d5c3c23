import { expect } from "chai";
import { mayRegister, Quiet } from "../../provider/adapters/quiet.js";
import { resourceOf } from "../../provider/resources/index.js";

describe("the wait for what a program still declares", () => {
  /** A clock that only sleep moves. */
  function clock() {
    let now = 0;
    return {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms;
      },
    };
  }

  it("expects no campaign or ad group after an upload or an ad, and may expect some after other changes", () => {
    const [video, ad, group] = [resourceOf("Video"), resourceOf("Ad"), resourceOf("AdGroup")];
    expect(mayRegister([video, resourceOf("Image"), ad, resourceOf("SmartPlusAd")])).to.equal(false);
    expect(mayRegister([video, group])).to.equal(true);
    expect(mayRegister([resourceOf("Pixel")])).to.equal(true);
  });

  it("ends after ten seconds, however long something is on its way", async () => {
    const { now, sleep } = clock();
    const quiet = new Quiet({ now, sleep, isBusy: () => true });
    expect(await quiet.lasting(async () => "found")).to.equal("found");
    expect(now()).to.equal(10_000);
    await quiet.waitWhile(() => true);
    expect(now()).to.equal(20_000);
  });

  it("ends a second after the last Check, and at once where nothing is found", async () => {
    const { now, sleep } = clock();
    const quiet = new Quiet({ now, sleep });
    await quiet.during(async () => undefined);
    expect(await quiet.lasting(async () => "found")).to.equal("found");
    expect(now()).to.equal(1_000);
    await quiet.during(async () => undefined);
    const answers = ["found", "found", undefined];
    expect(await quiet.lasting(async () => answers.shift())).to.equal(undefined);
    expect(now()).to.equal(1_500);
  });
});
