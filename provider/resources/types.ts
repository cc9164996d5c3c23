/** What the engine calls resources: types of both adapters, names in URNs. */
import type { Resource } from "../definitions/index.js";
import { resources } from "./index.js";

/** The type by which the dynamic adapter's resources are in a state (design.md section 2). */
export const dynamicType = (title: string): string => `pulumi-nodejs:dynamic/tiktok:${title}`;

/** The definition behind a type of either adapter; nothing for what is not TikTok's. */
export function resourceOfType(type: string): Resource | undefined {
  const title = /^(?:pulumi-nodejs:dynamic\/tiktok|tiktok:index):(\w+)$/.exec(type)?.[1];
  return title === undefined ? undefined : resources.find((resource) => resource.title === title);
}

/** The resource's name in Pulumi: the end of its URN. */
export const nameOfUrn = (urn: string): string => urn.split("::").slice(3).join("::");
