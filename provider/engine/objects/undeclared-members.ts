/**
 * Members of an object that the program does not declare: they are TikTok's, like undeclared properties. What cannot be
 * changed later never counts; the rest only if TikTok's answer to our own write differed.
 */
import { type Field, isAbsent, isValues, type Values } from "../../definitions/index.js";
import { isFixed } from "./diff.js";
import { importedMembers, sameValue } from "./values.js";

/** Objects with their own members; raw fields are compared one by one anyway. */
const hasMembers = ({ tiktok }: Field): boolean => tiktok.kind === "object" && tiktok.form === undefined;

/** Members of `live` that `before` lacks, that are set, and that could be corrected in place. */
export function membersThatMayDrift(field: Field, before: unknown, live: unknown, olds: Values): Values {
  if (!hasMembers(field) || !isValues(before)) return {};
  const shown = importedMembers(field, live);
  if (!isValues(shown)) return {};
  const strange = Object.entries(shown).filter(
    ([name, value]) =>
      !isAbsent(value) && isAbsent(before[name]) && !isFixed(field, { ...before, [name]: value }, before, olds),
  );
  return Object.fromEntries(strange);
}

/** The live object without undeclared members, except for drift. `answered`: what TikTok showed for them. */
export function withoutUndeclared(
  field: Field,
  before: unknown,
  live: unknown,
  answered: unknown,
  olds: Values,
): unknown {
  if (!hasMembers(field) || !isValues(before) || !isValues(live)) return live;
  const known = isValues(answered) ? answered : {};
  const drifted = Object.entries(membersThatMayDrift(field, before, live, olds)).filter(
    ([name, value]) => !sameValue(field, { [name]: value }, { [name]: known[name] }),
  );
  const declared = Object.entries(live).filter(([name]) => !isAbsent(before[name]));
  return { ...Object.fromEntries(declared), ...Object.fromEntries(drifted) };
}
