/** What a report uses from the stack: names of objects and creatives, and budgets. Makes no calls. */
import type { LEVELS } from "../../../provider/functions/report-query.js";
import type { InState } from "../../stack/state.js";
import type { Budget } from "./shape.js";

/** Parts of a creative's key: its post, video or images. */
const shownBy = (key: string): string => {
  const [, video, images, , post] = key.split("|");
  return post ? `post ${post}` : video ? `video ${video}` : `images ${images}`;
};

/** Names in the stack by ids of a level; ids of plain and Smart+ objects never overlap. */
export function namesAt(state: readonly InState[], level: keyof typeof LEVELS): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const kind = level === "creative" ? "ad" : level;
  for (const { resource, id, name, materials = {} } of state) {
    if (resource.kind !== kind) continue;
    names.set(id, name);
    if (level === "creative")
      for (const [key, material] of Object.entries(materials)) names.set(material, `${name}: ${shownBy(key)}`);
  }
  return names;
}

/** Budgets in the stack. */
export function budgetsIn(state: readonly InState[], level: keyof typeof LEVELS): ReadonlyMap<string, Budget> {
  return new Map(
    state.flatMap(({ resource, id, inputs: { budget, budgetMode } }): [string, Budget][] =>
      (level === "campaign" || level === "adGroup") && resource.kind === level && typeof budget === "number"
        ? [[id, { amount: budget, per: budgetMode === "BUDGET_MODE_TOTAL" ? "all" : "day" }]]
        : [],
    ),
  );
}
