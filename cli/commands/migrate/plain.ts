/** Input and output of a migration: types that YAML configs and states share. */
import type { Resource, Values } from "../../../provider/definitions/index.js";
import type { Portfolios } from "./portfolios.js";

/** A plain campaign, ad group or ad, from a config or a state. */
export interface Plain {
  readonly resource: Resource;
  /** In Pulumi: `spring/us`. */
  readonly name: string;
  /** Its last part. */
  readonly key: string;
  /** Completed by Check. Videos, images and parents may be objects that only the writer understands. */
  readonly inputs: Values;
  /** Names of the explicit properties. */
  readonly declared: ReadonlySet<string>;
  readonly children: readonly Plain[];
  readonly protect?: boolean;
  /** `ads/spring.yaml:12`, or the name in the state. Without a property, the object itself. */
  place(property?: string): string;
}

/** A Smart+ object that replaces plain ones. */
export interface Made {
  readonly resource: Resource;
  readonly key: string;
  readonly name: string;
  readonly inputs: Values;
  /** The inputs after Check: for spend. */
  readonly checked: Values;
  readonly from: Plain;
  readonly children: readonly Made[];
}

/** Something that the new object does not have, or an object that cannot be migrated. */
export interface Loss {
  readonly place: string;
  /** `spring/us`. */
  readonly object: string;
  /** `frequency`; undefined for a whole object. */
  readonly property?: string;
  readonly reason: string;
}

/** The migration of one campaign. */
export interface Migrated {
  readonly from: Plain;
  /** Several if TikTok requires the ad groups of one campaign to be equal and they are not. */
  readonly campaigns: readonly Made[];
  readonly losses: readonly Loss[];
}

/** Everything that a migration needs to know about its context. */
export interface Surroundings {
  /** Milliseconds. */
  readonly now: number;
  /** Suffix of a campaign's name in TikTok. */
  readonly suffix: string;
  readonly portfolios: Portfolios;
  /** Whether the name in Pulumi is taken. */
  readonly isTaken: (name: string) => boolean;
}

/** Suffix of a campaign's key. The switch finds pairs by it. */
export const KEY_SUFFIX = "-smart-plus";

/** A loss of one property. */
export const lossOf = (from: Plain, property: string | undefined, reason: string): Loss => ({
  place: from.place(property),
  object: from.name,
  ...(property === undefined ? {} : { property }),
  reason,
});
