/**
 * Ad groups of one campaign that must be equal: the program is looked at as a whole (reference/smart-plus.md 7,
 * rules-goals.md 4).
 */
import { type Level, RULES, type RuleRow } from "../facts/index.js";
import { type Resource, UNKNOWN, wireName } from "../provider/definitions/index.js";
import { adGroup } from "../provider/resources/ad-group.js";
import { smartPlusAdGroup } from "../provider/resources/smart-plus-ad-group.js";
import { type CheckedInputs, problemOf } from "./check.js";
import type { Planned } from "./plan.js";
import type { Problem } from "./problem.js";

/** TikTok sets these for all Smart+ ad groups with the first update of one, so that a difference does not last. */
const CARRIED = ["bid_price", "conversion_bid_price", "roas_bid"];

/** What ad groups of one kind share. */
interface Sharing {
  readonly rows: readonly RuleRow[];
  readonly carried: readonly string[];
  /** Whether a campaign that does not say so has campaign budget optimization. */
  readonly optimized: boolean;
  /** Properties by wire name. */
  readonly properties: ReadonlyMap<string, string>;
}

const sharing = (
  { fields }: Pick<Resource, "fields">,
  level: Level,
  own: Pick<Sharing, "carried" | "optimized">,
): Sharing => ({
  ...own,
  rows: RULES.filter((row) => row.level === level && "equalAmongSiblings" in row.must),
  properties: new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const wire = wireName(name, field);
      return wire === null ? [] : [[wire, name] as const];
    }),
  ),
});

const SHARING: Readonly<Record<string, Sharing>> = {
  [smartPlusAdGroup.title]: sharing(smartPlusAdGroup, "smart_adgroup", { carried: CARRIED, optimized: true }),
  [adGroup.title]: sharing(adGroup, "adgroup", { carried: [], optimized: false }),
};

/** Wire names of what must be equal, with or without campaign budget optimization. */
function sharedFields({ rows, carried }: Sharing, optimized: boolean): string[] {
  const own = rows.filter(({ when }) => {
    const on = when?.["campaign.budget_optimize_on"];
    return Array.isArray(on) && on.some((value) => value === optimized);
  });
  return [...new Set([...own.map(({ field }) => field), ...carried])];
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What differs among siblings and must not: said at the later one, with the place of the earlier one. */
export function unequalSiblings(checked: CheckedInputs): Problem[] {
  const first = new Map<Planned, Map<string, { readonly planned: Planned; readonly value: unknown }>>();
  return [...checked].flatMap(([planned, inputs]) => {
    const { title, parent } = planned;
    const kind = SHARING[title];
    if (!kind || !parent) return [];
    const known = first.get(parent) ?? new Map();
    first.set(parent, known);
    const optimized = checked.get(parent)?.budgetOptimizeOn ?? kind.optimized;
    return sharedFields(kind, optimized === true).flatMap((wire) => {
      const property = kind.properties.get(wire);
      const value = property === undefined ? undefined : inputs[property];
      if (property === undefined || value === undefined || value === UNKNOWN) return [];
      const other = known.get(property);
      if (!other) {
        known.set(property, { planned, value });
        return [];
      }
      if (JSON.stringify(other.value) === JSON.stringify(value)) return [];
      const { file, position } = problemOf(other.planned, { property, reason: "" });
      const why = kind.carried.includes(wire)
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
