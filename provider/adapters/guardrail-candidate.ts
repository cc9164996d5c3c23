/** What guardrails need to know about one resource in Check. */
import { isAbsent, type Kind, type Resource, UNKNOWN, type Values } from "../definitions/index.js";
import { diff } from "../engine/index.js";
import { isRuleName, onlyStops, type PlacedGuardrails, type RuleName, SPEND_RULES } from "../guardrails/index.js";
import { type Declared, whatIs } from "../spend/declared.js";
import { levelValues } from "../spend/levels.js";
import type { RunObject } from "./run-objects.js";

/** One resource in Check. */
export interface Candidate {
  readonly resource: Resource;
  /** Its name in Pulumi if the adapter knows it, else in TikTok. */
  readonly name: string;
  readonly urn?: string;
  readonly before: Values | undefined;
  readonly after: Values;
  /** Whether it is new or changed; computed if not known yet. */
  readonly isChanged?: boolean;
  /** The parent context that the program passed. */
  readonly seen?: unknown;
  readonly paused?: boolean | undefined;
}

/** The selected rules of a set. */
export const only = (
  guardrails: readonly PlacedGuardrails[],
  isWanted: (rule: RuleName) => boolean,
): PlacedGuardrails[] =>
  guardrails.map((placed) => {
    const filtered = (set: object | undefined): object =>
      Object.fromEntries(Object.entries(set ?? {}).filter(([name]) => isRuleName(name) && isWanted(name)));
    return {
      ...placed,
      guardrails: { mandatory: filtered(placed.guardrails.mandatory), advisory: filtered(placed.guardrails.advisory) },
    };
  });

export const isSpend = (rule: RuleName): boolean => SPEND_RULES.includes(rule);
export const isIncrease = (rule: RuleName): boolean => rule === "maxIncrease";
/** Whether there is such a rule. */
export const holds = (
  guardrails: readonly PlacedGuardrails[],
  isWanted: (rule: RuleName) => boolean = () => true,
): boolean =>
  guardrails.some(({ guardrails: { mandatory = {}, advisory = {} } }) =>
    Object.keys({ ...mandatory, ...advisory }).some((name) => isRuleName(name) && isWanted(name)),
  );

/** A value as text; undefined if it is absent or unknown. */
export const text = (value: unknown): string | undefined =>
  isAbsent(value) || value === UNKNOWN ? undefined : String(value);

/** What identifies a campaign or an ad group at TikTok, as far as a run knows. */
export const identityOf = (kind: Kind, after: Values, campaignName: string | undefined): string =>
  JSON.stringify([kind, text(after.advertiserId) ?? "", text(after.name) ?? "", campaignName ?? ""]);

/** A resource by itself, as guardrails see it. */
export function declaredAlone({ resource, name, urn, before, after, isChanged }: Candidate): Declared {
  return {
    ...whatIs(resource),
    name,
    ...(urn ? { key: urn } : {}),
    ...(before ? { before: levelValues(resource, before) } : {}),
    after: levelValues(resource, after),
    stateKnown: true,
    changed: isChanged ?? (before === undefined || diff(resource, before, after).changed.length > 0),
  };
}

/** Which properties in a state a program may have declared. */
export const declaredOf = ({ fields }: Resource, state: Values): Values =>
  Object.fromEntries(Object.entries(state).filter(([name]) => name in fields));

/**
 * Whether an update only pauses, lowers or shortens. `state`: its inputs, or the whole state; what only TikTok shows,
 * such as the create time, is not a change.
 */
export function isStop(resource: Resource, state: Values, after: Values): boolean {
  const before = declaredOf(resource, state);
  return onlyStops(declaredAlone({ resource, name: "", before, after, isChanged: true }));
}

/** A refused resource keeps its state; a new one is not created. */
export function refused({ sends: _sends, ...noted }: RunObject): RunObject {
  return noted.before ? { ...noted, after: noted.before } : { ...noted, refused: true };
}
