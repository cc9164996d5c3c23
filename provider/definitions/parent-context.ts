import { isFlag, isNumber, isRecord } from "../text/shape.js";
import type { Resource } from "./resource.js";
import type { Values } from "./rules.js";

/**
 * A reference to the parent as a program sends it: the id, plus context for the provider. Check keeps only the id, so
 * the rest never reaches a state.
 */
export interface ParentContext {
  /** Name of the id; spelled so that it cannot be confused with a TikTok property. */
  readonly __id: unknown;
  /** Arguments of the parent that rules use (`ParentNote.looksAt`). */
  readonly seen?: Values;
  /**
   * Its number among the parent's children of this kind in the program, from 1: TikTok limits how many there can be.
   */
  readonly nth?: number;
  /** How many resources of this kind the program declares below the same parent: a batch knows when it is complete. */
  readonly siblings?: number;
  /** Whether the parent, or the parent's parent, is paused. */
  readonly paused?: boolean;
}

/** Declared inputs, and the context that came with the reference to the parent. */
export interface Unpacked {
  readonly inputs: Values;
  readonly seen?: unknown;
  readonly nth?: number;
  readonly siblings?: number;
  readonly paused?: boolean;
}

/** Separates the two. Inputs of programs that send plain ids pass unchanged. */
export function unpackParent(resource: Resource, sent: Values): Unpacked {
  const field = resource.parent?.field;
  const handed = field === undefined ? undefined : sent[field];
  if (field === undefined || !isRecord(handed) || !("__id" in handed)) return { inputs: sent };
  const { __id, seen, nth, siblings, paused } = handed;
  return {
    inputs: { ...sent, [field]: __id },
    seen,
    nth: isNumber(nth) ? nth : undefined,
    siblings: isNumber(siblings) ? siblings : undefined,
    paused: isFlag(paused) ? paused : undefined,
  };
}
