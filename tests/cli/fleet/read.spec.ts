import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parseFleet } from "../../../cli/commands/fleet/read.js";
import { fleetSchemaText } from "../../../cli/commands/fleet/write-schema.js";
import { ROOT } from "../../support/world.js";

const EXAMPLE = readFileSync(join(ROOT, "examples", "fleet", "fleet.yaml"), "utf8");

const problemsOf = (text: string): string[] => {
  const read = parseFleet(text, "fleet.yaml");
  if ("fleet" in read) throw new Error("no problem was found");
  return read.problems.map(({ position, reason }) => `${position?.line}:${position?.column} ${reason}`);
};

describe("fleet.yaml", () => {
  it("gives each advertiser its account, its stack, its configs, and the most specific values", () => {
    const read = parseFleet(EXAMPLE, "fleet.yaml");
    if (!("fleet" in read)) throw new Error(read.problems.map(({ reason }) => reason).join("\n"));
    const { members, canary, stopAfter, parallel, policy } = read.fleet;
    expect({ canary, stopAfter, parallel, policy }).to.deep.equal({
      canary: ["acme-us"],
      stopAfter: 2,
      parallel: 2,
      policy: "fleet.policy.yaml",
    });
    expect(members.map(({ name }) => name)).to.deep.equal(["acme-us", "acme-jp", "acme-de"]);
    expect(members[0]?.configs).to.deep.equal(["shared", "own/acme-us"]);
    expect(members[1]).to.deep.equal({
      name: "acme-jp",
      advertiserId: "7000000000000000002",
      stack: "acme-jp",
      currency: "JPY",
      configs: ["shared"],
      parameters: {
        text: "いつでもコーヒー",
        budget: 8000,
        location: "1861060",
        advertiser: "acme-jp",
        currency: "JPY",
        country: "JP",
      },
    });
  });

  it("keeps every digit of an unquoted id", () => {
    const read = parseFleet("advertisers:\n  a: { advertiserId: 7000000000000000001, configs: [x] }\n", "fleet.yaml");
    expect("fleet" in read && read.fleet.members[0]?.advertiserId).to.equal("7000000000000000001");
  });

  it("reports all mistakes at once, each with its position", () => {
    expect(
      problemsOf(`configs: [shared]
advertiser:
  a: { advertiserId: "1" }
advertisers:
  a:
    advertiserId: 17
    budget: 50
  b: { country: usa, advertiserId: "2" }
`),
    ).to.deep.equal([
      '2:1 advertiser is not a property of the fleet. Did you mean "advertisers"?',
      "7:5 budget is not a property of the fleet. Allowed: advertiserId, stack, country, currency, configs, parameters.",
      '6:5 advertisers.a.advertiserId 17 is not a text. Write it in quotes: "17".',
      '8:8 advertisers.b.country "usa" does not have the form ^[A-Z]{2}$.',
    ]);
  });

  it("refuses names that do not resolve, duplicate accounts and stacks, and advertisers without configs", () => {
    expect(
      problemsOf(`groups:
  pilots: [a, nobody]
  a: [b]
canary: [pilot]
advertisers:
  a: { advertiserId: "1", configs: [x] }
  b: { advertiserId: "1", configs: [x], stack: a }
  c: { advertiserId: "3" }
`),
    ).to.deep.equal([
      "2:15 nobody is not a known advertiser. Known: a, b, c.",
      "3:3 a is also an advertiser. Give the group another name.",
      "4:10 pilot is not a known advertiser or group. Known: a, b, c, pilots, a.",
      "7:8 the account 1 is already used by a. Each advertiser needs its own.",
      "7:41 the stack a is already used by a. Each advertiser needs its own.",
      "8:3 c has no configs. Write configs: at the top for all advertisers, or here.",
    ]);
  });

  it("has an editor schema that is generated from its form", () => {
    expect(readFileSync(join(ROOT, "schema", "fleet.schema.json"), "utf8")).to.equal(fleetSchemaText());
  });
});
