/** The log in the console: a list, narrowed and turned over, and each request with its answer. */

import { html } from "hono/html";
import type { LoggedLine } from "../store.js";
import { bodyIn } from "../validate.js";
import type { World } from "../world.js";
import { objectAt } from "./account.js";
import { address, attribute, copy, type Html } from "./text.js";
import type { Piece, View } from "./view.js";

const LINES = 50;

function outcome({ code, fault, request_id }: LoggedLine): Html {
  const words = request_id === "" ? fault || "no answer" : String(code);
  return html`<span class="${code === 0 && request_id !== "" ? "good" : "bad"}">${words}</span>${fault && request_id !== "" ? html` <span class="state warn">${fault}</span>` : ""}`;
}

function listLine(one: LoggedLine, view: View): Piece {
  const link = address({ tab: "requests", q: view.q, before: view.before, request: one.seq });
  return {
    key: `r-${one.seq}`,
    html: html`<a class="line" data-f="open" href="${link}" ${attribute(view.request === one.seq, 'aria-current="true"')}><span>${one.time.slice(11, 19)}</span><span class="method">${one.method}</span><span class="path">${one.path}</span><span>${outcome(one)}</span></a>`,
  };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The call as a curl command; the token is the emulator's own. */
function curl({ method, path, body }: LoggedLine): string {
  const url = `$EMULATOR/open_api/v1.3${path}`;
  const token = `-H ${quoted("Access-Token: emulator-token")}`;
  if (method === "POST")
    return `curl "${url}" ${token} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
  const fields = Object.entries(bodyIn(body)).map(
    ([name, value]) =>
      `--data-urlencode ${quoted(`${name}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`)}`,
  );
  return `curl -G "${url}" ${token} ${fields.join(" ")}`;
}

/** Objects whose ids occur in the request or its answer. */
function objectsOf(world: World, { body, answer }: LoggedLine): Html[] {
  const ids = new Set(`${JSON.stringify(body)} ${answer ?? ""}`.match(/\b\d{16,19}\b/g) ?? []);
  return [...ids].slice(0, 40).flatMap((one) => {
    const object = objectAt(world, one);
    return object
      ? [
          html`<li><a href="${address({ at: one })}"><bdi>${object.name || String(object.row.name)}</bdi></a> <span class="id">${one}</span></li>`,
        ]
      : [];
  });
}

function pretty(text: string | null): string {
  if (text === null) return "There was no answer, or it is no longer kept.";
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function detail(world: World, one: LoggedLine): Html {
  const body = JSON.stringify(one.body, undefined, 2);
  const objects = objectsOf(world, one);
  return html`<div class="panel" id="request-${one.seq}"><h2>${one.method} ${one.path} ${outcome(one)}</h2>
    <p>${one.message} <span class="quiet">· ${one.time.slice(0, 19).replace("T", " ")} · ${one.ms} ms · advertiser ${one.advertiser || "none"}</span></p>
    ${one.urn ? html`<p class="quiet"><bdi>${one.urn}</bdi></p>` : ""}
    ${one.fault ? html`<p class="bad">A fault struck: ${one.fault}.</p>` : ""}
    <div class="bar">${one.request_id ? html`<span class="id">${one.request_id}</span> ${copy(one.request_id, "the request_id")}` : ""}<button type="button" class="copy" data-act="copy" data-f="curl" data-value="${curl(one)}">Copy as curl</button></div>
    ${objects.length > 0 ? html`<h3>Objects</h3><ul>${objects}</ul>` : ""}
    <h3>Request</h3><pre tabindex="0">${body}</pre><h3>Answer</h3><pre tabindex="0">${pretty(one.answer)}</pre></div>`;
}

/** Search and filter above the log. */
export function logForm({ q, failed, method }: View): Html {
  return html`<form class="bar" role="search" action="/" method="get"><input type="hidden" name="tab" value="requests">
    <label class="grow">Path, text, id or resource<input name="q" type="search" value="${q ?? ""}"></label>
    <label>Method<select name="method"><option value="">All</option>${["GET", "POST"].map((one) => html`<option ${attribute(one === method, "selected")}>${one}</option>`)}</select></label>
    <label class="check"><input type="checkbox" name="failed" value="yes" ${attribute(failed, "checked")}> Failed only</label>
    <button type="submit">Search</button></form>`;
}

/** The pieces of the requests tab. */
export function requestPieces(world: World, view: View): Readonly<Record<string, readonly Piece[]>> {
  const lines = world.store.log.lines({
    limit: LINES + 1,
    failed: view.failed,
    ...(view.q ? { text: view.q } : {}),
    ...(view.method ? { method: view.method } : {}),
    ...(view.before === undefined ? {} : { before: view.before }),
  });
  const shown = lines.slice(0, LINES);
  const last = shown[LINES - 1];
  const one = view.request === undefined ? undefined : world.store.log.line(view.request);
  const fields = { tab: "requests", q: view.q, method: view.method, failed: view.failed ? "yes" : undefined };
  const turning = html`<p class="quiet">${shown.length === 0 ? "No request." : ""} ${view.before === undefined ? "" : html`<a class="button" href="${address(fields)}">Newest</a>`} ${lines.length > LINES && last ? html`<a class="button" href="${address({ ...fields, before: last.seq })}">Older</a>` : ""}</p>`;
  return {
    log: shown.map((line) => listLine(line, view)),
    turning: [{ key: "turning", html: turning }],
    request: one ? [{ key: `d-${one.seq}`, html: detail(world, one) }] : [],
  };
}
