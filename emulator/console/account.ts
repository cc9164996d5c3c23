/** The account in the console: lists with search, filters and pages, and each object with its ancestors. */
import { html } from "hono/html";
import { spentBy } from "../behaviour/delivery.js";
import { secondaryStatus } from "../entities.js";
import { advertiserRow } from "../routes/account.js";
import type { Kind, Stored } from "../store.js";
import type { World } from "../world.js";
import { budgetOf, objectPanel, reasonOf } from "./object.js";
import { thumbnail } from "./picture.js";
import { address, type Html, id, named, STATES, state, stateOf } from "./text.js";
import type { Piece, View } from "./view.js";

/** Rows of one page. */
const ROWS = 50;
const ADS: readonly Kind[] = ["ad", "smart_ad"];
/** The name of an object, with the kind of its campaign. */
const smartMark = (one: Stored): Html | string =>
  one.row.campaign_automation_type === "UPGRADED_SMART_PLUS" ? html` <span class="quiet">Smart+</span>` : "";

const NOUNS: Readonly<Partial<Record<Kind, string>>> = {
  campaign: "Campaign",
  adgroup: "Ad group",
  ad: "Ad",
  smart_ad: "Ad",
};

/** The object with an id, of any kind. */
export function objectAt(world: World, at: string): Stored | undefined {
  for (const kind of ["advertiser", "campaign", "adgroup", ...ADS] as const) {
    const found = world.store.get(kind, at);
    if (found) return found;
  }
  return undefined;
}

const currencyOf = (world: World, one: Stored): string =>
  String(world.store.get("advertiser", one.advertiser)?.row.currency ?? "");

function money(world: World, one: Stored): Html | string {
  if (one.kind !== "campaign" && one.kind !== "adgroup") return "";
  const currency = currencyOf(world, one);
  const { today, total } = spentBy(world, one.kind, one.id, one.advertiser);
  const { limit, spent, words } = budgetOf(one, today, total);
  const bar =
    limit > 0
      ? html`<meter min="0" max="${limit}" value="${Math.min(spent, limit)}" aria-label="spent of the budget">${spent}</meter>`
      : "";
  return html`<div class="money quiet">${words(currency)} · spent ${today.toFixed(2)} today, ${total.toFixed(2)} in all ${bar}</div>`;
}

function objectRow(world: World, one: Stored, withKind: boolean): Piece {
  const noun = NOUNS[one.kind] ?? one.kind;
  return {
    key: `o-${one.id}`,
    html: html`<div class="row">${ADS.includes(one.kind) ? thumbnail(world, one) : ""}<div class="grow">${state(secondaryStatus(world, one), reasonOf(world, one))} <a data-f="open" href="${address({ at: one.id })}">${named(one.name)}</a>${smartMark(one)}${withKind ? html` <span class="quiet">${noun}</span>` : ""}${money(world, one)}</div><div>${id(one.id, one.name)}</div></div>`,
  };
}

const COUNTED: readonly (readonly [Kind, string, string])[] = [
  ["campaign", "campaign", "campaigns"],
  ["adgroup", "ad group", "ad groups"],
  ["video", "video", "videos"],
  ["image", "image", "images"],
  ["identity", "identity", "identities"],
  ["pixel", "pixel", "pixels"],
  ["audience", "audience", "audiences"],
];

function accountRow(world: World, one: Stored): Piece {
  const row = advertiserRow(world, one.id) ?? {};
  const counts = COUNTED.flatMap(([kind, noun, nouns]) => {
    const living = kind === "campaign" || kind === "adgroup" ? { gone: false } : {};
    const count = world.store.count(kind, { advertiser: one.id, ...living });
    return count > 0 ? [`${count} ${count === 1 ? noun : nouns}`] : [];
  });
  return {
    key: `o-${one.id}`,
    html: html`<div class="row"><div class="grow"><strong><a data-f="open" href="${address({ at: one.id })}">${named(String(row.name))}</a></strong> <span class="money quiet">balance ${String(row.balance)} ${String(row.currency)}</span><div class="quiet">${counts.join(" · ") || "nothing yet"}</div></div><div>${id(one.id, String(row.name))}</div></div>`,
  };
}

/** Children of the view's object, or the results of a search. */
function found(world: World, { at, q, state: wanted }: View): Stored[] {
  const place = at === undefined ? undefined : objectAt(world, at);
  const like = q === undefined ? {} : { like: q };
  const deleted = wanted?.startsWith("Deleted");
  const gone = deleted ? {} : { gone: false };
  const find = (kinds: readonly Kind[], search: object): Stored[] =>
    kinds.flatMap((kind) => world.store.find(kind, { ...search, ...like, ...gone }));
  const all = !place
    ? find(q === undefined ? ["campaign"] : ["campaign", "adgroup", ...ADS], {})
    : place.kind === "advertiser"
      ? find(q === undefined ? ["campaign"] : ["campaign", "adgroup", ...ADS], { advertiser: place.id })
      : place.kind === "campaign"
        ? find(["adgroup"], { campaigns: [place.id] })
        : place.kind === "adgroup"
          ? find(ADS, { adgroups: [place.id] })
          : [];
  const byId = q !== undefined && /^\d{6,}$/.test(q) ? objectAt(world, q) : undefined;
  const rows = byId && byId.kind !== "advertiser" && !all.some((one) => one.id === byId.id) ? [byId, ...all] : all;
  return wanted === undefined ? rows : rows.filter((one) => stateOf(secondaryStatus(world, one)).words === wanted);
}

/** The breadcrumbs from the accounts to the object. */
export function breadcrumb(world: World, { at }: View): Html {
  const place = at === undefined ? undefined : objectAt(world, at);
  const isAd = place && ADS.includes(place.kind);
  const way = place
    ? [
        world.store.get("advertiser", place.advertiser),
        ...(place.kind === "adgroup" || isAd ? [world.store.get("campaign", place.campaign)] : []),
        ...(isAd ? [world.store.get("adgroup", place.adgroup)] : []),
      ].filter((one) => one !== undefined && one.id !== place.id)
    : [];
  const steps = way.map(
    (one) => html`<li><a href="${address({ at: one?.id })}">${named(one?.name || String(one?.row.name))}</a></li>`,
  );
  const last = place
    ? html`<li aria-current="page">${named(place.name || String(place.row.name))}</li>`
    : at === undefined
      ? ""
      : html`<li>nothing has the id ${at}</li>`;
  return html`<nav aria-label="Breadcrumb"><ol class="crumbs"><li><a href="/">Accounts</a></li>${steps}${last}</ol></nav>`;
}

/** Search and filter above the list. */
export function listForm({ at, q, state: wanted }: View): Html {
  return html`<form class="bar" role="search" action="/" method="get">${at ? html`<input type="hidden" name="at" value="${at}">` : ""}
    <label class="grow">Name or id<input name="q" value="${q ?? ""}" type="search"></label>
    <label>State<select name="state"><option value="">All but deleted</option>${STATES.map((one) => html`<option ${one === wanted ? "selected" : ""}>${one}</option>`)}</select></label>
    <button type="submit">Search</button></form>`;
}

/** The pieces of the account tab. */
export function accountPieces(world: World, view: View): Readonly<Record<string, readonly Piece[]>> {
  const place = view.at === undefined ? undefined : objectAt(world, view.at);
  const accounts = view.at === undefined && view.q === undefined ? world.store.find("advertiser", {}).reverse() : [];
  const all = found(world, view);
  const rows = all.slice((view.page - 1) * ROWS, view.page * ROWS);
  const pages = Math.ceil(all.length / ROWS);
  const turn = (page: number, words: string): Html =>
    html`<a class="button" href="${address({ at: view.at, q: view.q, state: view.state, page })}">${words}</a>`;
  const turning = html`<p class="quiet">${all.length === 0 ? (accounts.length > 0 || view.at ? "" : "Nothing is found.") : `${(view.page - 1) * ROWS + 1} to ${(view.page - 1) * ROWS + rows.length} of ${all.length}`} ${view.page > 1 ? turn(view.page - 1, "Previous") : ""} ${view.page < pages ? turn(view.page + 1, "Next") : ""}</p>`;
  return {
    place: place ? [{ key: `p-${place.id}`, html: objectPanel(world, place) }] : [],
    accounts: accounts.map((one) => accountRow(world, one)),
    rows: rows.map((one) => objectRow(world, one, view.q !== undefined)),
    turning: [{ key: "turning", html: turning }],
  };
}
