/** Goals: which objective supports them, how they are billed, which work with campaign budget optimization. */
import { type RuleRow, rules, table } from "../language.js";
import { CHINESE, PAGE } from "../sources.js";

const row = rules({ level: "adgroup", source: PAGE.createAdGroup, mark: "documented" });

const GOALS_OF_OBJECTIVE = {
  REACH: ["REACH"],
  VIDEO_VIEWS: ["ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN"],
  TRAFFIC: ["CLICK", "TRAFFIC_LANDING_PAGE_VIEW", "DESTINATION_VISIT"],
  WEB_CONVERSIONS: ["CONVERT", "CLICK", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"],
  APP_PROMOTION: ["INSTALL", "IN_APP_EVENT", "VALUE", "CLICK", "CONVERT"],
  LEAD_GENERATION: ["LEAD_GENERATION", "CONVERT", "CLICK", "CONVERSATION", "CONVERSION_LEADS", "PREFERRED_LEAD"],
  ENGAGEMENT: ["FOLLOWERS", "PAGE_VISIT", "PROFILE_VIEWS"],
  PRODUCT_SALES: [
    "CLICK",
    "CONVERT",
    "VALUE",
    "TRAFFIC_LANDING_PAGE_VIEW",
    "INSTALL",
    "IN_APP_EVENT",
    "DESTINATION_VISIT",
    "PRODUCT_CLICK_IN_LIVE",
    "MT_LIVE_ROOM",
  ],
};

/** Under CBO. APP_PROMOTION with VALUE: the pages disagree, so it is accepted. */
const GOALS_UNDER_CBO = {
  TRAFFIC: ["CLICK", "TRAFFIC_LANDING_PAGE_VIEW"],
  WEB_CONVERSIONS: ["CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION"],
  APP_PROMOTION: ["INSTALL", "IN_APP_EVENT", "VALUE"],
  LEAD_GENERATION: ["LEAD_GENERATION"],
  ENGAGEMENT: ["FOLLOWERS", "PAGE_VISIT"],
  PRODUCT_SALES: ["CONVERT", "INSTALL", "IN_APP_EVENT"],
};

const OCPM = [
  "CONVERT",
  "INSTALL",
  "IN_APP_EVENT",
  "TRAFFIC_LANDING_PAGE_VIEW",
  "LEAD_GENERATION",
  "CONVERSATION",
  "FOLLOWERS",
  "VALUE",
  "AUTOMATIC_VALUE_OPTIMIZATION",
  "PRODUCT_CLICK_IN_LIVE",
  "MT_LIVE_ROOM",
  "DESTINATION_VISIT",
];

export const goalRules: readonly RuleRow[] = [
  ...table("adgroup.goal-of-objective", "campaign.objective_type", GOALS_OF_OBJECTIVE, {
    level: "adgroup",
    field: "optimization_goal",
    why: "each objective has its own goals",
    source: PAGE.createAdGroup,
    mark: "documented",
    message: "optimization_goal: {value} is not supported for objective {campaign.objective_type}.",
  }),
  ...table("adgroup.goal-under-cbo", "campaign.objective_type", GOALS_UNDER_CBO, {
    level: "adgroup",
    field: "optimization_goal",
    when: { "campaign.budget_optimize_on": [true] },
    why: "under campaign budget optimization TikTok supports fewer goals",
    source: PAGE.campaignBudgetOptimization,
    mark: "documented",
    message: "optimization_goal: {value} is not supported when campaign budget optimization is on.",
  }),
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
      ...Object.fromEntries(OCPM.map((goal) => [goal, ["OCPM"]])),
    },
    {
      level: "adgroup",
      field: "billing_event",
      why: "each goal has its own billing event",
      source: PAGE.createAdGroup,
      mark: "documented",
      message: "billing_event: {value} is not supported for optimization goal {optimization_goal}.",
    },
  ),
  row(
    "goal-of-filters",
    "optimization_goal",
    { refuses: ["GMV", "PURCHASES", "INITIATE_CHECKOUTS", "VIDEO_VIEW"] },
    undefined,
    "it filters lists and reports only, and is not accepted for new ad groups",
  ),
  row(
    "fifteen-seconds-end",
    "schedule_type",
    { oneOf: ["SCHEDULE_START_END"] },
    { optimization_goal: ["ENGAGED_VIEW_FIFTEEN"] },
    "15-second view goals require an end, at most 30 days after the start. Set scheduleEndTime",
    { source: CHINESE },
  ),
  row(
    "fifteen-seconds-days",
    "schedule_end_time",
    { computed: "thirtyDays" },
    { optimization_goal: ["ENGAGED_VIEW_FIFTEEN"], schedule_type: ["SCHEDULE_START_END"] },
    "15-second view goals run for at most 30 days",
    { source: CHINESE },
  ),
  row(
    "preregistration-goal",
    "optimization_goal",
    { refuses: ["CONVERT"] },
    { "campaign.objective_type": ["APP_PROMOTION"], "campaign.app_promotion_type": ["APP_INSTALL", "APP_RETARGETING"] },
    "among app campaigns only pre-registration supports it",
    { source: PAGE.attribution },
  ),
  row(
    "allowlisted-goals",
    "optimization_goal",
    { refuses: ["ENGAGED_VIEW_FIFTEEN", "DESTINATION_VISIT", "AUTOMATIC_VALUE_OPTIMIZATION", "CONVERSATION"] },
    undefined,
    "TikTok enables this goal for selected accounts only",
    { mark: "allowlist" },
  ),
  row(
    "destination-of-app",
    "promotion_type",
    { oneOf: ["APP_ANDROID", "APP_IOS"] },
    { optimization_goal: ["DESTINATION_VISIT"] },
    "destination visits require an app",
    { source: PAGE.destinationVisit },
  ),
];
