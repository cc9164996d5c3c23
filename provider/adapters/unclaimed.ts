/** What runs in the accounts, until a run finds it to be its own. */
import type { AccountObject } from "./run-objects.js";

/** Finds objects of the accounts by id or name, each once. */
export class Unclaimed {
  readonly #left: Map<string, AccountObject>;
  readonly #named = new Map<string, string[]>();

  constructor(objects: readonly { readonly account: string; readonly one: AccountObject }[]) {
    this.#left = new Map(objects.map(({ one }) => [one.id, one]));
    for (const { account, one } of objects) {
      const key = this.#key(account, one.values.name, one.campaign);
      this.#named.set(key, [...(this.#named.get(key) ?? []), one.id]);
    }
  }

  #key(account: string, name: unknown, campaign: string | undefined): string {
    return JSON.stringify([account, name, campaign]);
  }

  claim(id: string | undefined): AccountObject | undefined {
    const found = id === undefined ? undefined : this.#left.get(id);
    if (found) this.#left.delete(found.id);
    return found;
  }

  claimNamed(account: string, names: readonly unknown[], campaign?: string): AccountObject | undefined {
    const ids = names
      .filter((name) => typeof name === "string")
      .flatMap((name) => this.#named.get(this.#key(account, name, campaign)) ?? []);
    return this.claim(ids.find((id) => this.#left.has(id)));
  }

  rest(): readonly AccountObject[] {
    return [...this.#left.values()];
  }
}
