/** Edits of a YAML file that keep everything else as written: spaces, comments, line ends. */
import { isDeepStrictEqual } from "node:util";
import { type Document, parseDocument, type ToStringOptions } from "yaml";

/** A text without whitespace, and the original position of each character. */
interface Bare {
  readonly text: string;
  readonly at: readonly number[];
}

function bare(text: string): Bare {
  const at: number[] = [];
  let kept = "";
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (/\s/.test(letter)) continue;
    kept += letter;
    at.push(index);
  }
  return { text: kept, at };
}

/** Length of the common prefix of two texts, and of the common suffix after it. */
function inCommon(one: string, other: string): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++;
  return { start, end };
}

/** Where the changed part begins, and the position after it. */
const partOf = ({ text, at }: Bare, whole: string, start: number, end: number): readonly [number, number] => [
  start === 0 ? 0 : (at[start - 1] ?? 0) + 1,
  end === 0 ? whole.length : (at[text.length - end] ?? whole.length),
];

const endSpace = (text: string): string => /\s*$/.exec(text)?.[0] ?? "";

/**
 * Applies the difference between `base` and `edited`, the YAML writer's output before and after an edit, to `written`.
 * Keeps the original whitespace if that is unambiguous; otherwise returns `edited`.
 */
function spliced(written: string, base: string, edited: string): string {
  const [was, from, to] = [bare(written), bare(base), bare(edited)];
  if (was.text !== from.text) return edited;
  const { start, end } = inCommon(from.text, to.text);
  const [begin, finish] = partOf(was, written, start, end);
  const [left, right] = partOf(to, edited, start, end);
  const part = edited.slice(left, right);
  const [space, own] = [endSpace(part), endSpace(written.slice(begin, finish))];
  const isLine = space.includes("\n") || own.includes("\n");
  return (
    written.slice(0, begin) + (isLine ? part : part.slice(0, part.length - space.length) + own) + written.slice(finish)
  );
}

const contentOf = (text: string): unknown => {
  const parsed = parseDocument(text);
  return parsed.errors.length > 0 ? undefined : parsed.toJS();
};

/** A file's style, for new parts: from its first indented property and its first list. */
function styleOf(text: string): ToStringOptions {
  const indent = /^[^\s#][^\n]*:[^\n]*\n(?:\s*#[^\n]*\n|\s*\n)*( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  const list = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n( *)- /m.exec(text);
  const indentSeq = list === null || (list[2] ?? "").length > (list[1] ?? "").length;
  return { lineWidth: 0, indent, indentSeq, flowCollectionPadding: /[{[] +\S/.test(text) };
}

/** The text of a file after `edit`: unchanged parts stay as written. */
export function editedText(written: string, edit: (document: Document) => void): string {
  const windows = written.includes("\r\n");
  const text = windows ? written.replaceAll("\r\n", "\n") : written;
  const style = styleOf(text);
  const document = parseDocument(text);
  const base = document.toString(style);
  edit(document);
  const edited = document.toString(style);
  const result = edited === base ? text : spliced(text, base, edited);
  // A writer and a reader that treat spaces differently must not change a value.
  const safe = isDeepStrictEqual(contentOf(result), contentOf(edited)) ? result : edited;
  return windows ? safe.replaceAll("\n", "\r\n") : safe;
}
