import { expect } from "chai";
import { calledWithName, type Declared, ofKind } from "../../provider/spend/declared.js";

describe("sentences about a resource", () => {
  const sentence = (name: string, tiktokName: unknown, side: "before" | "after" = "after"): string => {
    const one: Declared = {
      ...ofKind("campaign"),
      name,
      [side]: { name: tiktokName },
      stateKnown: true,
      changed: true,
    };
    return calledWithName(one);
  };

  it("add the name at TikTok where the key does not show it", () => {
    expect(sentence("2026", "2026年夏のセール")).to.equal('campaign 2026 "2026年夏のセール"');
    expect(sentence("campaign-1871", "春季促销")).to.equal('campaign campaign-1871 "春季促销"');
    expect(sentence("x", "Iced coffee", "before")).to.equal('campaign x "Iced coffee"');
  });

  it("do not name files, whose names are generated", () => {
    const file: Declared = {
      ...ofKind("video"),
      name: "clip",
      after: { name: "spring-02.mp4" },
      stateKnown: true,
      changed: true,
    };
    expect(calledWithName(file)).to.equal("video clip");
  });

  it("leave the name out where the key contains a word of it, or where there is none", () => {
    expect(sentence("spring", "Spring 2027")).to.equal("campaign spring");
    expect(sentence("spring", "spring")).to.equal("campaign spring");
    expect(sentence("spring", undefined)).to.equal("campaign spring");
    expect(sentence("spring", "")).to.equal("campaign spring");
  });
});
