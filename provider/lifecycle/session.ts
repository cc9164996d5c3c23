import type { Client } from "../client/client.js";
import type { Resource, Values } from "../define/index.js";

/** Where words for the user go while an operation runs. */
export type Log = (severity: "info" | "warning", message: string) => void;

/** What the operations of one run share. */
export interface Session {
  readonly client: Client;
  readonly projectFolder: string;
  readonly log: Log;
  /** A number for TikTok's `request_id`: 63 bits at most, as text (reference 11.1). */
  readonly requestId: () => string;
  readonly replacements: Replacements;
}

/**
 * Which objects this run is about to replace. A replacement is made before the old object goes, so it may need the old
 * one's name; Create is not told, but Diff, which runs before it, knows.
 */
export class Replacements {
  readonly #old = new Map<string, { readonly id: string; readonly advertiserId: string }>();

  #key(resource: Resource, values: Values): string {
    return JSON.stringify([resource.title, values.advertiserId, values.name]);
  }

  /** Diff found that `id`, which carries the name of `olds`, will be replaced. */
  expect(resource: Resource, id: string, olds: Values): void {
    this.#old.set(this.#key(resource, olds), { id, advertiserId: String(olds.advertiserId) });
  }

  /** The old object that has the name which `news` wants, if this run replaces it. */
  holderOf(resource: Resource, news: Values): string | undefined {
    return this.#old.get(this.#key(resource, news))?.id;
  }
}
