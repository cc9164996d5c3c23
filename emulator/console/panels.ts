/** Faults, clock, quota and scenario in the console. */
import { html } from "hono/html";
import { KINDS } from "../faults.js";
import type { Parts } from "../parts.js";
import { PROFILE_NAMES } from "../quota.js";
import { endpoints } from "../routes/index.js";
import { attribute, type Html } from "./text.js";
import type { Piece } from "./view.js";

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

/** The time, which changes every second, separate from the buttons, which do not. */
export const timePiece = ({ world }: Parts): Piece => ({
  key: "time",
  html: `${world.clock.state().now.slice(0, 19).replace("T", " ")} UTC`,
});

export const jumps = (): Html =>
  html`${JUMPS.map(([seconds, label]) => html`<button type="button" data-act="advance" data-value="${seconds}">${label}</button>`)}`;

export function speedPiece({ world }: Parts): Piece {
  const { speed } = world.clock.state();
  return {
    key: "speeds",
    html: html`${SPEEDS.map(([value, label]) => html`<button type="button" data-act="speed" data-f="speed-${value}" data-value="${value}" aria-pressed="${String(speed === value)}">${label}</button>`)}`,
  };
}

const LABELS = ["second", "minute", "day"];

export function quotaPieces({ world, quota: gate }: Parts): Piece[] {
  const windows = gate.use(world.now());
  if (gate.profile === "off") return [{ key: "quota", html: html`<p class="quiet">No limits (profile off).</p>` }];
  if (windows.length === 0)
    return [{ key: "quota", html: html`<p class="quiet">Profile ${gate.profile}: no call yet.</p>` }];
  return windows.map((one) => ({
    key: `w-${one.name}`,
    html: html`<strong>${one.name}</strong>
      ${one.suspendedUntil ? html`<span class="bad">blocked until ${new Date(one.suspendedUntil).toISOString().slice(11, 19)}</span>` : ""}
      ${LABELS.map((label, index) => {
        const [used, limit] = [one.used[index] ?? 0, one.limits[index] ?? 0];
        return html`<div><span>${used} of ${limit} a ${label}</span><meter min="0" max="${limit}" high="${limit * 0.8}" value="${used}" aria-label="${one.name}, a ${label}">${used}/${limit}</meter></div>`;
      })}`,
  }));
}

export const profileForm = ({ quota }: Parts): Html =>
  html`<label>Profile<select id="limits">${PROFILE_NAMES.map((name) => html`<option ${attribute(name === quota.profile, "selected")}>${name}</option>`)}</select></label>`;

export function faultPieces({ faults: set }: Parts): Piece[] {
  const list = set.hits();
  if (list.length === 0) return [{ key: "none", html: html`<p class="quiet">No fault is set.</p>` }];
  return list.map(({ fault: { path, kind, ...rest }, hits }, index) => {
    const words = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
    return {
      key: `f-${index}`,
      html: html`<div class="row"><div class="grow"><strong>${kind}</strong> ${path}<div class="quiet">${[...words, `struck ${hits} times`].join(", ")}</div></div><button type="button" data-act="unfault" data-f="unfault" data-value="${index}" aria-label="Remove ${kind} ${path}">Remove</button></div>`,
    };
  });
}

const NUMBERS: readonly (readonly [string, string, string])[] = [
  ["code", "Code", "50000"],
  ["status", "HTTP status", "502"],
  ["ms", "Milliseconds", "1000"],
  ["times", "Times", "all"],
  ["skip", "Skip", "0"],
  ["probability", "Probability", "1"],
  ["seed", "Seed", "0"],
  ["seconds", "For seconds", "ever"],
];

export function faultForm(): Html {
  const paths = [...new Set(endpoints.map(({ path }) => path))];
  return html`<form id="fault" class="bar" aria-label="Set a fault">
    <label class="grow">Path<input name="path" list="paths" value="/ad/create/" required pattern="/.*"></label>
    <datalist id="paths">${paths.map((path) => html`<option value="${path}"></option>`)}</datalist>
    <label>Kind<select name="kind">${KINDS.map((kind) => html`<option>${kind}</option>`)}</select></label>
    <label class="grow">Message<input name="message" placeholder="System error"></label>
    ${NUMBERS.map(([name, label, placeholder]) => html`<label>${label}<input name="${name}" type="number" min="0" ${attribute(name === "probability", 'max="1" step="0.05"')} placeholder="${placeholder}"></label>`)}
    <button type="submit">Set</button></form>`;
}

export function scenarioPieces({ player }: Parts): Piece[] {
  const { scenario: current, played } = player;
  if (!current)
    return [
      {
        key: "scenario",
        html: html`<p class="quiet">None. Start with --scenario FILE, or POST YAML to /_emulator/scenario.</p>`,
      },
    ];
  const newest = played.slice(-20).reverse();
  return [
    {
      key: "scenario",
      html: html`<p><strong>${current.name}</strong><br>${current.about ?? ""}</p>${newest.map((one) => html`<div class="leaf"><span class="${one.code === 0 ? "good" : "bad"}">${one.code}</span> ${one.time.slice(5, 16).replace("T", " ")} ${one.by}: ${one.call} <span class="quiet">${one.message}</span></div>`)}`,
    },
  ];
}
