/** Values that YAML reads as something else than their author wrote. */
import { type Document, isScalar, type Node } from "yaml";
import { eachNode } from "../provider/text/yaml-nodes.js";
import { quoted } from "./diagnosis.js";

/** An error or a warning about the value of a node. */
export interface Reading {
  readonly node: Node;
  readonly reason: string;
  readonly enforcement: "problem" | "warning";
}

/** Numbers with up to three decimals: ROAS. All others are money, counts and ids. */
const RATIOS = /roas/i;
/** Properties whose value people see as written. */
const TEXTS: ReadonlySet<string> = new Set(["text", "name", "displayName"]);
/** Spreadsheets keep 15 digits of a number, but TikTok's ids have up to 19. */
const KEPT_DIGITS = 15;

function lostDigits(source: string): boolean {
  return /^\d{18,19}$/.test(source) && source.replace(/0+$/, "").length <= KEPT_DIGITS;
}

function numberReading(source: string, name: string): string | undefined {
  const thousands = /^(\d{1,3})\.(\d{3})$/.exec(source);
  if (thousands && !RATIOS.test(name))
    return `${name} ${source} is read as ${Number(source)}. Write ${thousands[1]}${thousands[2]} if the point separates thousands, otherwise ${Number(source).toFixed(2)}.`;
  if (lostDigits(source))
    return `${name} ${source} ends in zeros, like a long number from a spreadsheet: its last digits may be lost. Copy the id again from a column that is formatted as text. If it is correct, write it in quotes: "${source}".`;
  return undefined;
}

/** The words behind a # on a text's line: "#1 in town" of `text: Iced coffee #1 in town`. */
function cutOff(text: string, node: Node): string | undefined {
  const end = node.range?.[1] ?? 0;
  const rest = /^[ \t]+(#\S.*)/.exec(text.slice(end, end + 2_000));
  return rest?.[1]?.trimEnd();
}

/**
 * Visits each value of a config. Numbers stay text if reading them would lose digits (ids beyond 2^53) or if they have
 * an exponent, which is how spreadsheets write ids.
 */
export function readings(document: Document, text: string): Reading[] {
  const found: Reading[] = [];
  eachNode(document, (node, { pair, isKey }) => {
    if (!isScalar(node) || isKey) return;
    const name = isScalar(pair?.key) ? String(pair.key.value) : "the value";
    const source = node.source ?? "";
    if (typeof node.value === "number") {
      const reason = numberReading(source, name);
      if (reason) found.push({ node, reason, enforcement: "problem" });
      const isWhole = /^[-+]?\d+$/.test(source);
      if (/e/i.test(source) || !(Number.isSafeInteger(node.value) || Math.abs(node.value) < Number.MAX_SAFE_INTEGER))
        node.value = isWhole || /^[\d.e+-]+$/i.test(source) ? source : node.value;
      return;
    }
    if (typeof node.value !== "string" || node.type !== "PLAIN") return;
    const curly = /^[\u201c\u201d\u201e](.+)[\u201c\u201d]$/.exec(node.value)?.[1];
    // If only certain values are allowed, these quotes are refused with the step to take.
    if (curly !== undefined && TEXTS.has(name))
      found.push({
        node,
        reason: `${name} is in curly quotes, which are part of the text and will be shown. To quote it, use straight ones: ${name}: ${quoted(curly)}`,
        enforcement: "warning",
      });
    const rest = cutOff(text, node);
    if (rest)
      found.push({
        node,
        reason: `${name} ends before ${rest.split(" ")[0]}: a space and # begin a comment. If it is part of the text, put all of it in quotes: ${name}: ${quoted(`${node.value} ${rest}`)}`,
        enforcement: "warning",
      });
  });
  return found;
}
