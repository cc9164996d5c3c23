/** The console's client script: applies pushed changes, and sends buttons' and forms' requests. */
export const SCRIPT = `
const notice = document.getElementById("notice");
let quietly;
function say(text, wrong) {
  notice.textContent = text;
  notice.className = wrong ? "bad" : "";
  clearTimeout(quietly);
  // A message goes away when it is no longer news; what is wrong stays until the next one.
  if (!wrong && text) quietly = setTimeout(() => { notice.textContent = ""; }, 4000);
}
const byHash = /^#request-(\\d+)$/.exec(location.hash);
if (byHash && !new URLSearchParams(location.search).has("request")) location.replace("/?tab=requests&request=" + byHash[1]);

const waiting = new Map();
const selected = (piece) => {
  const selection = getSelection();
  return selection && !selection.isCollapsed && piece.contains(selection.anchorNode);
};
/** Changes what is inside a piece; focus, open parts and a selection stay. */
function fill(piece, html) {
  if (selected(piece)) { waiting.set(piece, html); return; }
  waiting.delete(piece);
  const within = piece.contains(document.activeElement) ? document.activeElement.closest("[data-f]")?.dataset.f : undefined;
  const open = [...piece.querySelectorAll("details[open][data-f]")].map((one) => one.dataset.f);
  piece.innerHTML = html;
  for (const name of open) piece.querySelector('details[data-f="' + CSS.escape(name) + '"]')?.setAttribute("open", "");
  if (within !== undefined) {
    const again = piece.querySelector('[data-f="' + CSS.escape(within) + '"]');
    (again?.querySelector("summary") ?? again)?.focus({ preventScroll: true });
  }
}
document.addEventListener("selectionchange", () => { for (const [piece, html] of [...waiting]) if (!selected(piece)) fill(piece, html); });
function put({ place, order, pieces }) {
  const holder = document.querySelector('[data-place="' + place + '"]');
  if (!holder) return;
  const known = new Map([...holder.children].map((one) => [one.dataset.key, one]));
  const tag = holder.tagName === "UL" ? "li" : holder.tagName === "SPAN" ? "span" : "div";
  let before = null;
  for (const key of order) {
    let piece = known.get(key);
    known.delete(key);
    if (!piece) { piece = document.createElement(tag); piece.dataset.key = key; }
    if (pieces[key] !== undefined && piece.innerHTML !== pieces[key]) fill(piece, pieces[key]);
    const due = before ? before.nextElementSibling : holder.firstElementChild;
    if (due !== piece) holder.insertBefore(piece, due);
    before = piece;
  }
  for (const piece of known.values()) piece.remove();
}
const stream = new EventSource("/_console/live" + location.search);
stream.addEventListener("changes", (event) => {
  for (const change of JSON.parse(event.data)) put(change);
  document.body.dataset.live = "yes";
  if (notice.dataset.away) { delete notice.dataset.away; say(""); }
});
stream.addEventListener("error", () => { notice.dataset.away = "yes"; say("The emulator does not answer.", true); });

async function send(method, path, body) {
  const answer = await fetch("/_emulator/" + path, { method, ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  const reply = await answer.json();
  say(answer.ok ? "Done." : reply.error, !answer.ok);
  return answer.ok;
}
async function api(path, fields) {
  const body = JSON.stringify({ advertiser_id: "7000000000000000001", ...fields });
  const answer = await fetch("/open_api/v1.3" + path, { method: "POST", headers: { "Access-Token": "emulator-token", "Content-Type": "application/json" }, body });
  const { code, message, data } = await answer.json();
  if (code !== 0) throw new Error(message);
  return data;
}
async function demo() {
  const now = document.querySelector('[data-place="time"]').textContent.slice(0, 19);
  for (const [name, goal, billing] of [["Spring sale", "CLICK", "CPC"], ["Autumn coffee", "TRAFFIC_LANDING_PAGE_VIEW", "OCPM"]]) {
    const { campaign_id } = await api("/campaign/create/", { campaign_name: name, objective_type: "TRAFFIC", budget_mode: "BUDGET_MODE_DAY", budget: 200 });
    const { adgroup_id } = await api("/adgroup/create/", { campaign_id, adgroup_name: name + ", US", promotion_type: "WEBSITE",
      placement_type: "PLACEMENT_TYPE_NORMAL", placements: ["PLACEMENT_TIKTOK"], location_ids: ["6252001"], budget_mode: "BUDGET_MODE_DAY", budget: 80,
      schedule_type: "SCHEDULE_FROM_NOW", schedule_start_time: now, optimization_goal: goal, bid_type: "BID_TYPE_NO_BID", billing_event: billing, pacing: "PACING_MODE_SMOOTH" });
    await api("/ad/create/", { adgroup_id, creatives: [1, 2].map((index) => ({ ad_name: name + " " + index, ad_format: "SINGLE_VIDEO", tiktok_item_id: "7300000000000000001",
      identity_type: "BC_AUTH_TT", identity_id: "7000000000000000101", identity_authorized_bc_id: "7000000000000000201", call_to_action: "LEARN_MORE", landing_page_url: "https://example.com" })) });
  }
  await send("POST", "clock", { advance_seconds: 604800 });
  location.assign("/");
}
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, value } = button.dataset;
  if (act === "advance") send("POST", "clock", { advance_seconds: Number(value) });
  if (act === "speed") send("POST", "clock", { speed: Number(value) });
  if (act === "unfault") send("DELETE", "faults?index=" + value);
  if (act === "reset" && confirm("Everything in the emulator is reset to the seed. Continue?") && await send("POST", "reset")) location.assign("/");
  if (act === "demo") demo().catch((error) => say("The demo account could not be loaded: " + error.message, true));
  if (act === "copy") navigator.clipboard.writeText(value).then(() => say("Copied."), () => say("The browser does not let the page copy.", true));
});
document.getElementById("fault")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fault = {};
  for (const [name, value] of new FormData(event.target)) if (value !== "") fault[name] = ["path", "kind", "message"].includes(name) ? value : Number(value);
  if (await send("POST", "faults", fault)) event.target.reset();
});
document.getElementById("limits")?.addEventListener("change", (event) => send("POST", "quota", { limits: event.target.value }));
document.getElementById("restore")?.addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) {
    const answer = await fetch("/_emulator/state", { method: "POST", body: await file.text() });
    const reply = await answer.json();
    say(answer.ok ? "Restored " + file.name + "." : file.name + " is no snapshot: " + reply.error, !answer.ok);
  }
  event.target.value = "";
});
`;
