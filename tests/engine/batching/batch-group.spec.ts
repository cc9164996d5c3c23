import { expect } from "chai";
import { BatchGroups, EnginePace } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";

const ad = resourceOf("Ad");

describe("batch groups", () => {
  const of = (name: string) => ({ adGroup: "7", name });

  it("are complete once each member has been requested, or needed nothing", () => {
    const groups = new BatchGroups();
    groups.announce(ad, of("a"), 2);
    expect(groups.mayCome("Ad 7")).to.equal(true);
    groups.settle(ad, of("a"));
    groups.settle(ad, of("a"));
    expect(groups.mayCome("Ad 7")).to.equal(true);
    groups.settle(ad, of("b"));
    expect(groups.mayCome("Ad 7")).to.equal(false);
  });

  it("are never complete where no program announced their size", () => {
    const groups = new BatchGroups();
    groups.settle(ad, of("a"));
    expect(groups.mayCome("Ad 7")).to.equal(true);
  });

  it("grow once a program declares more members", () => {
    const groups = new BatchGroups();
    groups.announce(ad, of("a"), 1);
    groups.settle(ad, of("a"));
    groups.announce(ad, of("b"), 2);
    expect(groups.mayCome("Ad 7")).to.equal(true);
  });
});

describe("engine load", () => {
  it("distinguishes a pause in which the engine writes twenty answers from one in which nothing more comes", () => {
    let now = 1_000;
    const pace = new EnginePace(() => now);
    expect(pace.idleMs()).to.equal(50);
    for (let one = 0; one < 20; one++) {
      pace.asked();
      now += 20;
    }
    for (let one = 0; one < 20; one++) pace.answered();
    expect(pace.idleMs()).to.be.within(500, 700);
    now += 1_000;
    expect(pace.idleMs()).to.equal(60);
  });

  it("does not count a pause of the program as the engine's", () => {
    let now = 0;
    const pace = new EnginePace(() => now);
    for (let one = 0; one < 5; one++) {
      pace.asked();
      now += 60_000;
    }
    pace.answered();
    expect(pace.idleMs()).to.equal(50);
  });
});
