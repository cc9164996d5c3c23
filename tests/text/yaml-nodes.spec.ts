import { expect } from "chai";
import { parseDocument } from "yaml";
import { compareKeys, UNCOMPARED_KEYS } from "../../provider/text/yaml-nodes.js";

const options = { prettyErrors: false, merge: false } as const;

describe("names that occur twice in YAML", () => {
  for (const [what, text] of [
    ["twice", "a: 1\nb: 2\na: 3\n"],
    ["three times, in a nested object and in a list", "a:\n  - { x: 1, x: 2, x: 3 }\nb:\n  c: 1\n  c: 2\n"],
    ["in other quotes", "a: 1\n\"a\": 2\n'a': 3\n"],
    ["as a number and as a text, which are two names", '1: a\n"1": b\n'],
    ["in different objects", "a: { x: 1 }\nb: { x: 1 }\n"],
  ] as const)
    it(`are the same errors at the same places as the parser's own: ${what}`, () => {
      const own = parseDocument(text, options);
      const document = parseDocument(text, { ...options, ...UNCOMPARED_KEYS });
      compareKeys(document);
      const shown = ({ errors }: typeof own) =>
        errors.map(({ code, message, pos }) => `${code} ${message} ${pos[0]}`).sort();
      expect(shown(document)).to.deep.equal(shown(own));
    });
});
