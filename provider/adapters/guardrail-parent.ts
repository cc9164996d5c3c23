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
  /** Whether the account was asked in vain. */
  isUnread(advertiserId: string): boolean;
}

/** Announced, and not met by Check although its child is: this update leaves it out (`--target`), whatever the program says. */
const isLeftOut = (one: Declared | undefined): boolean =>
  one !== undefined && (one.key?.startsWith("planned ") === true || isLeftOut(one.parent));

/** Paused as far as the state says: somebody may have enabled it in the account. */
const mayBeEnabled = (one: Declared | undefined): boolean =>
  one !== undefined &&
  ((one.before?.status === "DISABLE" && one.after?.status === "DISABLE") || mayBeEnabled(one.parent));

/**
 * Whether the account need not be read to know whether the parent is paused. What the program says of one that this update
 * leaves out tells nothing, nor what the state says of one that is not paused by this update.
 */
export function hasParent({ resource, after }: Candidate, { current }: Planning): boolean {
  const field = resource.parent?.field;
  const id = field === undefined ? undefined : text(after[field]);
  if (id === undefined || after.status === "DISABLE") return true;
  const known = current.byId.get(id);
  return known !== undefined && !isLeftOut(known) && !mayBeEnabled(known);
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
  // Only the account can tell whether it is paused: what could not be read counts as a violation.
  const isUnsure = (isLeftOut(known) || mayBeEnabled(known)) && planning.isUnread(text(after.advertiserId) ?? "");
  if (known) return isUnsure ? {} : { parent: known };
  // An object that exists, and that neither this update nor the account shows, may be in any state.
  if (paused !== undefined && text(after[field]) === undefined) {
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
