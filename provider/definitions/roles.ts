/** What a resource is to the parts that know of certain resources only: they ask for its roles, never for its title. */
import type { Values } from "./rules.js";

/**
 * The part that an object has where money, guardrails, advice and risks look at it. Plain and Smart+ resources of one level
 * have one kind. Left out: none of them speaks of it.
 */
export type Kind = "campaign" | "adGroup" | "ad" | "video" | "image";

/** Where configs declare a resource. */
export interface ConfigRole {
  /** The property that holds them by name: of a file, or of the resource above where there is a parent. */
  readonly section: string;
  /** What the section holds, in one sentence for editors. */
  readonly doc: string;
  /** A property and value that one may begin with, for messages: `source: media/clip.mp4`. */
  readonly begin: string;
  /** A name that one may have, for messages: `clip`. */
  readonly name: string;
  /** The property of a file's `defaults` that holds for all of them. Left out: there is none. */
  readonly defaults?: string;
  /** True where two of one name may be in one place at TikTok, so that configs may declare two. */
  readonly mayShareName?: boolean;
}

/**
 * How an account's import comes by its objects: `listed` walks the account, `referenced` takes those that imported objects
 * refer to, `never` leaves ids as they are.
 */
export type ImportRole = "listed" | "referenced" | "never";

/**
 * What deletes an object: `status`, the status call; `call`, one of its own; `none`, nothing that can be called: the object
 * stays at TikTok, the resource is forgotten, and `why` is reported.
 */
export type DeleteRole = { readonly by: "status" } | DeleteCall | { readonly by: "none"; readonly why: string };

/**
 * What a token may do, which the owner of the app asks for and the advertiser grants: its name in TikTok's app settings, and
 * its number among the scopes of a login; its parts have a second digit, such as 21 for ad groups (reference 2.3).
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
 * How TikTok's rows tell whose they are where lists show objects of several resources: `campaign_automation_type`
 * (reference/smart-plus.md 2, 14).
 */
export type Automation = "MANUAL" | "UPGRADED_SMART_PLUS";

/** A call that deletes objects by their ids. */
export interface DeleteCall {
  readonly by: "call";
  readonly path: string;
  /** Name of the list of ids. */
  readonly ids: string;
  /** Name of the answer's list of ids that were not deleted. Left out: the call fails as a whole. */
  readonly failed?: string;
  /** Objects that the call does not delete, by the values of a property: they stay at TikTok like those of `none`. */
  readonly except?: { readonly property: string; readonly values: readonly unknown[]; readonly why: string };
}

/** Why this object stays at TikTok when its resource goes; nothing where it can be deleted. */
export function lastingBecause(role: DeleteRole, values: Values): string | undefined {
  if (role.by === "none") return role.why;
  const except = role.by === "call" ? role.except : undefined;
  return except?.values.includes(values[except.property]) ? except.why : undefined;
}
