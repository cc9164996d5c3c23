/** What goes over, and what came of it: forms that YAML configs and states share. */
import type { Resource, Values } from "../../../provider/definitions/index.js";
import type { Portfolios } from "./portfolios.js";

/** A plain campaign, ad group or ad, as a config declares it or a state has it. */
export interface Plain {
  readonly resource: Resource;
  /** In Pulumi: `spring/us`. */
  readonly name: string;
  /** Its last part. */
  readonly key: string;
  /** With what Check filled in. Videos, images and parents may stand as objects that only the writer understands. */
  readonly inputs: Values;
  /** Names of the properties that were written. */
  readonly declared: ReadonlySet<string>;
  readonly children: readonly Plain[];
  readonly protect?: boolean;
  /** `ads/spring.yaml:12`, or the name in the state. Without a property, the object itself. */
  place(property?: string): string;
}

/** A Smart+ object that takes the place of plain ones. */
export interface Made {
  readonly resource: Resource;
  readonly key: string;
  readonly name: string;
  readonly inputs: Values;
  /** What Check makes of the inputs: for money. */
  readonly checked: Values;
  readonly from: Plain;
  readonly children: readonly Made[];
}

/** Something that the new one does not have, or an object that cannot go over. */
export interface Loss {
  readonly place: string;
  /** `spring/us`. */
  readonly object: string;
  /** `frequency`; nothing for a whole object. */
  readonly property?: string;
  readonly reason: string;
}

/** One campaign's way over. */
export interface Migrated {
  readonly from: Plain;
  /** Several where TikTok wants ad groups of one campaign to be equal and they are not. */
  readonly campaigns: readonly Made[];
  readonly losses: readonly Loss[];
}

/** Everything a migration needs to know of its surroundings. */
export interface Surroundings {
  /** Milliseconds. */
  readonly now: number;
  /** What is added to a campaign's name in TikTok. */
  readonly suffix: string;
  readonly portfolios: Portfolios;
  /** Whether the name in Pulumi is taken. */
  readonly isTaken: (name: string) => boolean;
}

/** What is added to a campaign's key. The switch finds pairs by it. */
export const KEY_SUFFIX = "-smart-plus";

/** A loss of one property. */
export const lossOf = (from: Plain, property: string | undefined, reason: string): Loss => ({
  place: from.place(property),
  object: from.name,
  ...(property === undefined ? {} : { property }),
  reason,
});
