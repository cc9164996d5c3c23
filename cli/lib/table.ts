/** Plain tables for the terminal: columns without lines, easy to copy and paste. */
import Table from "cli-table3";
import stringWidth from "string-width";
import { oneLine } from "../../provider/text/visible.js";
import { cutInMiddle } from "./shown.js";

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
const GAP = BARE.middle.length;

/**
 * A column: its title, whether it contains numbers, which are right-aligned, and what is dropped in narrow terminals.
 */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
  /** Columns with higher ranks are dropped first; one without a rank always stays. */
  readonly rank?: number;
  /** Longer texts are shortened in the middle if space is limited. */
  readonly longest?: number;
}

/** The width of a terminal; undefined for pipes and files, which accept lines of any length. */
export function widthOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  isWide = false,
): number | undefined {
  return isWide || stream.isTTY !== true ? undefined : stream.columns;
}

const widest = (cells: readonly string[]): number => Math.max(0, ...cells.map((cell) => stringWidth(cell)));

/** The columns that fit, those of lower rank first, in their own order. */
function fitting(widths: readonly number[], columns: readonly Column[], width: number): number[] {
  const order = columns
    .map((_column, index) => index)
    .sort((one, other) => (columns[one]?.rank ?? 0) - (columns[other]?.rank ?? 0));
  let used = -GAP;
  const kept = order.filter((index) => {
    const more = (widths[index] ?? 0) + GAP;
    if (columns[index]?.rank !== undefined && used + more > width) return false;
    used += more;
    return true;
  });
  return kept.sort((one, other) => one - other);
}

/** A table, and the titles of the dropped columns. */
export interface FittedTable {
  readonly text: string;
  readonly left: readonly string[];
}

/**
 * A table at most `width` characters wide: long texts are shortened in the middle, then columns are dropped. Words are
 * never broken.
 */
export function fittedTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): FittedTable {
  const clean = rows.map((row) => row.map((cell) => oneLine(cell)));
  const at = (index: number): string[] => [columns[index]?.title ?? "", ...clean.map((row) => row[index] ?? "")];
  const whole = columns.reduce((sum, _column, index) => sum + widest(at(index)) + GAP, -GAP);
  const isTight = width !== undefined && whole > width;
  const cut = (cell: string, index: number): string => {
    const longest = columns[index]?.longest;
    return isTight && longest !== undefined && stringWidth(cell) > longest ? cutInMiddle(cell, longest) : cell;
  };
  const cells = clean.map((row) => row.map(cut));
  const widths = columns.map(({ title }, index) => widest([title, ...cells.map((row) => row[index] ?? "")]));
  const kept = isTight ? fitting(widths, columns, width) : columns.map((_column, index) => index);
  const shown = columns.filter((_column, index) => kept.includes(index));
  const table = new Table({
    chars: BARE,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    head: shown.map(({ title }) => title),
    colAligns: shown.map(({ numeric }) => (numeric ? "right" : "left")),
  });
  for (const row of cells) table.push(kept.map((index) => row[index] ?? ""));
  return {
    text: `${table.toString().replace(/[ ]+$/gm, "")}\n`,
    left: columns.filter((_column, index) => !kept.includes(index)).map(({ title }) => title),
  };
}

/** A table as text, a line per row; in a terminal with the columns that fit, and a line that names the others. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
  const { text, left } = fittedTable(columns, rows, width);
  return left.length === 0 ? text : `${text}With --wide: ${left.join(", ")}.\n`;
}
