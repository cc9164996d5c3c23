/** The console's own script: it asks for the parts of the page again and again, and sends what buttons and forms say. */
export const SCRIPT = `
const said = document.getElementById("said");
const say = (text) => { said.textContent = text; };
let last = {};
function put(id, html) {
  const place = document.getElementById(id);
  if (!place || last[id] === html) return;
  last[id] = html;
  const open = new Map([...place.querySelectorAll("details[data-key]")].map((one) => [one.dataset.key, one.open]));
  const focus = place.contains(document.activeElement) ? document.activeElement.closest("[data-key]")?.dataset.key : undefined;
  const fine = document.activeElement?.dataset?.act;
  place.innerHTML = html;
  for (const one of place.querySelectorAll("details[data-key]")) if (open.has(one.dataset.key)) one.open = open.get(one.dataset.key);
  if (!focus) return;
  const again = place.querySelector('[data-key="' + CSS.escape(focus) + '"]');
  (again?.querySelector("summary") ?? again?.querySelector(fine ? '[data-act="' + fine + '"]' : "button") ?? again)?.focus();
}
async function refresh() {
  try {
    const answer = await fetch("/_console/parts");
    for (const [id, html] of Object.entries(await answer.json())) put(id, html);
    document.body.dataset.live = "yes";
  } catch {
    say("The emulator does not answer.");
  }
}
async function send(method, path, body) {
  const answer = await fetch("/_emulator/" + path, { method, ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  const reply = await answer.json();
  say(answer.ok ? "Done." : reply.error);
  await refresh();
  return answer.ok;
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, value } = button.dataset;
  if (act === "advance") send("POST", "clock", { advance_seconds: Number(value) });
  if (act === "speed") send("POST", "clock", { speed: Number(value) });
  if (act === "unfault") send("DELETE", "faults?index=" + value);
  if (act === "reset" && confirm("Everything in the emulator goes back to the seed. Go on?")) send("POST", "reset");
});
document.getElementById("fault").addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(event.target));
  const fault = { path: fields.path, kind: fields.kind };
  for (const name of ["code", "times", "probability"]) if (fields[name] !== "") fault[name] = Number(fields[name]);
  if (await send("POST", "faults", fault)) event.target.reset();
});
document.getElementById("limits").addEventListener("change", (event) => send("POST", "quota", { limits: event.target.value }));
document.getElementById("restore").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await send("POST", "state", await file.text());
  event.target.value = "";
});
setInterval(() => { if (!document.hidden) refresh(); }, 1500);
refresh();
`;
