/** Rules across the fields of an object, and about its parent. */
import { type Fault, isAbsent, type Rule, UNKNOWN, type Values, type View } from "../../definitions/index.js";

/** Input: the object's own values, all that rules may look at, properties that are wrong already, whether it exists. */
interface Judging {
  readonly inputs: Values;
  readonly view: View;
  readonly wrong: ReadonlySet<string>;
  readonly existing: boolean;
}

const shapes = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/**
 * The rules that may have something to say of an object with these properties: of hundreds most are about what it does not set. Objects
 * of one program have few shapes, so that they are looked through once for each.
 */
function rulesFor(rules: readonly Rule[], inputs: Values): readonly Rule[] {
  const ofShapes = shapes.get(rules) ?? new Map<string, readonly Rule[]>();
  shapes.set(rules, ofShapes);
  const shape = Object.keys(inputs).join(" ");
  const known = ofShapes.get(shape);
  if (known) return known;
  // What is behind a dot is not the object's own.
  const made = rules.filter(({ whenSet }) => whenSet === undefined || whenSet.includes(".") || whenSet in inputs);
  ofShapes.set(shape, made);
  return made;
}

/** Rules run on values that are right by themselves, so that one mistake is reported once. */
export function ruleFaults(
  rules: readonly Rule[],
  { inputs, view, wrong, existing }: Judging,
): { readonly faults: Fault[]; readonly advice: Fault[] } {
  const faults: Fault[] = [];
  const advice: Fault[] = [];
  for (const rule of rulesFor(rules, inputs)) {
    if (rule.on === (existing ? "create" : "update")) continue;
    if (rule.whenSet !== undefined && isAbsent(view.get(rule.whenSet))) continue;
    if (rule.about.some((name) => wrong.has(name) || view.get(name) === UNKNOWN)) continue;
    const reason = rule.check(view);
    const list = rule.advises ? advice : faults;
    if (reason && !list.some((fault) => fault.property === rule.property && fault.reason === reason)) {
      list.push({ property: rule.property, reason });
    }
  }
  return { faults, advice };
}
