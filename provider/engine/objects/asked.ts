/** Properties that a create requests from TikTok (`AskedProperty`): once in the life of an object. */
import { type AskedProperty, type Resource, type Values, valuesIn } from "../../definitions/index.js";
import { functions } from "../../functions/index.js";
import { lookUp } from "../reads/invoke.js";
import type { Session } from "../session.js";
import { inputsOf, type Wire } from "./wire.js";

/** What a create of these inputs has to request; undefined if the program sets it all. */
export function askedIn({ operations: { create } }: Resource, inputs: Values): AskedProperty | undefined {
  const { asks } = create;
  return asks && inputs[asks.of] !== undefined && inputs[asks.gives] === undefined ? asks : undefined;
}

/** Inputs of an object that an earlier run created, with the answers that run received, as the object shows them. */
export function withShown(resource: Resource, inputs: Values, row: Wire): Values {
  const asks = askedIn(resource, inputs);
  const shown = asks && inputsOf(resource, row, undefined)[asks.gives];
  return asks && shown !== undefined ? { ...inputs, [asks.gives]: shown } : inputs;
}

/**
 * Inputs with TikTok's answers. `begun` are those of an interrupted earlier run: its answers are reused, so that both
 * runs create the same object. Throws a LifecycleError if TikTok cannot be asked.
 */
export async function withAnswer(
  session: Session,
  resource: Resource,
  inputs: Values,
  begun: Values | undefined,
): Promise<Values> {
  const asks = askedIn(resource, inputs);
  if (!asks) return inputs;
  const known = begun?.[asks.gives];
  if (known !== undefined) return { ...inputs, [asks.gives]: known };
  const definition = functions.find(({ name }) => name === asks.by);
  if (!definition) throw new Error(`there is no function ${asks.by}`);
  const result = await lookUp(session, definition, String(inputs.advertiserId), valuesIn(inputs[asks.of]));
  return { ...inputs, [asks.gives]: result[asks.gives] };
}
