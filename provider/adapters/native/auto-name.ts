import { madeName } from "../../definitions/index.js";

/** The engine's options for names that a program omits (pulumi: CheckRequest.AutonamingOptions). */
export interface AutoNaming {
  readonly urn: string;
  readonly proposed?: string;
  readonly mode: "propose" | "enforce" | "disable";
}

/**
 * The name of a resource that has none: its current name, the project's own rule, or the name that the dynamic
 * adapter's programs would generate. Not from the engine's random seed: the next run would generate another name and
 * not find what this one had begun. A replacement may exist next to the old resource under the same name (DECISIONS 9).
 * `undefined` if names must be explicit.
 */
export function autoName(current: unknown, { urn, proposed, mode }: AutoNaming): string | undefined {
  if (typeof current === "string") return current;
  if (mode === "disable") return undefined;
  if (proposed) return proposed;
  const [stack = "", project = "", , ...name] = urn.replace(/^urn:pulumi:/, "").split("::");
  return madeName(stack, project, name.join("::"));
}
