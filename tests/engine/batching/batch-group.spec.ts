import { expect } from "chai";
import { BatchGroups, EnginePace } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";

const ad = resourceOf("Ad");

describe("batch groups", () => {
  const of = (name: string) => ({ adGroup: "7", name });

  it("may still come until each of them was asked for, or needed nothing", () => {
    const groups = new BatchGroups();
    groups.announce(ad, of("a"), 2);
    expect(groups.mayCome("Ad 7")).to.equal(true);
    groups.settle(ad, of("a"));
    groups.settle(ad, of("a"));
    expect(groups.mayCome("Ad 7")).to.equal(true);
    groups.settle(ad, of("b"));
    expect(groups.mayCome("Ad 7")).to.equal(false);
  });

  it("may always come where no program said how many they are", () => {
    const groups = new BatchGroups();
    groups.settle(ad, of("a"));
    expect(groups.mayCome("Ad 7")).to.equal(true);
  });

  it("are more once a program declares more", () => {
    const groups = new BatchGroups();
    groups.announce(ad, of("a"), 1);
    groups.settle(ad, of("a"));
    groups.announce(ad, of("b"), 2);
    expect(groups.mayCome("Ad 7")).to.equal(true);
  });
});

describe("the engine's pace", () => {
  it("tells a silence in which the engine writes down twenty answers from one in which nothing more comes", () => {
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

  it("takes no pause for the engine's pace", () => {
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
