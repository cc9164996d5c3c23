/** An account with every kind of object, 8 campaigns and 45 days of spend, for programs that others wrote. */
import { createHash } from "node:crypto";
import { SEED } from "../../emulator/index.js";
import { formatTime } from "../../emulator/validate.js";
import type { Emulated } from "../support/emulated.js";
import { uploaded } from "../support/populated.js";

type Fields = Readonly<Record<string, unknown>>;

const people = Buffer.from(
  `${["ann", "ben", "eve"].map((name) => createHash("sha256").update(`${name}@example.com`).digest("hex")).join("\n")}\n`,
);

async function audienceFile(emulated: Emulated): Promise<string> {
  const form = new FormData();
  form.set("advertiser_id", SEED.advertiser);
  form.set("file_signature", createHash("md5").update(people).digest("hex"));
  form.set("calculate_type", "EMAIL_SHA256");
  form.set("file", new Blob([people]), "people.csv");
  const answer = await fetch(`${emulated.url}/open_api/v1.3/dmp/custom_audience/file/upload/`, {
    method: "POST",
    headers: { "Access-Token": SEED.token },
    body: form,
  });
  const { data } = (await answer.json()) as { data: { file_path: string } };
  return data.file_path;
}

/** Assets next to campaigns: pixel with events, audiences, portfolios, an identity, music. */
async function assets(emulated: Emulated, image: string): Promise<string> {
  const pixel = await emulated.done("/pixel/create/", { pixel_name: "Shop", pixel_category: "ONLINE_STORE" });
  await emulated.done("/pixel/event/create/", {
    pixel_id: pixel.pixel_id,
    pixel_events: [
      {
        event_name: "Bought",
        event_code: "CompletePayment",
        optimization_event: "SHOPPING",
        statistic_type: "EVERY_TIME",
      },
      { event_name: "Cart", event_code: "AddToCart", optimization_event: "ON_WEB_CART", statistic_type: "EVERY_TIME" },
    ],
  });
  await emulated.done("/dmp/custom_audience/create/", {
    custom_audience_name: "Customers",
    file_paths: [await audienceFile(emulated)],
    calculate_type: "EMAIL_SHA256",
  });
  await emulated.done("/dmp/saved_audience/create/", { saved_audience_name: "Wide", location_ids: ["6252001"] });
  await emulated.done("/creative/portfolio/create/", {
    creative_portfolio_type: "CTA",
    portfolio_content: [{ asset_content: "SHOP_NOW", asset_ids: ["202156"] }],
  });
  // Lists leave portfolios of calls to action out (document 1766324010279938).
  await emulated.done("/creative/portfolio/create/", {
    creative_portfolio_type: "CARD",
    portfolio_content: [{ card_type: "IMAGE", image_id: image }],
  });
  await emulated.done("/identity/create/", { display_name: "Coffee", image_uri: image });
  return String(pixel.pixel_id);
}

/** The campaigns: what each is for, and how its ad groups and ads differ from the plain ones. */
const campaigns = (
  pixel: string,
  video: string,
  image: string,
): readonly (readonly [string, Fields, Fields, Fields])[] => [
  ["Clicks", {}, {}, {}],
  ["Clicks, own video", {}, {}, { tiktok_item_id: undefined, video_id: video, image_ids: [image], ad_text: "Coffee" }],
  [
    "Clicks, young",
    { budget_mode: "BUDGET_MODE_DAY", budget: 200 },
    { age_groups: ["AGE_18_24"], gender: "GENDER_FEMALE" },
    {},
  ],
  [
    "Views",
    { objective_type: "VIDEO_VIEWS" },
    { promotion_type: undefined, optimization_goal: "ENGAGED_VIEW", billing_event: "CPV" },
    {},
  ],
  [
    "Reach",
    { objective_type: "REACH" },
    {
      promotion_type: undefined,
      optimization_goal: "REACH",
      billing_event: "CPM",
      frequency: 3,
      frequency_schedule: 7,
    },
    {},
  ],
  [
    "Sales",
    { objective_type: "WEB_CONVERSIONS" },
    { optimization_goal: "CONVERT", optimization_event: "SHOPPING", billing_event: "OCPM", pixel_id: pixel },
    { tiktok_item_id: undefined, video_id: video, image_ids: [image], ad_text: "Beans" },
  ],
  ["Paused", { operation_status: "DISABLE" }, {}, {}],
  ["Gone", {}, {}, {}],
];

const now = (emulated: Emulated): string => formatTime(emulated.emulator.world.now());

const DELETED_AFTER = 2;

/** Fills the account, and lets `days` pass. */
export async function fillAccount(emulated: Emulated, days = 45): Promise<void> {
  const video = await uploaded(emulated, "video", "spring.mp4");
  const image = await uploaded(emulated, "image", "spring.png");
  const pixel = await assets(emulated, image);
  for (const [name, fields, group, ads] of campaigns(pixel, video, image)) {
    const { campaign_id } = await emulated.campaign({ campaign_name: name, ...fields });
    for (const index of [0, 1]) {
      const { adgroup_id } = await emulated.group(campaign_id, {
        adgroup_name: `${name}, group ${index}`,
        budget: 60,
        schedule_start_time: now(emulated),
        location_ids: index === 0 ? ["6252001", "2921044"] : ["6252001"],
        ...group,
      });
      await emulated.ads(adgroup_id, 2, { call_to_action: "SHOP_NOW", ...ads });
    }
    if (name === "Gone") {
      emulated.emulator.advance(DELETED_AFTER * 86_400);
      await emulated.done("/campaign/status/update/", { campaign_ids: [campaign_id], operation_status: "DELETE" });
    }
  }
  emulated.emulator.advance((days - DELETED_AFTER) * 86_400);
}
