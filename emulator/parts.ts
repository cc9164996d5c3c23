import type { Incoming } from "./endpoint.js";
import type { Faults } from "./faults.js";
import type { QuotaGate } from "./quota.js";
import type { Player } from "./scenario/player.js";
import type { Snapshot } from "./store.js";
import type { World } from "./world.js";

/** What the app is made of. */
export interface Parts {
  readonly world: World;
  readonly quota: QuotaGate;
  readonly faults: Faults;
  readonly player: Player;
  /** Wait before each answer, milliseconds. */
  latencyMs: number;
  /** Host headers that are answered besides those of the loopback interface. */
  readonly hosts: readonly string[];
  readonly fetchFile: (url: string) => Promise<Incoming>;
  /** Aborted when the emulator closes: it waits for no one then. */
  readonly closing: AbortSignal;
  /** Back to the seed; clock, faults and scenario start over. */
  reset(): void;
  /** Back to a snapshot. Throws when it is none. */
  restore(snapshot: Snapshot): void;
}
