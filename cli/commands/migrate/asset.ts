/** Something of the account's library that plain objects name (a video, a pixel, a portfolio), on its way into Smart+. */

import { createHash } from "node:crypto";
import { writtenId } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";

/** Its name or its id, as the writer of configs or programs needs it. */
export class Asset {
  constructor(
    /** Of the definition: `Video`, `Pixel`. */
    readonly title: string,
    /** In the code: a key of `videos:` or `pixels:`, or the name of a resource. Undefined if only the id is known. */
    readonly name: string | undefined,
    readonly id: string | undefined,
  ) {}

  /** What Check and the key of a creative see: assets differ if their texts do. Numeric ids look like ids. */
  toString(): string {
    if (this.id !== undefined) return this.id;
    const text = `id of ${this.title} ${this.name}`;
    if (resourceOf(this.title).origin.ids === "texts") return text;
    return String(BigInt(`0x1${createHash("sha256").update(text).digest("hex").slice(0, 14)}`));
  }

  /** As a config references it. */
  inConfig(): unknown {
    return this.name ?? writtenId(resourceOf(this.title), this.id);
  }
}

/** A value with text instead of assets. */
export function withoutAssets(value: unknown): unknown {
  if (value instanceof Asset) return value.toString();
  if (Array.isArray(value)) return value.map(withoutAssets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutAssets(one)]));
}
