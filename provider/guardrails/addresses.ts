/** Where an ad leads and whom it calls: every property with a URL, and the host that it really means. */
import { domainToASCII } from "node:url";
import { EXTRA, UNKNOWN, type Values } from "../definitions/index.js";

/** A URL of an ad: the property, and the text. */
export interface Address {
  readonly property: string;
  readonly text: string;
}

/** Properties that contain URLs, also inside lists: `landingPageUrl`, `deeplink`; a `webUri` is the id of an image. */
const HOLDS_ADDRESS = /(url|(?<!web)uri|deeplink)s?$/i;

/** A text that leads somewhere whatever its property is called; in raw fields, which may have any name. */
const LEADS_SOMEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;

function addressesUnder(value: unknown, property: string, isAddress: boolean): Address[] {
  if (value === UNKNOWN || value === null || value === undefined) return [];
  if (typeof value === "string") {
    const isMeant = isAddress || (property.startsWith(EXTRA) && LEADS_SOMEWHERE.test(value));
    return isMeant && value !== "" ? [{ property, text: value }] : [];
  }
  if (Array.isArray(value))
    return value.flatMap((one, index) => addressesUnder(one, `${property}[${index}]`, isAddress));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) =>
    addressesUnder(one, `${property}.${name}`, HOLDS_ADDRESS.test(name)),
  );
}

/** Every URL in the inputs of an ad. */
export const addressesIn = (values: Values): Address[] =>
  Object.entries(values).flatMap(([name, value]) => addressesUnder(value, name, HOLDS_ADDRESS.test(name)));

/** Where a URL leads, or why that is unclear. */
export type Destination = { readonly host: string; readonly scheme: string } | { readonly unclear: string };

const withoutDot = (host: string): string => host.replace(/\.$/, "");

/** Control characters, spaces and backslashes: browsers drop or convert them, other parsers do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0020\u007f\\]/;

/** The host by the older rules (RFC 3986), which other parsers use. */
function plainHost(text: string): string | undefined {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (authority === undefined) return undefined;
  return withoutDot(authority.replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase());
}

/** Parses a URL by the WHATWG rules that browsers use. One that other parsers read differently is unclear. */
export function destinationOf(text: string): Destination {
  if (UNSAFE.test(text)) return { unclear: "contains a space, a control character or a backslash" };
  if (!URL.canParse(text)) return { unclear: "is not a URL" };
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || /^[^/?#]*:\/\/[^/?#]*@/.test(text))
    return { unclear: "has a user name before its host" };
  const host = withoutDot(url.hostname.toLowerCase());
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  const plain = plainHost(text);
  if (isWeb && (plain === undefined || (domainToASCII(plain) || plain) !== host))
    return { unclear: "is parsed as different hosts by different clients" };
  return { host, scheme: url.protocol };
}

const asciiOf = (pattern: string): string => domainToASCII(pattern.toLowerCase()) || pattern.toLowerCase();

/** Whether a pattern allows a destination: `example.com`, `*.example.com`, or an app scheme such as `acme:`. */
export function allows(pattern: string, { host, scheme }: { readonly host: string; readonly scheme: string }): boolean {
  const isWeb = scheme === "http:" || scheme === "https:";
  if (!isWeb || pattern.endsWith(":")) return !isWeb && pattern.toLowerCase() === scheme;
  if (pattern.startsWith("*.")) return host.endsWith(`.${asciiOf(pattern.slice(2))}`);
  return host === asciiOf(pattern);
}
