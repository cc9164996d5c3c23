import { expect } from "chai";
import type { Change } from "../../../cli/commands/preview/steps.js";
import { worldOf } from "../../../cli/commands/preview/world.js";
import type { AccountSpend } from "../../../provider/adapters/run-objects.js";
import { UNKNOWN, type Values } from "../../../provider/definitions/index.js";
import { diff } from "../../../provider/engine/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { campaignCommitments } from "../../../provider/spend/commitment.js";

const above = (more: Values = {}): Values => ({
  ...{ advertiserId: "7", name: "spring", currency: "USD", status: "ENABLE" },
  ...{ objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", ...more },
});
const below = (more: Values = {}): Values => ({
  ...{ advertiserId: "7", campaign: "1", name: "all", currency: "USD", status: "ENABLE" },
  ...{ budgetMode: "BUDGET_MODE_DAY", budget: 300, ...more },
});

const changed = (title: "Campaign" | "AdGroup", before: Values, after: Values, more: Partial<Change> = {}): Change => {
  const resource = resourceOf(title);
  const difference = diff(resource, before, after);
  const op = difference.replaces.length > 0 ? "replace" : difference.changed.length > 0 ? "update" : "same";
  const parent = title === "AdGroup" ? { parentBefore: "Campaign", parentAfter: "Campaign" } : {};
  const id = title === "AdGroup" ? "11" : "1";
  return { op, resource, urn: title, id, name: title, before, after, difference, ...parent, ...more };
};

const account = (group: Values): AccountSpend => ({
  currency: "USD",
  campaigns: [{ id: "1", values: above() }],
  adGroups: [{ id: "11", campaign: "1", values: group }],
});

/** What the account may spend on a day after the plan. */
function daily(changes: readonly Change[], spend: AccountSpend): number {
  const { declared } = worldOf(changes, [], { spend: new Map([["7", spend]]), info: new Map() });
  const scope = { side: "after", counting: "spending", now: Date.parse("2026-12-01T12:00:00Z") } as const;
  return campaignCommitments(declared, scope).reduce((sum, one) => sum + one.daily, 0);
}

describe("the account of a preview", () => {
  it("has a campaign once that is replaced together with its ad group", () => {
    const campaign = changed("Campaign", above(), above({ objective: "REACH" }));
    const group = changed("AdGroup", below(), below({ campaign: UNKNOWN }));
    expect([campaign.op, group.op]).to.deep.equal(["replace", "replace"]);
    expect(daily([campaign, group], account(below()))).to.equal(300);
  });

  it("tells of an ad group's saved audience what it holds, or why the account could not be asked", () => {
    const group = changed("AdGroup", below(), below({ savedAudienceId: "5" }));
    const known = { spend: new Map(), info: new Map(), audiences: new Map([["5", { locationIds: ["1"] }]]) };
    const told = (more: object) => worldOf([group], [], { ...known, audiencesUnread: "No scope.", ...more }).own[0];
    expect(told({})?.audiences).to.deep.equal([{ locationIds: ["1"] }]);
    expect(told({ audiences: new Map() })?.audiencesUnread).to.equal("No scope.");
    const other = changed("AdGroup", below(), below({ budget: 5 }));
    expect(worldOf([other], [], { ...known, audiencesUnread: "No scope." }).own[0]).not.to.have.property(
      "audiencesUnread",
    );
  });

  const same = changed("Campaign", above(), above());
  const byHand = account(below({ budget: 20 }));

  it("has what a complete update sends as the program has it, and the status as the account has it", () => {
    const renamed = changed("AdGroup", below(), below({ name: "every" }));
    expect(daily([same, renamed], byHand)).to.equal(300);
    expect(daily([same, changed("AdGroup", below(), below())], byHand)).to.equal(20);
    expect(daily([same, renamed], account(below({ status: "DISABLE" })))).to.equal(0);
  });

  it("has a replacement as the program has it", () => {
    const replaced = changed("AdGroup", below({ optimizationGoal: "CLICK" }), below({ optimizationGoal: "REACH" }));
    expect(replaced.op).to.equal("replace");
    expect(daily([same, replaced], account(below({ status: "DISABLE" })))).to.equal(300);
    expect(daily([same, replaced], account(below({ budget: 5000 })))).to.equal(300);
  });
});
