/** Rules about whom an ad group is shown to: its own targeting, and that of the saved audience that it uses. */
import { UNKNOWN, type Values } from "../definitions/index.js";
import { calledWithName, type Declared, valueIn } from "../spend/declared.js";
import { COUNTRY_OF_LOCATION } from "./countries.js";
import { joined, listOf, type ResourceRule, type Violation, violation } from "./rule.js";

/** Locations by id, with the country if known. */
const placeName = (id: unknown): string => {
  const country = COUNTRY_OF_LOCATION[String(id)];
  return country ? `${country} (${String(id)})` : String(id);
};

/** The saved audience that an ad group uses, and what it may hold. */
interface Audience {
  readonly id: string;
  /** Undefined if that is not known here. */
  readonly holds: readonly Values[] | undefined;
}

function audienceOf(one: Declared): Audience | undefined {
  const id = valueIn(one, "after", "savedAudienceId");
  const holds = one.audiences && one.audiences.length > 0 ? one.audiences : undefined;
  if (id === UNKNOWN) return { id: "(created by this run)", holds };
  // Check refuses ids that are numbers.
  return typeof id === "string" ? { id, holds } : undefined;
}

const uses = (one: Declared, { id }: Audience): string => `${calledWithName(one)} uses saved audience ${id}`;

/** Where an ad group or an audience is shown although it may not; `who` begins the sentence. */
function strangePlaces(
  who: string,
  { locationIds, zipcodeIds }: Values,
  allowed: readonly string[],
): Violation | undefined {
  const rest = `allowed: ${joined(allowed)}.`;
  const isAllowed = (id: unknown): boolean =>
    allowed.includes(String(id)) || allowed.includes(COUNTRY_OF_LOCATION[String(id)] ?? "");
  const strange = listOf(locationIds).filter((id) => id !== UNKNOWN && !isAllowed(id));
  if (strange.length > 0)
    return violation(
      "locationIds",
      joined(strange.map(placeName)),
      joined(allowed),
      `${who} is shown in ${joined(strange.map(placeName))}, which is not allowed; ${rest} A place inside a country is allowed by its id.`,
    );
  const postal = listOf(zipcodeIds).filter((id) => id !== UNKNOWN && !allowed.includes(String(id)));
  if (postal.length === 0) return undefined;
  return violation(
    "zipcodeIds",
    joined(postal),
    joined(allowed),
    `${who} is shown in the postal codes ${joined(postal)}, whose country is not known here; ${rest} A postal code is allowed by its id.`,
  );
}

const namesNoPlace = ({ locationIds, zipcodeIds }: Values): boolean =>
  [locationIds, zipcodeIds].every((value) => value !== UNKNOWN && listOf(value).length === 0);

const everywhere = (who: string, allowed: readonly string[]): Violation =>
  violation(
    "locationIds",
    "everywhere",
    joined(allowed),
    `${who} names no location, so no country is excluded; allowed: ${joined(allowed)}. Write locationIds.`,
  );

/** What to do about an audience that is not known: another value helps only where the account told nothing of this one. */
const remedy = ({ audiencesUnread }: Declared, otherwise: string): string =>
  audiencesUnread === undefined
    ? otherwise
    : `The account's saved audiences could not be read, so this is not known: ${audiencesUnread}`;

/** The first thing wrong with what a saved audience may hold, reported where the ad group uses it. */
function inAudience(
  one: Declared,
  audience: Audience,
  judge: (values: Values) => Violation | undefined,
  unknown: () => Violation,
): Violation | undefined {
  // It was accepted when it was created or changed, and nobody asks the account about what does not change.
  const isAsked = one.changed || !one.stateKnown;
  if (audience.holds === undefined) return isAsked ? unknown() : undefined;
  const found = audience.holds.map(judge).find((one) => one !== undefined);
  return found && { ...found, property: "savedAudienceId" };
}

/** Every place is in an allowed country, or is allowed by its id. */
export const allowedCountries: ResourceRule<"allowedCountries"> = (one, allowed) => {
  if (one.kind !== "adGroup" || !one.after) return undefined;
  const audience = audienceOf(one);
  if (audience && !allowed.includes(audience.id)) {
    const who = `${uses(one, audience)}, which`;
    const wrong = inAudience(
      one,
      audience,
      (values) => strangePlaces(who, values, allowed) ?? (namesNoPlace(values) ? everywhere(who, allowed) : undefined),
      () =>
        violation(
          "savedAudienceId",
          audience.id,
          joined(allowed),
          `${uses(one, audience)}, whose countries are not known here; allowed: ${joined(allowed)}. ${remedy(one, "Write locationIds in the ad group, or allow the audience by its id.")}`,
        ),
    );
    if (wrong) return wrong;
  }
  const own: Values = {
    locationIds: valueIn(one, "after", "locationIds"),
    zipcodeIds: valueIn(one, "after", "zipcodeIds"),
  };
  const strange = strangePlaces(calledWithName(one), own, allowed);
  if (strange) return strange;
  return audience === undefined && namesNoPlace(own) ? everywhere(calledWithName(one), allowed) : undefined;
};

/** Ages at which the age groups begin. */
const startOf = (group: unknown): number => Number(/^AGE_(\d+)_/.exec(String(group))?.[1] ?? 0);

function tooYoung(who: string, groups: unknown, least: number): Violation | undefined {
  if (groups === UNKNOWN) return undefined;
  const all = listOf(groups);
  const young = all.length === 0 ? ["all ages"] : all.filter((group) => group !== UNKNOWN && startOf(group) < least);
  if (young.length === 0) return undefined;
  return violation(
    "ageGroups",
    joined(young),
    least,
    `${who} is shown to ${joined(young)}; no one younger than ${least} is allowed.`,
  );
}

/** No age group begins below. */
export const minAge: ResourceRule<"minAge"> = (one, least) => {
  if (one.kind !== "adGroup" || !one.after) return undefined;
  const audience = audienceOf(one);
  const groups = valueIn(one, "after", "ageGroups");
  if (!audience) return tooYoung(calledWithName(one), groups, least);
  const wrong = inAudience(
    one,
    audience,
    (values) => tooYoung(`${uses(one, audience)}, which`, values.ageGroups, least),
    () =>
      violation(
        "savedAudienceId",
        audience.id,
        least,
        `${uses(one, audience)}, whose ages are not known here; no one younger than ${least} is allowed. ${remedy(one, "Write ageGroups in the ad group.")}`,
      ),
  );
  if (wrong) return wrong;
  return listOf(groups).length > 0 ? tooYoung(calledWithName(one), groups, least) : undefined;
};
