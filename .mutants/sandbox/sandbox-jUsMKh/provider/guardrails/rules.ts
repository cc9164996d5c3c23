/** The rules that one resource keeps to or not; each gives what is wrong in one sentence, or nothing. */
import { UNKNOWN } from "../definitions/index.js";
import { called, type Declared, valueIn } from "../spend/declared.js";
import { COUNTRY_OF_LOCATION } from "./countries.js";
import type { RuleName, RuleSet } from "./form.js";

/** What is wrong: which property, its value, what is allowed, and the sentence. */
export interface Breach {
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
) => Breach | undefined;

const after = (one: Declared, name: string): unknown => {
  const value = valueIn(one, "after", name);
  return value === UNKNOWN ? undefined : value;
};

const joined = (values: readonly unknown[]): string => values.map(String).join(", ");

const breach = (property: string, value: unknown, limit: unknown, sentence: string): Breach => ({
  property,
  value: String(value),
  limit: String(limit),
  sentence,
});

const maxIncrease: ResourceRule<"maxIncrease"> = (one, percent) => {
  const [before, now] = [valueIn(one, "before", "budget"), after(one, "budget")];
  if (typeof before !== "number" || typeof now !== "number" || before <= 0 || now <= before) return undefined;
  const raised = ((now - before) / before) * 100;
  if (raised <= percent) return undefined;
  return breach(
    "budget",
    `+${Math.round(raised)} %`,
    `+${percent} %`,
    `the budget of ${called(one)} goes from ${before} to ${now} (+${Math.round(raised)} %); at most +${percent} % in one change.`,
  );
};

const requireEndDate: ResourceRule<"requireEndDate"> = (one, wanted) => {
  if (!wanted || one.title !== "AdGroup" || valueIn(one, "after", "scheduleEndTime") !== undefined) return undefined;
  return breach(
    "scheduleEndTime",
    "none",
    "an end",
    `${called(one)} has no end. Give it scheduleEndTime, or its campaign an endTime.`,
  );
};

const LEVELS = { Campaign: "campaign", AdGroup: "adGroup", Ad: "ad" } as const;

const namePattern: ResourceRule<"namePattern"> = (one, patterns) => {
  const pattern = patterns[LEVELS[one.title as keyof typeof LEVELS] ?? "ad"];
  const name = after(one, "name");
  if (!(one.title in LEVELS) || pattern === undefined || typeof name !== "string") return undefined;
  if (new RegExp(pattern, "u").test(name)) return undefined;
  return breach("name", name, pattern, `the name "${name}" of ${called(one)} does not match ${pattern}.`);
};

const allowedObjectives: ResourceRule<"allowedObjectives"> = (one, allowed) => {
  const objective = after(one, "objective");
  if (one.title !== "Campaign" || typeof objective !== "string" || allowed.includes(objective)) return undefined;
  return breach(
    "objective",
    objective,
    joined(allowed),
    `objective ${objective} of ${called(one)} is not allowed; allowed: ${joined(allowed)}.`,
  );
};

const allowedCountries: ResourceRule<"allowedCountries"> = (one, allowed) => {
  const ids = after(one, "locationIds");
  if (one.title !== "AdGroup" || !Array.isArray(ids)) return undefined;
  const strange = ids.filter(
    (id) => id !== UNKNOWN && !allowed.includes(String(id)) && !allowed.includes(COUNTRY_OF_LOCATION[String(id)] ?? ""),
  );
  if (strange.length === 0) return undefined;
  const named = strange.map((id) => {
    const country = COUNTRY_OF_LOCATION[String(id)];
    return country ? `${country} (${String(id)})` : String(id);
  });
  return breach(
    "locationIds",
    joined(named),
    joined(allowed),
    `${called(one)} is shown in ${joined(named)}, which is not allowed; allowed: ${joined(allowed)}. A place inside a country is allowed by its id.`,
  );
};

const allowedPlacements: ResourceRule<"allowedPlacements"> = (one, allowed) => {
  if (one.title !== "AdGroup" || !one.after) return undefined;
  const automatic = after(one, "placementType") === "PLACEMENT_TYPE_AUTOMATIC";
  const placements = automatic ? ["PLACEMENT_TYPE_AUTOMATIC"] : after(one, "placements");
  const strange = Array.isArray(placements)
    ? placements.filter((name) => name !== UNKNOWN && !allowed.includes(String(name)))
    : [];
  if (strange.length === 0) return undefined;
  return breach(
    automatic ? "placementType" : "placements",
    joined(strange),
    joined(allowed),
    `${called(one)} has ${joined(strange)}, which is not allowed; allowed: ${joined(allowed)}.`,
  );
};

const fits = (host: string, pattern: string): boolean =>
  pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;

const allowedHosts: ResourceRule<"allowedHosts"> = (one, allowed) => {
  const url = after(one, "landingPageUrl");
  if (one.title !== "Ad" || typeof url !== "string") return undefined;
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  if (allowed.some((pattern) => fits(host, pattern))) return undefined;
  return breach(
    "landingPageUrl",
    host,
    joined(allowed),
    `${called(one)} leads to ${host}, which is not allowed; allowed: ${joined(allowed)}.`,
  );
};

/** Years at which the age groups begin. */
const startOf = (group: unknown): number => Number(/^AGE_(\d+)_/.exec(String(group))?.[1] ?? 0);

const minAge: ResourceRule<"minAge"> = (one, least) => {
  if (one.title !== "AdGroup" || !one.after) return undefined;
  const groups = valueIn(one, "after", "ageGroups");
  if (groups === UNKNOWN) return undefined;
  const none = !Array.isArray(groups) || groups.length === 0;
  const young = none ? ["all ages"] : groups.filter((group) => group !== UNKNOWN && startOf(group) < least);
  if (young.length === 0) return undefined;
  return breach(
    "ageGroups",
    joined(young),
    least,
    `${called(one)} is shown to ${joined(young)}; nobody younger than ${least} is allowed.`,
  );
};

const newObjectsPaused: ResourceRule<"newObjectsPaused"> = (one, wanted) => {
  if (!wanted || !one.stateKnown || one.before || !one.after || !(one.title in LEVELS)) return undefined;
  const status = valueIn(one, "after", "status");
  if (one.title !== "Campaign" && !one.parent) return undefined;
  const above = one.parent?.parent ?? one.parent;
  const underPaused =
    one.title !== "Campaign" && above !== undefined && valueIn(above, "after", "status") === "DISABLE";
  if (status === "DISABLE" || underPaused) return undefined;
  return breach(
    "status",
    String(status ?? "ENABLE"),
    "DISABLE",
    `${called(one)} is new and would start enabled. New objects start with status DISABLE.`,
  );
};

const frozenWindows: ResourceRule<"frozenWindows"> = (one, windows, now) => {
  if (!one.stateKnown || !one.changed) return undefined;
  const window = windows.find(({ from, to }) => now >= Date.parse(from) && now < Date.parse(to));
  if (!window) return undefined;
  const reason = window.reason ? ` (${window.reason})` : "";
  return breach(
    "",
    "a change",
    `from ${window.to}`,
    `${called(one)} would change, and nothing may change from ${window.from} to ${window.to}${reason}.`,
  );
};

/** Rules about one resource by name. The rules about sums of money are in evaluate.ts. */
export const RESOURCE_RULES: { readonly [Name in RuleName]?: ResourceRule<Name> } = {
  maxIncrease,
  requireEndDate,
  namePattern,
  allowedObjectives,
  allowedCountries,
  allowedPlacements,
  allowedHosts,
  minAge,
  newObjectsPaused,
  frozenWindows,
};
