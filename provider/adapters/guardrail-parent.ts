/** The parent of a resource, as far as Check knows: rules ask whether it is paused. */
import { UNKNOWN, valuesIn } from "../definitions/index.js";
import { type Declared, ofKind, whatIs } from "../spend/declared.js";
import { type Candidate, text } from "./guardrail-candidate.js";
import type { RunObject } from "./run-objects.js";
import type { RunPlan } from "./run-plan.js";

/** A plan that is built only when needed: most resources in Check have no parent. */
interface Planning {
  readonly current: RunPlan;
  before(own: string | undefined): RunPlan;
}

/** Announced, and not met by Check although its child is: this update leaves it out (`--target`), whatever the program says. */
const isLeftOut = (one: Declared | undefined): boolean =>
  one !== undefined && (one.key?.startsWith("planned ") === true || isLeftOut(one.parent));

/** Whether the parent is known without reading the account. What the program says of one that is left out is not. */
export function hasParent({ resource, after }: Candidate, { current }: Planning): boolean {
  const field = resource.parent?.field;
  const id = field === undefined ? undefined : text(after[field]);
  if (id === undefined) return true;
  const known = current.byId.get(id);
  return known !== undefined && !isLeftOut(known);
}

/** The parent: as the run knows it, else a stand-in with what the program passed. */
export function parentIn(
  planning: Planning,
  { resource, seen, paused, after }: Candidate,
  noted: RunObject | undefined,
): { readonly parent?: Declared } {
  if (!resource.parent) return {};
  const { of, field } = resource.parent;
  const parentOf = (plan: RunPlan): Declared | undefined =>
    noted
      ? (plan.byKey.get(noted.key) ?? plan.byKey.get(`planned ${noted.identity}`))?.parent
      : plan.byId.get(text(after[field]) ?? "");
  const plan = planning.current;
  const first = parentOf(plan);
  const known = isLeftOut(first) ? parentOf(planning.before(undefined)) : first;
  if (known) return { parent: known };
  if (paused !== undefined) {
    const values = valuesIn(seen);
    const status = paused ? "DISABLE" : "ENABLE";
    const stand: Declared = {
      ...whatIs(of),
      name: text(values.name) ?? "",
      stateKnown: true,
      changed: false,
      after: { ...values, status },
    };
    // An ad's parent is an ad group: the paused one may be the campaign above it.
    const above: Declared = { ...stand, ...ofKind("campaign"), after: { status } };
    return { parent: of.kind === "adGroup" ? { ...stand, parent: above } : stand };
  }
  return after[field] === UNKNOWN ? anyParent(plan) : {};
}

/** The id is not known before the update: if every campaign of this run is paused, its own is too. */
function anyParent(plan: RunPlan): { readonly parent?: Declared } {
  const campaigns = plan.declared.filter((one) => one.kind === "campaign" && !one.foreign);
  const arePaused = campaigns.every(({ after }) => after?.status === "DISABLE");
  const [parent] = arePaused ? campaigns : [];
  return parent ? { parent } : {};
}
