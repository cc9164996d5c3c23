import type { Incoming } from "./endpoint.js";
import type { Faults } from "./faults.js";
import type { QuotaGate } from "./quota.js";
import type { Player } from "./scenario/player.js";
import type { World } from "./world.js";

/** Components of the app. */
export interface Parts {
  readonly world: World;
  readonly quota: QuotaGate;
  readonly faults: Faults;
  readonly player: Player;
  /** Delay of each answer, milliseconds. */
  latencyMs: number;
  /** Host headers accepted in addition to those of the loopback interface. */
  readonly hosts: readonly string[];
  readonly fetchFile: (url: string) => Promise<Incoming>;
  /** Aborted when the emulator closes: it then waits for no one. */
  readonly closing: AbortSignal;
  /** Resets to the seed; clock, faults and scenario start over. */
  reset(): void;
  /** Restores a snapshot. Throws if it is invalid. */
  restore(snapshot: unknown): void;
}
