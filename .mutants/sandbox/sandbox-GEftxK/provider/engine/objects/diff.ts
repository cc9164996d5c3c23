import { type Change, type Field, type Resource, UNKNOWN, type Values } from "../../definitions/index.js";
import { comparable, holdsUnknown, sameValue } from "./values.js";

/** What happens to one property. */
export type Verdict = "update" | "status" | "replace" | "local";

/** The outcome of a diff: each changed property with its verdict. */
export interface Difference {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly replaces: readonly string[];
  readonly changed: readonly string[];
}

function verdictOf(change: Change, before: unknown, after: unknown): Verdict {
  if (typeof change === "string") return change;
  return !holdsUnknown(after) && change.inPlace(before, after) ? (change.by ?? "update") : "replace";
}

/** The verdict on one property, or nothing when both values mean the same. */
function compare(field: Field, before: unknown, after: unknown): Verdict | undefined {
  if (holdsUnknown(after)) return verdictOf(field.tiktok.change, before, UNKNOWN);
  if (sameValue(field, before, after)) return undefined;
  // The server fills these by itself: a program that leaves them out has no wish of its own.
  if (after === undefined && (field.tiktok.read ?? "always") !== "always") return undefined;
  const change = field.tiktok.change;
  // A moved file has another path and the same content: only the state learns of it.
  if (typeof change === "object" && field.tiktok.wire === null)
    return verdictOf(change, before, after) === "replace" ? "replace" : "local";
  return verdictOf(change, comparable(field, before), comparable(field, after));
}

/** Diff of any resource: pure, per property, by meaning and not by spelling. */
export function diff(resource: Resource, olds: Values, news: Values): Difference {
  const verdicts: Record<string, Verdict> = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    const verdict = compare(field, olds[name], news[name]);
    if (verdict) verdicts[name] = verdict;
  }
  const changed = Object.keys(verdicts);
  return { verdicts, changed, replaces: changed.filter((name) => verdicts[name] === "replace") };
}
