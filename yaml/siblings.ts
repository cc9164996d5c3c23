/** Ad groups of one campaign that must be equal, across the whole program (reference/smart-plus.md 7). */
import { type Level, levelsOf, RULES, type RuleRow } from "../facts/index.js";
import { type Resource, UNKNOWN, type Values, wireName } from "../provider/definitions/index.js";
import { uncheckedIn } from "../provider/engine/objects/escapes.js";
import { sharedProperties } from "../provider/facts/shared-and-fixed.js";
import { resourceOf } from "../provider/resources/index.js";
import { type CheckedInputs, problemOf } from "./check.js";
import type { Planned } from "./plan.js";
import type { Problem } from "./problem.js";

/** TikTok sets these for all ad groups with the first update of one, so that a difference does not last. */
const CARRIED = ["bid_price", "conversion_bid_price", "roas_bid"];

const rowsOf = (level: Level | undefined): readonly RuleRow[] =>
  RULES.filter((row) => level !== undefined && levelsOf(row).includes(level) && "equalAmongSiblings" in row.must);

/** Wire names of what must be equal, with or without campaign budget optimization. */
function sharedFields(level: Level | undefined, optimized: boolean): string[] {
  const own = rowsOf(level).filter(({ when }) => {
    const on = when?.["campaign.budget_optimize_on"];
    return Array.isArray(on) && on.some((value) => value === optimized);
  });
  return [...new Set([...own.map(({ field }) => field), ...(level === "smart_adgroup" ? CARRIED : [])])];
}

const propertyOf = ({ fields }: Resource, wire: string): string | undefined =>
  Object.entries(fields).find(([name, field]) => wireName(name, field) === wire)?.[0];

/** Whether the campaign's budget is distributed among its ad groups: the default of Smart+ unless it is disabled. */
const isOptimized = (level: Level | undefined, campaign: Values | undefined): boolean =>
  level === "smart_adgroup" ? campaign?.budgetOptimizeOn !== false : campaign?.budgetOptimizeOn === true;

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Values that must not differ among siblings: reported at the later one, with the position of the earlier one. */
export function unequalSiblings(checked: CheckedInputs): Problem[] {
  const first = new Map<Planned, Map<string, { readonly planned: Planned; readonly value: unknown }>>();
  return [...checked].flatMap(([planned, inputs]) => {
    const { title, parent } = planned;
    const definition = resourceOf(title);
    if (!parent || sharedProperties(definition).length === 0) return [];
    const known = first.get(parent) ?? new Map();
    first.set(parent, known);
    const { level } = definition;
    return sharedFields(level, isOptimized(level, checked.get(parent))).flatMap((wire) => {
      const property = propertyOf(definition, wire);
      const value = property === undefined ? undefined : inputs[property];
      if (property === undefined || value === undefined || value === UNKNOWN) return [];
      if (uncheckedIn(definition, inputs).names.has(property)) return [];
      const other = known.get(property);
      if (!other) {
        known.set(property, { planned, value });
        return [];
      }
      if (JSON.stringify(other.value) === JSON.stringify(value)) return [];
      const { file, position } = problemOf(other.planned, { property, reason: "" });
      const why = CARRIED.includes(wire)
        ? "TikTok sets it for all ad groups of a campaign when one of them changes"
        : "all ad groups of such a campaign share it";
      return [
        problemOf(planned, {
          property,
          reason: `${property} ${shown(value)} differs from ${shown(other.value)} of ${other.planned.name} (${file}${position ? `:${position.line}` : ""}): ${why}. Write the same in both.`,
        }),
      ];
    });
  });
}
