import { createHash } from "node:crypto";
import type { Values } from "./rules.js";

/**
 * The generated name of an unnamed resource, as a program of the dynamic adapter sends it: that adapter does not
 * receive a resource's name.
 */
export interface NameToMake {
  /** Spelled so that it cannot be confused with a TikTok property. */
  readonly __made: string;
}

/** Number of hex digits after a generated name: as many as Pulumi uses. */
const DIGITS = 7;

/**
 * The name of a resource without one: its name in Pulumi plus digits. The same in each run of a stack, so that an
 * interrupted create is found again by its name, and different in each stack, since stacks may share an account.
 */
export function madeName(stack: string, project: string, name: string): string {
  const digits = createHash("sha256").update([project, stack, name].join("/")).digest("hex").slice(0, DIGITS);
  return `${name}-${digits}`;
}

/** The input with a name that Check uses if the state has none. */
export const toBeMade = (name: string): NameToMake => ({ __made: name });

/** Inputs with their name: from the state, else the generated one. Other inputs pass unchanged. */
export function withMadeName(olds: Values, sent: Values): Values {
  const { name } = sent;
  if (typeof name !== "object" || name === null || !("__made" in name)) return sent;
  return { ...sent, name: typeof olds.name === "string" ? olds.name : name.__made };
}
