import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";

type Fields = Readonly<Record<string, unknown>>;

const PUSHED = { tiktok_item_id: undefined, ad_text: "Coffee", video_id: "v", image_ids: ["cover"] };
const DISCLAIMER = { disclaimer_type: "TEXT_ONLY", disclaimer_text: { text: "Terms apply" } };

describe("the emulator's ads, as TikTok documents them", () => {
  let emulated: Emulated;
  let group: Fields;

  beforeEach(async () => {
    emulated = await Emulated.start();
    group = await emulated.group((await emulated.campaign()).campaign_id);
    library("video", "v", 720, 1280);
    library("image", "cover", 1080, 1920);
    library("image", "square", 640, 640);
  });

  afterEach(() => emulated.close());

  /** Puts a file into the account's library. */
  function library(kind: "video" | "image", id: string, width: number, height: number): void {
    const places = { advertiser: SEED.advertiser, campaign: "", adgroup: "", name: id, deleted: false };
    emulated.emulator.world.store.put({ kind, id, ...places, row: { width, height, ready_at: 0 } });
  }

  const update = (fields: Fields, patch = false) =>
    emulated.post("/ad/update/", { adgroup_id: group.adgroup_id, patch_update: patch, creatives: [fields] });

  const create = async (fields: Fields) => {
    const creative = {
      ad_name: "ad",
      ad_format: "SINGLE_VIDEO",
      identity_type: "BC_AUTH_TT",
      identity_id: SEED.identity,
      identity_authorized_bc_id: SEED.identityBusinessCenter,
      call_to_action: "LEARN_MORE",
      landing_page_url: "https://example.com",
      ...fields,
    };
    const answer = await emulated.post("/ad/create/", { adgroup_id: group.adgroup_id, creatives: [creative] });
    return { ...answer, creative };
  };

  it("show what TikTok fills in, in the reply to the create and in reads", async () => {
    const { data } = await create(PUSHED);
    const [reply] = data.creatives as Fields[];
    const shown = {
      display_name: "Emulator Coffee",
      avatar_icon_web_uri: "",
      dark_post_status: "ON",
      promotional_music_disabled: true,
      creative_authorized: false,
      aigc_disclosure_type: "NOT_DECLARED",
      deeplink: "",
      deeplink_type: "NORMAL",
      fallback_type: "UNSET",
      tracking_pixel_id: 0,
      viewability_postbid_partner: "UNSET",
      call_to_action_id: null,
      playable_url: "",
    };
    expect(reply).to.deep.include(shown);
    expect(await emulated.row("ad", reply?.ad_id)).to.deep.include(shown);
  });

  it("show the ad's id as the name of an ad that was sent without one, and no button next to a portfolio", async () => {
    const { data } = await create({ ...PUSHED, ad_name: "", call_to_action_id: "7000000000000000901" });
    const [reply] = data.creatives as Fields[];
    expect(reply?.ad_name).to.equal(reply?.ad_id);
    expect(reply).not.to.have.property("call_to_action");
  });

  it("keep every digit of an id that is sent as a number beyond 2^53, as TikTok's clients send it", async () => {
    const creative = {
      ad_name: "ad",
      ad_format: "SINGLE_VIDEO",
      tiktok_item_id: "7300000000000000001",
      identity_type: "BC_AUTH_TT",
      identity_id: SEED.identity,
      identity_authorized_bc_id: SEED.identityBusinessCenter,
      call_to_action: "LEARN_MORE",
      landing_page_url: "https://example.com",
      tracking_pixel_id: "LONG",
    };
    const body = { advertiser_id: SEED.advertiser, adgroup_id: group.adgroup_id, creatives: [creative] };
    const answer = await fetch(`${emulated.url}/open_api/v1.3/ad/create/`, {
      method: "POST",
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      body: JSON.stringify(body).replace('"LONG"', "7000000000000000301"),
    });
    const { message, data } = (await answer.json()) as { message: string; data: { ad_ids: string[] } };
    expect(message).to.equal("OK");
    expect(String((await emulated.row("ad", data.ad_ids[0])).tracking_pixel_id)).to.equal("7000000000000000301");
  });

  it("refuse a cover whose shape differs from the video's", async () => {
    const { code, message } = await create({ ...PUSHED, image_ids: ["square"] });
    expect([code, message]).to.deep.equal([
      40002,
      "creatives.0.image_ids: The aspect ratio of the image must be the same as that of the video.",
    ]);
  });

  it("refuse custom identities on TikTok, and accept changes of existing ads that have one", async () => {
    const custom = { ...PUSHED, identity_type: "CUSTOMIZED_USER", identity_authorized_bc_id: undefined };
    expect(await create(custom)).to.include({ code: 40002, message: "Custom identities are no longer supported." });
    const [ad] = await emulated.ads(group.adgroup_id, 1, PUSHED);
    const stored = emulated.emulator.world.store.get("ad", String(ad));
    if (!stored) throw new Error("no ad");
    emulated.emulator.world.store.put({ ...stored, row: { ...stored.row, identity_type: "CUSTOMIZED_USER" } });
    expect((await update({ ad_id: ad, ad_name: "old" }, true)).code).to.equal(0);
  });

  it("accept a disclaimer later, change its text, and neither change its type nor lose it", async () => {
    const { data, creative } = await create(PUSHED);
    const ad = { ...creative, ad_id: (data.ad_ids as string[])[0] };
    expect((await update({ ...ad, ...DISCLAIMER })).code).to.equal(0);
    expect((await update({ ...ad, ...DISCLAIMER, disclaimer_text: { text: "New terms" } })).code).to.equal(0);
    const links = { disclaimer_type: "TEXT_LINK", disclaimer_clickable_texts: [{ text: "x", url: "https://x.com" }] };
    expect(await update({ ...ad, ...links })).to.include({
      code: 40002,
      message: "creatives.0.disclaimer_type: This field cannot be updated.",
    });
    expect((await update(ad)).code).to.equal(0);
    expect(await emulated.row("ad", ad.ad_id)).to.deep.include({ disclaimer_text: { text: "New terms" } });
  });

  it("replace the whole ad by default: omitted fields are cleared, and fields that only create accepts stay", async () => {
    const { data, creative } = await create({ ...PUSHED, card_id: "7000000000000000903", phone_number: "1" });
    const { card_id: _card, phone_number: _phone, ...rest } = creative as Fields;
    expect((await update({ ...rest, ad_id: (data.ad_ids as string[])[0], phone_number: "2" })).code).to.equal(0);
    expect(await emulated.row("ad", (data.ad_ids as string[])[0])).to.include({ card_id: null, phone_number: "1" });
  });

  it("accept ten fields under patch_update, and leave the others unchanged", async () => {
    const { data } = await create(PUSHED);
    const ad_id = (data.ad_ids as string[])[0];
    expect((await update({ ad_id, ad_text: "Tea" }, true)).code).to.equal(0);
    expect(await emulated.row("ad", ad_id)).to.include({ ad_text: "Tea", landing_page_url: "https://example.com" });
    expect((await update({ ad_id, landing_page_url: "https://example.com/x" }, true)).code).to.equal(40002);
  });

  it("drop fields without effect: duets of an ad whose music does not allow them", async () => {
    const { data } = await create({ ...PUSHED, item_duet_status: "ENABLE" });
    expect((data.creatives as Fields[])[0]).to.include({ item_duet_status: null });
  });

  it("are limited to 20 in an ad group of a campaign that sells from a shop, and to 50 elsewhere", async () => {
    const store = emulated.emulator.world.store;
    const stored = store.get("campaign", String(group.campaign_id));
    if (!stored) throw new Error("no campaign");
    await emulated.ads(group.adgroup_id, 20);
    const shop = { objective_type: "PRODUCT_SALES", campaign_product_source: "STORE", _made: [] };
    store.put({ ...stored, row: { ...stored.row, ...shop } });
    expect(await create(PUSHED)).to.include({ code: 40502 });
    store.put(stored);
    expect((await create(PUSHED)).code).to.equal(0);
  });
});
