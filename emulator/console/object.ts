/** One object in the console: its state, its week of spend, its fields; an ad as shown on a phone. */
import { html } from "hono/html";
import { DAY, dayOf } from "../behaviour/account-time.js";
import { bought } from "../behaviour/performance.js";
import { secondaryStatus, visible } from "../entities.js";
import { materialsOf, reviewOf } from "../smart-plus/materials.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn } from "../validate.js";
import type { World } from "../world.js";
import { phone } from "./picture.js";
import { address, copy, type Html, id, named, state } from "./text.js";

/** Conversions that end the learning phase (Ads Manager's help; assumed). */
const LEARNED = 50;

const MODES: Readonly<Record<string, string>> = {
  BUDGET_MODE_DAY: "a day",
  BUDGET_MODE_DYNAMIC_DAILY_BUDGET: "a day, dynamic",
  BUDGET_MODE_TOTAL: "in all",
};

/** An object's budget, its spend, and labels for both. */
export function budgetOf(one: Stored, today: number, total: number) {
  const mode = MODES[String(one.row.budget_mode)];
  const limit = mode ? Number(one.row.budget) || 0 : 0;
  return {
    limit,
    spent: one.row.budget_mode === "BUDGET_MODE_TOTAL" ? total : today,
    words: (currency: string): string =>
      mode ? `${String(one.row.budget)} ${currency} ${mode}` : "no budget of its own",
  };
}

/** Why an ad was rejected. */
export function reasonOf(world: World, one: Stored): string {
  if (one.row._denied !== true) return "";
  const text = `${String(one.row.ad_name)} ${String(one.row.ad_text ?? "")}`.toLowerCase();
  const word = world.behaviour.deniedWords.find((denied) => text.includes(denied.toLowerCase()));
  return word ? `its text holds "${word}"` : "its content";
}

/** Spend of the last seven days, as bars with numbers. */
function week(world: World, one: Stored): Html | string {
  if (one.kind === "advertiser") return "";
  const column = one.kind === "smart_ad" ? "ad" : one.kind;
  const timezone = String(world.store.get("advertiser", one.advertiser)?.row.timezone ?? "Etc/UTC");
  const days = Array.from({ length: 7 }, (_none, index) => dayOf(world.now() - (6 - index) * DAY, timezone));
  const lines = world.store.query<{ day: string; amount: number }>(
    `select day, sum(amount) as amount from spend where ${column} = ? and day >= ? group by day`,
    [one.id, days[0]],
  );
  const amounts = new Map(lines.map(({ day, amount }) => [day, amount]));
  const most = Math.max(1, ...amounts.values());
  return html`<h2>Spend of seven days</h2><ol class="week">${days.map((day) => {
    const amount = amounts.get(day) ?? 0;
    return html`<li><span class="stick" style="height:${Math.round((amount / most) * 60) + 1}px"></span><span class="money">${amount.toFixed(2)}</span><span class="quiet">${day.slice(5)}</span></li>`;
  })}</ol>`;
}

function learning(world: World, group: Stored): Html | string {
  if (group.kind !== "adgroup") return "";
  const ads = world.store.query<{ ad: string; total: number }>(
    "select ad, sum(amount) as total from spend where adgroup = ? group by ad",
    [group.id],
  );
  const sum = ads.reduce((all, { ad, total }) => all + (bought(world, ad, total).conversion ?? 0), 0);
  return ads.length === 0 || sum >= LEARNED
    ? ""
    : html`<p class="quiet">Learning: ${sum} of ${LEARNED} conversions.</p>`;
}

const REVIEW: Readonly<Record<string, string>> = { ALL_AVAILABLE: "passed", UNAVAILABLE: "rejected" };

/** The content of a Smart+ ad's creative. */
function shows(world: World, info: Body): Html | string {
  const video = world.store.get("video", String(bodyIn(info.video_info).video_id ?? ""));
  if (video) return html`Video <bdi>${String(video.row.file_name)}</bdi>`;
  if (info.tiktok_item_id !== undefined) return html`Post ${String(info.tiktok_item_id)}`;
  const images = bodiesIn(info.image_info).length;
  return images > 0 ? `${images} ${images === 1 ? "image" : "images"}` : "Products of a catalog";
}

/** The creatives of a Smart+ ad, each with its id, status and review. */
function creatives(world: World, ad: Stored): Html | string {
  if (ad.kind !== "smart_ad") return "";
  const list = materialsOf(ad.row);
  return html`<h2>${list.length} ${list.length === 1 ? "creative" : "creatives"}</h2><ul class="creatives">${list.map(
    (one) => {
      const review = reviewOf(world, one);
      const format = String(one.creative_info.ad_format ?? "")
        .replaceAll("_", " ")
        .toLowerCase();
      const words = one.material_operation_status === "DISABLE" ? "paused" : "on";
      return html`<li class="row"><div class="grow">${shows(world, one.creative_info)} <span class="quiet">${format} · ${words} · review ${review === undefined ? "under way" : REVIEW[review]}</span></div><div>${id(one.ad_material_id, "creative")}</div></li>`;
    },
  )}</ul>`;
}

/** The page's object. */
export function objectPanel(world: World, one: Stored): Html {
  const name = one.name || String(one.row.name);
  const isAd = one.kind === "ad" || one.kind === "smart_ad";
  const fields = JSON.stringify(visible(one.row), undefined, 2);
  const status = one.kind === "advertiser" ? "" : state(secondaryStatus(world, one), reasonOf(world, one));
  return html`<div class="panel"><div class="bar"><strong class="grow">${named(name)} ${status}</strong>${id(one.id, name)}
    <a class="button" data-f="log" href="${address({ tab: "requests", q: one.id })}">Requests about it</a></div>
    ${learning(world, one)}<div class="sides">${isAd ? html`<div class="device">${phone(world, one)}</div>` : ""}<div class="grow">${week(world, one)}</div></div>${creatives(world, one)}
    <details data-f="fields"><summary>All fields</summary>${copy(fields, "all fields")}<pre tabindex="0">${fields}</pre></details></div>`;
}
