import { createHash } from "node:crypto";
import { expect } from "chai";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { media, type SdkReply, tiktokSdk } from "../support/tiktok-sdk.js";
import { rejection } from "../support/world.js";

const advertiser_id = SEED.advertiser;
const md5 = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");

describe("the emulator, driven by TikTok's own JavaScript SDK", () => {
  let emulator: Emulator;
  let call: Awaited<ReturnType<typeof tiktokSdk>>;

  before(async () => {
    emulator = await createEmulator({ unknownFields: "refuse" });
    call = await tiktokSdk(emulator.url);
  });

  after(() => emulator.close());

  const create = (api: string, method: string, body: object): Promise<SdkReply> =>
    call(api, method, SEED.token, { body });

  const campaignBody = (name: string) => ({
    advertiser_id,
    campaign_name: name,
    objective_type: "TRAFFIC",
    budget_mode: "BUDGET_MODE_DAY",
    budget: 50,
    operation_status: "DISABLE",
  });
  const groupBody = (campaign_id: unknown, name = "demo") => ({
    advertiser_id,
    campaign_id,
    adgroup_name: name,
    promotion_type: "WEBSITE",
    placement_type: "PLACEMENT_TYPE_NORMAL",
    placements: ["PLACEMENT_TIKTOK"],
    location_ids: ["6252001"],
    age_groups: ["AGE_18_24"],
    budget_mode: "BUDGET_MODE_DAY",
    budget: 20,
    schedule_type: "SCHEDULE_FROM_NOW",
    schedule_start_time: "2027-09-01 00:00:00",
    optimization_goal: "CLICK",
    billing_event: "CPC",
    bid_type: "BID_TYPE_NO_BID",
    pacing: "PACING_MODE_SMOOTH",
    operation_status: "DISABLE",
  });

  it("creates, lists, updates, pauses and deletes a campaign", async () => {
    const { data } = await create("CampaignCreationApi", "campaignCreate", campaignBody("sdk campaign"));
    expect(data).to.include({
      campaign_name: "sdk campaign",
      operation_status: "DISABLE",
      campaign_type: "REGULAR_CAMPAIGN",
      secondary_status: "CAMPAIGN_STATUS_DISABLE",
    });
    const campaign_id = data.campaign_id;
    const filtering = JSON.stringify({ campaign_ids: [campaign_id] });
    const listed = await call("CampaignCreationApi", "campaignGet", advertiser_id, SEED.token, { filtering });
    expect(listed.data.page_info).to.deep.equal({ page: 1, page_size: 10, total_number: 1, total_page: 1 });
    await create("CampaignCreationApi", "campaignUpdate", { advertiser_id, campaign_id, budget: 60 });
    await create("CampaignCreationApi", "campaignStatusUpdate", {
      advertiser_id,
      campaign_ids: [campaign_id],
      operation_status: "ENABLE",
    });
    const after = (await call("CampaignCreationApi", "campaignGet", advertiser_id, SEED.token, { filtering })).data
      .list as object[];
    expect(after[0]).to.include({ budget: 60, operation_status: "ENABLE", campaign_name: "sdk campaign" });
    await create("CampaignCreationApi", "campaignStatusUpdate", {
      advertiser_id,
      campaign_ids: [campaign_id],
      operation_status: "DELETE",
    });
    const gone = await call("CampaignCreationApi", "campaignGet", advertiser_id, SEED.token, { filtering });
    expect(gone.data.list).to.deep.equal([]);
  });

  it("creates, lists, updates and deletes an ad group", async () => {
    const campaign = (await create("CampaignCreationApi", "campaignCreate", campaignBody("sdk groups"))).data;
    const { data } = await create("AdgroupApi", "adgroupCreate", groupBody(campaign.campaign_id));
    expect(data).to.include({
      gender: "GENDER_UNLIMITED",
      dayparting: "1".repeat(336),
      bid_display_mode: "CPMV",
      schedule_end_time: "2037-09-01 00:00:00",
    });
    expect(data).to.deep.include({ languages: [], audience_ids: [], age_groups: ["AGE_18_24"], pixel_id: null });
    const adgroup_id = data.adgroup_id;
    await create("AdgroupApi", "adgroupUpdate", { advertiser_id, adgroup_id, adgroup_name: "renamed", budget: 25 });
    const filtering = JSON.stringify({ campaign_ids: [campaign.campaign_id] });
    const rows = (await call("AdgroupApi", "adgroupGet", advertiser_id, SEED.token, { filtering })).data
      .list as object[];
    expect(rows[0]).to.include({ adgroup_name: "renamed", budget: 25, campaign_name: "sdk groups" });
    await create("AdgroupApi", "adgroupStatusUpdate", {
      advertiser_id,
      adgroup_ids: [adgroup_id],
      operation_status: "DELETE",
    });
    expect((await call("AdgroupApi", "adgroupGet", advertiser_id, SEED.token, { filtering })).data.list).to.deep.equal(
      [],
    );
  });

  it("uploads a real MP4 and a real PNG, and shows them in an ad", async () => {
    const campaign = (await create("CampaignCreationApi", "campaignCreate", campaignBody("sdk ads"))).data;
    const group = (await create("AdgroupApi", "adgroupCreate", groupBody(campaign.campaign_id))).data;
    const video = await call("FileApi", "adVideoUpload", SEED.token, {
      advertiser_id,
      upload_type: "UPLOAD_BY_FILE",
      file_name: "sdk.mp4",
      video_signature: md5(media("spring.mp4")),
      video_file: media("spring.mp4"),
    });
    const [row] = video.data as unknown as Record<string, unknown>[];
    expect(row).to.include({ width: 720, height: 1280, format: "mp4", signature: md5(media("spring.mp4")) });
    const image = await call("FileApi", "adImageUpload", SEED.token, {
      advertiser_id,
      upload_type: "UPLOAD_BY_FILE",
      file_name: "sdk.png",
      image_signature: md5(media("spring.png")),
      image_file: media("spring.png"),
    });
    expect(image.data).to.include({ width: 720, height: 1280, format: "png" });
    const creative = {
      ad_name: "sdk ad",
      ad_format: "SINGLE_VIDEO",
      identity_type: "BC_AUTH_TT",
      identity_id: SEED.identity,
      identity_authorized_bc_id: SEED.identityBusinessCenter,
      video_id: row?.video_id,
      image_ids: [image.data.image_id],
      ad_text: "Hello",
      call_to_action: "LEARN_MORE",
      landing_page_url: "https://example.com",
    };
    const { data } = await create("AdApi", "adCreate", {
      advertiser_id,
      adgroup_id: group.adgroup_id,
      creatives: [creative, { ...creative, ad_name: "second" }],
    });
    expect(data.ad_ids).to.have.length(2);
    expect(data.need_audit).to.equal(true);
    const [ad_id] = data.ad_ids as string[];
    await create("AdApi", "adUpdate", {
      advertiser_id,
      adgroup_id: group.adgroup_id,
      patch_update: true,
      creatives: [{ ad_id, ad_text: "Hello again" }],
    });
    const rows = (
      await call("AdApi", "adGet", advertiser_id, SEED.token, { filtering: JSON.stringify({ ad_ids: [ad_id] }) })
    ).data.list as object[];
    expect(rows[0]).to.include({
      ad_text: "Hello again",
      landing_page_url: "https://example.com",
      adgroup_name: "demo",
    });
    await create("AdApi", "adStatusUpdate", { advertiser_id, ad_ids: [ad_id], operation_status: "DISABLE" });
    const info = await call("FileApi", "adVideoInfo", advertiser_id, [row?.video_id, "v-unknown"], SEED.token);
    expect(info.data.list).to.have.length(1);
    const used = await create("CreativeManagementApi", "creativeAssetDelete", {
      advertiser_id,
      video_ids: [row?.video_id],
    });
    expect(used.data.failed_video_ids).to.deep.equal([row?.video_id]);
  });

  it("exchanges an auth_code once and lists the advertisers", async () => {
    const body = { app_id: SEED.appId, secret: SEED.secret, auth_code: "emulator-code" };
    const { data } = await call("AuthenticationApi", "oauth2AccessToken", { body });
    expect(data).to.deep.equal({
      access_token: SEED.token,
      advertiser_ids: [SEED.advertiser, SEED.secondAdvertiser],
      scope: [1, 2, 3, 4, 6],
    });
    expect((await rejection(call("AuthenticationApi", "oauth2AccessToken", { body }))).message).to.include(
      "code: 40110",
    );
    const advertisers = await call("AuthenticationApi", "oauth2AdvertiserGet", SEED.appId, SEED.secret, SEED.token);
    expect(advertisers.data.list).to.have.length(2);
    const info = await call("AccountManagementApi", "advertiserInfo", [SEED.secondAdvertiser], SEED.token, {});
    expect((info.data.list as object[])[0]).to.include({ currency: "JPY", timezone: "Asia/Tokyo" });
    const identities = await call("IdentityApi", "identityGet", advertiser_id, SEED.token, {
      identity_type: "BC_AUTH_TT",
    });
    expect((identities.data.identity_list as object[])[0]).to.include({
      identity_id: SEED.identity,
      available_status: "AVAILABLE",
    });
  });

  const refusals: readonly [string, () => Promise<unknown>, string][] = [
    [
      "an unknown objective",
      () => create("CampaignCreationApi", "campaignCreate", { ...campaignBody("x1"), objective_type: "TRAFIC" }),
      "objective_type: Must be one of: REACH, TRAFFIC",
    ],
    [
      "a missing name",
      () => create("CampaignCreationApi", "campaignCreate", { ...campaignBody("x2"), campaign_name: undefined }),
      "campaign_name: Missing data for required field.",
    ],
    [
      "a budget under the minimum",
      () => create("CampaignCreationApi", "campaignCreate", { ...campaignBody("x3"), budget: 49 }),
      "Your budget setting must not be less than $50.",
    ],
    [
      "a missing budget mode",
      () => create("CampaignCreationApi", "campaignCreate", { ...campaignBody("x4"), budget_mode: undefined }),
      "budget_mode is required",
    ],
    [
      "an emoji in a name",
      () => create("CampaignCreationApi", "campaignCreate", { ...campaignBody("x5 😀") }),
      "campaign_name: Emojis are not supported.",
    ],
    ["an unknown campaign", () => create("AdgroupApi", "adgroupCreate", groupBody("1799999999999999")), "code: 40007"],
    [
      "a strange advertiser",
      () =>
        create("CampaignCreationApi", "campaignCreate", {
          ...campaignBody("x6"),
          advertiser_id: "7000000000000000009",
        }),
      "No permission to operate advertiser: 7000000000000000009",
    ],
    [
      "a wrong token",
      () => call("CampaignCreationApi", "campaignCreate", "wrong", { body: campaignBody("x7") }),
      "code: 40105",
    ],
    [
      "21 ids in a status call",
      () =>
        create("CampaignCreationApi", "campaignStatusUpdate", {
          advertiser_id,
          campaign_ids: Array(21).fill("1"),
          operation_status: "ENABLE",
        }),
      "code: 40011",
    ],
    [
      "a wrong signature",
      () =>
        call("FileApi", "adImageUpload", SEED.token, {
          advertiser_id,
          file_name: "wrong.png",
          image_signature: "0".repeat(32),
          image_file: media("spring.png"),
        }),
      "code: 40900",
    ],
  ];

  for (const [what, attempt, words] of refusals) {
    it(`refuses ${what}`, async () => {
      expect((await rejection(attempt())).message).to.include(words);
    });
  }

  it("refuses changes of fixed fields, and names that are taken", async () => {
    const { campaign_id } = (await create("CampaignCreationApi", "campaignCreate", campaignBody("taken"))).data;
    const again = await rejection(create("CampaignCreationApi", "campaignCreate", campaignBody("taken")));
    expect(again.message).to.include("Campaign name already exists. Please try another one.");
    const objective = await rejection(
      create("CampaignCreationApi", "campaignUpdate", { advertiser_id, campaign_id, objective_type: "REACH" }),
    );
    expect(objective.message).to.include("objective_type: This field cannot be updated.");
    await create("CampaignCreationApi", "campaignCreate", { ...campaignBody("taken"), request_id: "77" });
    const repeated = await rejection(
      create("CampaignCreationApi", "campaignCreate", { ...campaignBody("taken"), request_id: "77" }),
    );
    expect(repeated.message).to.include("code: 40050");
    await create("CampaignCreationApi", "campaignStatusUpdate", {
      advertiser_id,
      campaign_ids: [campaign_id],
      operation_status: "DELETE",
    });
    expect((await rejection(create("AdgroupApi", "adgroupCreate", groupBody(campaign_id)))).message).to.include(
      "has been deleted",
    );
  });
});
