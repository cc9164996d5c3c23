/** Pulumi's names of resources: types of both adapters, names in URNs. */
import type { Resource } from "../definitions/index.js";
import { resources } from "./index.js";

/** The type of the dynamic adapter's resources in a state (design.md section 2). */
export const dynamicType = (title: string): string => `pulumi-nodejs:dynamic/tiktok:${title}`;

/** The definition for a type of either adapter; undefined for other types. */
export function resourceOfType(type: string): Resource | undefined {
  const title = /^(?:pulumi-nodejs:dynamic\/tiktok|tiktok:index):(\w+)$/.exec(type)?.[1];
  return title === undefined ? undefined : resources.find((resource) => resource.title === title);
}

/** The resource's name in Pulumi: the end of its URN. */
export const nameOfUrn = (urn: string): string => urn.split("::").slice(3).join("::");
