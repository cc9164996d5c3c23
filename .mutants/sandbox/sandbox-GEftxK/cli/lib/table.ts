/** Plain tables for the terminal: columns without lines, so that they can be cut and pasted. */
import Table from "cli-table3";

const BARE = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** A column: its title, and whether it holds numbers, which stand to the right. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A table as text, a line for each row. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    chars: BARE,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ numeric }) => (numeric ? "right" : "left")),
  });
  for (const row of rows) table.push([...row]);
  return `${table.toString().replace(/[ ]+$/gm, "")}\n`;
}
