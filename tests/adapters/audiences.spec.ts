/** What Check knows of the saved audiences that ad groups use. */
import { expect } from "chai";
import { Audiences } from "../../provider/adapters/audiences.js";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { type Declared, ofKind } from "../../provider/spend/declared.js";

const GERMAN: Values = { locationIds: ["2921044"] };
const US: Values = { locationIds: ["6252001"] };

const using = (savedAudienceId: unknown, changed = true): Declared => ({
  ...ofKind("adGroup"),
  name: "us",
  after: { advertiserId: "7", savedAudienceId },
  stateKnown: true,
  changed,
});

describe("saved audiences in Check", () => {
  let asked: string[];
  let audiences: Audiences;

  beforeEach(() => {
    asked = [];
    audiences = new Audiences(async (advertiserId) => {
      asked.push(advertiserId);
      await new Promise((resolve) => setImmediate(resolve));
      return new Map([["9", US]]);
    });
  });

  it("are those that this run declares, without a call", async () => {
    audiences.learnt("5", GERMAN);
    expect(await audiences.of(using("5"))).to.deep.equal({ audiences: [GERMAN] });
    expect(asked).to.deep.equal([]);
  });

  it("may be any that this run creates or replaces, while the id is not known; not those that stay", async () => {
    audiences.checked(GERMAN, false);
    audiences.checked({ locationIds: ["3017382"] }, true);
    audiences.checked(US, false);
    expect(await audiences.of(using(UNKNOWN))).to.deep.equal({ audiences: [GERMAN, US] });
    expect(asked).to.deep.equal([]);
  });

  it("are read from the account where this run declares none of the id, once for all ad groups", async () => {
    const found = await Promise.all(["9", "9", "8"].map((id) => audiences.of(using(id))));
    expect(found).to.deep.equal([{ audiences: [US] }, { audiences: [US] }, {}]);
    expect(asked).to.deep.equal(["7"]);
  });

  it("cost no call where the ad group does not change, or uses none", async () => {
    expect(await audiences.of(using("9", false))).to.deep.equal({});
    expect(await audiences.of(using(undefined))).to.deep.equal({});
    expect(asked).to.deep.equal([]);
  });

  it("are unknown where the account cannot be asked, with the reason; the next ad group asks again", async () => {
    let calls = 0;
    const unread = new Audiences(async () => {
      calls += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (calls === 1) throw new Error("no network");
      return new Map([["9", US]]);
    });
    const nothing = { audiencesUnread: "no network" };
    expect(await Promise.all([unread.of(using("9")), unread.of(using("9"))])).to.deep.equal([nothing, nothing]);
    expect(await unread.of(using("9"))).to.deep.equal({ audiences: [US] });
    expect(await unread.of(using("8"))).to.deep.equal({});
    expect(calls).to.equal(2);
  });
});
