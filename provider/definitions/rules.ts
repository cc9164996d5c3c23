/** A value that the engine does not know yet (preview). Rules about it are skipped. */
export const UNKNOWN: unique symbol = Symbol("unknown until the update runs");

/** Property values of one resource, as a program gives them. */
export type Values = Readonly<Record<string, unknown>>;

/** What is wrong with one property: its path (`budget`, `utmParams[0].key`) and a whole sentence. */
export interface Fault {
  readonly property: string;
  readonly reason: string;
}

/**
 * What a rule may look at: the resource's own values, and with `parent.` before the name those of the resource that it
 * refers to, where the program handed that over; with `before.` those that the object has had so far.
 */
export interface View {
  /** The value; `undefined` when unset; `UNKNOWN` when it cannot be known here. */
  get(name: string): unknown;
}

/** A rule across fields. It runs only when nothing that it is `about` is unknown. */
export interface Rule {
  readonly about: readonly string[];
  /** The property that a fault is reported at. */
  readonly property: string;
  /** It only advises: the sentence is shown, and nothing is refused. */
  readonly advises?: boolean;
  /** It holds of new objects only, or of changes only. */
  readonly on?: "create" | "update";
  /** The rule does not apply while this property is not set: most rules of an object end there, before they look at it. */
  readonly whenSet?: string;
  /** The sentence that tells what is wrong; undefined where nothing is. */
  readonly check: (view: View) => string | undefined;
}

/** Marks for conditions: any value, or none. */
export const PRESENT: unique symbol = Symbol("set");
export const ABSENT: unique symbol = Symbol("not set");

/** Property → the values under which the condition holds. All properties must agree. */
export type Condition = Readonly<Record<string, readonly unknown[] | typeof PRESENT | typeof ABSENT>>;

/** True when nothing was given: undefined, null, or an empty list or text. */
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

/** `property` must be set when `condition` holds; `also` names other properties of which one will do. */
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

/** `property` must not be set when `condition` holds; `why` is the sentence behind it. */
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

/** The values of `property` (one, or each of a list) that go with the value of `by`; values of `by` not in the table are free. */
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
      const choices = allowed.length === 0 ? "It takes none." : `Allowed: ${allowed.join(", ")}.`;
      return `${property} "${String(wrong)}" is not allowed with ${shown(by)} ${String(view.get(by))}. ${choices}`;
    },
  };
}

/** Any other rule. `check` gets a view in which everything that the rule is about is known. */
export function rule(about: readonly string[], property: string, check: Rule["check"]): Rule {
  return { about, property, check };
}
