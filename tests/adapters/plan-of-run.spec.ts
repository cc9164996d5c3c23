import { expect } from "chai";
import { PlanOfRun } from "../../provider/adapters/plan-of-run.js";
import { RunLedger } from "../../provider/adapters/run-ledger.js";
import type { RunObject } from "../../provider/adapters/run-objects.js";
import { Substituted } from "../../provider/adapters/substituted.js";

const named = (name: string): RunObject => ({
  kind: "campaign",
  key: name,
  identity: name,
  name,
  after: { advertiserId: "7", name, status: "ENABLE" },
});

describe("the plan of a run", () => {
  function made() {
    const ledger = new RunLedger(undefined);
    const plan = new PlanOfRun({
      ledger,
      readAccount: async () => ({ campaigns: [], adGroups: [] }),
      own: async () => [],
    });
    ledger.put(named("spring"));
    return { ledger, plan };
  }

  it("is put together once for all children of what an update leaves out, and again when something changes", () => {
    const { ledger, plan } = made();
    const first = plan.before(undefined);
    expect(plan.before(undefined)).to.equal(first);
    expect(plan.before("spring")).not.to.equal(first);
    ledger.put(named("summer"));
    expect([...plan.before(undefined).byKey.keys()]).to.deep.equal(["spring", "summer"]);
  });

  it("is judged once for what campaigns to be deleted are replaced by, until it changes", () => {
    const { ledger, plan } = made();
    let looked = 0;
    const substituted = new Substituted({
      get version() {
        return plan.version;
      },
      get current() {
        looked += 1;
        return plan.current;
      },
    });
    for (let asked = 0; asked < 3; asked++) expect(substituted.stop([], 0)).to.equal(undefined);
    expect(looked).to.equal(1);
    ledger.put(named("summer"));
    substituted.stop([], 0);
    expect(looked).to.equal(2);
  });
});
