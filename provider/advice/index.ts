/** Advice on ads that work (guide: content and optimization). Never stops anything. */

import { UNKNOWN, type Values } from "../definitions/index.js";
import { calledWithName, type Declared, type Property } from "../spend/declared.js";
import { pairsOf } from "../text/shape.js";

/** Ids of the checks; docs/advice.md explains each. */
export type AdviceRule =
  | "high-quality-video"
  | "vertical-video"
  | "video-length"
  | "call-to-action"
  | "several-formats"
  | "narrow-targeting";

/** One piece of advice: what, about which object and property, and why in one sentence. */
export interface Advice {
  readonly rule: AdviceRule;
  readonly object: Declared;
  readonly property: string;
  readonly sentence: string;
  readonly why: string;
}

type Found = Omit<Advice, "rule" | "why">;
type Finder = (one: Declared, childrenOf: (parent: Declared) => readonly Declared[]) => Found | undefined;

/** The shorter side of 1080p, with some room for odd encodings. Pixels. */
const SHARP = 1000;

const isSet = (values: Values | undefined, name: Property): boolean => {
  const value = values?.[name];
  return value === UNKNOWN || (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0));
};

const highQuality: Finder = (object) => {
  const { width, height } = object.media ?? {};
  if (object.kind !== "video" || !width || !height || Math.min(width, height) >= SHARP) return undefined;
  return { object, property: "source", sentence: `${calledWithName(object)} is ${width}×${height}; 1080p is sharper.` };
};

const vertical: Finder = (object) => {
  const { width, height } = object.media ?? {};
  if (object.kind !== "video" || !width || !height || height > width) return undefined;
  const shape = height === width ? "square" : "horizontal";
  return {
    object,
    property: "source",
    sentence: `${calledWithName(object)} is ${shape} (${width}×${height}); 9:16 is vertical.`,
  };
};

/** Seconds that the guide names; one more frame does not matter. */
const [SHORTEST, LONGEST] = [5, 60.5];

const length: Finder = (object) => {
  const { duration } = object.media ?? {};
  if (object.kind !== "video" || duration === undefined || (duration >= SHORTEST && duration <= LONGEST))
    return undefined;
  return {
    object,
    property: "source",
    sentence: `${calledWithName(object)} lasts ${duration.toFixed(1)} seconds; 5 to 60 work best.`,
  };
};

const callToAction: Finder = (object) => {
  if (object.kind !== "ad" || isSet(object.after, "callToAction") || isSet(object.after, "callToActionId"))
    return undefined;
  // Ads without a destination have no button.
  if (!isSet(object.after, "landingPageUrl")) return undefined;
  return { object, property: "callToAction", sentence: `${calledWithName(object)} has no call to action.` };
};

const formats: Finder = (object, childrenOf) => {
  if (object.kind !== "campaign") return undefined;
  const ads = childrenOf(object).flatMap(childrenOf);
  const used = new Set(ads.map((ad) => ad.after?.format).filter((format) => typeof format === "string"));
  if (ads.length === 0 || used.size > 1) return undefined;
  const many = ads.length === 1 ? "only one ad" : `${ads.length} ads, all ${String([...used][0] ?? "of one format")}`;
  return { object, property: "name", sentence: `${calledWithName(object)} tests ${many}.` };
};

/** What narrows an audience besides locations. */
const NARROWING: readonly Property[] = [
  "gender",
  "ageGroups",
  "languages",
  "audienceIds",
  "interestCategoryIds",
  "interestKeywordIds",
  "purchaseIntentionKeywordIds",
  "actions",
  "includedCustomActions",
  "savedAudienceId",
  "spendingPower",
  "householdIncome",
  "operatingSystems",
  "searchKeywords",
  "zipcodeIds",
];

const targeting: Finder = (object) => {
  if (object.kind !== "adGroup" || !object.after) return undefined;
  const narrow = NARROWING.some(
    (name) => isSet(object.after, name) && !["GENDER_UNLIMITED", "ALL"].includes(String(object.after?.[name])),
  );
  if (narrow) return undefined;
  return {
    object,
    property: "locationIds",
    sentence: `${calledWithName(object)} is shown to everyone in its regions.`,
  };
};

const RULES: Readonly<Record<AdviceRule, { readonly find: Finder; readonly why: string }>> = {
  "high-quality-video": { find: highQuality, why: "People skip videos that look poor, and TikTok shows them less." },
  "vertical-video": { find: vertical, why: "People hold their phones upright, and a vertical video fills the screen." },
  "video-length": {
    find: length,
    why: "TikTok's API takes any length, but ads of 5 to 60 seconds are what people watch, and what catalogs take.",
  },
  "call-to-action": { find: callToAction, why: "People click a button that shows the next step." },
  "several-formats": { find: formats, why: "Only ads that differ in format show which format works." },
  "narrow-targeting": { find: targeting, why: "A budget lasts longer with people who may want what is offered." },
};

/** All advice on the planned resources, in their order. */
export function adviceOn(declared: readonly Declared[]): Advice[] {
  const children = new Map<Declared, Declared[]>();
  for (const one of declared)
    if (one.parent && one.after) children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  const childrenOf = (parent: Declared): readonly Declared[] => children.get(parent) ?? [];
  return declared.flatMap((one) =>
    pairsOf(RULES).flatMap(([rule, { find, why }]) => {
      const found = one.after && find(one, childrenOf);
      return found ? [{ rule, why, ...found }] : [];
    }),
  );
}

/** `Advice vertical-video: video clip is square (…). People hold …` */
export const adviceMessage = ({ rule, sentence, why }: Advice): string => `Advice ${rule}: ${sentence} ${why}`;
