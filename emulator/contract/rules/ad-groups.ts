/** Ad groups. */
import { MISSING, rule } from "./rule.js";

export const adGroups = {
  budgetUnderOptimized: rule(
    40002,
    "documented",
    "3.2",
    "budget: it cannot be set under campaign budget optimization.",
  ),
  budgetKind: rule(
    40002,
    "documented",
    "3.2",
    "{field}: it does not fit the budget mode of ad group {id}.",
    "budget/update: budget is for lifetime budgets, scheduled_budget for daily ones",
  ),
  startNeeded: rule(40002, "documented", "3.2", MISSING, "schedule_start_time goes with schedule_type"),
  endNeeded: rule(40002, "documented", "3.2", MISSING, "SCHEDULE_START_END needs schedule_end_time"),
  startTooEarly: rule(
    40002,
    "documented",
    "3.2",
    "schedule_start_time: it must not be more than 12 hours in the past.",
  ),
  startFixed: rule(40002, "documented", "3.2", "schedule_start_time: the ad group has already started."),
  fixedWhileRunning: rule(
    40002,
    "documented",
    "3.2",
    "{path}: it can only be updated before schedule_start_time, or while the ad group is disabled and its cost is 0.",
  ),
  onlyOn: rule(40002, "documented", "3.2", "{path}: it can only be switched on."),
};
