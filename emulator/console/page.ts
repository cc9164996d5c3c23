/** The page of the console: its frame, with the pieces of a view. */
import { html, raw } from "hono/html";
import type { Parts } from "../parts.js";
import { SEED } from "../seed.js";
import { breadcrumb, listForm, objectAt } from "./account.js";
import { faultForm, jumps, profileForm } from "./panels.js";
import { type Written, written } from "./pieces.js";
import { logForm } from "./requests.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";
import { attribute, copy, type Html } from "./text.js";
import { TABS, type Tab, type View } from "./view.js";

type Place = (name: string, tag?: string, extra?: string) => Html;

/** What is listed below an object. */
const TITLES: Readonly<Record<string, string>> = {
  advertiser: "Campaigns",
  campaign: "Ad groups",
  adgroup: "Ads",
};

/** The page of an empty account: how to fill it. */
function firstSteps(url: string): Html {
  const env = `TIKTOK_BASE_URL=${url}\nTIKTOK_ACCESS_TOKEN=${SEED.token}\nTIKTOK_ADVERTISER_ID=${SEED.advertiser}\n`;
  return html`<div class="panel" id="first"><h2>Nothing runs here yet</h2>
    <p>Put this into <code>.env</code>, then run <code>pulumi up</code>. ${copy(env, "the .env")}</p><pre tabindex="0">${env}</pre>
    <p><button type="button" data-act="demo">Load the demo account</button> <span class="quiet">Two campaigns with ads, and a week of spend.</span></p></div>`;
}

function accountTab(parts: Parts, view: View, place: Place, url: string): Html {
  const empty = view.at === undefined && view.q === undefined && parts.world.store.count("campaign", {}) === 0;
  const kind = view.at === undefined ? undefined : objectAt(parts.world, view.at)?.kind;
  const list =
    kind === "ad" || kind === "smart_ad"
      ? ""
      : html`<h2>${view.q ? "Found" : TITLES[kind ?? "advertiser"]}</h2>${listForm(view)}${place("rows", "ul")}${place("turning")}`;
  return html`${breadcrumb(parts.world, view)}${place("place")}${empty ? firstSteps(url) : ""}${place("accounts", "ul")}${list}`;
}

function tabBody(parts: Parts, view: View, place: Place, url: string): Html {
  switch (view.tab) {
    case "account":
      return accountTab(parts, view, place, url);
    case "requests":
      return html`${logForm(view)}<div class="sides"><div class="grow">${place("log", "ul")}${place("turning")}</div><div class="grow">${place("request")}</div></div>`;
    case "faults":
      return html`<h2>Faults in force</h2>${place("faults", "ul")}<h2>Set a fault</h2>${faultForm()}`;
    case "clock":
      return html`<h2>Quota</h2>${profileForm(parts)}${place("quota", "ul")}<h2>Scenario</h2>${place("scenario")}
        <h2>The whole emulator</h2><div class="bar"><a class="button" href="/_emulator/state" download="tiktok-emulator.json">Snapshot</a>
        <label class="button file">Restore<input id="restore" type="file" accept="application/json" aria-label="Restore a snapshot"></label>
        <button type="button" data-act="reset">Reset</button></div>`;
  }
}

const pieceOf = ({ key, html: text }: Written, tag: string): Html =>
  html`${raw(`<${tag} data-key="`)}${key}${raw('">')}${raw(text)}${raw(`</${tag}>`)}`;

/** The page of a view; `url` is the emulator's URL. */
export async function page(parts: Parts, view: View, url: string): Promise<Html> {
  const now = await written(parts, view);
  const place: Place = (name, tag = "div") => {
    const inner = tag === "ul" ? "li" : tag === "span" ? "span" : "div";
    return html`${raw(`<${tag} data-place="${name}"${tag === "ul" ? ' role="list"' : ""}>`)}${(now[name] ?? []).map((one) => pieceOf(one, inner))}${raw(`</${tag}>`)}`;
  };
  const tabs = (Object.keys(TABS) as Tab[]).map(
    (tab) =>
      html`<li><a href="${tab === "account" ? "/" : `/?tab=${tab}`}" ${attribute(tab === view.tab, 'aria-current="page"')}>${TABS[tab]}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TABS[view.tab]} · TikTok emulator</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body data-tab="${view.tab}"><header><div class="bar"><h1 class="grow"><a href="/">TikTok emulator</a></h1>
<strong class="money" id="clock">${place("time", "span")}</strong><div class="bar" role="group" aria-label="Clock">${jumps()}${place("speeds", "span")}</div></div>
<nav aria-label="Parts"><ul class="tabs">${tabs}</ul></nav><div id="notice" role="status"></div></header>
<main>${tabBody(parts, view, place, url)}</main><script>${raw(SCRIPT)}</script></body></html>`;
}
