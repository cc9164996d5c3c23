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

/** One resource as a program declares it, and as it was: what spend, guardrails, risks and advice are computed from. */
export interface Declared {
  /** The part that it has here; nothing for what money, guardrails and advice do not speak of. */
  readonly kind: Kind | undefined;
  /** What messages call it: `ad group`. */
  readonly noun: string;
  /** The resource's name in Pulumi, such as `spring/us`. */
  readonly name: string;
  /** What tells it from every other: its URN, or its id at TikTok. Names may be equal under different parents. */
  readonly key?: string;
  /** Inputs after the change; undefined when it is deleted. Values that are not known yet are UNKNOWN. */
  readonly after?: Values;
  /** Inputs before; undefined when it is new, and where that is unknown (a config by itself). */
  readonly before?: Values;
  /** Whether `before` is known: a config by itself knows of no state. */
  readonly stateKnown: boolean;
  /** Whether something happens to it, as far as the state is known. */
  readonly changed: boolean;
  readonly parent?: Declared;
  /** Found in the account, and not declared here: it counts in the account's sums, and is not judged. */
  readonly foreign?: boolean;
  /** Foreign, and yet the stack's: no resource of the program has it any more, so this update deletes it. */
  readonly goes?: boolean;
  /** Whether every child that it has is among the resources that are looked at. */
  readonly complete?: boolean;
  /** Format, pixels, seconds of a video or image, where its file was looked at. */
  readonly media?: MediaFacts;
}

/** What a file is. Pixels, seconds. */
export interface MediaFacts {
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** The side of a change that is looked at. */
export type Side = "before" | "after";

const NOUNS: Readonly<Record<Kind, string>> = {
  campaign: "campaign",
  adGroup: "ad group",
  ad: "ad",
  video: "video",
  image: "image",
};

/** Kinds of what TikTok delivers: what runs, learns, spends. */
export const DELIVERED: readonly (Kind | undefined)[] = ["campaign", "adGroup", "ad"];

/** What a resource is here: plain and Smart+ ones of a level have one kind and one noun. */
export const whatIs = ({ kind, noun }: Pick<Resource, "kind" | "noun">): Pick<Declared, "kind" | "noun"> => ({
  kind,
  noun: kind === undefined ? noun : NOUNS[kind],
});

/** The same of an object of which only the kind is known. */
export const ofKind = (kind: Kind): Pick<Declared, "kind" | "noun"> => ({ kind, noun: NOUNS[kind] });

/** `ad group spring/us`, as messages show it. */
export const called = ({ noun, name }: Pick<Declared, "noun" | "name">): string => `${noun} ${name}`;

/** Words of two letters or more, as far as they are written in the Latin script: the one that keys are written in. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];

/**
 * `ad group 2026 "夏のセール"`: with the name at TikTok where the key tells a person nothing of it, as keys of imported
 * campaigns in Japanese or Chinese do.
 */
export function calledWithName(one: Pick<Declared, "kind" | "noun" | "name" | "before" | "after">): string {
  const name = (one.after ?? one.before)?.name;
  // Names of files are derived from their content and mean nothing to people.
  if (!DELIVERED.includes(one.kind) || typeof name !== "string" || name === "" || name === one.name) return called(one);
  const key = one.name.toLowerCase();
  return wordsIn(name).some((word) => key.includes(word)) ? called(one) : `${called(one)} "${name}"`;
}

/** Properties of what is delivered, by their names in the definitions: a rename does not compile until all that read one follow. */
export type Property = PropertyOf<Shown>;

/** What is delivered shows the properties of plain resources, and what only Smart+ ad groups have. */
const SHOWN = [campaign, adGroup, ad, smartPlusAdGroup] as const;
type Shown = (typeof SHOWN)[number];

/** A value of one side, with its type; nothing when the resource is not there. */
export const valueIn = <Name extends Property>(
  one: Declared,
  side: Side,
  name: Name,
): ValueIn<Shown, Name> | typeof UNKNOWN | undefined => typedValue<Shown, Name>(SHOWN, one[side] ?? {}, name);

/** The currency that a resource's amounts are in: its own, its campaign's, or nothing that anyone knows. */
export function currencyOf(one: Declared, side: Side): string | undefined {
  const own = valueIn(one, side, "currency");
  if (typeof own === "string") return own;
  return one.parent ? currencyOf(one.parent, side) : undefined;
}

/** The account that a resource is in: its own, else its parent's; "" where it is unknown. */
export function accountOf(one: Declared): string {
  const own = (one.after ?? one.before)?.advertiserId;
  if (typeof own === "string" || typeof own === "number") return String(own);
  return one.parent ? accountOf(one.parent) : "";
}
