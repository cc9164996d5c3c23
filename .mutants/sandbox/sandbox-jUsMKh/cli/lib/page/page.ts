/** One self-contained page for reports: no file beside it, no request, light and dark, tables that sort. */
import { html, raw } from "hono/html";
import { visible } from "../../../provider/text/visible.js";

/** Text that is markup already, with everything foreign in it escaped. */
export type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dbe0, #3a3f47); --soft: light-dark(#f4f5f7, #22262c);
  --quiet: light-dark(#59606b, #a3abb8); --bad: light-dark(#b3261e, #ff8f86); --warn: light-dark(#8a5a00, #f0b84d);
  --good: light-dark(#0b7a3e, #5bd08c); --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1080px; padding: 1rem; font: 15px/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #16191d); color: light-dark(#1b1e23, #e8eaed); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .2rem 0 .6rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
ul { padding-left: 1.2rem; margin: .3rem 0; } li { margin: .2rem 0; }
code, pre { font: .88em ui-monospace, monospace; } code { background: var(--soft); padding: .05rem .3rem; border-radius: .25rem; }
pre { background: var(--soft); padding: .7rem; border-radius: .4rem; overflow: auto; white-space: pre-wrap; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
th { white-space: nowrap; } td { min-width: 5.5rem; } td:last-child:not(.number) { min-width: 11rem; overflow-wrap: anywhere; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; }
.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); } .quiet { color: var(--quiet); font-size: .85rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
summary { cursor: pointer; } figure { margin: .5rem 0; } figure svg { display: block; width: 100%; height: auto; }
.dark, .narrow { display: none; } @media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
.wide, .narrow { width: 100%; } @media (max-width: 640px) { .wide { display: none; } .narrow { display: block; } body { padding: .7rem; } h1 { font-size: 1.2rem; }
  th, td { padding-right: .5rem; } td { min-width: 3.2rem; } td:last-child:not(.number) { min-width: 6.5rem; } }
@media print { details > * { display: block; } }
`;

/** Sorts a table by the column whose head is pressed; numbers by their value, which cells give as data-value. */
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

/** A whole page. */
export function page(title: string, body: Markup): string {
  return visible(
    String(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body>${body}<script>${raw(SCRIPT)}</script></body></html>
`),
  );
}

/** A cell: text as it is shown, and the value it is sorted by where that differs. */
export interface Cell {
  readonly text: string;
  readonly value?: number;
}

/** A column; numbers stand to the right. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A table that sorts by every column. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  const className = (column: Column | undefined): string => (column?.numeric ? "number" : "");
  return html`<div class="scroll" tabindex="0"><table data-sort><thead><tr>${columns.map(
    (column) => html`<th class="${className(column)}" scope="col"><button type="button">${column.title}</button></th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map(({ text, value }, index) =>
        value === undefined
          ? html`<td class="${className(columns[index])}">${text}</td>`
          : html`<td class="${className(columns[index])}" data-value="${String(value)}">${text}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}
