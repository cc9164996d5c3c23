/** The account as a tree, with states and spend. */
import { html } from "hono/html";
import { spentBy } from "../behaviour/delivery.js";
import { bought } from "../behaviour/performance.js";
import { secondaryStatus } from "../entities.js";
import { advertiserRow } from "../routes/account.js";
import type { Stored } from "../store.js";
import type { World } from "../world.js";

/** What one level shows at most; the rest is counted. */
const MOST = 100;
/** Conversions that end the learning phase (Ads Manager's help; assumed). */
const LEARNED = 50;

type Html = ReturnType<typeof html>;

function tone(status: string): string {
  if (/(DELIVERY_OK|STATUS_ENABLE)$/.test(status)) return "good";
  if (/(DENY|EXCEED)$/.test(status)) return "bad";
  return /(DISABLE|DELETE|DONE)$/.test(status) ? "quiet" : "warn";
}

function state(world: World, one: Stored): Html {
  const status = secondaryStatus(world, one);
  const words = status
    .replace(/^(CAMPAIGN|ADGROUP|AD)_STATUS_/, "")
    .replaceAll("_", " ")
    .toLowerCase();
  return html`<span class="state ${tone(status)}">${words}</span>`;
}

const MODES: Readonly<Record<string, string>> = {
  BUDGET_MODE_DAY: "a day",
  BUDGET_MODE_DYNAMIC_DAILY_BUDGET: "a day, dynamic",
  BUDGET_MODE_TOTAL: "in all",
};

function budget(one: Stored, currency: string): string {
  const mode = MODES[String(one.row.budget_mode)];
  return mode ? `${String(one.row.budget)} ${currency} ${mode}` : "no budget of its own";
}

function money(world: World, one: Stored, currency: string): Html {
  const kind = one.kind as "campaign" | "adgroup";
  const { today, total } = spentBy(world, kind, one.id, one.advertiser);
  return html`<span class="money quiet">${budget(one, currency)} · spent ${today.toFixed(2)} today, ${total.toFixed(2)} in all</span>`;
}

function learning(world: World, group: Stored): Html | string {
  const [line] = world.store.query<{ ad: string; total: number }>(
    "select ad, sum(amount) as total from spend where adgroup = ? group by ad order by total desc limit 1",
    [group.id],
  );
  if (!line) return "";
  const { conversion = 0 } = bought(world, line.ad, line.total);
  return conversion >= LEARNED ? "" : html`<span class="quiet"> · learning ${conversion}/${LEARNED}</span>`;
}

function more(shown: number, all: number): Html | string {
  return all > shown ? html`<div class="leaf quiet">and ${all - shown} more</div>` : "";
}

function adLeaf(world: World, ad: Stored): Html {
  return html`<div class="leaf">${state(world, ad)} ${ad.name} <span class="id">${ad.id}</span></div>`;
}

function groupNode(world: World, group: Stored, currency: string): Html {
  const search = { adgroups: [group.id], gone: false };
  const page = { limit: MOST, offset: 0 };
  const ads = [...world.store.find("ad", search, page), ...world.store.find("smart_ad", search, page)];
  const all = world.store.count("ad", search) + world.store.count("smart_ad", search);
  return html`<details data-key="${group.id}"><summary>${state(world, group)} ${group.name} <span class="id">${group.id}</span><br>${money(world, group, currency)}${learning(world, group)}</summary>
    ${ads.map((ad) => adLeaf(world, ad))}${more(ads.length, all)}</details>`;
}

function campaignNode(world: World, campaign: Stored, currency: string): Html {
  const search = { campaigns: [campaign.id], gone: false };
  const groups = world.store.find("adgroup", search, { limit: MOST, offset: 0 });
  return html`<details data-key="${campaign.id}" open><summary>${state(world, campaign)} <strong>${campaign.name}</strong> <span class="id">${campaign.id}</span><br>${money(world, campaign, currency)}</summary>
    ${groups.map((group) => groupNode(world, group, currency))}${more(groups.length, world.store.count("adgroup", search))}</details>`;
}

function account(world: World, advertiser: Stored): Html {
  const row = advertiserRow(world, advertiser.id) ?? {};
  const currency = String(row.currency);
  const search = { advertiser: advertiser.id, gone: false };
  const campaigns = world.store.find("campaign", search, { limit: MOST, offset: 0 });
  const assets = (["video", "image", "identity", "pixel", "audience"] as const)
    .map((kind) => [kind, world.store.count(kind, { advertiser: advertiser.id })] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`);
  return html`<details data-key="${advertiser.id}" open><summary><strong>${String(row.name)}</strong> <span class="id">${advertiser.id}</span> <span class="money quiet">balance ${String(row.balance)} ${currency}</span></summary>
    ${campaigns.length === 0 ? html`<div class="leaf quiet">No campaigns.</div>` : campaigns.map((one) => campaignNode(world, one, currency))}
    ${more(campaigns.length, world.store.count("campaign", search))}
    ${assets.length > 0 ? html`<div class="leaf quiet">${assets.join(" · ")}</div>` : ""}</details>`;
}

/** All advertisers with what they have. */
export function tree(world: World): Html {
  const advertisers = world.store.find("advertiser", {}).reverse();
  return html`${advertisers.map((one) => account(world, one))}`;
}
