import { createHash } from "node:crypto";
import { expect } from "chai";
import { SDK } from "../../emulator/contract/sdk.js";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { endpoints, missingEndpoints } from "../../emulator/routes/index.js";
import { media, type SdkReply, tiktokSdk } from "../support/tiktok-sdk.js";
import { rejection } from "../support/world.js";

type Fields = Record<string, unknown>;
/** What earlier steps made. */
type Made = Record<string, string>;

const advertiser_id = SEED.advertiser;
const md5 = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");
const MULTIPART = ["/file/video/ad/upload/", "/file/image/ad/upload/", "/dmp/custom_audience/file/upload/"];
const PEOPLE = Buffer.from(`${"a".repeat(64)}\n${"b".repeat(64)}\n`);

/** One call of the SDK, in an order in which each finds what it needs. */
interface Step {
  readonly key: string;
  readonly params: (made: Made) => Fields;
  /** What the answer must hold; may keep ids for later steps. */
  readonly check?: (data: Fields, made: Made) => void;
}

const step = (key: string, params: Fields | ((made: Made) => Fields) = {}, check?: Step["check"]): Step => ({
  key,
  params: typeof params === "function" ? params : () => params,
  ...(check ? { check } : {}),
});

const keep =
  (name: string, field: string): Step["check"] =>
  (data, made) => {
    expect(data[field], field).to.be.a("string").and.not.equal("");
    made[name] = String(data[field]);
  };

const listed =
  (key: string, count?: number): Step["check"] =>
  (data) => {
    expect(data[key], key).to.be.an("array").and.not.empty;
    if (count !== undefined) expect(data[key]).to.have.length(count);
  };

const campaign = {
  campaign_name: "breadth",
  objective_type: "TRAFFIC",
  budget_mode: "BUDGET_MODE_DAY",
  budget: 50,
};
const group = (made: Made) => ({
  campaign_id: made.campaign,
  adgroup_name: "breadth",
  promotion_type: "WEBSITE",
  placements: ["PLACEMENT_TIKTOK"],
  location_ids: ["6252001"],
  budget_mode: "BUDGET_MODE_DAY",
  budget: 20,
  schedule_type: "SCHEDULE_FROM_NOW",
  schedule_start_time: "2027-09-01 00:00:00",
  optimization_goal: "CLICK",
  billing_event: "CPC",
  pacing: "PACING_MODE_SMOOTH",
});
const creative = (made: Made) => ({
  ad_name: "breadth",
  ad_format: "SINGLE_VIDEO",
  identity_type: "BC_AUTH_TT",
  identity_id: SEED.identity,
  identity_authorized_bc_id: SEED.identityBusinessCenter,
  video_id: made.video,
  image_ids: [made.image],
  ad_text: "Hello",
  call_to_action: "LEARN_MORE",
  landing_page_url: "https://example.com",
});
const filtering = (fields: Fields) => ({ filtering: JSON.stringify(fields) });
const term = { term_type: "Pixel" };
const report = { report_type: "BASIC", data_level: "AUCTION_CAMPAIGN", dimensions: ["campaign_id"] };
const days = { start_date: "2026-11-01", end_date: "2026-11-30" };

const files: Step[] = [
  step(
    "POST /file/video/ad/upload/",
    () => ({ file_name: "b.mp4", video_signature: md5(media("spring.mp4")), video_file: media("spring.mp4") }),
    (data, made) => {
      made.video = String((data as unknown as Fields[])[0]?.video_id);
    },
  ),
  step(
    "POST /file/image/ad/upload/",
    () => ({ file_name: "b.png", image_signature: md5(media("spring.png")), image_file: media("spring.png") }),
    keep("image", "image_id"),
  ),
  step("GET /file/video/ad/info/", (made) => ({ video_ids: [made.video] }), listed("list", 1)),
  step("GET /file/image/ad/info/", (made) => ({ image_ids: [made.image] }), listed("list", 1)),
  step("GET /file/video/ad/search/", (made) => filtering({ video_ids: [made.video] }), listed("list", 1)),
];

const levels: Step[] = [
  step("POST /campaign/create/", campaign, keep("campaign", "campaign_id")),
  step("GET /campaign/get/", (made) => filtering({ campaign_ids: [made.campaign] }), listed("list", 1)),
  step("POST /campaign/update/", (made) => ({ campaign_id: made.campaign, budget: 60 })),
  step("POST /campaign/status/update/", (made) => ({ campaign_ids: [made.campaign], operation_status: "DISABLE" })),
  step("POST /adgroup/create/", group, keep("group", "adgroup_id")),
  step("GET /adgroup/get/", (made) => filtering({ adgroup_ids: [made.group] }), listed("list", 1)),
  step("POST /adgroup/update/", (made) => ({ adgroup_id: made.group, adgroup_name: "renamed" })),
  step("POST /adgroup/status/update/", (made) => ({ adgroup_ids: [made.group], operation_status: "DISABLE" })),
  step("GET /adgroup/quota/", {}, (data) => expect(data.used_adgroup_quota).to.equal(0)),
  step(
    "POST /ad/create/",
    (made) => ({ adgroup_id: made.group, creatives: [creative(made)] }),
    (data, made) => {
      made.ad = (data.ad_ids as string[])[0] ?? "";
    },
  ),
  step("GET /ad/get/", (made) => filtering({ ad_ids: [made.ad] }), listed("list", 1)),
  step("POST /ad/update/", (made) => ({
    adgroup_id: made.group,
    patch_update: true,
    creatives: [{ ad_id: made.ad, ad_text: "Again" }],
  })),
  step("POST /ad/status/update/", (made) => ({ ad_ids: [made.ad], operation_status: "DISABLE" })),
];

const SMART = {
  campaign_name: "smart",
  request_id: "1",
  objective_type: "WEB_CONVERSIONS",
  sales_destination: "WEBSITE",
  budget: 100,
};
const smartPost = (item: string) => ({
  creative_info: { ad_format: "SINGLE_VIDEO", tiktok_item_id: item, identity_type: "TT_USER", identity_id: "1" },
});
const smartPlus: Step[] = [
  step("POST /smart_plus/campaign/create/", SMART, (data, made) => {
    keep("smartCampaign", "campaign_id")?.(data, made);
    expect(data).to.include({
      campaign_automation_type: "UPGRADED_SMART_PLUS",
      budget_optimize_on: true,
      budget_mode: "BUDGET_MODE_DYNAMIC_DAILY_BUDGET",
      operation_status: "ENABLE",
    });
    expect(Object.values(data)).not.to.include(null);
  }),
  step("GET /smart_plus/campaign/get/", {}, listed("list", 1)),
  step("POST /smart_plus/campaign/update/", (made) => ({ campaign_id: made.smartCampaign, campaign_name: "smarter" })),
  step(
    "POST /smart_plus/campaign/status/update/",
    (made) => ({ campaign_ids: [made.smartCampaign, "1"], operation_status: "DISABLE" }),
    (data, made) => {
      expect(data.campaign_list).to.deep.equal([{ campaign_id: made.smartCampaign, status: "DISABLE" }]);
      expect(data.error_list).to.deep.equal([
        { campaign_id: "1", error_message: "Campaign does not exist. campaign_id: 1" },
      ]);
    },
  ),
  step(
    "POST /smart_plus/adgroup/create/",
    (made) => ({
      campaign_id: made.smartCampaign,
      request_id: "2",
      adgroup_name: "smart",
      promotion_type: "WEBSITE",
      optimization_goal: "CLICK",
      billing_event: "CPC",
      bid_type: "BID_TYPE_NO_BID",
      schedule_type: "SCHEDULE_FROM_NOW",
      schedule_start_time: group(made).schedule_start_time,
      targeting_spec: { location_ids: ["6252001"], gender: "GENDER_FEMALE" },
    }),
    (data, made) => {
      keep("smartGroup", "adgroup_id")?.(data, made);
      expect(data.targeting_spec, "what automatic targeting ignores falls away").to.include({
        gender: "GENDER_UNLIMITED",
        spc_audience_age: "OVER_EIGHTEEN",
      });
      expect(data).to.include({ budget_mode: "BUDGET_MODE_INFINITE", budget: 0 });
    },
  ),
  step("GET /smart_plus/adgroup/get/", {}, listed("list", 1)),
  step("POST /smart_plus/adgroup/update/", (made) => ({ adgroup_id: made.smartGroup, adgroup_name: "smarter" })),
  step(
    "POST /smart_plus/adgroup/status/update/",
    (made) => ({ adgroup_ids: [made.smartGroup], operation_status: "DISABLE" }),
    (data, made) => expect(data.adgroup_list).to.deep.equal([{ adgroup_id: made.smartGroup, status: "DISABLE" }]),
  ),
  step(
    "POST /smart_plus/ad/create/",
    (made) => ({
      adgroup_id: made.smartGroup,
      ad_name: "smart",
      creative_list: [smartPost("11"), smartPost("12")],
      landing_page_url_list: [{ landing_page_url: "https://example.com" }],
      ad_configuration: { call_to_action_id: "1" },
    }),
    (data, made) => {
      keep("smartAd", "smart_plus_ad_id")?.(data, made);
      made.smartMaterial = String((data.creative_list as Fields[])[0]?.ad_material_id);
    },
  ),
  step("GET /smart_plus/ad/get/", {}, listed("list", 1)),
  step(
    "POST /smart_plus/ad/update/",
    (made) => ({
      smart_plus_ad_id: made.smartAd,
      creative_list: [{ ad_material_id: made.smartMaterial }, smartPost("13")],
    }),
    (data, made) => {
      const [kept, added] = data.creative_list as Fields[];
      expect(kept?.ad_material_id).to.equal(made.smartMaterial);
      expect((added as Fields & { creative_info: Fields }).creative_info.tiktok_item_id).to.equal("13");
    },
  ),
  step("POST /smart_plus/ad/material_status/update/", (made) => ({
    smart_plus_ad_id: made.smartAd,
    ad_material_ids: [made.smartMaterial],
    operation_status: "DISABLE",
  })),
  step(
    "GET /smart_plus/ad/review_info/",
    (made) => ({ smart_plus_ad_ids: [made.smartAd] }),
    (data) => {
      expect((data.smart_plus_ad_review_infos as Fields[])[0]?.review_status).to.equal("ALL_AVAILABLE");
      expect(data.material_review_infos).to.have.length(2);
    },
  ),
  step(
    "GET /smart_plus/material/review_info/",
    (made) => ({ ad_material_ids: [made.smartMaterial] }),
    (data) => expect(data.material_review_infos).to.have.length(1),
  ),
  step("POST /smart_plus/ad/appeal/", (made) => ({
    smart_plus_ad_id: made.smartAd,
    appeal_reason: "It keeps to them.",
  })),
  step("POST /smart_plus/ad/status/update/", (made) => ({
    smart_plus_ad_ids: [made.smartAd],
    operation_status: "DISABLE",
  })),
];

const assets: Step[] = [
  step(
    "POST /identity/create/",
    (made) => ({ display_name: "Coffee", image_uri: made.image }),
    keep("identity", "identity_id"),
  ),
  step("GET /identity/get/", { identity_type: "CUSTOMIZED_USER" }, listed("identity_list", 1)),
  step("GET /term/check/", term, (data) => expect(data.confirmed).to.equal(false)),
  step("GET /term/get/", term, (data) => expect(data.term).to.be.a("string")),
  step("POST /term/confirm/", term),
  step("POST /pixel/create/", { pixel_name: "shop" }, keep("pixel", "pixel_id")),
  step("POST /pixel/update/", (made) => ({ pixel_id: made.pixel, pixel_name: "shop 2" })),
  step(
    "GET /pixel/list/",
    (made) => ({ pixel_id: made.pixel }),
    (data, made) => {
      const [row] = data.pixels as Fields[];
      expect(row?.pixel_name).to.equal("shop 2");
      made.pixelCode = String(row?.pixel_code);
    },
  ),
  step(
    "POST /pixel/event/create/",
    (made) => ({ pixel_id: made.pixel, pixel_events: [{ event_name: "buy", event_code: "CompletePayment" }] }),
    (data, made) => {
      made.event = String((data.pixel_events as Fields[])[0]?.event_id);
    },
  ),
  step("POST /pixel/event/update/", (made) => ({ event_id: made.event, event_name: "bought" })),
  step(
    "GET /pixel/event/stats/",
    (made) => ({
      pixel_ids: [made.pixel],
      date_range: JSON.stringify(days),
    }),
    listed("list", 1),
  ),
  step("POST /pixel/track/", (made) => ({ pixel_code: made.pixelCode, event: "CompletePayment" })),
  step("POST /pixel/event/delete/", (made) => ({ event_id: made.event })),
  step(
    "POST /dmp/custom_audience/file/upload/",
    { file: PEOPLE, file_signature: md5(PEOPLE), calculate_type: "EMAIL_SHA256" },
    keep("file", "file_path"),
  ),
  step(
    "POST /dmp/custom_audience/create/",
    (made) => ({ custom_audience_name: "people", file_paths: [made.file], calculate_type: "EMAIL_SHA256" }),
    keep("audience", "custom_audience_id"),
  ),
  step(
    "POST /dmp/custom_audience/rule/create/",
    {
      custom_audience_name: "visitors",
      audience_type: "PIXEL",
      rule_spec: { inclusion_rule_set: { operator: "OR", rules: [{ retention_days: 30 }] } },
    },
    keep("ruleAudience", "custom_audience_id"),
  ),
  step(
    "POST /dmp/custom_audience/lookalike/create/",
    (made) => ({
      custom_audience_name: "alike",
      lookalike_spec: { source_audience_id: made.audience, audience_size: "BROAD", location_ids: ["6252001"] },
    }),
    keep("lookalike", "custom_audience_id"),
  ),
  step("POST /dmp/custom_audience/update/", (made) => ({
    custom_audience_id: made.audience,
    custom_audience_name: "people 2",
  })),
  step(
    "GET /dmp/custom_audience/get/",
    (made) => ({ custom_audience_ids: [made.audience] }),
    (data) => {
      const [row] = data.list as { audience_details: Fields }[];
      expect(row?.audience_details).to.include({ name: "people 2", cover_num: 2, is_valid: true });
    },
  ),
  step("GET /dmp/custom_audience/list/", {}, listed("list", 3)),
  step("POST /dmp/custom_audience/delete/", (made) => ({ custom_audience_ids: [made.lookalike] })),
  step(
    "POST /dmp/saved_audience/create/",
    { saved_audience_name: "wide", location_ids: ["6252001"] },
    keep("saved", "saved_audience_id"),
  ),
  step("GET /dmp/saved_audience/list/", {}, listed("saved_audiences", 1)),
  step("POST /dmp/saved_audience/delete/", (made) => ({ saved_audience_ids: [made.saved] })),
  step(
    "POST /creative/portfolio/create/",
    { creative_portfolio_type: "CTA", portfolio_content: [{ asset_content: "Shop now", asset_ids: ["201821"] }] },
    keep("portfolio", "creative_portfolio_id"),
  ),
  step("GET /creative/portfolio/get/", (made) => ({ creative_portfolio_id: made.portfolio })),
  step("POST /creative/portfolio/create/", {
    creative_portfolio_type: "CARD",
    portfolio_content: [{ card_type: "IMAGE", image_id: "picture" }],
  }),
  // The list leaves calls to action out (portal document 1766324010279938).
  step("GET /creative/portfolio/list/", {}, listed("creative_portfolios", 1)),
];

const lookUps: Step[] = [
  step("GET /tool/region/", { placements: ["PLACEMENT_TIKTOK"], objective_type: "TRAFFIC" }, listed("region_info")),
  step("GET /search/region/", {}, listed("region_list")),
  step("GET /tool/language/", {}, listed("languages")),
  step("GET /tool/interest_category/", {}, listed("interest_categories")),
  step("GET /tool/action_category/", {}, listed("action_categories")),
  step("GET /tool/carrier/", {}, listed("countries")),
  step("GET /tool/device_model/", {}, listed("device_models")),
  step("GET /tool/os_version/", { os_type: "IOS" }, listed("os_versions")),
  step("GET /tool/timezone/", {}, listed("timezones")),
  step("GET /tool/phone_region_code/", {}, listed("phone_region_code_infos")),
  step("GET /tool/interest_keyword/recommend/", { keyword: "coffee" }, listed("recommended_keywords", 2)),
  step("GET /tool/interest_keyword/get/", { keyword_query: [{ keyword_id: "30001" }] }, listed("keywords", 1)),
  step("GET /tool/hashtag/recommend/", { keywords: ["coffee"], operator: "OR" }, listed("recommend_keywords", 2)),
  step("GET /tool/hashtag/get/", { keyword_ids: ["40001"] }, listed("keywords_status", 1)),
  step(
    "POST /tool/targeting/search/",
    { keywords: ["berl"], search_type: "FUZZY_SEARCH", placements: ["PLACEMENT_TIKTOK"], objective_type: "TRAFFIC" },
    listed("targeting_tag_list", 1),
  ),
  step("POST /tool/targeting/info/", { targeting_ids: ["6252001"] }, listed("targeting_tag_list", 1)),
  step("GET /tool/targeting/list/", { location_ids: ["6252001"], scene: "GEO" }, listed("targeting_tag_list", 1)),
  step("POST /tool/targeting_category/recommend/", {}, listed("recommended_interests")),
  step("GET /tool/contextual_tag/get/", { objective_type: "REACH" }, listed("contextual_tags")),
  step("GET /tool/contextual_tag/info/", { contextual_tag_ids: ["50001"] }, listed("contextual_tags", 1)),
  step("GET /tool/url_validate/", { url: "https://example.com" }, (data) =>
    expect((data.url_info as { validate_info: Fields }).validate_info.is_valid).to.equal(true),
  ),
  step("GET /tool/open_url/", { url: "https://example.com", url_type: "WEBSITE" }),
  step("GET /tool/vbo_status/", {
    objective_type: "WEB_CONVERSIONS",
    promotion_type: "WEBSITE",
    placements: ["PLACEMENT_TIKTOK"],
  }),
  step("POST /tool/bid/recommend/", { location_ids: ["6252001"], objective_type: "TRAFFIC" }, (data) =>
    expect(data.bid).to.be.greaterThan(0),
  ),
];

const account: Step[] = [
  step("GET /bc/get/", {}, listed("list", 1)),
  step("GET /bc/asset/get/", { bc_id: SEED.identityBusinessCenter, asset_type: "ADVERTISER" }, listed("list", 2)),
  step("GET /bc/balance/get/", { bc_id: SEED.identityBusinessCenter }, (data) =>
    expect(data.account_balance).to.equal(100_000),
  ),
  step("GET /advertiser/info/", { advertiser_ids: [advertiser_id] }, listed("list", 1)),
  step("GET /oauth2/advertiser/get/", { app_id: SEED.appId, secret: SEED.secret }, listed("list", 2)),
  step("POST /oauth2/access_token/", { app_id: SEED.appId, secret: SEED.secret, auth_code: "emulator-code" }),
  step("GET /report/integrated/get/", { ...report, ...days }, listed("list", 2)),
  step(
    "GET /smart_plus/material_report/overview/",
    { ...days, dimensions: ["campaign_id", "main_material_id"] },
    (data) => expect(data.list).to.be.an("array"),
  ),
  step(
    "GET /smart_plus/material_report/breakdown/",
    { ...days, dimensions: ["main_material_id", "stat_time_day"] },
    (data) => expect(data.list).to.be.an("array"),
  ),
  step("POST /report/task/create/", { ...report, ...days }, keep("task", "task_id")),
  step(
    "GET /report/task/check/",
    (made) => ({ task_id: made.task }),
    (data) => expect(data.status).to.equal("SUCCESS"),
  ),
  step("POST /report/task/create/", { ...report, ...days }, keep("task", "task_id")),
  step(
    "POST /creative/asset/delete/",
    (made) => ({ video_ids: [made.video] }),
    (data) => expect(data.failed_video_ids).to.have.length(1),
  ),
];

describe("every endpoint of TikTok's SDK that the emulator has", () => {
  const made: Made = {};
  let emulator: Emulator;
  let call: Awaited<ReturnType<typeof tiktokSdk>>;
  const steps = [...files, ...levels, ...smartPlus, ...assets, ...lookUps, ...account];

  /** Puts parameters where the SDK's method wants them. */
  const drive = (key: string, given: Fields): Promise<SdkReply> => {
    const operation = SDK[key];
    if (!operation) throw new Error(`the SDK has no ${key}`);
    const params: Fields = { advertiser_id, ...given };
    const post = key.startsWith("POST") && !MULTIPART.some((path) => key.endsWith(path));
    const named = operation.args.filter((name) => !["Access_Token", "opts"].includes(name));
    const rest = Object.fromEntries(Object.entries(params).filter(([name]) => !named.includes(name)));
    const args = operation.args.map((name) =>
      name === "Access_Token" ? SEED.token : name === "opts" ? (post ? { body: params } : rest) : params[name],
    );
    return call(operation.api, operation.method, ...args);
  };

  before(async () => {
    emulator = await createEmulator();
    call = await tiktokSdk(emulator.url);
  });

  after(() => emulator.close());

  for (const { key, params, check } of steps)
    it(`answers ${key}`, async () => {
      const { data } = await drive(key, params(made));
      check?.(data, made);
    });

  it("cancels a task that is not done, and no other", async () => {
    const refused = await rejection(drive("POST /report/task/cancel/", { task_id: made.task }));
    expect(refused.message).to.include("Only a task that is queued or processing can be canceled.");
    emulator.world.behaviour = { ...emulator.world.behaviour, taskSeconds: 60 };
    const { data } = await drive("POST /report/task/create/", { ...report, ...days });
    await drive("POST /report/task/cancel/", { task_id: data.task_id });
    const checked = await drive("GET /report/task/check/", { task_id: data.task_id });
    expect(checked.data.status).to.equal("CANCELED");
  });

  it("answers 40008 for paths that TikTok has and the emulator does not", async () => {
    const refused = await rejection(drive("GET /catalog/get/", { bc_id: "1" }));
    expect(refused.message).to.include("code: 40008");
    expect(missingEndpoints).to.include("GET /catalog/get/");
  });

  it("were all called above", () => {
    const here = endpoints.map(({ method, path }) => `${method} ${path}`).filter((key) => key in SDK);
    const driven = new Set([...steps.map(({ key }) => key), "POST /report/task/cancel/"]);
    expect(here.filter((key) => !driven.has(key))).to.deep.equal([]);
    expect(here.length).to.be.greaterThan(80);
  });
});
