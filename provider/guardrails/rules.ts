/** Rules about a single resource; each returns the violation in one sentence, or undefined. */
import { EXTRA, UNCHECKED, UNKNOWN } from "../definitions/index.js";
import { endOf, MOST_RAISED, mayBeRaised } from "../spend/budget.js";
import { calledWithName, type Declared, type Property, valueIn } from "../spend/declared.js";
import { addressesIn, allows, destinationOf } from "./addresses.js";
import { COUNTRY_OF_LOCATION } from "./countries.js";
import type { RuleName, RuleSet } from "./form.js";
import { matches } from "./pattern.js";
import { onlyStops } from "./stops.js";

/** A violation: the property, its value, what is allowed, and the sentence. */
export interface Violation {
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  readonly sentence: string;
}

/** A rule about one resource. */
type ResourceRule<Name extends RuleName> = (
  one: Declared,
  set: NonNullable<RuleSet[Name]>,
  now: number,
) => Violation | undefined;

const after = (one: Declared, name: Property): unknown => {
  const value = valueIn(one, "after", name);
  return value === UNKNOWN ? undefined : value;
};

const joined = (values: readonly unknown[]): string => values.map(String).join(", ");

const violation = (property: string, value: unknown, limit: unknown, sentence: string): Violation => ({
  property,
  value: String(value),
  limit: String(limit),
  sentence,
});

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

/** Locations by id, with the country if known. */
const placeName = (id: unknown): string => {
  const country = COUNTRY_OF_LOCATION[String(id)];
  return country ? `${country} (${String(id)})` : String(id);
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The targeting of a saved audience is not visible here. */
function savedAudience(one: Declared): string | undefined {
  const id = valueIn(one, "after", "savedAudienceId");
  if (id === UNKNOWN) return "(created by this run)";
  // Check refuses ids that are numbers.
  return typeof id === "string" ? id : undefined;
}

const allowedCountries: ResourceRule<"allowedCountries"> = (one, allowed) => {
  if (one.kind !== "adGroup" || !one.after) return undefined;
  const isAllowed = (id: unknown): boolean =>
    allowed.includes(String(id)) || allowed.includes(COUNTRY_OF_LOCATION[String(id)] ?? "");
  const [locations, zips] = [valueIn(one, "after", "locationIds"), valueIn(one, "after", "zipcodeIds")];
  const rest = `allowed: ${joined(allowed)}.`;
  const audience = savedAudience(one);
  if (audience !== undefined && !allowed.includes(audience))
    return violation(
      "savedAudienceId",
      audience,
      joined(allowed),
      `${calledWithName(one)} uses saved audience ${audience}, whose countries are not known here; ${rest} Write locationIds in the ad group, or allow the audience by its id.`,
    );
  const strange = listOf(locations).filter((id) => id !== UNKNOWN && !isAllowed(id));
  if (strange.length > 0)
    return violation(
      "locationIds",
      joined(strange.map(placeName)),
      joined(allowed),
      `${calledWithName(one)} is shown in ${joined(strange.map(placeName))}, which is not allowed; ${rest} A place inside a country is allowed by its id.`,
    );
  const postal = listOf(zips).filter((id) => id !== UNKNOWN && !allowed.includes(String(id)));
  if (postal.length > 0)
    return violation(
      "zipcodeIds",
      joined(postal),
      joined(allowed),
      `${calledWithName(one)} is shown in the postal codes ${joined(postal)}, whose country is not known here; ${rest} A postal code is allowed by its id.`,
    );
  const isEverywhere = [locations, zips].every((value) => value !== UNKNOWN && listOf(value).length === 0);
  if (!isEverywhere || audience !== undefined) return undefined;
  return violation(
    "locationIds",
    "everywhere",
    joined(allowed),
    `${calledWithName(one)} names no location, so no country is excluded; ${rest} Write locationIds.`,
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

/** Ages at which the age groups begin. */
const startOf = (group: unknown): number => Number(/^AGE_(\d+)_/.exec(String(group))?.[1] ?? 0);

const minAge: ResourceRule<"minAge"> = (one, least) => {
  if (one.kind !== "adGroup" || !one.after) return undefined;
  const audience = savedAudience(one);
  if (audience !== undefined)
    return violation(
      "savedAudienceId",
      audience,
      least,
      `${calledWithName(one)} uses saved audience ${audience}, whose ages are not known here; no one younger than ${least} is allowed. Write ageGroups in the ad group.`,
    );
  const groups = valueIn(one, "after", "ageGroups");
  if (groups === UNKNOWN) return undefined;
  const none = !Array.isArray(groups) || groups.length === 0;
  const young = none ? ["all ages"] : groups.filter((group) => group !== UNKNOWN && startOf(group) < least);
  if (young.length === 0) return undefined;
  return violation(
    "ageGroups",
    joined(young),
    least,
    `${calledWithName(one)} is shown to ${joined(young)}; no one younger than ${least} is allowed.`,
  );
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
