import {
  type Change,
  type Field,
  isAbsent,
  type Resource,
  UNCHECKED,
  UNKNOWN,
  type Values,
} from "../../definitions/index.js";
import { extraVerdict } from "./escapes.js";
import { comparable, holdsUnknown, sameValue } from "./values.js";
import { viewInTime } from "./views.js";

/** The effect of a change to one property. */
export type Verdict = "update" | "status" | "schedule" | "replace" | "local";

/** The outcome of a diff: each changed property with its effect. */
export interface Difference {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly replaces: readonly string[];
  readonly changed: readonly string[];
}

function verdictOf(change: Change, before: unknown, after: unknown, olds: Values): Verdict {
  if (typeof change === "string") return change;
  return !holdsUnknown(after) && change.inPlace(before, after, olds) ? (change.by ?? "update") : "replace";
}

/** Whether TikTok accepts no update from the one value to the other. */
export const isFixed = (field: Field, live: unknown, wanted: unknown, olds: Values): boolean =>
  verdictOf(field.tiktok.change, comparable(field, live), comparable(field, wanted), olds) === "replace";

/**
 * Whether a value that TikTok shows and no program declares may count as drift: only if it could be corrected in place.
 * What cannot be changed later was decided when the object was created.
 */
export function mayDrift(field: Field, live: unknown, olds: Values): boolean {
  const { read = "always" } = field.tiktok;
  return read === "always" && !isFixed(field, live, undefined, olds);
}

/** The effect for one property, or undefined if both values mean the same. */
function compare(
  { operations }: Resource,
  field: Field,
  before: unknown,
  after: unknown,
  olds: Values,
): Verdict | undefined {
  if (field.tiktok.form === "extra") {
    const verdict = holdsUnknown(after) ? "update" : extraVerdict(before, after);
    // If TikTok has no update call, a raw field that is stored and never sent would be wrong.
    return verdict === "update" && !operations.update ? "replace" : verdict;
  }
  if (holdsUnknown(after)) return verdictOf(field.tiktok.change, before, UNKNOWN, olds);
  if (sameValue(field, before, after)) return undefined;
  // A program that omits a property accepts any value: what TikTok has fixed permanently stays.
  if (after === undefined && !mayDrift(field, before, olds)) return undefined;
  const change = field.tiktok.change;
  // A moved file has another path and the same content: only the state changes.
  if (typeof change === "object" && field.tiktok.wire === null)
    return verdictOf(change, before, after, olds) === "replace" ? "replace" : "local";
  return verdictOf(change, comparable(field, before), comparable(field, after), olds);
}

/**
 * Properties whose change TikTok refuses in place, by the rules about updates. The object's ancestors are not known
 * here.
 */
function refusedInPlace(resource: Resource, olds: Values, news: Values): string[] {
  const view = viewInTime(news, undefined, { before: olds });
  return resource.rules.flatMap((rule) => {
    if (rule.on !== "update" || rule.advises) return [];
    if (rule.about.some((name) => view.get(name) === UNKNOWN)) return [];
    return rule.check(view) === undefined ? [] : [rule.property];
  });
}

/** Diff of any resource: pure, per property, by meaning and not by spelling. */
export function diff(resource: Resource, olds: Values, news: Values): Difference {
  const verdicts: Record<string, Verdict> = {};
  for (const [name, field] of Object.entries(resource.fields)) {
    // What is not checked says nothing about the object, and of more than a hundred fields most are unset.
    if (name === UNCHECKED || (olds[name] === undefined && news[name] === undefined)) continue;
    const verdict = compare(resource, field, olds[name], news[name], olds);
    if (verdict) verdicts[name] = verdict;
  }
  // Rules about updates evaluate nothing else, and usually nothing changes.
  const isUpdate = Object.values(verdicts).includes("update");
  for (const property of isUpdate ? refusedInPlace(resource, olds, news) : []) {
    const [top = property] = property.split(".");
    if (verdicts[top] !== "update") continue;
    // Undeclared values never cause a replacement: TikTok keeps a value that it does not let go.
    if (isAbsent(news[top])) delete verdicts[top];
    else verdicts[top] = "replace";
  }
  const changed = Object.keys(verdicts);
  return { verdicts, changed, replaces: changed.filter((name) => verdicts[name] === "replace") };
}
