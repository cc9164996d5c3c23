/** Escapes foreign text in Markdown. */
import { shortened } from "../../../provider/text/visible.js";

/** A code span, whatever the text contains: no markup is interpreted, and no user is mentioned. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A longer sentence contains a name or a pattern that nobody reads completely. */
const LONGEST_SENTENCE = 1_500;

/** Text outside code spans, such as a sentence with a name in it. */
export const plain = (text: string): string =>
  shortened(text, LONGEST_SENTENCE)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|#~]/g, "\\$&")
    .replace(/@/g, "@&#8203;")
    .replace(/^([-+=])/, "\\$1");
