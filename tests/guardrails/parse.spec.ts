import { expect } from "chai";
import { parseGuardrails } from "../../provider/guardrails/parse.js";

/** What is wrong with a text, each with its place; with the number of guardrails that count all the same. */
function faults(text: string, key?: string): { counting: number; found: string[] } {
  const { guardrails, problems } = parseGuardrails(text, "p.yaml", key);
  const found = problems.map(({ position, reason }) => `${position.line}:${position.column} ${reason}`);
  return { counting: guardrails.length, found };
}

/** A text, the key that holds the guardrails where it is a config, and what is wrong with it. */
const BROKEN: readonly [string, string, string | undefined, readonly string[]][] = [
  [
    "broken YAML that would still read as rules",
    "mandatory: { minAge: 18 }\nadvisory: { minAge: 21\n",
    undefined,
    ["3:1 Flow map in block collection must be sufficiently indented and end with a }."],
  ],
  [
    "a key that is two letters off, with its place",
    "campaigns: {}\ngardrail: { mandatory: { minAge: 18 } }\n",
    "guardrails",
    ['2:1 "gardrail" is not read. Guardrails belong under guardrails.'],
  ],
  [
    "a time without an offset, with its place",
    "mandatory:\n  frozenWindows:\n    - from: 2026-12-24T00:00:00Z\n      to: 2026-12-27T00:00:00\n",
    undefined,
    ['4:7 to "2026-12-27T00:00:00" is not a time with an offset, such as 2026-12-24T00:00:00Z.'],
  ],
  [
    "an amount that is no number, by the name of its own level",
    "mandatory:\n  maxDailyBudget:\n    USD:\n      campaign: much\n",
    undefined,
    ["4:7 campaign must be number."],
  ],
  [
    "a name that two lines share",
    "mandatory: { minAge: 18 }\nadvisory: { '1': 5, 1: 5 }\n",
    undefined,
    ['2:21 1 is the same name as "1" above. Each name may occur only once.'],
  ],
  ["a text in place of rules", "strict\n", undefined, ["1:1 guardrails must be object."]],
];

describe("guardrails of a text", () => {
  for (const [what, text, key, expected] of BROKEN)
    it(`are refused as a whole with ${what}`, () =>
      expect(faults(text, key)).to.deep.equal({ counting: 0, found: expected }));

  for (const [what, text] of [
    ["other keys and a comment about guardrails", "# no guardrails yet\ncampaigns: {}\n"],
    ["nothing but a comment", "# guardrails: later\n"],
    ["a list", "- guardrails\n"],
    ["a text", "guardrails\n"],
  ] as const)
    it(`are none, and nothing is wrong, in a config that holds ${what}`, () =>
      expect(faults(text, "guardrails")).to.deep.equal({ counting: 0, found: [] }));

  it("are missing in a config whose key has no value, with a hint", () =>
    expect(faults("guardrails:\n", "guardrails")).to.deep.equal({
      counting: 0,
      found: ["1:1 holds no guardrails. Write mandatory: or advisory: with rules below it."],
    }));
});
