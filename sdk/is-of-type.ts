import { resourceOfType } from "../provider/resources/types.js";

const DYNAMIC = "pulumi-nodejs:dynamic/";

/** The engine's type of a resource of Pulumi's, whichever copy of the package made it. */
function typeOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("__pulumiType" in value)) return undefined;
  return typeof value.__pulumiType === "string" ? value.__pulumiType : undefined;
}

/** Whether a value is a resource of this type. The native classes extend the dynamic ones, and so their resources are both. */
export function isOfType(value: unknown, type: string): boolean {
  const own = typeOf(value);
  if (own === undefined || own === type) return own === type;
  return type.startsWith(DYNAMIC) && resourceOfType(own) !== undefined && resourceOfType(own) === resourceOfType(type);
}
