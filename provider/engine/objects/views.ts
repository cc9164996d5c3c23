/** Views for rules: an object's own values, its ancestors, its previous state. */
import { isValues, UNKNOWN, type Values, type View } from "../../definitions/index.js";
import { holdsUnknown } from "./values.js";

/**
 * The view of `viewOf`, plus the previous object under `before.`, its siblings' values under `siblings.`, and its
 * account's currency. It caches what it has read, so nothing underneath may change.
 */
export function viewInTime(
  inputs: Values,
  parent: unknown,
  {
    before,
    siblings = [],
    accountCurrency,
  }: { readonly before?: Values; readonly siblings?: readonly Values[]; readonly accountCurrency?: string },
): View {
  const now = viewOf(inputs, parent);
  // Hundreds of rules read the same few dozen values.
  const seen = new Map<string, unknown>();
  const read = (name: string): unknown => {
    if (name.startsWith("before.")) return before ? before[name.slice("before.".length)] : UNKNOWN;
    if (name.startsWith("siblings.")) return siblings.map((one) => one[name.slice("siblings.".length)]);
    return name === "account.currency" ? accountCurrency : now.get(name);
  };
  const get = (name: string): unknown => {
    const known = seen.get(name);
    if (known !== undefined || seen.has(name)) return known;
    const value = read(name);
    seen.set(name, value);
    return value;
  };
  return { get };
}

/** Looks up own values and, under `parent.`, those of the parent; a parent that was not passed is unknown. */
export function viewOf(inputs: Values, parent: unknown): View {
  const get = (name: string): unknown => {
    if (!name.startsWith("parent.")) return holdsUnknown(inputs[name]) ? UNKNOWN : inputs[name];
    if (!isValues(parent)) return UNKNOWN;
    return viewOf(parent, parent.parent).get(name.slice("parent.".length));
  };
  return { get };
}
