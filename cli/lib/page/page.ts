/** A self-contained page for reports: no other file, no request, light and dark, sortable tables. */
import { html, raw } from "hono/html";
import { visible } from "../../../provider/text/visible.js";

/** Text that is already markup, with all foreign text escaped. */
export type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#8b929c, #6d7581); --soft: light-dark(#f4f5f7, #22262c);
  --ground: light-dark(#fff, #16191d); --ink: light-dark(#1b1e23, #e8eaed);
  --quiet: light-dark(#59606b, #a3abb8); --bad: light-dark(#b3261e, #ff8f86); --warn: light-dark(#8a5a00, #f0b84d);
  --good: light-dark(#0b7a3e, #5bd08c); --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem clamp(.7rem, 2.5vw, 2.5rem); font: 15px/1.5 system-ui, sans-serif;
  background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .2rem 0 .6rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p, ul { max-width: 62rem; } ul { padding-left: 1.2rem; margin: .3rem 0; } li { margin: .2rem 0; }
code, pre { font: .88em ui-monospace, monospace; } code { background: var(--soft); padding: .05rem .3rem; border-radius: .25rem; }
pre { background: var(--soft); padding: .7rem; border-radius: .4rem; overflow: auto; white-space: pre-wrap; }
.verdict { border-left: .35rem solid currentColor; background: var(--soft); padding: .6rem .9rem; margin: .6rem 0; border-radius: .25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .7rem; margin: .8rem 0; padding: 0; }
.cards > div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; }
.cards dt { color: var(--quiet); font-size: .85rem; } .cards dd { margin: 0; } .cards .figure { font-size: clamp(1rem, 4.5vw, 1.35rem); overflow-wrap: normal; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
thead th { white-space: nowrap; } td { min-width: 5.5rem; } td:last-child:not(.number) { min-width: 11rem; overflow-wrap: anywhere; }
tbody th, tfoot th { font-weight: 500; min-width: 9rem; max-width: 24rem; overflow-wrap: anywhere; } tfoot :is(th, td) { font-weight: 700; border-bottom: 0; border-top: 2px solid var(--ink); }
tr > :first-child { position: sticky; left: 0; background: var(--ground); z-index: 1; }
.key { display: block; color: var(--quiet); font-size: .8rem; font-weight: 400; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; }
.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); } .quiet { color: var(--quiet); font-size: .85rem; }
.meter { display: block; width: 7rem; height: .55rem; border: 1px solid var(--line); border-radius: .3rem; overflow: hidden; margin: .35rem 0 0 auto; }
.meter > span { display: block; height: 100%; background: var(--accent); } .meter.over > span { background: var(--bad); }
.spark { display: block; width: 7rem; height: 1.6rem; } .spark polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
summary { cursor: pointer; padding: .2rem 0; } figure { margin: .5rem 0; max-width: 75rem; } figure svg { display: block; width: 100%; height: auto; }
.dark, .narrow { display: none; } @media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
.wide, .narrow { width: 100%; } @media (max-width: 640px) { .wide { display: none; } .narrow { display: block; } body { padding: .7rem; } h1 { font-size: 1.2rem; }
  th, td { padding-right: .5rem; } td { min-width: 3.2rem; } tbody th, tfoot th { min-width: 6.5rem; max-width: 9rem; } td:last-child:not(.number) { min-width: 6.5rem; } .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media print { details > * { display: block; } tr > :first-child { position: static; } }
`;

/** Sorts a table by the clicked column; numbers by their value, from data-value. */
const SCRIPT = `
for (const table of document.querySelectorAll("table[data-sort]")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.querySelector("button")?.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const one of heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const compare = (one, other) => {
      const [a, b] = [key(one), key(other)];
      const difference = a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : a.localeCompare(b);
      return down ? -difference : difference;
    };
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare));
  }));
}
`;

/** The frame of every page: one file that loads nothing. Without a script, its policy allows none. */
const framed = (title: string, body: Markup, script?: string): string =>
  visible(
    String(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${script ? "script-src 'unsafe-inline'; " : ""}img-src data:">
<title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body>${body}${script ? html`<script>${raw(script)}</script>` : ""}</body></html>
`),
  );

/** A whole page: its subject in the header, everything else below. */
export const page = (title: string, header: Markup, body: Markup): string =>
  framed(title, html`<header>${header}</header><main>${body}</main>`, SCRIPT);

/** A page with one message: a final result. No script. */
export const notice = (title: string, text: string, tone: "good" | "bad"): string =>
  framed(title, html`<main><h1 class="${tone}">${title}</h1><p>${text}</p></main>`);

/** A cell: its text, and the value to sort by if it differs. */
export interface Cell {
  readonly text: string;
  readonly value?: number;
  /** A name's key in the stack, in small print below it. */
  readonly key?: string;
  /** A drawing next to the text. */
  readonly drawing?: Markup;
}

/** A column; numbers are right-aligned. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A name written by people: isolated for both writing directions, its key in small print below. */
export const named = (name: string, key?: string): Markup =>
  html`<bdi>${name}</bdi>${key === undefined || key === name ? "" : html` <small class="key">${key}</small>`}`;

function cellOf(cell: Cell, column: Column | undefined, isFirst: boolean): Markup {
  const { text, value, key, drawing } = cell;
  const className = column?.numeric ? "number" : "";
  const inside = html`${isFirst ? named(text, key) : text}${drawing ?? ""}`;
  if (isFirst) return html`<th scope="row" class="${className}">${inside}</th>`;
  return value === undefined
    ? html`<td class="${className}">${inside}</td>`
    : html`<td class="${className}" data-value="${String(value)}">${inside}</td>`;
}

/**
 * A table that sorts by every column; the first column names the row and stays visible, the total stays at the bottom.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], total?: readonly Cell[]): Markup {
  const line = (cells: readonly Cell[]): Markup =>
    html`<tr>${cells.map((cell, index) => cellOf(cell, columns[index], index === 0))}</tr>`;
  const head = columns.map(
    ({ title, numeric }) =>
      html`<th class="${numeric ? "number" : ""}" scope="col"><button type="button">${title}</button></th>`,
  );
  const label = `Table: ${columns[0]?.title ?? ""}`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table data-sort><thead><tr>${head}</tr></thead><tbody>${rows.map(line)}</tbody>${
    total ? html`<tfoot>${line(total)}</tfoot>` : ""
  }</table></div>`;
}

/** A figure in the header, with its label. */
export interface Card {
  readonly label: string;
  readonly figure: string;
  readonly note?: string;
  readonly tone?: "good" | "bad" | "warn" | "quiet";
}

/** Figures side by side. */
export const cards = (all: readonly Card[]): Markup =>
  all.length === 0
    ? html``
    : html`<dl class="cards">${all.map(
        ({ label, figure, note, tone }) =>
          html`<div><dt>${label}</dt><dd class="figure">${figure}</dd>${note ? html`<dd class="${tone ?? "quiet"}">${note}</dd>` : ""}</div>`,
      )}</dl>`;
