/** Writes Smart+ campaigns to the files of the plain ones: existing text keeps its position and comments. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap, isScalar, Pair, parseDocument, Scalar, YAMLMap } from "yaml";
import { creativePortfolio } from "../../../provider/resources/creative-portfolio.js";
import { smartPlusCampaign } from "../../../provider/resources/smart-plus-campaign.js";
import { inFlow } from "../../../yaml/flow.js";
import { mapping } from "../../../yaml/mappings.js";
import { shortAd } from "../../../yaml/short-form.js";
import { UserError } from "../../lib/exit.js";
import type { Files } from "../../lib/files.js";
import { Asset } from "./asset.js";
import type { Made, Migrated } from "./plain.js";
import type { ButtonsFor, Portfolios } from "./portfolios.js";

/** Position of an object and its parts. */
const { section: SECTION } = smartPlusCampaign.config;
const { section: PORTFOLIOS } = creativePortfolio.config;
const BELOW: Readonly<Record<string, string>> = { SmartPlusCampaign: "adGroups", SmartPlusAdGroup: "ads" };
/** Reported once per file, or per position. */
const ELSEWHERE = new Set(["campaign", "adGroup"]);

/** Where a campaign is written: the top level of its file, and the settings' account. */
interface Around {
  readonly top: Readonly<Record<string, unknown>>;
  readonly advertiserId: string | undefined;
}

/** Assets are names, or ids. */
function plain(value: unknown): unknown {
  if (value instanceof Asset) return value.inConfig();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** Inherited values: from the settings and the top of the file, then from ancestors. */
type Inherited = Readonly<Partial<Record<"advertiserId" | "currency", unknown>>>;

/** Whether the reader would use this value anyway. Account ids may be quoted or unquoted. */
const isInherited = (value: unknown, inherited: unknown): boolean =>
  inherited !== undefined && String(value) === String(inherited);

/**
 * The reader's values for a new campaign of the file, in order of precedence: the section's defaults, the file, the
 * settings.
 */
function inheritedIn({ resource }: Made, { top, advertiserId }: Around): Inherited {
  const shared = resource.config.defaults === undefined ? {} : mapping(mapping(top.defaults)[resource.config.defaults]);
  return {
    advertiserId: shared.advertiserId ?? top.advertiserId ?? advertiserId,
    currency: shared.currency ?? top.currency,
  };
}

/** What a person would write: no defaults, except whether the campaign runs. */
function written({ resource, inputs, key }: Made, inherited: Inherited): (readonly [string, unknown])[] {
  const entries = Object.keys(resource.fields).flatMap((name): (readonly [string, unknown])[] => {
    const value = inputs[name];
    const field = resource.fields[name];
    if (value === undefined || ELSEWHERE.has(name) || (name === "name" && value === key)) return [];
    // Omitted although the reader would not use it, the new campaign would end up in another account.
    if (name === "advertiserId" || name === "currency")
      return isInherited(value, inherited[name]) ? [] : [[name, String(value)]];
    const isCampaign = resource.title === "SmartPlusCampaign";
    return value === field?.tiktok.default && !(isCampaign && name === "status") ? [] : [[name, value]];
  });
  const values = entries.map(([name, value]) => [name, plain(value)] as const);
  return resource.title === "SmartPlusAd" ? shortAd(values) : values;
}

function nodeOf(document: Document, value: unknown): unknown {
  const node = document.createNode(value);
  inFlow(node);
  return node;
}

/** Comments of the plain object's property are copied: the trailing one, and the one above. */
function pairFor(name: string, node: unknown, old: unknown): Pair {
  const before = isMap(old) ? old.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  const key = new Scalar(name);
  if (isScalar(before?.key)) key.commentBefore = before.key.commentBefore;
  if (isScalar(before?.value) && isScalar(node)) node.comment = before.value.comment;
  return new Pair(key, node);
}

function mapOf(document: Document, made: Made, inherited: Inherited): YAMLMap {
  const map = new YAMLMap(document.schema);
  const old = document.getIn(pathOf(made), true);
  for (const [name, value] of written(made, inherited)) map.add(pairFor(name, nodeOf(document, value), old));
  if (made.from.protect === true) map.set("protect", true);
  const below = BELOW[made.resource.title];
  if (below !== undefined && made.children.length > 0) {
    const children = new YAMLMap(document.schema);
    const { advertiserId = inherited.advertiserId, currency = inherited.currency } = made.inputs;
    for (const child of made.children) children.set(child.key, mapOf(document, child, { advertiserId, currency }));
    map.set(below, children);
  }
  return map;
}

/** Position of the plain object. */
function pathOf({ from }: Made): string[] {
  const [campaign = "", group, ad] = from.name.split("/");
  return [
    "campaigns",
    campaign,
    ...(group === undefined ? [] : ["adGroups", group]),
    ...(ad === undefined ? [] : ["ads", ad]),
  ];
}

/** The file of a plain object. */
const fileOf = ({ from }: Migrated): string => from.place().replace(/:\d+$/, "");

const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, " ".repeat(by));

/** The column of an offset, from 0. */
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** The text with entries added to a section, or to a new one at its end; the rest is unchanged. */
function inserted(text: string, section: unknown, entries: string, name: string): string {
  const [first] = isMap(section) ? section.items : [];
  const [start] = isScalar(first?.key) ? (first.key.range ?? []) : [];
  if (!isMap(section) || start === undefined || section.flow === true) {
    const gap = text === "" || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
    return `${text}${gap}${name}:\n${indented(entries, 2)}`;
  }
  const end = section.range?.[1] ?? text.length;
  const lineEnd = text[end - 1] === "\n" ? end : text.indexOf("\n", end);
  const at = lineEnd < 0 ? text.length : text[lineEnd] === "\n" && lineEnd >= end ? lineEnd + 1 : lineEnd;
  const head = text.slice(0, at);
  return `${head}${head.endsWith("\n") ? "" : "\n"}${indented(entries, columnOf(text, start))}${text.slice(at)}`;
}

/** One campaign as text, with a comment that names its source. */
function campaignText(document: Document, made: Made, around: Around): string {
  const fresh = new Document({});
  const key = new Scalar(made.key);
  key.commentBefore = ` From ${made.from.name}; tiktok-ads migrate --switch ${made.from.name} switches over.`;
  fresh.contents = new YAMLMap();
  fresh.contents.add(new Pair(key, mapOf(document, made, inheritedIn(made, around))));
  return fresh.toString(STYLE);
}

/**
 * The new texts of changed files; `advertiserId` is the settings' account. Throws UserError if a section cannot be
 * extended.
 */
export function migratedFiles(
  all: readonly Migrated[],
  projectFolder: string,
  advertiserId: string | undefined,
  portfolios: Portfolios,
): Files {
  const texts = new Map<string, string>();
  const written = new Set<string>();
  for (const one of all) {
    if (one.campaigns.length === 0) continue;
    const file = fileOf(one);
    const text = texts.get(file) ?? readFileSync(join(projectFolder, file), "utf8");
    const document = parseDocument(text);
    const around: Around = { top: mapping(document.toJS()), advertiserId };
    const campaigns = one.campaigns.map((campaign) => campaignText(document, campaign, around)).join("");
    const fresh = portfoliosIn(one.campaigns, portfolios).filter((name) => !written.has(name));
    const entries = fresh.map((name) => portfolioText(name, portfolios.fresh.get(name), around)).join("");
    for (const name of fresh) written.add(name);
    const withButtons = entries === "" ? text : inserted(text, sectionOf(file, text, PORTFOLIOS), entries, PORTFOLIOS);
    texts.set(file, inserted(withButtons, sectionOf(file, withButtons, SECTION), campaigns, SECTION));
  }
  return texts;
}

/** A section as it is in a file. Throws UserError if it cannot be extended. */
function sectionOf(file: string, text: string, name: string): unknown {
  const section = parseDocument(text).get(name, true);
  if (isMap(section) && section.flow === true && section.items.length > 0)
    throw new UserError(`${file}: ${name} is written in braces. Write it on separate lines. Nothing was changed.`);
  return section;
}

/** Names of new portfolios that the ads of campaigns use. */
const portfoliosIn = (all: readonly Made[], portfolios: Portfolios): string[] => {
  const shown = ({ inputs, children }: Made): string[] => {
    const { callToActionId: button } = mapping(inputs.adConfiguration);
    const own = button instanceof Asset && portfolios.isFresh(button) ? [String(button.name)] : [];
    return [...own, ...children.flatMap(shown)];
  };
  return [...new Set(all.flatMap(shown))];
};

/** One new portfolio as text. */
function portfolioText(name: string, about: ButtonsFor | undefined, { top, advertiserId }: Around): string {
  const account = isInherited(about?.advertiserId, top.advertiserId ?? advertiserId)
    ? ""
    : `  advertiserId: ${JSON.stringify(about?.advertiserId)}\n`;
  return `# The button texts that TikTok recommends for such ads; it shows each viewer the best.
${name}:
${account}  recommendedFor: { objective: ${about?.objective}, promotionType: ${about?.promotionType} }
`;
}
