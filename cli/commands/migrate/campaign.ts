/** Converts a plain campaign to Smart+ (reference/smart-plus.md sections 1, 3, 17). */
import type { PropertyOf } from "../../../provider/definitions/index.js";
import type { campaign } from "../../../provider/resources/campaign.js";
import { keptAs, lost, made, type Outcomes } from "./outcomes.js";
import type { Plain } from "./plain.js";

export const CAMPAIGN_OUTCOMES: Outcomes<PropertyOf<typeof campaign>> = {
  ...keptAs([
    "advertiserId",
    "budget",
    "currency",
    "appPromotionType",
    "type",
    "appId",
    "specialIndustries",
    "appProfilePageState",
    "isAdvancedDedicatedCampaign",
    "disableSkanCampaign",
    "postbackWindowMode",
    "poNumber",
    "rtaId",
    "rtaBidEnabled",
    "rtaProductSelectionEnabled",
  ]),
  name: made,
  objective: made,
  budgetMode: made,
  budgetOptimizeOn: made,
  status: made,
  startTime: made,
  endTime: made,
  virtualObjectiveType: made,
  salesDestination: made,
  productSource: made,
  catalogEnabled: made,
  isSearchCampaign: made,
  rfCampaignType: lost("Smart+ has no reach and frequency campaigns."),
};

const DAILY = "BUDGET_MODE_DYNAMIC_DAILY_BUDGET";

/** Why a campaign cannot be migrated at all. */
export function obstacleOf({ inputs }: Plain): { readonly property: string; readonly reason: string } | undefined {
  if (inputs.isSearchCampaign === true)
    return { property: "isSearchCampaign", reason: "Smart+ has no search campaigns." };
  if (inputs.appPromotionType === "APP_PREREGISTRATION")
    return { property: "appPromotionType", reason: "Smart+ has no app pre-registration." };
  if (inputs.salesDestination === "TIKTOK_SHOP")
    return { property: "salesDestination", reason: "Smart+ does not sell in TikTok Shop." };
  if (inputs.productSource === "STORE")
    return { property: "productSource", reason: "Smart+ sells products of a catalog, not those of TikTok Shop." };
  return undefined;
}

/**
 * Under campaign budget optimization a daily budget is an average; without it, DAY and TOTAL limit all ad groups
 * together.
 */
function budgetsOf({ inputs }: Plain): Record<string, unknown> {
  if (inputs.budgetOptimizeOn === true)
    return {
      budgetOptimizeOn: true,
      budgetMode: inputs.budgetMode === "BUDGET_MODE_TOTAL" ? inputs.budgetMode : DAILY,
    };
  const { budgetMode } = inputs;
  return { budgetOptimizeOn: false, ...(budgetMode === "BUDGET_MODE_INFINITE" ? {} : { budgetMode }) };
}

function objectiveOf({ inputs }: Plain): Record<string, unknown> {
  const sells = inputs.objective === "WEB_CONVERSIONS" || inputs.objective === "PRODUCT_SALES";
  if (!sells) return { objective: inputs.objective };
  const hasCatalog = inputs.objective === "PRODUCT_SALES" || inputs.catalogEnabled === true;
  return {
    objective: "WEB_CONVERSIONS",
    salesDestination: inputs.salesDestination ?? "WEBSITE",
    ...(hasCatalog ? { catalogEnabled: true, catalogType: "ECOMMERCE" } : {}),
  };
}

/** The computed properties; it is always paused. `count` is 1 for the first campaign created from the plain one. */
export function campaignInputs(from: Plain, suffix: string, count: number): Record<string, unknown> {
  const number = count === 1 ? "" : ` ${count}`;
  return {
    name: `${String(from.inputs.name)}${suffix}${number}`,
    ...objectiveOf(from),
    ...budgetsOf(from),
    status: "DISABLE",
  };
}

/** Changes of meaning, one sentence each, by property. */
export function campaignNotes({ inputs }: Plain): readonly (readonly [property: string, reason: string])[] {
  const notes: (readonly [string, string])[] = [];
  if (inputs.budgetOptimizeOn === true && inputs.budgetMode === "BUDGET_MODE_DAY")
    notes.push(["budgetMode", `BUDGET_MODE_DAY becomes ${DAILY}, which may spend 125 % of the budget on one day.`]);
  if (inputs.objective === "PRODUCT_SALES" || inputs.catalogEnabled === true)
    notes.push([
      "objective",
      "catalogType ECOMMERCE is assumed, because plain campaigns do not have it. Write another one if the catalog has another type.",
    ]);
  return notes;
}
