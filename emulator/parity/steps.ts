/** Requests whose answers are compared between TikTok's sandbox and the emulator; only what the sandbox has (reference 1.6). */

/** Values from earlier answers, by name. */
export type Known = Readonly<Record<string, string>>;

/** One request. */
export interface Step {
  readonly about: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: (known: Known) => Readonly<Record<string, unknown>>;
  /** What later steps need from the answer: name and field of `data`. */
  readonly keep?: readonly [name: string, field: string];
}

const campaign = (name: string, more: object = {}) => ({
  campaign_name: name,
  objective_type: "TRAFFIC",
  budget_mode: "BUDGET_MODE_DAY",
  budget: 50,
  operation_status: "DISABLE",
  ...more,
});

const group = (known: Known, more: object = {}) => ({
  campaign_id: known.campaign,
  adgroup_name: "pulumi-tiktok parity group",
  promotion_type: "WEBSITE",
  placement_type: "PLACEMENT_TYPE_NORMAL",
  placements: ["PLACEMENT_TIKTOK"],
  location_ids: ["6252001"],
  budget_mode: "BUDGET_MODE_DAY",
  budget: 20,
  schedule_type: "SCHEDULE_FROM_NOW",
  schedule_start_time: "2027-09-01 00:00:00",
  optimization_goal: "CLICK",
  billing_event: "CPC",
  bid_type: "BID_TYPE_NO_BID",
  pacing: "PACING_MODE_SMOOTH",
  operation_status: "DISABLE",
  ...more,
});

const post = (about: string, path: string, body: Step["body"], keep?: Step["keep"]): Step => ({
  about,
  method: "POST",
  path,
  body,
  ...(keep ? { keep } : {}),
});
const get = (about: string, path: string, body: Step["body"]): Step => ({ about, method: "GET", path, body });

const own = (known: Known) => ({ campaign_ids: [known.campaign] });
const groups = (known: Known) => ({ adgroup_ids: [known.adgroup] });

/** In this order; names contain `run`, so that runs do not collide. */
export const stepsOf = (run: string): readonly Step[] => [
  get("the user", "/user/info/", () => ({})),
  post("an unknown objective", "/campaign/create/", () => campaign(`parity ${run} a`, { objective_type: "TRAFIC" })),
  post("a missing name", "/campaign/create/", () => ({ ...campaign(""), campaign_name: undefined })),
  post("a missing budget mode", "/campaign/create/", () => campaign(`parity ${run} b`, { budget_mode: undefined })),
  post("a budget under the minimum", "/campaign/create/", () => campaign(`parity ${run} c`, { budget: 49 })),
  post("an emoji in a name", "/campaign/create/", () => campaign(`parity ${run} 😀`)),
  post("an unknown field", "/campaign/create/", () => campaign(`parity ${run} d`, { no_such_field: 1 })),
  post("a campaign", "/campaign/create/", () => campaign(`parity ${run}`), ["campaign", "campaign_id"]),
  post("its name again", "/campaign/create/", () => campaign(`parity ${run}`)),
  get("the campaign", "/campaign/get/", (known) => ({ filtering: own(known) })),
  get("a page that is too large", "/campaign/get/", () => ({ page_size: 1001 })),
  get("a page beyond the end", "/campaign/get/", (known) => ({ filtering: own(known), page: 9 })),
  post("a new budget", "/campaign/update/", (known) => ({ campaign_id: known.campaign, budget: 60 })),
  post("another objective", "/campaign/update/", (known) => ({ campaign_id: known.campaign, objective_type: "REACH" })),
  post("no change", "/campaign/update/", (known) => ({ campaign_id: known.campaign })),
  post("an ad group", "/adgroup/create/", (known) => group(known), ["adgroup", "adgroup_id"]),
  post("an ad group in no campaign", "/adgroup/create/", (known) => group(known, { campaign_id: "1799999999999999" })),
  get("the ad group", "/adgroup/get/", (known) => ({ filtering: groups(known) })),
  post("only an ad group's name", "/adgroup/update/", (known) => ({
    adgroup_id: known.adgroup,
    adgroup_name: "pulumi-tiktok parity renamed",
  })),
  post("21 ids", "/adgroup/status/update/", (known) => ({
    adgroup_ids: Array(21).fill(known.adgroup),
    operation_status: "DISABLE",
  })),
  post("an ad group is deleted", "/adgroup/status/update/", (known) => ({
    ...groups(known),
    operation_status: "DELETE",
  })),
  post("and deleted again", "/adgroup/status/update/", (known) => ({ ...groups(known), operation_status: "DELETE" })),
  get("the deleted ad group", "/adgroup/get/", (known) => ({ filtering: groups(known) })),
  post("the campaign is deleted", "/campaign/status/update/", (known) => ({
    ...own(known),
    operation_status: "DELETE",
  })),
];
