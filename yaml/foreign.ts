/** Files that are not configs at all: tables, web pages, messages, files of other programs. */
import { indentOf, isBlank } from "./lines.js";

const PLACE = { line: 1, column: 1 } as const;

/** What a file is instead, and what to do; `line` counts from 1. */
export interface Foreign {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const BEGIN = 'A config is a text: begin it with "campaigns:", and write a campaign below.';

/** Detected by the first bytes, which no text contains. */
export function foreignBytes(bytes: Uint8Array): Foreign | undefined {
  const starts = (...codes: number[]): boolean => codes.every((code, index) => bytes[index] === code);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0))
    return {
      ...PLACE,
      reason: `is an Excel or Word file, or another archive, whatever its name ends in. ${BEGIN}`,
    };
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff))
    return { ...PLACE, reason: "is in UTF-16, as Notepad and PowerShell write. Save it in the encoding UTF-8." };
  return undefined;
}

const SEPARATORS = [",", ";", "\t"];

/** A table: its first two lines have the same number of columns and no property. Comments are not rows. */
function isTable(lines: readonly string[]): boolean {
  const [head = "", second = ""] = lines.filter((line) => !isBlank(line));
  return SEPARATORS.some((one) => {
    const columns = head.split(one).length;
    return columns >= 3 && columns === second.split(one).length && !/^\s*[\w-]+:(\s|$)/.test(head);
  });
}

/** Whether a line is part of a multi-line text (`text: |`): the less indented line above opens one. */
function isText(lines: readonly string[], at: number): boolean {
  const indent = indentOf(lines[at] ?? "");
  const above = lines.slice(0, at).findLast((line) => line.trim() !== "" && indentOf(line) < indent);
  return above !== undefined && /:\s*[|>][-+\d]*\s*(#.*)?$/.test(above);
}

/** Detected by how it begins. */
export function foreignText(text: string): Foreign | undefined {
  if (text.includes("\r") && !text.includes("\n"))
    return { ...PLACE, reason: "has the line ends of old Macs (CR only). Save it with line ends LF or CRLF." };
  const all = text.split(/\r?\n/);
  const at = all.findIndex((line) => line.trim() !== "");
  const first = all[at] ?? "";
  const place = { line: at + 1, column: 1 };
  if (/^\s*(<!doctype html|<html|<head|<\?xml)/i.test(first))
    return {
      ...place,
      reason: `is a web page, as a download that failed leaves it. Download the file itself. ${BEGIN}`,
    };
  if (/^\s*(```|~~~)/.test(first))
    return {
      ...place,
      reason: `begins with ${first.trim().slice(0, 3)}, as code in a message does. Remove this line, and the one at the end.`,
    };
  if (isTable(all))
    return {
      ...place,
      reason:
        'is a table, as spreadsheets write them, and no config. Begin with "campaigns:", and write each row below it, as a name with its properties, such as "objective: TRAFFIC".',
    };
  const fill = all.findIndex((line) => /^\s*(?:- +)*[\w-]+:\s*\{\{/.test(line));
  if (fill < 0 || isText(all, fill)) return undefined;
  return {
    line: fill + 1,
    column: (all[fill]?.indexOf("{{") ?? 0) + 1,
    reason: "holds the placeholder {{ … }} of a template. Configs have none: write the value itself.",
  };
}
