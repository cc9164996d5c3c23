/** Updates that stand still, lists that lag, answers that are exchanged. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { AD, Attacked, GROUP, type Program } from "../support/attacked.js";
import { killIn, processesIn } from "../support/processes.js";
import { ADAPTERS, throughAdapter } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";
import { type ProxyAnswer, startUntrustedProxy, type UntrustedProxy } from "../support/untrusted-proxy.js";

describe("attacks on a stack: asleep, late and exchanged, on the real engine", function () {
  this.timeout(300_000);
  if (!FULL_SWEEP || process.platform !== "linux") return;
  let proxy: UntrustedProxy;
  /** Processes that a test has stopped: where it times out they hold connections, and would stay for ever. */
  let asleep: number[];

  // Before the emulator behind it, and before the hook of the stack, which a proxy with open connections would keep from its turn.
  afterEach(async () => {
    killIn(attacked.stack.folder, (pid) => asleep.includes(pid));
    await proxy.close();
  });

  const attacked = Attacked.forEach();
  const twoAds: Program = { ads: { clip: "", more: "" } };

  beforeEach(async () => {
    asleep = [];
    proxy = await startUntrustedProxy(attacked.emulator.url);
    attacked.stack.environment.TIKTOK_BASE_URL = proxy.url;
  });

  for (const adapter of ADAPTERS)
    it(`an update that is stopped after it has looked for an ad, while another one goes on, creates no second ad when it wakes (${adapter})`, async () => {
      await attacked.ups({}, adapter);
      const { folder } = attacked.stack;
      proxy.change = async ({ path }, send) => {
        const answer = await send();
        if (asleep.length === 0 && path.includes("/ad/get/"))
          for (const pid of processesIn(folder)) {
            asleep.push(pid);
            process.kill(pid, "SIGSTOP");
          }
        return answer;
      };
      attacked.write(twoAds, adapter);
      const { outcome } = attacked.stack.start(["up", "--yes", "--skip-preview"]);
      while (asleep.length === 0) await sleep(20);
      await attacked.stack.succeeds("cancel", "--yes");
      const second = await attacked.up();
      for (const pid of asleep) if (existsSync(join("/proc", String(pid)))) process.kill(pid, "SIGCONT");
      const first = await outcome;
      const said = first.output + second.output;
      expect(attacked.counts, said).to.deep.equal([1, 1, 2]);
      await attacked.ups(twoAds, adapter);
      expect(attacked.counts, said).to.deep.equal([1, 1, 2]);
      await attacked.agree(said);
    });

  for (const adapter of ADAPTERS)
    it(`an update with --refresh while no list shows yet what was created drops nothing from the state (${adapter})`, async () => {
      await attacked.ups(twoAds, adapter);
      const before = attacked.all;
      for (const path of ["/campaign/get/", "/adgroup/get/", "/ad/get/"])
        attacked.emulator.faults.add({ path, kind: "lag", ms: 20_000 });
      await attacked.ups(twoAds, adapter, "--refresh");
      attacked.emulator.faults.clear();
      expect(attacked.all).to.deep.equal(before);
      await attacked.agree();
    });

  for (const adapter of ADAPTERS)
    it(`answers that are exchanged between two creates give each resource its own object (${adapter})`, async () => {
      const program = (ads: boolean): string => `const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");
for (const name of ["a", "b"]) {
  const campaign = new Campaign(name, { name, objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status: "DISABLE" });
  const adGroup = new AdGroup(name, { campaign, name, ${GROUP} });
  ${ads ? `new Ad(name, { adGroup, name: "same", ${AD} });` : ""}
}`;
      for (const [path, ads] of [
        ["/campaign/create/", false],
        ["/ad/create/", true],
      ] as const) {
        const waiting: { readonly answer: ProxyAnswer; readonly resolve: (answer: ProxyAnswer) => void }[] = [];
        proxy.change = async (call, send) => {
          const answer = await send();
          if (!call.path.includes(path) || waiting.length === 2) return answer;
          return new Promise((resolve) => {
            const [other] = waiting;
            waiting.push({ answer, resolve });
            other?.resolve(answer);
            if (other) resolve(other.answer);
          });
        };
        attacked.stack.write("index.js", throughAdapter(program(ads), adapter));
        await attacked.stack.succeeds("up", "--yes", "--skip-preview");
        expect(waiting, path).to.have.length(2);
      }
      const [campaigns, groups, all] = await Promise.all(
        ["Campaign", "AdGroup", "Ad"].map((one) => attacked.held(one)),
      );
      const { store } = attacked.emulator.world;
      for (const name of ["a", "b"]) {
        const of = (held: typeof campaigns): string => held?.find(({ urn }) => urn.endsWith(`::${name}`))?.id ?? "";
        expect(store.get("campaign", of(campaigns))?.name).to.equal(name);
        expect(store.get("ad", of(all))?.row.adgroup_id).to.equal(of(groups));
      }
      expect(attacked.counts).to.deep.equal([2, 2, 2]);
    });
});
