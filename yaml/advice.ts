/** Advice on what configs declare: `validate` shows it and continues. */
import { adviceMessage, adviceOn } from "../provider/advice/index.js";
import type { CheckContext } from "../provider/engine/index.js";
import { called, type Declared } from "../provider/spend/declared.js";
import { type CheckedInputs, problemOf } from "./check.js";
import { declaredOf } from "./guardrails.js";
import type { Problem } from "./problem.js";

/** Includes the properties of a file, if it is a local one. */
async function looked(one: Declared, inspect: CheckContext["inspect"]): Promise<Declared> {
  const { kind } = one;
  const source = one.after?.source;
  if ((kind !== "video" && kind !== "image") || typeof source !== "string" || /^https?:/i.test(source)) return one;
  const found = await inspect(kind, source);
  return "facts" in found ? { ...one, media: found.facts } : one;
}

/** All advice, each with its position in the configs. */
export async function adviceOf(checked: CheckedInputs, inspect: CheckContext["inspect"]): Promise<Problem[]> {
  const made = declaredOf(checked);
  const plannedOf = new Map([...made].map(([planned, one]) => [`${one.noun} ${one.name}`, planned]));
  const declared = await Promise.all([...made.values()].map((one) => looked(one, inspect)));
  return adviceOn(declared).flatMap((advice) => {
    const planned = plannedOf.get(called(advice.object));
    return planned ? [problemOf(planned, { property: advice.property, reason: adviceMessage(advice) })] : [];
  });
}
