/** The endpoints of Upgraded Smart+ (reference/smart-plus.md 2). */
import { p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Endpoint, get, post } from "../endpoint.js";
import { ADGROUP, CAMPAIGN, SMART_AD } from "../entities.js";
import { createSmartAd, shownAd, updateSmartAd } from "../smart-plus/ad.js";
import { createSmartGroup, updateSmartGroup } from "../smart-plus/adgroup.js";
import { createSmartCampaign, updateSmartCampaign, withCurrentBudget } from "../smart-plus/campaign.js";
import {
  smartAdCreate,
  smartAdUpdate,
  smartCampaignCreate,
  smartCampaignUpdate,
  smartGroupCreate,
  smartGroupUpdate,
} from "../smart-plus/contract.js";
import { materialBreakdown, materialOverview } from "../smart-plus/material-report.js";
import {
  appeal,
  checkCopy,
  copyCampaign,
  groupBudgets,
  preview,
  reviewOfAds,
  reviewOfMaterials,
} from "../smart-plus/more.js";
import { isSmart, withoutNulls } from "../smart-plus/shared.js";
import { updateAds, updateEach, updateMaterials } from "../smart-plus/status.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { list, listParams, statusParams } from "./level.js";

const READ_IDS = 100;
const TOGETHER = 20;

/** Scheduled budgets only show in the list of plain ad groups (documents 1739314558673922 and 1843314879617026). */
const readGroups = get("/smart_plus/adgroup/get/", "sp2", listParams(ADGROUP), (world: World, call) => {
  const { list: rows, ...rest } = list(world, ADGROUP, call, isSmart);
  return { list: rows.map(({ scheduled_budget: _scheduled, ...row }) => row), ...rest };
});

/** Campaigns show today's budget next to the configured one. */
const readCampaigns = get("/smart_plus/campaign/get/", "sp2", listParams(CAMPAIGN), (world: World, call) => {
  const { list: rows, ...rest } = list(world, CAMPAIGN, call, isSmart);
  return { list: rows.map((row) => withCurrentBudget(world, row)), ...rest };
});

/** Ads are listed with their creatives as reads show them. */
const readAds = get("/smart_plus/ad/get/", "sp2", listParams(SMART_AD), (world: World, call) => {
  const { list: rows, ...rest } = list(world, SMART_AD, call, isSmart);
  const shownRow = (row: Body): Body => {
    const stored = world.store.get("smart_ad", String(row.smart_plus_ad_id));
    return stored && "creative_list" in row ? { ...row, creative_list: shownAd(world, stored).creative_list } : row;
  };
  return { list: rows.map(shownRow), ...rest };
});

const ENTITY_TYPES = [
  "VIDEO_NON_SPARK_ADS",
  "VIDEO_SPARK_ADS",
  "CAROUSEL_NON_SPARK_ADS",
  "CAROUSEL_SPARK_ADS",
  "SINGLE_IMAGE_NON_SPARK_ADS",
  "CATALOG_VIDEO",
  "CATALOG_VIDEO_TEMPLATE",
  "CATALOG_CAROUSEL",
  "CATALOG_MULTI_SHOW",
];
const REPORT_IDS = 200;

/** Common parameters of both reports; the report checks start and end, since one of them does not require them. */
const materialReport = (name: "overview" | "breakdown") => ({
  ...fromSdk(`GET /smart_plus/material_report/${name}/`, {
    start_date: { required: false },
    end_date: { required: false },
    sort_type: { values: ["ASC", "DESC"] },
    filtering: {
      of: {
        ...Object.fromEntries(
          ["campaign_ids", "adgroup_ids", "smart_plus_ad_ids"].map((ids) => [
            ids,
            p("string[]", { max: REPORT_IDS, ids: true }),
          ]),
        ),
        main_material_types: p("string[]", { values: ENTITY_TYPES }),
        ...Object.fromEntries(
          ["main_material_ids", "ad_text_entity_ids", "call_to_action_entity_ids", "interactive_add_on_entity_ids"].map(
            (ids) => [ids, p("string[]")],
          ),
        ),
      },
    },
  }),
  ...paging(READ_IDS),
});

const amounts = (name: string) =>
  p("object[]", { max: TOGETHER, of: { adgroup_id: p("id"), [name]: p("number", { min: 0 }) } });

const endpoints: readonly Endpoint[] = [
  post("/smart_plus/campaign/create/", "sp3", smartCampaignCreate, createSmartCampaign),
  post("/smart_plus/campaign/update/", "sp3", smartCampaignUpdate, updateSmartCampaign),
  readCampaigns,
  post("/smart_plus/campaign/status/update/", "sp11", statusParams(CAMPAIGN), (world, call) =>
    updateEach(world, CAMPAIGN, call),
  ),
  post("/smart_plus/adgroup/create/", "sp4", smartGroupCreate, createSmartGroup),
  post("/smart_plus/adgroup/update/", "sp4", smartGroupUpdate, updateSmartGroup),
  readGroups,
  post("/smart_plus/adgroup/status/update/", "sp11", statusParams(ADGROUP), (world, call) =>
    updateEach(world, ADGROUP, call),
  ),
  post(
    "/smart_plus/adgroup/budget/update/",
    "sp2",
    { budget: amounts("budget"), scheduled_budget: amounts("scheduled_budget") },
    groupBudgets,
  ),
  post("/smart_plus/ad/create/", "sp8", smartAdCreate, createSmartAd),
  post("/smart_plus/ad/update/", "sp8", smartAdUpdate, updateSmartAd),
  readAds,
  post("/smart_plus/ad/status/update/", "sp11", statusParams(SMART_AD), updateAds),
  post(
    "/smart_plus/ad/material_status/update/",
    "sp11",
    fromSdk("POST /smart_plus/ad/material_status/update/", {
      ad_material_ids: { max: TOGETHER, ids: true },
      operation_status: { values: ["ENABLE", "DISABLE"] },
    }),
    updateMaterials,
  ),
  post(
    "/smart_plus/ad/preview/",
    "sp2",
    {
      preview_type: p("string", { required: true, values: ["AD", "ADS_CREATION"] }),
      smart_plus_ad_id: p("id"),
      adgroup_id: p("id"),
      creative_list: p("object[]", { max: 31 }),
      ad_text_list: p("object[]", { max: 5 }),
      call_to_action_list: p("object[]"),
      call_to_action_id: p("string"),
    },
    preview,
  ),
  post(
    "/smart_plus/ad/appeal/",
    "sp2",
    fromSdk("POST /smart_plus/ad/appeal/", { attachment_list: { max: 100 } }),
    appeal,
  ),
  get(
    "/smart_plus/ad/review_info/",
    "sp11",
    fromSdk("GET /smart_plus/ad/review_info/", { smart_plus_ad_ids: { max: READ_IDS, ids: true } }),
    reviewOfAds,
  ),
  get(
    "/smart_plus/material/review_info/",
    "sp11",
    fromSdk("GET /smart_plus/material/review_info/", { ad_material_ids: { max: READ_IDS, ids: true } }),
    reviewOfMaterials,
  ),
  get("/smart_plus/material_report/overview/", "sp13", materialReport("overview"), materialOverview),
  get("/smart_plus/material_report/breakdown/", "sp13", materialReport("breakdown"), materialBreakdown),
  post(
    "/smart_plus/campaign/copy/task/create/",
    "sp3",
    {
      campaign_id: p("id", { required: true }),
      campaign_name: p("string", { max: 512, noEmoji: true }),
      operation_status: p("string", { values: ["ENABLE", "DISABLE"] }),
      deep_copy_mode: p("string", { values: ["DEFAULT", "CUSTOM"] }),
      request_id: p("string"),
    },
    copyCampaign,
    { mark: "assumed" },
  ),
  get("/smart_plus/campaign/copy/task/check/", "sp3", { task_id: p("string", { required: true }) }, checkCopy, {
    mark: "assumed",
  }),
];

export const smartPlusEndpoints: readonly Endpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  handle: (world, call) => withoutNulls(endpoint.handle(world, call)),
}));
