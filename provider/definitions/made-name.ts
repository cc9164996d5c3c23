import { createHash } from "node:crypto";
import type { Values } from "./rules.js";

/** A name for a resource that has none yet, as a program of the dynamic adapter sends it: that adapter is not told a resource's name. */
export interface NameToMake {
  /** Spelled so that no property of TikTok's can be taken for it. */
  readonly __made: string;
}

/** Hex digits behind a name that is made: as many as Pulumi's own. */
const DIGITS = 7;

/**
 * The name of a resource that has none: its name in Pulumi with digits. The same in each run of a stack, so that a create that
 * was interrupted is found again by its name, and another one in each stack, since stacks may share an account.
 */
export function madeName(stack: string, project: string, name: string): string {
  const digits = createHash("sha256").update([project, stack, name].join("/")).digest("hex").slice(0, DIGITS);
  return `${name}-${digits}`;
}

/** The input that stands for a name which Check takes where the state has none. */
export const toBeMade = (name: string): NameToMake => ({ __made: name });

/** Inputs with their name: the one that the state has, else the one that was made. Other inputs pass unchanged. */
export function withMadeName(olds: Values, sent: Values): Values {
  const { name } = sent;
  if (typeof name !== "object" || name === null || !("__made" in name)) return sent;
  return { ...sent, name: typeof olds.name === "string" ? olds.name : name.__made };
}
