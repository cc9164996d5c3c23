/**
 * Regular expressions of guardrails, on RE2: matching takes linear time for any pattern, so that a policy cannot hang
 * an update. RE2 has no lookaround and no back references.
 */

import type { RE2JS } from "re2js";
import { messageOf } from "../text/shape.js";

/** No naming rule is longer; RE2's programs grow with the length. */
const LONGEST = 1_000;

const compiled = new Map<string, RE2JS>();

function compile(pattern: string): RE2JS {
  // Loaded here: most projects have no patterns.
  const { RE2JS: engine }: typeof import("re2js") = require("re2js");
  // JavaScript's escapes, which policies were written with, in RE2's words.
  return engine.compile(engine.translateRegExp(pattern));
}

/** JavaScript features that RE2 lacks. */
const NOT_LINEAR = /\(\?<?[=!]|\\[1-9]|\\k</;

/** What is wrong with a pattern, as the end of a sentence; undefined if it is valid. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `has ${pattern.length} characters; a pattern may have ${LONGEST}.`;
  if (NOT_LINEAR.test(pattern))
    return "uses lookaround or back references, which guardrails do not support. Write it without them.";
  try {
    compile(pattern);
    return undefined;
  } catch (error) {
    return `is not a regular expression (${messageOf(error).replace(/^error parsing regexp: /, "")}).`;
  }
}

/** Whether a name matches somewhere. The pattern must be valid. */
export function matches(pattern: string, name: string): boolean {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.matcher(name).find();
}
