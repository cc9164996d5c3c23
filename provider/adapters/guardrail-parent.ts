/** The parent of a resource, as far as Check knows: rules ask whether it is paused. */
import { UNKNOWN, valuesIn } from "../definitions/index.js";
import { type Declared, ofKind, whatIs } from "../spend/declared.js";
import { type Candidate, text } from "./guardrail-candidate.js";
import type { RunObject } from "./run-objects.js";
import type { RunPlan } from "./run-plan.js";

/** A plan that is built only when needed: most resources in Check have no parent. */
interface Planning {
  readonly current: RunPlan;
}

/** Whether the parent is known without reading the account. */
export function hasParent({ resource, seen, paused, after }: Candidate, planning: Planning): boolean {
  const field = resource.parent?.field;
  if (field === undefined || paused !== undefined || seen !== undefined) return true;
  const id = text(after[field]);
  return id === undefined || planning.current.byId.has(id);
}

/** The parent: as the run knows it, else a stand-in with what the program passed. */
export function parentIn(
  planning: Planning,
  { resource, seen, paused, after }: Candidate,
  noted: RunObject | undefined,
): { readonly parent?: Declared } {
  if (!resource.parent) return {};
  const { of, field } = resource.parent;
  const plan = planning.current;
  const known = noted
    ? (plan.byKey.get(noted.key) ?? plan.byKey.get(`planned ${noted.identity}`))?.parent
    : plan.byId.get(text(after[field]) ?? "");
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
