/**
 * Regular expressions of guardrails, on RE2: a match takes time in proportion to the name, whatever the pattern, so that a
 * policy cannot hang an update. RE2 knows no lookaround and no back references.
 */

import type { RE2JS } from "re2js";
import { messageOf } from "../text/shape.js";

/** No naming rule is longer; the engine's programs grow with it. */
const LONGEST = 1_000;

const compiled = new Map<string, RE2JS>();

function compile(pattern: string): RE2JS {
  // Loaded here: most projects have no patterns.
  const { RE2JS: engine }: typeof import("re2js") = require("re2js");
  // JavaScript's escapes, which policies were written with, in RE2's words.
  return engine.compile(engine.translateRegExp(pattern));
}

/** What RE2 cannot do, and JavaScript could. */
const NOT_LINEAR = /\(\?<?[=!]|\\[1-9]|\\k</;

/** What is wrong with a pattern, as the end of a sentence; nothing when it can be used. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `has ${pattern.length} characters; a pattern may have ${LONGEST}.`;
  if (NOT_LINEAR.test(pattern))
    return "uses lookaround or back references, which guardrails do not have. Write it without.";
  try {
    compile(pattern);
    return undefined;
  } catch (error) {
    return `is not a regular expression (${messageOf(error).replace(/^error parsing regexp: /, "")}).`;
  }
}

/** Whether a name matches somewhere. The pattern must be without a fault. */
export function matches(pattern: string, name: string): boolean {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.matcher(name).find();
}
