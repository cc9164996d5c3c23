/** A value that the engine does not know yet (preview). Rules about it are skipped. */
export const UNKNOWN: unique symbol = Symbol("unknown until the update runs");

/** Property values of one resource, as a program passes them. */
export type Values = Readonly<Record<string, unknown>>;

/** A fault of one property: its path (`budget`, `utmParams[0].key`) and a whole sentence. */
export interface Fault {
  readonly property: string;
  readonly reason: string;
}

/**
 * What a rule may read: the resource's own values; with the prefix `parent.` those of the resource that it refers to,
 * if the program passed them; with `before.` those in the state.
 */
export interface View {
  /** The value; `undefined` if unset; `UNKNOWN` if it cannot be known here. */
  get(name: string): unknown;
}

/** A rule across fields. It runs only if nothing that it is `about` is unknown. */
export interface Rule {
  readonly about: readonly string[];
  /** The property that a fault is reported at. */
  readonly property: string;
  /** It only warns: the sentence is shown, and nothing is refused. */
  readonly advises?: boolean;
  /** It applies to new objects only, or to changes only. */
  readonly on?: "create" | "update";
  /** The rule does not apply while this property is not set: most rules end here. */
  readonly whenSet?: string;
  /** The sentence that describes the fault; undefined if there is none. */
  readonly check: (view: View) => string | undefined;
}

/** Markers for conditions: any value, or none. */
export const PRESENT: unique symbol = Symbol("set");
export const ABSENT: unique symbol = Symbol("not set");

/** Property → the values under which the condition is true. All properties must match. */
export type Condition = Readonly<Record<string, readonly unknown[] | typeof PRESENT | typeof ABSENT>>;

/** True if no value is set: undefined, null, or an empty list or text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function holds(condition: Condition, view: View): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const value = view.get(name);
    if (typeof wanted !== "symbol") return wanted.includes(value);
    return isAbsent(value) === (wanted === ABSENT);
  });
}

const shown = (name: string): string =>
  name.replace(/^parent\.parent\./, "the campaign's ").replace(/^parent\./, "the parent's ");

function describe(condition: Condition, view: View): string {
  return Object.entries(condition)
    .map(([name, wanted]) => {
      if (wanted === PRESENT) return `${shown(name)} is set`;
      if (wanted === ABSENT) return `${shown(name)} is not set`;
      return `${shown(name)} is ${String(view.get(name))}`;
    })
    .join(" and ");
}

/** `property` must be set if `condition` is true; `also` names other properties of which one suffices. */
export function needs(property: string, condition: Condition, also: readonly string[] = []): Rule {
  const names = [property, ...also];
  return {
    about: [...names, ...Object.keys(condition)],
    property,
    check: (view) =>
      holds(condition, view) && names.every((name) => isAbsent(view.get(name)))
        ? `${names.join(" or ")} is required when ${describe(condition, view)}.`
        : undefined,
  };
}

/** `property` must not be set if `condition` is true; `why` is the sentence behind it. */
export function refuses(property: string, condition: Condition, why: string): Rule {
  return {
    about: [property, ...Object.keys(condition)],
    property,
    check: (view) =>
      holds(condition, view) && !isAbsent(view.get(property))
        ? `${property} cannot be set when ${describe(condition, view)}: ${why}`
        : undefined,
  };
}

/**
 * The values of `property` (one, or each of a list) allowed for the value of `by`; values of `by` not in the table are
 * unrestricted.
 */
export function goesWith(property: string, by: string, table: Readonly<Record<string, readonly string[]>>): Rule {
  return {
    about: [property, by],
    property,
    check: (view) => {
      const allowed = table[String(view.get(by))];
      const value = view.get(property);
      if (!allowed || isAbsent(value)) return undefined;
      const wrong = [value].flat().find((one) => !allowed.includes(String(one)));
      if (wrong === undefined) return undefined;
      const choices = allowed.length === 0 ? "No value is allowed." : `Allowed: ${allowed.join(", ")}.`;
      return `${property} "${String(wrong)}" is not allowed with ${shown(by)} ${String(view.get(by))}. ${choices}`;
    },
  };
}

/** Any other rule. `check` gets a view in which everything that the rule is about is known. */
export function rule(about: readonly string[], property: string, check: Rule["check"]): Rule {
  return { about, property, check };
}
