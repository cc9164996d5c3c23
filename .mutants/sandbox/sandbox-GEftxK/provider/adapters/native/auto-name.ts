import { createHash } from "node:crypto";

/** What the engine says of names that a program leaves out (pulumi: CheckRequest.AutonamingOptions). */
export interface AutoNaming {
  /** Name of the resource in the program. */
  readonly logicalName: string;
  /** Random, but the same for preview and update of one plan. */
  readonly seed: Uint8Array;
  readonly proposed?: string;
  readonly mode: "propose" | "enforce" | "disable";
}

/** Hex digits behind the name: as many as Pulumi's own. */
const DIGITS = 7;

/**
 * The name of a resource that has none: the one that it already has, the project's own rule, or the program's name for it
 * with random digits, so that a replacement can stand beside the old one. `undefined` when names must be written out.
 */
export function autoName(current: unknown, { logicalName, seed, proposed, mode }: AutoNaming): string | undefined {
  if (typeof current === "string") return current;
  if (mode === "disable") return undefined;
  if (proposed) return proposed;
  const digits = createHash("sha256").update(seed).update(logicalName).digest("hex").slice(0, DIGITS);
  return `${logicalName}-${digits}`;
}
