/** The console at `/`: the account, the log, quota, faults, clock, snapshots. One page without a build step. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { KINDS } from "../faults.js";
import type { Parts } from "../parts.js";
import { PROFILE_NAMES } from "../quota.js";
import { endpoints } from "../routes/index.js";
import { fragments } from "./parts.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";

function faultForm() {
  const paths = [...new Set(endpoints.map(({ path }) => path))];
  return html`<form id="fault" class="bar" aria-label="Set a fault">
    <label class="grow">Path<input name="path" list="paths" value="/ad/create/" required pattern="/.*"></label>
    <datalist id="paths">${paths.map((path) => html`<option value="${path}"></option>`)}</datalist>
    <label>Kind<select name="kind">${KINDS.map((kind) => html`<option>${kind}</option>`)}</select></label>
    <label>Code<input name="code" type="number" min="0" placeholder="50000" size="6"></label>
    <label>Times<input name="times" type="number" min="1" placeholder="all" size="4"></label>
    <label>Probability<input name="probability" type="number" min="0" max="1" step="0.05" placeholder="1" size="4"></label>
    <button type="submit">Set</button></form>`;
}

async function page(parts: Parts) {
  const now = await fragments(parts);
  const part = (id: string, live?: string) =>
    html`<div id="${id}" ${live ? raw(`aria-live="${live}"`) : ""}>${raw(now[id] ?? "")}</div>`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>TikTok emulator</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body><header><div class="bar"><h1 class="grow">TikTok emulator</h1>
<a class="button" href="/_emulator/state" download="tiktok-emulator.json">Snapshot</a>
<label class="button">Restore<input id="restore" type="file" accept="application/json" aria-label="Restore a snapshot" style="position:absolute;width:1px;height:1px;opacity:0"></label>
<button type="button" data-act="reset">Reset</button></div>${part("clock")}<div id="said" role="status"></div></header>
<main><section aria-labelledby="h-tree"><h2 id="h-tree">Accounts</h2>${part("tree")}</section>
<section aria-labelledby="h-quota"><h2 id="h-quota">Quota</h2><label>Profile<select id="limits">${PROFILE_NAMES.map(
    (name) => html`<option ${name === parts.quota.profile ? raw("selected") : ""}>${name}</option>`,
  )}</select></label>${part("quota")}
<h2>Faults</h2>${part("faults")}${faultForm()}
<h2>Scenario</h2>${part("scenario")}</section>
<section class="wide" aria-labelledby="h-log"><h2 id="h-log">Requests</h2>${part("log")}</section></main>
<script>${raw(SCRIPT)}</script></body></html>`;
}

export function consoleRoutes(parts: Parts): Hono {
  const app = new Hono();
  app.get("/", async (context) => context.html(await page(parts)));
  app.get("/_console/parts", async (context) => context.json(await fragments(parts)));
  return app;
}
