import { expect } from "chai";
import { request as undici } from "undici";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";
import { media } from "../support/tiktok-sdk.js";

/** What published clients send and read; `npm run test:clients` runs them. */
describe("the emulator for published clients", () => {
  let emulated: Emulated;

  afterEach(() => emulated.close());

  const raw = async (query: string, token: string | undefined = SEED.token) => {
    const headers: Record<string, string> = token === undefined ? {} : { "Access-Token": token };
    const answer = await fetch(`${emulated.url}/open_api/v1.3${query}`, { headers });
    return (await answer.json()) as { code: number; message: string; data: Record<string, unknown> };
  };
  const unsigned = async () => {
    const form = new FormData();
    form.set("advertiser_id", SEED.advertiser);
    form.set("upload_type", "UPLOAD_BY_FILE");
    form.set("image_file", new Blob([media("spring.png")]), "unsigned.png");
    const answer = await fetch(`${emulated.url}/open_api/v1.3/file/image/ad/upload/`, {
      method: "POST",
      headers: { "Access-Token": SEED.token },
      body: form,
    });
    return ((await answer.json()) as { code: number }).code;
  };
  const audiences = `/dmp/custom_audience/list/?advertiser_id=${SEED.advertiser}&page_size=1000`;
  const advertisers = `/oauth2/advertiser/get/?app_id=${SEED.appId}&secret=${SEED.secret}`;
  /** As Python's requests sends `requests.get(url, data={…})`. */
  const formInGet = async () => {
    const form = { advertiser_id: SEED.advertiser, page_size: "5", filtering: '{"campaign_name":"x"}' };
    const answer = await undici(`${emulated.url}/open_api/v1.3/campaign/get/`, {
      method: "GET",
      headers: { "Access-Token": SEED.token, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    });
    return ((await answer.body.json()) as { code: number }).code;
  };
  const patch = async () => {
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id);
    const [ad_id] = await emulated.ads(adgroup_id);
    const added = { aigc_disclosure_type: "NOT_DECLARED", creative_authorized: false, vast_moat_enabled: false };
    const creatives = [
      { ad_id, ad_name: "patched", deeplink_type: "NORMAL", promotional_music_disabled: true, ...added },
    ];
    const answer = await emulated.post("/ad/update/", { adgroup_id, patch_update: true, creatives });
    return { answer, row: await emulated.row("ad", ad_id) };
  };

  it("accepts what published clients send and no page decides, and refuses it where it is configured to", async () => {
    emulated = await Emulated.start();
    const pixel = await emulated.done("/pixel/create/", { pixel_name: "Shop" });
    const stats = `/pixel/event/stats/?advertiser_id=${SEED.advertiser}&pixel_ids=${pixel.pixel_id}&date_range=${encodeURIComponent('{"start_date":2026-11-01,"end_date":2026-11-26}')}`;
    expect(await unsigned()).to.equal(0);
    expect((await raw(audiences)).code).to.equal(0);
    expect((await raw(advertisers, "")).code).to.equal(0);
    expect((await raw(stats)).code).to.equal(0);
    expect((await raw("/bc/get/?bc_id=&page=1")).code).to.equal(0);
    expect(await formInGet()).to.equal(0);
    const { answer, row } = await patch();
    expect(answer.code, answer.message).to.equal(0);
    expect(row).to.include({ ad_name: "patched" });
    await emulated.close();
    emulated = await Emulated.start({ undecided: "refuse" });
    expect(await unsigned()).to.equal(40002);
    expect((await raw(audiences)).code).to.equal(40002);
    expect((await raw(advertisers, "")).code).to.equal(40104);
    expect((await raw(stats)).code).to.equal(40002);
    expect(await formInGet()).not.to.equal(0);
    expect((await patch()).answer.code).to.equal(40002);
  });

  it("shows pixels with their ownership, matching fields and events as TikTok does", async () => {
    emulated = await Emulated.start();
    const { pixel_id } = await emulated.done("/pixel/create/", { pixel_name: "Shop" });
    const pixel_events = [
      { event_name: "Bought", event_code: "CompletePayment" },
      { event_name: "Own", event_code: "MyEvent" },
    ];
    await emulated.done("/pixel/event/create/", { pixel_id, pixel_events });
    const { data } = await emulated.get("/pixel/list/");
    const pixels = data.pixels as Record<string, unknown>[];
    for (const { asset_ownership } of pixels) expect(asset_ownership).to.deep.include({ ownership_status: true });
    const pixel = pixels.find((one) => one.pixel_id === pixel_id);
    expect(pixel?.asset_ownership).to.deep.include({ ownership_status: true });
    expect(pixel?.automatic_advanced_matching_fields).to.deep.equal({
      phone_number: false,
      email: false,
      name: false,
      address: false,
      external_id: false,
    });
    const events = pixel?.events as Record<string, unknown>[];
    const standard = events.find(({ event_code }) => event_code === "CompletePayment");
    expect(standard).to.deep.include({ optimization_event: "SHOPPING", custom_event_type: null, rules: [] });
    const custom = events.find(({ event_code }) => event_code === "MyEvent");
    expect(custom).to.deep.include({ optimization_event: null, custom_event_type: "MyEvent" });
  });

  it("has the rows that published clients read: campaigns, Spark posts, music, covers of the account and the library", async () => {
    emulated = await Emulated.start();
    await uploaded(emulated, "video", "spring.mp4");
    await uploaded(emulated, "image", "spring.png");
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id);
    await emulated.ads(adgroup_id, 2);
    expect(await emulated.row("campaign", campaign_id)).to.include({ split_test_variable: null });
    const posts = (await emulated.get("/tt_video/list/")).data.list as { item_info: Record<string, unknown> }[];
    expect(posts.map(({ item_info }) => item_info.item_id)).to.deep.equal(["7300000000000000001"]);
    expect((await emulated.get("/file/music/get/")).data.musics).to.have.length(3);
    const [video] = (await emulated.get("/file/video/ad/search/")).data.list as Record<string, unknown>[];
    expect(video).to.include.keys("definition", "fps", "flaw_types", "fix_task_id");
    const [image] = (await emulated.get("/file/image/ad/search/")).data.list as Record<string, unknown>[];
    expect(image?.url).to.equal(image?.image_url);
    const { data } = await emulated.get("/advertiser/info/", { advertiser_ids: [SEED.advertiser] });
    expect((data.list as object[])[0]).to.include.keys("license_no", "contacter", "address", "owner_bc_id", "brand");
    const button = (await emulated.get("/pixel/instant_page/event/", { optimization_goal: "CONVERT" })).data.list;
    expect(button).to.have.length(1);
  });
});
