/** Smart+ resources as campaigns, ad groups and ads: spend, guardrails, risks and advice treat both kinds alike. */
import { isAbsent, isValues, type Resource, UNKNOWN, type Values } from "../definitions/index.js";
import { creativeKey } from "../resources/creative-key.js";
import { smartPlusAd } from "../resources/smart-plus-ad.js";
import { smartPlusAdGroup } from "../resources/smart-plus-ad-group.js";

const ADULTS = ["AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100"];

/**
 * The audience's age: automatic targeting uses spcAudienceAge, custom targeting ageGroups, and both begin at 18. The settings of a
 * saved audience win under custom targeting, so next to one there are only the ages that the program writes; automatic targeting
 * ignores it.
 */
function agesOf(values: Values, spec: Values): unknown {
  if (values.targetingOptimizationMode === "MANUAL")
    return spec.ageGroups ?? (isAbsent(spec.savedAudienceId) ? ADULTS : undefined);
  if (spec.spcAudienceAge === "OVER_TWENTY_FIVE") return ADULTS.slice(1);
  return spec.spcAudienceAge === "ALL" ? ["AGE_13_17", ...ADULTS] : ADULTS;
}

function groupValues(values: Values): Values {
  const spec = values.targetingSpec;
  const placementType = values.placementType ?? "PLACEMENT_TYPE_AUTOMATIC";
  if (!isValues(spec)) return { ...values, placementType, locationIds: UNKNOWN, ageGroups: UNKNOWN };
  const { locationIds, zipcodeIds, savedAudienceId } = spec;
  return { ...values, placementType, locationIds, zipcodeIds, savedAudienceId, ageGroups: agesOf(values, spec) };
}

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Creatives by content: ids of images are not URLs, whatever TikTok calls them, and a pause is distinguished from a
 * change.
 */
function adValues({ creativeList, adConfiguration, ...values }: Values): Values {
  const creatives = creativeList === UNKNOWN ? UNKNOWN : entries(creativeList).map(creativeKey).sort();
  const paused = entries(creativeList).filter((one) => isValues(one) && one.paused === true);
  const shown = { ...values, creatives, pausedCreatives: paused.map(creativeKey).sort() };
  if (!isValues(adConfiguration)) return shown;
  const { productInfo, ...rest } = adConfiguration;
  return { ...shown, ...rest, ...(productInfo === undefined ? {} : { productInfo: JSON.stringify(productInfo) }) };
}

/** Values of a Smart+ resource by the names of a plain one; those of other resources unchanged. */
export function levelValues(resource: Resource, values: Values): Values {
  if (resource === smartPlusAdGroup) return groupValues(values);
  return resource === smartPlusAd ? adValues(values) : values;
}
