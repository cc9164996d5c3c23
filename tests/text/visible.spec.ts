import { expect } from "chai";
import fc from "fast-check";
import { hiddenIn, misleadingIn, oneLine, shortened, visible } from "../../provider/text/visible.js";

/** What a terminal obeys, what turns a text round, and what nobody sees. */
const DANGEROUS = [
  "\u001b",
  "\u0007",
  "\u0008",
  "\r",
  "\u007f",
  "\u009b",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\u{e0041}",
];

describe("texts for people", () => {
  it("show hidden characters, so that none of them has an effect", () => {
    expect(visible("a\u001b[31mb\u202ec\td\ne")).to.equal("a\\u001b[31mb\\u202ec\td\ne");
    for (const one of DANGEROUS) expect(visible(`x${one}y`), JSON.stringify(one)).to.match(/^x(\\u[0-9a-f]{4})+y$/);
    expect(oneLine("a\r\n b\tc")).to.equal("a b c");
  });

  it("stay as they are where nothing is hidden, in every script", () => {
    for (const text of ["Spring – „Größe“", "春のセール", "عرض الربيع", "🎉 50 %", "👩‍👩‍👧 می‌خواهم", "a\tb\nc"])
      expect(visible(text)).to.equal(text);
  });

  it("stay the same JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = JSON.stringify({ text });
        expect(JSON.parse(visible(json))).to.deep.equal({ text });
        expect(visible(visible(text))).to.equal(visible(text));
      }),
    );
  });

  it("are cut between characters", () => {
    expect(shortened("abc", 3)).to.equal("abc");
    expect(shortened("abcd", 3)).to.equal("ab…");
    expect(shortened("a🎉🎉", 3)).to.equal("a…");
  });
});

describe("names", () => {
  it("contain nothing invisible", () => {
    for (const one of [...DANGEROUS, "\t", "\n"])
      expect(hiddenIn(`ab${one}c`), JSON.stringify(one)).to.include({ at: 2 });
    expect(hiddenIn("ab\u202ec")).to.deep.equal({ character: "U+202E", at: 2 });
    expect(hiddenIn("\u{e0041}")).to.deep.equal({ character: "U+E0041", at: 0 });
  });

  it("may contain joiners where they are spelling: in Persian, in Hindi, in emoji", () => {
    for (const name of ["می‌خواهم", "क्‍ष", "👩‍👩‍👧 family", "🏳️‍🌈"]) expect(hiddenIn(name), name).to.equal(undefined);
    for (const name of ["a\u200db", "a\u200cb", "می\u200cb", "👩\u200dx", "\u200d", "可\u200d能"])
      expect(hiddenIn(name), JSON.stringify(name)).not.to.equal(undefined);
  });
});

describe("files", () => {
  it("contain nothing that makes them read differently", () => {
    expect(misleadingIn("name: a # \u202e b")).to.deep.equal({ character: "U+202E", at: 10 });
    expect(misleadingIn("name: \u001b[2J")).to.deep.equal({ character: "U+001B", at: 6 });
    expect(misleadingIn("a: b\ufeff")).to.deep.equal({ character: "U+FEFF", at: 4 });
    expect(misleadingIn("\ufeffa: b\r\n\tc: 👩‍👩‍👧\u0085")).to.equal(undefined);
  });
});
