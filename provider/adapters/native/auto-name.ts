import { madeName } from "../../definitions/index.js";

/** The engine's options for names that a program leaves out (pulumi: CheckRequest.AutonamingOptions). */
export interface AutoNaming {
  readonly urn: string;
  readonly proposed?: string;
  readonly mode: "propose" | "enforce" | "disable";
}

/**
 * The name of a resource that has none: the one that it already has, the project's own rule, or the same that the dynamic
 * adapter's programs make. Not of the engine's random seed: the next run would make another name, and not find by it what this
 * one had begun. A replacement may exist next to the old one under one name (DECISIONS 9). `undefined` when names must be
 * written out.
 */
export function autoName(current: unknown, { urn, proposed, mode }: AutoNaming): string | undefined {
  if (typeof current === "string") return current;
  if (mode === "disable") return undefined;
  if (proposed) return proposed;
  const [stack = "", project = "", , ...name] = urn.replace(/^urn:pulumi:/, "").split("::");
  return madeName(stack, project, name.join("::"));
}
