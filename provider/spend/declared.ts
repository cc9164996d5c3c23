import {
  type Kind,
  type PropertyOf,
  type Resource,
  typedValue,
  type UNKNOWN,
  type ValueIn,
  type Values,
} from "../definitions/index.js";
import { ad } from "../resources/ad.js";
import { adGroup } from "../resources/ad-group.js";
import { campaign } from "../resources/campaign.js";
import { smartPlusAdGroup } from "../resources/smart-plus-ad-group.js";

/** One resource as a program declares it, and its previous state: input of spend, guardrails, risks and advice. */
export interface Declared {
  /** Its role here; undefined for resources that spend, guardrails and advice do not concern. */
  readonly kind: Kind | undefined;
  /** Its noun in messages: `ad group`. */
  readonly noun: string;
  /** The resource's name in Pulumi, such as `spring/us`. */
  readonly name: string;
  /** Its unique key: its URN, or its id at TikTok. Names may be equal under different parents. */
  readonly key?: string;
  /** Inputs after the change; undefined if it is deleted. Unknown values are UNKNOWN. */
  readonly after?: Values;
  /** Inputs before; undefined if it is new or unknown (a config by itself). */
  readonly before?: Values;
  /** Whether `before` is known: a config by itself has no state. */
  readonly stateKnown: boolean;
  /** Whether it changes, as far as the state is known. */
  readonly changed: boolean;
  readonly parent?: Declared;
  /** Found in the account, and not declared here: it counts in the account's sums, and is not evaluated. */
  readonly foreign?: boolean;
  /** Foreign, but the stack's: the program no longer declares it, so this update deletes it. */
  readonly goes?: boolean;
  /** Whether all of its children are included. */
  readonly complete?: boolean;
  /** What the saved audience that an ad group uses holds, or may hold if its id is not known yet; undefined if unknown. */
  readonly audiences?: readonly Values[] | undefined;
  /** Why the account did not tell what it holds, if it was asked in vain. */
  readonly audiencesUnread?: string;
  /** Format, pixels, seconds of a video or image, if its file was inspected. */
  readonly media?: MediaFacts;
}

/** Properties of a file. Pixels, seconds. */
export interface MediaFacts {
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** Before or after a change. */
export type Side = "before" | "after";

const NOUNS: Readonly<Record<Kind, string>> = {
  campaign: "campaign",
  adGroup: "ad group",
  ad: "ad",
  video: "video",
  image: "image",
};

/** Kinds of objects that TikTok delivers: they run, learn, spend. */
export const DELIVERED: readonly (Kind | undefined)[] = ["campaign", "adGroup", "ad"];

/** The role of a resource: plain and Smart+ ones of a level have the same kind and noun. */
export const whatIs = ({ kind, noun }: Pick<Resource, "kind" | "noun">): Pick<Declared, "kind" | "noun"> => ({
  kind,
  noun: kind === undefined ? noun : NOUNS[kind],
});

/** The same for an object of which only the kind is known. */
export const ofKind = (kind: Kind): Pick<Declared, "kind" | "noun"> => ({ kind, noun: NOUNS[kind] });

/** `ad group spring/us`, as messages show it. */
export const called = ({ noun, name }: Pick<Declared, "noun" | "name">): string => `${noun} ${name}`;

/** Words of at least two letters, as far as they are in the Latin script, in which keys are written. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];

/**
 * `ad group 2026 "夏のセール"`: includes the name at TikTok if the key means nothing to people, like keys of imported
 * campaigns in Japanese or Chinese.
 */
export function calledWithName(one: Pick<Declared, "kind" | "noun" | "name" | "before" | "after">): string {
  const name = (one.after ?? one.before)?.name;
  // Names of files are derived from their content and mean nothing to people.
  if (!DELIVERED.includes(one.kind) || typeof name !== "string" || name === "" || name === one.name) return called(one);
  const key = one.name.toLowerCase();
  return wordsIn(name).some((word) => key.includes(word)) ? called(one) : `${called(one)} "${name}"`;
}

/**
 * Properties of delivered objects, by their names in the definitions: a rename does not compile until all readers
 * follow.
 */
export type Property = PropertyOf<Shown>;

/** Delivered objects have the properties of plain resources, plus those of Smart+ ad groups only. */
const SHOWN = [campaign, adGroup, ad, smartPlusAdGroup] as const;
type Shown = (typeof SHOWN)[number];

/** A value before or after, with its type; undefined if the resource does not exist then. */
export const valueIn = <Name extends Property>(
  one: Declared,
  side: Side,
  name: Name,
): ValueIn<Shown, Name> | typeof UNKNOWN | undefined => typedValue<Shown, Name>(SHOWN, one[side] ?? {}, name);

/** The currency of a resource's amounts: its own, its campaign's, or undefined if unknown. */
export function currencyOf(one: Declared, side: Side): string | undefined {
  const own = valueIn(one, side, "currency");
  if (typeof own === "string") return own;
  return one.parent ? currencyOf(one.parent, side) : undefined;
}

/** The account of a resource: its own, else its parent's; "" if unknown. */
export function accountOf(one: Declared): string {
  const own = (one.after ?? one.before)?.advertiserId;
  if (typeof own === "string" || typeof own === "number") return String(own);
  return one.parent ? accountOf(one.parent) : "";
}
