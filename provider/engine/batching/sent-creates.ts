import { oddAnswer } from "../../http/errors.js";
import type { Wire } from "../objects/wire.js";

const keyOf = (identity: Wire): string =>
  JSON.stringify(Object.entries(identity).map(([name, value]) => [name, String(value)]));

/**
 * The creates that a run has sent one by one. Two that are on the way together may get each other's answers, from a proxy or a
 * cache: then each resource would have the other's object.
 */
export class SentCreates {
  readonly #identities = new Map<string, Set<string>>();

  /** A create is sent; `identity` is what names its object, such as its name and its parent. */
  add(path: string, identity: Wire): void {
    const known = this.#identities.get(path) ?? new Set();
    this.#identities.set(path, known.add(keyOf(identity)));
  }

  /** Throws for an answer that names the object of another create of this run, and so says nothing about this one. */
  refuseOther(path: string, identity: Wire, row: Wire): void {
    const named = Object.fromEntries(Object.keys(identity).map((name) => [name, row[name]]));
    // What TikTok has spelled differently is nobody else's either.
    if (keyOf(named) === keyOf(identity) || !this.#identities.get(path)?.has(keyOf(named))) return;
    throw oddAnswer(`POST ${path}`, "it is the answer to another create of this run");
  }
}
