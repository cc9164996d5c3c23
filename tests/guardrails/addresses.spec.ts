import { expect } from "chai";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { addressesIn, allows, destinationOf } from "../../provider/guardrails/addresses.js";

const MISLEADING = "is parsed as different hosts by different clients";
const NAMED = "has a user name before its host";

/** An address, and the host and scheme that it leads to, or why that is unclear. */
const DESTINATIONS: readonly [string, string][] = [
  ["https://EXAMPLE.com./a@b?c=https://x@y", "https: example.com"],
  ["HTTP://Example.com:8080/", "http: example.com"],
  ["https://example.com:", "https: example.com"],
  ["https://bücher.example/", "https: xn--bcher-kva.example"],
  ["https://[2001:db8::1]:443/", "https: [2001:db8::1]"],
  ["acme://open/here", "acme: open"],
  ["acme:open", "acme: "],
  ["https:example.com", MISLEADING],
  ["https:example.com/?u=http://example.com", MISLEADING],
  ["https:///example.com", MISLEADING],
  ["https://@example.com", NAMED],
  ["https://user@example.com", NAMED],
  ["https://:secret@example.com", NAMED],
  ["acme://user@open", NAMED],
  ["https://example.com\\@evil.test", "contains a space, a control character or a backslash"],
  ["https://example.com/a b", "contains a space, a control character or a backslash"],
  ["example.com", "is not a URL"],
];

/** A pattern, a destination, and whether the pattern allows it. */
const ALLOWED: readonly [string, string, string, boolean][] = [
  ["example.com", "http:", "example.com", true],
  ["example.com", "https:", "example.com", true],
  ["EXAMPLE.com", "https:", "example.com", true],
  ["example.com", "https:", "www.example.com", false],
  ["*.example.com", "https:", "www.example.com", true],
  ["*.example.com", "https:", "example.com", false],
  ["*.example.com", "https:", "notexample.com", false],
  ["bücher.example", "https:", "xn--bcher-kva.example", true],
  ["*.bücher.example", "https:", "www.xn--bcher-kva.example", true],
  ["Acme:", "acme:", "open", true],
  ["open", "acme:", "open", false],
  ["https:", "https:", "example.com", false],
];

describe("addresses of ads", () => {
  for (const [text, expected] of DESTINATIONS)
    it(`${text}: ${expected}`, () => {
      const found = destinationOf(text);
      expect("unclear" in found ? found.unclear : `${found.scheme} ${found.host}`).to.equal(expected);
    });

  for (const [pattern, scheme, host, expected] of ALLOWED)
    it(`${pattern} ${expected ? "allows" : "does not allow"} ${scheme}//${host}`, () =>
      expect(allows(pattern, { scheme, host })).to.equal(expected));

  it("are found under every property that holds some, also inside lists and maps, with where they are", () => {
    const values: Values = {
      landingPageUrls: ["https://a.test", { deeplink: "acme:b", title: "no address" }],
      card: { uri: "https://c.test", webUri: "17", impressionTrackingUrl: "https://d.test" },
      deeplink: "",
      playableUrl: UNKNOWN,
      fallbackUri: null,
      clickTrackingUrl: undefined,
      name: "https://e.test",
      urls: 5,
    };
    expect(addressesIn(values).map(({ property, text }) => `${property} ${text}`)).to.deep.equal([
      "landingPageUrls[0] https://a.test",
      "landingPageUrls[1].deeplink acme:b",
      "card.uri https://c.test",
      "card.impressionTrackingUrl https://d.test",
    ]);
  });

  it("are found in raw fields under any name", () => {
    const extraFields = {
      page_link: "https://a.test",
      list: [{ href: "//b.test" }, "\\\\c.test", " acme://d"],
      note: "see https://e.test",
      landing_page_url: "f.test",
    };
    expect(addressesIn({ extraFields, text: "https://g.test" }).map(({ text }) => text)).to.deep.equal([
      "https://a.test",
      "//b.test",
      "\\\\c.test",
      " acme://d",
      "f.test",
    ]);
  });
});
