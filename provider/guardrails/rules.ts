/** Rules about a single resource; each returns the violation in one sentence, or undefined. */
import { EXTRA, UNCHECKED, UNKNOWN } from "../definitions/index.js";
import { endOf, MOST_RAISED, mayBeRaised } from "../spend/budget.js";
import { calledWithName, type Declared, valueIn } from "../spend/declared.js";
import { addressesIn, allows, destinationOf } from "./addresses.js";
import type { RuleName, RuleSet } from "./form.js";
import { matches } from "./pattern.js";
import { after, joined, listOf, type ResourceRule, type Violation, violation } from "./rule.js";
import { onlyStops } from "./stops.js";
import { allowedCountries, minAge } from "./targeting.js";

export type { Violation } from "./rule.js";

const requireEndDate: ResourceRule<"requireEndDate"> = (one, wanted) => {
  if (!wanted || one.kind !== "adGroup" || endOf(one, "after") !== undefined) return undefined;
  return violation(
    "scheduleEndTime",
    "none",
    "an end",
    `${calledWithName(one)} has no end. Set its scheduleEndTime, or its campaign's endTime.`,
  );
};

/** The levels that rules about names and new objects apply to. */
const levelOf = ({ kind }: Declared): "campaign" | "adGroup" | "ad" | undefined =>
  kind === "campaign" || kind === "adGroup" || kind === "ad" ? kind : undefined;

const namePattern: ResourceRule<"namePattern"> = (one, patterns) => {
  const level = levelOf(one);
  const pattern = level && patterns[level];
  const name = after(one, "name");
  if (pattern === undefined || typeof name !== "string") return undefined;
  if (matches(pattern, name)) return undefined;
  return violation("name", name, pattern, `the name "${name}" of ${calledWithName(one)} does not match ${pattern}.`);
};

const allowedObjectives: ResourceRule<"allowedObjectives"> = (one, allowed) => {
  const objective = after(one, "objective");
  if (one.kind !== "campaign" || typeof objective !== "string" || allowed.includes(objective)) return undefined;
  return violation(
    "objective",
    objective,
    joined(allowed),
    `objective ${objective} of ${calledWithName(one)} is not allowed; allowed: ${joined(allowed)}.`,
  );
};

const allowedPlacements: ResourceRule<"allowedPlacements"> = (one, allowed) => {
  if (one.kind !== "adGroup" || !one.after) return undefined;
  const automatic = after(one, "placementType") === "PLACEMENT_TYPE_AUTOMATIC";
  const placements = automatic ? ["PLACEMENT_TYPE_AUTOMATIC"] : after(one, "placements");
  const strange = Array.isArray(placements)
    ? placements.filter((name) => name !== UNKNOWN && !allowed.includes(String(name)))
    : [];
  if (strange.length === 0) return undefined;
  return violation(
    automatic ? "placementType" : "placements",
    joined(strange),
    joined(allowed),
    `${calledWithName(one)} has ${joined(strange)}, which is not allowed; allowed: ${joined(allowed)}.`,
  );
};

const allowedHosts: ResourceRule<"allowedHosts"> = (one, allowed) => {
  // Ads, and what they use, such as portfolio cards; the other kinds have no destination.
  if (!one.after || !(one.kind === "ad" || one.kind === undefined)) return undefined;
  for (const { property, text } of addressesIn(one.after)) {
    const found = destinationOf(text);
    const rest = `allowed: ${joined(allowed)}.`;
    if ("unclear" in found)
      return violation(
        property,
        text,
        joined(allowed),
        `${property} of ${calledWithName(one)} ${found.unclear}, so the target of ${JSON.stringify(text)} is unknown; ${rest}`,
      );
    if (allowed.some((pattern) => allows(pattern, found))) continue;
    const isWeb = found.scheme === "http:" || found.scheme === "https:";
    const host = isWeb ? found.host : `${found.scheme}${found.host && `//${found.host}`}`;
    const app = isWeb ? "" : ` An app's own URLs are allowed by their scheme, as ${found.scheme}`;
    const where =
      property === "landingPageUrl" ? `${calledWithName(one)} leads` : `${property} of ${calledWithName(one)} leads`;
    return violation(property, host, joined(allowed), `${where} to ${host}, which is not allowed; ${rest}${app}`);
  }
  return undefined;
};

/** The campaign of a resource, as far as it is known here. */
const campaignOf = (one: Declared): Declared | undefined =>
  one.kind === "campaign" ? one : one.parent && campaignOf(one.parent);

const newObjectsPaused: ResourceRule<"newObjectsPaused"> = (one, wanted) => {
  if (!wanted || !one.stateKnown || one.before || !one.after || !levelOf(one)) return undefined;
  const status = valueIn(one, "after", "status");
  const campaign = one.kind === "campaign" ? undefined : campaignOf(one);
  if (status === "DISABLE" || (campaign && valueIn(campaign, "after", "status") === "DISABLE")) return undefined;
  const isUnknown = one.kind !== "campaign" && !campaign;
  const why = isUnknown ? ", and it is not known here whether its campaign is paused" : "";
  return violation(
    "status",
    status === UNKNOWN ? "not known yet" : String(status ?? "ENABLE"),
    "DISABLE",
    `${calledWithName(one)} is new and would start enabled${why}. New objects start with status DISABLE.`,
  );
};

const noAutomaticIncrease: ResourceRule<"noAutomaticIncrease"> = (one, wanted) => {
  if (!wanted || (one.kind !== "campaign" && one.kind !== "adGroup") || !mayBeRaised(one, "after")) return undefined;
  const value = valueIn(one, "after", "budgetAutoAdjustStrategy");
  return violation(
    "budgetAutoAdjustStrategy",
    value === UNKNOWN ? "not known yet" : value,
    "UNSET",
    `${calledWithName(one)} lets TikTok raise its budget by itself, up to ${MOST_RAISED.toFixed(2)} times a day. Leave budgetAutoAdjustStrategy out.`,
  );
};

/** What is sent to TikTok unchecked, as the program requests. */
const noUnchecked: ResourceRule<"noUnchecked"> = (one, wanted) => {
  if (!wanted || !one.after) return undefined;
  const { [EXTRA]: extra, [UNCHECKED]: names } = one.after;
  const fields = typeof extra === "object" && extra !== null ? Object.keys(extra) : [];
  if (extra === UNKNOWN || fields.length > 0) {
    const value = extra === UNKNOWN ? "not known yet" : joined(fields);
    return violation(
      EXTRA,
      value,
      "none",
      `${calledWithName(one)} sends fields that nothing checks: ${value}. Leave ${EXTRA} out.`,
    );
  }
  const properties = names === UNKNOWN ? ["not known yet"] : listOf(names);
  if (properties.length === 0) return undefined;
  return violation(
    UNCHECKED,
    joined(properties),
    "none",
    `${calledWithName(one)} has properties that rules do not check: ${joined(properties)}. Leave ${UNCHECKED} out.`,
  );
};

const frozenWindows: ResourceRule<"frozenWindows"> = (one, windows, now) => {
  if (!one.stateKnown || !one.changed || onlyStops(one)) return undefined;
  const window = windows.find(({ from, to }) => now >= Date.parse(from) && now < Date.parse(to));
  if (!window) return undefined;
  const reason = window.reason ? ` (${window.reason})` : "";
  return violation(
    "",
    "a change",
    `from ${window.to}`,
    `${calledWithName(one)} would change, and nothing may change from ${window.from} to ${window.to}${reason}.`,
  );
};

/** Rules about one resource by name. The rules about money are in sums.ts and increase.ts. */
const RESOURCE_RULES: { readonly [Name in RuleName]?: ResourceRule<Name> } = {
  requireEndDate,
  namePattern,
  allowedObjectives,
  allowedCountries,
  allowedPlacements,
  allowedHosts,
  minAge,
  newObjectsPaused,
  noAutomaticIncrease,
  noUnchecked,
  frozenWindows,
};

/** What a rule of a set finds wrong with one resource; nothing where the set does not have it, or it is about sums. */
export function violationOf<Name extends RuleName>(
  rule: Name,
  set: RuleSet,
  one: Declared,
  now: number,
): Violation | undefined {
  const value = set[rule];
  const check: ResourceRule<Name> | undefined = RESOURCE_RULES[rule];
  return value === undefined ? undefined : check?.(one, value, now);
}
