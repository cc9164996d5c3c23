/** Goals, billing events and what they need: document 1739499616346114 (/adgroup/create/) and the guides named per row. */
import { type RuleRow, table } from "../language.js";

const CREATE = "1739499616346114";

export const goalRules: readonly RuleRow[] = [
  ...table(
    "adgroup.billing-of-goal",
    "optimization_goal",
    {
      CLICK: ["CPC"],
      PAGE_VISIT: ["CPC"],
      SHOW: ["CPM"],
      REACH: ["CPM"],
      ENGAGED_VIEW: ["CPV"],
      ENGAGED_VIEW_FIFTEEN: ["CPV"],
    },
    {
      level: "adgroup",
      field: "billing_event",
      why: "TikTok bills each goal by one event.",
      source: CREATE,
      mark: "documented",
    },
  ),
];
