/** The roles of a resource. Code that concerns only some resources asks for roles, never for titles. */
import type { Values } from "./rules.js";

/**
 * The role of an object in spend, guardrails, advice and risks. Plain and Smart+ resources of one level have the same
 * kind. Default: none of them concerns it.
 */
export type Kind = "campaign" | "adGroup" | "ad" | "video" | "image";

/** Where configs declare a resource. */
export interface ConfigRole {
  /** The property that contains them by name: of a file, or of the resource above if there is a parent. */
  readonly section: string;
  /** The content of the section, in one sentence for editors. */
  readonly doc: string;
  /** An example property and value, for messages: `source: media/clip.mp4`. */
  readonly begin: string;
  /** An example name, for messages: `clip`. */
  readonly name: string;
  /** The property of a file's `defaults` that applies to all of them. Default: there is none. */
  readonly defaults?: string;
  /** True if TikTok allows two with the same name in one place, so that configs may declare two. */
  readonly mayShareName?: boolean;
}

/**
 * How an account's import finds its objects: `listed` walks the account, `referenced` uses those that imported objects
 * refer to, `never` leaves ids as they are.
 */
export type ImportRole = "listed" | "referenced" | "never";

/**
 * How an object is deleted: `status`, the status call; `call`, a separate call; `none`, no call exists: the object
 * stays at TikTok, the resource is forgotten, and `why` is reported.
 */
export type DeleteRole = { readonly by: "status" } | DeleteCall | { readonly by: "none"; readonly why: string };

/**
 * A token's permission, which the app's owner requests and the advertiser grants: its name in TikTok's app settings,
 * and its number among the scopes of a login; sub-scopes have a second digit, such as 21 for ad groups (reference 2.3).
 */
export const PERMISSIONS = {
  ads: { name: "Ads Management", scope: 2 },
  audiences: { name: "Audience Management", scope: 3 },
  reports: { name: "Reporting", scope: 4 },
  creatives: { name: "Creative Management", scope: 6 },
  pixels: { name: "Pixel Management", scope: 8 },
} as const;

/** The permission that the calls of a resource need. */
export type Permission = keyof typeof PERMISSIONS;

/**
 * Which rows belong to which resource if lists show objects of several: `campaign_automation_type`
 * (reference/smart-plus.md 2, 14).
 */
export type Automation = "MANUAL" | "UPGRADED_SMART_PLUS";

/** A call that deletes objects by their ids. */
export interface DeleteCall {
  readonly by: "call";
  readonly path: string;
  /** Name of the list of ids. */
  readonly ids: string;
  /** The answer's list of ids that were not deleted. Default: the call fails as a whole. */
  readonly failed?: string;
  /** Objects that the call does not delete, by the values of a property: they stay at TikTok like those of `none`. */
  readonly except?: { readonly property: string; readonly values: readonly unknown[]; readonly why: string };
}

/** Why this object stays at TikTok when its resource is deleted; undefined if it can be deleted. */
export function lastingBecause(role: DeleteRole, values: Values): string | undefined {
  if (role.by === "none") return role.why;
  const except = role.by === "call" ? role.except : undefined;
  return except?.values.includes(values[except.property]) ? except.why : undefined;
}
