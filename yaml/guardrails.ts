/** Guard rails against configs: what `validate`, `pulumi preview` and `pulumi up` say before anything is declared. */
import { evaluateRails, loadPolicy, parseRails, railMessage } from "../provider/guardrails/index.js";
import type { Declared } from "../provider/spend/declared.js";
import { levelOf, levelValues } from "../provider/spend/levels.js";
import { type CheckedInputs, problemOf } from "./check.js";
import type { ConfigDocument } from "./document.js";
import type { Planned } from "./plan.js";
import type { Problem } from "./problem.js";

/** What stops the configs, and what is only said. */
export interface RailProblems {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** A config knows of no state, so rules about changes are left to Check. */
export function declaredOf(checked: CheckedInputs): Map<Planned, Declared> {
  const made = new Map<Planned, Declared>();
  for (const [planned, after] of checked) {
    const { name } = planned;
    const title = levelOf(planned.title);
    const values = levelValues(planned.title, after);
    const parent = planned.parent && made.get(planned.parent);
    made.set(planned, { title, name, after: values, stateKnown: false, changed: false, ...(parent ? { parent } : {}) });
  }
  return made;
}

/** Who decides whether a broken guard rail stops: this check, the provider's Check, which knows the state, or a report. */
export type RailsMode = "stop" | "warn" | "later";

/** Evaluates the organisation's guard rails and those of the configs. `policy` names a file beside them. */
export function railProblems(
  projectFolder: string,
  documents: readonly ConfigDocument[],
  checked: CheckedInputs,
  { mode = "stop", policy }: { readonly mode?: RailsMode; readonly policy?: string } = {},
): RailProblems {
  const loaded = [
    loadPolicy(projectFolder, process.env, policy),
    ...documents.map(({ text, file }) => parseRails(text, file, "guardrails")),
  ];
  const problems: Problem[] = loaded.flatMap((one) => [...one.problems]);
  const made = mode === "later" ? new Map<Planned, Declared>() : declaredOf(checked);
  const plannedOf = new Map([...made].map(([planned, one]) => [one, planned]));
  const verdicts = evaluateRails({
    declared: [...made.values()],
    rails: loaded.flatMap(({ rails }) => rails),
    now: Date.now(),
  });
  const warnings: Problem[] = [];
  for (const verdict of verdicts) {
    const planned = verdict.object && plannedOf.get(verdict.object);
    if (!planned) continue;
    const problem = problemOf(planned, { property: verdict.property, reason: railMessage(verdict) });
    (verdict.enforcement === "mandatory" && mode === "stop" ? problems : warnings).push(problem);
  }
  return { problems, warnings };
}
