import { expect } from "chai";
import { EnginePace, Siblings } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";

const ad = resourceOf("Ad");

describe("siblings", () => {
  const of = (name: string) => ({ adGroup: "7", name });

  it("may still come until each of them was asked for, or needed nothing", () => {
    const siblings = new Siblings();
    siblings.announce(ad, of("a"), 2);
    expect(siblings.mayCome("Ad 7")).to.equal(true);
    siblings.settle(ad, of("a"));
    siblings.settle(ad, of("a"));
    expect(siblings.mayCome("Ad 7")).to.equal(true);
    siblings.settle(ad, of("b"));
    expect(siblings.mayCome("Ad 7")).to.equal(false);
  });

  it("may always come where no program said how many they are", () => {
    const siblings = new Siblings();
    siblings.settle(ad, of("a"));
    expect(siblings.mayCome("Ad 7")).to.equal(true);
  });

  it("are more once a program declares more", () => {
    const siblings = new Siblings();
    siblings.announce(ad, of("a"), 1);
    siblings.settle(ad, of("a"));
    siblings.announce(ad, of("b"), 2);
    expect(siblings.mayCome("Ad 7")).to.equal(true);
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
