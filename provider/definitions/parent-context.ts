import { isFlag, isNumber, isRecord } from "../text/shape.js";
import type { Resource } from "./resource.js";
import type { Values } from "./rules.js";

/**
 * A reference to the parent as a program sends it: the id, and what else the provider may know. Check keeps only the id,
 * so the rest never reaches a state.
 */
export interface ParentContext {
  /** Name of the id; spelled so that no property of TikTok's can be taken for it. */
  readonly __id: unknown;
  /** Arguments of the parent that rules look at (`ParentNote.looksAt`). */
  readonly seen?: Values;
  /** Which child of this kind of the parent it is in the program, from 1: TikTok limits how many there may be. */
  readonly nth?: number;
  /** How many resources of this kind the program declares below the same parent: a batch of them knows when it is whole. */
  readonly siblings?: number;
  /** Whether the parent, or the parent's parent, is paused. */
  readonly paused?: boolean;
}

/** Inputs as they are declared, and what came along with the reference to the parent. */
export interface Unpacked {
  readonly inputs: Values;
  readonly seen?: unknown;
  readonly nth?: number;
  readonly siblings?: number;
  readonly paused?: boolean;
}

/** Takes apart what a program sent. Inputs of programs that send plain ids pass unchanged. */
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
