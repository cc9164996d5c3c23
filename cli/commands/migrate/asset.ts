/** A video or an image that a plain ad shows, on its way into a creative. */

/** Its name or its id, as the writer of configs or of programs has to put it. */
export class Asset {
  constructor(
    readonly title: "Video" | "Image",
    /** In the code: a key of `videos:` or `images:`, or the name of a resource. Nothing where only the id is known. */
    readonly name: string | undefined,
    readonly id: string | undefined,
  ) {}

  /** What Check and the key of a creative see: two assets differ as their texts do. */
  toString(): string {
    return this.id ?? `id of ${this.title} ${this.name}`;
  }
}

/** A value with texts instead of assets. */
export function withoutAssets(value: unknown): unknown {
  if (value instanceof Asset) return value.toString();
  if (Array.isArray(value)) return value.map(withoutAssets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutAssets(one)]));
}
