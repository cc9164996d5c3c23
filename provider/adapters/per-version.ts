/** A value that is computed once per version of what it follows from. */
export class PerVersion<T> {
  #kept: { readonly version: string; readonly value: T } | undefined;

  of(version: string, compute: () => T): T {
    if (this.#kept?.version !== version) this.#kept = { version, value: compute() };
    return this.#kept.value;
  }
}
