/** The most recently uploaded images and videos, for the console; in memory only, and limited in size. */

/** Maximum bytes in total, and per file. */
const ALL = 64 * 1024 * 1024;
const ONE = 24 * 1024 * 1024;

/** Formats that a browser shows, as `readFacts` names them. */
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  mp4: "video/mp4",
};

export interface Picture {
  readonly bytes: Buffer;
  /** Its type for HTTP. */
  readonly type: string;
}

/** Files by the MD5 of their content, oldest evicted first. */
export class Pictures {
  readonly #kept = new Map<string, Picture>();
  #size = 0;

  keep(signature: string, bytes: Buffer, format: string): void {
    const type = TYPES[format];
    if (type === undefined || bytes.length > ONE || this.#kept.has(signature)) return;
    this.#kept.set(signature, { bytes, type });
    this.#size += bytes.length;
    for (const [oldest, { bytes: old }] of this.#kept) {
      if (this.#size <= ALL) return;
      this.#kept.delete(oldest);
      this.#size -= old.length;
    }
  }

  get(signature: string): Picture | undefined {
    return this.#kept.get(signature);
  }
}
