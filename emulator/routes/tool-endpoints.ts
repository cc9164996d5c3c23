/** Lookup endpoints (reference 6). */
import { type Contract, p } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Endpoint, get, post } from "../endpoint.js";
import * as tools from "./tools.js";

const os = { os_type: { values: ["ANDROID", "IOS"] } };
const placements = { placements: { oneOf: "placements" } };
const objective = { objective_type: { oneOf: "objective_type" } };

const tool = (
  method: "GET" | "POST",
  path: string,
  corrections: Parameters<typeof fromSdk>[1],
  handle: tools.Handle,
): Endpoint => (method === "GET" ? get : post)(path, "6.1", fromSdk(`${method} ${path}`, corrections), handle);

const sizeParams: Contract = {
  objective_type: p("string", { required: true, oneOf: "objective_type" }),
  optimization_goal: p("string", { oneOf: "optimization_goal" }),
  placement_type: p("string", { oneOf: "placement_type" }),
  placements: p("string[]", { oneOf: "placements" }),
  location_ids: p("string[]", { required: true, min: 1 }),
  age_groups: p("string[]", { oneOf: "age_groups" }),
  gender: p("string", { oneOf: "gender" }),
  languages: p("string[]"),
  interest_category_ids: p("string[]"),
  interest_keyword_ids: p("string[]"),
  audience_ids: p("string[]"),
};

export const toolEndpoints: readonly Endpoint[] = [
  tool(
    "GET",
    "/tool/region/",
    { ...placements, ...objective, level_range: { oneOf: "region.level_range" } },
    tools.regions,
  ),
  tool("GET", "/search/region/", {}, tools.searchRegion),
  tool("GET", "/tool/language/", {}, tools.languages),
  tool("GET", "/tool/interest_category/", { version: { type: "integer", min: 1, max: 2 } }, tools.interestCategories),
  tool("GET", "/tool/action_category/", { language: {} }, tools.actionCategories),
  tool("GET", "/tool/carrier/", {}, tools.carriers),
  tool("GET", "/tool/device_model/", {}, tools.deviceModels),
  tool("GET", "/tool/os_version/", os, tools.osVersions),
  tool("GET", "/tool/timezone/", {}, tools.timezones),
  tool("GET", "/tool/phone_region_code/", {}, tools.phoneCodes),
  tool(
    "GET",
    "/tool/interest_keyword/recommend/",
    { limit: { type: "integer", min: 1 }, audience_type: { oneOf: "interest_keyword.audience_type" } },
    tools.recommendKeywords,
  ),
  tool("GET", "/tool/interest_keyword/get/", { keyword_query: { max: 50, required: true } }, tools.readKeywords),
  tool(
    "GET",
    "/tool/hashtag/recommend/",
    { keywords: { max: 10 }, operator: { values: ["AND", "OR"] } },
    tools.recommendHashtags,
  ),
  tool("GET", "/tool/hashtag/get/", {}, tools.readHashtags),
  tool(
    "POST",
    "/tool/targeting/search/",
    {
      keywords: { max: 1000 },
      search_type: { oneOf: "targeting.search_type" },
      geo_types: { oneOf: "targeting.geo_types" },
    },
    tools.searchTargeting,
  ),
  tool("POST", "/tool/targeting/info/", { targeting_ids: { max: 1000 } }, tools.targetingInfo),
  tool("GET", "/tool/targeting/list/", {}, tools.targetingInfo),
  tool("POST", "/tool/targeting_category/recommend/", {}, tools.recommendTargeting),
  tool("GET", "/tool/contextual_tag/get/", objective, tools.contextualTags),
  tool("GET", "/tool/contextual_tag/info/", {}, tools.contextualTagInfo),
  get("/tool/content_exclusion/get/", "6.1", {}, tools.contentExclusions, { mark: "assumed" }),
  tool("GET", "/tool/url_validate/", {}, tools.validateUrl),
  tool("GET", "/tool/open_url/", {}, tools.openUrl),
  tool("GET", "/tool/vbo_status/", objective, tools.vboStatus),
  tool("POST", "/tool/bid/recommend/", objective, tools.recommendBid),
  post("/ad/audience_size/estimate/", "6.3", sizeParams, tools.estimateAudience),
];
