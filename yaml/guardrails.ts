/** Guardrails on configs: what `validate`, `pulumi preview` and `pulumi up` report before anything is declared. */
import { evaluateGuardrails, guardrailMessage, guardrailsOfConfig, loadPolicy } from "../provider/guardrails/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { audienceIn } from "../provider/resources/saved-audience.js";
import { type Declared, whatIs } from "../provider/spend/declared.js";
import { levelValues } from "../provider/spend/levels.js";
import { type CheckedInputs, problemOf } from "./check.js";
import type { ConfigDocument } from "./document.js";
import { type Planned, PlannedId } from "./plan.js";
import type { Problem } from "./problem.js";

/** Violations that stop the configs, and those that are only reported. */
export interface GuardrailProblems {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** What the saved audience of the configs holds that an ad group uses. */
function audiencesOf({ inputs }: Planned, checked: CheckedInputs): Pick<Declared, "audiences"> {
  const id = audienceIn(inputs);
  const holds = id instanceof PlannedId ? checked.get(id.target) : undefined;
  return holds ? { audiences: [holds] } : {};
}

/** A config has no state, so Check evaluates the rules about changes. */
export function declaredOf(checked: CheckedInputs): Map<Planned, Declared> {
  const made = new Map<Planned, Declared>();
  for (const [planned, after] of checked) {
    const { name } = planned;
    const resource = resourceOf(planned.title);
    const values = levelValues(resource, after);
    const parent = planned.parent && made.get(planned.parent);
    made.set(planned, {
      ...whatIs(resource),
      name,
      after: values,
      stateKnown: false,
      changed: false,
      ...audiencesOf(planned, checked),
      ...(parent ? { parent } : {}),
    });
  }
  return made;
}

/** Who decides whether a violation stops: this check, the provider's Check, which knows the state, or a report. */
export type GuardrailsMode = "stop" | "warn" | "later";

/** Evaluates the organisation's guardrails and those of the configs. `policy` names an additional file. */
export function guardrailProblems(
  projectFolder: string,
  documents: readonly ConfigDocument[],
  checked: CheckedInputs,
  { mode = "stop", policy }: { readonly mode?: GuardrailsMode; readonly policy?: string } = {},
): GuardrailProblems {
  const loaded = [
    loadPolicy(projectFolder, process.env, policy),
    ...documents.map(({ text, file }) => guardrailsOfConfig(text, file)),
  ];
  const problems: Problem[] = loaded.flatMap((one) => [...one.problems]);
  const made = mode === "later" ? new Map<Planned, Declared>() : declaredOf(checked);
  const plannedOf = new Map([...made].map(([planned, one]) => [one, planned]));
  const verdicts = evaluateGuardrails({
    declared: [...made.values()],
    guardrails: loaded.flatMap(({ guardrails }) => guardrails),
    now: Date.now(),
  });
  const warnings: Problem[] = [];
  for (const verdict of verdicts) {
    const planned = verdict.object && plannedOf.get(verdict.object);
    if (!planned) continue;
    const problem = problemOf(planned, { property: verdict.property, reason: guardrailMessage(verdict) });
    (verdict.enforcement === "mandatory" && mode === "stop" ? problems : warnings).push(problem);
  }
  return { problems, warnings };
}
