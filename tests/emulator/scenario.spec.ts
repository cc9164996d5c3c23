import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parseScenario, ScenarioError } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";
import { ROOT } from "../support/world.js";

const HOUR = 3_600;

describe("scenarios", () => {
  let emulated: Emulated;

  afterEach(() => emulated?.close());

  const SECOND_USER = `
name: second user
timeline:
  - after: 2h
    by: second user
    call: /campaign/update/
    where: { campaign: "Spr*" }
    body: { budget: 500 }
  - every: 1h
    by: automated rule
    call: /adgroup/status/update/
    where: { adgroup: "*" }
    when: { spentTodayOver: 5 }
    body: { operation_status: DISABLE }
`;

  it("perform other people's changes at their time, and the change log names the author", async () => {
    emulated = await Emulated.start();
    await emulated.control("scenario", "POST", SECOND_USER);
    const { campaign_id } = await emulated.campaign({ budget_mode: "BUDGET_MODE_DAY", budget: 50 });
    const { adgroup_id } = await emulated.group(campaign_id, { budget: 40 });
    await emulated.ads(adgroup_id);
    emulated.emulator.advance(1.9 * HOUR);
    expect(await emulated.row("campaign", campaign_id)).to.include({ budget: 50 });
    emulated.emulator.advance(12 * HOUR);
    expect(await emulated.row("campaign", campaign_id)).to.include({ budget: 500, modify_time: "2026-12-01 14:00:00" });
    expect(await emulated.row("adgroup", adgroup_id)).to.include({ operation_status: "DISABLE" });
    const { task_id } = await emulated.done("/changelog/task/create/", {
      start_time: "2026-12-01 12:00:01",
      end_time: "2026-12-03 00:00:00",
    });
    expect((await emulated.get("/changelog/task/check/", { task_id })).data).to.deep.equal({ status: "SUCCESS" });
    const { data } = await emulated.get("/changelog/task/download/", { task_id });
    const told = (data.list as Record<string, string>[]).map((one) => [
      one.operator,
      one.field,
      one.old_value,
      one.new_value,
    ]);
    expect(told).to.deep.include.members([
      ["second user", "budget", "50", "500"],
      ["automated rule", "operation_status", '"ENABLE"', '"DISABLE"'],
    ]);
    const { played } = await emulated.control("scenario");
    expect((played as { code: number }[]).every(({ code }) => code === 0)).to.equal(true);
  });

  it("report which actions were refused", async () => {
    emulated = await Emulated.start({
      scenario: parseScenario(
        "name: broken\ntimeline:\n  - { after: 1h, by: nobody, call: /campaign/update/, body: { campaign_id: '1', budget: 60 } }",
      ),
    });
    emulated.emulator.advance(2 * HOUR);
    expect((await emulated.control("scenario")).played).to.deep.equal([
      {
        time: "2026-12-01T13:00:00.000Z",
        by: "nobody",
        call: "/campaign/update/",
        code: 40007,
        message: "The campaign 1 does not exist.",
      },
    ]);
  });

  it("set limits, faults, clock and reviews", async () => {
    emulated = await Emulated.start({
      scenario: parseScenario(`
name: all of it
limits: guide
reviewSeconds: 60
clock: { at: "2027-01-01T00:00:00Z" }
faults: [{ path: /campaign/, kind: refuse, code: 50002, times: 1 }]
`),
    });
    expect((await emulated.control("clock")).now).to.equal("2027-01-01T00:00:00.000Z");
    expect((await emulated.control("quota")).limits).to.equal("guide");
    expect((await emulated.get("/campaign/get/")).code).to.equal(50002);
    expect((await emulated.get("/campaign/get/")).code).to.equal(0);
  });

  it("apply faults with a probability that is reproducible from the seed", async () => {
    const strikes: number[][] = [];
    for (let round = 0; round < 2; round++) {
      emulated = await Emulated.start();
      await emulated.control("faults", "POST", {
        path: "/user/",
        kind: "refuse",
        code: 50000,
        probability: 0.3,
        seed: 4,
        seconds: 60,
      });
      const codes: number[] = [];
      for (let call = 0; call < 60; call++) codes.push((await emulated.get("/user/info/")).code);
      strikes.push(codes);
      expect(codes.filter((code) => code !== 0).length).to.be.within(8, 30);
      emulated.emulator.advance(61);
      expect((await emulated.control("faults")).faults).to.have.length(1);
      expect((await emulated.get("/user/info/")).code, "its time is over").to.equal(0);
      expect((await emulated.control("faults")).faults).to.deep.equal([]);
      if (round === 0) await emulated.close();
    }
    expect(strikes[0]).to.deep.equal(strikes[1]);
  });

  it("report all mistakes of a file at once, with line and column", () => {
    const broken =
      "name: x\nlatncy: 5\nfaults:\n  - { path: ad, kind: explode }\ntimeline:\n  - { after: soon, by: me, call: /x/ }\n";
    expect(() => parseScenario(broken, "bad.yaml"))
      .to.throw(ScenarioError)
      .with.property("message")
      .that.satisfies((message: string) => {
        expect(
          message
            .split("\n")
            .map((line) => line.split(": ")[0])
            .sort(),
        ).to.deep.equal(["bad.yaml:2:9", "bad.yaml:4:13", "bad.yaml:4:23", "bad.yaml:6:14"]);
        return true;
      });
    expect(() => parseScenario("name: [", "bad.yaml")).to.throw(ScenarioError, /^bad\.yaml:1:\d/);
    expect(() => parseScenario("name: x\nclock: { at: whenever }", "bad.yaml")).to.throw(
      ScenarioError,
      "bad.yaml:2:14: clock.at: it is a time such as 2026-12-01T08:00:00Z.",
    );
  });

  for (const file of readdirSync(join(ROOT, "examples", "emulator")).filter((name) => name.endsWith(".yaml")))
    it(`in the examples can be read: ${file}`, () => {
      expect(parseScenario(readFileSync(join(ROOT, "examples", "emulator", file), "utf8"), file).name).to.be.a(
        "string",
      );
    });
});
