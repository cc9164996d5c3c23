import { expect } from "chai";
import { autoName } from "../../provider/adapters/native/auto-name.js";
import { madeName, toBeMade, withMadeName } from "../../provider/definitions/index.js";

describe("names that a program omits", () => {
  const urn = "urn:pulumi:dev::shop::my:Component$tiktok:index:Campaign::spring";

  it("are the same in each run and in both adapters, so that an interrupted create is found by its name", () => {
    const name = madeName("dev", "shop", "spring");
    expect(name).to.match(/^spring-[0-9a-f]{7}$/);
    expect(autoName(undefined, { urn, mode: "propose" })).to.equal(name);
    expect(withMadeName({}, { name: toBeMade(name) })).to.deep.equal({ name });
  });

  it("differ between stacks and projects that share an account", () => {
    const names = [
      madeName("dev", "shop", "spring"),
      madeName("prod", "shop", "spring"),
      madeName("dev", "cafe", "spring"),
    ];
    expect(new Set(names).size).to.equal(3);
  });

  it("stay as the state has them, and follow the project's own rule", () => {
    expect(withMadeName({ name: "Spring 2027" }, { name: toBeMade("spring-1"), budget: 5 })).to.deep.equal({
      name: "Spring 2027",
      budget: 5,
    });
    expect(autoName("Spring 2027", { urn, mode: "propose" })).to.equal("Spring 2027");
    expect(autoName(undefined, { urn, mode: "propose", proposed: "dev-spring" })).to.equal("dev-spring");
    expect(autoName(undefined, { urn, mode: "disable" })).to.equal(undefined);
  });

  it("do not replace a name that the program declares", () => {
    expect(withMadeName({ name: "a" }, { name: "b" })).to.deep.equal({ name: "b" });
    expect(withMadeName({ name: "a" }, {})).to.deep.equal({});
  });
});
