/** The parts of the console that change: each is a piece of HTML. */
import { html } from "hono/html";
import { settleAll } from "../behaviour/delivery.js";
import type { Parts } from "../parts.js";
import type { LoggedLine } from "../store.js";
import { tree } from "./tree.js";

type Html = ReturnType<typeof html>;

const LOG_LINES = 60;
const SPEEDS: readonly (readonly [number, string])[] = [
  [0, "Freeze"],
  [1, "1×"],
  [60, "60×"],
  [3600, "3600×"],
];
const JUMPS: readonly (readonly [number, string])[] = [
  [3_600, "+1 hour"],
  [86_400, "+1 day"],
  [604_800, "+1 week"],
];

function clock({ world }: Parts): Html {
  const { now, speed } = world.clock.state();
  return html`<div class="bar" data-key="clock" role="group" aria-label="Clock"><strong class="money">${now.slice(0, 19).replace("T", " ")} UTC</strong>
    ${JUMPS.map(([seconds, label]) => html`<button type="button" data-act="advance" data-value="${seconds}">${label}</button>`)}
    ${SPEEDS.map(([value, label]) => html`<button type="button" data-act="speed" data-value="${value}" aria-pressed="${String(speed === value)}">${label}</button>`)}</div>`;
}

function quota({ world, quota: gate }: Parts): Html {
  const windows = gate.use(world.now());
  if (gate.profile === "off") return html`<p class="quiet">No limits (profile off).</p>`;
  if (windows.length === 0) return html`<p class="quiet">Profile ${gate.profile}: no call yet.</p>`;
  const labels = ["second", "minute", "day"];
  return html`${windows.map(
    (one) => html`<div class="window"><strong>${one.name}</strong>
      ${one.suspendedUntil ? html`<span class="bad">blocked until ${new Date(one.suspendedUntil).toISOString().slice(11, 19)}</span>` : ""}
      ${labels.map((label, index) => {
        const [used, limit] = [one.used[index] ?? 0, one.limits[index] ?? 0];
        return html`<div><span>${used} of ${limit} a ${label}</span><meter min="0" max="${limit}" high="${limit * 0.8}" value="${used}" aria-label="${one.name}, a ${label}">${used}/${limit}</meter></div>`;
      })}</div>`,
  )}`;
}

function faults({ faults: set }: Parts): Html {
  const list = set.list();
  if (list.length === 0) return html`<p class="quiet">No fault is set.</p>`;
  return html`<table><tbody>${list.map(
    ({ path, kind, ...rest }, index) =>
      html`<tr data-key="fault-${index}"><td><strong>${kind}</strong> ${path}<br><span class="quiet">${Object.entries(
        rest,
      )
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(
          ", ",
        )}</span></td><td><button type="button" data-act="unfault" data-value="${index}" aria-label="Remove ${kind} ${path}">Remove</button></td></tr>`,
  )}</tbody></table>`;
}

function scenario({ player }: Parts): Html {
  const { scenario: current, played } = player;
  if (!current)
    return html`<p class="quiet">None. Start with --scenario FILE, or POST YAML to /_emulator/scenario.</p>`;
  const newest = played.slice(-10).reverse();
  return html`<p><strong>${current.name}</strong><br>${current.about ?? ""}</p>
    ${newest.map((one) => html`<div class="leaf"><span class="${one.code === 0 ? "good" : "bad"}">${one.code}</span> ${one.time.slice(5, 16).replace("T", " ")} ${one.by}: ${one.call} <span class="quiet">${one.message}</span></div>`)}`;
}

function line(one: LoggedLine): Html {
  const urn = one.urn === "" ? "" : html`<div class="quiet">${one.urn}</div>`;
  return html`<details class="log" data-key="log-${one.seq}"><summary><span>${one.time.slice(11, 19)}</span><span class="method">${one.method}</span><span>${one.path}</span><span class="${one.code === 0 ? "good" : "bad"}">${one.code}</span></summary>
    ${urn}<div>${one.message} <span class="quiet">· ${one.ms} ms · advertiser ${one.advertiser || "none"}</span></div><pre tabindex="0">${JSON.stringify(one.body, undefined, 2)}</pre></details>`;
}

function log({ world }: Parts): Html {
  const lines = world.store.newest(LOG_LINES);
  return lines.length === 0 ? html`<p class="quiet">No request yet.</p>` : html`${lines.map(line)}`;
}

/** All parts, by the id of the element that they fill. */
export async function fragments(parts: Parts): Promise<Record<string, string>> {
  parts.player.catchUp();
  settleAll(parts.world, true);
  const pieces = {
    clock: clock(parts),
    tree: tree(parts.world),
    quota: quota(parts),
    faults: faults(parts),
    scenario: scenario(parts),
    log: log(parts),
  };
  const texts = await Promise.all(Object.entries(pieces).map(async ([id, piece]) => [id, String(await piece)]));
  return Object.fromEntries(texts) as Record<string, string>;
}
